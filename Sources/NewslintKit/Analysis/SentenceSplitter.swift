/// Splits the tokens of one block into sentences.
///
/// A sentence ends after `.`, `!`, `?` or `…` with the closing quotation marks and brackets that follow, when the next token can start a
/// sentence. A stop that belongs to an abbreviation ends one only when what follows decides so.
struct SentenceSplitter {
    private let prose: UnsafeBufferPointer<UInt8>
    private let tokens: [Token]
    private let end: Int
    private var position: Int

    init(prose: UnsafeBufferPointer<UInt8>, tokens: [Token], range: Range<Int>) {
        self.prose = prose
        self.tokens = tokens
        position = range.lowerBound
        end = range.upperBound
    }

    /// The next sentence's tokens; nil at the end of the block.
    mutating func next() -> Range<Int>? {
        guard position < end else { return nil }
        let start = position
        var index = start
        while index < end {
            let token = tokens[index]
            var stops = false
            if token.kind == .punctuation {
                let byte = prose[token.start]
                stops = byte == 0x2E || byte == 0x21 || byte == 0x3F || isEllipsis(token)
            } else if token.shape.contains(.endsInStop) {
                stops = true
            }
            index += 1
            guard stops else { continue }
            while index < end, isFinal(tokens[index]) || isClosing(tokens[index]) { index += 1 }
            guard index < end else { break }
            if endsSentence(after: token, last: tokens[index - 1], next: index) {
                position = index
                return start..<index
            }
        }
        position = end
        return start..<end
    }

    private func isEllipsis(_ token: Token) -> Bool {
        token.count == 3 && prose[token.start] == 0xE2 && prose[token.start + 1] == 0x80 && prose[token.start + 2] == 0xA6
    }

    private func isFinal(_ token: Token) -> Bool {
        guard token.kind == .punctuation, !token.shape.contains(.spaced) else { return false }
        let byte = prose[token.start]
        return byte == 0x2E || byte == 0x21 || byte == 0x3F
    }

    private func isClosing(_ token: Token) -> Bool {
        guard !token.shape.contains(.spaced) else { return false }
        if token.kind == .quote { return true }
        return token.kind == .punctuation && [0x29, 0x5D, 0x7D].contains(prose[token.start])
    }

    private func endsSentence(after stop: Token, last: Token, next index: Int) -> Bool {
        let next = tokens[index]
        guard next.shape.contains(.spaced) else { return false }
        let starts = canStart(index)
        guard stop.shape.contains(.endsInStop) else {
            // A full stop ends a sentence even before a small letter only when nothing closes after it.
            return starts
        }
        let classes = stop.lexeme.classes
        if classes.contains(.beforeName) || classes.contains(.beforeNumber) { return false }
        if stop.lexeme == .unknown, stop.count == 2 { return false }
        guard starts, next.kind == .word else { return starts && next.kind == .quote }
        // `U.S.`, `Inc.`, `p.m.` and the like end a sentence when a word that opens sentences follows.
        return next.is([.article, .pronoun, .conjunction, .preposition, .auxiliary, .determiner])
    }

    private func canStart(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .word: return token.shape.contains(.capitalized)
        case .number, .handle, .address: return true
        case .quote, .punctuation:
            guard index + 1 < end, token.kind == .quote || [0x28, 0x5B].contains(prose[token.start]) else { return false }
            return tokens[index + 1].shape.contains(.capitalized) || tokens[index + 1].kind == .number
        case .symbol: return false
        }
    }
}
