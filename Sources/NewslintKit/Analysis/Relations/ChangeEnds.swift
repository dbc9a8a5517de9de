/// The two ends of a change in a sentence: what a number was, and what it became.
struct ChangeEnds {
    enum Link {
        /// `from A to B`
        case fromTo
        /// `to B from A`
        case toFrom
        /// `B, up from A`, `B, an increase of 5 from A`, `B, 5 more than A`
        case upFrom
        /// `B, compared with A`
        case compared
    }

    /// Indices into `Quantities.all`.
    let from: Int
    let to: Int
    let link: Link
    /// The token of `from`, `than` or `with` before the first value.
    let preposition: Int
    /// The token of `to` or another preposition before the second value, or the first of its phrase.
    let start: Int

    var first: Int { min(from, to) }
    var second: Int { max(from, to) }

    /// Every pair of ends in a sentence, in the order of the older value.
    static func find(in numbers: SentenceNumbers) -> [ChangeEnds] {
        var found: [ChangeEnds] = []
        var taken = numbers.indices.lowerBound
        for from in numbers.indices {
            guard numbers.canEnd(from), let (preposition, kind) = origin(from, in: numbers) else { continue }
            let ends =
                kind == .from
                ? forward(from, preposition, in: numbers) ?? backward(from, preposition, kind, in: numbers, after: taken)
                : backward(from, preposition, kind, in: numbers, after: taken)
            guard let ends, numbers.areInSameQuotation(ends.from, ends.to) else { continue }
            taken = ends.second + 1
            found.append(ends)
        }
        return found
    }

    private enum Origin { case from, than, compared }

    /// The preposition that makes a number the older value.
    private static func origin(_ index: Int, in numbers: SentenceNumbers) -> (Int, Origin)? {
        guard let lead = numbers.preposition(before: index) else { return nil }
        let hash = numbers.hash(lead)
        let before = numbers.hash(lead - 1)
        if hash == Words.from {
            // `ranging from 3 to 5`, `by from 3 to 5 percent`
            let isRange = (lead - 3..<lead).contains { Words.ranges.contains(numbers.hash($0)) } || Words.noChange.contains(before)
            return isRange ? nil : (lead, .from)
        }
        if hash == Words.than, Words.comparatives.contains(before) { return (lead, .than) }
        if hash == Words.with || hash == Words.to, Words.compared.contains(before) { return (lead, .compared) }
        if hash == Words.against {
            let after = numbers.all[index].phrase.upperBound
            return (after..<after + 4).contains { Words.earlier.contains(numbers.hash($0)) } ? (lead, .compared) : nil
        }
        return nil
    }

    /// `from A in May to B in June`
    private static func forward(_ from: Int, _ preposition: Int, in numbers: SentenceNumbers) -> ChangeEnds? {
        let end = numbers.all[from].tokens.upperBound
        for to in from + 1..<max(from + 1, numbers.indices.upperBound) {
            let start = numbers.all[to].phrase.lowerBound
            guard start - end <= 12 else { return nil }
            if !numbers.areComparable(from, to) { continue }
            guard let lead = numbers.preposition(before: to), numbers.hash(lead) == Words.to, lead >= end,
                !Words.compared.contains(numbers.hash(lead - 1)),
                !(end..<lead).contains(where: {
                    numbers.breaksClause($0) || Words.stops.contains(numbers.hash($0)) || numbers.direction(of: $0) != 0
                })
            else { return nil }
            return ChangeEnds(from: from, to: to, link: .fromTo, preposition: preposition, start: lead)
        }
        return nil
    }

