import NewslintKit

/// `numbers/ratio-mismatch`: a ratio that the two numbers beside it don't have.
struct RatioMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/ratio-mismatch",
        summary: "a ratio that the numbers beside it don't have",
        why: """
            "Outnumbered 3-to-1, 90 to 45" is 2-to-1. The rule reads a ratio right beside the two numbers it sums up, and "one in four of \
            the 200" beside their count. Scores, odds and ratios that are far from any numbers are left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("They were outnumbered ⟦3-to-1, 90 to 45⟧."),
            .fault("One in four of the 200 clerks, or ⟦80⟧, was ill."),
            .trap("They won by more than 2-to-1, 64 percent to 27 percent."),
            .trap("The side won 3-1 at home."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        let relations = document[Relations.self]
        for ratio in relations.ratios {
            guard let contradiction = info.contradiction(in: ratio, of: document) else { continue }
            let (a, b) = (all[ratio.first], all[ratio.second])
            let range = all[ratio.terms[0]].range.union(a.range).union(b.range)
            report.add(
                range, contradiction,
                message: .differs(
                    "\(FigureText.plain(a.value)) to \(FigureText.plain(b.value))", FigureText.plain(a.value / b.value, decimals: 1),
                    document.text(all[ratio.terms[0]].range)))
        }
        ProportionReport.add(relations.proportions.filter { $0.kind == .ratio && $0.isCount }, info, document, &report)
    }
}

extension Message {
    fileprivate static func differs(_ pair: String, _ ratio: String, _ stated: String) -> Message {
        "\(pair) is \(ratio)-to-1, not \(stated)"
    }
}
