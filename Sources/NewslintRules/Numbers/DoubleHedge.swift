import NewslintKit

/// `numbers/double-hedge`: a number qualified twice.
struct DoubleHedge: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/double-hedge",
        summary: "a number that is qualified before and behind",
        why: """
            "About 50 or so" says the same twice, and "more than 500-plus" as well. What follows a number may also add to it, "at least 50, \
            possibly more", which is left alone.
            """,
        severity: .note,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("About 50⟦ or so⟧ people came."),
            .fault("More than 500⟦-plus⟧ people came."),
            .fault("Roughly ⟦about⟧ 50 people came."),
            .trap("About 50 more people came."),
            .trap("At least 50, possibly more, came."),
            .trap("Some 50 people came, or so he said."),
        ])

    init(_ setup: RuleSetup) {}

    private static let about = WordSet("about around roughly approximately some estimated circa")
    private static let near = WordSet("roughly approximately about around circa")
    private static let bounds = WordSet("than over least above under below")
    private static let or = WordHash.of("or")
    private static let so = WordSet("so thereabouts")
    private static let more = WordSet("more over")
    private static let less = WordSet("less fewer")

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for quantity in document.quantities.all where quantity.hedge != .none && quantity.hedge != .exactly && quantity.quotation == nil {
            guard quantity.form == .cardinal, quantity.tokens.lowerBound > quantity.phrase.lowerBound, info.reads(quantity, in: document)
            else { continue }
            let first = quantity.tokens.lowerBound
            let before = tokens[first - 1]
            if Self.near.contains(before), first > 1, Self.near.contains(tokens[first - 2]),
                document.sentences.all[quantity.sentence].tokens.contains(first - 2)
            {
                report.add(
                    before.range, .twice(document.text(tokens[first - 2].range), document.text(before.range)),
                    fixes: [ProseFix("drop it", .displayOnly, replace: ProseRange(before.start, tokens[first].start), with: "")])
            } else if isHedge(before, quantity), let second = second(of: quantity, tokens, document) {
                report.add(
                    second, .twice(document.text(before.range), document.text(second).drop { $0 == " " || $0 == "-" }),
                    fixes: [ProseFix("drop it", .displayOnly, replace: second, with: "")])
            }
        }
    }

    private func isHedge(_ word: Token, _ quantity: Quantity) -> Bool {
        quantity.hedge == .around ? Self.about.contains(word) : Self.bounds.contains(word)
    }

    /// The hedge behind a number that says again what the one before it says.
    private func second(of quantity: Quantity, _ tokens: [Token], _ document: Document) -> ProseRange? {
        let next = quantity.tokens.upperBound
        let last = tokens[next - 1]
        if let hyphen = document.prose[last.start..<last.end].lastIndex(of: 0x2D), hyphen > last.start {
            let tail = document.text(ProseRange(hyphen + 1, last.end))
            let repeats = quantity.hedge == .above ? tail == "plus" : quantity.hedge == .around && (tail == "odd" || tail == "ish")
            return repeats ? ProseRange(hyphen, last.end) : nil
        }
        if quantity.hedge == .above, last.count == 1, document.prose[last.start] == 0x2B { return last.range }
        guard next + 1 < tokens.count, tokens[next].hash == Self.or, document.sentences.all[quantity.sentence].tokens.contains(next + 1)
        else { return nil }
        let word = tokens[next + 1]
        let repeats =
            switch quantity.hedge {
            case .around: Self.so.contains(word)
            case .above: Self.more.contains(word)
            case .below: Self.less.contains(word)
            default: false
            }
        return repeats ? ProseRange(last.end, word.end) : nil
    }
}

extension Message {
    fileprivate static func twice(_ first: some StringProtocol, _ second: some StringProtocol) -> Message {
        "'\(String(first))' and '\(String(second))' say the same"
    }
}
