import NewslintKit

/// `numbers/headline-body`: a headline or deck whose number the story contradicts.
struct HeadlineBody: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/headline-body",
        summary: "a number of the headline, deck or subhead that the story gives another value",
        why: """
            Headlines are written last, by somebody else, and stay as they are when the story is updated. A number of the headline is \
            compared with those of the story that count the same in the same words. A rounded number agrees ("$45M" with "$45.2 million"), \
            and so does a word for many ("Dozens killed" with 37).
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault(
                """
                # Cotton mill fire kills 14 workers in Holm

                A fire at the Holm cotton mill killed ⟦16⟧ workers on Monday night.
                """),
            .trap(
                """
                # Cotton mill fire kills 14 workers in Holm

                A fire at the Holm cotton mill killed 14 workers on Monday night, and 16 firemen were in hospital.
                """),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let facts = document[Facts.self]
        var told: Set<Int> = []
        for fact in facts.conflicts where FactVerdict.place(of: fact, in: document) == .headline {
            guard let lowered = FactVerdict.lowered(fact, in: document) else { continue }
            told.insert(fact.first)
            FactVerdict.report(fact, lowered, in: document, &report)
        }
        for fact in facts.headlines where !told.contains(fact.first) {
            guard let lowered = FactVerdict.lowered(fact, in: document, sure: HeadlineBody.sure) else { continue }
            FactVerdict.report(fact, lowered, in: document, &report)
        }
    }

    /// Words in common that make a warning where the headline's number is nowhere in the story.
    private static let sure = 26
}
