/// What a date in the text means: a stretch of whole days, as fine as the words tell.
///
/// Two of them can be compared where one ends before the other begins; any other two may mean the same day.
public struct TimeValue: Sendable, Hashable {
    /// How finely it is told. Never seconds to hours, never a period.
    public let grain: TimeUnit
    /// The first day that it can mean.
    public let earliest: CivilDate
    /// The last day that it can mean.
    public let latest: CivilDate
    /// Which quarter, half or season of its year it is, from 1; 0 for any other.
    let part: UInt8
    /// The year that it is told by: the fiscal one of a fiscal quarter, that of January for a winter.
    let year: Int

    private init?(_ grain: TimeUnit, _ earliest: CivilDate?, _ latest: CivilDate?, part: Int = 0, year: Int? = nil) {
        guard let earliest, let latest else { return nil }
        self.grain = grain
        self.earliest = earliest
        self.latest = latest
        self.part = UInt8(part)
        self.year = year ?? earliest.year
    }

    public static func day(_ date: CivilDate) -> TimeValue? { TimeValue(.day, date, date) }

    /// Some days on end: `June 3-5`. Nil when the last is not after the first.
    public static func days(_ first: CivilDate, _ last: CivilDate) -> TimeValue? {
        last < first ? nil : TimeValue(.day, first, last)
    }

    /// The week, Monday to Sunday, that a day lies in.
    public static func week(of date: CivilDate) -> TimeValue? {
        let monday = date.moved(by: -date.weekday.rawValue)
        return TimeValue(.week, monday, monday?.moved(by: 6))
    }

    /// The Saturday and Sunday of a day's week.
    public static func weekend(of date: CivilDate) -> TimeValue? {
        let saturday = date.moved(by: 5 - date.weekday.rawValue)
        return TimeValue(.weekend, saturday, saturday?.moved(by: 1))
    }

    /// - Parameter month: 1 to 12.
    public static func month(_ month: Int, of year: Int) -> TimeValue? { months(month, 1, of: year, .month, part: 0) }

    /// - Parameter quarter: 1 to 4.
    public static func quarter(_ quarter: Int, of year: Int) -> TimeValue? {
        months(quarter * 3 - 2, 3, of: year, .quarter, part: quarter)
    }

    /// - Parameter half: 1 or 2.
    public static func half(_ half: Int, of year: Int) -> TimeValue? { months(half * 6 - 5, 6, of: year, .half, part: half) }

    /// A season, 1 for spring to 4 for winter. Where in the year it lies depends on where on the globe the story does, so it may be any day
    /// of the year, and for a winter some of the next.
    public static func season(_ season: Int, of year: Int) -> TimeValue? {
        guard (1...4).contains(season) else { return nil }
        let end = season == 4 ? CivilDate(year: year + 1, month: 3, day: 31) : CivilDate(year: year, month: 12, day: 31)
        return TimeValue(.season, CivilDate(year: year, month: 1, day: 1), end, part: season)
    }

    public static func year(_ year: Int) -> TimeValue? { years(year, 1, .year) }

    /// A year of somebody's books, which may begin up to nine months before or after the calendar's.
    public static func fiscalYear(_ year: Int) -> TimeValue? {
        TimeValue(.year, CivilDate(year: year - 1, month: 4, day: 1), CivilDate(year: year + 1, month: 3, day: 31), year: year)
    }

    /// - Parameter first: its first year: 1980.
    public static func decade(from first: Int) -> TimeValue? { years(first, 10, .decade) }

    /// - Parameter number: 20 for the 20th century, which most readers take for 1900 to 2000.
    public static func century(_ number: Int) -> TimeValue? { years(number * 100 - 99, 100, .century) }

    private static func years(_ year: Int, _ count: Int, _ grain: TimeUnit) -> TimeValue? {
        TimeValue(
            grain, CivilDate(year: max(year, 1), month: 1, day: 1), CivilDate(year: year + count - 1, month: 12, day: 31))
    }

