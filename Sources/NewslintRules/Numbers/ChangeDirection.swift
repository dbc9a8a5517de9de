import NewslintKit

/// `numbers/change-direction`: a verb that says up where the numbers say down, or the reverse.
struct ChangeDirection: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/change-direction",
        summary: "a rise whose numbers fall, or a fall whose numbers rise",
        why: """
            "Fell from 5.1 to 6.4 percent" has its verb wrong, or a number. The rule reads both ends with the word that moves them: "rose to \
            50 from 40", "cut the rate from 35 to 20 percent", "50, up from 40". It leaves alone what is better when it is smaller: ranks, \
            exchange rates, losses, and falls that are told as a range ("may drop from 10 to 15 percent").
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("Unemployment fell from ⟦5.1 to 6.4 percent⟧."),
            .fault("The count climbed to ⟦210 from 240⟧."),
            .fault("It sold ⟦27 million tickets, down from 25 million⟧ in 2017."),
            .trap("The club dropped from No. 3 to No. 9."),
            .trap("His time improved from 12 minutes to nine."),
            .trap("The count climbed to 240 from 210."),
            .trap("Fees may drop from 10 to 15 percent."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for trend in document[Relations.self].trends {
            let (from, to) = (all[trend.from], all[trend.to])
            guard trend.isRise ? to.value < from.value : to.value > from.value, info.reads(to, in: document) else { continue }
            var lowered = contradiction(in: trend, of: document)?.lowered
            if lowered == nil {
                // Rounding explains it, and a reader still sees a rise that falls.
                guard from.hedge == .none, to.hedge == .none, from.quotation == nil, to.quotation == nil else { continue }
                lowered = 1
            }
            report.add(
                from.range.union(to.range), .other(trend.isRise, from, to, document.text(trend.cue)), lowered: lowered ?? 0,
                labels: [(trend.cue, "the word that moves them")])
        }
    }

    private func contradiction(in trend: Trend, of document: Document) -> Contradiction? { info.contradiction(in: trend, of: document) }
}

extension Message {
    fileprivate static func other(_ isRise: Bool, _ from: Quantity, _ to: Quantity, _ cue: String) -> Message {
        let (a, b) = (FigureText.text(from.value, like: from), FigureText.text(to.value, like: to))
        return "from \(a) to \(b) is a \(isRise ? "fall" : "rise"), and the word is \"\(cue)\""
    }
}
