import NewslintKit

/// `numbers/change-arithmetic`: a stated change that the two numbers beside it don't make.
struct ChangeArithmetic: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/change-arithmetic",
        summary: "a rise or fall that the numbers beside it do not make",
        why: """
            "From 40 to 50, a 20 percent increase" divides by the wrong number: 10 is 25 percent of 40. The rule works out the difference \
            and the percentage from both ends as printed, with all that their rounding allows. Between percentages it takes "percent" for \
            either; ranges, years, yearly rates and losses that turn to profits are left alone.
            """,
        severity: .error,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("Membership rose from 40 to 50, a ⟦20 percent⟧ increase."),
            .fault("Profit was up ⟦$3 million⟧, from $9 million to $13 million."),
            .fault("The price fell ⟦20 percent⟧ to $30 from $40."),
            .trap("Membership rose from 40 to 50, a 25 percent increase."),
            .trap("Spending grew from $362 million to $557 million, an increase of almost $200 million."),
            .trap("Sales rose 3 percent a year, from 40 in 2009 to 50 in 2013."),
            .trap("Support rose 7 percent, from 46 percent to 53 percent."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for change in document[Relations.self].changes {
            let (from, to, by) = (all[change.from], all[change.to], all[change.by])
            guard info.reads(by, in: document) else { continue }
            let isShare = by.unit == .percent
            let lowered = Verdict.lowered([from, to, by]) { tolerance in
                let (a, b, d) = (from.interval(tolerance: tolerance), to.interval(tolerance: tolerance), by.interval(tolerance: tolerance))
                if !isShare || from.unit == .percent, Self.difference(a, b).overlaps(d) { return true }
                return isShare && Self.percentage(a, b).overlaps(d)
            }
            let slip = Self.wholeSlip(from, to, by) ?? (Self.isMoneySlip(from, to, by) ? 1 : nil)
            guard let lowered = [lowered, slip].compactMap({ $0 }).min() else { continue }
            let difference = abs(to.value - from.value)
            let right = isShare ? difference / from.value * 100 : difference
            let value = FigureText.text(right, like: by, decimals: isShare && by.rounding >= 0.5 && right >= 1 ? 0 : 2)
            report.add(
                by.range,
                .notTheChange(
                    from: FigureText.text(from.value, like: from), to: FigureText.text(to.value, like: to), right: value,
                    stated: FigureText.text(by.value, like: by)),
                lowered: lowered, labels: [(from.range, "from here"), (to.range, "to here")],
                fixes: [ProseFix("write \(value)", .displayOnly, replace: by.range, with: value)])
        }
    }

    /// Whole figures of one scale, `up $3 million, from $9 million to $13 million`: rounding may explain it, but no reader will think of
    /// that, and an editor wants it explained or mended. Three rounded figures are never two whole units apart. How far to lower the
    /// severity; nil for other figures.
    private static func wholeSlip(_ from: Quantity, _ to: Quantity, _ by: Quantity) -> Int? {
        guard by.unit == from.unit, from.unit == to.unit, from.unit != .percent else { return nil }
        let parts = [from, to, by]
        guard parts.allSatisfy({ $0.scale == by.scale && $0.hedge == .none && $0.quotation == nil }) else { return nil }
        let figures = parts.map { $0.value / $0.scale }
        guard figures.allSatisfy({ $0 == $0.rounded() && $0 < 100 }) else { return nil }
        let gap = abs(abs(figures[1] - figures[0]) - figures[2])
        return gap > 1.5 ? 0 : gap > 0.5 ? 1 : nil
    }

    /// Dollars written out, `from $60,000 to $75,000, a 15 percent raise`: they are seldom rounded by thousands.
    private static func isMoneySlip(_ from: Quantity, _ to: Quantity, _ by: Quantity) -> Bool {
        guard case .currency = from.unit, from.unit == to.unit, by.unit == .percent, from.scale == 1, to.scale == 1,
            [from, to, by].allSatisfy({ $0.hedge == .none && $0.quotation == nil })
        else { return false }
        let right = abs(to.value - from.value) / from.value * 100
        return abs(right - by.value) > max(2, 0.2 * right)
    }

    /// The size of the difference, whatever its sign.
    private static func difference(_ a: Interval, _ b: Interval) -> Interval {
        let span = b - a
        return span.low <= 0 && span.high >= 0 ? Interval(0, max(-span.low, span.high)) : Interval(abs(span.low), abs(span.high))
    }

    /// The difference in percent of the first number.
    private static func percentage(_ a: Interval, _ b: Interval) -> Interval {
        guard a.low > 0 else { return Interval(0, .infinity) }
        let low = (b.low - a.high) / a.high * 100
        let high = (b.high - a.low) / a.low * 100
        return low <= 0 && high >= 0 ? Interval(0, max(-low, high)) : Interval(abs(low), abs(high))
    }
}

extension Message {
    fileprivate static func notTheChange(from: String, to: String, right: String, stated: String) -> Message {
        "from \(from) to \(to) is \(right), not \(stated)"
    }
}
