/// A date in the text: as much of it as is printed, and how.
public struct DateMention: Sendable, Hashable {
    /// The order and shape in which it is written.
    public enum Form: UInt8, Sendable {
        /// `February 22, 2019`, `Feb. 22`
        case monthDay
        /// `22 February 2019`, `22 February`
        case dayMonth
        /// `February 2019`
        case monthYear
        /// `2019-02-22`
        case iso
        /// `02/22/2019`, `22.2.2019`
        case numeric
        /// `Thursday`
        case weekday
        /// `yesterday`, `last week`
        case relative
    }

    /// From the weekday to the year, whichever of them stand there.
    public let range: ProseRange
    public let form: Form
    public let year: Int?
    /// 1 to 12.
    public let month: Int?
    /// As printed; may be a day that the month does not have.
    public let day: Int?
    public let weekday: Weekday?
    /// The month's own word, with its stop: `Feb.`
    public let monthRange: ProseRange?
    /// The day's own figure, with its ordinal ending: `22nd`.
    public let dayRange: ProseRange?
    public let yearRange: ProseRange?
    public let weekdayRange: ProseRange?
    public let sentence: Int
    public let isQuoted: Bool

    public init(
        range: ProseRange, form: Form, year: Int?, month: Int?, day: Int?, weekday: Weekday?, monthRange: ProseRange?,
        dayRange: ProseRange?,
        yearRange: ProseRange?, weekdayRange: ProseRange?, sentence: Int, isQuoted: Bool
    ) {
        self.range = range
        self.form = form
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.monthRange = monthRange
        self.dayRange = dayRange
        self.yearRange = yearRange
        self.weekdayRange = weekdayRange
        self.sentence = sentence
        self.isQuoted = isQuoted
    }

    /// The day it names, when all three parts are printed and the calendar has it.
    public var civilDate: CivilDate? {
        guard let year, let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }
}

/// The dates and times of a document as partial values with their written form.
public struct Dates: Analysis {
    /// In order.
    public let all: [DateMention]
    /// The full date of the dateline, when it prints one.
    public let datelineDate: CivilDate?

    public init(of document: Document) {
        all = []
        datelineDate = nil
    }
}
