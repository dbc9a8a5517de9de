import Testing

@testable import NewslintKit

/// Intervals against exact fractions.
@Suite struct IntervalTests {
    /// Random numbers that are the same in every run.
    struct Numbers {
        var state: UInt64

        mutating func next(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }

        /// With up to three decimals, as print has them.
        mutating func rational() -> Rational {
            Rational(Int128(next(-9_999...9_999)), Int128([1, 10, 100, 1000][next(0...3)]))
        }

        mutating func range() -> RationalRange { RationalRange(rational(), rational()) }
    }

    private func interval(_ range: RationalRange) -> Interval { Interval(range.low.double, range.high.double) }

    private func isNear(_ value: Double, _ exact: Rational) -> Bool {
        abs(value - exact.double) <= 1e-11 * max(1, abs(exact.double))
    }

    private typealias Operation = (
        name: String, exact: @Sendable (Rational, Rational) -> Rational, ours: @Sendable (Interval, Interval) -> Interval
    )

    private static let operations: [Operation] = [
        ("+", { $0 + $1 }, { $0 + $1 }), ("-", { $0 - $1 }, { $0 - $1 }), ("*", { $0 * $1 }, { $0 * $1 }), ("/", { $0 / $1 }, { $0 / $1 }),
    ]

    @Test(arguments: 0..<UInt64(40))
    func arithmeticIsExact(_ seed: UInt64) {
        var numbers = Numbers(state: seed)
        for _ in 0..<100 {
            let (a, b) = (numbers.range(), numbers.range())
            for (name, exact, ours) in Self.operations {
                let result = ours(interval(a), interval(b))
                if name == "/", b.low <= Rational(0), b.high >= Rational(0) {
                    #expect(result == .everything)
                    continue
                }
                let expected = RationalRange(a, b, exact)
                #expect(isNear(result.low, expected.low) && isNear(result.high, expected.high), "\(a) \(name) \(b): \(result)")
            }
        }
    }

    @Test(arguments: 0..<UInt64(20))
    func holdsWhatItsValuesMake(_ seed: UInt64) {
        var numbers = Numbers(state: seed &+ 1000)
        for _ in 0..<100 {
            let (a, b) = (numbers.range(), numbers.range())
            // A value of each range, at a random share of its length.
            let (x, y) = [a, b].map { $0.low + ($0.high - $0.low) * Rational(Int128(numbers.next(0...100)), 100) }.pair
            for (name, exact, ours) in Self.operations where name != "/" || y != Rational(0) {
                let result = ours(interval(a), interval(b))
                let value = exact(x, y).double
                let noise = 1e-11 * max(1, abs(value))
                #expect(result.low - noise <= value && value <= result.high + noise, "\(x) \(name) \(y) in \(result)")
            }
        }
    }

    @Test(arguments: 0..<UInt64(20))
    func sizesAndGapsAreExact(_ seed: UInt64) {
        var numbers = Numbers(state: seed &+ 2000)
        for _ in 0..<100 {
            let (a, b) = (numbers.range(), numbers.range())
            let gap = max(Rational(0), a.low - b.high, b.low - a.high)
            #expect(isNear(interval(a).gap(to: interval(b)), gap))
            #expect(interval(a).overlaps(interval(b)) == (gap == Rational(0)))
            let sizes = [a.low.size, a.high.size]
            let holdsZero = a.low <= Rational(0) && a.high >= Rational(0)
            let magnitude = interval(a).magnitude
            #expect(
                isNear(magnitude.low, holdsZero ? Rational(0) : min(sizes[0], sizes[1])) && isNear(magnitude.high, max(sizes[0], sizes[1])))
        }
    }

    @Test func keepsItsHeadWithoutNumbers() {
        let ends = [
            0, -0.0, 1, -1, .infinity, -.infinity, .nan, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
        ]
        for a in ends {
            for b in ends {
                for c in ends {
                    let (x, y) = (Interval(a, b), Interval(b, c))
                    for result in [x + y, x - y, x * y, x / y, x.magnitude, x.widened(by: abs(c))] {
                        #expect(!result.low.isNaN && !result.high.isNaN && result.low <= result.high, "\(x) \(y) \(result)")
                    }
                    #expect(!x.gap(to: y).isNaN)
                }
            }
        }
    }

    // MARK: Rounding and hedges

    /// What a printed number allows: half of its last digit, and what the hedge adds.
    @Test(arguments: 0..<UInt64(20))
    func roundingAndHedgesAreExact(_ seed: UInt64) throws {
        var numbers = Numbers(state: seed &+ 3000)
        for _ in 0..<10 {
            let decimals = numbers.next(1...2)
            let digits = numbers.next(11...9_999)
            let unit = Rational(1, decimals == 1 ? 10 : 100)
            let value = Rational(Int128(digits)) * unit
            let fraction = String(String(digits % (decimals == 1 ? 10 : 100) + 100).suffix(decimals))
            let number = "\(digits / (decimals == 1 ? 10 : 100)).\(fraction)"
            let half = unit / Rational(2)
            let exact = RationalRange(value - half, value + half)
            let tenth = value / Rational(10)
            let hedges: [(String, RationalRange)] = [
                ("", exact), ("exactly ", exact), ("about ", exact.widened(by: max(tenth - half, Rational(0)))),
                ("nearly ", RationalRange(min(value - tenth, exact.low), exact.high)),
                ("more than ", RationalRange(exact.low, max(value + tenth, exact.high))),
            ]
            for (hedge, expected) in hedges {
                for (unit, factor) in [(" percent", Rational(1)), (" million people", Rational(1_000_000))] {
                    let quantity = try #require(story("It was \(hedge)\(number)\(unit) of them.").quantities.all.first)
                    for tolerance in [1, 2] {
                        // Twice the tolerance reaches twice as far on each side.
                        let times = Rational(Int128(tolerance))
                        let low = (value - (value - expected.low) * times) * factor
                        let high = (value + (expected.high - value) * times) * factor
                        let range = quantity.interval(tolerance: Double(tolerance))
                        #expect(isNear(range.low, low) && isNear(range.high, high), "\(hedge)\(number)\(unit): \(range)")
                    }
                }
            }
        }
    }
}

extension [Rational] {
    fileprivate var pair: (Rational, Rational) { (self[0], self[1]) }
}
