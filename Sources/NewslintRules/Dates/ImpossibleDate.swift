import NewslintKit

/// `dates/impossible`: a day that its month does not have.
struct ImpossibleDate: DocumentRule {
    static let info = RuleInfo(
        id: "dates/impossible",
        summary: "a day that the calendar does not have",
        why: """
            Sept. 31 and Feb. 29, 2021, are slips of the finger or of the arithmetic, and readers notice. Without a year, Feb. 29 is taken for \
            a leap year's, and so is 1700, which was one before the calendar was mended. What the right day is, only the reporter knows. Inside a quotation it is a note: people misspeak, and desks mishear.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("The term ends on ⟦Sept. 31⟧, the ministry said."),
            .fault("She was born on ⟦Feb. 29, 2021⟧, in Busan."),
            .fault("The talks began on ⟦31 June 2019⟧."),
            .trap("She was born on Feb. 29, 2020, in Busan."),
            .trap("In February 30 people were arrested."),
            .trap("The rate for fiscal 2021-22 was cut on Feb. 29."),
            .trap("\"Come back on Feb. 28,\" he joked."),
        ],
        references: ["ISO 8601"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for date in document.dates.all {
            guard let month = date.month, let day = date.day, let name = Month(rawValue: month)?.name, !date.isName,
                Self.info.roles.contains(document.blocks[date.block].role)
            else { continue }
            // Any leap year will do when none is printed.
            let length = CivilDate.days(inMonth: month, year: date.year ?? 2000)
            guard max(day, date.lastDay ?? 0) > length else { continue }
            // Where the Julian calendar still ran, 1700 had a leap day.
            if month == 2, day == 29, let year = date.year, year < 1753, year % 100 == 0 { continue }
            // `March 68` may be a year without its apostrophe, or a score.
            guard day < 40 || date.year != nil || date.weekday != nil else { continue }
            let february = date.year.flatMap { month == 2 ? "February \($0)" : nil }
            report.add(date.calendarRange, .length(february ?? name, length), lowered: date.isQuoted ? 2 : 0)
        }
    }
}

extension Message {
    fileprivate static func length(_ month: String, _ days: Int) -> Message { "\(month) has only \(days) days" }
}
