import NewslintKit

/// `dates/year-comma`: a year after month and day without its second comma.
struct YearComma: DocumentRule {
    static let info = RuleInfo(
        id: "dates/year-comma",
        summary: "no comma after the year of a full date",
        why: """
            In American style the year after month and day stands in commas, before it and after it: in this Feb. 22, 2019, photo. A warning \
            under AP, a note under Reuters and the New York Times. The Korea Times leaves the second comma out, the others have none, and \
            without a house nobody says; the rule is silent under these.
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The bridge is seen in this ⟦Feb. 22, 2019⟧ photo.", profile: .ap),
            .fault("The ⟦June 5, 2016⟧ arrest shook the town.", profile: .reuters),
            .trap("The bridge is seen in this Feb. 22, 2019, photo.", profile: .ap),
            .trap("The bridge opened on June 5, 2016. It shut in June 2017 for repairs.", profile: .ap),
            .trap("The bridge is seen in this Feb. 22, 2019 photo.", profile: .koreaTimes),
            .trap("The bridge is seen in this 22 February 2019 photo.", profile: .guardian),
            .trap("The June 2016 arrest shook the town.", profile: .ap),
        ],
        references: ["AP Stylebook: months", "Reuters Handbook of Journalism: dates, \"year inside commas\""])

    private let style: DateStyle?
    private let lowered: Int

    init(_ setup: RuleSetup) {
        style = DateStyle(setup.profile)
        lowered = setup.profile == .ap ? 0 : 1
    }

    func check(_ document: Document, _ report: inout Report) {
        guard let style, style.commas.contains(.afterYear) else { return }
        for date in document.styledDates(in: Self.info.roles) where date.form == .monthDay && date.yearRange?.end == date.range.end {
            guard date.year != nil, document.runsOn(date) else { continue }
            report.add(
                date.calendarRange, .missing(style), lowered: lowered,
                fixes: [ProseFix("add a comma", .safe, replace: ProseRange(date.range.end, date.range.end), with: ",")])
        }
    }
}

extension Message {
    fileprivate static func missing(_ style: DateStyle) -> Message { "\(style.house) puts a comma after the year, too" }
}
