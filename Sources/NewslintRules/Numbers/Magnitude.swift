import NewslintKit

/// `numbers/magnitude`: one amount with two scales.
struct Magnitude: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/magnitude",
        summary: "one amount that is millions in one place and billions in another",
        why: """
            "$1.3 million" for "$1.3 billion" is wrong a thousandfold and easy to read over. The same figure with another scale, in \
            sentences that share words, is reported; with few words in common, or a figure of one digit, as a note. A price for one thing \
            ("$5 bills") and a sum in the same sentence ("from $1 million to $1 billion") are left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault(
                """
                The council approved a $1.3 billion plan to rebuild the harbour on Monday.

                Nobody spoke against it.

                The council approved the ⟦$1.3 million⟧ plan to rebuild the harbour after a long night.
                """),
            .trap(
                """
                The council approved a $1.3 billion plan to rebuild the harbour on Monday.

                The mayor of Holm sold his house for $1.3 million.
                """),
        ])

    init(_ setup: RuleSetup) {}

    /// Words in common that make a warning.
    private static let sure = 16

    func check(_ document: Document, _ report: inout Report) {
        for fact in document[Facts.self].scales {
            guard let lowered = FactVerdict.lowered(fact, in: document, sure: Magnitude.sure) else { continue }
            FactVerdict.report(fact, lowered, in: document, &report)
        }
    }
}
