/// An exact fraction, to hold the kit's arithmetic against. Numbers of tests are small enough for it never to overflow.
struct Rational: Comparable, CustomStringConvertible {
    let above: Int128
    /// Positive.
    let below: Int128

    init(_ above: Int128, _ below: Int128 = 1) {
        let divisor = max(1, Self.divisor(above.magnitude, below.magnitude))
        let sign: Int128 = below < 0 ? -1 : 1
        self.above = sign * above / divisor
        self.below = sign * below / divisor
    }

    private static func divisor(_ a: UInt128, _ b: UInt128) -> Int128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return Int128(a)
    }

    var double: Double { Double(above) / Double(below) }
    var description: String { "\(above)/\(below)" }
    var size: Rational { above < 0 ? Rational(-above, below) : self }

    static func + (a: Rational, b: Rational) -> Rational { Rational(a.above * b.below + b.above * a.below, a.below * b.below) }
    static func - (a: Rational, b: Rational) -> Rational { a + Rational(-b.above, b.below) }
    static func * (a: Rational, b: Rational) -> Rational { Rational(a.above * b.above, a.below * b.below) }
    static func / (a: Rational, b: Rational) -> Rational { Rational(a.above * b.below, a.below * b.above) }
    static func < (a: Rational, b: Rational) -> Bool { a.above * b.below < b.above * a.below }
}

/// A closed range of exact fractions.
struct RationalRange {
    let low: Rational
    let high: Rational

    init(_ a: Rational, _ b: Rational) { (low, high) = (min(a, b), max(a, b)) }

    /// The ends of what an operation makes of two ranges: of its four corners the smallest and the largest.
    init(_ a: RationalRange, _ b: RationalRange, _ operation: (Rational, Rational) -> Rational) {
        let corners = [operation(a.low, b.low), operation(a.low, b.high), operation(a.high, b.low), operation(a.high, b.high)]
        self.init(corners.min() ?? a.low, corners.max() ?? a.high)
    }

    func widened(by margin: Rational) -> RationalRange { RationalRange(low - margin, high + margin) }
}
