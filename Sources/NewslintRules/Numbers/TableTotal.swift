import NewslintKit

/// `numbers/table-total`: a table that does not add up.
struct TableTotal: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/table-total",
        summary: "a table whose cells do not add up to its total, or its shares to 100 percent",
        why: """
            A row or a column that is called a total is added up, cell by cell, with the rounding of each cell. Averages, medians, rates, ranks \
            and years are no sums, and a table with a cell that can't be read is left alone, as is one that says that its answers overlap. \
            Where a cell is empty, the others must not exceed the total. Shares of a whole must come to 100, give or take their rounding.
            """,
        severity: .warning,
        roles: .tableCell,
        examples: [
            .fault("| City | Cases |\n|---|---|\n| Elm | 12 |\n| Oak | 9 |\n| Ash | 23 |\n| Total | ⟦45⟧ |"),
            .fault("| Party | ⟦Share⟧ |\n|---|---|\n| Red | 48% |\n| Blue | 41% |\n| Other | 16% |"),
            .trap("| City | Cases |\n|---|---|\n| Elm | 12 |\n| Oak | 9 |\n| Ash | 23 |\n| Total | 44 |"),
            .trap("| City | Cases |\n|---|---|\n| Elm | 12 |\n| Oak | n/a |\n| Ash | 23 |\n| Total | 45 |"),
            .trap("| City | Age |\n|---|---|\n| Elm | 42 |\n| Oak | 39 |\n| Ash | 33 |\n| All | 38 |"),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        guard document.blocks.contains(where: { $0.cell != nil }) else { return }
        for sum in document[TableSums.self].all {
            guard let contradiction = info.contradiction(in: sum, of: document) else { continue }
            report.add(
                sum.range, contradiction, message: .sum(contradiction.claim, isShare: sum.isShare),
                labels: [(sum.first, "the first cell of the sum")])
        }
    }
}

extension Message {
    /// `12 + 9 + … (7 cells) = 44, not 45`
    fileprivate static func sum(_ claim: Claim, isShare: Bool) -> Message {
        guard case .sum(let terms) = claim.left else { return Message(claim.text) }
        let stated = claim.comparison == .equals ? "not" : "more than"
        let shown = terms.count > 5 ? terms.prefix(2).map(\.text) + ["… (\(terms.count) cells)"] : terms.map(\.text)
        let scale = terms.first?.quantities.first?.scale ?? 1
        let unit = isShare ? " percent" : ""
        func text(_ value: Double) -> String {
            if let model = claim.right.quantities.first { return FigureText.text(value, like: model) }
            return FigureText.plain(value / (isShare ? 1 : scale)) + unit
        }
        return "\(shown.joined(separator: " + ")) = \(text(claim.left.value)), \(stated) \(text(claim.right.value))"
    }
}
