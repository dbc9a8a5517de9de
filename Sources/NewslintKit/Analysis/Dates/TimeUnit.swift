/// A stretch of time that durations and relative dates are counted in.
public enum TimeUnit: UInt8, Sendable, Hashable, CaseIterable {
    case second, minute, hour, day, week, weekend, month, season, quarter, half, year, decade, century
    /// `the year-earlier period`: as long as whatever it is compared with.
    case period

    /// A unit's word, and whether it is the plural.
    struct Word: Sendable {
        let unit: TimeUnit
        let isPlural: Bool
        /// 1 for spring to 4 for winter.
        var season: Int?
    }

    /// The unit that a word names, by the hash of its folded form.
    static func named(_ hash: UInt32) -> Word? { words[hash] }

    private static let words: [UInt32: Word] = {
        var table: [UInt32: Word] = [:]
        for (one, many, unit) in [
            ("second", "seconds", TimeUnit.second), ("minute", "minutes", .minute), ("hour", "hours", .hour), ("day", "days", .day),
            ("week", "weeks", .week), ("weekend", "weekends", .weekend), ("month", "months", .month), ("quarter", "quarters", .quarter),
            ("half", "halves", .half), ("year", "years", .year), ("decade", "decades", .decade), ("century", "centuries", .century),
            ("period", "periods", .period), ("fortnight", "fortnights", .week),
        ] {
            table[WordHash.of(one)] = Word(unit: unit, isPlural: false)
            table[WordHash.of(many)] = Word(unit: unit, isPlural: true)
        }
        for (index, names) in ["spring", "summer", "autumn fall", "winter"].enumerated() {
            for name in names.split(separator: " ") {
                table[WordHash.of(name)] = Word(unit: .season, isPlural: false, season: index + 1)
                table[WordHash.of(name + "s")] = Word(unit: .season, isPlural: true, season: index + 1)
            }
        }
        return table
    }()

    /// The ISO 8601 letter of a duration: `M` for months; `T` before those of the clock. Decades and centuries are years, quarters months.
    var letter: String {
        switch self {
        case .second: "S"
        case .minute, .month, .quarter, .season, .half: "M"
        case .hour: "H"
        case .day, .weekend: "D"
        case .week: "W"
        case .year, .decade, .century: "Y"
        case .period: "X"
        }
    }

    /// How many of its letter's unit one of it is: three months a quarter.
    var factor: Double {
        switch self {
        case .quarter, .season: 3
        case .half: 6
        case .decade: 10
        case .century: 100
        case .weekend: 2
        default: 1
        }
    }

    /// Seconds, minutes and hours.
    var isOfClock: Bool { self < .day }
}

extension TimeUnit: Comparable {
    /// By length; a period, which has none, comes last.
    public static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }
}
