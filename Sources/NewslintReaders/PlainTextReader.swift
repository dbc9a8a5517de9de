import NewslintKit

/// Reads plain text: a clean draft, or the dump of a web page.
///
/// Lines that belong together (a paragraph that was wrapped by hand) become one block; every other line is a block of its own. Then
/// `StoryRoles` finds what each is for.
struct PlainTextReader: Reader {
    static func read(_ bytes: [UInt8]) -> Reading {
        var builder = ProseBuilder(bytes)
        let lines = TextLines(bytes)
        var run = 0
        while run < lines.all.count {
            if lines.all[run].isEmpty {
                run += 1
                continue
            }
            var last = run
            while last + 1 < lines.all.count, lines.joins(last, last + 1) { last += 1 }
            let first = lines.all[run]
            let start = first.text + (lines.isBullet(run) ? first.bullet : 0)
            builder.beginBlock()
            builder.keep(SourceRange(start, lines.all[last].end))
            builder.endBlock(lines.isBullet(run) ? .listItem : .paragraph, level: lines.isBullet(run) ? 1 : 0)
            run = last + 1
        }
        var reading = Reading(builder)
        StoryRoles.find(in: &reading, source: bytes, hasMarkup: false)
        return reading
    }
}

/// The lines of a text, and which of them belong together.
struct TextLines {
    struct Line {
        /// Where the line's text starts, after its indentation.
        let text: Int
        /// After the last byte that isn't white space.
        let end: Int
        /// Columns of indentation.
        let indent: Int
        /// The length of its text in characters, up to 255.
        let length: Int
        /// The length of a bullet with the space after it; 0 for none.
        let bullet: Int
        /// The bullet's first byte; for a number, its value.
        let mark: Int

        var isEmpty: Bool { text == end }
    }

    let all: [Line]
    private let bytes: [UInt8]
    /// Whether the text was wrapped by hand or by a mail program: lines break within sentences.
    private var isWrapped = false

