import NewslintKit

/// `numbers/decimal-percent`: a percentage whose point is in the wrong place.
struct DecimalPercent: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/decimal-percent",
        summary: "a percentage that starts with its point, or that is less than one of those it is a part of",
        why: """
            ".02 percent" is often meant as 2 percent, and readers miss the point in front. "0.02 percent of its 500 workers" are a tenth of \
            one person. Rates and changes below one percent are ordinary, and need no more than their zero.
            """,
        severity: .warning,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("Prices rose ⟦.02 percent⟧."),
            .fault("It fired ⟦0.02 percent of its 500 workers⟧."),
            .trap("Prices rose 0.02 percent."),
            .trap("It fired 0.2 percent of its 5,000 workers."),
            .trap("He hit .302 with a .22-caliber bat."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for (index, quantity) in all.enumerated() where quantity.unit == .percent && quantity.value < 1 && quantity.value > 0 {
            guard quantity.form == .cardinal, info.reads(quantity, in: document) else { continue }
            let lowered = quantity.quotation == nil ? 0 : Verdict.toNote
            if document.prose[quantity.range.start] == 0x2E {
                let text = document.text(quantity.range)
                report.add(
                    quantity.range, .noZero(text), lowered: max(lowered, 1),
                    fixes: [ProseFix("write 0\(text)", .displayOnly, replace: quantity.range, with: "0" + text)])
            }
            guard let whole = quantity.whole, index + 1 < all.count, quantity.quotation == nil else { continue }
            let count = all[index + 1]
            guard whole.tokens.contains(count.tokens.lowerBound), count.unit == .count, count.form == .cardinal, count.noun != nil,
                count.hedge == .none || count.hedge == .around
            else { continue }
            let part = quantity.value * count.value / 100
            guard part + quantity.rounding * count.value / 100 < 0.5 else { continue }
            report.add(
                quantity.range.union(document.tokens.all[whole.tokens.upperBound - 1].range),
                .lessThanOne(document.text(quantity.range), document.text(count.range), FigureText.plain(part)), lowered: lowered)
        }
    }
}

extension Message {
    fileprivate static func noZero(_ text: String) -> Message { "\(text) has no zero before its point: 0\(text), or is it a whole number" }
    fileprivate static func lessThanOne(_ percent: String, _ count: String, _ part: String) -> Message {
        "\(percent) of \(count) is \(part), less than one"
    }
}
