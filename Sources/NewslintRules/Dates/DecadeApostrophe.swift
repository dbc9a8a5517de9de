import NewslintKit

/// `dates/decade-apostrophe`: an apostrophe before the s of a decade.
struct DecadeApostrophe: DocumentRule {
    static let info = RuleInfo(
        id: "dates/decade-apostrophe",
        summary: "an apostrophe before the s of a decade or of an age",
        why: """
            The 1980s own nothing and need no apostrophe, nor does a woman in her 30s. It belongs before the figures of a shortened decade (the \
            ’80s), and after the year in a possessive: 1980's worst storm. Where a noun follows that may be owned, the rule is silent.
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The mill was built in the ⟦1980's⟧ and shut in 2001."),
            .fault("A woman in her ⟦30's⟧, who was not hurt, called for help."),
            .trap("1980's worst storm came in the 1980s."),
            .trap("The mill was built in the '80s, when she was in her 30s."),
            .trap("The storm of 1980's summer was the worst."),
            .trap("\"It was the 1980's,\" the plaque says."),
        ],
        references: ["AP Stylebook: decades", "The Economist style guide: dates"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for (index, token) in tokens.enumerated() where token.kind == .number && token.shape.contains(.apostropheS) {
            guard let digits = digits(token, document), index > 0,
                let block = document.blockIndex(at: token.start), Self.info.roles.contains(document.blocks[block].role),
                isLed(index, digits, block, document), isClosed(index + 1, block, document), !document.quotations.contains(token.start)
            else { continue }
            let form = String(decoding: digits, as: UTF8.self) + "s"
            report.add(
                token.range, .form(form, document.text(token.range)),
                fixes: [ProseFix("remove the apostrophe", .safe, replace: token.range, with: form)])
        }
    }

    /// The figures of a decade: `1980`, `80`.
    private func digits(_ token: Token, _ document: Document) -> ArraySlice<UInt8>? {
        let digits = document.prose[token.start..<token.end].prefix(while: ASCII.isDigit)
        guard digits.count == 4 || digits.count == 2, digits.last == 0x30, digits.first != 0x30 else { return nil }
        // `'s` with a straight or a curly apostrophe, and nothing between.
        let rest = token.count - digits.count
        return rest == 2 || rest == 4 ? digits : nil
    }

    /// `the 1980's`, `in the early 1980's`, `her 30's`.
    private func isLed(_ index: Int, _ digits: ArraySlice<UInt8>, _ block: Int, _ document: Document) -> Bool {
        if document.isWord(index - 1, in: block, Self.parts) { return true }
        return document.isWord(index - 1, in: block, digits.count == 4 ? Self.the : Self.owners)
    }

    /// Whether no noun follows that could be owned.
    private func isClosed(_ index: Int, _ block: Int, _ document: Document) -> Bool {
        guard let next = document.token(index, in: block), next.kind == .word else { return true }
        return next.is([.preposition, .conjunction, .auxiliary, .pronoun, .article])
    }

    private static let the = WordSet("the")
    private static let owners = WordSet("the her his their my our your")
    private static let parts = WordSet("early late mid mid-to-late late-to-mid")
}

extension Message {
    fileprivate static func form(_ form: String, _ written: String) -> Message { "\(form), not \(written): nothing is owned" }
}
