import NewslintKit

/// `numbers/fact-conflict`: the same fact with two values.
struct FactConflict: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/fact-conflict",
        summary: "two sentences that say the same with two numbers",
        why: """
            The lede has 14 dead, the tenth paragraph "the 16 people killed": when a figure is updated, one place is often forgotten. \
            Numbers that count the same are compared when the words around them say the same; what tells them apart (another year, \
            another source, "other", "more", "initially", a rise to the number) keeps the rule silent, and so does a form that \
            is filled in three times. It weighs words and can't know that two polls or two days are meant, so a finding is a note. \
            A desk that raises it gets its level where the sentences are the same but for the number; a weaker likeness and a \
            quotation stay notes.
            """,
        severity: .note,
        roles: .body,
        examples: [
            .fault(
                """
                A fire at the Holm cotton mill killed 14 workers on Monday night, officials said.

                The mill was built in 1931 and has burned before.

                Officials had closed it twice in the last year for want of fire doors.

                The fire at the cotton mill killed ⟦16⟧ workers on Monday night, and 40 more were in hospital.
                """),
            .trap(
                """
                A fire at the Holm cotton mill killed 14 workers on Monday night, officials said.

                Officials had closed it twice in the last year.

                Officials initially said that the fire at the cotton mill killed 16 workers on Monday night.
                """),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for fact in document[Facts.self].conflicts where FactVerdict.place(of: fact, in: document) == .body {
            guard let lowered = FactVerdict.lowered(fact, in: document) else { continue }
            FactVerdict.report(fact, lowered, in: document, &report)
        }
    }
}