    /// `to B in June from A in May`, `B, up sharply from A`, `B, compared with A`
    private static func backward(_ from: Int, _ preposition: Int, _ kind: Origin, in numbers: SentenceNumbers, after taken: Int)
        -> ChangeEnds?
    {
        for to in (taken..<max(taken, from)).reversed() {
            let end = numbers.all[to].tokens.upperBound
            guard preposition - end <= 14 else { return nil }
            if !numbers.areComparable(from, to) || kind != .compared && numbers.isDelta(to) { continue }
            let gap = end..<max(end, preposition)
            guard !numbers.hasBreak(gap) else { return nil }
            let lead = numbers.preposition(before: to)
            let start = lead ?? numbers.all[to].phrase.lowerBound
            let isUpTo = numbers.hash(start) == Words.up && numbers.hash(start + 1) == Words.to
            let isArrival = lead.map { Words.arrivals.contains(numbers.hash($0)) } ?? isUpTo
            if kind == .compared { return ChangeEnds(from: from, to: to, link: .compared, preposition: preposition, start: start) }
            if kind == .from, let connector = connector(in: gap, numbers) {
                // `rose to 50, a rise of 10 from 40` has its own word; without a mark before it the word is a clause of its own.
                let isSetOff = (end..<connector + 1).contains { numbers.isPause($0) || numbers.isPause($0 - 1) }
                if isSetOff || isArrival || connector == end || Words.upDown.contains(numbers.hash(connector)) {
                    return ChangeEnds(from: from, to: to, link: .upFrom, preposition: preposition, start: start)
                }
            }
            if kind == .than {
                return gap.contains(where: { numbers.isPause($0) || numbers.word($0)?.is(.auxiliary) ?? false })
                    ? ChangeEnds(from: from, to: to, link: .upFrom, preposition: preposition, start: start) : nil
            }
            // `rose to $1.13bn (£600m) for the three months to June, from $639m`
            guard isArrival, to == from - 1 || gap.count <= 8 || numbers.isPause(preposition - 1) else { return nil }
            return ChangeEnds(from: from, to: to, link: .toFrom, preposition: preposition, start: start)
        }
        return nil
    }

    /// The word that says that a number before it has moved: the nearest `up`, `rise` or `lower` before `from`.
    private static func connector(in gap: Range<Int>, _ numbers: SentenceNumbers) -> Int? {
        gap.reversed().first { numbers.direction(of: $0) != 0 || Words.upDown.contains(numbers.hash($0)) }
    }

    enum Words {
        static let from = WordHash.of("from")
        static let to = WordHash.of("to")
        static let than = WordHash.of("than")
        static let with = WordHash.of("with")
        static let against = WordHash.of("against")
        static let stops = WordSet("from than and but while as although though when whereas which who")
        static let arrivals = WordSet("to at")
        static let up = WordHash.of("up")
        static let upDown = WordSet("up down")
        static let compared = WordSet("compared comparing")
        static let comparatives = WordSet("more less fewer higher lower greater larger smaller bigger")
        static let earlier = WordSet("earlier ago last previous year")
        static let ranges = WordSet("range ranges ranging ranged anywhere vary varies varied varying between aged ages margins margin")
        static let noChange = WordSet("by of has have had polls polled gets draws")
    }
}

extension SentenceNumbers {
    /// Whether a number can be one end of a change.
    func canEnd(_ index: Int) -> Bool {
        let quantity = all[index]
        guard quantity.form == .cardinal, quantity.value > 0 else { return false }
        switch quantity.unit {
        case .count, .currency, .measure, .duration, .percent: return true
        default: return false
        }
    }

    /// Whether two numbers are of one kind, and neither a conversion in brackets.
    func areComparable(_ a: Int, _ b: Int) -> Bool {
        let (one, two) = (all[a], all[b])
        guard canEnd(b), one.unit == two.unit, !isConversion(b) else { return false }
        return one.unit != .count || one.noun == nil || two.noun == nil || one.counted == two.counted
    }

    /// `1.3 billion euros ($1.5 billion)`, `$133 million, or $2.53 a share`
    func isConversion(_ index: Int) -> Bool {
        let start = all[index].phrase.lowerBound
        guard index > indices.lowerBound, start - all[index - 1].phrase.upperBound <= 3 else { return false }
        return isMark(start - 1, 0x28) || hash(start - 1) == Self.or && isMark(start - 2, 0x2C)
    }

