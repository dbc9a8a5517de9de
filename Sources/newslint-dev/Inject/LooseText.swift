import NewslintKit

/// The text of an article cut into words, figures and marks, and into sentences, in the simplest way there is.
///
/// It shares nothing with the analyses that rules read, on purpose: it has a chance to see what those miss.
struct LooseText: Sendable {
    struct Token: Sendable {
        enum Kind: Sendable { case word, figure, mark }

        let kind: Kind
        /// In bytes.
        let range: Range<Int>
        /// In lower case, with straight quotation marks and hyphens.
        let text: String
        let isCapital: Bool
        /// No space stands before it.
        let isJoined: Bool
        var isQuoted = false
    }

    let bytes: [UInt8]
    private(set) var tokens: [Token] = []
    private(set) var sentences: [LooseSentence] = []
    /// The first token of each paragraph.
    private var paragraphs: [Int] = []

    /// The prose of a document; of all that is known about it, only where its blocks begin.
    init(_ document: Document) {
        bytes = document.prose
        cut(document.blocks.map(\.range.start))
        quote()
        for tokens in sentenceRanges() {
            sentences.append(LooseSentence(tokens: Array(self.tokens[tokens]), isFirst: sentences.isEmpty))
        }
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: Tokens

    private mutating func cut(_ blocks: [Int]) {
        var index = 0
        var isJoined = false
        var next = blocks[...]
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x20 || isNoBreakSpace(index) {
                index += byte == 0xC2 ? 2 : 1
                isJoined = false
                continue
            }
            if let start = next.first, start <= index || tokens.isEmpty {
                next = next.drop { $0 <= index }
                paragraphs.append(tokens.count)
            }
            let start = index
            let kind: Token.Kind
            if ASCII.isDigit(byte) {
                kind = .figure
                while index < bytes.count, ASCII.isDigit(bytes[index]) || isInnerMark(index) { index += 1 }
            } else if isLetter(index) {
                kind = .word
                while index < bytes.count, isLetter(index) || isApostrophe(index) {
                    index += bytes[index] == 0xE2 ? 3 : 1
                }
            } else {
                kind = .mark
                index = min(bytes.count, index + length(byte))
            }
            let text = string(start..<index).lowercased().replacing("’", with: "'").replacing("‑", with: "-")
            let isCapital = (0x41...0x5A).contains(byte)
            tokens.append(Token(kind: kind, range: start..<index, text: text, isCapital: isCapital, isJoined: isJoined))
            isJoined = true
        }
    }

    private func length(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    private func isNoBreakSpace(_ index: Int) -> Bool { bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 }

    /// ASCII letters and those of other alphabets; not the signs of Latin-1 (`£`) or of general punctuation.
    private func isLetter(_ index: Int) -> Bool {
        ASCII.isLetter(bytes[index]) || bytes[index] >= 0x80 && bytes[index] != 0xC2 && bytes[index] != 0xE2
    }

    private func isApostrophe(_ index: Int) -> Bool {
        let width = bytes[index] == 0x27 ? 1 : bytes[index...].starts(with: "’".utf8) ? 3 : 0
        return width > 0 && index + width < bytes.count && ASCII.isLetter(bytes[index + width])
    }

    /// The comma of `1,200`, the point of `3.5`.
    private func isInnerMark(_ index: Int) -> Bool {
        (bytes[index] == 0x2C || bytes[index] == 0x2E) && index + 1 < bytes.count && ASCII.isDigit(bytes[index + 1])
    }

    // MARK: Quotations and sentences

    private mutating func quote() {
        var depth = 0
        var isStraight = false
        var starts = Set(paragraphs)
        for index in tokens.indices {
            if starts.remove(index) != nil { (depth, isStraight) = (0, false) }
            switch tokens[index].text {
            case "“": depth += 1
            case "”": depth = max(0, depth - 1)
            case "\"": isStraight.toggle()
            default: tokens[index].isQuoted = depth > 0 || isStraight
            }
        }
    }

    private func sentenceRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (number, start) in paragraphs.enumerated() {
            let end = number + 1 < paragraphs.count ? paragraphs[number + 1] : tokens.count
            var first = start
            for index in start..<end where index + 1 < end && endsSentence(index) {
                ranges.append(first..<index + 1)
                first = index + 1
            }
            if first < end { ranges.append(first..<end) }
        }
        return ranges
    }

    private func endsSentence(_ index: Int) -> Bool {
        let next = tokens[index + 1]
        guard [".", "!", "?", ".\"", "”"].contains(tokens[index].text), !next.isJoined, next.isCapital || next.kind != .word else {
            return false
        }
        guard index > 0 else { return false }
        if tokens[index].text == "”" { return tokens[index - 1].text == "." || tokens[index - 1].text == "?" }
        guard tokens[index].text == "." else { return true }
        let before = tokens[index - 1]
        return before.kind == .figure || before.range.count > 1 && !Self.abbreviations.contains(before.text) && !(before.text.contains("."))
    }

    private static let abbreviations = Set(
        """
        mr mrs ms dr gov sen rep gen col lt sgt rev jr sr st no vs co inc ltd corp jan feb mar apr aug sept sep oct nov dec ala ariz ark calif \
        colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        """.split(separator: " ").map(String.init))
}

/// One sentence, with its numbers.
struct LooseSentence: Sendable {
    let tokens: [LooseText.Token]
    /// It opens the text.
    let isFirst: Bool
    let numbers: [LooseNumber]
    private let words: Set<String>

    init(tokens: [LooseText.Token], isFirst: Bool) {
        self.tokens = tokens
        self.isFirst = isFirst
        numbers = LooseNumber.all(in: tokens)
        words = Set(tokens.map(\.text))
    }

    var range: Range<Int> { tokens.isEmpty ? 0..<0 : tokens[0].range.lowerBound..<tokens[tokens.count - 1].range.upperBound }

    /// The word at an index; empty outside the sentence.
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    /// Whether one of these words, parted by spaces, stands in the sentence.
    func has(_ list: String) -> Bool { list.split(separator: " ").contains { words.contains(String($0)) } }

    /// Whether one of these words, parted by spaces, stands between two indices.
    func has(_ list: String, in range: Range<Int>) -> Bool {
        let list = list.split(separator: " ")
        return range.clamped(to: 0..<tokens.count).contains { index in list.contains { $0 == tokens[index].text } }
    }

    /// The words between two numbers, joined by spaces.
    func between(_ a: LooseNumber, _ b: LooseNumber) -> String {
        a.tokens.upperBound <= b.tokens.lowerBound
            ? tokens[a.tokens.upperBound..<b.tokens.lowerBound].map(\.text).joined(separator: " ") : ""
    }
}
