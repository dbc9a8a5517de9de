/// Numbers that are hyphened: to one another, and to what they count.
extension NumeralReader {
    /// `twenty-five`, `two-thirds`, `five-member`, `half-million`.
    func hyphened(at index: Int, in sentence: Range<Int>) -> Numeral? {
        if let rank = hyphenedRank(at: index) { return rank }
        guard let (sum, tail, tailRange, last) = hyphenSum(tokens[index]) else { return nil }
        var numeral = finish(sum, extra: 0, tokens: index..<index + 1)
        if let last, sum.count > 0, sum.value < 20 {
            numeral.value = sum.value * last
            numeral.place = 0.1
            numeral.form = .fraction
            return numeral
        }
        guard sum.count > 0, !(tail != 0 && NumeralWords.noCount.contains(tail)) else { return nil }
        if tail != 0 {
            numeral.form = .modifier
            numeral.tailHash = tail
            numeral.tail = tailRange
            if let hedge = Figure.hedges[tail], !tailRange.isEmpty, tailRange.end == tokens[index].end, isOneWord(tailRange) {
                numeral.form = .cardinal
                numeral.tailHash = 0
                numeral.tail = ProseRange(0, 0)
                numeral.hedge = hedge
                return numeral
            }
            numeral.isAge = endsInOld(tailRange)
            return sum.value == 1 && UnitWord.named(tail) == nil ? nil : numeral
        }
        if sum.value >= 20, sum.value < 100 || sum.endsInScale {
            var whole = NumeralSum(figure: sum.value)
            var next = index + 1
            while isScale(next, in: sentence), whole.add(tokens[next].lexeme) { next += 1 }
            if next > index + 1 {
                numeral.value = whole.value
                numeral.place = whole.value / sum.value
                numeral.scale = numeral.place
                numeral.tokens = index..<next
            }
        }
        return numeral
    }

    /// `third-largest`, `second-most`
    func hyphenedRank(at index: Int) -> Numeral? {
        let token = tokens[index]
        let bytes = UnsafeBufferPointer(rebasing: prose[token.start..<token.end])
        guard let hyphen = bytes.firstIndex(of: 0x2D), hyphen + 3 < bytes.count else { return nil }
        let first = UnsafeBufferPointer(rebasing: bytes[..<hyphen])
        let lexeme = Vocabulary.shared.withIndex { $0.lexeme(hash: WordHash.of(first), length: first.count) }
        let rest = UnsafeBufferPointer(rebasing: bytes[(hyphen + 1)...])
        guard lexeme.is(.ordinal), lexeme.value > 1, isSuperlative(rest) || NumeralWords.ranks.contains(WordHash.of(rest)) else {
            return nil
        }
        return rank(lexeme.value, at: index)
    }

    func rank(_ value: Double, at index: Int) -> Numeral {
        var numeral = Numeral(tokens: index..<index + 1)
        numeral.value = value
        numeral.form = .ordinal
        return numeral
    }

    func isSuperlative(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let stop = bytes.firstIndex(of: 0x2D) ?? bytes.count
        let word = UnsafeBufferPointer(rebasing: bytes[..<stop])
        return word.count > 4 && word[word.count - 3] == 0x65 && word[word.count - 2] == 0x73 && word[word.count - 1] == 0x74
            || NumeralWords.superlatives.contains(WordHash.of(word))
    }

    /// The number at the start of a hyphened word, the hash of the word after it (0 for none), and a fraction at its end.
    func hyphenSum(_ token: Token) -> (sum: NumeralSum, tail: UInt32, tailRange: ProseRange, fraction: Double?)? {
        var sum = NumeralSum()
        var start = token.start
        let end = token.shape.contains(.apostropheS) ? token.end - 2 : token.end
        while start < end {
            var stop = start
            while stop < end, prose[stop] != 0x2D { stop += 1 }
            let bytes = UnsafeBufferPointer(rebasing: prose[start..<stop])
            let hash = WordHash.of(bytes)
            let lexeme = Vocabulary.shared.withIndex { $0.lexeme(hash: hash, length: bytes.count) }
            if stop == end, sum.count > 0, lexeme.is([.fraction, .ordinal]), hash != NumeralWords.half {
                return (sum, 0, ProseRange(end, end), lexeme.is(.fraction) ? lexeme.value : 1 / max(lexeme.value, 1))
            }
            if start == token.start, hash == NumeralWords.half {
                var half = NumeralSum(figure: 0.5)
                let rest = UnsafeBufferPointer(rebasing: prose[min(stop + 1, end)..<end])
                let scale = Vocabulary.shared.withIndex { $0.lexeme(hash: WordHash.of(rest), length: rest.count) }
                return half.add(scale) ? (half, 0, ProseRange(end, end), nil) : nil
            }
            guard sum.add(lexeme) else {
                return sum.count > 0 ? (sum, hash, ProseRange(start, end), nil) : nil
            }
            start = stop + 1
        }
        return sum.count > 1 ? (sum, 0, ProseRange(end, end), nil) : nil
    }

    /// `twenty-five`
    func isSmallNumber(_ token: Token) -> Bool {
        guard let (sum, tail, _, fraction) = hyphenSum(token) else { return false }
        return tail == 0 && fraction == nil && sum.value < 100 && sum.value >= 1
    }

    func scaleAndTail(_ token: Token) -> (scale: Double, tail: UInt32)? {
        guard let (sum, tail, _, _) = hyphenSum(token), sum.endsInScale, sum.count == 1, tail != 0 else { return nil }
        return (sum.value, tail)
    }
}
