/// Two numbers held against each other: `52-45`, `62 to 45`, `49% to 44%`, `48 percent vs. 43 percent`, `62 in favor and 45 against`.
///
/// What they mean (votes, shares of a poll, goals) the relations over them read from the words around.
struct Versus {
    /// An index into `Quantities.all`; the second number is the one after it.
    let first: Int
    /// Indices into `Tokens.all` of both with what joins them.
    let tokens: Range<Int>
    /// It is written out, as `for` and `against`.
    var isSpelled = false

    var second: Int { first + 1 }

    /// All of a sentence, in order.
    static func all(in numbers: SentenceNumbers) -> [Versus] {
        numbers.indices.dropLast().compactMap { index in
            let (a, b) = (numbers.all[index], numbers.all[index + 1])
            guard a.unit == b.unit || a.unit == .count && b.unit == .percent, a.quotation == b.quotation else { return nil }
            if a.form == .pair {
                return a.tokens == b.tokens ? Versus(first: index, tokens: a.tokens) : nil
            }
            guard a.form == .cardinal, b.form == .cardinal, a.scale == 1, b.scale == 1 else { return nil }
            let gap = a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
            let whole = a.tokens.lowerBound..<b.tokens.upperBound
            if a.unit == .count, isForAndAgainst(gap, b, in: numbers) { return Versus(first: index, tokens: whole, isSpelled: true) }
            guard let link = gap.first, Words.links.contains(numbers.hash(link)) || numbers.isDash(link) else { return nil }
            guard numbers.hash(a.phrase.lowerBound - 1) != Words.from, !Words.ranges.contains(numbers.hash(a.phrase.lowerBound - 1)) else {
                return nil
            }
            // `46 percent to Lee's 41 percent`
            let owner = gap.dropFirst()
            guard owner.count <= 3, owner.allSatisfy({ numbers.tokens[$0].shape.contains(.capitalized) || numbers.isMark($0, 0x2E) }),
                owner.last.map({ numbers.tokens[$0].shape.contains(.apostropheS) || numbers.isMark($0, 0x2E) }) ?? true
            else { return nil }
            return Versus(first: index, tokens: whole)
        }
    }

    /// `62 in favor and 45 against`, `62 votes for, 45 against`, `62 yes and 45 no`
    private static func isForAndAgainst(_ gap: Range<Int>, _ b: Quantity, in numbers: SentenceNumbers) -> Bool {
        guard gap.count <= 6, gap.contains(where: { Words.ayes.contains(numbers.hash($0)) }) else { return false }
        let tail = b.tokens.upperBound..<min(numbers.sentence.upperBound, b.tokens.upperBound + 3)
        return tail.contains { Words.noes.contains(numbers.hash($0)) }
    }

    private enum Words {
        static let from = WordHash.of("from")
        static let links = WordSet("to vs versus")
        static let ranges = WordSet("between up")
        static let ayes = WordSet("for favor favour yes yea yeas aye ayes")
        static let noes = WordSet("against opposed no nay nays noes")
    }
}

extension SentenceNumbers {
    func words(_ range: Range<Int>, contain words: WordSet) -> Bool {
        range.clamped(to: sentence).contains { words.contains(tokens[$0].hash) }
    }

    /// The tokens within so many before an index.
    func before(_ index: Int, _ count: Int) -> Range<Int> { max(sentence.lowerBound, index - count)..<max(sentence.lowerBound, index) }

    /// The tokens within so many from an index on.
    func after(_ index: Int, _ count: Int) -> Range<Int> { min(sentence.upperBound, index)..<min(sentence.upperBound, index + count) }

    /// The quantities of the sentence before, in the same paragraph; nil when there is none.
    var sentenceBefore: Range<Int>? {
        let first = sentence.lowerBound
        guard first > 0, let start = indices.first, start > 0, let index = indices.first,
            all[index - 1].sentence == all[index].sentence - 1,
            !prose[tokens[first - 1].end..<tokens[first].start].contains(0x0A)
        else { return nil }
        var low = start
        while low > 0, all[low - 1].sentence == all[start].sentence - 1 { low -= 1 }
        return low..<start
    }

    func range(_ tokens: Range<Int>) -> ProseRange {
        ProseRange(self.tokens[tokens.lowerBound].start, self.tokens[tokens.upperBound - 1].end)
    }
}
