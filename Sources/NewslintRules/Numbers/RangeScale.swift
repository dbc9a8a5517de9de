import NewslintKit

/// `numbers/range-scale`: a range of money whose first number lacks its million.
struct RangeScale: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/range-scale",
        summary: "a range of money whose first number has no million",
        why: """
            "Between $26 and $31 million" begins at 26 dollars. Readers mostly guess right, and headlines save the word, so only running text \
            counts, and only figures with a currency sign. Where the first number is the larger ("$500 to $1 million") it may stand as it is.
            """,
        severity: .note,
        roles: .body,
        fix: .displayOnly,
        examples: [
            .fault("The bridge will cost between ⟦$26⟧ and $31 million."),
            .fault("The bridge will cost ⟦$12⟧ to $14 billion."),
            .trap("The bridge will cost between $26 million and $31 million."),
            .trap("The shares cost between $26 and $31."),
            .trap("Fines range from $500 to $1 million."),
            .trap("From 20 to 30 million people live there."),
        ],
        references: ["The Associated Press Stylebook, millions, billions"])

    init(_ setup: RuleSetup) {}

    private static let links = WordSet("and to or")

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let all = document.quantities.all
        for (a, b) in zip(all, all.dropFirst()) {
            guard b.scale >= 1e6, case .currency = a.unit, a.unit == b.unit, a.form == .cardinal, b.form == .cardinal,
                a.sentence == b.sentence, a.tokens.upperBound + 1 == b.tokens.lowerBound, a.quotation == nil,
                Self.links.contains(tokens[a.tokens.upperBound]), !tokens[a.tokens.upperBound - 1].is(.scale),
                ASCII.isDigit(document.prose[a.range.end - 1]), !ASCII.isDigit(document.prose[a.range.start]), a.value >= b.scale,
                a.value < b.value, info.reads(a, in: document)
            else { continue }
            let scale = FigureText.text(b.scale, like: b).drop { $0 != " " }
            guard !scale.isEmpty else { continue }
            let whole = document.text(a.range) + scale
            report.add(
                a.range, .noScale(document.text(a.range), whole), labels: [(b.range, "the other end")],
                fixes: [ProseFix("write \(whole)", .displayOnly, replace: a.range, with: whole)])
        }
    }
}

extension Message {
    fileprivate static func noScale(_ figure: String, _ whole: String) -> Message { "the range begins at \(figure); write \(whole)" }
}
