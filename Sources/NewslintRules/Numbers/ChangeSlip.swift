import NewslintKit

/// Changes that rounding can explain and no reader would: what the printed figures make, not what may stand behind them.
///
/// Rounding excuses a change of $3 million "from $9 million to $13 million", and one of 20 percent "from $40 million to $50 million" is inside
/// twice its tolerance. A reader works with the figures in print and finds an error, so an editor wants such a change explained or mended: a
/// warning, where no figure is hedged and none stands in a quotation.
enum ChangeSlip {
    /// How far to lower an error; nil for a change that may stand.
    static func lowered(from: Quantity, to: Quantity, by: Quantity) -> Int? {
        guard [from, to, by].allSatisfy({ $0.hedge == .none && $0.quotation == nil }), by.form != .fraction else { return nil }
        if let whole = wholeFigures(from, to, by) { return whole }
        if isWrongBase(from: from, to: to, by: by) { return isCoarse(from) || isCoarse(to) ? Verdict.toNote : 1 }
        return isFarOff(from, to, by) ? 1 : nil
    }

    /// The stated percentage is the share of the end, not of the start: 10 is 20 percent of 50.
    static func isWrongBase(from: Quantity, to: Quantity, by: Quantity) -> Bool {
        guard by.unit == .percent, from.unit != .percent, from.value > 0, to.value > 0 else { return false }
        let difference = abs(to.value - from.value)
        let half = max(by.rounding, 0.05) * 1.0001
        return abs(difference / to.value * 100 - by.value) <= half
            && abs(difference / from.value * 100 - by.value) > max(2 * half, by.value / 10)
    }

    /// Whether a figure is rounded to one digit: `$4 million`.
    private static func isCoarse(_ quantity: Quantity) -> Bool {
        quantity.value / quantity.scale < 10 && quantity.rounding / quantity.scale >= 0.5
    }

    /// Whole figures of one scale: three that are rounded are one unit apart at most.
    private static func wholeFigures(_ from: Quantity, _ to: Quantity, _ by: Quantity) -> Int? {
        guard by.unit == from.unit, from.unit == to.unit, from.unit != .percent, from.scale == by.scale, to.scale == by.scale else {
            return nil
        }
        let figures = [from, to, by].map { $0.value / $0.scale }
        guard figures.allSatisfy({ $0 == $0.rounded() && $0 < 100 }) else { return nil }
        let gap = abs(abs(figures[1] - figures[0]) - figures[2])
        return gap > 1.5 ? 0 : gap > 0.5 ? 1 : nil
    }

    /// Figures written out, `from $60,000 to $75,000, a 15 percent raise`: their zeros are seldom rounded by thousands.
    private static func isFarOff(_ from: Quantity, _ to: Quantity, _ by: Quantity) -> Bool {
        guard by.unit == .percent, from.unit != .percent, from.scale == 1, to.scale == 1, from.value >= 1000, to.value >= 1000 else {
            return false
        }
        let right = abs(to.value - from.value) / from.value * 100
        return abs(right - by.value) > max(2, 0.2 * right)
    }
}
