/// A multiple and the percentage beside it that says the same: `doubled, up 100 percent`.
public struct Doubling: NumberRelation, Hashable {
    public static let name = "multiple and percentage"

    /// An index into `Quantities.all`.
    public let by: Int
    /// 2 for `doubled`.
    public let factor: Double
    /// The multiple's word.
    public let cue: ProseRange
    /// The percentage with its `up` or `a`.
    public let range: ProseRange

    /// 100 for a doubling, 50 for a halving.
    public var percentage: Double { abs(factor - 1) * 100 }

    public func claim(_ all: [Quantity]) -> Claim? { Claim(.exact(percentage), .equals, .figure(all[by]), slack: 0.12) }
}

extension Doubling {
    /// `doubled, up 200 percent`, `tripled - a 300 percent increase`, `a 200 percent rise, or a doubling`
    static func find(in numbers: SentenceNumbers) -> [Doubling] {
        numbers.indices.compactMap { by in
            let d = numbers.all[by]
            guard d.unit == .percent, d.form == .cardinal || d.form == .modifier, d.value >= 40 else { return nil }
            return before(by, in: numbers) ?? after(by, in: numbers)
        }
    }

    /// `doubled, up 200 percent`
    private static func before(_ by: Int, in numbers: SentenceNumbers) -> Doubling? {
        let d = numbers.all[by]
        var index = d.phrase.lowerBound - 1
        var moves = 0
        while index > d.phrase.lowerBound - 6, !numbers.isPause(index) {
            guard let word = numbers.word(index), word.is([.article, .preposition, .function]) || direction(index, in: numbers) != 0 else {
                return nil
            }
            moves += direction(index, in: numbers)
            index -= 1
        }
        guard numbers.isPause(index) else { return nil }
        if moves == 0 {
            moves = (d.tokens.upperBound..<d.tokens.upperBound + 2).lazy.map { direction($0, in: numbers) }.first { $0 != 0 } ?? 0
        }
        guard moves != 0, let factor = Words.verbs[numbers.hash(index - 1)], (factor < 1) == (moves < 0) else { return nil }
        return doubling(by, factor, index - 1, from: index + 1, to: d.tokens.upperBound, in: numbers)
    }

    /// `a 200 percent increase, or a doubling`
    private static func after(_ by: Int, in numbers: SentenceNumbers) -> Doubling? {
        let end = numbers.all[by].tokens.upperBound
        guard direction(end, in: numbers) != 0 else { return nil }
        var index = end + 1
        while index < end + 5, let token = numbers.sentence.contains(index) ? numbers.tokens[index] : nil,
            numbers.isPause(index) || token.is(.article) || Words.or.contains(token.hash)
        {
            index += 1
        }
        guard index > end + 1, let factor = Words.verbs[numbers.hash(index)] else { return nil }
        return doubling(by, factor, index, from: numbers.all[by].tokens.lowerBound, to: end, in: numbers)
    }

    private static func doubling(_ by: Int, _ factor: Double, _ cue: Int, from: Int, to: Int, in numbers: SentenceNumbers) -> Doubling? {
        // `more than doubled, up 140 percent`
        guard !Words.hedges.contains(numbers.hash(cue - 1)) else { return nil }
        return Doubling(
            by: by, factor: factor, cue: numbers.tokens[cue].range, range: numbers.tokens[from].range.union(numbers.tokens[to - 1].range))
    }

    private static func direction(_ index: Int, in numbers: SentenceNumbers) -> Int {
        let hash = numbers.hash(index)
        return hash == Words.up ? 1 : hash == Words.down ? -1 : numbers.direction(of: index)
    }

    private enum Words {
        static let up = WordHash.of("up")
        static let down = WordHash.of("down")
        static let or = WordSet("or that's")
        static let hedges = WordSet("than nearly almost about roughly")
        static let verbs: [UInt32: Double] = {
            var table: [UInt32: Double] = [:]
            for (words, factor) in [
                ("doubled doubling twofold", 2.0), ("tripled tripling trebled trebling threefold", 3),
                ("quadrupled quadrupling fourfold", 4),
                ("quintupled fivefold", 5), ("tenfold", 10), ("halved halving", 0.5),
            ] {
                for word in words.split(separator: " ") { table[WordHash.of(word)] = factor }
            }
            return table
        }()
    }
}
