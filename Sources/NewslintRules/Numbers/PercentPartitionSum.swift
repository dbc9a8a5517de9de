import NewslintKit

/// `numbers/percent-partition-sum`: the answers to one question that pass 100 percent.
struct PercentPartitionSum: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/percent-partition-sum",
        summary: "percentages of one whole that don't make 100",
        why: """
            Most sentences with several percentages are about several wholes, so the rule wants a word that says they share out one: \
            "undecided", "no opinion", "others", "the remaining". Rounding of each figure is allowed for.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("⟦48 percent said yes, 41 percent no and 16 percent⟧ were undecided."),
            .fault("The state owns ⟦62 percent and the remaining 28 percent⟧ is traded."),
            .trap("Some 33 percent said yes, 33 percent no and 33 percent were undecided."),
            .trap("Of the members, 55 percent are men; 86 percent are white."),
            .trap("Lee led Park 52 percent to 48 percent and trailed Cho 47 percent to 53 percent."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for partition in document[Relations.self].percentPartitions {
            guard let contradiction = info.contradiction(in: partition, of: document) else { continue }
            let parts = partition.parts.map { all[$0] }
            let sum = FigureText.plain(parts.reduce(0) { $0 + $1.value })
            report.add(partition.range, contradiction, message: .sum(parts.map { FigureText.plain($0.value) }, sum))
        }
    }
}

extension Message {
    fileprivate static func sum(_ parts: [String], _ sum: String) -> Message {
        "\(parts.joined(separator: " + ")) = \(sum) percent, not 100"
    }
}
