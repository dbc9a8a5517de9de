import NewslintKit

/// Bylines, sign-offs, datelines and time stamps by their words.
enum BylineCues {
    /// `By Nam Hyun-woo, Staff Writer`, `(Reporting by Ann Lee; Editing by Bo Roe)`.
    static func isByline(_ text: BlockText, _ line: String, in prose: UnsafeBufferPointer<UInt8>) -> Bool {
        let bare = line.hasPrefix("(") ? String(line.dropFirst()) : line
        if reporting.contains(where: bare.hasPrefix) { return text.words <= 40 }
        guard text.words <= 16, text.mark == 0 || text.mark == 0x2E && text.words <= 9 else { return false }
        let opening = ["by ", "by: ", "written by ", "written by: ", "story by ", "words by ", "text by ", "from ", "author: "].first(
            where: bare.hasPrefix)
        guard let opening, opening != "from " || bare.contains(" in ") && text.words <= 5 else { return false }
        let start = text.range.start + (line.utf8.count - bare.utf8.count) + opening.utf8.count
        guard start < text.range.end, !bare.hasPrefix("by the numbers") else { return false }
        return names(ProseRange(start, text.range.end), in: prose)
    }

    /// Whether a range has only capitalised words and those that stand between names.
    private static func names(_ range: ProseRange, in prose: UnsafeBufferPointer<UInt8>) -> Bool {
        var names = 0
        for word in prose[range.start..<range.end].split(whereSeparator: { ASCII.isSpace($0) || $0 == 0x2C || $0 == 0x7C || $0 == 0x2F }) {
            let first = word[word.startIndex]
            if ASCII.isUpper(first) || first >= 0xC3 && first != 0xE2 {
                names += 1
            } else if ASCII.isLower(first), !joiners.contains(String(decoding: word, as: UTF8.self)), !word.contains(0x40) {
                return false
            }
        }
        return names > 0
    }

    /// An e-mail address, alone or after a name.
    static func isAddress(_ text: BlockText, _ line: String) -> Bool {
        guard text.words <= 6, line.contains("@"), text.mark == 0 else { return false }
        return line.split(separator: " ").contains { $0.contains("@") && $0.contains(".") && $0.utf8.count > 5 }
    }

    /// `SEOUL, April 4 (Yonhap) —` with nothing after it, `Posted : 2021-04-04 16:30`, `April 4, 2021`.
    static func isDateline(_ text: BlockText, _ line: String) -> Bool {
        guard text.words <= 16, text.count <= 110, text.hasDigit || line.hasSuffix(")") || line.hasSuffix("—") || line.hasSuffix("--")
        else { return false }
        if text.hasDigit, stamps.contains(where: line.hasPrefix) { return true }
        let words = line.split { !$0.isLetter && !$0.isNumber }
        if text.hasDigit, text.mark != 0x3F, words.allSatisfy({ dateWords.contains(String($0)) || $0.allSatisfy(\.isNumber) || isTime($0) })
        {
            return words.contains { months.contains(String($0)) } || line.hasPrefix("20") && words.count >= 3
                || line.hasPrefix("19") && words.count >= 3
        }
        // Place, then the agency in brackets, then the dash that would lead to the text.
        guard let bracket = line.lastIndex(of: "("), let close = line.lastIndex(of: ")"), bracket < close else { return false }
        let rest = line[line.index(after: close)...]
        let agency = line[line.index(after: bracket)..<close]
        return text.words <= 9 && CreditCues.agencies.contains(String(agency)) && rest.allSatisfy { " -–—:_".contains($0) }
            && text.capitals + 2 >= text.words
    }

    private static func isTime(_ word: Substring) -> Bool {
        guard let first = word.first, first.isNumber else { return false }
        return ["am", "pm", "st", "nd", "rd", "th", "t", "z"].contains(where: word.hasSuffix) && word.utf8.count <= 4
    }

    private static let reporting = [
        "reporting by ", "additional reporting by ", "editing by ", "written by ", "compiled by ", "writing by ",
        "reporting and writing by ",
        "with reporting by ", "follow the author", "contributed to this report", "the writer is ", "reporting from ",
    ]

    private static let joiners: Set<String> = [
        "and", "of", "for", "the", "de", "van", "von", "der", "den", "la", "le", "di", "da", "bin", "al", "el", "with", "in", "at", "staff",
        "writer",
        "reporter", "correspondent", "special", "to", "on", "editor", "senior", "by", "intern", "columnist", "dos", "del", "reporters",
        "contributor",
    ]

    private static let stamps = [
        "posted", "published", "updated", "last updated", "first published", "posted :", "created", "modified", "date:", "last modified",
        "issued",
    ]

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
        "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    private static let dateWords = months.union([
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "a",
        "p", "m",
        "am", "pm", "et", "est", "edt", "gmt", "bst", "kst", "utc", "pt", "pst", "pdt", "at", "on", "st", "nd", "rd", "th", "the", "of",
        "t", "z", "hrs",
    ])
}