    /// Whether a number is how far another went: `up 10`, `a rise of 10`, `10 more than`, `a 10 percent increase`.
    func isDelta(_ index: Int) -> Bool {
        let quantity = all[index]
        let before = quantity.phrase.lowerBound - 1
        let after = quantity.tokens.upperBound
        if ChangeEnds.Words.upDown.contains(hash(before)) || hash(before) == Self.by { return true }
        if hash(before) == Self.of, direction(of: before - 1) != 0 { return true }
        return direction(of: after) != 0 && word(before)?.is(.determiner) ?? false || ChangeEnds.Words.comparatives.contains(hash(after))
    }

    /// The preposition that governs a number, past its articles and whose it is: the index of `from` in `from last year's record 40`.
    func preposition(before index: Int) -> Int? {
        var position = all[index].phrase.lowerBound - 1
        for _ in 0..<6 {
            guard sentence.contains(position) else { return nil }
            let token = tokens[position]
            if Self.prepositions.contains(token.hash) { return position }
            if token.hash == Self.of, let noun = word(position - 1), Self.levels.contains(noun.hash) {
                position -= 2
            } else if token.is([.article, .determiner]) || token.shape.contains(.apostropheS) || Self.modifiers.contains(token.hash)
                || token.is([.month, .weekday])
            {
                position -= 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// A mark that ends what is being said: a semicolon, a colon, a full stop.
    func breaksClause(_ index: Int) -> Bool { isMark(index, 0x3B) || isMark(index, 0x3A) }

    /// Whether a mark ends what is being said outside brackets.
    func hasBreak(_ range: Range<Int>) -> Bool {
        var isInside = false
        for index in range {
            if isMark(index, 0x28) { isInside = true }
            if isMark(index, 0x29) { isInside = false }
            if !isInside, breaksClause(index) { return true }
        }
        return false
    }

    /// A comma, an opening bracket or a dash.
    func isPause(_ index: Int) -> Bool { isMark(index, 0x2C) || isMark(index, 0x28) || isDash(index) }

    /// 1 for a word of rising, -1 for one of falling, 0 for any other. `up` and `down` need company to say so, and count for none.
    func direction(of index: Int) -> Int {
        guard let word = word(index) else { return 0 }
        if Self.ambiguous.contains(word.hash) { return hash(index + 1) == Self.of ? 1 : 0 }
        if Self.particles.contains(word.hash) { return 0 }
        // `drop out of school`
        if hash(index + 1) == Self.out { return 0 }
        if word.is(.rise) || Self.rises.contains(word.hash) { return 1 }
        return word.is(.fall) || Self.falls.contains(word.hash) ? -1 : 0
    }

    private static let of = WordHash.of("of")
    private static let by = WordHash.of("by")
    private static let out = WordHash.of("out")
    private static let or = WordHash.of("or")
    private static let particles = WordSet("up down")
    /// Nouns that a number belongs to whichever way it went; `a gain of` tells.
    private static let ambiguous = WordSet("growth gain gains boost boosts grown")
    private static let prepositions = WordSet("from to at than with against")
    private static let levels = WordSet(
        "high highs low lows total average peak level record figure rate score estimate forecast reading value price tally count maximum minimum"
    )
    private static let modifiers = WordSet(
        """
        record just only previous earlier initial original current present new old mere all-time estimated expected projected revised high low \
        peak total average around about some roughly nearly almost over under even more less than well slightly last year-ago whopping \
        a an the its their his her
        """)
    private static let rises = WordSet(
        """
        climbing jumping soar soaring surging leap leaps leapt leaped leaping rocketed skyrocketed ballooned ballooning swelled swell swelling \
        expanded expand expanding widened widen widening raise raises raised raising lifted lifting higher accelerated accelerate accelerating \
        quickened strengthened mushroomed shot
        """)
    private static let falls = WordSet(
        """
        cut cuts cutting slash slashed slashing reduce reduces reduced reducing lower lowers lowered lowering trim trims trimmed trimming dip \
        dips dipped dipping slid slide slides sliding dwindle dwindles dwindled dwindling tumbles tumbling plummet plummets plummeted \
        plummeting plunging shrinks shrunk shrinking sinking sinks eased easing ease slowed slowing slows narrowed narrowing contracted \
        slumping slipping crashed dived weakened weakening softened
        """)
}
