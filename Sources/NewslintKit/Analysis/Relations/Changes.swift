extension Change {
    /// `from A to B, up D`, `a D rise, from A to B`, `rose D to B from A`, `to B, up D from A`.
    static func find(in numbers: SentenceNumbers) -> [Change] {
        for index in numbers.indices.dropLast() {
            guard let (from, to) = ends(index, index + 1, in: numbers),
                let by = before(index, in: numbers) ?? after(index + 1, in: numbers),
                numbers.areInSameQuotation(from, to, by), isComparable(from, to, by, in: numbers)
            else { continue }
            return [Change(from: from, to: to, by: by)]
        }
        return between(in: numbers).map { [$0] } ?? []
    }

    /// `climbed to 48, up seven from 38`
    private static func between(in numbers: SentenceNumbers) -> Change? {
        for to in numbers.indices.dropLast(2) {
            let (b, d, a) = (numbers.all[to], numbers.all[to + 1], numbers.all[to + 2])
            let lead = d.phrase.lowerBound - 1
            guard a.unit == b.unit, a.form == .cardinal, b.form == .cardinal, a.noun == nil || b.noun == nil || a.counted == b.counted,
                Words.arrivals.contains(link(before: b, in: numbers)), link(before: a, in: numbers) == Words.from,
                Words.upDown.contains(numbers.hash(lead)), numbers.isMark(lead - 1, 0x2C) || numbers.isMark(lead - 1, 0x28),
                lead - b.phrase.upperBound <= 3, a.phrase.lowerBound - d.phrase.upperBound <= 3,
                numbers.areInSameQuotation(to, to + 1, to + 2), isComparable(to + 2, to, to + 1, in: numbers)
            else { continue }
            return Change(from: to + 2, to: to, by: to + 1)
        }
        return nil
    }

    /// `from A to B`, `to B from A`, `to B, compared with A`
    private static func ends(_ first: Int, _ second: Int, in numbers: SentenceNumbers) -> (from: Int, to: Int)? {
        let (a, b) = (numbers.all[first], numbers.all[second])
        guard a.unit == b.unit, a.form == .cardinal, b.form == .cardinal, b.phrase.lowerBound - a.tokens.upperBound <= 7 else { return nil }
        guard a.noun == nil || b.noun == nil || a.counted == b.counted else { return nil }
        switch (link(before: a, in: numbers), link(before: b, in: numbers)) {
        case (Words.from, Words.to): return (first, second)
        case (Words.to, Words.from): return (second, first)
        case (Words.to, Words.with) where numbers.hash(b.phrase.lowerBound - 2) == Words.compared: return (second, first)
        default: return nil
        }
    }

    /// The preposition before a number, past an article.
    private static func link(before quantity: Quantity, in numbers: SentenceNumbers) -> UInt32 {
        var index = quantity.phrase.lowerBound - 1
        if numbers.word(index)?.is(.article) ?? false { index -= 1 }
        return numbers.hash(index)
    }

    /// `rose 25 percent, from`
    private static func before(_ first: Int, in numbers: SentenceNumbers) -> Int? {
        let by = first - 1
        guard by >= numbers.indices.lowerBound else { return nil }
        let (d, a) = (numbers.all[by], numbers.all[first])
        let gap = d.tokens.upperBound..<max(d.tokens.upperBound, a.phrase.lowerBound)
        guard gap.count <= 6, !isRate(gap, in: numbers) else { return nil }
        guard !gap.contains(where: { numbers.isMark($0, 0x3B) }), isStated(d, in: numbers) else { return nil }
        let lead = max(numbers.sentence.lowerBound, d.phrase.lowerBound - 4)..<d.phrase.lowerBound
        guard !isRate(lead, in: numbers) else { return nil }
        // `rose 25 percent from`, `a 25 percent rise, from`, but not `a city of 100,000 dropped from`.
        let isNoun = numbers.word(d.phrase.lowerBound - 1)?.is(.determiner) ?? false
        guard hasChange(lead, in: numbers) || isNoun && hasChange(gap, in: numbers) else { return nil }
        return by
    }

    /// `to 50, a 25 percent increase`, `to 50, up 25 percent`
    private static func after(_ second: Int, in numbers: SentenceNumbers) -> Int? {
        let by = second + 1
        guard by < numbers.indices.upperBound else { return nil }
        let (b, d) = (numbers.all[second], numbers.all[by])
        let gap = b.tokens.upperBound..<max(b.tokens.upperBound, d.phrase.lowerBound)
        guard gap.count <= 8, gap.contains(where: { numbers.isMark($0, 0x2C) || numbers.isMark($0, 0x28) || numbers.isDash($0) }),
            !gap.contains(where: { numbers.isMark($0, 0x3B) || numbers.word($0)?.is(.conjunction) ?? false }), isStated(d, in: numbers),
            numbers.hash(d.tokens.upperBound) != Words.from
        else { return nil }
        let tail = d.tokens.upperBound..<min(numbers.sentence.upperBound, d.tokens.upperBound + 3)
        guard !isPartOfTime(second, d, in: numbers) else { return nil }
        guard !isRate(gap, in: numbers), !isRate(tail, in: numbers), hasChange(gap, in: numbers) || hasChange(tail, in: numbers) else {
            return nil
        }
        return by
    }

    /// `from 9 in 2010 to 13 in 2013, up 1 in the last year alone`: a change over another time than that of the ends.
    private static func isPartOfTime(_ second: Int, _ by: Quantity, in numbers: SentenceNumbers) -> Bool {
        let tail = by.phrase.upperBound..<min(numbers.sentence.upperBound, by.phrase.upperBound + 6)
        if tail.contains(where: { Words.alone.contains(numbers.hash($0)) }) { return true }
        let gap = numbers.all[second - 1].phrase.upperBound..<numbers.all[second].phrase.lowerBound
        return gap.count > 2 && tail.contains { Words.spans.contains(numbers.hash($0)) }
    }

    /// Whether a number can be the change itself: `to 25` and `at 25` are where it ends.
    private static func isStated(_ by: Quantity, in numbers: SentenceNumbers) -> Bool {
        guard let before = numbers.word(by.phrase.lowerBound - 1) else { return true }
        return !before.is(.preposition) || Words.beforeChange.contains(before.hash)
    }

    private static func hasChange(_ range: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        range.contains { index in numbers.word(index)?.is([.rise, .fall]) ?? false }
    }

    /// `an average of 3 percent a year`, `a further 2 percent`: not the whole change.
    private static func isRate(_ range: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        range.contains { Words.rates.contains(numbers.hash($0)) }
            || range.contains {
                numbers.word($0)?.is(.article) ?? false && UnitWord.named(numbers.hash($0 + 1)).map(\.unit.isTime) ?? false
            }
    }

    private static func isComparable(_ from: Int, _ to: Int, _ by: Int, in numbers: SentenceNumbers) -> Bool {
        let (a, d) = (numbers.all[from], numbers.all[by])
        guard a.value > 0, numbers.all[to].value > 0, d.value > 0, d.form == .cardinal else { return false }
        switch a.unit {
        case .count, .currency, .measure, .duration, .percent: break
        default: return false
        }
        guard !numbers.sentence.contains(where: { Words.negatives.contains(numbers.hash($0)) }) else { return false }
        if d.unit == .percent { return true }
        if a.unit == .percent {
            return d.unit == .percentagePoints
                || d.noun.map { Words.points.contains($0.hash) } ?? false && numbers.hash(d.tokens.upperBound) != Words.basis
        }
        return d.unit == a.unit
            && (d.noun == nil || a.noun == nil && numbers.all[to].noun == nil || d.counted == a.counted
                || d.counted == numbers.all[to].counted)
            && !(a.unit == .count && d.noun != nil && a.noun == nil)
    }

    private enum Words {
        static let from = WordHash.of("from")
        static let with = WordHash.of("with")
        static let compared = WordHash.of("compared")
        static let to = WordHash.of("to")
        static let beforeChange = WordSet("by of up down")
        static let arrivals = WordSet("to at")
        static let upDown = WordSet("up down")
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
