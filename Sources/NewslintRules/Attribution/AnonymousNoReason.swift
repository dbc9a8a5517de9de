import NewslintKit

/// `attribution/anonymous-no-reason`: somebody without a name, and no word why.
struct AnonymousNoReason: DocumentRule {
    static let info = RuleInfo(
        id: "attribution/anonymous-no-reason",
        summary: "an unnamed person as the source, and no reason why",
        why: """
            A reader is owed the reason why an official or an aide has no name ("on condition of anonymity because the talks are not \
            public"). One reason clears the whole story. Spokespeople speak for an institution and are left alone, and so are crowds and \
            plural officials. Later mentions ("the official") are not counted again.
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault("\"The talks are off,\" ⟦a senior aide⟧ said."),
            .trap("\"The talks are off,\" said a senior aide, who asked not to be named because the decision is not public."),
            .trap("A police spokesman said the road was closed."),
            .trap("A senior aide, Maria Lopez, said the talks were off."),
        ],
        references: ["Associated Press, policy on anonymous sources", "Reuters Handbook of Journalism, sourcing"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        var found: [ProseRange] = []
        for attribution in document.attributions.all where attribution.ladder == .described || attribution.ladder == .bare {
            guard let first = attribution.sourceTokens.first, Self.indefinite.contains(tokens[first]), let source = attribution.source,
                attribution.cueLexeme.is([.cueNeutral, .cueDoubt, .cueForce]), isOnePerson(attribution.sourceTokens, tokens),
                document.blocks[document.sentences.all[attribution.sentence].block].role == .paragraph
            else { continue }
            // `Ana Ruiz, a senior aide who left in May, said`: an apposition to a name.
            if first >= 2, document.prose[tokens[first - 1].start] == UInt8(ascii: ","), tokens[first - 2].shape.contains(.capitalized) {
                continue
            }
            // `She says an official told her`, `he acts as an adviser, which he denies`: nobody whom the reporter talked to.
            if first > 0, Self.complementOpeners.contains(tokens[first - 1]) { continue }
            if tokens.indices.contains(attribution.cueTokens.upperBound), Self.hearers.contains(tokens[attribution.cueTokens.upperBound]) {
                continue
            }
            found.append(source)
        }
        guard !found.isEmpty, !document.isOpinion, !givesReason(document) else { return }
        for source in found { report.add(source, .noReason(document.text(source))) }
    }

    /// The head of the phrase, before any preposition or comma, is a role that hides a person.
    private func isOnePerson(_ source: Range<Int>, _ tokens: [Token]) -> Bool {
        let head = source.prefix { tokens[$0].isWord && !tokens[$0].is(.preposition) && !Self.complements.contains(tokens[$0]) }
        guard let last = head.last else { return false }
        // `a person familiar with the matter`: what is hidden is the role, too.
        let isInsider = last + 1 < source.upperBound && Self.complements.contains(tokens[last + 1]) && Self.persons.contains(tokens[last])
        guard isInsider || tokens[last].is(.anonymousRole) else { return false }
        return !head.contains { tokens[$0].is(.spokesRole) }
    }

    /// Whether the story says anywhere why somebody has no name.
    private func givesReason(_ document: Document) -> Bool {
        let tokens = document.tokens.all
        for (place, token) in tokens.enumerated() where token.kind == .word {
            if Self.anonymity.contains(token) { return true }
            if Self.named.contains(token), place >= 3, tokens[(place - 3)..<place].contains(where: { Self.refusals.contains($0) }) {
                return true
            }
        }
        return false
    }

    /// What may stand between the role and its preposition: `an official familiar with the talks`.
    private static let complements = WordSet("familiar close briefed involved privy aware")
    private static let complementOpeners = WordSet("as is was became be")
    private static let hearers = WordSet("him her them me us himself herself themselves")
    private static let persons = WordSet("person individual somebody someone")
    private static let indefinite = WordSet("a an another one")
    private static let anonymity = WordSet("anonymity anonymous anonymously unnamed")
    private static let named = WordSet("named identified quoted authorized authorised allowed permitted briefed name background identify")
    private static let refusals = WordSet("not declined asked refused without on requested wished never wasn't isn't")
}

extension Message {
    fileprivate static func noReason(_ source: String) -> Message { "\"\(source)\" has no name, and the story doesn't say why" }
}
