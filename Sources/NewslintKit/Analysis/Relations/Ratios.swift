/// A ratio and the two numbers that have it: `outnumbered 3-to-1, 90 to 30`.
public struct Ratio: NumberRelation, Hashable {
    public static let name = "ratio"

    /// Indices into `Quantities.all`: the ratio's own two numbers, and those that are compared.
    public let terms: [Int]
    public let first: Int
    public let second: Int

    public func claim(_ all: [Quantity]) -> Claim? {
        let ratio = Term.quotient(.figure(all[terms[0]]), .figure(all[terms[1]]))
        let actual = Term.quotient(.figure(all[first].sharpened()), .figure(all[second].sharpened()))
        switch all[terms[0]].hedge {
        case .above: return Claim(actual, .atLeast, ratio, slack: 0.03)
        case .below: return Claim(actual, .equals, ratio, slack: 0.15)
        default: return Claim(actual, .equals, ratio, slack: 0.12)
        }
    }
}

extension Ratio {
    static func find(in numbers: SentenceNumbers) -> [Ratio] {
        guard numbers.indices.count > 3 else { return [] }
        for index in numbers.indices.dropLast(3) {
            if isRatio(index, in: numbers), let found = relation(index, index + 2, in: numbers) { return [found] }
            if isRatio(index + 2, in: numbers), let found = relation(index + 2, index, in: numbers) { return [found] }
        }
        return []
    }

    private static func relation(_ ratio: Int, _ pair: Int, in numbers: SentenceNumbers) -> Ratio? {
        let (a, b) = (numbers.all[pair], numbers.all[pair + 1])
        let gap = min(
            abs(a.tokens.lowerBound - numbers.all[ratio].tokens.upperBound),
            abs(numbers.all[ratio].tokens.lowerBound - b.tokens.upperBound))
        guard a.unit == b.unit, a.value >= b.value, b.value > 0, gap <= 6, numbers.areInSameQuotation(ratio, pair, pair + 1),
            a.form == b.form
        else { return nil }
        let isPair = a.form == .pair && a.tokens == b.tokens
        let link = numbers.end(pair)
        let isListed = a.form == .cardinal && numbers.hash(link) == Words.to && b.phrase.lowerBound == link + 1
        guard isPair || isListed else { return nil }
        return Ratio(terms: [ratio, ratio + 1], first: pair, second: pair + 1)
    }

    /// `3-to-1`
    private static func isRatio(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[index]
        guard quantity.form == .pair, index + 1 < numbers.indices.upperBound, numbers.all[index + 1].tokens == quantity.tokens,
            numbers.all[index + 1].value > 0, numbers.all[index + 1].value < 10
        else { return false }
        let token = numbers.tokens[quantity.tokens.lowerBound]
        return numbers.prose[token.start..<token.end].contains(UInt8(ascii: "t"))
    }

    private enum Words {
        static let to = WordHash.of("to")
    }
}
