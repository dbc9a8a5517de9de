/// A length of time in the text: `two weeks`, `the past three months`, `a 10-year`, `recent years`. Not a date: that is a `DateMention`.
public struct DurationMention: Sendable, Hashable {
    /// With its article, its hedge and what points at it: `at least the past 18 months`.
    public let range: ProseRange
    public let unit: TimeUnit
    /// How many; the lower of two; nil when nobody counted: `several years`, `months`.
    public let count: Double?
    /// The higher of two: of `two to three weeks`.
    public let upper: Double?
    /// Which way from the day of writing it lies: `the past two months`, `the next few days`.
    public let direction: Direction
    /// Its first token, as an index into `Tokens.all`.
    public let firstToken: Int
    /// The token after it.
    public let nextToken: Int
    public let block: Int
    public let isQuoted: Bool

    public enum Direction: UInt8, Sendable {
        case none, past, future
    }

    /// ISO 8601, with `X` for a number that is not told: `P3M`, `PT2H`, `PXY`.
    public var value: String {
        let head = unit.isOfClock ? "PT" : "P"
        guard let count, upper == nil else { return "\(head)X\(unit.letter)" }
        let amount = count * unit.factor
        let rounded = amount.rounded()
        guard rounded < 1e9 else { return "\(head)X\(unit.letter)" }
        return "\(head)\(rounded == amount ? String(Int(rounded)) : "\(amount)")\(unit.letter)"
    }
}
