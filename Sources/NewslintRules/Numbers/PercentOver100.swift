import NewslintKit

/// `numbers/percent-over-100`: a share of people or things above 100 percent.
struct PercentOver100: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/percent-over-100",
        summary: "a share of countable people or things above 100 percent",
        why: """
            Sales can rise 150 percent and debt can stand at 120 percent of output, but no more than 100 percent of residents own a car. \
            The rule reads "percent of" before nouns for people and things that are counted one by one.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("Some ⟦110 percent⟧ of residents own cars."),
            .fault("By noon, ⟦102%⟧ of the ballots were counted."),
            .trap("Sales rose 150 percent."),
            .trap("Debt stands at 120% of GDP."),
            .trap("She gave 110 percent."),
            .trap("They pay 130 percent of residents' costs."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for quantity in document.quantities.all where quantity.unit == .percent && quantity.value > 100 && quantity.quotation == nil {
            guard info.reads(quantity, in: document) else { continue }
            let sentence = document.sentences.all[quantity.sentence].tokens
            var index = quantity.tokens.upperBound
            if let turnout = turnout(quantity, sentence, tokens) {
                report.add(
                    quantity.range, .over100(document.text(quantity.range), "turnout"), labels: [(turnout.range, "the whole")])
                continue
            }
            guard index < sentence.upperBound, tokens[index].hash == Self.of else { continue }
            index += 1
            let owner = (index..<min(index + 3, sentence.upperBound)).first { tokens[$0].shape.contains(.apostropheS) }
            if let owner { index = owner + 1 }
            let limit = min(index + 5, sentence.upperBound)
            while index < limit, tokens[index].is(.determiner) { index += 1 }
            while index < limit, isBefore(tokens[index]) { index += 1 }
            guard index < sentence.upperBound, Self.countable.contains(tokens[index].hash), !tokens[index].shape.contains(.apostropheS),
                index + 1 == sentence.upperBound || tokens[index + 1].kind != .quote
            else { continue }
            report.add(
                quantity.range, .over100(document.text(quantity.range), document.text(tokens[index].range)),
                labels: [(tokens[index].range, "the whole")])
        }
    }

    /// A number or an adjective before the noun: `of the young Leeds workers`.
    private func isBefore(_ token: Token) -> Bool {
        if token.kind == .number { return true }
        return token.kind == .word && !token.is([.function, .cue]) && !Self.countable.contains(token.hash)
            && !token.shape.contains(.apostropheS)
    }

    /// `Turnout was 107 percent`, `a turnout of 107 percent`, `107 percent turnout`
    private func turnout(_ quantity: Quantity, _ sentence: Range<Int>, _ tokens: [Token]) -> Token? {
        let after = quantity.tokens.upperBound
        if after < sentence.upperBound, tokens[after].hash == Self.turnout { return tokens[after] }
        let before = max(sentence.lowerBound, quantity.phrase.lowerBound - 3)..<quantity.phrase.lowerBound
        guard !before.contains(where: { tokens[$0].is([.rise, .fall]) }) else { return nil }
        return before.first { tokens[$0].hash == Self.turnout }.map { tokens[$0] }
    }

    private static let turnout = WordHash.of("turnout")
    private static let of = WordHash.of("of")
    private static let countable = WordSet(
        """
        residents people voters ballots votes households respondents students patients homes adults women men children workers employees \
        members americans precincts schools families users customers companies drivers teachers pupils passengers farmers women parents \
        republicans democrats independents conservatives liberals vote electorate girls boys teenagers candidates owners readers viewers inmates prisoners
        """)
}

extension Message {
    fileprivate static func over100(_ share: String, _ noun: String) -> Message { "\(share) of \(noun) is more than all of them" }
}
