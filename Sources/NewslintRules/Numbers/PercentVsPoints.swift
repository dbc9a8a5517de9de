import NewslintKit

/// `numbers/percent-vs-points`: a difference between two percentages that is called percent.
struct PercentVsPoints: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/percent-vs-points",
        summary: "a difference of percentage points that is called percent",
        why: """
            From 4 percent to 5 percent is one percentage point, and a rise of 25 percent. "Up 1 percent" is neither. The rule speaks where the \
            stated percentage is the plain difference of the two and clearly not the relative change.
            """,
        severity: .warning,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("The tax went up ⟦1 percent⟧, from 4 percent to 5 percent."),
            .fault("Support rose ⟦7 percent⟧, from 46 to 53 percent."),
            .trap("The rate rose 25 percent, from 4 percent to 5 percent."),
            .trap("Support rose two points to 18 percent from 16 percent."),
            .trap("Support rose seven percentage points, from 46 to 53 percent."),
            .trap("Turnout fell 5 percent, from 95 percent to 90 percent."),
        ],
        references: ["Associated Press Stylebook, percent, percentage, percentage points"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for change in document[Relations.self].changes {
            let (from, to, by) = (all[change.from], all[change.to], all[change.by])
            guard by.unit == .percent, from.unit == .percent, info.reads(by, in: document) else { continue }
            let difference = abs(to.value - from.value)
            let relative = difference / from.value * 100
            let claims = change.claims(all)
            guard let plain = claims.first, let growth = claims.last, plain.holds(), !growth.holds() || relative >= 3 * by.value else {
                continue
            }
            let isQuoted = by.quotation != nil
            let isHedged = [from, to, by].contains { $0.hedge != .none && $0.hedge != .exactly }
            let points = FigureText.plain(difference)
            let text = points + (difference == 1 ? " percentage point" : " percentage points")
            report.add(
                by.range,
                .points(
                    FigureText.plain(from.value), FigureText.plain(to.value), points,
                    relative: FigureText.plain(relative, decimals: relative < 10 ? 1 : 0)),
                lowered: isQuoted || growth.holds(tolerance: 2) && relative < 2 * by.value ? Verdict.toNote : isHedged ? 1 : 0,
                labels: [(from.range, "from here"), (to.range, "to here")],
                fixes: [ProseFix("write \(text)", .displayOnly, replace: by.range, with: text)])
        }
    }
}

extension Message {
    fileprivate static func points(_ from: String, _ to: String, _ points: String, relative: String) -> Message {
        "from \(from) to \(to) percent is \(points) percentage point\(points == "1" ? "" : "s"), or \(relative) percent"
    }
}
