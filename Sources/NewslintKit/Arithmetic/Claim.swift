/// What a story says when it puts numbers beside each other: that two parts make a total, that one thing is no more than another.
///
/// A relation between quantities makes a claim; a rule asks the claim for its contradiction.
public struct Claim: Sendable, Hashable {
    public enum Comparison: Sendable, Hashable {
        case equals
        case atMost
        case atLeast
    }

    public let left: Term
    public let comparison: Comparison
    /// The number as stated.
    public let right: Term
    /// How far the two may lie apart beyond rounding and hedges, as a share of the right side: 0.05 for five percent.
    public let slack: Double
    /// The same in the unit of the right side.
    public let margin: Double
    /// What lies beyond the tolerance is wrong at once, without the band up to twice of it: small whole numbers are not nearly right.
    public let isSharp: Bool

    public init(
        _ left: Term, _ comparison: Comparison, _ right: Term, slack: Double = 0, margin: Double = 0, isSharp: Bool = false
    ) {
        self.left = left
        self.comparison = comparison
        self.right = right
        self.slack = slack
        self.margin = margin
        self.isSharp = isSharp
    }

    /// The numbers in print that it is about, in order.
    public var quantities: [Quantity] { left.quantities + right.quantities }

    /// Whether some values that the numbers can stand for make it true.
    ///
    /// - Parameter tolerance: how many times each rounding, hedge, slack and margin counts.
    public func holds(tolerance: Double = 1) -> Bool { gap(tolerance: tolerance) == 0 }

    /// By how much it fails, in the unit of the right side; 0 when it can be true, or when an overflow leaves nothing to compare.
    public func gap(tolerance: Double = 1) -> Double {
        let a = left.interval(tolerance: tolerance, asBound: comparison == .atLeast)
        let b = right.interval(tolerance: tolerance, asBound: comparison == .atMost)
        let gap: Double
        switch comparison {
        case .equals: gap = a.gap(to: b)
        case .atMost: gap = max(0, a.low - b.high)
        case .atLeast: gap = max(0, b.low - a.high)
        }
        let allowed = (slack * abs(right.value) + margin) * tolerance
        // Sums of decimals miss each other by the last bits of a Double.
        let noise = 1e-9 * max(abs(left.value), abs(right.value))
        return gap.isFinite && allowed.isFinite && gap > allowed + noise ? gap - allowed : 0
    }

    /// What is wrong with it; nil when it can be true.
    public var contradiction: Contradiction? {
        let operands = quantities
        guard let lowered = Verdict.lowered(operands, isSatisfiable: { holds(tolerance: isSharp ? 1 : $0) }) else { return nil }
        return Contradiction(claim: self, lowered: lowered, gap: gap())
    }

    /// What it says: `25 + 15 = 40`, `17 ≤ 15`.
    public var statement: String {
        let sign =
            switch comparison {
            case .equals: "="
            case .atMost: "≤"
            case .atLeast: "≥"
            }
        return "\(left.text) \(sign) \(right.text)"
    }

    /// The arithmetic in print: `25 + 19 = 44, more than 40`, `12 of 60 is 20 percent, not 25 percent`.
    public var text: String {
        let stated: String
        switch comparison {
        case .equals: stated = "not "
        case .atMost: stated = "more than "
        case .atLeast: stated = "less than "
        }
        return left.equation(like: right) + ", " + stated + right.text
    }
}

/// A claim that no values of its numbers make true.
public struct Contradiction: Sendable, Hashable {
    public let claim: Claim
    /// By how many levels it counts less than the severity of its rule.
    public let lowered: Int
    /// By how much the claim fails beyond all tolerance, in the unit of its right side.
    public let gap: Double
}
