import NewslintKit

/// `numbers/poll-missing-basics`: a poll without who asked whom, when, and how surely.
struct PollMissingBasics: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/poll-missing-basics",
        summary: "a poll without its pollster, sample, dates or margin of error",
        why: """
            Readers can't judge "a poll shows 54 percent" without who took it, how many people were asked, when, and the margin of error. Any \
            place in the story will do. Averages of polls have none of these. Off unless asked for: short items often leave them to a box.
            """,
        severity: .note,
        status: .optIn,
        roles: .body,
        examples: [
            .fault("⟦A poll shows 54 percent back the bill.⟧"),
            .trap(
                """
                A Gallup poll shows 54 percent back the bill.

                The survey of 1,004 adults was conducted May 3, 2019, and has a margin of error of plus or minus 3 points.
                """),
            .trap("An average of polls shows 54 percent back the bill."),
        ],
        references: ["The Associated Press Stylebook, polls and surveys"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let facts = document[PollFacts.self]
        let body = facts.findings.first { info.roles.contains(document.blocks[document.sentences.all[$0].block].role) }
        guard let sentence = body, !facts.isAverage else { return }
        let missing = [
            facts.hasPollster ? nil : "who took it", facts.hasSize ? nil : "how many were asked", facts.hasDates ? nil : "when",
            facts.margins.isEmpty ? "the margin of error" : nil,
        ].compactMap { $0 }
        guard !missing.isEmpty else { return }
        report.add(document.sentences.all[sentence].range, .missing(missing))
    }
}

extension Message {
    fileprivate static func missing(_ basics: [String]) -> Message {
        "the story does not say of the poll: \(basics.joined(separator: ", "))"
    }
}
