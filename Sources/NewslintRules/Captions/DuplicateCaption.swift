import NewslintKit

/// `captions/duplicate`: a caption printed twice.
struct DuplicateCaption: DocumentRule {
    static let info = RuleInfo(
        id: "captions/duplicate",
        summary: "a caption printed twice, word for word",
        why: """
            A caption that stands twice was pasted twice, or belongs under one of two pictures only. Case, spaces, punctuation and the shape \
            of quotation marks are not compared, and captions of fewer than six words, which may be a name or a credit, are left alone.
            """,
        severity: .error,
        roles: .caption,
        fix: .safe,
        examples: [
            .fault(
                """
                A crane lifts the old ferry out of the water at Holm on May 3. Photo by Ann Lee

                ⟦A crane lifts the old ferry out of the water at Holm on May 3. Photo by Ann Lee⟧

                The ferry had run since 1931, and nobody in Holm remembers the strait without it.
                """),
            .trap(
                """
                A crane lifts the old ferry out of the water at Holm on May 3. Photo by Ann Lee

                A crane lowers the new ferry into the water at Holm on May 4. Photo by Ann Lee

                The ferry had run since 1931, and nobody in Holm remembers the strait without it.
                """),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for pair in document[Repeats.self].all {
            let first = document.blocks[pair.first]
            let second = document.blocks[pair.second]
            guard first.role == .caption || second.role == .caption else { continue }
            report.add(
                second.range, .captionAgain, labels: [(first.range, .firstCaption)],
                fixes: [.removeLines("remove the second caption", .safe, of: second.range)])
        }
    }
}

extension Message {
    fileprivate static let captionAgain: Message = "this caption repeats an earlier one word for word"
    fileprivate static let firstCaption: Message = "first printed here"
}
