/// Reads the tokens of one block, front to back, byte by byte.
///
/// Most words of English copy are ASCII letters followed by white space or a plain mark; `next` reads those in one short loop.
/// Everything else takes the long way: `TokenScanner+Words.swift`, `+Numbers.swift` and `+Addresses.swift`.
struct TokenScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let vocabulary: Vocabulary.Index
    let blockStart: Int
    let end: Int
    var position: Int
    /// No web address starts before this offset: a long run of address characters is searched once.
    var noAddressBefore = 0

    init(bytes: UnsafeBufferPointer<UInt8>, range: ProseRange, vocabulary: Vocabulary.Index) {
        self.bytes = bytes
        self.vocabulary = vocabulary
        blockStart = range.start
        position = range.start
        end = min(range.end, bytes.count)
    }

    mutating func next() -> Token? {
        var index = position
        while index < end {
            if bytes[index] <= 0x20 {
                index += 1
            } else {
                let (character, length) = classify(index)
                guard character == .space || character == .joiner else { break }
                index += length
            }
        }
        guard index < end else { return nil }
        let shape: Token.Shape = index > position || index == blockStart ? .spaced : []
        position = index
        return ASCII.isLetter(bytes[index]) ? plainWord(from: index, shape) : other(from: index, shape)
    }

    /// A token that does not start with an ASCII letter.
    private mutating func other(from start: Int, _ shape: Token.Shape) -> Token {
        let (character, length) = classify(start)
        switch character {
        case .letter, .upperLetter:
            return word(from: start, shape)
        case .digit:
            return number(from: start, shape)
        case .currency:
            return classify(start + length).0 == .digit ? number(from: start, shape) : mark(.symbol, start, length, shape)
        case .quote, .apostrophe:
            return mark(.quote, start, length, shape)
        case .hyphen:
            var stop = start + length
            while stop < end, case (.hyphen, let more) = classify(stop) { stop += more }
            return mark(.punctuation, start, stop - start, shape)
        case .punctuation:
            return punctuation(from: start, length, shape)
        case .symbol, .space, .joiner:
            return mark(.symbol, start, length, shape)
        }
    }

    private mutating func punctuation(from start: Int, _ length: Int, _ shape: Token.Shape) -> Token {
        let next = start + 1 < end ? bytes[start + 1] : 0x20
        switch bytes[start] {
        case 0x2E:
            // `.5` is a number; `...` is one mark.
            if ASCII.isDigit(next), shape.contains(.spaced) { return number(from: start, shape) }
            var stop = start + 1
            while stop < end, bytes[stop] == 0x2E { stop += 1 }
            return mark(.punctuation, start, stop - start, shape)
        case 0x23 where isHandleByte(next), 0x40 where isHandleByte(next):
            var stop = start + 1
            while stop < end, isHandleByte(bytes[stop]) || bytes[stop] == 0x5F { stop += 1 }
            return mark(.handle, start, stop - start, shape)
        default:
            return mark(.punctuation, start, length, shape)
        }
    }

    private func isHandleByte(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0xC2 && byte != 0xE2 }

    mutating func mark(_ kind: Token.Kind, _ start: Int, _ length: Int, _ shape: Token.Shape) -> Token {
        position = start + length
        return Token(
            range: ProseRange(start, position), hash: hash(start, position), lexeme: .unknown, kind: kind,
            shape: bytes[start] >= 0x80 ? shape.union(.nonASCII) : shape)
    }

    func hash(_ start: Int, _ stop: Int) -> UInt32 {
        WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<stop]))
    }

    /// What stands at an offset, and its length in bytes; a space past the end.
    @inline(__always)
    func classify(_ index: Int) -> (CharacterClass, Int) {
        guard index < end else { return (.space, 1) }
        let byte = bytes[index]
        if byte < 0x80 { return (CharacterClass(ascii: byte), 1) }
        guard let (scalar, length) = Scalars.decode(bytes, at: index) else { return (.symbol, 1) }
        return (CharacterClass(scalar), length)
    }

    /// The byte at an offset; a space past the end.
    @inline(__always)
    func byte(at index: Int) -> UInt8 { index < end ? bytes[index] : 0x20 }
}
