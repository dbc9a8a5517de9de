import NewslintKit

/// `numbers/subset-exceeds-whole`: a part that is larger than what it is part of.
struct SubsetExceedsWhole: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/subset-exceeds-whole",
        summary: "a part that is larger than its whole",
        why: """
            "17 of the 15 hijackers" is a slip of one key, and readers who count notice it. The rule compares numbers of one unit in one \
            sentence: "A of the B" and "B, A of which". It knows rounding and hedges ("about 40"), and stays silent when the pronoun may \
            stand for something else.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("The fund holds $2.1 billion, ⟦$2.4 billion⟧ of it in bonds."),
            .fault("Police named ⟦17⟧ of the 15 hijackers."),
            .trap("Trade stood at $3.3 million, $3.2 million of which was coal."),
            .trap("The board has two seats, one of which is vacant."),
            .trap("He won 51 percent of the 1.6 billion votes."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for subset in document[Relations.self].subsets {
            guard let contradiction = info.contradiction(in: subset, of: document) else { continue }
            let (part, whole) = (all[subset.part], all[subset.whole])
            report.add(
                part.range, contradiction,
                message: .exceeds(FigureText.text(part.value, like: part), FigureText.text(whole.value, like: whole)),
                labels: [(whole.range, "the whole")])
        }
    }
}

extension Message {
    fileprivate static func exceeds(_ part: String, _ whole: String) -> Message { "\(part) of \(whole): the part is more than the whole" }
}
