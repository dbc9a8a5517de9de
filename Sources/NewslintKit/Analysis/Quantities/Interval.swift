/// A closed range of values: what a number in print can stand for.
public struct Interval: Sendable, Hashable {
    public let low: Double
    public let high: Double

    public init(_ low: Double, _ high: Double) {
        self.low = min(low, high)
        self.high = max(low, high)
    }

    public init(exactly value: Double) { self.init(value, value) }

    public var middle: Double { low / 2 + high / 2 }

    public func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

    /// The interval with `margin` more on both sides.
    public func widened(by margin: Double) -> Interval { Interval(low - margin, high + margin) }

    public static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, a.high + b.high) }
    public static func - (a: Interval, b: Interval) -> Interval { Interval(a.low - b.high, a.high - b.low) }
}
