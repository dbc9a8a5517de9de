import NewslintKit

/// `dates/month-abbrev`: a month shortened, or spelled out, where the house does otherwise.
struct MonthAbbrev: DocumentRule {
    static let info = RuleInfo(
        id: "dates/month-abbrev",
        summary: "a month shortened or spelled out against house style",
        why: """
            AP, Reuters, the New York Times and the Korea Times shorten the long months before a day (Oct. 28) and only there: never March, April, May, June and \
            July, and never a month without a day. Captions of Reuters have their own way and are left alone. The Guardian, the BBC and the \
            Economist spell every month out. Other profiles don't say, and the rule is silent under them. Dates inside quotation marks, in names, tables and \
            datelines stay as they are.
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The vote is on ⟦October⟧ 28, the board said.", profile: .ap),
            .fault("The vote was on ⟦Mar.⟧ 18, the board said.", profile: .koreaTimes),
            .fault("The board was elected in ⟦Feb.⟧ 2019.", profile: .reuters),
            .fault("The vote is on 28 ⟦Oct⟧, the board said.", profile: .bbc),
            .trap("The vote is on Oct. 28, the board said in October 2019.", profile: .ap),
            .trap("The vote was on March 18, the board said.", profile: .ap),
            .trap("The vote is on 28 October, the board said.", profile: .guardian),
            .trap("\"It is October 28,\" the banner read.", profile: .ap),
            .trap("The vote is on October 28 and was in Feb. 2019."),
        ],
        references: [
            "AP Stylebook: months", "Reuters Handbook of Journalism: dates",
            "The New York Times Manual of Style and Usage: dates", "BBC News style guide: abbreviations",
        ])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style, style.order != .iso else { return }
        for date in document.styledDates(in: Self.info.roles) {
            guard let month = date.month.flatMap(Month.init(rawValue:)), let range = date.monthRange else { continue }
            // A date in another order is one finding, of `dates/format`.
            let isOwn = style.order == .monthDay ? date.form == .monthDay : date.form == .dayMonth
            guard isOwn || date.form == .monthYear else { continue }
            if style.shortMonths == .beforeDayInText, isCaption(date, document) { continue }
            let wanted = style.month(month, withDay: date.day != nil)
            let written = document.text(range)
            guard written != wanted, written != written.uppercased() else { continue }
            report.add(
                range, date.day == nil ? .alone(style, wanted) : .withDay(style, wanted, written),
                fixes: [ProseFix("write \(wanted)", .safe, replace: range, with: wanted)])
        }
    }

    /// Whether a date stands under a picture; of pages that run captions into the text, whether it is a full date that ends its sentence.
    private func isCaption(_ date: DateMention, _ document: Document) -> Bool {
        if document.blocks[date.block].role == .caption { return true }
        guard date.year != nil, date.day != nil, date.sentence < document.sentences.all.count else { return false }
        return date.nextToken + 1 >= document.sentences.all[date.sentence].tokens.upperBound
    }
}

extension Message {
    fileprivate static func withDay(_ style: DateStyle, _ wanted: String, _ written: String) -> Message {
        "\(style.house) writes \"\(wanted)\" with a day, not \"\(written)\""
    }

    fileprivate static func alone(_ style: DateStyle, _ wanted: String) -> Message {
        "\(style.house) writes \"\(wanted)\" out without a day"
    }
}
