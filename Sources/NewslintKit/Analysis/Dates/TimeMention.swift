/// A time of day in the text, and how it is written.
public struct TimeMention: Sendable, Hashable {
    public enum Form: UInt8, Sendable {
        /// `2:30 p.m.`, `6.30pm`, `2 PM`
        case twelveHour
        /// `14:30`, `14:30 GMT`
        case twentyFourHour
        /// `1430 GMT`
        case military
        /// `noon`, `midnight`, `10 o'clock`
        case words
        /// `this morning`, `Friday night`: no clock time.
        case partOfDay
    }

    /// A part of a day; the raw value is TimeML's.
    public enum Part: String, Sendable {
        case morning = "MO"
        case afternoon = "AF"
        case evening = "EV"
        case night = "NI"
    }

    /// With its marker and its zone.
    public let range: ProseRange
    public let form: Form
    /// As printed: 0 to 24, or 1 to 12 with a marker; nil for a part of a day.
    public let hour: Int?
    public let minute: Int?
    /// `14:30`, of `14:30 GMT`; the hour's and minute's own figures.
    public let figureRange: ProseRange?
    /// `p.m.`
    public let markerRange: ProseRange?
    public let isAfternoon: Bool
    /// Of `this morning`, `Friday night`; nil for a clock time.
    public let part: Part?
    /// `GMT`
    public let zoneRange: ProseRange?
    public let firstToken: Int
    /// The token after it.
    public let nextToken: Int
    public let block: Int
    public let isQuoted: Bool

    /// Minutes since midnight, 0 to 1439; nil when the words leave the half of the day open, as `10 o'clock` does.
    public var minuteOfDay: Int? {
        guard let hour else { return nil }
        let minutes = minute ?? 0
        switch form {
        case .twelveHour: return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minutes
        case .twentyFourHour, .military: return hour < 24 || minutes == 0 ? hour % 24 * 60 + minutes : nil
        case .words: return minute != nil && (hour == 0 || hour == 12 && isAfternoon) ? hour * 60 : nil
        case .partOfDay: return nil
        }
    }
}
