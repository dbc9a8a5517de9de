import NewslintKit

/// `numbers/temperature-multiple`: degrees multiplied.
struct TemperatureMultiple: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/temperature-multiple",
        summary: "twice as hot, of degrees whose zero is arbitrary",
        why: """
            20C is not twice as hot as 10C: in Fahrenheit the same two are 68 and 50. Say how many degrees warmer it is. Sentences without a \
            temperature may speak of peppers or markets.
            """,
        severity: .note,
        roles: .copy,
        examples: [
            .fault("It was 20C, ⟦twice as hot⟧ as last week's 10C."),
            .fault("Monday was ⟦50 percent warmer⟧ than the usual 60F."),
            .trap("Monday was 10 degrees hotter than Sunday."),
            .trap("The town had twice the average rainfall at 20C."),
            .trap("The sauce is twice as hot as the old one."),
        ],
        references: ["The Guardian, corrections and clarifications"])

    init(_ setup: RuleSetup) {}

    private static let heat = WordSet("hot warm cold cool")
    private static let heats = WordSet("hotter warmer colder cooler")
    private static let twice = WordHash.of("twice")
    private static let times = WordHash.of("times")
    private static let `as` = WordHash.of("as")

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let quantities = document.quantities
        for (index, range) in quantities.sentences.enumerated() where !range.isEmpty && range.count <= Relations.maximalCount {
            let numbers = quantities.all[range]
            guard let degrees = numbers.first(where: Self.isTemperature), info.reads(degrees, in: document) else { continue }
            let sentence = document.sentences.all[index].tokens
            for position in sentence {
                let isAs =
                    Self.heat.contains(tokens[position]) && position > sentence.lowerBound + 1
                    && tokens[position - 1].hash == Self.as
                guard isAs || Self.heats.contains(tokens[position]), position > sentence.lowerBound else { continue }
                let cue = position - (isAs ? 2 : 1)
                var start: Int?
                if tokens[cue].hash == Self.twice { start = cue }
                if tokens[cue].hash == Self.times {
                    start = numbers.first { $0.tokens.upperBound == cue || $0.noun?.start == tokens[cue].start }?.tokens.lowerBound
                }
                if start == nil, !isAs {
                    start = numbers.first { $0.unit == .percent && $0.tokens.upperBound == cue + 1 }?.tokens.lowerBound
                }
                guard let start else { continue }
                report.add(
                    ProseRange(tokens[start].start, tokens[position].end), .multiplied, lowered: 0, labels: [(degrees.range, "in degrees")])
            }
        }
    }

    private static func isTemperature(_ quantity: Quantity) -> Bool {
        [.measure("degC"), .measure("degF"), .measure("deg")].contains(quantity.unit)
    }
}

extension Message {
    fileprivate static let multiplied: Message = "degrees have no true zero to multiply from; say how many degrees"
}
