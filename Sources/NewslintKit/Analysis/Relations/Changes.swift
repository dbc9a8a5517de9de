/// A number that becomes another, and by how much: `rose 25 percent to 50 from 40`.
public struct Change: NumberRelation, Hashable {
    public static let name = "change"

    /// Indices into `Quantities.all`.
    public let from: Int
    public let to: Int
    /// The stated difference, or its share of the first number.
    public let by: Int

    /// The difference, or its share of the first number. Between percentages `percent` may be either: the one that is nearer.
    public func claim(_ all: [Quantity]) -> Claim? {
        let claims = claims(all)
        return claims.first { $0.holds() } ?? claims.min { $0.gap() < $1.gap() }
    }

    /// What the change can mean: the difference, its share of the first number, or either.
    public func claims(_ all: [Quantity]) -> [Claim] {
        let (a, b, change) = (Term.figure(all[from]), Term.figure(all[to]), Term.figure(all[by]))
        // `fell by a third`
        if all[by].form == .fraction {
            return [Claim(.magnitude(.difference(.quotient(b, a), .exact(1))), .equals, change, slack: 0.1)]
        }
        let difference = Claim(.magnitude(.difference(b, a)), .equals, change)
        guard all[by].unit == .percent else { return [difference] }
        let growth = Claim(.magnitude(.growth(from: a, to: b)), .equals, change)
        return all[from].unit == .percent ? [difference, growth] : [growth]
    }
}

extension Change {
    /// `from A to B, up D`, `a D rise, from A to B`, `rose D to B from A`, `to B, up D from A`, `B, D more than A`.
    static func find(_ ends: [ChangeEnds], in numbers: SentenceNumbers) -> [Change] {
        ends.compactMap { ends in
            guard let by = by(ends, in: numbers), numbers.areInSameQuotation(ends.from, ends.to, by),
                isComparable(ends.from, ends.to, by, in: numbers)
            else { return nil }
            return Change(from: ends.from, to: ends.to, by: by)
        }
    }

    private static func by(_ ends: ChangeEnds, in numbers: SentenceNumbers) -> Int? {
        switch ends.link {
        case .fromTo, .toFrom: return before(ends.first, ends, in: numbers) ?? after(ends.second, ends, in: numbers)
        case .upFrom, .compared:
            if let between = between(ends, in: numbers) { return between }
            // `rose 44 percent, with 157 fires compared with 109 last year`
            let start = numbers.hash(ends.start)
            let isArrival = start == ChangeEnds.Words.to || start == ChangeEnds.Words.with && numbers.mark(ends.start - 1) == .comma
            return isArrival
                ? before(ends.to, ends, in: numbers) ?? after(ends.from, ends, in: numbers) : after(ends.from, ends, in: numbers)
        }
    }

    /// `to 48, up seven from 38`, `48, a rise of seven from 38`, `48, 25 percent more than 38`
    private static func between(_ ends: ChangeEnds, in numbers: SentenceNumbers) -> Int? {
        let end = numbers.all[ends.to].tokens.upperBound
        for by in ends.to + 1..<max(ends.to + 1, ends.from) {
            let d = numbers.all[by]
            guard d.tokens.upperBound <= ends.preposition, !numbers.isConversion(by) else { continue }
            let lead = end..<max(end, d.phrase.lowerBound)
            guard lead.contains(where: { numbers.isPause($0) || numbers.word($0)?.is(.auxiliary) ?? false }), lead.count <= 8 else {
                continue
            }
            let tail = d.tokens.upperBound..<ends.preposition
            guard tail.count <= 5, !isRate(tail, in: numbers), !isRate(lead, in: numbers), isStated(d, in: numbers) else { continue }
            let words = lead.suffix(5)
            guard hasMove(words.lowerBound..<words.upperBound, in: numbers) || hasMove(tail, in: numbers) else { continue }
            return by
        }
        return nil
    }

