/// Percentages that share out a whole: `48 percent yes, 41 percent no and 11 percent undecided`.
public struct PercentPartition: NumberRelation, Hashable {
    public static let name = "percentages of a whole"

    /// Indices into `Quantities.all`.
    public let parts: [Int]
    /// Nothing is left out: `the remaining 11 percent`.
    public let isExhaustive: Bool
    /// From the first to the last.
    public let range: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? {
        let sum = Term.sum(parts.map { .figure(all[$0]) })
        return isExhaustive ? Claim(sum, .equals, .exact(100), margin: 0.5) : Claim(sum, .atMost, .exact(100), margin: 0.5)
    }
}

extension PercentPartition {
    static func find(in numbers: SentenceNumbers) -> [PercentPartition] {
        let percents = numbers.indices.filter { numbers.all[$0].unit == .percent && numbers.all[$0].form == .cardinal }
        guard percents.count > 1, let last = percents.last else { return [] }
        if Total.isRest(last, in: numbers) {
            return percents.count <= 4 ? [partition(percents, true, in: numbers)].compactMap { $0 } : []
        }
        if let sides = sides(percents, in: numbers) { return [sides] }
        guard percents.count > 2, let end = percents.last(where: { isLeftOver($0, in: numbers) }),
            let position = percents.firstIndex(of: end)
        else { return [] }
        var parts = [end]
        for percent in percents[..<position].reversed() {
            guard let next = parts.first, isNear(percent, next, in: numbers) else { break }
            parts.insert(percent, at: 0)
        }
        // A percentage before or after the list may be about something else; those of two contests make twice 100.
        return parts.count > 2 ? [partition(parts, false, in: numbers)].compactMap { $0 } : []
    }

    /// `51 percent of voters supported the ban; 49 percent opposed it`, `approved by 55 percent to 45 percent`
    private static func sides(_ percents: [Int], in numbers: SentenceNumbers) -> PercentPartition? {
        guard percents.count == 2, percents[1] == percents[0] + 1, percents.allSatisfy({ numbers.all[$0].value < 100 }) else { return nil }
        let (a, b) = (numbers.all[percents[0]], numbers.all[percents[1]])
        let gap = numbers.span(a.tokens.upperBound, b.phrase.lowerBound)
        if gap.count == 1, numbers.hash(gap.lowerBound) == Words.to {
            // Of a vote, not of a poll, which may hold the figures of two groups against each other.
            let lead = max(numbers.sentence.lowerBound, a.phrase.lowerBound - 4)..<a.phrase.lowerBound
            guard lead.contains(where: { Words.voted.contains(numbers.hash($0)) }),
                !lead.contains(where: { Words.moves.contains(numbers.hash($0)) })
            else { return nil }
            return partition(percents, false, in: numbers)
        }
        guard gap.count <= 24, let against = stance(after: b, in: numbers), Words.against.contains(numbers.hash(against)),
            gap.contains(where: { Words.favour.contains(numbers.hash($0)) }),
            !gap.contains(where: { Words.against.contains(numbers.hash($0)) || Words.groups.contains(numbers.hash($0)) })
        else { return nil }
        // `56 percent back a tax and 60 percent oppose a ban`: two questions.
        let object = against + 1
        guard
            numbers.closes(object, .comma) || Words.same.contains(numbers.hash(object))
                || numbers.hash(object) == ItemWords.the && Words.objects.contains(numbers.hash(object + 1))
        else { return nil }
        return partition(percents, false, in: numbers)
    }

    /// The verb after a share: `percent voted against`, `percent of voters disapprove`.
    private static func stance(after percent: Quantity, in numbers: SentenceNumbers) -> Int? {
        let start = percent.tokens.upperBound
        return numbers.span(start, min(start + 5, numbers.sentence.upperBound)).first { Words.against.contains(numbers.hash($0)) }
    }

