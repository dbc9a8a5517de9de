/// A number that goes up or down to another: `rose from 40 to 50`, `50, up from 40`.
public struct Trend: NumberRelation, Hashable {
    public static let name = "direction"

    /// Indices into `Quantities.all`.
    public let from: Int
    public let to: Int
    public let isRise: Bool
    /// The word that says so.
    public let cue: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? { Claim(.figure(all[to]), isRise ? .atLeast : .atMost, .figure(all[from])) }
}

extension Trend {
    /// `rose from 40 to 50`, `cut the rate to 20 percent from 35`, `50, up from 40`
    static func find(_ ends: [ChangeEnds], in numbers: SentenceNumbers) -> [Trend] {
        ends.compactMap { ends in
            guard let (cue, direction) = cue(of: ends, in: numbers), isPlain(ends, direction, in: numbers) else { return nil }
            return Trend(from: ends.from, to: ends.to, isRise: direction > 0, cue: numbers.tokens[cue].range)
        }
    }

    /// The word that says which way the number went, with 1 or -1; nil when none does, or two disagree.
    private static func cue(of ends: ChangeEnds, in numbers: SentenceNumbers) -> (Int, Int)? {
        let between = ends.link == .upFrom ? beside(ends, in: numbers) : nil
        if ends.link == .upFrom, between == nil { return nil }
        let isArrival = Words.arrivals.contains(numbers.hash(ends.start))
        let isUpTo = numbers.hash(ends.start) == ChangeEnds.Words.up
        let first = ends.link == .fromTo ? ends.preposition : ends.start + (isUpTo ? 1 : 0)
        guard ends.link == .fromTo || isArrival || isUpTo, let before = before(first, in: numbers) else { return between }
        guard let between else { return before.1 == 0 ? nil : before }
        return before.1 == 0 || before.1 == between.1 ? between : nil
    }

    /// `50, up 10 from 40`, `50, a rise of 10 from 40`, `50, 25 percent more than 40`
    private static func beside(_ ends: ChangeEnds, in numbers: SentenceNumbers) -> (Int, Int)? {
        let gap = numbers.all[ends.to].tokens.upperBound..<ends.preposition
        var found: (Int, Int)?
        for index in gap.reversed() {
            if numbers.isPause(index) { break }
            let hash = numbers.hash(index)
            var direction = numbers.direction(of: index)
            if Words.more.contains(hash) { direction = 1 }
            if Words.less.contains(hash) { direction = -1 }
            if direction == 0, hash == Words.up { direction = 1 }
            if direction == 0, hash == Words.down { direction = -1 }
            guard direction != 0 else { continue }
            if let found, found.1 != direction { return nil }
            found = found ?? (index, direction)
        }
        return found
    }

    /// The cue of the clause before a preposition: 0 for its direction when two disagree.
    private static func before(_ preposition: Int, in numbers: SentenceNumbers) -> (Int, Int)? {
        var found: (Int, Int)?
        var index = preposition - 1
        if numbers.isPause(index) { index -= 1 }
        let limit = max(numbers.sentence.lowerBound, index - 12)
        while index >= limit {
            let hash = numbers.hash(index)
            if numbers.isPause(index) || numbers.breaksClause(index) || numbers.tokens[index].kind == .quote { break }
            if numbers.word(index)?.is(.conjunction) ?? false || Words.relatives.contains(hash) { break }
            var direction = numbers.direction(of: index)
            if direction == 0, hash == Words.up || hash == Words.down,
                index == preposition - 1 || Words.movers.contains(numbers.hash(index - 1))
            {
                direction = hash == Words.up ? 1 : -1
            }
            let isOpposite = Words.opposites.contains(hash) && (direction == 0 || found != nil)
            if isOpposite || numbers.word(index)?.is(.negation) ?? false { return (index, 0) }
            if direction != 0 {
                if let found, found.1 != direction { return (index, 0) }
                found = found ?? (index, direction)
            }
            index -= 1
        }
        return found
    }

    /// Whether up is up: neither ranks nor exchange rates, nor a range of what may come.
    private static func isPlain(_ ends: ChangeEnds, _ direction: Int, in numbers: SentenceNumbers) -> Bool {
        let (a, b) = (numbers.all[ends.from], numbers.all[ends.to])
        var hasFuture = false
        for index in numbers.sentence {
            let hash = numbers.hash(index)
            if a.unit == .count, a.noun == nil, b.noun == nil, Words.ranks.contains(hash) { return false }
            if a.unit == .count || isMoney(a.unit), Words.rates.contains(hash), numbers.hash(index - 1) == Words.the { return false }
            if Words.negatives.contains(hash), a.tokens.lowerBound - 4 <= index, index < b.tokens.upperBound + 4 { return false }
            hasFuture = hasFuture || Words.future.contains(hash)
        }
        // `fees may drop from 10 to 15 percent`: by 10 or by 15.
        let areAdjacent = b.tokens.lowerBound - a.tokens.upperBound == 1
        if ends.link == .fromTo, a.unit == .percent, hasFuture, areAdjacent, direction < 0 { return false }
        return true
    }

    private static func isMoney(_ unit: Unit) -> Bool { if case .currency = unit { true } else { false } }

    private enum Words {
        static let up = WordHash.of("up")
        static let down = WordHash.of("down")
        static let the = WordHash.of("the")
        static let arrivals = WordSet("to")
        static let more = WordSet("more higher greater larger bigger above")
        static let less = WordSet("less fewer lower smaller below")
        static let relatives = WordSet("which who that")
        static let movers = WordSet(
            "went go goes going gone moved move shot ticked inched edged crept drifted came driven pushed brought is was are were be been")
        static let opposites = WordSet(
            "instead reverse reversed reversing despite after offset stop prevent avoid slow slows slowed slowing")
        static let ranks = WordSet(
            "rank ranks ranked ranking rankings place places position seed seeded chart charts standings league seat list")
        static let rates = WordSet("dollar euro pound yen sterling greenback rupee rouble ruble won yuan baht peso franc currency")
        static let negatives = WordSet("loss losses deficit deficits negative minus below")
        static let future = WordSet("will would could may might can should expected likely")
    }
}
