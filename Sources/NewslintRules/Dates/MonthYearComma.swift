import NewslintKit

/// `dates/month-year-comma`: a comma between a month and its year.
struct MonthYearComma: DocumentRule {
    static let info = RuleInfo(
        id: "dates/month-year-comma",
        summary: "a comma between month and year",
        why: """
            No house puts a comma between a month and its year when no day stands between them: April 2012. A figure that counts what follows \
            it (In April, 2012 candidates ran) is no year. Dates inside quotation marks, in names, tables and datelines stay as they are.
            """,
        severity: .note,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The mine was shut in ⟦April, 2012⟧, for good."),
            .fault("In ⟦March, 2015⟧ the mine was sold.", profile: .guardian),
            .trap("The mine was shut in April 2012, for good."),
            .trap("In April, 2012 candidates ran for 300 seats."),
            .trap("The mine was shut on April 3, 2012, for good."),
            .trap("The deed says \"April, 2012\" in faded ink."),
        ],
        references: ["AP Stylebook: months", "Reuters Handbook of Journalism: dates", "The Economist style guide: dates"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for date in document.styledDates(in: Self.info.roles) where date.form == .monthYear {
            guard let month = date.monthRange, let year = date.yearRange else { continue }
            let gap = ProseRange(month.end, year.start)
            guard document.text(gap) == ", ", !isSurname(date, document) else { continue }
            report.add(date.calendarRange, .comma, fixes: [ProseFix("remove the comma", .safe, replace: gap, with: " ")])
        }
    }

    /// `Theresa May, 2016 leader`
    private func isSurname(_ date: DateMention, _ document: Document) -> Bool {
        guard let before = document.token(date.firstToken - 1, in: date.block), before.kind == .word else { return false }
        return before.shape.contains(.capitalized) && !before.is([.function, .preposition])
    }
}

extension Message {
    fileprivate static let comma: Message = "no comma stands between month and year"
}
