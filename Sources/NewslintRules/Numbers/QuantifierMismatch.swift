import NewslintKit

/// `numbers/quantifier-mismatch`: `most` or `a majority` beside figures that are not.
struct QuantifierMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/quantifier-mismatch",
        summary: "most, a majority, nearly all or none beside figures that say otherwise",
        why: """
            A majority is more than half; what is merely the largest share is a plurality. The rule holds "most", "a majority", "a vast \
            majority", "a minority", "nearly all" and "none" against the percentage or the counts that stand in brackets or between marks \
            beside them.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("A majority, ⟦48 of 100⟧, voted no."),
            .fault("Most of the 30 bridges – ⟦14⟧ – failed."),
            .trap("A plurality, 41 percent, voted no."),
            .trap("Nearly all of the 327 trucks (324) came back."),
            .trap("In most cases (32%) it failed."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        ProportionReport.add(document[Relations.self].proportions.filter { $0.kind == .quantifier }, info, document, &report)
    }
}
