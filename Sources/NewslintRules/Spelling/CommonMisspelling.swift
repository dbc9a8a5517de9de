import NewslintKit

/// `spelling/common-misspelling`: a word that is surely misspelt, with the one word that was meant.
struct CommonMisspelling: DocumentRule {
    static let info = RuleInfo(
        id: "spelling/common-misspelling",
        summary: "a common misspelling that can only mean one word",
        why: """
            Some slips are made again and again, and can mean one word only: recieve, accomodate, occured. They come from a closed list, so a \
            machine may mend them. A capital in mid-sentence makes a name, which stays; so does a word that a word list of the house accepts, and a \
            word marked [sic] after it or anywhere in its quotation. In a quotation the misspelling is reported and left to a person. \
            spelling/unknown-word leaves these words to this rule.
            """,
        severity: .warning,
        roles: .copy,
        fix: .safe,
        examples: [
            .fault("The crash ⟦occured⟧ at noon."),
            .fault("⟦Definately⟧ not, the mayor wrote, and closed the file."),
            .fault("The hotel can ⟦accomodate⟧ 300 guests."),
            .trap("The fitters of Recieve Ltd went home."),
            .trap("The note reads \"I never recieve [sic] mail\"."),
            .trap("The crash occurred at noon, and they received word of it at once."),
        ],
        references: ["The Guardian and Observer style guide: check spellings in Collins"])

    private let spelling: (any SpellingDictionary)?

    init(_ setup: RuleSetup) { spelling = setup.spelling }

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let misspellings = CommonMisspellings.shared
        for (block, range) in document.tokens.blocks.enumerated() where Self.info.roles.contains(document.blocks[block].role) {
            // The vocabulary has no misspelt words, and has most of the words of a story.
            for index in range where tokens[index].lexeme == .unknown && tokens[index].kind == .word && misspellings.contains(tokens[index])
            {
                let token = tokens[index]
                guard isPlain(token, document), !token.shape.contains(.capitalized) || startsSentence(index, range, document) else {
                    continue
                }
                let written = document.text(token.range)
                guard let right = misspellings.right(for: written.lowercased(), hash: token.hash), spelling?.knows(written) != true,
                    !isSic(index, in: range, document)
                else { continue }
                let replacement = cased(right, as: written, token)
                let isQuoted = document.quotations.contains(token.start)
                report.add(
                    token.range, .misspelt(written, replacement),
                    fixes: [ProseFix("write \"\(replacement)\"", isQuoted ? .displayOnly : .safe, replace: token.range, with: replacement)])
            }
        }
    }

    /// Whether a token is a word by itself: no possessive, and no piece of a word, an address or a markup that white space or punctuation parts.
    private func isPlain(_ token: Token, _ document: Document) -> Bool {
        guard token.kind == .word, token.shape.isDisjoint(with: [.hasDigit, .endsInStop, .apostropheS]) else { return false }
        let prose = document.prose
        let before = token.start > 0 ? prose[token.start - 1] : 0x20
        let after = token.end < prose.count ? prose[token.end] : 0x20
        return !Self.joins.contains(before) && !Self.joins.contains(after)
    }

    /// `_`, `/`, `\`, `&`, `<`, `=`, `+`, `#`, `@`, `^`, `|`, `[`, `]`, `*` and `~` join what they touch.
    private static let joins = Set("_/\\&<=+#@^|[]*~".utf8)

    /// Whether a word is the first of its sentence, with nothing but quotation marks before it.
    private func startsSentence(_ index: Int, _ block: Range<Int>, _ document: Document) -> Bool {
        guard let sentence = document.sentences.index(at: document.tokens.all[index].start) else { return false }
        let first = max(document.sentences.all[sentence].tokens.lowerBound, block.lowerBound)
        guard first <= index else { return false }
        return document.tokens.all[first..<index].allSatisfy { $0.kind == .quote }
    }

    private func isSic(_ index: Int, in block: Range<Int>, _ document: Document) -> Bool {
        let tokens = document.tokens.all
        if tokens[(index + 1)..<min(block.upperBound, index + 5)].contains(where: { $0.hash == Self.sic }) { return true }
        guard let quotation = document.quotations.index(at: tokens[index].start) else { return false }
        let range = document.quotations.all[quotation].range
        // A mark may follow the closing quotation mark.
        return tokens[block].contains { $0.hash == Self.sic && $0.start >= range.start && $0.end <= range.end + 8 }
    }

    private static let sic = WordHash.of("sic")

    private func cased(_ right: String, as written: String, _ token: Token) -> String {
        if token.shape.contains(.allCaps) { return right.uppercased() }
        return token.shape.contains(.capitalized) ? right.prefix(1).uppercased() + right.dropFirst() : right
    }
}

extension Message {
    fileprivate static func misspelt(_ word: String, _ right: String) -> Message { "\"\(word)\" is a misspelling of \"\(right)\"" }
}
