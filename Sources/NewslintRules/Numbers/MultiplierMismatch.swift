import NewslintKit

/// `numbers/multiplier-mismatch`: a doubling that doubles nothing.
struct MultiplierMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/multiplier-mismatch",
        summary: "doubled, halved or N times as many, where the two numbers say otherwise",
        why: """
            "More than doubled, from 30 to 52" is 1.7 times as many. A plain multiple may miss by a tenth, "nearly doubled" may fall short by a \
            sixth, and "more than doubled" must reach 2 and stay below 5. "Doubled, up 200 percent" says two things: doubled is up 100 percent.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The herd more than doubled, from ⟦30 to 52⟧."),
            .fault("Fines tripled to ⟦60 from 15⟧."),
            .fault("Sales doubled, ⟦up 200 percent⟧."),
            .trap("The herd nearly doubled, from 52 to 100."),
            .trap("He doubled down, and the odds went from 30 to 52."),
            .trap("Double-digit growth took it from 30 to 52."),
            .trap("Sales doubled, up 100 percent."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        let relations = document[Relations.self]
        for multiple in relations.multiples {
            let (from, to) = (all[multiple.from], all[multiple.to])
            guard info.reads(from, in: document) else { continue }
            let found = multiple.claim(all)?.contradiction
            let isPlain = isPlain(multiple, from, to, all)
            // The zeros of figures that are written out may be rounded, but no reader takes them so.
            guard found != nil || isPlain && from.scale == 1 && to.scale == 1 else { continue }
            report.add(
                from.range.union(to.range),
                .ratio(
                    FigureText.text(from.value, like: from), FigureText.text(to.value, like: to), to.value / from.value,
                    document.text(multiple.cue)),
                lowered: isPlain ? 0 : found?.lowered ?? 0, labels: [(multiple.cue, "the multiple")])
        }
        for doubling in relations.doublings {
            guard let found = info.contradiction(in: doubling, of: document) else { continue }
            let by = all[doubling.by]
            report.add(
                doubling.range,
                .percentage(
                    document.text(doubling.cue), FigureText.plain(doubling.percentage, decimals: 0), FigureText.text(by.value, like: by),
                    isFall: doubling.factor < 1),
                lowered: found.lowered, labels: [(doubling.cue, "the multiple")])
        }
    }

    /// The printed figures miss by twice the margin: rounding that would half explain it is nothing that a reader thinks of.
    private func isPlain(_ multiple: Multiple, _ from: Quantity, _ to: Quantity, _ all: [Quantity]) -> Bool {
        [from, to].allSatisfy { $0.hedge == .none && $0.quotation == nil } && !multiple.printedClaim(all).holds(tolerance: 2)
    }
}

extension Message {
    fileprivate static func ratio(_ from: String, _ to: String, _ ratio: Double, _ cue: String) -> Message {
        "from \(from) to \(to) is \(FigureText.plain(ratio, decimals: ratio < 10 ? 2 : 0)) times as much, and the copy says \"\(cue)\""
    }

    fileprivate static func percentage(_ cue: String, _ right: String, _ stated: String, isFall: Bool) -> Message {
        "\"\(cue)\" is \(isFall ? "down" : "up") \(right) percent, not \(stated)"
    }
}
