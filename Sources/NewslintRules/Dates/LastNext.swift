import NewslintKit

/// `dates/last-next`: last week and next Friday in a paper that is read days after it went to press.
struct LastNext: DocumentRule {
    static let info = RuleInfo(
        id: "dates/last-next",
        summary: "last week, next Friday, where the house gives a date",
        why: """
            Readers of a weekly get it days after it went to press, and can't tell which week was the last. Next Friday is tomorrow to some, \
            and a week from then to others. The Economist asks for a date; under other profiles the rule is silent.
            """,
        severity: .note,
        examples: [
            .fault("The bank cut its rate ⟦last week⟧, to the surprise of nobody.", profile: .economist),
            .fault("Parliament votes ⟦next Friday⟧ on the bill.", profile: .economist),
            .trap("Parliament votes this week, or next week, on the bill.", profile: .economist),
            .trap("At last Friday came, and the last weeks of the war began.", profile: .economist),
            .trap("\"See you next Friday,\" she wrote.", profile: .economist),
            .trap("The bank cut its rate last week.", profile: .reuters),
        ],
        references: ["The Economist style guide: dates"])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style, style.shunsLastWeek else { return }
        for date in document.dates.all where !date.isQuoted && (date.form == .relative || date.form == .weekday) {
            guard Self.info.roles.contains(document.blocks[date.block].role), date.nextToken - date.firstToken == 2,
                document.isWord(date.firstToken, in: date.block, Self.pointers),
                !document.isWord(date.firstToken - 1, in: date.block, Self.idioms)
            else { continue }
            let isWeek = document.isWord(date.nextToken - 1, in: date.block, Self.week)
            let isLast = document.isWord(date.firstToken, in: date.block, Self.last)
            guard date.form == .weekday || isWeek && isLast else { continue }
            report.add(date.range, .date(style))
        }
    }

    private static let pointers = WordSet("last next")
    private static let last = WordSet("last")
    private static let week = WordSet("week weekend")
    private static let idioms = WordSet("at the")
}

extension Message {
    fileprivate static func date(_ style: DateStyle) -> Message { "\(style.house) gives the date" }
}
