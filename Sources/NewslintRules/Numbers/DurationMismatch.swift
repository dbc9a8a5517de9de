import NewslintKit

/// `numbers/duration-mismatch`: a length of time that the dates beside it don't make.
struct DurationMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/duration-mismatch",
        summary: "a length of time that the dates beside it do not make",
        why: """
            "A 10-day visit from March 3 to 9" lasts seven days, or six nights: both are right, ten are not. Of years the difference and one \
            less will do, since the last may not be complete. "Established in 1973" and "for 20 years since 1998" are told from the story's \
            date and stay unchecked without one.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("She is on a ⟦10-day⟧ visit from March 3 to 9."),
            .fault("The two have ⟦58-year-old⟧ ties, established in 1973.", storyDate: "2021-04-04"),
            .fault("He served for ⟦nine years⟧, from 1981 to 1987."),
            .trap("She is on a seven-day trip, March 3-9."),
            .trap("The two have 48-year-old ties, established in 1973.", storyDate: "2021-04-04"),
            .trap("The two have 58-year-old ties, established in 1973."),
            .trap("The 30-year-old, who made his debut in 1994, won.", storyDate: "2004-05-01"),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for span in document[Relations.self].spans where span.kind != .anniversary {
            guard let found = span.claim.contradiction, info.reads(span.length, in: document) else { continue }
            report.add(
                span.length.range, span.kind == .days ? .days(span) : .years(span), lowered: found.lowered,
                labels: [(span.dates, span.kind == .days ? "the days" : span.isOpen ? "the year it began" : "the years")])
        }
    }
}

extension Message {
    fileprivate static func days(_ span: TimeSpan) -> Message {
        let stated = FigureText.text(span.length.value, like: span.length)
        if span.length.unit == .duration("week") { return "the dates are \(span.counted) days apart, not \(stated)" }
        return "the dates make \(span.counted + 1) days or \(span.counted) nights, not \(stated)"
    }

    fileprivate static func years(_ span: TimeSpan) -> Message {
        let stated =
            span.length.unit == .age
            ? "\(FigureText.plain(span.length.value)) years" : FigureText.text(span.length.value, like: span.length)
        let length = "\(span.counted) year\(span.counted == 1 ? "" : "s")"
        return span.isOpen
            ? "\(span.first) is \(length) before \(span.last), not \(stated)" : "\(span.first) to \(span.last) is \(length), not \(stated)"
    }
}