    /// `rose 25 percent, from`
    private static func before(_ first: Int, _ ends: ChangeEnds, in numbers: SentenceNumbers) -> Int? {
        var by = first - 1
        while by > numbers.indices.lowerBound, isAside(by, ends, in: numbers) { by -= 1 }
        guard by >= numbers.indices.lowerBound else { return nil }
        let (d, a) = (numbers.all[by], numbers.all[first])
        let gap = d.tokens.upperBound..<max(d.tokens.upperBound, a.phrase.lowerBound)
        guard gap.count <= 8, !isRate(gap, in: numbers) else { return nil }
        // `down 2.7 percent at $31.32, from a high of $40`: told from another day.
        let base = ends.preposition..<max(ends.preposition, numbers.all[ends.from].phrase.lowerBound)
        guard !base.contains(where: { Words.peaks.contains(numbers.hash($0)) }) else { return nil }
        guard
            !gap.contains(where: {
                numbers.breaksClause($0) || numbers.word($0)?.is(.conjunction) ?? false && !Words.inThat.contains(numbers.hash($0 - 1))
            }), isStated(d, in: numbers)
        else { return nil }
        // `increased its number of agents by 15 percent`
        let reach = numbers.hash(d.phrase.lowerBound - 1) == Words.by ? 8 : 5
        let lead = max(numbers.sentence.lowerBound, d.phrase.lowerBound - reach)..<d.phrase.lowerBound
        guard !isRate(lead.suffix(5), in: numbers) else { return nil }
        // `rose 25 percent from`, `a 25 percent rise, from`, but not `a city of 100,000 dropped from`.
        let isNoun = numbers.word(d.phrase.lowerBound - 1)?.is(.determiner) ?? false
        guard hasMove(lead, in: numbers) || isNoun && hasMove(gap, in: numbers) else { return nil }
        return by
    }

    /// `in 12 months`, or what stands in brackets: a number between the change and its ends that is neither.
    private static func isAside(_ index: Int, _ ends: ChangeEnds, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[index]
        return quantity.unit.isTime && !numbers.all[ends.from].unit.isTime || numbers.isConversion(index)
    }

    /// `to 50, a 25 percent increase`, `to 50, up 25 percent`
    private static func after(_ second: Int, _ ends: ChangeEnds, in numbers: SentenceNumbers) -> Int? {
        var by = second + 1
        let b = numbers.all[second]
        while by < numbers.indices.upperBound - 1, numbers.isConversion(by) || numbers.all[by].unit.isTime && !b.unit.isTime { by += 1 }
        guard by < numbers.indices.upperBound else { return nil }
        let d = numbers.all[by]
        guard d.unit == .percent || !numbers.isConversion(by) else { return nil }
        let gap = b.tokens.upperBound..<max(b.tokens.upperBound, d.phrase.lowerBound)
        guard gap.count <= 10, gap.contains(where: { numbers.isPause($0) }),
            !gap.contains(where: { numbers.breaksClause($0) || Words.joints.contains(numbers.hash($0)) }), isStated(d, in: numbers),
            numbers.hash(d.tokens.upperBound) != Words.from
        else { return nil }
        let tail = d.tokens.upperBound..<min(numbers.sentence.upperBound, d.tokens.upperBound + 3)
        guard !isPartOfTime(second, d, in: numbers) else { return nil }
        let pause = gap.first { numbers.isPause($0) } ?? gap.lowerBound
        guard !isRate(pause..<gap.upperBound, in: numbers), !isRate(tail, in: numbers),
            hasMove(gap, in: numbers) || hasMove(tail, in: numbers) || isRestated(gap, tail, ends, in: numbers)
        else { return nil }
        return by
    }

    /// `was raised from 40 to 50, or by 25 percent`
    private static func isRestated(_ gap: Range<Int>, _ tail: Range<Int>, _ ends: ChangeEnds, in numbers: SentenceNumbers) -> Bool {
        let first = min(ends.start, ends.preposition)
        return gap.count <= 3 && gap.contains { Words.orBy.contains(numbers.hash($0)) } && numbers.hash(tail.lowerBound) != Words.of
            && hasMove(max(numbers.sentence.lowerBound, first - 8)..<first, in: numbers)
    }

