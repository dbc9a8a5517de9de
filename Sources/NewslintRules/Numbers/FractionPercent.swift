import NewslintKit

/// `numbers/fraction-percent`: a fraction in words and a percentage that is another share.
struct FractionPercent: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/fraction-percent",
        summary: "a fraction in words and a percentage beside it that is another share",
        why: """
            "Two-thirds (56%)" gives readers two answers. Words for shares are taken with some room (half is 45 to 55 percent, a third 30 to \
            37), and "more than", "nearly" and "about" shift or widen it. Only a percentage in brackets, between marks or after "or" is held \
            against the words.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("Two-thirds of the drivers (⟦56%⟧) agreed."),
            .fault("One in five, or ⟦30 percent⟧, had never voted."),
            .trap("More than half (57 percent) agreed."),
            .trap("Almost half of her support (44 percent) came from the north."),
            .trap("Half of the voters, 30 percent of them women, stayed at home."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let proportions = document[Relations.self].proportions
        ProportionReport.add(proportions.filter { $0.kind != .quantifier && !$0.isCount }, info, document, &report)
    }
}

/// How the rules on shares in words report them.
enum ProportionReport {
    static func add(_ proportions: [Proportion], _ info: RuleInfo, _ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for proportion in proportions {
            guard let contradiction = info.contradiction(in: proportion, of: document) else { continue }
            let words = document.text(proportion.words)
            let message: Message =
                switch proportion.figure {
                case .percent(let index): .differs(document.text(all[index].range), words)
                case .count(let part, let whole):
                    .differs(
                        "\(FigureText.plain(all[part].value)) of \(FigureText.plain(all[whole].value))",
                        FigureText.plain(all[part].value / all[whole].value * 100, decimals: 0), words)
                }
            report.add(proportion.range, contradiction, message: message, labels: [(proportion.words, "the share in words")])
        }
    }
}

extension Proportion {
    /// Two counts are held against the words, not a percentage.
    var isCount: Bool {
        if case .count = figure { true } else { false }
    }
}

extension Message {
    fileprivate static func differs(_ percent: String, _ words: String) -> Message { "\(percent) is not \"\(words)\"" }
    fileprivate static func differs(_ counts: String, _ percent: String, _ words: String) -> Message {
        "\(counts) is \(percent) percent, not \"\(words)\""
    }
}
