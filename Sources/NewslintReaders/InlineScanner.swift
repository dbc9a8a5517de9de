import NewslintKit

/// Finds the inline markup of one Markdown block: what is dropped, what is replaced, and what is text.
///
/// It works on a copy of the block without the markers of its containers, and never looks further than a budget in proportion to the
/// block's length, so that a block full of brackets that close nothing costs no more than one of words.
struct InlineScanner {
    struct Image {
        /// The whole image.
        let range: Range<Int>
        let alternative: Range<Int>
        /// Its title, without the quotation marks.
        let title: Range<Int>?
    }

    /// Emphasised text without its marks.
    struct Emphasis {
        let range: Range<Int>
        let isStrong: Bool
    }

    enum Fate: UInt8 {
        case keep
        case drop
        /// The first byte of something replaced.
        case replace
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// The labels of the document's link definitions, folded.
    let labels: Set<String>
    private let isHTML: Bool
    private(set) var fates: [Fate]
    private(set) var replacements: [Int: (end: Int, text: String)] = [:]
    private(set) var images: [Image] = []
    private(set) var emphases: [Emphasis] = []
    private(set) var comments: [Range<Int>] = []

    private var budget: Int
    private var brackets: [(at: Int, isImage: Bool)] = []
    /// Brackets below this height have had a link after them: a link holds no other link.
    private var spentBrackets = 0
    private var delimiters: [DelimiterRun] = []
    private var noCommentEnd = false
    /// For each length of a run of backticks (up to 32), where the last such run stands: no opener after it can close.
    private var lastTicks: [Int]?

    /// - Parameter isHTML: whether only tags, comments and character references are markup here.
    init(_ bytes: UnsafeBufferPointer<UInt8>, labels: Set<String>, isHTML: Bool) {
        self.isHTML = isHTML
        self.bytes = bytes
        self.labels = labels
        fates = Array(repeating: .keep, count: bytes.count)
        budget = 16 * bytes.count + 4096
    }