    /// `from 9 in 2010 to 13 in 2013, up 1 in the last year alone`: a change over another time than that of the ends.
    private static func isPartOfTime(_ second: Int, _ by: Quantity, in numbers: SentenceNumbers) -> Bool {
        let tail = by.phrase.upperBound..<min(numbers.sentence.upperBound, by.phrase.upperBound + 6)
        if tail.contains(where: { Words.alone.contains(numbers.hash($0)) }) { return true }
        guard second > numbers.indices.lowerBound else { return false }
        let end = numbers.all[second - 1].phrase.upperBound
        return numbers.all[second].phrase.lowerBound - end > 2 && tail.contains { Words.spans.contains(numbers.hash($0)) }
    }

    // MARK: Two sentences

    /// `Rent was $400 in May and $500 in June. That is a rise of 20 percent.`
    static func find(in numbers: SentenceNumbers, after earlier: SentenceNumbers, _ ends: [ChangeEnds]) -> [Change] {
        let start = numbers.sentence.lowerBound
        guard Words.anaphors.contains(numbers.hash(start)) else { return [] }
        let isShort = numbers.tokens[start].shape.contains(.apostropheS)
        let verb = isShort ? start : start + 1
        guard isShort || Words.equals.contains(numbers.hash(verb)) else { return [] }
        // `It is predicting a 2 percent fall`
        if let next = numbers.word(verb + 1), !next.is([.function, .hedge]), move(at: verb + 1, in: numbers) == 0,
            !numbers.indices.contains(where: { numbers.all[$0].phrase.contains(verb + 1) })
        {
            return []
        }
        for by in numbers.indices {
            let d = numbers.all[by]
            guard d.phrase.lowerBound - start <= 7 else { return [] }
            let lead = start..<d.phrase.lowerBound
            let tail = d.tokens.upperBound..<min(numbers.sentence.upperBound, d.tokens.upperBound + 1)
            guard !isRate(lead, in: numbers), !isRate(tail, in: numbers), isStated(d, in: numbers),
                let direction = lead.lazy.map({ particle(at: $0, in: numbers) }).first(where: { $0 != 0 })
                    ?? tail.lazy.map({ move(at: $0, in: numbers) }).first(where: { $0 != 0 })
            else { continue }
            guard let (from, to) = pair(in: earlier, ends, direction), numbers.areInSameQuotation(from, to, by),
                isComparable(from, to, by, in: numbers)
            else { return [] }
            return [Change(from: from, to: to, by: by)]
        }
        return []
    }

    /// The two numbers that a sentence compares: its ends, or its only two of one kind.
    private static func pair(in numbers: SentenceNumbers, _ ends: [ChangeEnds], _ direction: Int) -> (from: Int, to: Int)? {
        if ends.count == 1 { return (ends[0].from, ends[0].to) }
        let plain = numbers.indices.filter { numbers.canEnd($0) && !numbers.all[$0].unit.isTime && !numbers.isConversion($0) }
        guard ends.isEmpty, plain.count == 2, numbers.areComparable(plain[0], plain[1]) else { return nil }
        let (a, b) = (numbers.all[plain[0]].value, numbers.all[plain[1]].value)
        // `a fund of $40 million will lose $1 million. That is a 2.5 percent cut`
        guard max(a, b) < 5 * min(a, b) else { return nil }
        return (a < b) == (direction > 0) ? (plain[0], plain[1]) : (plain[1], plain[0])
    }

    /// Whether a number can be the change itself: `to 25` and `at 25` are where it ends.
    private static func isStated(_ by: Quantity, in numbers: SentenceNumbers) -> Bool {
        guard let before = numbers.word(by.phrase.lowerBound - 1) else { return true }
        return !before.is(.preposition) || Words.beforeChange.contains(before.hash)
    }

    private static func hasMove(_ range: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        range.contains { move(at: $0, in: numbers) != 0 || Words.loss.contains(numbers.hash($0)) && numbers.hash($0 + 1) == Words.of }
    }

    /// As `direction`, with `up` and `down`.
    private static func particle(at index: Int, in numbers: SentenceNumbers) -> Int {
        ChangeEnds.Words.upDown.contains(numbers.hash(index)) ? move(at: index, in: numbers) : numbers.direction(of: index)
    }

