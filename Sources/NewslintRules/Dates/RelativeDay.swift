import NewslintKit

/// `dates/relative-day`: yesterday, today or tomorrow where the house names the day.
struct RelativeDay: DocumentRule {
    static let info = RuleInfo(
        id: "dates/relative-day",
        summary: "yesterday, today or tomorrow where the house names the day",
        why: """
            Copy is read on another day than it was written, and in other time zones. AP, Reuters, the New York Times, the BBC and the Korea \
            Times name the weekday, the Economist the date; the Guardian prints yesterday, and without a profile the rule is silent. With a story \
            date the message names the day. Today is reported only where it tells when something was said or done (said today, later \
            today): it also means nowadays. Quotations, headlines and possessives (today's youth) are left alone.
            """,
        severity: .warning,
        fix: .displayOnly,
        examples: [
            .fault("The ministry said ⟦yesterday⟧ that it would pay.", storyDate: "2021-04-02", profile: .ap),
            .fault("Parliament will vote ⟦tomorrow⟧ on the bill.", profile: .bbc),
            .fault("Parliament voted ⟦yesterday⟧ on the bill.", storyDate: "2021-04-02", profile: .economist),
            .trap("The ministry said yesterday that it would pay.", profile: .guardian),
            .trap("The ministry said yesterday that it would pay."),
            .trap("\"We will pay tomorrow,\" the minister told USA Today.", profile: .ap),
            .trap("Today's youth is tired of yesterday's men, and few farms are left today.", profile: .reuters),
        ],
        references: ["AP Stylebook: today, tonight", "Reuters Handbook of Journalism: dates", "BBC News style guide: days"])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style, style.nearDay != .relative else { return }
        for date in document.dates.all where date.form == .relative && !date.isQuoted {
            guard Self.info.roles.contains(document.blocks[date.block].role), let day = day(of: date, document) else { continue }
            let name = document.storyDate?.moved(by: day.offset).flatMap { style.name($0) }
            let fix = name.map { ProseFix("write \($0)", .displayOnly, replace: day.range, with: $0) }
            report.add(day.range, .named(style, name), fixes: fix.map { [$0] } ?? [])
        }
    }

    /// The word itself, and how many days it is from the story's own.
    private func day(of date: DateMention, _ document: Document) -> (range: ProseRange, offset: Int)? {
        for index in date.firstToken..<date.nextToken {
            let token = document.tokens.all[index]
            // A capital inside a sentence belongs to a name: USA Today.
            guard token.is(.deictic), !token.shape.contains(.apostropheS), !token.shape.contains(.capitalized) else { continue }
            if Self.yesterday.contains(token) { return (token.range, -1) }
            if Self.tomorrow.contains(token) { return isFuture(index, document) ? (token.range, 1) : nil }
            if Self.today.contains(token), isOfTheDay(index, date.block, document) { return (token.range, 0) }
        }
        return nil
    }

    /// `for tomorrow`, `of tomorrow`, `a better tomorrow`: what is to come.
    private func isFuture(_ index: Int, _ document: Document) -> Bool {
        guard index > 0 else { return true }
        // `if they had to decide tomorrow`: no day at all.
        for token in document.tokens.all[max(0, index - 12)..<index] where Self.supposes.contains(token) { return false }
        return !Self.notADay.contains(document.tokens.all[index - 1])
    }

    /// `said today`, `later today`
    private func isOfTheDay(_ index: Int, _ block: Int, _ document: Document) -> Bool {
        guard let before = document.token(index - 1, in: block) else { return false }
        return before.is(.speech) || Self.partOfToday.contains(before)
    }

    private static let yesterday = WordSet("yesterday")
    private static let tomorrow = WordSet("tomorrow")
    private static let today = WordSet("today tonight")
    private static let partOfToday = WordSet("earlier later")
    private static let supposes = WordSet("if could would might were")
    private static let notADay = WordSet("of better brighter a new")
}

extension DateStyle {
    /// A day near the story's own, as the house names it.
    fileprivate func name(_ date: CivilDate) -> String? {
        guard nearDay == .date else { return date.weekday.name }
        return Month(rawValue: date.month).flatMap { text(year: nil, month: $0, day: date.day) }
    }
}

extension Message {
    fileprivate static func named(_ style: DateStyle, _ name: String?) -> Message {
        "\(style.house) names the \(style.nearDay == .date ? "date" : "day")\(name.map { ": \($0)" } ?? "")"
    }
}
