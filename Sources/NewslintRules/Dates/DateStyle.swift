import NewslintKit

/// How a house writes its dates: the one table that the date rules read.
struct DateStyle: Sendable {
    enum Order: Sendable {
        /// `Feb. 22, 2019`
        case monthDay
        /// `22 February 2019`
        case dayMonth
        /// `2019-02-22`
        case iso
    }

    let order: Order
    /// Long months are shortened before a day: `Feb. 22`, but `February 2019`.
    let abbreviatesMonths: Bool
    /// So are those of captions; Reuters spells them out under its pictures.
    let abbreviatesInCaptions: Bool
    /// A comma parts the weekday from the date: `Tuesday, Feb. 22`.
    let commaAfterWeekday: Bool
    /// A second comma follows the year in the middle of a sentence: `Feb. 22, 2019, photo`.
    let commaAfterYear: Bool
    /// The house's name in messages.
    let house: String

    /// Sources: the AP Stylebook (months; weekdays and years in commas), the Reuters Handbook (dates), the Guardian and Observer style
    /// guide (dates), the BBC News style guide (dates: "Saturday, 12 April"), copy of the Korea Times, ISO 8601. Nil for no house.
    init?(_ profile: Profile) {
        switch profile {
        case .ap: self.init(.monthDay, abbreviates: true, weekdayComma: true, yearComma: true, "AP")
        case .reuters: self.init(.monthDay, abbreviates: true, weekdayComma: true, yearComma: true, "Reuters")
        case .koreaTimes: self.init(.monthDay, abbreviates: true, weekdayComma: true, yearComma: false, "the Korea Times")
        case .guardian: self.init(.dayMonth, abbreviates: false, weekdayComma: false, yearComma: false, "the Guardian")
        case .bbc: self.init(.dayMonth, abbreviates: false, weekdayComma: true, yearComma: false, "the BBC")
        case .iso: self.init(.iso, abbreviates: false, weekdayComma: false, yearComma: false, "ISO 8601")
        case .standard: return nil
        }
    }

    private init(_ order: Order, abbreviates: Bool, weekdayComma: Bool, yearComma: Bool, _ house: String) {
        self.order = order
        abbreviatesMonths = abbreviates
        abbreviatesInCaptions = abbreviates && house != "Reuters"
        commaAfterWeekday = weekdayComma
        commaAfterYear = yearComma
        self.house = house
    }

    /// The month's word as the house prints it.
    func month(_ month: Month, withDay: Bool) -> String {
        withDay && abbreviatesMonths ? month.abbreviation : month.name
    }

    /// A date in the house's form without its weekday; nil when it lacks what the form needs.
    ///
    /// - Parameter days: the day's figures without ordinal ending: `22`, `22-24`.
    func text(year: Int?, month: Month, day: Int, days: String) -> String? {
        switch order {
        case .monthDay: "\(self.month(month, withDay: true)) \(days)" + (year.map { ", \($0)" } ?? "")
        case .dayMonth: "\(days) \(self.month(month, withDay: true))" + (year.map { " \($0)" } ?? "")
        case .iso: year.flatMap { CivilDate(year: $0, month: month.rawValue, day: day) }?.description
        }
    }
}

extension Document {
    /// The dates that house style speaks about: written out in prose, not in a quotation, a name, a table or a dateline, where other forms
    /// are right.
    func styledDates(in roles: BlockRoles) -> [DateMention] {
        guard !dates.all.isEmpty else { return [] }
        let dateline = dates.dateline
        return dates.all.filter { date in
            date.month != nil && !date.isQuoted && !date.isName && roles.contains(blocks[date.block].role)
                && !(dateline?.encloses(date.range) ?? false)
        }
    }

    /// Whether a date is followed by a word of the same clause, without a mark between.
    func runsOn(_ date: DateMention) -> Bool {
        let tokens = tokens.all
        guard date.nextToken < tokens.count, date.nextToken < self.tokens.blocks[date.block].upperBound else { return false }
        let next = tokens[date.nextToken]
        return next.isWord && next.shape.contains(.spaced) && next.start == date.range.end + 1
    }
}

extension BlockRoles {
    /// Where prose stands. Tables and furniture have short forms of their own.
    static let prose: BlockRoles = [.body, .display]
}
