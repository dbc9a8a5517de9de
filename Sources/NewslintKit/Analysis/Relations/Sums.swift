/// Numbers that a story adds up: `five dead: two in Leeds and three in York`, `$10,000 and $12,000, a total of $22,000`.
public struct Total: NumberRelation, Hashable {
    public static let name = "parts and total"

    /// Indices into `Quantities.all`.
    public let whole: Int
    public let parts: [Int]
    /// From the first part to the last one's noun.
    public let range: ProseRange

    /// The zeros at the end of a bare number excuse a total that is rounder than all its parts, and nothing else.
    public func claim(_ all: [Quantity]) -> Claim? {
        let finest = parts.map { all[$0].rounding }.min() ?? 0
        let total = all[whole].rounding > finest ? all[whole] : all[whole].sharpened()
        return Claim(.sum(parts.map { .figure(all[$0].sharpened()) }), .equals, .figure(total))
    }
}

extension Total {
    static func find(in numbers: SentenceNumbers) -> [Total] {
        var found: [Total] = []
        var next = numbers.indices.lowerBound + 1
        while next < numbers.indices.upperBound {
            if let total = spelledOut(from: next, in: numbers) ?? sexes(from: next, in: numbers) ?? addedUp(next, in: numbers)
                ?? rest(next, in: numbers)
            {
                found.append(total)
                next = max(next, total.parts.last ?? next)
            }
            next += 1
        }
        return found
    }

    // MARK: The whole first

    /// `219 people – 131 athletes and 88 officials –`, `10 arrests: six for battery and four for theft`, `four seats (one red, three blue)`,
    /// `61 members, made up of 52 men and nine women`
    private static func spelledOut(from first: Int, in numbers: SentenceNumbers) -> Total? {
        let start = numbers.lead(before: first)
        var mark = start
        let opening: SentenceNumbers.Mark
        switch numbers.mark(start) {
        case let found? where found == .dash || found == .colon || found == .bracket: opening = found
        default:
            guard let made = made(start, in: numbers) else { return nil }
            opening = .comma
            mark = made
        }
        guard let whole = whole(before: mark, opening, first, in: numbers) else { return nil }
        let parts = numbers.items(from: first)
        guard parts.count > 1, !numbers.isAnaphoric(first), let end = close(of: parts, opening, in: numbers) else { return nil }
        let tail = numbers.span(numbers.all[parts[parts.count - 1]].tokens.upperBound, end)
        guard !numbers.isOpen(numbers.span(numbers.all[parts[0]].tokens.upperBound, end)) || isRest(parts[parts.count - 1], in: numbers),
            !tail.isEmpty, !numbers.goesOnUncounted(tail)
        else { return nil }
        guard let total = total(whole, parts, in: numbers), areShares(parts, of: whole, in: numbers) else { return nil }
        // `three children: nine, seven and four`: what they are, not how many.
        guard parts.dropLast().allSatisfy({ hasWords(after: $0, in: numbers) }) else { return nil }
        if numbers.indices.lowerBound < whole, isRival(whole - 1, of: whole, in: numbers), !total.holds(numbers) {
            // `killed five people in two towns: seven in Leeds and six in York` adds up to the people.
            return Total(whole: whole - 1, parts: parts, range: total.range).holding(numbers)
        }
        return total
    }

    /// `six children, three boys and three girls`: nobody is left out.
    private static func sexes(from first: Int, in numbers: SentenceNumbers) -> Total? {
        let (whole, last) = (first - 1, first + 1)
        guard last < numbers.indices.upperBound, numbers.mark(numbers.all[first].phrase.lowerBound - 1) == .comma else { return nil }
        let (b, a, c) = (numbers.all[whole], numbers.all[first], numbers.all[last])
        guard [a, b, c].allSatisfy({ $0.form == .cardinal && $0.unit == .count }), numbers.areInSameQuotation(whole, first, last),
            Words.people.contains(b.counted), b.phrase.upperBound == a.phrase.lowerBound - 1,
            Words.male.contains(a.counted) && Words.female.contains(c.counted)
                || Words.female.contains(a.counted) && Words.male.contains(c.counted)
        else { return nil }
        let and = a.phrase.upperBound
        guard numbers.hash(and) == Words.and, c.phrase.lowerBound == and + 1, numbers.closes(c.phrase.upperBound, .comma),
            !Words.other.contains(numbers.hash(c.phrase.upperBound + 1)), !Words.other.contains(numbers.hash(b.phrase.lowerBound - 1))
        else { return nil }
        return total(whole, [first, last], in: numbers)
    }