    /// Lines longer than this were not wrapped: newsroom terminals and mail stop before.
    private static let widest = 110
    private static let narrowest = 40

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        all = bytes.withUnsafeBufferPointer(TextLines.scan)
        var pairs = 0
        var continued = 0
        for index in all.indices.dropLast() where !all[index].isEmpty && !all[index + 1].isEmpty {
            pairs += 1
            if startsLowercase(index + 1), all[index].length >= TextLines.narrowest, all[index].length <= TextLines.widest {
                continued += 1
            }
        }
        isWrapped = continued >= 2 && continued * 3 >= pairs
    }

    /// Whether two neighbouring lines are one paragraph.
    func joins(_ index: Int, _ next: Int) -> Bool {
        let line = all[index]
        let following = all[next]
        guard !line.isEmpty, !following.isEmpty, !isBullet(next) else { return false }
        if isBullet(index) || all[index].indent > 0 && index > 0 && isBullet(index - 1) {
            // A list item goes on under its own text.
            return following.indent > line.indent || following.indent == line.indent && !isBullet(index) && startsLowercase(next)
        }
        guard line.length <= TextLines.widest, following.indent <= line.indent + 1 || isWrapped && startsLowercase(next) else {
            return false
        }
        if startsByline(next) || line.length == following.length && bytes[line.text..<line.end] == bytes[following.text..<following.end] {
            return false
        }
        if startsLowercase(next) { return line.length >= TextLines.narrowest / 2 }
        if endsOpen(index) { return true }
        guard isWrapped, line.length >= TextLines.narrowest else { return false }
        return line.length + 1 + firstWordLength(next) > wrapWidth(around: index)
    }

    /// Whether a line is an item of a list. Hyphens and numbers start one only when a neighbour has them too.
    func isBullet(_ index: Int) -> Bool {
        let line = all[index]
        guard line.bullet > 0 else { return false }
        if line.mark >= 0x80 || line.mark == 0x2A { return line.text + line.bullet < line.end }
        for step in [-1, 1] {
            var other = index + step
            while all.indices.contains(other), all[other].isEmpty, abs(other - index) < 3 { other += step }
            guard all.indices.contains(other), all[other].bullet > 0 else { continue }
            if line.mark == all[other].mark || line.mark < 0 && all[other].mark < 0 && all[other].mark == line.mark - step { return true }
        }
        return false
    }

    /// The length of the longest line among the neighbours, within which a wrapped text was set.
    private func wrapWidth(around index: Int) -> Int {
        var width = 0
        for other in max(0, index - 6)...min(all.count - 1, index + 6) where all[other].length <= TextLines.widest {
            width = max(width, all[other].length)
        }
        return width
    }

    private func startsLowercase(_ index: Int) -> Bool {
        let line = all[index]
        return !line.isEmpty && ASCII.isLower(bytes[line.text]) && !startsByline(index)
    }

    /// `By `, `by ` or `BY ` and a capital.
    private func startsByline(_ index: Int) -> Bool {
        let line = all[index]
        guard line.end - line.text > 4, line.length < 80, ASCII.lower(bytes[line.text]) == 0x62, ASCII.lower(bytes[line.text + 1]) == 0x79
        else { return false }
        return bytes[line.text + 2] == 0x20 && ASCII.isUpper(bytes[line.text + 3])
    }

    /// Whether a line ends in a comma or in a word that nothing can end with.
    private func endsOpen(_ index: Int) -> Bool {
        let line = all[index]
        guard line.length >= TextLines.narrowest else { return false }
        if bytes[line.end - 1] == 0x2C { return true }
        var start = line.end
        while start > line.text, bytes[start - 1] != 0x20, line.end - start < 6 { start -= 1 }
        return TextLines.openWords.contains(String(decoding: bytes[start..<line.end], as: UTF8.self))
    }

    private func firstWordLength(_ index: Int) -> Int {
        let line = all[index]
        return bytes[line.text..<min(line.end, line.text + 40)].prefix { $0 != 0x20 }.count
    }

    private static let openWords: Set<String> = [
        "a", "an", "the", "of", "to", "and", "or", "in", "for", "with", "at", "by", "from", "that", "his", "her", "their", "its", "was",
        "were",
    ]

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> [Line] {
        var lines: [Line] = []
        var index = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        while index < bytes.count {
            var indent = 0
            while let width = blank(bytes, index) {
                indent += 1
                index += width
            }
            let text = index
            var end = index
            var continuations = 0
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
                if let width = blank(bytes, index) {
                    index += width
                    continue
                }
                let byte = bytes[index]
                index += 1
                if !ASCII.isSpace(byte) { end = index }
                if byte & 0xC0 == 0x80 { continuations += 1 }
            }
            let (bullet, mark) = bullet(bytes, text, end)
            lines.append(
                Line(
                    text: text, end: end, indent: min(indent, 255), length: min(255, max(0, end - text - continuations)), bullet: bullet,
                    mark: mark))
            if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
            index += 1
        }
        return lines
    }

    /// The length of a blank: a space, a tab, or one that pages put in for the eye (U+00A0, U+200B).
    private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x20, 0x09: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil
        case 0xE2: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B ? 3 : nil
        default: return nil
        }
    }

    /// A bullet with the space after it. The mark of a number is its value, made negative so that it can't be taken for a byte.
    private static func bullet(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (length: Int, mark: Int) {
        guard start < end else { return (0, 0) }
        let first = bytes[start]
        var after = start
        var mark = Int(first)
        if first == 0x2A || first == 0x2D {
            after += 1
        } else if first == 0xE2, let (scalar, length) = Scalars.decode(bytes, at: start) {
            guard [0x2022, 0x2023, 0x2013, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25E6, 0x2219].contains(scalar.value) else {
                return (0, 0)
            }
            mark = scalar.value == 0x2013 ? 0x2D : 0x80
            after += length
        } else if first == 0xC2, start + 1 < end, bytes[start + 1] == 0xB7 {
            after += 2
        } else if ASCII.isDigit(first) {
            var value = 0
            while after < end, after - start < 3, ASCII.isDigit(bytes[after]) {
                value = value * 10 + Int(bytes[after] - 0x30)
                after += 1
            }
            guard after < end, bytes[after] == 0x2E || bytes[after] == 0x29 else { return (0, 0) }
            after += 1
            mark = -1 - value
        } else {
            return (0, 0)
        }
        guard after < end, bytes[after] == 0x20 || bytes[after] == 0x09 else { return (0, 0) }
        while after < end, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
        return (after - start, mark)
    }
}