    mutating func scan() {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x26: index = entity(index)
            case 0x3C: index = angle(index)
            case _ where isHTML: index += 1
            case 0x5C: index = escape(index)
            case 0x60: index = code(index)
            case 0x2A, 0x5F, 0x7E: index = delimiter(index)
            case 0x21 where index + 1 < bytes.count && bytes[index + 1] == 0x5B:
                brackets.append((index, true))
                index += 2
            case 0x5B:
                brackets.append((index, false))
                index += 1
            case 0x5D: index = close(index)
            default: index += 1
            }
        }
        for pair in DelimiterRun.match(&delimiters) {
            drop(pair.opener)
            drop(pair.closer)
            if pair.isEmphasis {
                emphases.append(Emphasis(range: pair.opener.upperBound..<pair.closer.lowerBound, isStrong: pair.opener.count > 1))
            }
        }
    }

    /// Whether the block has an image and no text beside it.
    var isImageOnly: Bool { !images.isEmpty && textRange == nil }

    /// Whether all text of the block stands in emphasis, images beside it left out.
    var isEmphasized: Bool {
        guard let text = textRange else { return false }
        return emphases.contains { $0.range.lowerBound <= text.lowerBound && $0.range.upperBound >= text.upperBound }
    }

    /// From the first to the last byte of text that is kept.
    private var textRange: Range<Int>? {
        guard let first = bytes.indices.first(where: { fates[$0] != .drop && !ASCII.isSpace(bytes[$0]) }),
            let last = bytes.indices.last(where: { fates[$0] != .drop && !ASCII.isSpace(bytes[$0]) })
        else { return nil }
        return first..<(last + 1)
    }

    private mutating func drop(_ range: Range<Int>) {
        for index in range { fates[index] = .drop }
    }

    private mutating func escape(_ index: Int) -> Int {
        guard index + 1 < bytes.count else { return index + 1 }
        let next = bytes[index + 1]
        if next == 0x0A || next == 0x0D || isPunctuation(next) { fates[index] = .drop }
        return index + (next < 0x80 && next > 0x20 ? 2 : 1)
    }

    private mutating func entity(_ index: Int) -> Int {
        guard let (text, length) = Entities.decode(bytes, at: index, end: bytes.count) else { return index + 1 }
        drop(index..<(index + length))
        fates[index] = .replace
        replacements[index] = (index + length, text)
        return index + length
    }

    // MARK: Code and HTML

    private mutating func code(_ index: Int) -> Int {
        var start = index
        while start < bytes.count, bytes[start] == 0x60 { start += 1 }
        let length = start - index
        let last = lastTicks ?? ticks()
        lastTicks = last
        guard length <= 32, last[length] >= start else { return start }
        var after = start
        while after < bytes.count {
            guard bytes[after] == 0x60 else {
                after += 1
                continue
            }
            var end = after
            while end < bytes.count, bytes[end] == 0x60 { end += 1 }
            if end - after == length {
                drop(index..<end)
                return end
            }
            after = end
        }
        return start
    }

    private func ticks() -> [Int] {
        var last = Array(repeating: -1, count: 33)
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] == 0x60 { index += 1 }
            if index > start, index - start <= 32 { last[index - start] = start }
            if index == start { index += 1 }
        }
        return last
    }

    private mutating func angle(_ index: Int) -> Int {
        guard index + 1 < bytes.count else { return index + 1 }
        if index + 3 < bytes.count, bytes[index + 1] == 0x21, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D {
            guard !noCommentEnd else { return index + 1 }
            var end = index + 4
            while end + 2 < bytes.count, bytes[end] != 0x2D || bytes[end + 1] != 0x2D || bytes[end + 2] != 0x3E { end += 1 }
            guard end + 2 < bytes.count else {
                noCommentEnd = true
                return index + 1
            }
            comments.append(index..<(end + 3))
            drop(index..<(end + 3))
            return end + 3
        }
        var after = index + 1
        let isTag = ASCII.isLetter(bytes[after]) || bytes[after] == 0x2F || bytes[after] == 0x21 || bytes[after] == 0x3F
        guard isTag else { return after }
        var isAddress = false
        var hasSpace = false
        var quote: UInt8 = 0
        while after < bytes.count, budget > 0 {
            budget -= 1
            let byte = bytes[after]
            if ASCII.isSpace(byte) { hasSpace = true }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                if !isAddress { quote = byte }
            } else if byte == 0x3A || byte == 0x40 {
                isAddress = isAddress || !hasSpace
            } else if byte == 0x3C || isAddress && ASCII.isSpace(byte) {
                return index + 1
            } else if byte == 0x3E {
                if isAddress {
                    fates[index] = .drop
                    fates[after] = .drop
                } else {
                    drop(index..<(after + 1))
                }
                return after + 1
            }
            after += 1
        }
        return index + 1
    }

    // MARK: Links and images

    private mutating func close(_ index: Int) -> Int {
        guard let bracket = brackets.popLast() else { return index + 1 }
        let isSpent = !bracket.isImage && brackets.count < spentBrackets
        spentBrackets = min(spentBrackets, brackets.count)
        guard !isSpent else { return index + 1 }
        let textStart = bracket.at + (bracket.isImage ? 2 : 1)
        guard let (end, title) = destination(index + 1) ?? reference(textStart..<index) else { return index + 1 }
        if bracket.isImage {
            drop(bracket.at..<end)
            images.append(Image(range: bracket.at..<end, alternative: textStart..<index, title: title))
            while let last = delimiters.last, last.start >= bracket.at { delimiters.removeLast() }
        } else {
            fates[bracket.at] = .drop
            drop(index..<end)
            spentBrackets = brackets.count
        }
        return end
    }

    /// `(address "title")` at an index: where it ends.
    private mutating func destination(_ start: Int) -> (end: Int, title: Range<Int>?)? {
        guard start < bytes.count, bytes[start] == 0x28 else { return nil }
        var index = skipSpace(start + 1)
        if index < bytes.count, bytes[index] == 0x3C {
            while index < bytes.count, budget > 0, bytes[index] != 0x3E, bytes[index] != 0x0A { index = step(index) }
            guard index < bytes.count, bytes[index] == 0x3E else { return nil }
            index += 1
        } else {
            var depth = 0
            while index < bytes.count, budget > 0, !ASCII.isSpace(bytes[index]) {
                if bytes[index] == 0x28 { depth += 1 }
                if bytes[index] == 0x29 {
                    if depth == 0 { break }
                    depth -= 1
                }
                index = step(index)
            }
        }
        index = skipSpace(index)
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x29 { return (index + 1, nil) }
        let closing: UInt8 = bytes[index] == 0x28 ? 0x29 : bytes[index]
        guard closing == 0x22 || closing == 0x27 || closing == 0x29 else { return nil }
        let titleStart = index + 1
        index += 1
        while index < bytes.count, budget > 0, bytes[index] != closing { index = step(index) }
        let title = titleStart..<max(titleStart, min(index, bytes.count))
        index = skipSpace(index + 1)
        guard index < bytes.count, bytes[index] == 0x29 else { return nil }
        return (index + 1, title)
    }

    /// `[text][label]`, `[text][]` or `[text]` for a label that the document defines: where it ends.
    private mutating func reference(_ text: Range<Int>) -> (end: Int, title: Range<Int>?)? {
        guard !labels.isEmpty else { return nil }
        let after = text.upperBound + 1
        if after < bytes.count, bytes[after] == 0x5B {
            var end = after + 1
            while end < bytes.count, end - after < 200, budget > 0, bytes[end] != 0x5D { end = step(end) }
            if end < bytes.count, bytes[end] == 0x5D {
                let label = end == after + 1 ? text : (after + 1)..<end
                if labels.contains(MarkdownSource.label(bytes, label)) { return (end + 1, nil) }
            }
        }
        guard text.count < 200, labels.contains(MarkdownSource.label(bytes, text)) else { return nil }
        return (after, nil)
    }

    private mutating func step(_ index: Int) -> Int {
        budget -= 1
        return index + (bytes[index] == 0x5C && index + 1 < bytes.count ? 2 : 1)
    }

    private mutating func skipSpace(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, ASCII.isSpace(bytes[index]), budget > 0 {
            budget -= 1
            index += 1
        }
        return index
    }

    // MARK: Emphasis

    private mutating func delimiter(_ index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
        let before = side(index - 1)
        let after = side(end)
        let left = after != .space && (after == .word || before != .word)
        let right = before != .space && (before == .word || after != .word)
        let mark = bytes[index]
        if mark == 0x7E, end - index != 2 { return end }
        let isUnderscore = mark == 0x5F
        delimiters.append(
            DelimiterRun(
                mark: mark, start: index, end: end, canOpen: left && (!isUnderscore || !right || before == .punctuation),
                canClose: right && (!isUnderscore || !left || after == .punctuation)))
        return end
    }

    private enum Side {
        case space
        case punctuation
        case word
    }

    /// What kind of character a byte belongs to. Curly quotation marks, dashes and the like count as punctuation.
    private func side(_ index: Int) -> Side {
        guard index >= 0, index < bytes.count else { return .space }
        let byte = bytes[index]
        if byte < 0x80 { return ASCII.isSpace(byte) ? .space : isPunctuation(byte) ? .punctuation : .word }
        var start = index
        while start > 0, index - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard let (scalar, _) = Scalars.decode(bytes, at: start) else { return .word }
        if scalar.value == 0xA0 || scalar.value == 0x3000 || (0x2000...0x200A).contains(scalar.value) { return .space }
        return (0x2010...0x205E).contains(scalar.value) || scalar.value == 0xAB || scalar.value == 0xBB
            || (0x3001...0x303D).contains(scalar.value)
            ? .punctuation : .word
    }

    private func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !ASCII.isLetter(byte) && !ASCII.isDigit(byte)
    }
}
