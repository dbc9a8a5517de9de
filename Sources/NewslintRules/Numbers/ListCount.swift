import NewslintKit

/// `numbers/list-count`: a count that does not fit the list after it.
struct ListCount: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/list-count",
        summary: "a count that does not fit the list after it",
        why: """
            "Three countries: Laos and Cambodia" has lost a country, or counts wrong. A list of bare names is counted surely; one of other \
            short items is a warning, as are bullets, numbered paragraphs and "First ... Second ...". Lists whose items carry descriptions, or that go on with "including" or "along with", are left alone.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("He toured three countries: ⟦Laos and Cambodia⟧."),
            .fault("They have four priorities: ⟦education, crime and economic development⟧."),
            .trap("He toured three countries: Laos, Vietnam and Cambodia."),
            .trap("At least three countries: Laos and Cambodia."),
            .trap("The prize went to three economists: Ann Lee, the head of a think tank, and Ben Cho."),
            .trap("She lived in two cities: Austin, Texas, and Mobile, Alabama."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for list in document[Relations.self].lists where !list.isTop {
            guard let contradiction = info.contradiction(in: list, of: document) else { continue }
            let count = all[list.count]
            let noun = count.noun.map { document.text($0.range) } ?? "items"
            let isSure = list.areNames && list.form == .set
            report.add(
                list.range, .listed(list.items.count, of: FigureText.plain(count.value), noun),
                lowered: contradiction.lowered + (isSure ? 0 : 1), labels: [(count.range, "the count")])
        }
    }
}

extension Message {
    fileprivate static func listed(_ items: Int, of count: String, _ noun: String) -> Message {
        "the text counts \(count) \(noun) and lists \(items)"
    }
}
