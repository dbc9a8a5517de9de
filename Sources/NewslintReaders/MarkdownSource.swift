import NewslintKit

/// The lines of a Markdown file and the labels of its link definitions.
struct MarkdownSource {
    let bytes: [UInt8]
    /// Where each line starts; the last entry is the end of the file.
    let starts: [Int]
    let labels: Set<String>

    /// - Parameter start: where the text begins, after front matter.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        var starts = [start]
        var labels: Set<String> = []
        bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                guard byte == 0x0A || byte == 0x0D else { continue }
                if byte == 0x0D, index < buffer.count, buffer[index] == 0x0A { index += 1 }
                starts.append(index)
            }
            starts.append(buffer.count)
            for line in starts.indices.dropLast() {
                if let label = MarkdownSource.definition(buffer, starts[line], starts[line + 1]) {
                    labels.insert(MarkdownSource.label(buffer, label))
                }
            }
        }
        self.starts = starts
        self.labels = labels
    }

    /// The text with what can only be inline markup replaced by letters, for a parser that is asked for blocks alone: it then has no links and
    /// no emphasis to match, which take it quadratic time on hostile input.
    ///
    /// What opens a block stands before the first letter of a line; after it only bars, closing tags and ends of comments matter.
    var masked: [UInt8] {
        var text = Array(bytes[starts[0]...])
        text.withUnsafeMutableBufferPointer { text in
            var isInline = false
            for index in text.indices {
                switch text[index] {
                case 0x0A, 0x0D: isInline = false
                case 0x61...0x7A, 0x41...0x5A, 0x80...: isInline = true
                case 0x5B, 0x5D, 0x26: text[index] = 0x78
                case 0x2A, 0x5F, 0x60, 0x21, 0x7E: if isInline { text[index] = 0x78 }
                case 0x3C: if isInline, index + 1 < text.count, text[index + 1] != 0x2F { text[index] = 0x78 }
                default: break
                }
            }
        }
        return text
    }

    /// The bytes of a 1-based line, its line end included.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 1, number < starts.count else { return bytes.count..<bytes.count }
        return starts[number - 1]..<starts[number]
    }

    /// The text of the lines of a block, each without the markers of the quotations and lists that hold it.
    ///
    /// - Parameters:
    ///   - column: the 1-based byte column at which the block's text starts on its first line.
    ///   - quotes: how many block quotations hold the block.
    func pieces(lines: ClosedRange<Int>, column: Int, quotes: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for number in lines {
            let line = line(number)
            var start = line.lowerBound
            if number == lines.lowerBound { start = min(line.upperBound, start + max(0, column - 1)) }
            start = skipBlanks(start, line.upperBound)
            if number > lines.lowerBound {
                var depth = 0
                while depth < quotes, start < line.upperBound, bytes[start] == 0x3E {
                    start = skipBlanks(start + 1, line.upperBound)
                    depth += 1
                }
            }
            if start < line.upperBound { pieces.append(start..<line.upperBound) }
        }
        return pieces
    }

    func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    /// Whether a piece of a paragraph is the definition of a link: `[label]: address`.
    func isDefinition(_ piece: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { MarkdownSource.definition($0, piece.lowerBound, piece.upperBound) != nil }
    }

    private static func definition(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
        var index = start
        while index < end, index < start + 3, bytes[index] == 0x20 { index += 1 }
        guard index + 3 < end, bytes[index] == 0x5B, bytes[index + 1] != 0x5E else { return nil }
        let first = index + 1
        index = first
        while index < end, index - first < 200, bytes[index] != 0x5D, bytes[index] != 0x5B { index += 1 }
        guard index + 2 < end, bytes[index] == 0x5D, bytes[index + 1] == 0x3A, index > first else { return nil }
        return first..<index
    }

    /// A label as labels are compared: in lower case, white space as single spaces.
    static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        var folded: [UInt8] = []
        for byte in bytes[range] {
            if !ASCII.isSpace(byte) {
                folded.append(ASCII.lower(byte))
            } else if let last = folded.last, last != 0x20 {
                folded.append(0x20)
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }
}
