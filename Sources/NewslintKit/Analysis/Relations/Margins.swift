/// A stated lead and the two numbers that it comes from: `leads by 8 points, 49% to 41%`, `won 62-50, a 12-vote margin`.
public struct Lead: NumberRelation, Hashable {
    public static let name = "lead of two shares"

    /// Indices into `Quantities.all`.
    public let first: Int
    public let second: Int
    public let lead: Int
    /// The lead with what it is told in: `nine-point`, `8 points`.
    public let range: ProseRange
    public let shares: ProseRange
    /// Counted and not polled, so that no rounding excuses a point.
    public let isExact: Bool

    /// Shares and lead may come out of unrounded data: one point is no fault.
    public func claim(_ all: [Quantity]) -> Claim? {
        let isRounded = all[first].rounding > 0 || all[lead].rounding > 0
        return Claim(
            .magnitude(.difference(.figure(all[first]), .figure(all[second]))), .equals, .figure(all[lead]),
            margin: isExact || isRounded ? 0 : 1, isSharp: true)
    }
}

extension Lead {
    static func find(in numbers: SentenceNumbers, _ sides: [Versus]) -> [Lead] {
        guard numbers.indices.count > 2 else { return [] }
        let isMoving = numbers.words(numbers.sentence, contain: Words.moves)
        let leads = numbers.indices.filter { isMoving ? isEnd($0, in: numbers) : isLead($0, in: numbers) || isEnd($0, in: numbers) }
        guard !leads.isEmpty else { return [] }
        let found = sides.compactMap { pair($0, with: leads, in: numbers) }
        return found.isEmpty ? spread(leads, in: numbers) : found
    }

    /// The lead beside two numbers.
    private static func pair(_ versus: Versus, with leads: [Int], in numbers: SentenceNumbers) -> Lead? {
        guard !versus.isSpelled else { return nil }
        let before = leads.last { $0 < versus.first && isBefore($0, versus, in: numbers) }
        let after = leads.first { $0 > versus.second && isAfter($0, versus, in: numbers) }
        // `a three-point lead, 42 to 39, a five-point swing`: which is meant?
        if before != nil, after != nil, !numbers.isMark(versus.tokens.lowerBound - 1, 0x28) { return nil }
        guard let lead = before ?? after else { return nil }
        return make(versus.first, versus.second, lead, numbers.range(versus.tokens), in: numbers)
    }

    private static func make(_ first: Int, _ second: Int, _ lead: Int, _ shares: ProseRange, in numbers: SentenceNumbers) -> Lead? {
        let (a, b, by) = (numbers.all[first], numbers.all[second], numbers.all[lead])
        guard a.unit == .percent || a.unit == .count, a.noun == nil || a.unit == .percent || isTold(a.counted),
            numbers.areInSameQuotation(first, second, lead), a.value < 1000, a.hedge == .none || a.hedge == .exactly
        else { return nil }
        let isCounted = a.unit == .count
        let inVotes = Words.votes.contains(by.counted)
        if inVotes, !isCounted { return nil }
        let sum = a.value + b.value
        let wins = numbers.words(numbers.after(by.tokens.upperBound, 3), contain: Words.wins)
        let isExact = isCounted && (inVotes || wins && (sum < 80 || sum > 101))
        let range = by.noun.map { by.range.union($0.range) } ?? by.range
        return Lead(first: first, second: second, lead: lead, range: range, shares: shares, isExact: isExact)
    }

    private static func isTold(_ hash: UInt32) -> Bool { Words.points.contains(hash) || Words.votes.contains(hash) }

    /// `leads by 8 points, 49% to 44%`, `up by three points in Iowa (42 percent to 39 percent)`
    private static func isBefore(_ lead: Int, _ versus: Versus, in numbers: SentenceNumbers) -> Bool {
        let start = numbers.all[lead].tokens.upperBound
        let gap = start..<max(start, versus.tokens.lowerBound)
        guard lead == versus.first - 1, gap.count >= 1, gap.count <= 11, let last = gap.last else { return false }
        let opens = numbers.isMark(last, 0x2C) || numbers.isMark(last, 0x28) || numbers.isMark(last, 0x3A) || numbers.isDash(last)
        return (opens || gap.count <= 6 && Words.openings.contains(numbers.hash(last))) && isTight(gap, in: numbers)
    }

    /// `52 percent to 45 percent, a nine-point edge`, `49-44 for a five-point lead`
    private static func isAfter(_ lead: Int, _ versus: Versus, in numbers: SentenceNumbers) -> Bool {
        let gap = versus.tokens.upperBound..<max(versus.tokens.upperBound, numbers.all[lead].tokens.lowerBound)
        guard lead == versus.second + 1, gap.count <= 7, let first = gap.first else { return false }
        let isNext =
            numbers.isMark(first, 0x2C) || numbers.isMark(first, 0x29) || numbers.isDash(first)
            || Words.results.contains(numbers.hash(first))
        return isNext && isTight(gap, in: numbers) && !numbers.words(gap, contain: Words.and)
    }