    private static func months(_ month: Int, _ count: Int, of year: Int, _ grain: TimeUnit, part: Int) -> TimeValue? {
        let last = month + count - 1
        guard month >= 1, last <= 12 else { return nil }
        return TimeValue(
            grain, CivilDate(year: year, month: month, day: 1),
            CivilDate(year: year, month: last, day: CivilDate.days(inMonth: last, year: year)), part: part)
    }

    /// The stretch some units later, or earlier when `count` is negative, as finely told as this one or, when the unit is coarser than a day
    /// and this one too, as the coarser of the two. Nil outside the calendar.
    public func moved(by count: Int, _ unit: TimeUnit) -> TimeValue? {
        guard (-10_000...10_000).contains(count) else { return nil }
        switch unit {
        case .day,
            .week where grain == .day:
            return earliest.moved(by: unit == .week ? count * 7 : count).flatMap(TimeValue.day)
        case .week, .weekend:
            let day = earliest.moved(by: count * 7)
            return unit == .weekend || grain == .weekend ? day.flatMap(TimeValue.weekend) : day.flatMap(TimeValue.week)
        case .month, .quarter, .half:
            let months = count * (unit == .month ? 1 : unit == .quarter ? 3 : 6)
            return grain < unit && grain != .day ? nil : movedByMonths(months)
        case .season, .year, .period, .decade, .century:
            let years = count * (unit == .decade ? 10 : unit == .century ? 100 : 1)
            return movedByMonths(years * 12)
        case .second, .minute, .hour: return self
        }
    }

    private func movedByMonths(_ months: Int) -> TimeValue? {
        let index = year * 12 + earliest.month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        guard index >= 12 else { return nil }
        switch grain {
        case .day:
            let day = min(earliest.day, CivilDate.days(inMonth: newMonth, year: newYear))
            return CivilDate(year: newYear, month: newMonth, day: day).flatMap(TimeValue.day)
        case .week: return CivilDate(year: newYear, month: newMonth, day: min(earliest.day, 28)).flatMap(TimeValue.week)
        case .weekend: return CivilDate(year: newYear, month: newMonth, day: min(earliest.day, 28)).flatMap(TimeValue.weekend)
        case .month: return .month(newMonth, of: newYear)
        case .quarter: return .quarter((newMonth + 2) / 3, of: newYear)
        case .half: return .half((newMonth + 5) / 6, of: newYear)
        case .season: return .season(Int(part), of: year + months / 12)
        case .decade: return .decade(from: (year + months / 12) / 10 * 10)
        case .century: return .century((year + months / 12 + 99) / 100)
        default: return .year(year + months / 12)
        }
    }
}

extension TimeValue: CustomStringConvertible {
    /// As ISO 8601 has it, and TimeML where that has nothing: `2021-04-04`, `2021-W14`, `2021-W14-WE`, `2021-04`, `2021-Q2`, `2021-H1`,
    /// `2021-SU`, `2021`, `202` for a decade, `20` for a century.
    public var description: String {
        let year = CivilDate.padded(year, 4)
        switch grain {
        case .day: return earliest == latest ? earliest.description : "\(earliest)/\(latest)"
        case .week, .weekend:
            let (year, week) = earliest.isoWeek
            return "\(CivilDate.padded(year, 4))-W\(CivilDate.padded(week, 2))" + (grain == .weekend ? "-WE" : "")
        case .month: return "\(year)-\(CivilDate.padded(earliest.month, 2))"
        case .quarter: return "\(year)-Q\(part)"
        case .half: return "\(year)-H\(part)"
        case .season: return "\(year)-\(["SP", "SU", "FA", "WI"][Int(part) - 1])"
        case .decade: return String(year.prefix(3))
        case .century: return String(year.prefix(2))
        default: return year
        }
    }
}
