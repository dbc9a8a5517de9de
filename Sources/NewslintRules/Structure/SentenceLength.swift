import NewslintKit

/// `structure/sentence-length`: a sentence too long to follow.
struct SentenceLength: DocumentRule {
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

    func check(_ document: Document, _ report: inout Report) {
        let limit = min(note, warn)
        let tokens = document.tokens.all
        for sentence in document.sentences.all
        where sentence.tokens.count > limit && info.roles.contains(document.blocks[sentence.block].role) {
            var words = tokens[sentence.tokens].count { $0.isWord }
            guard words > limit else { continue }
            words = self.words(tokens[sentence.tokens], document)
            guard words > limit, semicolons(sentence, tokens, document) < 2 else { continue }
            report.add(sentence.range, .tooLong(words: words, limit: words > warn ? warn : note), lowered: words > warn ? 0 : 1)
        }
    }

    /// The words outside quotations.
    private func words(_ tokens: ArraySlice<Token>, _ document: Document) -> Int {
        let quotations = document.quotations
        var count = 0
        var quotedUntil = 0
        for token in tokens where token.isWord && token.start >= quotedUntil {
            if let index = quotations.index(at: token.start) { quotedUntil = quotations.all[index].range.end } else { count += 1 }
        }
        return count
    }

    private func semicolons(_ sentence: Sentence, _ tokens: [Token], _ document: Document) -> Int {
        tokens[sentence.tokens].count { $0.kind == .punctuation && document.prose[$0.start] == 0x3B }
    }
}

extension Message {
    fileprivate static func tooLong(words: Int, limit: Int) -> Message {
        "this sentence has \(words) words, more than \(limit); try two"
    }
}
