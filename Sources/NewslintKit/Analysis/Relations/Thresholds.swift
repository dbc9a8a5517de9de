/// What a vote needed and whether the story says that it got there: `passed 62-38, clearing the 60-vote threshold`.
public struct Threshold: NumberRelation, Hashable {
    public static let name = "vote threshold"

    public enum Outcome: Sendable, Hashable {
        case reached
        case missed
        /// By so many votes: an index into `Quantities.all`.
        case missedBy(Int)
    }

    /// Indices into `Quantities.all`.
    public let ayes: Int
    public let noes: Int
    /// A number of votes, or a fraction of those cast.
    public let needed: Int
    public let isFraction: Bool
    public let outcome: Outcome
    public let range: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? {
        // `more than the 60 needed` hedges what was got, not what was needed.
        let isHedged = all[needed].hedge != .none
        let (a, b, needed) = (
            Term.figure(all[ayes]), Term.figure(all[noes]), isHedged ? Term.exact(all[needed].value) : .figure(all[needed])
        )
        if isFraction {
            guard case .reached = outcome else { return nil }
            // A third of 100 is no number of votes: what is missing to the next whole one is none.
            return Claim(a, .atLeast, .product(.exact(all[self.needed].value), .sum([a, b])), margin: 0.01, isSharp: true)
        }
        switch outcome {
        case .reached: return Claim(a, .atLeast, needed)
        case .missed: return Claim(a, .atMost, .difference(needed, .exact(1)))
        case .missedBy(let gap): return Claim(.sum([a, .figure(all[gap])]), .equals, needed)
        }
    }
}

extension Threshold {
    /// - Parameter votes: those of the same sentence.
    static func find(in numbers: SentenceNumbers, _ votes: [Versus]) -> [Threshold] {
        guard votes.count == 1, numbers.indices.count > 2, let versus = votes.first else { return [] }
        let (first, second) = (numbers.all[versus.first], numbers.all[versus.second])
        guard first.unit == .count, first.value == first.value.rounded(), second.value == second.value.rounded() else { return [] }
        let needed = numbers.indices.filter { $0 != versus.first && $0 != versus.second && isNeeded($0, in: numbers) }
        guard needed.count == 1 else { return [] }
        let index = needed[0]
        let isFraction = numbers.all[index].form == .fraction
        guard let outcome = outcome(index, isFraction, versus, in: numbers) else { return [] }
        var (ayes, noes) = (versus.first, versus.second)
        // Whoever reached a threshold had the larger side.
        if outcome == .reached, second.value > first.value { (ayes, noes) = (noes, ayes) }
        guard numbers.areInSameQuotation(ayes, noes, index) else { return [] }
        return [
            Threshold(
                ayes: ayes, noes: noes, needed: index, isFraction: isFraction, outcome: outcome, range: numbers.range(versus.tokens))
        ]
    }

    /// `60-vote threshold`, `60 votes needed`, `required 60`, `two-thirds majority`
    private static func isNeeded(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[index]
        let tail = numbers.after(quantity.phrase.upperBound, 3)
        if quantity.form == .fraction { return numbers.words(numbers.after(quantity.tokens.upperBound, 3), contain: Words.majorities) }
        guard quantity.unit == .count, quantity.value > 1, quantity.value == quantity.value.rounded() else { return false }
        if quantity.form == .modifier {
            return quantity.counted == Words.vote && numbers.words(numbers.after(quantity.tokens.upperBound, 2), contain: Words.marks)
        }
        guard quantity.form == .cardinal, quantity.noun == nil || Words.votes.contains(quantity.counted) else { return false }
        return numbers.words(numbers.before(quantity.phrase.lowerBound, 2), contain: Words.needed)
            || numbers.words(quantity.tokens.upperBound..<tail.upperBound, contain: Words.needed)
    }

    private static func outcome(_ needed: Int, _ isFraction: Bool, _ versus: Versus, in numbers: SentenceNumbers) -> Outcome? {
        let quantity = numbers.all[needed]
        let lead = numbers.before(quantity.tokens.lowerBound, 6)
        if numbers.words(numbers.sentence, contain: Words.short) {
            guard let word = numbers.sentence.last(where: { Words.short.contains(numbers.hash($0)) }) else { return nil }
            let gap = numbers.indices.first { index in
                let by = numbers.all[index]
                return index != needed && index != versus.first && index != versus.second && by.form == .cardinal
                    && by.unit == .count && by.tokens.upperBound <= word && word - by.tokens.upperBound <= 1
            }
            if let gap { return numbers.all[gap].noun == nil || Words.votes.contains(numbers.all[gap].counted) ? .missedBy(gap) : nil }
            // `well short of the 60 votes needed`
            return word < quantity.tokens.lowerBound && quantity.tokens.lowerBound - word <= 8 ? .missed : nil
        }
        if numbers.words(numbers.sentence, contain: Words.failures) { return nil }
        if numbers.words(lead, contain: Words.reached) { return .reached }
        guard isFraction, !numbers.words(lead, contain: Words.needed) else { return nil }
        // `a two-thirds majority, 60 to 40`, `passed 60-40, a two-thirds majority`
        let gap =
            quantity.tokens.lowerBound > versus.tokens.lowerBound
            ? quantity.tokens.lowerBound - versus.tokens.upperBound : versus.tokens.lowerBound - quantity.tokens.upperBound
        return gap <= 6 && Words.articles.contains(numbers.hash(quantity.tokens.lowerBound - 1)) ? .reached : nil
    }

    private enum Words {
        static let vote = WordHash.of("vote")
        static let votes = WordSet("vote votes")
        static let marks = WordSet("threshold mark minimum requirement hurdle bar supermajority super-majority barrier majority")
        static let majorities = WordSet("majority majorities supermajority vote threshold margin mark")
        static let needed = WordSet("needed required necessary need needs require requires requiring needing")
        static let short = WordSet("short shy")
        static let failures = WordSet(
            "failed fails failing fell falling missed missing lacked lacking below under without not despite although though unless until less fewer"
        )
        static let reached = WordSet(
            """
            clearing cleared clears clear surpassing surpassed surpasses exceeding exceeded exceeds meeting met meets reached reaching reaches \
            topping topped tops above over passing than enough securing secured won winning
            """)
        static let articles = WordSet("a the")
    }
}
