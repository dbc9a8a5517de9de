/// A closed range of values: what a number in print can stand for.
///
/// The arithmetic is the usual one of intervals: a result holds every value that the operands can make. Ends may be infinite; they are
/// never NaN.
public struct Interval: Sendable, Hashable {
    public let low: Double
    public let high: Double

    /// An end that is not a number leaves that side open.
    public init(_ low: Double, _ high: Double) {
        let (a, b) = (low.isNaN ? -.infinity : low, high.isNaN ? .infinity : high)
        self.low = min(a, b)
        self.high = max(a, b)
    }

    public init(exactly value: Double) { self.init(value, value) }

    /// Every value there is.
    public static let everything = Interval(-.infinity, .infinity)

    public var middle: Double { low / 2 + high / 2 }

    public func contains(_ value: Double) -> Bool { low <= value && value <= high }

    public func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

    /// How far apart two intervals lie; 0 when they share a value.
    public func gap(to other: Interval) -> Double { max(0, low - other.high, other.low - high) }

    /// The interval with `margin` more on both sides.
    public func widened(by margin: Double) -> Interval { Interval(low - margin, high + margin) }

    /// The sizes of its values, without their signs.
    public var magnitude: Interval {
        contains(0) ? Interval(0, max(-low, high)) : Interval(abs(low), abs(high))
    }

    public static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, a.high + b.high) }
    public static func - (a: Interval, b: Interval) -> Interval { Interval(a.low - b.high, a.high - b.low) }

    public static func * (a: Interval, b: Interval) -> Interval {
        let ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high].map { $0.isNaN ? 0 : $0 }
        return Interval(ends.min() ?? 0, ends.max() ?? 0)
    }

    /// Division by an interval that holds 0 can give anything.
    public static func / (a: Interval, b: Interval) -> Interval {
        if b.contains(0) { return .everything }
        let ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].filter { !$0.isNaN }
        guard ends.count == 4, let low = ends.min(), let high = ends.max() else { return .everything }
        return Interval(low, high)
    }
}