    /// The index at which `made up of`, `comprising` and their like begin, when they end at `end`.
    private static func made(_ end: Int, in numbers: SentenceNumbers) -> Int? {
        var index = end
        if Words.comprising.contains(numbers.hash(index)) {
        } else if numbers.hash(index) == ItemWords.of {
            index -= 1
            if numbers.hash(index) == Words.up { index -= 1 }
            guard Words.made.contains(numbers.hash(index)) else { return nil }
        } else {
            return nil
        }
        while let word = numbers.word(index - 1), word.is(.auxiliary) || word.is(.pronoun) { index -= 1 }
        return numbers.mark(index - 1) == .comma ? index - 1 : index
    }

    private static func whole(before mark: Int, _ opening: SentenceNumbers.Mark, _ first: Int, in numbers: SentenceNumbers) -> Int? {
        var index = first - 1
        // A sum in other money in brackets: `9.8 billion marks (5.7 billion dollars), comprising`.
        if index > numbers.indices.lowerBound, numbers.mark(numbers.lead(before: index)) == .bracket,
            numbers.all[index].unit != numbers.all[first].unit
        {
            index -= 1
        }
        guard index >= numbers.indices.lowerBound else { return nil }
        let whole = numbers.all[index]
        let end = max(numbers.end(index), whole.tokens.upperBound)
        let gap =
            switch opening {
            case .colon: 14
            case .dash: 10
            case .bracket: 3
            default: 8
            }
        guard mark >= end, mark - end <= gap, whole.value >= 2, whole.form == .cardinal || whole.form == .modifier,
            numbers.areInSameQuotation(index, first), whole.unit.isSummable
        else { return nil }
        guard
            whole.unit != .count || whole.form == .modifier || whole.noun != nil || opening == .comma
                || Words.fates.contains(numbers.hash(end))
        else {
            return nil
        }
        let between = end..<mark
        guard !between.contains(where: { numbers.mark($0) != nil && opening != .comma }) else { return nil }
        return index
    }

    /// The index at which the last item ends; nil when something else is counted before it.
    private static func close(of parts: [Int], _ opening: SentenceNumbers.Mark, in numbers: SentenceNumbers) -> Int? {
        guard let last = parts.last else { return nil }
        var index = numbers.all[last].tokens.upperBound
        while index < numbers.sentence.upperBound {
            switch opening {
            case .bracket: if numbers.isMark(index, 0x29) || numbers.isMark(index, 0x5D) { return sealed(index, last, in: numbers) }
            case .dash: if numbers.isDash(index) || numbers.isMark(index, 0x2E) { return sealed(index, last, in: numbers) }
            default: if numbers.isMark(index, 0x2E) || numbers.mark(index) == .semicolon { return sealed(index, last, in: numbers) }
            }
            index += 1
        }
        return opening == .bracket ? nil : sealed(index, last, in: numbers)
    }

    private static func sealed(_ end: Int, _ last: Int, in numbers: SentenceNumbers) -> Int? {
        let next = last + 1
        guard next < numbers.indices.upperBound, numbers.all[next].tokens.lowerBound < end else { return end }
        let isOther = numbers.all[next].unit != numbers.all[last].unit || numbers.isAnaphoric(next) || numbers.isIncluded(next)
        return isOther ? end : nil
    }

    private static func hasWords(after part: Int, in numbers: SentenceNumbers) -> Bool {
        numbers.all[part].noun != nil || numbers.word(numbers.all[part].tokens.upperBound) != nil
    }

    /// Whether the numbers can be parts of the whole: of its kind, none of them obviously of something else.
    private static func areShares(_ parts: [Int], of whole: Int, in numbers: SentenceNumbers) -> Bool {
        let b = numbers.all[whole]
        // `22 minutes 45 seconds – 22 seconds behind the winner`
        if b.unit != .count, whole > numbers.indices.lowerBound, numbers.all[whole - 1].tokens.upperBound == b.tokens.lowerBound {
            return false
        }
        let span = numbers.span(
            numbers.all[parts[0]].tokens.upperBound, min(numbers.sentence.upperBound, numbers.end(parts[parts.count - 1]) + 4))
        if span.contains(where: { Words.comparisons.contains(numbers.hash($0)) }) { return false }
        if b.unit != .count, Set(parts.map { numbers.all[$0].unit }).count > 1 { return false }
        guard parts.contains(where: { numbers.all[$0].value <= b.value }), Double(parts.count) != b.value else { return false }
        for part in parts {
            let a = numbers.all[part]
            guard a.form == .cardinal, a.unit == b.unit || a.unit == .count && a.noun == nil else { return false }
            guard b.unit == .count, a.counted != 0, a.counted != b.counted, b.form != .modifier else { continue }
            if NounKinds.areContainers(b) { return false }
        }
        let nouns = Set(parts.map { numbers.all[$0].counted })
        // `three hotels: 40 rooms and 50 rooms`
        if nouns.count == 1, let noun = nouns.first, noun != 0, b.unit == .count, b.form != .modifier, b.noun != nil, noun != b.counted {
            return false
        }
        return !(b.phrase.lowerBound..<numbers.sentence.upperBound).contains { Words.multipliers.contains(numbers.hash($0)) }
    }

