import NewslintKit

/// `numbers/caption-body`: a caption whose number the story, or another caption, contradicts.
struct CaptionBody: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/caption-body",
        summary: "a number of a caption that the story, or another caption, gives another value",
        why: """
            Captions come with the picture, often from another day, and are seldom read again when the story changes. A number of a caption \
            is compared with those that count the same in the same words. Numbers of another year or another source are left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault(
                """
                The fire at the Holm cotton mill killed 14 workers on Monday night. Photo by Ann Lee

                Holm has two mills, and both had been closed for a year.

                The fire at the cotton mill killed ⟦16⟧ workers on Monday night, officials said.
                """),
            .trap(
                """
                The fire at the Holm cotton mill killed 14 workers on Monday night. Photo by Ann Lee

                Holm has two mills, and both had been closed for a year.

                The fire at the cotton mill killed 14 workers and hurt 16 others on Monday night, officials said.
                """),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for fact in document[Facts.self].conflicts where FactVerdict.place(of: fact, in: document) == .caption {
            guard let lowered = FactVerdict.lowered(fact, in: document) else { continue }
            FactVerdict.report(fact, lowered, in: document, &report)
        }
    }
}
