/// A share that is named in words: `nearly two-thirds`, `one in five`, `a vast majority`.
struct ShareWords {
    /// Indices of its first token and of the token after it.
    let start: Int
    let end: Int
    let kind: Proportion.Kind
    /// What it allows, in percent.
    let bounds: Interval
    /// `more than half`: the lower bound is meant as one.
    var isBound = false

    /// The share whose last word stands at an index.
    static func read(at index: Int, in numbers: SentenceNumbers) -> ShareWords? {
        guard let token = numbers.word(index) ?? number(index, in: numbers) else { return nil }
        if let quantifier = quantifier(index, token, in: numbers) { return quantifier }
        guard let (value, start, kind) = fraction(index, token, in: numbers), !isUnit(index + 1, in: numbers) else { return nil }
        let (hedge, first) = hedge(before: start, in: numbers)
        return ShareWords(start: first, end: index + 1, kind: kind, bounds: bounds(value * 100, hedge, kind), isBound: hedge == .above)
    }

    /// The quotation that it stands in, when that is not plainly the one of the number beside it.
    func quotation(near number: Int, in numbers: SentenceNumbers) -> Int? {
        let (low, high) = (min(start, numbers.all[number].tokens.lowerBound), max(end, numbers.all[number].tokens.upperBound))
        let isParted = (low..<high).contains { numbers.tokens[$0].kind == .quote }
        return isParted ? -1 : numbers.all[number].quotation
    }

    private static func number(_ index: Int, in numbers: SentenceNumbers) -> Token? {
        numbers.sentence.contains(index) && numbers.tokens[index].kind == .number ? numbers.tokens[index] : nil
    }

    // MARK: Fractions

    private static func fraction(_ index: Int, _ token: Token, in numbers: SentenceNumbers) -> (Double, Int, Proportion.Kind)? {
        if let found = numbers.indices.first(where: { numbers.all[$0].tokens.upperBound == index + 1 }) {
            let quantity = numbers.all[found]
            switch quantity.form {
            case .fraction: return quantity.value < 1 ? (quantity.value, quantity.tokens.lowerBound, .fraction) : nil
            case .share: return (quantity.value, quantity.tokens.lowerBound, .ratio)
            case .cardinal where isOneIn(index, in: numbers) && (3...10).contains(quantity.value):
                return (1 / quantity.value, index - 3, .ratio)
            default: return nil
            }
        }
        guard let value = Words.fractions[token.hash] else { return nil }
        if token.hash == Words.half { return (value, index, .fraction) }
        let before = numbers.hash(index - 1)
        return before == Words.a || before == Words.one ? (value, index - 1, .fraction) : nil
    }

    /// `one voter in five`
    private static func isOneIn(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        Words.inOutOf.contains(numbers.hash(index - 1)) && numbers.hash(index - 3) == Words.one && numbers.word(index - 2) != nil
            && (index - 3 == numbers.sentence.lowerBound || numbers.word(index - 4)?.is([.hedge, .function]) ?? true)
    }

    /// `half a million`, `a half million`, `a quarter century`
    private static func isUnit(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        guard let word = numbers.word(index) else { return false }
        return word.is([.scale, .timeUnit]) || word.hash == Words.a || Words.units.contains(word.hash)
            || word.shape.contains(.hasHyphen) && !word.is(.function)
    }

    /// What the words allow: a tenth more or less, and further as the hedge says.
    private static func bounds(_ value: Double, _ hedge: Quantity.Hedge, _ kind: Proportion.Kind) -> Interval {
        let margin = min(5, max(2, value / 10))
        return switch hedge {
        case .none, .exactly: Interval(value - margin, min(value + margin, 99))
        case .around: Interval(value - margin * 2, min(value + margin * 2, 99))
        case .below: Interval(value - max(3, value * 0.12), value)
        case .above: Interval(value, min(value + max(10, value / 2), 99))
        }
    }

    private static func hedge(before start: Int, in numbers: SentenceNumbers) -> (Quantity.Hedge, Int) {
        var index = start - 1
        if numbers.word(index)?.is(.article) ?? false { index -= 1 }
        guard let word = numbers.word(index) else { return (.none, start) }
        if word.hash == Words.than {
            let more = numbers.hash(index - 1)
            if Words.more.contains(more) { return (.above, index - 1) }
            if Words.less.contains(more) { return (.below, index - 1) }
        }
        if word.hash == Words.to, numbers.hash(index - 1) == Words.close { return (.below, index - 1) }
        if word.hash == Words.least, numbers.hash(index - 1) == Words.at { return (.above, index - 1) }
        if word.is(.hedge), let hedge = Quantity.Hedge(rawValue: UInt8(max(0, min(255, word.lexeme.value)))) { return (hedge, index) }
        return (.none, start)
    }

    // MARK: Quantifiers

    private static func quantifier(_ index: Int, _ token: Token, in numbers: SentenceNumbers) -> ShareWords? {
        let before = numbers.word(index - 1)?.hash ?? 0
        func words(_ low: Double, _ high: Double, from start: Int = index) -> ShareWords {
            ShareWords(start: start, end: index + 1, kind: .quantifier, bounds: Interval(low, high))
        }
        switch token.hash {
        case Words.majority, Words.majorities:
            return Words.vast.contains(before) ? words(66, 100, from: index - 1) : words(50, 100)
        case Words.minority:
            return words(0, 50)
        case Words.most:
            // `at most`, `the most`: no share.
            guard before != Words.at, before != Words.the, !(numbers.word(index - 1)?.is([.article, .auxiliary, .ordinal]) ?? false) else {
                return nil
            }
            return words(50, 100)
        case Words.all:
            guard numbers.hash(index + 1) == ItemWords.of, numbers.hash(index + 2) != WordHash.of("course") else { return nil }
            return Words.nearly.contains(before) ? words(85, 100, from: index - 1) : nil
        case Words.none:
            return numbers.hash(index + 1) == ItemWords.of ? words(0, 0) : nil
        default: return nil
        }
    }

    private enum Words {
        static let a = WordHash.of("a")
        static let one = WordHash.of("one")
        static let inOutOf = WordSet("in")
        static let half = WordHash.of("half")
        static let the = WordHash.of("the")
        static let at = WordHash.of("at")
        static let to = WordHash.of("to")
        static let close = WordHash.of("close")
        static let least = WordHash.of("least")
        static let than = WordHash.of("than")
        static let most = WordHash.of("most")
        static let all = WordHash.of("all")
        static let none = WordHash.of("none")
        static let majority = WordHash.of("majority")
        static let majorities = WordHash.of("majorities")
        static let minority = WordHash.of("minority")
        static let vast = WordSet("vast overwhelming huge")
        static let nearly = WordSet("nearly almost virtually practically")
        static let more = WordSet("more greater")
        static let less = WordSet("less fewer")
        static let units = WordSet("dozen time point points mile inch hour century back term way million billion an the my his their")
        static let fractions: [UInt32: Double] = [
            half: 0.5, WordHash.of("third"): 1.0 / 3, WordHash.of("quarter"): 0.25, WordHash.of("fourth"): 0.25, WordHash.of("fifth"): 0.2,
            WordHash.of("sixth"): 1.0 / 6, WordHash.of("tenth"): 0.1,
        ]
    }
}
