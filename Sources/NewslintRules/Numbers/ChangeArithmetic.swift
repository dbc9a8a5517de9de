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
            let claims = change.claims(all)
            let lowered = Verdict.lowered([from, to, by]) { tolerance in claims.contains { $0.holds(tolerance: tolerance) } }
            let slip = ChangeSlip.lowered(from: from, to: to, by: by)
            guard let lowered = [lowered, slip].compactMap({ $0 }).min() else { continue }
            let difference = abs(to.value - from.value)
            let right = by.form == .fraction || by.unit == .percent ? difference / from.value * 100 : difference
            let isPercent = by.unit == .percent || by.form == .fraction
            let decimals = isPercent && by.rounding >= 0.005 && right >= 1 ? (by.rounding >= 0.5 || by.form == .fraction ? 0 : 1) : 2
            let value =
                isPercent ? FigureText.plain(right, decimals: decimals) + " percent" : FigureText.text(right, like: by, decimals: decimals)
            let isWrongBase = ChangeSlip.isWrongBase(from: from, to: to, by: by)
            report.add(
                by.range,
                .notTheChange(
                    from: FigureText.text(from.value, like: from), to: FigureText.text(to.value, like: to), right: value,
                    stated: by.form == .fraction ? document.text(by.range) : FigureText.text(by.value, like: by),
                    base: isWrongBase ? FigureText.text(difference, like: to) : nil),
                lowered: lowered, labels: [(from.range, "from here"), (to.range, "to here")],
                fixes: by.form == .fraction ? [] : [ProseFix("write \(value)", .displayOnly, replace: by.range, with: value)])
        }
    }
}

extension Message {
    fileprivate static func notTheChange(from: String, to: String, right: String, stated: String, base: String?) -> Message {
        "from \(from) to \(to) is \(right), not \(stated)\(base.map { " (\($0) is \(stated) of \(to))" } ?? "")"
    }
}
