/// A count, the whole it is taken from, and the percentage that it is said to be: `12 of the 60 members, or 20 percent`.
public struct CountShare: NumberRelation, Hashable {
    public static let name = "count and percentage"

    /// Indices into `Quantities.all`.
    public let part: Int
    public let whole: Int
    public let percent: Int

    public func claim(_ all: [Quantity]) -> Claim? {
        // Two counts beside a percentage are as precise as the finer one of them.
        let rounding = min(all[part].rounding, all[whole].rounding) / 10
        let (a, b) = (all[part].sharpened(to: rounding), all[whole].sharpened(to: rounding))
        return Claim(.share(of: .figure(a), in: .figure(b)), .equals, .figure(all[percent]))
    }
}

extension CountShare {
    static func find(in numbers: SentenceNumbers) -> [CountShare] {
        guard numbers.indices.count > 2 else { return [] }
        return numbers.indices.compactMap { percent in
            guard numbers.all[percent].unit == .percent, numbers.all[percent].form == .cardinal else { return nil }
            return afterCount(percent, in: numbers) ?? beforeCount(percent, in: numbers) ?? between(percent, in: numbers)
                ?? ofWhole(percent, in: numbers)
        }
    }

    /// `12 of the 60 members, or 20 percent,`, `Of the 60 members, 12 (20 percent)`
    private static func afterCount(_ percent: Int, in numbers: SentenceNumbers) -> CountShare? {
        guard percent - 2 >= numbers.indices.lowerBound, isSetOff(percent, in: numbers) else { return nil }
        let mark = numbers.lead(before: percent)
        if let (part, whole) = numbers.partOfWhole(percent - 2, percent - 1) {
            let gap = numbers.span(numbers.end(percent - 1), mark)
            return gap.count <= 6 && isPlain(gap, in: numbers) ? relation(part, whole, percent, in: numbers) : nil
        }
        // `Of the 237 members with dues, 97 of them – or 40 percent –`
        let (part, whole) = (percent - 1, percent - 2)
        let gap = numbers.span(numbers.skippingAnaphor(numbers.end(part)), mark)
        let isSaidOver = numbers.hash(mark + 1) == WordHash.of("or") || numbers.mark(mark) != .comma
        guard gap.isEmpty || isSaidOver && gap.count <= 5 && isPlain(gap, in: numbers), numbers.hash(mark - 1) != ItemWords.of else {
            return nil
        }
        if numbers.isOfFirst(whole) { return relation(part, whole, percent, in: numbers) }
        // `a survey of 1,000 people found 250, or 25 percent, were worried`
        let (a, b) = (numbers.all[part], numbers.all[whole])
        guard gap.isEmpty, isSaidOver, a.noun == nil, b.noun != nil, b.unit == .count, b.value > a.value,
            NounKinds.arePeople(b, in: numbers.prose)
        else { return nil }
        return relation(part, whole, percent, in: numbers)
    }

    /// `20 percent (12 of 60)`, `20 percent of the members – 12 out of 60 –`
    private static func beforeCount(_ percent: Int, in numbers: SentenceNumbers) -> CountShare? {
        guard percent + 2 < numbers.indices.upperBound, let (part, whole) = numbers.partOfWhole(percent + 1, percent + 2) else {
            return nil
        }
        let mark = numbers.lead(before: part)
        let gap = numbers.span(numbers.all[percent].tokens.upperBound, mark)
        guard let opening = numbers.mark(mark), gap.count <= 10, isPlain(gap, in: numbers) else { return nil }
        let end = numbers.end(whole)
        let isClosed = numbers.closes(end, opening) || numbers.closes(end + 1, opening) || numbers.closes(end + 2, opening)
        return isClosed && opening != .colon ? relation(part, whole, percent, in: numbers) : nil
    }

    /// `12, or 20 percent, of the 60 members`, `12 (20 percent) of the 60`, `12 members, or 20 percent of the 60`
    private static func between(_ percent: Int, in numbers: SentenceNumbers) -> CountShare? {
        let (part, whole) = (percent - 1, percent + 1)
        guard part >= numbers.indices.lowerBound, whole < numbers.indices.upperBound else { return nil }
        let mark = numbers.lead(before: percent)
        guard let opening = numbers.mark(mark), opening != .colon, opening != .semicolon else { return nil }
        let gap = numbers.span(numbers.end(part), mark)
        // What money was spent on takes more words.
        let isMoney = numbers.all[part].unit != .count
        guard gap.count <= (isMoney ? 7 : 4), isPlain(gap, in: numbers) else { return nil }
        var index = numbers.all[percent].tokens.upperBound
        // Without brackets or `or` the percentage may be about something else: `12 members, 20 percent of the 60`.
        if numbers.closes(index, opening) { index += 1 }
        if numbers.hash(index) == WordHash.of("out") { index += 1 }
        guard numbers.hash(index) == ItemWords.of, numbers.isDetermined(whole, after: index) else { return nil }
        return relation(part, whole, percent, in: numbers)
    }

