/// The two sides of a vote and the body that voted: `The nine-member court ruled 6-3`, `The Senate passed it, 52-45, with three absent`.
public struct Vote: NumberRelation, Hashable {
    public static let name = "votes in chamber"

    /// Indices into `Quantities.all`.
    public let ayes: Int
    public let noes: Int
    /// Those who abstained or were absent.
    public let others: [Int]
    /// The stated size of the body.
    public let members: Int?
    /// How many can vote in a body that has no stated size; nil when nobody knows.
    public let seats: Double?
    /// What the body's members are called.
    public let chamber: String?
    /// Where the sentence names the body or its size.
    public let place: ProseRange?
    public let range: ProseRange
    /// A winner's verb stands right before it: `passed 52-45`.
    public let isCarried: Bool

    /// Nobody votes twice: the sides are no more than the body.
    public func claim(_ all: [Quantity]) -> Claim? {
        guard let whole = members.map({ Term.figure(all[$0]) }) ?? seats.map({ Term.exact($0) }) else { return nil }
        return Claim(.sum(([ayes, noes] + others).map { .figure(all[$0]) }), .atMost, whole)
    }

    /// What was passed had at least as many votes for it as against it.
    public func outcome(_ all: [Quantity]) -> Claim? {
        isCarried ? Claim(.figure(all[ayes]), .atLeast, .figure(all[noes])) : nil
    }
}

extension Vote {
    static func find(in numbers: SentenceNumbers, _ sides: [Versus], nation: inout Nation) -> [Vote] {
        guard !sides.isEmpty else { return [] }
        return sides.compactMap { find(in: numbers, $0, among: sides, nation: &nation) }
    }

    private static func find(in numbers: SentenceNumbers, _ versus: Versus, among sides: [Versus], nation: inout Nation) -> Vote? {
        let (a, b) = (numbers.all[versus.first], numbers.all[versus.second])
        guard a.unit == .count, b.unit == .count, isWhole(a), isWhole(b), b.noun == nil || versus.isSpelled || isVotes(b.counted),
            a.hedge == .none || a.hedge == .exactly
        else { return nil }
        let isCarried = isCarried(versus, in: numbers)
        let lead = numbers.before(versus.tokens.lowerBound, 8)
        guard
            isCarried || versus.isSpelled || numbers.words(lead, contain: Words.votes)
                || numbers.words(numbers.after(versus.tokens.upperBound, 4), contain: Words.nouns)
        else { return nil }
        guard !numbers.words(numbers.after(versus.tokens.upperBound, 2), contain: Words.noVotes) else { return nil }
        let body = body(of: versus, among: sides, in: numbers, nation: &nation)
        return Vote(
            ayes: versus.first, noes: versus.second, others: others(after: versus, in: numbers, among: sides), members: body?.members,
            seats: body?.seats, chamber: body?.name, place: body?.place, range: numbers.range(versus.tokens),
            isCarried: isCarried && !versus.isSpelled)
    }

    private static func isWhole(_ side: Quantity) -> Bool { side.value == side.value.rounded() && side.value >= 0 && side.value < 1000 }

    private static func isVotes(_ hash: UInt32) -> Bool { Words.voteNouns.contains(hash) }

    /// `passed 52-45`, `was approved by a vote of 52 to 45`, `won confirmation, 52-45`
    private static func isCarried(_ versus: Versus, in numbers: SentenceNumbers) -> Bool {
        var index = versus.tokens.lowerBound - 1
        let limit = max(numbers.sentence.lowerBound, index - 7)
        while index >= limit {
            let hash = numbers.hash(index)
            if Words.carried.contains(hash) {
                return !numbers.words(numbers.before(index, 4), contain: Words.negations)
                    && numbers.hash(index + 1) != Words.over
            }
            if Words.breaks.contains(hash) || numbers.isMark(index, 0x3B) { return false }
            index -= 1
        }
        return false
    }

