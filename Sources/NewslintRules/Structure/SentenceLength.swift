import NewslintKit

/// `structure/sentence-length`: a sentence too long to follow.
struct SentenceLength: DocumentRule {
    static let info = RuleInfo(
        id: "structure/sentence-length",
        summary: "a sentence too long to follow",
        why: """
            Readers lose the thread of a sentence after some forty words. Words inside quotation marks are not counted, since they are the \
            speaker's. A list is left alone: one parted by semicolons or bullets, and one of names and figures. So is a text whose lines were \
            run together, where nobody can say how long its sentences are.
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
            guard words > limit, !isList(sentence, tokens, document), !isRunTogether(sentence, document) else { continue }
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

    /// Whether semicolons or bullets part it, or more than half of its words are names and figures, as in a team sheet.
    private func isList(_ sentence: Sentence, _ tokens: [Token], _ document: Document) -> Bool {
        var parts = 0
        var words = 0
        var labels = 0
        for token in tokens[sentence.tokens] {
            if token.isWord {
                words += 1
                if !token.shape.isDisjoint(with: [.capitalized, .allCaps, .hasDigit]) { labels += 1 }
            } else if document.prose[token.start] == 0x3B {
                parts += 1
            } else if document.prose[token.start] == 0x2D, token.count == 1, isBullet(token, document.prose) {
                parts += 1
            }
        }
        return parts >= 2 || labels * 2 > words
    }

    /// A hyphen between spaces, before a capital or a quotation.
    private func isBullet(_ token: Token, _ prose: [UInt8]) -> Bool {
        guard token.start == 0 || ASCII.isSpace(prose[token.start - 1]), token.end + 1 < prose.count else { return false }
        return prose[token.end] == 0x20 && ASCII.isUpper(prose[token.end + 1])
    }

    /// Whether lines end in the middle of a word: `the polls.The mayor`, `closes its portStorm hits coast`.
    private func isRunTogether(_ sentence: Sentence, _ document: Document) -> Bool {
        document.prose.withUnsafeBufferPointer { prose in
            var small = 0
            // The last capital inside a word that may be a name.
            var name: Int?
            for place in sentence.range.start..<max(sentence.range.start, sentence.range.end - 2) {
                let byte = prose[place]
                if ASCII.isLower(byte) {
                    small += 1
                    continue
                }
                if ".?!".utf8.contains(byte), small >= 2 {
                    var next = place + 1
                    // A closing mark, straight or curly.
                    if prose[next] == 0x22 {
                        next += 1
                    } else if prose[next] == 0xE2, next + 2 < prose.count, prose[next + 2] == 0x9D {
                        next += 3
                    }
                    if next + 1 < prose.count, ASCII.isUpper(prose[next]), ASCII.isLower(prose[next + 1]) { return true }
                }
                // One word with a capital inside may be a name, when it starts with a capital too: `JoongAng`, `WikiLeaks`.
                if ASCII.isUpper(byte), small >= 3, ASCII.isLower(prose[place + 1]), ASCII.isLower(prose[place + 2]) {
                    let first = place - small - 1
                    guard first >= 0, ASCII.isUpper(prose[first]), name == nil || name == first else { return true }
                    name = place
                }
                small = 0
            }
            return false
        }
    }
}

extension Message {
    fileprivate static func tooLong(words: Int, limit: Int) -> Message {
        "this sentence has \(words) words, more than \(limit); try two"
    }
}
