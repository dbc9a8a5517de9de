import NewslintKit

/// `captions/duplicate`: a caption printed twice.
struct DuplicateCaption: DocumentRule {
    static let info = RuleInfo(
        id: "captions/duplicate",
        summary: "a caption printed twice, word for word",
        why: """
            A caption that stands twice was pasted twice, or belongs under one of two pictures only. Case, spaces, punctuation and the shape \
            of quotation marks are not compared. Captions of fewer than six words, credits, and the title of a gallery that stands over each of \
            its pictures are left alone. Two captions that stand together in the story are an error; the caption of the picture over a \
            story, which pages print once under it and once under its larger view, and captions that stand apart are warnings.
            """,
        severity: .error,
        roles: .caption,
        fix: .safe,
        examples: [
            .fault(
                """
                The ferry had run since 1931, and nobody in Holm remembers the strait without it.

                A crane lifts the old ferry out of the water at Holm on May 3. Photo by Ann Lee

                ⟦A crane lifts the old ferry out of the water at Holm on May 3. Photo by Ann Lee⟧
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
        let repeats = document[Repeats.self].all
        guard !repeats.isEmpty else { return }
        // The first paragraph of the story itself.
        let story = document.blocks.firstIndex { $0.role == .paragraph } ?? document.blocks.count
        var counts: [Int: Int] = [:]
        for pair in repeats { counts[pair.first, default: 1] += 1 }
        for pair in repeats where counts[pair.first] == 2 || pair.second == pair.first + 1 {
            let first = document.blocks[pair.first]
            let second = document.blocks[pair.second]
            guard first.role == .caption || second.role == .caption, isMoreThanCredit(pair.second, document) else { continue }
            let isSlip = pair.second == pair.first + 1 && pair.first > story
            report.add(
                second.range, .captionAgain, lowered: isSlip ? 0 : 1, labels: [(first.range, .firstCaption)],
                fixes: [.removeLines("remove the second caption", isSlip ? .safe : .unsafe, of: second.range)])
        }
    }

    /// Whether a caption has words of its own beside the name of a photographer and an agency.
    private func isMoreThanCredit(_ block: Int, _ document: Document) -> Bool {
        document.tokens.all[document.tokens.blocks[block]].count { $0.kind == .word && !$0.shape.contains(.capitalized) } >= 3
    }
}

extension Message {
    fileprivate static let captionAgain: Message = "this caption repeats an earlier one word for word"
    fileprivate static let firstCaption: Message = "first printed here"
}