    /// `with three absent`, `and two abstentions`
    private static func others(after versus: Versus, in numbers: SentenceNumbers, among sides: [Versus]) -> [Int] {
        let next = sides.first { $0.first > versus.first }?.first ?? numbers.indices.upperBound
        guard versus.second + 1 < next else { return [] }
        return (versus.second + 1..<next).filter { index in
            let quantity = numbers.all[index]
            guard quantity.unit == .count, quantity.form == .cardinal, quantity.quotation == numbers.all[versus.first].quotation else {
                return false
            }
            return Words.absent.contains(quantity.counted)
                || numbers.words(numbers.after(quantity.tokens.upperBound, 3), contain: Words.absent)
                    && !numbers.isMark(quantity.tokens.upperBound, 0x2C)
        }
    }

    // MARK: The body

    private struct Body {
        var members: Int?
        var seats: Double?
        var name: String?
        var place: ProseRange
    }

    private static func body(of versus: Versus, among sides: [Versus], in numbers: SentenceNumbers, nation: inout Nation) -> Body? {
        let quotation = numbers.all[versus.first].quotation
        let sized = stated(numbers.indices, quotation, in: numbers)
        if sized.count == 1 { return Body(members: sized[0], place: numbers.all[sized[0]].range) }
        guard sized.isEmpty else { return nil }
        if let body = known(versus, among: sides, in: numbers, nation: &nation) { return body }
        // `The nine-member board met on Monday. The vote was 6-4.`
        guard Words.openings.contains(numbers.hash(numbers.sentence.lowerBound + 1)),
            versus.tokens.lowerBound - numbers.sentence.lowerBound <= 5,
            let before = numbers.sentenceBefore
        else { return nil }
        let earlier = stated(before, quotation, in: numbers)
        return earlier.count == 1 ? Body(members: earlier[0], place: numbers.all[earlier[0]].range) : nil
    }

    /// `nine-member`, `100-seat`, `all nine justices`, `the council's 15 members`
    private static func stated(_ indices: Range<Int>, _ quotation: Int?, in numbers: SentenceNumbers) -> [Int] {
        indices.filter { index in
            let size = numbers.all[index]
            guard size.quotation == quotation, size.unit == .count, size.value >= 3 else { return false }
            if size.form == .modifier { return Words.seats.contains(size.counted) }
            guard size.form == .cardinal, Words.members.contains(size.counted), size.phrase.lowerBound > 0 else { return false }
            let before = numbers.tokens[size.phrase.lowerBound - 1]
            return Words.all.contains(before.hash) || before.shape.contains(.apostropheS)
        }
    }

    private static func known(_ versus: Versus, among sides: [Versus], in numbers: SentenceNumbers, nation: inout Nation) -> Body? {
        func body(_ index: Int) -> Body? {
            guard let (chamber, tokens) = Chambers.at(index, in: numbers) ?? Chambers.assembly(at: index, in: numbers) else { return nil }
            if chamber.isAmerican, !chamber.isSure, !nation.isAmerican(numbers.tokens) { return nil }
            return Body(seats: chamber.seats, name: chamber.name, place: numbers.range(tokens))
        }
        func first(_ indices: some Sequence<Int>) -> Body? {
            for index in indices { if let body = body(index) { return body } }
            return nil
        }
        // `98-0 in the Senate and 390-33 in the House`: what follows at once decides.
        let tail = numbers.after(versus.tokens.upperBound, 8)
        if numbers.words(tail.prefix(2), contain: Words.places), let near = first(tail) { return near }
        if let near = first(tail.prefix(1)) { return near }
        // `the 68-32 vote that cleared it through the Senate`
        if numbers.words(tail.prefix(4), contain: Words.that),
            let near = first(numbers.after(versus.tokens.upperBound, 12).filter { numbers.words(numbers.before($0, 2), contain: Words.by) })
        {
            return near
        }
        let previous = sides.last { $0.first < versus.first }?.tokens.upperBound ?? numbers.sentence.lowerBound
        let before = (previous..<max(previous, versus.tokens.lowerBound)).reversed()
        if let subject = first(before.filter { votes($0, before: versus, in: numbers) }) { return subject }
        // `By a vote of 245-182, the House passed it.`
        guard versus.tokens.lowerBound - numbers.sentence.lowerBound <= 7 else { return nil }
        return first(numbers.after(versus.tokens.upperBound, 14).filter { votes($0, before: versus, in: numbers) })
    }

