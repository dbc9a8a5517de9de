import NewslintKit

/// `dates/weekday-preposition`: said Monday, where the house says on Monday.
struct WeekdayPreposition: DocumentRule {
    static let info = RuleInfo(
        id: "dates/weekday-preposition",
        summary: "a weekday right after its verb, without on",
        why: """
            American agencies write that a minister resigned Monday; Reuters, the New York Times, the BBC and the Guardian write that he resigned \
            on Monday. The profile names the house, and under others the rule is silent. It speaks only where the weekday stands right \
            after a verb of saying or a past form in -ed, and leaves headlines and quotations alone.
            """,
        severity: .note,
        fix: .safe,
        examples: [
            .fault("The minister resigned ⟦Monday⟧, an aide said.", profile: .reuters),
            .fault("The minister would resign, an aide said ⟦Monday⟧.", profile: .bbc),
            .trap("The minister resigned on Monday, an aide said.", profile: .bbc),
            .trap("Monday's vote was delayed until Tuesday and ended late Friday.", profile: .reuters),
            .trap("\"He resigned Monday,\" an aide said.", profile: .guardian),
            .trap("The minister resigned Monday, an aide said.", profile: .ap),
            .trap("The minister resigned Monday, an aide said."),
        ],
        references: ["Reuters Handbook of Journalism: dates", "BBC News style guide: days"])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style, style.saysOn else { return }
        for date in document.dates.all where date.weekday != nil && !date.isQuoted && date.firstToken > 0 {
            guard Self.info.roles.contains(document.blocks[date.block].role), let range = date.weekdayRange,
                range.start == date.range.start,
                !document.tokens.all[date.firstToken].shape.contains(.apostropheS),
                document.token(date.nextToken, in: date.block)?.shape.contains(.apostropheS) != true,
                let verb = document.token(date.firstToken - 1, in: date.block), isVerb(verb, document)
            else { continue }
            let place = ProseRange(range.start, range.start)
            report.add(range, .on(style, document.text(range)), fixes: [ProseFix("add \"on\"", .safe, replace: place, with: "on ")])
        }
    }

    private func isVerb(_ token: Token, _ document: Document) -> Bool {
        guard token.kind == .word, !token.shape.contains(.capitalized) else { return false }
        if token.is(.speech) { return true }
        return token.count > 4 && document.prose[token.end - 1] == 0x64 && document.prose[token.end - 2] == 0x65
            && !token.is([.preposition, .cardinal]) && !Self.transitive.contains(token)
    }

    /// Whose object the day can be: `called Monday a disaster`, `marked Friday`.
    private static let transitive = WordSet(
        "called deemed named marked considered declared proclaimed dubbed chose picked need hundred speed")
}

extension Message {
    fileprivate static func on(_ style: DateStyle, _ day: String) -> Message { "\(style.house) writes on \(day)" }
}