    /// Another count that the list may add up to: `five people in two towns`.
    private static func isRival(_ other: Int, of whole: Int, in numbers: SentenceNumbers) -> Bool {
        let (a, b) = (numbers.all[other], numbers.all[whole])
        return a.unit == b.unit && a.form == .cardinal && b.tokens.lowerBound - a.tokens.upperBound <= 10
            && numbers.word(b.phrase.lowerBound - 1)?.is(.preposition) ?? false
    }

    // MARK: The whole last

    /// `12 golds, eight silvers and 12 bronzes for a total of 32`, `$10,000 and $12,000, or $22,000 in all`
    private static func addedUp(_ whole: Int, in numbers: SentenceNumbers) -> Total? {
        guard let cue = cue(of: whole, in: numbers), whole > numbers.indices.lowerBound + 1 else { return nil }
        let parts = numbers.items(upTo: whole - 1)
        let (last, b) = (numbers.all[whole - 1], numbers.all[whole])
        let gap = numbers.span(last.tokens.upperBound, cue)
        guard parts.count > 1, gap.count <= 12, b.form == .cardinal, b.unit.isSummable, numbers.areInSameQuotation(whole, whole - 1)
        else { return nil }
        guard parts.allSatisfy({ numbers.all[$0].unit == b.unit && numbers.all[$0].form == .cardinal }), !numbers.isOpen(gap) else {
            return nil
        }
        guard !numbers.sentence.contains(where: { Words.multipliers.contains(numbers.hash($0)) }) else { return nil }
        guard let total = total(whole, parts, in: numbers), total.isNear(numbers) else { return nil }
        let isAlone = !(numbers.indices.lowerBound..<(parts.first ?? whole)).contains { numbers.all[$0].unit == b.unit }
        return isAlone ? total : total.holding(numbers)
    }

    /// The index at which the words that announce a total begin; nil when none stand before the number or after it.
    private static func cue(of whole: Int, in numbers: SentenceNumbers) -> Int? {
        let phrase = numbers.all[whole].phrase
        var index = phrase.lowerBound - 1
        if numbers.hash(phrase.lowerBound) == Words.total || Words.combined.contains(numbers.hash(index)) {
            if Words.combined.contains(numbers.hash(index)) { index -= 1 }
            if numbers.word(index)?.is(.article) ?? false { index -= 1 }
            if Words.beforeTotal.contains(numbers.hash(index)) {
                return numbers.mark(index - 1) == .comma || numbers.mark(index - 1) == .dash ? index - 1 : index
            }
            return numbers.mark(index) == .comma || numbers.mark(index) == .dash || numbers.mark(index) == .colon ? index : nil
        }
        if Words.totaling.contains(numbers.hash(index)) {
            if numbers.hash(index - 1) == Words.which { index -= 1 }
            return numbers.mark(index - 1) == .comma || numbers.mark(index - 1) == .dash ? index - 1 : index
        }
        if numbers.hash(index) == Words.to {
            for start in [index - 1, index - 2, index - 3, index - 4] where Words.adding.contains(numbers.hash(start)) {
                return numbers.mark(start - 1) == .comma || numbers.mark(start - 1) == .dash ? start - 1 : start
            }
        }
        let end = numbers.end(whole)
        let isClosed =
            Words.altogether.contains(numbers.hash(end)) || numbers.hash(end) == Words.in && Words.all.contains(numbers.hash(end + 1))
        guard isClosed else { return nil }
        let start = numbers.lead(before: whole)
        return numbers.mark(start) == .comma || numbers.mark(start) == .dash ? start : nil
    }

    // MARK: The rest

    /// `Of the 60 seats, 35 went to Labour and the remaining 25 to others`, `12 of the 20 players are boys and the other eight girls`
    static func rest(_ last: Int, in numbers: SentenceNumbers) -> Total? {
        guard isRest(last, in: numbers), last >= numbers.indices.lowerBound + 2 else { return nil }
        let r = numbers.all[last]
        guard r.unit.isSummable, r.form == .cardinal, !numbers.isIncluded(last) else { return nil }
        for whole in numbers.indices.lowerBound..<last where isOfThe(whole, in: numbers) {
            let b = numbers.all[whole]
            guard b.unit == r.unit, r.noun == nil || r.counted == b.counted || b.noun == nil || !NounKinds.areContainers(b) else {
                continue
            }
            var first = whole + 1
            if whole > numbers.indices.lowerBound, isPart(whole - 1, of: whole, in: numbers) { first = whole - 1 }
            var parts = (first...last).filter { $0 != whole && numbers.all[$0].unit == b.unit && !numbers.isIncluded($0) }
            parts.removeAll { $0 != first && $0 < last && numbers.isAnaphoric($0) }
            guard parts.count > 1, parts.allSatisfy({ numbers.all[$0].form == .cardinal && numbers.areInSameQuotation($0, whole) }) else {
                continue
            }
            return total(whole, parts, in: numbers)
        }
        return nil
    }