    /// `20 percent of the 60 members, or 12,`, `20 percent of 60 members (12)`
    private static func ofWhole(_ percent: Int, in numbers: SentenceNumbers) -> CountShare? {
        let (whole, part) = (percent + 1, percent + 2)
        guard part < numbers.indices.upperBound, numbers.hash(numbers.all[percent].tokens.upperBound) == ItemWords.of,
            numbers.isDetermined(whole, after: numbers.all[percent].tokens.upperBound)
        else { return nil }
        return numbers.isRestated(part, after: whole) ? relation(part, whole, percent, in: numbers) : nil
    }

    private static func relation(_ part: Int, _ whole: Int, _ percent: Int, in numbers: SentenceNumbers) -> CountShare? {
        let (a, b) = (numbers.all[part], numbers.all[whole])
        guard a.unit == b.unit, a.unit.isAmount, a.form == .cardinal, b.form == .cardinal, a.value >= 0, b.value > 1,
            numbers.areInSameQuotation(part, whole, percent), a.noun == nil || b.noun == nil || a.counted == b.counted || a.unit != .count
        else { return nil }
        return CountShare(part: part, whole: whole, percent: percent)
    }

    /// `, or 20 percent,`, `(20 percent)`: a percentage that says over again what stands before it.
    private static func isSetOff(_ percent: Int, in numbers: SentenceNumbers) -> Bool {
        let mark = numbers.lead(before: percent)
        guard let opening = numbers.mark(mark), opening != .colon, opening != .semicolon else { return false }
        return numbers.closes(numbers.skippingAnaphor(numbers.all[percent].tokens.upperBound), opening)
    }

    /// Words that add nothing that another number could belong to.
    private static func isPlain(_ range: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        range.allSatisfy { numbers.word($0) != nil || numbers.tokens[$0].kind == .quote }
    }
}

extension SentenceNumbers {
    /// `12 of the 60`, `12 members of a 60-member house`, `12 out of 60`: both, when they stand so.
    func partOfWhole(_ part: Int, _ whole: Int) -> (part: Int, whole: Int)? {
        // `6 of every 10` is a share already.
        guard indices.contains(part), indices.contains(whole), hash(all[whole].phrase.lowerBound - 1) != WordHash.of("every"),
            indices.contains(part), indices.contains(whole)
        else { return nil }
        var index = end(part)
        if hash(index) == WordHash.of("out") { index += 1 }
        guard hash(index) == ItemWords.of, isDetermined(whole, after: index), all[part].unit == all[whole].unit else { return nil }
        return (part, whole)
    }

    /// Whether nothing but articles, owners and adjectives stands between `of` and a number.
    func isDetermined(_ whole: Int, after of: Int) -> Bool {
        let start = all[whole].phrase.lowerBound
        guard start > of, start - of <= 6 else { return false }
        return (of + 1..<start).allSatisfy { index in
            guard let word = word(index) else { return false }
            return word.is(.determiner) || word.shape.contains(.apostropheS) || !word.is(.function) || word.hash == WordHash.of("about")
                || word.hash == ItemWords.of
        }
    }

    /// `Of the 60 members`: at the start of a clause.
    func isOfFirst(_ whole: Int) -> Bool {
        var index = all[whole].phrase.lowerBound - 1
        let start = index
        while index > start - 4, let word = word(index), word.hash != ItemWords.of, word.is(.determiner) || !word.is(.function) {
            index -= 1
        }
        guard hash(index) == ItemWords.of, all[whole].form == .cardinal else { return false }
        guard index > sentence.lowerBound else { return true }
        return mark(index - 1) != nil || tokens[index - 1].kind == .quote || word(index - 1)?.is(.conjunction) ?? false
            || hash(index - 1) == WordHash.of("that")
    }

    /// `, or 45,`, `(45)`, `– 45 of them –`: a count that stands alone between two marks.
    func isRestated(_ number: Int, after whole: Int) -> Bool {
        let mark = lead(before: number)
        let start = end(whole)
        guard let opening = self.mark(mark), opening != .semicolon, mark >= start, mark - start <= 6, all[number].form == .cardinal,
            (start..<mark).allSatisfy({ word($0) != nil })
        else { return false }
        return closes(skippingAnaphor(end(number)), opening)
    }
}