    private static func isTight(_ gap: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        !gap.contains { index in
            Words.breaks.contains(numbers.hash(index)) || numbers.isMark(index, 0x3B) || numbers.tokens[index].kind == .quote
        }
    }

    /// `a five-point lead, with 49 percent for Lee and 44 percent for Kim`: one lead and two shares, and nothing else in the sentence.
    private static func spread(_ leads: [Int], in numbers: SentenceNumbers) -> [Lead] {
        guard numbers.indices.count == 3, leads.count == 1, let lead = leads.first else { return [] }
        let shares = numbers.indices.filter { $0 != lead }
        let (a, b) = (numbers.all[shares[0]], numbers.all[shares[1]])
        guard a.unit == .percent, b.unit == .percent, a.form == .cardinal, b.form == .cardinal, shares[1] == shares[0] + 1 else {
            return []
        }
        let gap = a.tokens.upperBound..<b.tokens.lowerBound
        guard gap.count <= 9, numbers.words(gap, contain: Words.joints), !numbers.words(gap, contain: Words.breaks),
            !numbers.words(numbers.sentence, contain: Words.others), isOfVotes(a, in: numbers), isOfVotes(b, in: numbers)
        else { return [] }
        let by = numbers.all[lead]
        let apart = lead < shares[0] ? a.tokens.lowerBound - by.tokens.upperBound : by.tokens.lowerBound - b.tokens.upperBound
        guard apart <= 12 else { return [] }
        return make(shares[0], shares[1], lead, a.range.union(b.range), in: numbers).map { [$0] } ?? []
    }

    /// `49 percent`, `49 percent of the vote`, but not `49 percent of threes`.
    private static func isOfVotes(_ share: Quantity, in numbers: SentenceNumbers) -> Bool {
        numbers.hash(share.tokens.upperBound) != Words.of
            || numbers.words(numbers.after(share.tokens.upperBound, 4), contain: Words.electors)
    }

    /// `leads by 8 points`, `an eight-point lead`, `a margin of 12 votes`
    private static func isLead(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[index]
        guard quantity.unit == .percentagePoints || quantity.unit == .count && isTold(quantity.counted), quantity.form != .pair else {
            return false
        }
        if numbers.words(numbers.after(quantity.phrase.upperBound, 2), contain: Words.nouns) { return true }
        let by = quantity.phrase.lowerBound - 1
        if numbers.hash(by) == Words.of, Words.nouns.contains(numbers.hash(by - 1)) { return true }
        if Words.ahead.contains(numbers.hash(by)) { return true }
        return numbers.hash(by) == Words.by && numbers.words(numbers.before(by, 6), contain: Words.verbs)
    }

    /// `the margin has narrowed to 5 points`, `a lead that stands at 5 points`
    private static func isEnd(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[index]
        guard quantity.unit == .percentagePoints || quantity.unit == .count && isTold(quantity.counted), quantity.form == .cardinal else {
            return false
        }
        let before = numbers.before(quantity.phrase.lowerBound, 3)
        return before.contains { Words.ends.contains(numbers.hash($0)) }
            && numbers.words(numbers.before(quantity.phrase.lowerBound, 7), contain: Words.nouns)
    }

    private enum Words {
        static let ends = WordSet("to at is was")
        static let of = WordHash.of("of")
        static let by = WordHash.of("by")
        static let and = WordSet("and")
        static let electors = WordSet("vote votes voters respondents support ballots")
        static let ahead = WordSet("ahead")
        static let points = WordSet("point points percentage-point")
        static let votes = WordSet("vote votes")
        static let nouns = WordSet("lead edge margin advantage gap deficit win victory difference spread cushion majority loss defeat")
        static let wins = WordSet("win victory loss defeat")
        static let verbs = WordSet(
            """
            lead leads led leading ahead trail trails trailed trailing beat beats beating defeated defeats up down behind won wins winning \
            lost loses losing prevailed carried passed approved edges edged outpolls outpolled
            """)
        static let openings = WordSet("of at with is was by")
        static let results = WordSet("for giving gives a")
        static let joints = WordSet("and to against compared versus vs")
        static let breaks = WordSet(
            "since from last after than while when whereas but had previous previously earlier poll survey month week year ago before down")
        static let others = WordSet("since from ago among women men up down earlier previous undecided")
        /// The lead is told as it moves, and the shares may be of before or after.
        static let moves = WordSet(
            "extending extended extends widening widened widens narrowing narrowed narrows swing shift bounce grew growing doubled closing")
    }
}
