import NewslintKit

/// Whose voice a story speaks in: claims need no source where the writer is the source.
struct StoryVoice: Analysis {
    /// A column, an editorial, a review, a letter, a first-person account: the byline vouches for its judgments.
    let isOpinion: Bool
    /// A match report: its reporter saw it.
    let isSport: Bool

    init(of document: Document) {
        let section = [document.metadata.section, document.metadata.headline].compactMap { $0?.lowercased() }.joined(separator: " ")
        var firstPersons = 0
        var sports = 0
        var words = 0
        let tokens = document.tokens.all
        let (person, game) = (Self.firstPerson, Self.sport)
        for block in document.blocks.indices where BlockRoles.copy.contains(document.blocks[block].role) {
            for token in tokens[document.tokens.blocks[block]].prefix(600) where token.kind == .word {
                words += 1
                if token.is(.pronoun), person.contains(token), !document.quotations.contains(token.start) {
                    firstPersons += 1
                } else if game.contains(token) {
                    sports += 1
                }
            }
            if words > 1500 { break }
        }
        isOpinion =
            firstPersons >= 3 || Self.opinionSections.contains { section.contains($0) }
            || Self.opinionLabels.contains { document.opening.contains($0) }
        isSport = section.contains("sport") || (sports >= 5 && sports * 40 > words)
    }

    private static let firstPerson = WordSet("i me my myself we us our ourselves")
    private static let sport = WordSet(
        """
        game games match matches season league coach striker midfielder goalkeeper defender innings wicket wickets quarterback touchdown \
        tournament cup team teams champion champions championship playoff playoffs semifinal semi-final final player players scored \
        half-time halftime penalty club rugby football tennis golf cricket olympic athletics squad
        """)
    private static let opinionSections = ["opinion", "editorial", "column", "op-ed", "comment", "review", "letters", "blog", "perspective"]
    private static let opinionLabels = ["opinion", "editorial", "commentary", "op-ed", "column:", "analysis"]
}

extension Document {
    /// The first words of the story, in lower case.
    fileprivate var opening: String {
        guard let block = blocks.first else { return "" }
        return text(ProseRange(block.range.start, min(block.range.end, block.range.start + 60))).lowercased()
    }

    var isOpinion: Bool { self[StoryVoice.self].isOpinion }

    /// Whether a claim in the reporter's own voice, in news copy, has nothing near it that says whose it is.
    func isUnsupported(_ range: ProseRange, in sentence: Int) -> Bool {
        guard attributions.support(of: range, in: sentence, of: self) == .none else { return false }
        let voice = self[StoryVoice.self]
        return !voice.isOpinion && !voice.isSport
    }
}