    /// `the other 19`, `the remaining 25`, `the rest, 19,`
    static func isRest(_ number: Int, in numbers: SentenceNumbers) -> Bool {
        let index = numbers.all[number].phrase.lowerBound - 1
        if Words.remaining.contains(numbers.hash(index)), numbers.word(index - 1)?.is(.determiner) ?? false { return true }
        let lead = numbers.lead(before: number)
        return (numbers.mark(lead) == .comma || numbers.mark(lead) == .dash || numbers.mark(lead) == .bracket)
            && Words.rest.contains(numbers.hash(lead - 1)) && numbers.hash(lead - 2) == ItemWords.the
    }

    private static func isOfThe(_ whole: Int, in numbers: SentenceNumbers) -> Bool {
        var index = numbers.all[whole].phrase.lowerBound - 1
        let start = index
        while index > start - 4, let word = numbers.word(index), word.hash != ItemWords.of { index -= 1 }
        // `Of those five`: some of a larger number.
        let isOwn = numbers.all[whole].noun != nil || !Words.these.contains(numbers.hash(start))
        return numbers.hash(index) == ItemWords.of && numbers.all[whole].form == .cardinal && isOwn
    }

    private static func isPart(_ part: Int, of whole: Int, in numbers: SentenceNumbers) -> Bool {
        numbers.all[part].unit == numbers.all[whole].unit && numbers.hash(numbers.end(part)) == ItemWords.of
            && numbers.all[whole].phrase.lowerBound - numbers.end(part) <= 4
    }

    // MARK: One total

    private static func total(_ whole: Int, _ parts: [Int], in numbers: SentenceNumbers) -> Total? {
        guard let first = parts.first, let last = parts.last else { return nil }
        let end = max(numbers.all[last].range.end, numbers.tokens[numbers.end(last) - 1].end)
        return Total(whole: whole, parts: parts, range: ProseRange(numbers.all[first].range.start, end))
    }

    private func holds(_ numbers: SentenceNumbers) -> Bool { claim(numbers.all)?.holds() ?? false }

    private func holding(_ numbers: SentenceNumbers) -> Total? { holds(numbers) ? self : nil }

    private func isNear(_ numbers: SentenceNumbers) -> Bool {
        let sum = parts.reduce(0) { $0 + numbers.all[$1].value }
        let stated = numbers.all[whole].value
        return sum < stated * 4 && stated < sum * 4
    }

    private enum Words {
        static let and = WordHash.of("and")
        static let other = WordSet("and other as plus")
        static let people = WordSet("children people adults siblings kids students teenagers victims passengers teachers")
        static let male = WordSet("boys men sons brothers")
        static let female = WordSet("girls women daughters sisters")
        static let up = WordHash.of("up")
        static let to = WordHash.of("to")
        static let `in` = WordHash.of("in")
        static let total = WordHash.of("total")
        static let which = WordHash.of("which")
        static let made = WordSet("made composed comprised consists consisting consist")
        static let comprising = WordSet("comprises comprising comprise")
        static let fates = WordSet("dead killed injured wounded missing hurt others")
        static let multipliers = WordSet("each per every apiece times")
        static let comparisons = WordSet("behind ahead above below short shy adrift clear fewer than")
        static let combined = WordSet("combined")
        static let beforeTotal = WordSet("for to making giving reaching is was")
        static let totaling = WordSet("totaling totalling totaled totalled totals")
        static let adding = WordSet("adding adds add amounting amounts bringing brings taking takes")
        static let altogether = WordSet("altogether combined overall")
        static let all = WordSet("all total")
        static let these = WordSet("those these them")
        static let remaining = WordSet("other remaining")
        static let rest = WordSet("rest remainder others remaining")
    }
}

extension Quantity {
    /// The number without the rounding that zeros at its end may hide: `12,000` as it is printed. The digits of `1.2 million` stay as wide as
    /// they are.
    func sharpened(to rounding: Double = 0) -> Quantity {
        guard scale == 1, hedge == .none || hedge == .exactly, self.rounding > rounding, self.rounding >= 50 || unit.isTime else {
            return self
        }
        var sharp = self
        sharp.rounding = rounding
        sharp.interval = Interval(value - rounding, value + rounding)
        return sharp
    }
}

extension Unit {
    /// Something that can be added up: a count, money, a measure, time.
    var isSummable: Bool {
        switch self {
        case .count, .currency, .measure, .duration: true
        default: false
        }
    }
}
