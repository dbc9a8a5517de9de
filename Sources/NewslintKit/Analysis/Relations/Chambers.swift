/// Bodies whose number of votes is known: how many can vote in each.
enum Chambers {
    struct Chamber: Sendable {
        /// How a message calls it.
        let name: String
        let seats: Double
        /// Its name is used in other countries as well, where the body has another size.
        let isAmerican: Bool
        /// `U.S.` stands before it.
        var isSure = false
    }

    /// The body that a word names, with the words around it: `Senate` for 100, `Security Council` for 15. Nil for a state's or another
    /// country's, and for a committee.
    static func at(_ index: Int, in numbers: SentenceNumbers) -> (chamber: Chamber, tokens: Range<Int>)? {
        let token = numbers.tokens[index]
        guard heads.contains(token.hash), token.shape.contains(.capitalized) || Words.small.contains(token.hash) else { return nil }
        let before = numbers.hash(index - 1)
        let range = index..<index + 1
        var found: (Chamber, Range<Int>)?
        switch token.hash {
        case Words.senate: found = (senate, range)
        case Words.house:
            if numbers.hash(index + 1) == Words.of {
                switch numbers.hash(index + 2) {
                case Words.commons: found = (commons, index..<index + 3)
                case Words.representatives: found = (house, index..<index + 3)
                default: return nil
                }
            } else {
                // The White House doesn't vote.
                guard before != Words.white else { return nil }
                found = (house, range)
            }
        case Words.commons:
            guard before != Words.of else { return nil }
            found = (commons, range)
        case Words.court where (before == Words.supreme || before == Words.high) && !Words.ofCourt.contains(numbers.hash(index + 1)):
            found = (court, index - 1..<index + 1)
        case Words.justices: found = (court, range)
        case Words.council where before == Words.security: found = (securityCouncil, index - 1..<index + 1)
        case Words.assembly where before == Words.general && Words.nations.contains(numbers.hash(index - 2)):
            found = (generalAssembly, index - 2..<index + 1)
        case Words.knesset: found = (knesset, range)
        case Words.duma: found = (duma, range)
        case Words.rada: found = (rada, range)
        default: return nil
        }
        guard var (chamber, tokens) = found, !isElsewhere(tokens, chamber, in: numbers), !isCommittee(tokens, in: numbers) else {
            return nil
        }
        if Words.american.contains(numbers.hash(tokens.lowerBound - 1)) {
            chamber.isSure = true
            tokens = tokens.lowerBound - 1..<tokens.upperBound
        }
        return (chamber, tokens)
    }

    /// The `National Assembly` of a country that the sentence names.
    static func assembly(at index: Int, in numbers: SentenceNumbers) -> (chamber: Chamber, tokens: Range<Int>)? {
        guard numbers.hash(index) == Words.assembly, numbers.hash(index - 1) == Words.national else { return nil }
        let tokens = index - 1..<index + 1
        for (words, chamber) in assemblies where numbers.words(numbers.sentence, contain: words) { return (chamber, tokens) }
        return nil
    }

    /// `the Italian Senate`, `the Ohio House`, `the state Senate`
    private static func isElsewhere(_ tokens: Range<Int>, _ chamber: Chamber, in numbers: SentenceNumbers) -> Bool {
        guard chamber.isAmerican else { return false }
        guard let before = numbers.word(tokens.lowerBound - 1) else { return false }
        if Words.american.contains(before.hash) { return false }
        return before.is([.country, .demonym, .place]) || Words.local.contains(before.hash)
            || before.shape.contains(.capitalized) && before.shape.contains(.apostropheS)
    }

    /// `the Senate Armed Services Committee`, `the House budget panel`
    private static func isCommittee(_ tokens: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        var index = tokens.upperBound
        let limit = min(numbers.sentence.upperBound, index + 7)
        while index < limit, let word = numbers.word(index) {
            if Words.committees.contains(word.hash) { return true }
            guard word.shape.contains(.capitalized) || Words.links.contains(word.hash) || !word.is([.function, .cue, .rise, .fall]) else {
                return false
            }
            index += 1
        }
        return false
    }

    private static let senate = Chamber(name: "senators", seats: 100, isAmerican: true)
    private static let house = Chamber(name: "representatives", seats: 435, isAmerican: true)
    private static let court = Chamber(name: "justices", seats: 9, isAmerican: true)
    private static let commons = Chamber(name: "members of the Commons", seats: 650, isAmerican: false)
    private static let securityCouncil = Chamber(name: "members of the Security Council", seats: 15, isAmerican: false)
    private static let generalAssembly = Chamber(name: "members of the United Nations", seats: 193, isAmerican: false)
    private static let knesset = Chamber(name: "members of the Knesset", seats: 120, isAmerican: false)
    private static let duma = Chamber(name: "members of the Duma", seats: 450, isAmerican: false)
    private static let rada = Chamber(name: "members of the Rada", seats: 450, isAmerican: false)
    private static let assemblies: [(WordSet, Chamber)] = [
        (WordSet("korea korean seoul"), Chamber(name: "members of the National Assembly", seats: 300, isAmerican: false)),
        (WordSet("france french paris"), Chamber(name: "members of the National Assembly", seats: 577, isAmerican: false)),
    ]

    private static let heads = WordSet("senate house commons court justices council assembly knesset duma rada")

    private enum Words {
        static let senate = WordHash.of("senate")
        static let house = WordHash.of("house")
        static let of = WordHash.of("of")
        static let white = WordHash.of("white")
        static let commons = WordHash.of("commons")
        static let representatives = WordHash.of("representatives")
        static let supreme = WordHash.of("supreme")
        static let high = WordHash.of("high")
        static let small = WordSet("justices court")
        static let ofCourt = WordSet(
            "nominee nominees nomination justice seat pick vacancy candidate appointment confirmation fight battle choice")
        static let court = WordHash.of("court")
        static let justices = WordHash.of("justices")
        static let security = WordHash.of("security")
        static let council = WordHash.of("council")
        static let general = WordHash.of("general")
        static let national = WordHash.of("national")
        static let nations = WordSet("u.n un nations")
        static let assembly = WordHash.of("assembly")
        static let knesset = WordHash.of("knesset")
        static let duma = WordHash.of("duma")
        static let rada = WordHash.of("rada")
        static let american = WordSet("u.s us american states")
        static let local = WordSet("state state's")
        static let committees = WordSet("committee subcommittee panel commission caucus conference committees")
        static let links = WordSet("and on of the")
    }
}
