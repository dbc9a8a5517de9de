import NewslintKit

/// `numbers/per-capita`: an amount a head that the total and the population don't make.
struct PerCapita: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/per-capita",
        summary: "an amount a head or a rate per 100,000 that the total and the population don't make",
        why: """
            Rates fail by a factor of ten when a zero is lost on the way. The rule reads a total, a number of people or the size of a place, \
            and the amount a head or per 1,000 or 100,000 that the sentence gives for them. A twentieth more or less is taken for rounding.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("It cost $12 billion for 60 million people, or ⟦$20⟧ a head."),
            .fault("There were 25 cases in a town of 50,000, or ⟦5⟧ per 100,000."),
            .trap("It cost $12 billion for 60 million people, or $200 a head."),
            .trap("There were 25 cases in a town of 50,000, and 5 per 100,000 in the country."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) { RateReport.add(.perHead, info, document, &report) }
}
