/// A date in the text: as much of it as is printed, and how.
public struct DateMention: Sendable, Hashable {
    /// The order and shape in which it is written.
    public enum Form: UInt8, Sendable {
        /// `February 22, 2019`, `Feb. 22`
        case monthDay
        /// `22 February 2019`, `the 22nd of February`
        case dayMonth
        /// `February 2019`
        case monthYear
        /// `in October`
        case month
        /// `2019`
        case year
        /// `the 1980s`
        case decade
        /// `2019-02-22`
        case iso
        /// `02/22/2019`, `22.2.2019`
        case numeric
        /// `Thursday`
        case weekday
        /// `yesterday`, `last week`, `two years ago`, `the quarter`
        case relative
        /// A part of a year: `the third quarter`, `the first half of 1990`, `last summer`
        case period
        /// `the 20th century`
        case century
    }

    /// How a date is told from the day of writing or from another date: `a year earlier`, `next year's first quarter`.
    public struct Reckoning: Sendable, Hashable {
        public enum Anchor: UInt8, Sendable {
            /// The day of writing: `last week`, `two years ago`.
            case story
            /// The date that was last spoken of: `a year earlier`, `the following week`.
            case mention
        }

        public var unit: TimeUnit
        /// How many of the unit later; negative for earlier. Nil when nobody counted (`several years ago`), or when `part` says it.
        public var count: Int?
        public var anchor = Anchor.story
        /// Which quarter or half of the year, or season from 1 for spring; 0 for none.
        public var part = 0
        /// Of a part: how many years after the story's, when a phrase such as `last year's` tells it.
        public var yearShift: Int?
        /// Of the year as the books have it.
        public var isFiscal = false
    }

    /// From the weekday to the year, whichever of them stand there.
    public var range: ProseRange
    public let form: Form
    /// 1000 to 2999.
    public var year: Int?
    /// 1 to 12. Nil for a numeric date whose order the figures leave open.
    public var month: Int?
    /// As printed, 1 to 99; may be a day that the month does not have.
    public var day: Int?
    /// The second day of a range inside one month, as in `Feb. 22-24`.
    public var lastDay: Int?
    public var weekday: Weekday?
    /// The month's own word, with its stop: `Feb.`
    public var monthRange: ProseRange?
    /// The day's own figure, with its ordinal ending: `22nd`; of a range of days the whole of it: `22-24`.
    public var dayRange: ProseRange?
    public var yearRange: ProseRange?
    public var weekdayRange: ProseRange?
    /// The day has an ordinal ending: `22nd`.
    public var isOrdinal = false
    /// It is part of a name: `the 5 April Movement`, `the Jan. 6 Committee`.
    public var isName = false
    /// Its first token, as an index into `Tokens.all`.
    public var firstToken: Int
    /// The token after it.
    public var nextToken: Int
    public let block: Int
    /// Nil for a date that is printed as the calendar has it.
    public var reckoning: Reckoning?
    /// What it means, told from the story's date where it has to be; nil when that or the words leave it open.
    public var value: TimeValue?
    /// The sentence it starts in, as an index into `Sentences.all`.
    public let sentence: Int
    /// It stands inside quotation marks.
    public let isQuoted: Bool

    /// The day it names, when all three parts are printed and the calendar has it.
    public var civilDate: CivilDate? {
        guard let year, let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Without the weekday: `Feb. 22, 2019` of `Friday, Feb. 22, 2019`.
    public var calendarRange: ProseRange {
        let parts = [monthRange, dayRange, yearRange].compactMap { $0 }
        guard let first = parts.map(\.start).min(), let last = parts.map(\.end).max() else { return range }
        return ProseRange(first, last)
    }
}
