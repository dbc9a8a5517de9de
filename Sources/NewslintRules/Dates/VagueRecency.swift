import NewslintKit

/// `dates/vague-recency`: recent, some months ago, where a date could stand.
struct VagueRecency: DocumentRule {
    static let info = RuleInfo(
        id: "dates/vague-recency",
        summary: "a recent report, several months ago, instead of a date",
        why: """
            When was it? A reader of a recent op-ed can't look it up, and a desk can't check it. Reuters calls it lazy. Good copy does it all \
            the time, so the rule has to be asked for. It speaks of one recent thing (a recent op-ed) and of a vague count of days, weeks, \
            months or years ago, never of recent years or of the recently retired.
            """,
        severity: .note,
        status: .optIn,
        examples: [
            .fault("In ⟦a recent⟧ op-ed, the general asked for more."),
            .fault("The bridge was shut ⟦several months ago⟧, the mayor said."),
            .trap("The recently retired general spoke of recent years."),
            .trap("The bridge was shut four months ago, the mayor said."),
            .trap("\"I saw a recent report,\" the mayor said."),
            .trap("A more recent survey, of March 2020, found the same."),
        ],
        references: ["Reuters Handbook of Journalism: dates, \"lazy to find out\""])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for (block, range) in document.tokens.blocks.enumerated() where Self.info.roles.contains(document.blocks[block].role) {
            for index in range where tokens[index].kind == .word {
                let found: ProseRange?
                if Self.recent.contains(tokens[index]) {
                    let isOne = document.isWord(index - 1, in: block, Self.article) && document.token(index + 1, in: block)?.kind == .word
                    found = isOne ? tokens[index - 1].range.union(tokens[index].range) : nil
                } else if Self.ago.contains(tokens[index]), document.isWord(index - 1, in: block, Self.units) {
                    found = vagueCount(index - 2, block, document).map { ProseRange(tokens[$0].start, tokens[index].end) }
                } else {
                    continue
                }
                guard let found, !document.quotations.contains(found.start) else { continue }
                report.add(found, .when)
            }
        }
    }

    /// Where `several`, `some` or `a few` starts.
    private func vagueCount(_ index: Int, _ block: Int, _ document: Document) -> Int? {
        guard document.isWord(index, in: block, Self.counts) else { return nil }
        return document.isWord(index - 1, in: block, Self.article) ? index - 1 : index
    }

    private static let recent = WordSet("recent")
    private static let article = WordSet("a")
    private static let ago = WordSet("ago")
    private static let units = WordSet("days weeks months years")
    private static let counts = WordSet("several some few many")
}

extension Message {
    fileprivate static let when: Message = "when was it? a date can be checked"
}
