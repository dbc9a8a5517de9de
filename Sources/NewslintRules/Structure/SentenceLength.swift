import NewslintKit

/// `structure/sentence-length`: a sentence too long to follow.
struct SentenceLength: SentenceRule {
    static let info = RuleInfo(
        id: "structure/sentence-length",
        summary: "a sentence too long to follow",
        why: """
            Readers lose the thread of a sentence after some forty words. Words inside quotation marks are not counted, since they are the \
            speaker's, and a list parted by semicolons is left alone.
            """,
        severity: .warning,
        roles: .paragraph,
        options: [
            OptionInfo("warn", .integer(50), "words over which a sentence is a finding"),
            OptionInfo("note", .integer(40), "words over which it is a note"),
        ],
        examples: [
            .fault(
                """
                ⟦The council met on Monday evening to talk about the harbour and the ferry and the road along the coast that leads past the \
                old mill to the lighthouse where the keeper lived with his family until the storm of last winter.⟧
                """),
            .trap("The council met on Monday."),
        ])

    private let warn: Int
    private let note: Int

    init(_ setup: RuleSetup) {
        warn = setup.integer("warn")
        note = setup.integer("note")
    }

    func check(_ sentence: Sentence, in document: Document, _ report: inout Report) {
        guard sentence.tokens.count > note else { return }
        let words = document.tokens.all[sentence.tokens].count { $0.isWord && !document.quotations.contains($0.start) }
        guard words > note else { return }
        report.add(sentence.range, .tooLong(words: words, limit: words > warn ? warn : note), lowered: words > warn ? 0 : 1)
    }
}

extension Message {
    fileprivate static func tooLong(words: Int, limit: Int) -> Message {
        "this sentence has \(words) words, more than \(limit); try two"
    }
}