    private static func partition(_ parts: [Int], _ isExhaustive: Bool, in numbers: SentenceNumbers) -> PercentPartition? {
        guard let first = parts.first, let last = parts.last,
            parts.allSatisfy({ numbers.areInSameQuotation(first, $0) && isShare($0, in: numbers) })
        else { return nil }
        return PercentPartition(parts: parts, isExhaustive: isExhaustive, range: numbers.all[first].range.union(numbers.all[last].range))
    }

    /// `11 percent undecided`, `7 percent for others`, `11 percent had no opinion`
    private static func isLeftOver(_ percent: Int, in numbers: SentenceNumbers) -> Bool {
        let start = numbers.all[percent].tokens.upperBound
        for index in numbers.span(start, min(start + 8, numbers.sentence.upperBound)) {
            if numbers.mark(index) != nil || numbers.isNumber(index) { break }
            if Words.undecided.contains(numbers.hash(index)) { return true }
            if Words.not.contains(numbers.hash(index)), Words.know.contains(numbers.hash(index + 1)) { return true }
            if numbers.hash(index) == Words.no, Words.opinion.contains(numbers.hash(index + 1)) { return true }
        }
        let lead = numbers.lead(before: percent)
        let before = numbers.mark(lead) == .bracket ? numbers.hash(lead - 1) : numbers.hash(lead)
        return Words.others.contains(before) || Words.undecided.contains(before)
    }

    private static func isNear(_ first: Int, _ second: Int, in numbers: SentenceNumbers) -> Bool {
        let gap = numbers.span(numbers.all[first].tokens.upperBound, numbers.all[second].phrase.lowerBound)
        return gap.count <= 14 && !gap.contains { numbers.mark($0) == .semicolon || Words.breaks.contains(numbers.hash($0)) }
    }

    /// Not a change, a turnout, an earlier figure or a part of a part.
    private static func isShare(_ percent: Int, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[percent]
        guard quantity.value <= 100, quantity.value >= 0, !numbers.isIncluded(percent),
            !isOther(numbers.lead(before: percent), in: numbers)
        else { return false }
        let end = quantity.tokens.upperBound
        guard numbers.hash(end) == ItemWords.of else { return !(numbers.word(end)?.is([.rise, .fall]) ?? false) }
        // `40 percent of men, 50 percent of women`: of two wholes.
        return Words.wholes.contains(numbers.hash(end + 1)) || Words.wholes.contains(numbers.hash(end + 2))
            || percent == numbers.indices.lowerBound
            || numbers.skippingAnaphor(end) > end
    }

    /// `up 40 percent`, but not `make up 40 percent`.
    private static func isOther(_ lead: Int, in numbers: SentenceNumbers) -> Bool {
        Words.notShare.contains(numbers.hash(lead)) && !Words.making.contains(numbers.hash(lead - 1))
    }

    private enum Words {
        static let to = WordHash.of("to")
        static let voted = WordSet("voted vote votes referendum approved rejected ratified")
        static let moves = WordSet("from rose fell up down between among")
        static let favour = WordSet("support supported supports favor favored favour favoured approve approved approves for back backed")
        static let against = WordSet("against oppose opposed opposes disapprove disapproved disapproves")
        static let groups = WordSet("men women among compared whereas")
        static let same = WordSet("it them him her")
        static let objects = WordSet("measure proposition proposal plan idea bill law deal referendum initiative amendment move question")
        static let making = WordSet("make makes made making")
        static let no = WordHash.of("no")
        static let not = WordSet("not didn't don't doesn't")
        static let know = WordSet("know answer decided sure say")
        static let opinion = WordSet("opinion preference answer response view idea")
        static let undecided = WordSet("undecided unsure uncertain abstained abstain neither refused unknown others elsewhere")
        static let others = WordSet("others other rest remainder")
        static let breaks = WordSet(
            "men women compared while whereas last from versus against than turnout counted reporting precincts earlier previously")
        static let notShare = WordSet("from up down than by including of rose fell")
        static let wholes = WordSet("voters respondents vote votes people adults ballots total seats sales exports market")
    }
}

extension SentenceNumbers {
    /// Whether a token belongs to a number.
    func isNumber(_ index: Int) -> Bool { indices.contains { all[$0].tokens.contains(index) } }
}
