import NewslintKit

/// What the bytes of a block look like: the measures that role detection goes by.
struct BlockText {
    let range: ProseRange
    /// Words, parted by white space. Counting stops at 60.
    let words: Int
    /// Words that start with a capital, among those counted.
    let capitals: Int
    let hasLetter: Bool
    let hasDigit: Bool
    /// The mark it ends in, closing quotation marks and brackets left out; 0 when it ends in a word.
    let mark: UInt8
    /// Ends in an abbreviation such as `U.S.`, whose stop may be no full stop.
    let endsInAbbreviation: Bool

    static let wordLimit = 60

    init(_ prose: UnsafeBufferPointer<UInt8>, _ range: ProseRange) {
        self.range = range
        var words = 0
        var capitals = 0
        var letter = false
        var digit = false
        var index = range.start
        var inWord = false
        while index < range.end, words < BlockText.wordLimit {
            let byte = prose[index]
            if inWord, ASCII.isLower(byte) {
                letter = true
            } else if ASCII.isSpace(byte) {
                inWord = false
            } else {
                if ASCII.isLetter(byte) || byte >= 0xC3 && byte != 0xE2 { letter = true } else if ASCII.isDigit(byte) { digit = true }
                if !inWord, ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0xC3 && byte != 0xE2 {
                    inWord = true
                    words += 1
                    if ASCII.isUpper(byte) || byte >= 0xC3 { capitals += 1 }
                }
            }
            index += 1
        }
        self.words = words
        self.capitals = capitals
        hasLetter = letter
        hasDigit = digit

        var end = range.end
        trimming: while end > range.start {
            switch prose[end - 1] {
            case 0x22, 0x27, 0x29, 0x5D, 0x20: end -= 1
            case 0x9D, 0x99, 0xBB:
                let length = prose[end - 1] == 0xBB ? 2 : 3
                guard end - length >= range.start, prose[end - length] == (length == 2 ? 0xC2 : 0xE2) else { break trimming }
                end -= length
            default: break trimming
            }
        }
        var mark: UInt8 = 0
        if end > range.start {
            switch prose[end - 1] {
            case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2C: mark = prose[end - 1]
            case 0xA6 where end - range.start > 2 && prose[end - 2] == 0x80 && prose[end - 3] == 0xE2: mark = 0x2E
            default: break
            }
        }
        self.mark = mark
        endsInAbbreviation =
            mark == 0x2E && end - range.start > 3 && prose[end - 3] == 0x2E && ASCII.isUpper(prose[end - 2])
            && ASCII.isUpper(prose[end - 4])
    }

    var count: Int { range.count }

    /// Running text rather than a heading, a name or a label.
    var isSentence: Bool {
        switch mark {
        case 0x2E: words >= 5 && !(endsInAbbreviation && words < 15)
        case 0x21, 0x3F: words >= 16
        default: words >= 30
        }
    }

    /// Short, and not ended like a sentence.
    var isLine: Bool {
        count <= 220 && words <= 30 && !isSentence && mark != 0x2E && mark != 0x3A && mark != 0x2C || endsInAbbreviation && words < 15
    }

    /// Written like the name of one or two people: two to five words with a capital each, and no figure.
    var isNameLike: Bool { (2...5).contains(words) && capitals == words && mark == 0 && !hasDigit && count <= 50 }

    /// Calls `body` with the first `limit` bytes in lower case, white space as single spaces.
    func withLine<T>(_ prose: UnsafeBufferPointer<UInt8>, limit: Int, _ body: (Line) -> T) -> T {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, min(limit, count))) { buffer in
            var length = 0
            for index in range.start..<min(range.end, range.start + limit) {
                let byte = prose[index]
                if !ASCII.isSpace(byte) {
                    buffer[length] = ASCII.lower(byte)
                    length += 1
                } else if length > 0, buffer[length - 1] != 0x20 {
                    buffer[length] = 0x20
                    length += 1
                }
            }
            return body(UnsafeBufferPointer(buffer)[0..<length])
        }
    }
}
