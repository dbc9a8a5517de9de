/// A day of the proleptic Gregorian calendar, year 1 to 9999.
public struct CivilDate: Sendable, Hashable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when the calendar has no such day, or the year is outside 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...CivilDate.days(inMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2021-04-04`, and the date of an ISO 8601 time such as `2021-04-04T09:00:00+09:00`.
    public init?(iso text: String) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes.count == 10 || !ASCII.isDigit(bytes[10]) else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard ASCII.isDigit(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The length of a month. Month 1 to 12; anything else has none.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Days since 1 March of year 0, by the usual era arithmetic (400 years are 146,097 days).
    public var dayNumber: Int {
        let y = month > 2 ? year : year - 1
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    public var weekday: Weekday {
        // 1 March of year 0 was a Wednesday.
        Weekday.allCases[(dayNumber + 2) % 7]
    }

    /// The day some days later, or earlier when `days` is negative; nil outside years 1 to 9999.
    public func moved(by days: Int) -> CivilDate? {
        guard (-4_000_000...4_000_000).contains(days) else { return nil }
        let number = dayNumber + days
        guard number > 0 else { return nil }
        let era = number / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return CivilDate(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The week of ISO 8601, whose first day is Monday and whose first week is that of the year's first Thursday.
    public var isoWeek: (year: Int, week: Int) {
        // The week's Thursday decides. The weeks of the first and the last days of the calendar may have none.
        let thursday = moved(by: 3 - weekday.rawValue) ?? self
        let dayOfYear = thursday.dayNumber - (CivilDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? 0)
        return (thursday.year, dayOfYear / 7 + 1)
    }

    /// Whole days from this day to another; negative when the other is earlier.
    public func days(to other: CivilDate) -> Int { other.dayNumber - dayNumber }
}

extension CivilDate: Comparable {
    public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }
}

extension CivilDate: CustomStringConvertible {
    /// ISO 8601: `2021-04-04`.
    public var description: String {
        "\(CivilDate.padded(year, 4))-\(CivilDate.padded(month, 2))-\(CivilDate.padded(day, 2))"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