    /// Whether the body whose name ends at an index is the one that voted: `the Senate voted`, `passed the House`, `the Senate, 52-45`.
    /// A body that a bill `now heads to` has not.
    private static func votes(_ index: Int, before versus: Versus, in numbers: SentenceNumbers) -> Bool {
        if numbers.words(numbers.before(index, 3), contain: Words.through) { return true }
        // `was impeached by the House on two charges, on a 228-206 vote`
        if Words.by.contains(numbers.hash(index - 2)), Words.votes.contains(numbers.hash(index - 3)), index < versus.tokens.lowerBound {
            return true
        }
        if index < versus.tokens.lowerBound, versus.tokens.lowerBound - index <= 4 {
            return !(index + 1..<versus.tokens.lowerBound).contains { Words.relatives.contains(numbers.hash($0)) }
        }
        for next in numbers.after(index + 1, 6) {
            let hash = numbers.hash(next)
            if Words.votes.contains(hash) || Words.verbs.contains(hash) { return true }
            if Words.relatives.contains(hash) || next > index + 1 && numbers.isMark(next, 0x2C) { return false }
        }
        return false
    }

    private enum Words {
        static let votes = WordSet(
            """
            vote votes voted voting approved passed rejected ruled ruling rule confirmed defeated decided adopted upheld decision cleared \
            ratified backed split divided tally advanced failed blocked endorsed overturned overrode struck acquitted convicted impeached \
            censured repealed approval confirmation passage
            """)
        static let by = WordSet("by through")
        static let that = WordSet("that which")
        static let through = WordSet("passed cleared through passing clearing")
        static let verbs = WordSet(
            "moved held agreed sided killed convicted declared ordered granted refused denied invalidated passing clearing ruling")
        static let relatives = WordSet("which that who whose to will would could must after before when now")
        static let nouns = WordSet("vote votes ruling decision tally majority verdict opinion split roll-call party-line")
        static let noVotes = WordSet("percent % points seed odds record series")
        static let voteNouns = WordSet("vote votes")
        static let carried = WordSet(
            "passed approved confirmed adopted upheld ratified carried cleared passage approval confirmation ruled")
        static let negations = WordSet(
            "not never no without fail fails failed failing fell short reject rejected would could if until unless needs")
        static let over = WordHash.of("over")
        static let breaks = WordSet("but after despite while though although because before when against needed needs short")
        static let absent = WordSet(
            "abstention abstentions abstaining abstained abstain absent absences absentees vacant vacancy vacancies present recused")
        static let seats = WordSet("member seat judge justice person strong nation country state senator lawmaker commissioner")
        static let members = WordSet("members seats judges justices senators lawmakers commissioners legislators")
        static let all = WordSet("all of its their")
        static let openings = WordSet("vote tally final decision passed")
        static let places = WordSet("in by vote from")
    }
}

/// Whether a story is about American politics: `the Senate` is then the one with 100 seats. Looked up once a story.
struct Nation {
    private var answer: Bool?

    mutating func isAmerican(_ tokens: UnsafeBufferPointer<Token>) -> Bool {
        if let answer { return answer }
        let found = tokens.contains { Self.cues.contains($0.hash) && $0.shape.contains(.capitalized) }
        answer = found
        return found
    }

    private static let cues = WordSet(
        "republican republicans gop democratic-led democratic-controlled republican-led republican-controlled gop-led scalia roberts alito ginsburg gorsuch kavanaugh sotomayor kagan breyer"
    )
}