    /// 1 for a word that says that a number grew or is more, -1 for the reverse, 0 for any other.
    private static func move(at index: Int, in numbers: SentenceNumbers) -> Int {
        let direction = numbers.direction(of: index)
        if direction != 0 { return direction }
        if Words.more.contains(numbers.hash(index)) { return 1 }
        return Words.less.contains(numbers.hash(index)) ? -1 : 0
    }

    /// `an average of 3 percent a year`, `a further 2 percent`: not the whole change.
    private static func isRate(_ range: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        range.contains { Words.rates.contains(numbers.hash($0)) }
            || range.contains {
                numbers.word($0)?.is(.article) ?? false && numbers.hash($0) != ItemWords.the
                    && UnitWord.named(numbers.hash($0 + 1)).map(\.unit.isTime) ?? false
            }
    }

    private static func isComparable(_ from: Int, _ to: Int, _ by: Int, in numbers: SentenceNumbers) -> Bool {
        let (a, d) = (numbers.all[from], numbers.all[by])
        guard a.value > 0, numbers.all[to].value > 0, d.value > 0, d.form == .cardinal || d.form == .fraction || isPoints(d) else {
            return false
        }
        switch a.unit {
        case .count, .currency, .measure, .duration, .percent: break
        default: return false
        }
        let place = min(from, to, by)...max(from, to, by)
        let words = numbers.all[place.lowerBound].phrase.lowerBound - 4..<numbers.all[place.upperBound].phrase.upperBound + 3
        let isNegative = words.contains { index in
            Words.negatives.contains(numbers.hash(index)) && !(Words.loss.contains(numbers.hash(index)) && index == d.phrase.lowerBound - 2)
        }
        guard !isNegative else { return false }
        if d.unit == .percent { return true }
        if d.form == .fraction { return d.unit == .count && d.noun == nil }
        // `under five child mortality`: it counts or names something that has no plural.
        if d.unit == .count, d.noun == nil, let next = numbers.word(d.tokens.upperBound), !next.is(.function),
            move(at: d.tokens.upperBound, in: numbers) == 0
        {
            return false
        }
        if a.unit == .percent {
            return isPoints(d) && numbers.hash(d.tokens.upperBound) != Words.basis
        }
        guard !isPoints(d) else { return false }
        return d.unit == a.unit
            && (d.noun == nil || a.noun == nil && numbers.all[to].noun == nil || d.counted == a.counted
                || d.counted == numbers.all[to].counted)
            && !(a.unit == .count && d.noun != nil && a.noun == nil && numbers.all[to].noun == nil && !isGiven(d, in: numbers))
    }

    /// `grew by 15 buses`, `a loss of 40 jobs`
    private static func isGiven(_ by: Quantity, in numbers: SentenceNumbers) -> Bool {
        let before = by.phrase.lowerBound - 1
        return numbers.hash(before) == Words.by
            || numbers.hash(before) == Words.of && (move(at: before - 1, in: numbers) != 0 || Words.loss.contains(numbers.hash(before - 1)))
    }

    /// `4 percentage points`, `a three-point rise`
    private static func isPoints(_ quantity: Quantity) -> Bool {
        quantity.unit == .percentagePoints || Words.points.contains(quantity.counted)
    }

    private enum Words {
        static let from = WordHash.of("from")
        static let of = WordHash.of("of")
        static let peaks = WordSet("high low peak record")
        static let orBy = WordSet("or by")
        static let by = WordHash.of("by")
        static let inThat = WordSet("in over during")
        static let loss = WordSet("loss losses")
        static let beforeChange = WordSet("by of up down")
        static let joints = WordSet("and but while as although though when whereas yet")
        static let more = WordSet("more higher greater larger bigger up")
        static let less = WordSet("less fewer lower smaller down")
        static let anaphors = WordSet("that this it which")
        static let equals = WordSet("is was represents represented marks marked means meant would amounts amounted equals")
        static let alone = WordSet("alone")
        static let spans = WordSet("last past since this")
        static let basis = WordHash.of("basis")
        static let points = WordSet("point points")
        static let rates = WordSet(
            """
            average annual annually annualized annualised yearly monthly weekly per each every further another additional additionally \
            times range
            """)
        static let negatives = WordSet("loss losses deficit deficits negative minus")
    }
}

extension Unit {
    var isTime: Bool { if case .duration = self { true } else { false } }
}
