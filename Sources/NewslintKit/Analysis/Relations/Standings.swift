/// Two shares of a poll with words of who is ahead: `leads 43-40`, `a statistical dead heat, 46 to 44`.
public struct Standing: Sendable, Hashable {
    /// Indices into `Quantities.all`.
    public let first: Int
    public let second: Int
    public let range: ProseRange
    /// `leads`, `ahead`, `dead heat`
    public let word: ProseRange
    public let isDeadHeat: Bool
}

/// What a story says of its polls.
public struct PollFacts: Analysis {
    /// The stated margins of error, without their sign; indices into `Quantities.all`.
    public private(set) var margins: [Int] = []
    public private(set) var hasSize = false
    public private(set) var hasDates = false
    public private(set) var hasPollster = false
    /// Sentences that tell a share that a poll found.
    public private(set) var findings: [Int] = []
    public private(set) var isAverage = false

    public init(of document: Document) {
        let tokens = document.tokens.all
        let quantities = document.quantities
        var dates = document.dates.all[...]
        let marks = Words.marks
        for (index, sentence) in document.sentences.all.enumerated() {
            while let first = dates.first, first.range.end <= sentence.range.start { dates = dates.dropFirst() }
            guard sentence.tokens.contains(where: { marks.contains(tokens[$0]) }) else { continue }
            let polls = sentence.tokens.filter { Words.polls.contains(tokens[$0].hash) }
            let error = sentence.tokens.first { tokens[$0].hash == Words.error && $0 > sentence.tokens.lowerBound }
            if let error, sentence.tokens.contains(where: { Words.margin.contains(tokens[$0].hash) && abs($0 - error) <= 3 }) {
                margins += quantities.sentences[index].filter { number in
                    let quantity = quantities.all[number]
                    return (quantity.unit == .percent || quantity.unit == .percentagePoints || Words.points.contains(quantity.counted))
                        && abs(quantity.value) < 20 && quantity.tokens.lowerBound - error <= 12 && error - quantity.tokens.upperBound <= 4
                }.prefix(1)
            }
            guard !polls.isEmpty || sentence.tokens.contains(where: { Words.taken.contains(tokens[$0].hash) }) else { continue }
            let numbers = quantities.sentences[index].map { quantities.all[$0] }
            if numbers.contains(where: { $0.unit == .count && $0.value >= 100 && Words.people.contains($0.counted) }) { hasSize = true }
            if let date = dates.first, date.range.start < sentence.range.end { hasDates = true }
            if sentence.tokens.contains(where: { Words.averages.contains(tokens[$0].hash) }), !polls.isEmpty { isAverage = true }
            if !polls.isEmpty, numbers.contains(where: { $0.unit == .percent }),
                sentence.tokens.contains(where: { tokens[$0].is(.cueFinding) || Words.finds.contains(tokens[$0].hash) })
            {
                findings.append(index)
            }
            for poll in polls where !hasPollster {
                let before = poll > sentence.tokens.lowerBound ? tokens[poll - 1] : nil
                let after = tokens[min(poll + 1, sentence.tokens.upperBound - 1)..<min(poll + 5, sentence.tokens.upperBound)]
                hasPollster =
                    (before.map { $0.shape.contains(.capitalized) && !$0.is(.function) } ?? false)
                    || after.contains { Words.by.contains($0.hash) } && after.contains { $0.shape.contains(.capitalized) }
            }
            hasPollster =
                hasPollster
                || zip(sentence.tokens, sentence.tokens.dropFirst()).contains { a, b in
                    Words.by.contains(tokens[a].hash) && tokens[b].shape.contains(.capitalized)
                        && a > sentence.tokens.lowerBound && Words.taken.contains(tokens[a - 1].hash)
                }
        }
    }

    private enum Words {
        static let polls = WordSet("poll polls survey surveys")
        /// Without one of these a sentence says nothing of a poll.
        static let marks = WordSet("poll polls survey surveys conducted surveyed interviewed polled error")
        static let error = WordHash.of("error")
        static let margin = WordSet("margin sampling")
        static let points = WordSet("point points")
        static let taken = WordSet("conducted surveyed interviewed polled")
        static let people = WordSet(
            "voters adults respondents people americans likely registered residents britons women men students households members workers")
        static let averages = WordSet("average averages aggregate")
        static let finds = WordSet("found finds shows showed show says said suggests indicates")
        static let by = WordSet("by from")
    }
}

extension Standing {
    static func find(in numbers: SentenceNumbers, _ sides: [Versus]) -> [Standing] {
        sides.compactMap { versus in
            let (a, b) = (numbers.all[versus.first], numbers.all[versus.second])
            guard !versus.isSpelled, a.unit == .percent || a.form == .pair && a.noun == nil && a.value + b.value > 55, a.value < 100,
                a.value + b.value <= 101
            else { return nil }
            let near =
                max(
                    numbers.sentence.lowerBound, versus.tokens.lowerBound - 9)..<min(
                    numbers.sentence.upperBound, versus.tokens.upperBound + 6)
            for index in near {
                let hash = numbers.hash(index)
                let isHeat =
                    Words.heats.contains(hash) && Words.statistical.contains(numbers.hash(index - 1))
                    || Words.heat == hash && Words.statistical.contains(numbers.hash(index - 2))
                guard isHeat || Words.leads.contains(hash) && index < versus.tokens.lowerBound else { continue }
                return Standing(
                    first: versus.first, second: versus.second, range: numbers.range(versus.tokens), word: numbers.tokens[index].range,
                    isDeadHeat: isHeat)
            }
            return nil
        }
    }

    private enum Words {
        static let leads = WordSet("lead leads leading led ahead edges edging tops beats beating")
        static let heats = WordSet("tie tied heat")
        static let heat = WordHash.of("heat")
        static let statistical = WordSet("statistical statistically virtual")
    }
}
