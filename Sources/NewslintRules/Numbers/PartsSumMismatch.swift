import NewslintKit

/// `numbers/parts-sum-mismatch`: a list of parts that does not add up to the total stated with it.
struct PartsSumMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/parts-sum-mismatch",
        summary: "parts that don't add up to the total stated with them",
        why: """
            A total and the list that spells it out are often edited apart: one more victim is found, and one of the two numbers stays. The \
            rule adds up a list after a colon or between dashes or brackets, a list that a total closes ("for a total of", "in all"), and \
            what is left to "the rest" and "the other". A list after "including" may leave something out, and is not added up.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("He won ⟦$10,000, $12,000 and $15,000⟧ — a total of $39,000."),
            .fault("Three shootings left five dead: ⟦two in Leeds, one in York and one⟧ in Hull."),
            .fault("Of the 60 seats, ⟦35 went to Labour and the remaining 20⟧ to others."),
            .trap("He won $10,000, $12,000 and $17,000 — a total of $39,000."),
            .trap("The three cost $1.2 million, $1.3 million and $2.4 million, about $5 million in all."),
            .trap("The storm left five dead, including two in Leeds and one in York."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        let relations = document[Relations.self]
        for total in relations.totals {
            guard let contradiction = info.contradiction(in: total, of: document) else { continue }
            // Parts that exclude one another and pass their total are an error of their own.
            if relations.partitions.contains(where: { $0.whole == total.whole && !($0.claim(all)?.holds() ?? true) }) { continue }
            report.add(total.range, contradiction, labels: [(all[total.whole].range, "the total")])
        }
    }
}
