import NewslintKit

/// `numbers/percent-of-count`: a percentage that the two counts beside it don't make.
struct PercentOfCount: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/percent-of-count",
        summary: "a percentage or a fraction that is not that of the counts beside it",
        why: """
            "12 of the 60 members, or 25 percent" can be checked by anybody: it is 20 percent. The rule reads a percentage or a fraction \
            that stands in brackets, between marks or after "or" beside a count and its whole, and knows that figures are rounded.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The plan has 12 of the 60 members, or ⟦25 percent⟧."),
            .fault("A third of the 90 lawmakers, ⟦45⟧, stayed away."),
            .trap("Only 13 of 40 (32%) agreed, and 13 of 40 (33%) said no."),
            .trap("About a third of the 90 lawmakers, 29, stayed away."),
            .trap("The fund pays 12 of the 60 members, 25 percent of its staff."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        let relations = document[Relations.self]
        for share in relations.countShares {
            guard let contradiction = info.contradiction(in: share, of: document) else { continue }
            report.add(
                all[share.percent].range, contradiction, labels: [(all[share.part].range.union(all[share.whole].range), "the counts")])
        }
        ProportionReport.add(relations.proportions.filter { $0.kind == .fraction && $0.isCount }, info, document, &report)
    }
}
