import Testing

@testable import NewslintKit

/// What contradicts what, and how much it counts.
@Suite struct ClaimTests {
    private func quantity(
        _ value: Double, rounding: Double = 0, hedge: Quantity.Hedge = .none, form: Quantity.Form = .cardinal, quotation: Int? = nil,
        unit: Unit = .count
    ) -> Quantity {
        var interval = Interval(value - rounding, value + rounding)
        if hedge == .around { interval = Interval(value * 0.9, value * 1.1) }
        if hedge == .below { interval = Interval(value * 0.9, value + rounding) }
        if hedge == .above { interval = Interval(value - rounding, value * 1.1) }
        return Quantity(
            range: ProseRange(0, 1), value: value, interval: interval, unit: unit, hedge: hedge, form: form, rounding: rounding, scale: 1,
            noun: nil, counted: 0, quotation: quotation, sentence: 0, tokens: 0..<1, phrase: 0..<1)
    }

    private func lowered(_ part: Quantity, atMost whole: Quantity) -> Int? {
        Claim(.figure(part), .atMost, .figure(whole)).contradiction?.lowered
    }

    // MARK: The decision table, row by row

    @Test func whatCanBeTrueIsSilent() {
        #expect(lowered(quantity(40), atMost: quantity(40)) == nil)
        #expect(lowered(quantity(41, rounding: 1), atMost: quantity(40)) == nil)
        #expect(lowered(quantity(42, hedge: .around), atMost: quantity(40)) == nil)
        #expect(lowered(quantity(90), atMost: quantity(40, hedge: .above)) == nil, "more than 40 has no upper end")
    }

    @Test func whatTwiceTheToleranceExcusesIsANote() {
        #expect(lowered(quantity(43, rounding: 2), atMost: quantity(40)) == Verdict.toNote)
        #expect(lowered(quantity(46, hedge: .around), atMost: quantity(40)) == Verdict.toNote)
    }

    @Test func whatNothingExcusesCountsInFull() {
        #expect(lowered(quantity(44), atMost: quantity(40)) == 0)
        #expect(lowered(quantity(46, rounding: 2), atMost: quantity(40)) == 0)
        #expect(lowered(quantity(44, hedge: .exactly), atMost: quantity(40)) == 0)
    }

    @Test func aHedgeTakesOneLevel() {
        #expect(lowered(quantity(60, hedge: .around), atMost: quantity(40)) == 1)
        #expect(lowered(quantity(60, hedge: .below), atMost: quantity(40)) == 1)
        #expect(lowered(quantity(60, hedge: .above), atMost: quantity(40)) == 1)
        #expect(lowered(quantity(60), atMost: quantity(40, hedge: .around)) == 1)
        #expect(lowered(quantity(60, form: .vague), atMost: quantity(40)) == 1)
    }

    @Test func aQuotationTakesAllLevels() {
        #expect(lowered(quantity(60, quotation: 3), atMost: quantity(40, quotation: 3)) == Verdict.toNote)
        #expect(lowered(quantity(60, quotation: 3), atMost: quantity(40)) == nil, "a speaker against the story")
        #expect(lowered(quantity(60, quotation: 3), atMost: quantity(40, quotation: 4)) == nil, "one speaker against another")
    }

    @Test func comparesBothWays() {
        let (small, large) = (Term.figure(quantity(20)), Term.figure(quantity(50)))
        #expect(Claim(small, .atLeast, large).contradiction?.gap == 30)
        #expect(Claim(large, .atMost, small).contradiction?.gap == 30)
        #expect(Claim(large, .equals, small).contradiction?.gap == 30 && Claim(small, .equals, large).contradiction?.gap == 30)
        #expect(Claim(large, .atLeast, small).contradiction == nil && Claim(small, .atMost, large).contradiction == nil)
        #expect(
            Claim(large, .equals, small, slack: 1.5).contradiction == nil && Claim(large, .equals, small, margin: 30).contradiction == nil)
        #expect(Claim(large, .equals, small, margin: 16).contradiction?.lowered == Verdict.toNote)
    }

    @Test func saysNothingOfWhatOverflows() {
        let huge = Term.figure(quantity(1e308))
        #expect(Claim(.product(huge, huge), .equals, .figure(quantity(1))).contradiction == nil)
        #expect(Claim(.quotient(.figure(quantity(1)), .exact(0)), .equals, .figure(quantity(1))).contradiction == nil)
    }

    // MARK: Against exact fractions

    /// A claim holds exactly when the ranges of its two sides meet.
    @Test(arguments: 0..<UInt64(30))
    func holdsWhenTheExactRangesMeet(_ seed: UInt64) {
        var numbers = IntervalTests.Numbers(state: seed &+ 4000)
        for _ in 0..<60 {
            let parts = (0..<3).map { _ in Rational(Int128(numbers.next(1...999)), Int128([1, 10][numbers.next(0...1)])) }
            let rounding = Rational(Int128(numbers.next(0...4)), 2)
            let ranges = parts.map { RationalRange($0 - rounding, $0 + rounding) }
            let figures = parts.map { Term.figure(quantity($0.double, rounding: rounding.double)) }
            let sides: [(Term, RationalRange)] = [
                (.sum([figures[0], figures[1]]), RationalRange(ranges[0], ranges[1]) { $0 + $1 }),
                (.difference(figures[0], figures[1]), RationalRange(ranges[0], ranges[1]) { $0 - $1 }),
                (.product(figures[0], figures[1]), RationalRange(ranges[0], ranges[1]) { $0 * $1 }),
            ]
            for (term, range) in sides {
                let other = ranges[2]
                let gap = max(range.low - other.high, other.low - range.high)
                // What only the last bits decide is not asked.
                guard gap.size > Rational(1, 1_000_000) else { continue }
                #expect(Claim(term, .equals, figures[2]).holds() == (gap < Rational(0)), "\(range) \(other)")
                #expect(Claim(term, .atMost, figures[2]).holds() == (range.low < other.high || range.low == other.high))
                #expect(Claim(term, .atLeast, figures[2]).holds() == (range.high > other.low || range.high == other.low))
            }
        }
    }

    @Test func sharesAndGrowthAreExact() {
        for (part, whole) in [(12, 60), (1, 3), (2, 7), (199, 200)] {
            let (a, b) = (Term.figure(quantity(Double(part))), Term.figure(quantity(Double(whole))))
            let share = Rational(Int128(part) * 100, Int128(whole)).double
            let growth = Rational(Int128(whole - part) * 100, Int128(part)).double
            #expect(abs(Term.share(of: a, in: b).value - share) < 1e-10 && abs(Term.growth(from: a, to: b).value - growth) < 1e-9 * growth)
            let (shares, growths) = (Term.share(of: a, in: b).interval(), Term.growth(from: a, to: b).interval())
            #expect(abs(shares.low - share) < 1e-10 && abs(shares.high - share) < 1e-10)
            #expect(abs(growths.low - growth) < 1e-9 * growth && abs(growths.high - growth) < 1e-9 * growth)
        }
    }
}
