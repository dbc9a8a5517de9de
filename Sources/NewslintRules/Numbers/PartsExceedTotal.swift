import NewslintKit

/// `numbers/parts-exceed-total`: parts that add up to more than their total.
struct PartsExceedTotal: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/parts-exceed-total",
        summary: "parts that add up to more than their total",
        why: """
            When nobody can be counted in two of the parts (the rescued and the missing, Democrats and Republicans, men and women), their \
            sum can't pass the total. Parts that may overlap ("25 were women and 30 were tourists") are left alone, as is a sum that \
            rounding explains.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("Of the 40 passengers, ⟦25 were rescued and 19 are missing⟧."),
            .fault("The 12-member panel — ⟦seven Democrats and six Republicans⟧ — will meet."),
            .trap("Of the 40 passengers, 25 were women and 30 were tourists."),
            .trap("Of the 40 passengers, 25 were rescued and 15 are missing."),
            .trap("Of the 40 passengers, 25 were injured and 30 were rescued."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        let relations = document[Relations.self]
        for partition in relations.partitions {
            // Votes are the business of `numbers/vote-tally`.
            if relations.votes.contains(where: { partition.parts.contains($0.ayes) }) { continue }
            guard let contradiction = info.contradiction(in: partition, of: document) else { continue }
            report.add(partition.range, contradiction, labels: [(all[partition.whole].range, "the whole")])
        }
    }
}
