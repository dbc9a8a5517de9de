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
    /// `GMT`
    public let zoneRange: ProseRange?
    public let firstToken: Int
    /// The token after it.
    public let nextToken: Int
    public let block: Int
    public let isQuoted: Bool
}
