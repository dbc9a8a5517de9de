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
                ⟦The council agreed after a long debate that the ferry should run later in the evening, that the fare should stay as it \
                was, that the boatmen should be asked what they thought of a second landing stage, and that the old hall, which had been \
                closed since the flood, should be let to the school.⟧
                """),
            .trap("The council met on Monday."),
            .trap(
                """
                “The council agreed after a long debate that the ferry should run later in the evening, that the fare should stay as it \
                was, that the boatmen should be asked what they thought of a second landing stage, and that the hall should be let,” she said.
                """),
        ],
        references: ["Reuters Handbook of Journalism, the drill for writing news", "BBC News style guide, short sentences"])

    private let warn: Int
    private let note: Int

    init(_ setup: RuleSetup) {
        warn = setup.integer("warn")
        note = setup.integer("note")
    }

    func check(_ sentence: Sentence, in document: Document, _ report: inout Report) {
        guard sentence.tokens.count > min(note, warn) else { return }
        var words = 0
        var semicolons = 0
        for index in sentence.tokens {
            let token = document.tokens.all[index]
            if token.isWord { words += 1 } else if document.prose[token.start] == 0x3B { semicolons += 1 }
        }
        guard words > min(note, warn), semicolons < 2 else { return }
        words -= document.tokens.all[sentence.tokens].count { $0.isWord && document.quotations.contains($0.start) }
        guard words > min(note, warn) else { return }
        report.add(sentence.range, .tooLong(words: words, limit: words > warn ? warn : note), lowered: words > warn ? 0 : 1)
    }
}

extension Message {
    fileprivate static func tooLong(words: Int, limit: Int) -> Message {
        "this sentence has \(words) words, more than \(limit); try two"
    }
}
