import NewslintKit

/// How a house writes its dates: the one table that the date rules read. `TimeStyle` is its half for times of day.
struct DateStyle: Sendable {
    enum Order: Sendable {
        /// `Feb. 22, 2019`
        case monthDay
        /// `22 February 2019`
        case dayMonth
        /// `2019-02-22`
        case iso
    }

    /// Where the long months are shortened: `Feb. 22`, but `February 2019`.
    enum ShortMonths: Sendable {
        case never, beforeDay
        /// Reuters spells them out under its pictures.
        case beforeDayInText
    }

    struct Commas: OptionSet, Sendable {
        let rawValue: UInt8
        /// `Tuesday, Feb. 22`
        static let afterWeekday = Commas(rawValue: 1)
        /// `Feb. 22, 2019`
        static let beforeYear = Commas(rawValue: 2)
        /// In the middle of a sentence: `in this Feb. 22, 2019, photo`
        static let afterYear = Commas(rawValue: 4)
    }

    /// What stands for a day near the story's own, outside quotations.
    enum NearDay: Sendable {
        /// `yesterday`
        case relative
        /// `Thursday`
        case weekday
        /// `April 1st`
        case date
    }

    /// The house's name in messages.
    let house: String
    let order: Order
    var shortMonths = ShortMonths.never
    var commas: Commas = []
    /// `July 5th`
    var hasOrdinals = false
    var nearDay = NearDay.relative
    /// `said on Thursday`, never `said Thursday`.
    var saysOn = false
    /// `last week` is for a date to say: the paper is read days after it went to press.
    var shunsLastWeek = false

    /// Sources: the AP Stylebook (months; weekdays, years in commas; today, tonight), the Reuters Handbook of Journalism (dates; days of the
    /// week), The New York Times Manual of Style and Usage (dates; days) and copy of the Times, the Guardian and Observer style guide (dates),
    /// the BBC News style guide (dates: "Saturday, 12 April"; days), the Economist style guide (dates: "July 5th", "Monday July 5th", "July
    /// 27th-August 3rd 2005"), copy of the Korea Times, ISO 8601. Nil for no house.
    init?(_ profile: Profile) {
        let american: Commas = [.afterWeekday, .beforeYear, .afterYear]
        switch profile {
        case .ap:
            self.init(house: "AP", order: .monthDay, shortMonths: .beforeDay, commas: american, nearDay: .weekday)
        case .reuters:
            self.init(
                house: "Reuters", order: .monthDay, shortMonths: .beforeDayInText, commas: american, nearDay: .weekday, saysOn: true)
        case .nyt:
            self.init(
                house: "the New York Times", order: .monthDay, shortMonths: .beforeDay, commas: american, nearDay: .weekday, saysOn: true)
        case .koreaTimes:
            self.init(
                house: "the Korea Times", order: .monthDay, shortMonths: .beforeDay, commas: [.afterWeekday, .beforeYear],
                nearDay: .weekday)
        case .guardian:
            self.init(house: "the Guardian", order: .dayMonth, saysOn: true)
        case .bbc:
            self.init(house: "the BBC", order: .dayMonth, commas: .afterWeekday, nearDay: .weekday, saysOn: true)
        case .economist:
            self.init(house: "the Economist", order: .monthDay, hasOrdinals: true, nearDay: .date, shunsLastWeek: true)
        case .iso:
            self.init(house: "ISO 8601", order: .iso)
        case .standard:
            return nil
        }
    }

    private init(
        house: String, order: Order, shortMonths: ShortMonths = .never, commas: Commas = [], hasOrdinals: Bool = false,
        nearDay: NearDay = .relative, saysOn: Bool = false, shunsLastWeek: Bool = false
    ) {
        self.house = house
        self.order = order
        self.shortMonths = shortMonths
        self.commas = commas
        self.hasOrdinals = hasOrdinals
        self.nearDay = nearDay
        self.saysOn = saysOn
        self.shunsLastWeek = shunsLastWeek
    }

    /// The month's word as the house prints it.
    func month(_ month: Month, withDay: Bool) -> String {
        withDay && shortMonths != .never ? month.abbreviation : month.name
    }

    /// A day's figures as the house prints them: `5`, `5th`.
    func day(_ day: Int) -> String { "\(day)" + (hasOrdinals ? Ordinal.ending(day) : "") }

    /// A date in the house's form without its weekday; nil when it lacks what the form needs.
    ///
    /// - Parameter lastDay: the last of several days, with the dash before it.
    func text(year: Int?, month: Month, day: Int, lastDay: (dash: String, day: Int)? = nil) -> String? {
        let days = self.day(day) + (lastDay.map { $0.dash + self.day($0.day) } ?? "")
        switch order {
        case .monthDay:
            return "\(self.month(month, withDay: true)) \(days)"
                + (year.map { (commas.contains(.beforeYear) ? ", " : " ") + "\($0)" } ?? "")
        case .dayMonth:
            return "\(days) \(self.month(month, withDay: true))" + (year.map { " \($0)" } ?? "")
        case .iso:
            guard lastDay == nil, let year else { return nil }
            return CivilDate(year: year, month: month.rawValue, day: day)?.description
        }
    }
}

/// The endings of `1st`, `22nd`, `3rd` and `11th`.
enum Ordinal {
    static func ending(_ number: Int) -> String {
        switch (number % 10, number % 100) {
        case (1, let rest) where rest != 11: "st"
        case (2, let rest) where rest != 12: "nd"
        case (3, let rest) where rest != 13: "rd"
        default: "th"
        }
    }
}
