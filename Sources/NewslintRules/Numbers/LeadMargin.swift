import NewslintKit

/// `numbers/lead-margin`: a lead that is not the difference of the two shares.
struct LeadMargin: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/lead-margin",
        summary: "a lead in points that is not the difference of the two shares",
        why: """
            "Leads by eight points, 49% to 44%" should say five. Both shares and the lead are rounded, so a difference of one point is \
            right: "43 to 40, a two-point lead" comes out of unrounded data.
            """,
        severity: .warning,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("She leads by ⟦8 points⟧, 49% to 44%."),
            .fault("He is ahead 52 percent to 45 percent, a ⟦nine-point⟧ edge."),
            .trap("She holds a three-point lead, 45.4 percent to 42 percent."),
            .trap("He leads by two points, 43% to 40%."),
            .trap("She leads 49% to 44%, up 8 points since May."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        let tokens = document.tokens.all
        for index in all.indices.dropLast() {
            let (a, b) = (all[index], all[index + 1])
            guard a.unit == .percent, b.unit == .percent, a.sentence == b.sentence, a.form == b.form,
                a.form == .pair ? a.tokens == b.tokens : isTo(a, b, tokens)
            else { continue }
            let before =
                index > 0 && all[index - 1].sentence == a.sentence && a.tokens.lowerBound - all[index - 1].tokens.upperBound <= 5
                ? all[index - 1] : nil
            let after =
                index + 2 < all.count && all[index + 2].sentence == a.sentence
                    && all[index + 2].tokens.lowerBound - b.tokens.upperBound <= 5
                ? all[index + 2] : nil
            guard let lead = [before, after].compactMap({ $0 }).first(where: { isLead($0, document) }), info.reads(lead, in: document),
                hasOneMargin(lead, all[document.quantities.sentences[lead.sentence]]),
                lead.quotation == a.quotation, lead.quotation == b.quotation
            else { continue }
            let margin = abs(a.value - b.value)
            // Two rounded shares and a rounded lead: one point is no fault.
            guard abs(margin - lead.value) > 1.0001, lead.hedge != .below || margin > lead.value + 1 || margin < lead.value * 0.9 else {
                continue
            }
            let isHedged = lead.hedge != .none || a.hedge != .none || b.hedge != .none
            let right = FigureText.plain(margin)
            let place = lead.noun.map { lead.range.union($0.range) } ?? lead.range
            report.add(
                place, .margin(FigureText.plain(a.value), FigureText.plain(b.value), right, FigureText.plain(lead.value)),
                lowered: lead.quotation != nil ? Verdict.toNote : isHedged ? 1 : 0, labels: [(a.range.union(b.range), "the shares")],
                fixes: [ProseFix("write \(right) points", .displayOnly, replace: place, with: right + " points")])
        }
    }

    /// `a three-point lead, 42 to 39, after leading by six points`: which one is meant?
    private func hasOneMargin(_ lead: Quantity, _ all: ArraySlice<Quantity>) -> Bool {
        all.count { $0.unit == .percentagePoints || Words.points.contains($0.counted) } == 1
    }

    /// `49% to 44%`
    private func isTo(_ a: Quantity, _ b: Quantity, _ tokens: [Token]) -> Bool {
        a.form == .cardinal && a.tokens.upperBound + 1 == b.tokens.lowerBound && tokens[a.tokens.upperBound].hash == Words.to
            && (a.tokens.lowerBound == 0 || tokens[a.tokens.lowerBound - 1].hash != Words.from)
    }

    /// `leads by 8 points`, `an eight-point lead`
    private func isLead(_ quantity: Quantity, _ document: Document) -> Bool {
        guard quantity.unit == .percentagePoints || Words.points.contains(quantity.counted) else { return false }
        let tokens = document.tokens.all
        let sentence = document.sentences.all[quantity.sentence].tokens
        let after = quantity.phrase.upperBound..<min(sentence.upperBound, quantity.phrase.upperBound + 2)
        if after.contains(where: { Words.nouns.contains(tokens[$0].hash) }) { return true }
        let by = quantity.phrase.lowerBound - 1
        return by > sentence.lowerBound && tokens[by].hash == Words.by
            && (max(sentence.lowerBound, by - 4)..<by).contains { Words.verbs.contains(tokens[$0].hash) }
    }

    private enum Words {
        static let to = WordHash.of("to")
        static let from = WordHash.of("from")
        static let by = WordHash.of("by")
        static let points = WordSet("point points")
        static let nouns = WordSet("lead edge margin advantage gap deficit")
        static let verbs = WordSet("lead leads led leading ahead trails trailed trailing beats beating defeats")
    }
}

extension Message {
    fileprivate static func margin(_ a: String, _ b: String, _ right: String, _ stated: String) -> Message {
        "\(a) to \(b) is a lead of \(right), not \(stated)"
    }
}
