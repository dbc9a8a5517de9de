import NewslintKit

/// Bylines, sign-offs, datelines and time stamps by their words.
enum BylineCues {
    /// `By Nam Hyun-woo, Staff Writer`, `(Reporting by Ann Lee; Editing by Bo Roe)`.
    static func isByline(_ text: BlockText, _ line: Line, in prose: UnsafeBufferPointer<UInt8>) -> Bool {
        let bare = line.first == 0x28 ? line.dropFirst() : line
        if reporting.prefix(of: bare) != nil || text.words <= 40 && reportingEnds.isSuffix(of: line) { return text.words <= 40 }
        if text.words <= 25, contacts.prefix(of: bare) != nil, line.contains(0x40) { return true }
        guard text.words <= 16, text.mark == 0 || text.mark == 0x2E && text.words <= 9, let opening = openings.prefix(of: bare) else {
            return false
        }
        if bare.starts(with: "from "), text.words > 5 || bare.place(of: " in ") == nil { return false }
        let start = text.range.start + (line.count - bare.count) + opening
        guard start < text.range.end, !bare.starts(with: "by the numbers") else { return false }
        return names(prose[start..<text.range.end])
    }

    /// Whether a range has only capitalised words and those that stand between names.
    private static func names(_ range: Line) -> Bool {
        var names = 0
        for word in range.split(whereSeparator: { ASCII.isSpace($0) || $0 == 0x2C || $0 == 0x7C || $0 == 0x2F }) {
            let first = word[word.startIndex]
            if ASCII.isUpper(first) || first >= 0xC3 && first != 0xE2 {
                names += 1
            } else if ASCII.isLower(first), !joiners.contains(word), !word.contains(0x40) {
                return false
            }
        }
        return names > 0
    }

    /// An e-mail address, alone or after a name.
    static func isAddress(_ text: BlockText, _ line: Line) -> Bool {
        guard text.words <= 6, text.mark == 0, line.contains(0x40) else { return false }
        return line.split(separator: 0x20).contains { $0.contains(0x40) && $0.contains(0x2E) && $0.count > 5 }
    }

    /// `SEOUL, April 4 (Yonhap) —` with nothing after it, `Posted : 2021-04-04 16:30`, `April 4, 2021`.
    static func isDateline(_ text: BlockText, _ line: Line) -> Bool {
        guard text.words <= 16, text.count <= 110, text.hasDigit || line.contains(0x29) else { return false }
        if text.hasDigit, stamps.prefix(of: line) != nil { return true }
        if text.hasDigit, text.mark != 0x3F {
            let words = line.words()
            if words.allSatisfy({ dateWords.contains($0) || $0.allSatisfy(ASCII.isDigit) || isTime($0) }) {
                return words.contains { months.contains($0) } || words.count >= 3 && (line.starts(with: "20") || line.starts(with: "19"))
            }
        }
        // Place, then the agency in brackets, then the dash that would lead to the text.
        guard text.words <= 9, text.capitals + 2 >= text.words, let bracket = line.lastIndex(of: 0x28),
            let close = line.lastIndex(of: 0x29),
            bracket < close, bracket > line.startIndex
        else { return false }
        let rest = line[(close + 1)...]
        return CreditCues.agencies.contains(line[(bracket + 1)..<close]) && !rest.contains(where: Line.isWordByte)
    }

    /// `4pm`, `4th`.
    private static func isTime(_ word: Line) -> Bool {
        guard let first = word.first, ASCII.isDigit(first), word.count <= 4 else { return false }
        return times.isSuffix(of: word)
    }

    private static let times = Phrases(["am", "pm", "st", "nd", "rd", "th", "t", "z"])

    private static let openings = Phrases([
        "by ", "by: ", "written by ", "written by: ", "story by ", "words by ", "text by ", "from ", "author: ",
    ])

    private static let reporting = Phrases([
        "reporting by ", "additional reporting by ", "editing by ", "written by ", "compiled by ", "writing by ",
        "reporting and writing by ",
        "with reporting by ", "follow the author", "contributed to this report", "the writer is ", "reporting from ",
    ])

    private static let reportingEnds = Phrases([
        "contributed to this report.", "contributed to this story.", "contributed to this article.",
    ])

    private static let contacts = Phrases(["contact ", "reach ", "email ", "e-mail ", "follow "])

    /// `Staff writer`, `Ledger sports editor` below a name.
    static func isPost(_ text: BlockText, _ line: Line) -> Bool {
        guard text.words <= 6, text.mark == 0, !text.hasDigit, let last = line.bare.split(separator: 0x20).last else { return false }
        return posts.contains(last) || line.words().contains { posts.contains($0) } && line.contains(0x2C)
    }

    private static let posts = Phrases(["writer", "editor", "reporter", "correspondent", "columnist", "contributor"])

    private static let joiners = Phrases([
        "and", "of", "for", "the", "de", "van", "von", "der", "den", "la", "le", "di", "da", "bin", "al", "el", "with", "in", "at", "staff",
        "writer",
        "reporter", "correspondent", "special", "to", "on", "editor", "senior", "by", "intern", "columnist", "dos", "del", "reporters",
        "contributor",
    ])

    private static let stamps = Phrases([
        "posted", "published", "updated", "last updated", "first published", "this story was originally published",
        "this article was originally published", "posted :", "created", "modified", "date:", "last modified",
        "issued",
    ])

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
        "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    private static let months = Phrases(monthNames)

    private static let dateWords = Phrases(
        monthNames + [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
            "a",
            "p", "m",
            "am", "pm", "et", "est", "edt", "gmt", "bst", "kst", "utc", "pt", "pst", "pdt", "at", "on", "st", "nd", "rd", "th", "the", "of",
            "t", "z", "hrs", "hr", "hour", "hours", "min", "mins", "minutes", "ago", "day", "days", "updated", "published", "posted",
            "last",
            "local", "time",
        ])
}
