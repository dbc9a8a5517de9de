/// Splits the tokens of one block into sentences.
///
/// A sentence ends after `.`, `!`, `?` or `…` with the closing quotation marks and brackets that follow, when the next token can start a
/// sentence. A stop that belongs to an abbreviation ends one only when what follows decides so.
struct SentenceSplitter {
    private let prose: UnsafeBufferPointer<UInt8>
    private let tokens: UnsafeBufferPointer<Token>
    private let end: Int
    private var position: Int

    init(prose: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, range: Range<Int>) {
        self.prose = prose
        self.tokens = tokens
        position = range.lowerBound
        end = range.upperBound
    }

    /// Words that rarely are names and often open sentences: after `U.S.` or `Inc.` they start a new one.
    private static let openers: WordClass = [.article, .pronoun, .conjunction, .preposition, .auxiliary, .determiner]

    /// The next sentence's tokens; nil at the end of the block.
    mutating func next() -> Range<Int>? {
        guard position < end else { return nil }
        let start = position
        var index = start
        while index < end {
            let stop = index
            index += 1
            guard isStop(tokens[stop]) else { continue }
            while index < end {
                if isFinal(tokens[index]) || isClosing(tokens[index]) {
                    index += 1
                } else if isReference(index) {
                    index += 3
                } else {
                    break
                }
            }
            guard index < end else { break }
            if endsSentence(from: start, at: stop, next: index) {
                position = index
                return start..<index
            }
        }
        position = end
        return start..<end
    }

    @inline(__always)
    private func isStop(_ token: Token) -> Bool {
        if token.kind == .word { return token.shape.contains(.endsInStop) }
        return token.kind == .punctuation && isFinalMark(token)
    }

    private func isFinalMark(_ token: Token) -> Bool {
        let byte = prose[token.start]
        return byte == 0x2E || byte == 0x21 || byte == 0x3F
            || byte == 0xE2 && token.count == 3 && prose[token.start + 1] == 0x80 && prose[token.start + 2] == 0xA6
    }

    private func isFinal(_ token: Token) -> Bool {
        token.kind == .punctuation && !token.shape.contains(.spaced) && isFinalMark(token)
    }

    private func isClosing(_ token: Token) -> Bool {
        guard !token.shape.contains(.spaced) else { return false }
        if token.kind == .quote { return true }
        return token.kind == .punctuation && [0x29, 0x5D, 0x7D].contains(prose[token.start])
    }

    /// `[12]`: a reference belongs to the sentence before it.
    private func isReference(_ index: Int) -> Bool {
        index + 2 < end && tokens[index].kind == .punctuation && prose[tokens[index].start] == 0x5B && tokens[index + 1].kind == .number
            && prose[tokens[index + 2].start] == 0x5D
    }

    private func endsSentence(from start: Int, at index: Int, next: Int) -> Bool {
        let stop = tokens[index]
        guard tokens[next].shape.contains(.spaced) else { return isRunOn(at: index, next: next) }
        guard canStart(next), !isListLabel(start, next) else { return false }
        guard stop.shape.contains(.endsInStop) else {
            return prose[stop.start] == 0x2E || tokens[next - 1].kind != .quote || !isSpeaker(next)
        }
        return endsSentence(after: stop, before: tokens[next])
    }

    /// Whether a new sentence starts at `next` although the stop belongs to an abbreviation.
    private func endsSentence(after abbreviation: Token, before next: Token) -> Bool {
        let opens = next.kind == .word && next.count > 1 && next.is(SentenceSplitter.openers)
        let classes = abbreviation.lexeme.classes
        if classes.contains(.beforeName) { return next.is(.article) && next.count > 1 && !classes.contains(.title) }
        if classes.contains(.beforeNumber) { return opens && classes.contains(.month) }
        if abbreviation.count == 2 { return opens && abbreviation.lexeme == .unknown }
        if classes.contains(.meridiem) {
            return next.kind == .word && !next.is([.month, .weekday]) && !next.shape.contains(.allCaps) || next.kind == .quote
        }
        return opens || next.kind == .quote
    }

    /// Whether a stop without a space after it ends a sentence all the same: `the border.The ministry`.
    private func isRunOn(at index: Int, next: Int) -> Bool {
        guard next == index + 1, index > 0, tokens[index].count == 1 else { return false }
        let before = tokens[index - 1]
        return before.kind == .word && !before.shape.contains(.capitalized) && before.count > 2 && tokens[next].kind == .word
            && tokens[next].shape.contains(.capitalized)
    }

    /// Whether all before `next` is the label of a list item: `1.`, `A.`, `(2).`
    private func isListLabel(_ start: Int, _ next: Int) -> Bool {
        guard next - start <= 2, tokens[next].kind != .quote else { return false }
        let first = tokens[start]
        return first.kind == .number && first.count <= 3 || first.kind == .word && first.count == 2 && first.shape.contains(.endsInStop)
    }

    /// Whether a speaker and a reporting verb follow a quotation: `“Why?” Kim Ji-won asked.`
    private func isSpeaker(_ index: Int) -> Bool {
        var index = index
        let last = min(index + 4, end)
        while index < last, tokens[index].shape.contains(.capitalized) {
            index += 1
            if index < last, tokens[index].is(.cue), !tokens[index].shape.contains(.capitalized) { return true }
        }
        return false
    }

    private func canStart(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .word: return token.shape.contains(.capitalized) || hasInnerCapital(token)
        case .number, .handle, .address: return true
        case .quote, .punctuation:
            guard index + 1 < end, token.kind == .quote || [0x28, 0x5B].contains(prose[token.start]) else { return false }
            let next = tokens[index + 1]
            return next.shape.contains(.capitalized) || next.kind == .number || next.kind == .quote && !next.shape.contains(.spaced)
        case .symbol: return false
        }
    }

    /// `iPhone`, `eBay`
    private func hasInnerCapital(_ token: Token) -> Bool { token.count > 1 && ASCII.isUpper(prose[token.start + 1]) }
}
