import NewslintKit

/// `dates/range-mixed`: from 1939-45, where from asks for to.
struct RangeMixed: DocumentRule {
    static let info = RuleInfo(
        id: "dates/range-mixed",
        summary: "from or between before two dates with a hyphen",
        why: """
            From asks for to, and between for and: from 1939 to 1945, between May 22 and 24; the hyphen does for the war of 1939-45. A span \
            that is itself one end of another (from 2010-11 to 2013-14) or that names a season (from the 2012-13 season) is right, and \
            scores and other counts are no dates. A warning under a house style, a note without one.
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("She led the union ⟦from 1939-45⟧, the party said."),
            .fault("The mill grew ⟦between 2010-2013⟧, the owner said."),
            .fault("The fair runs ⟦from May 22-24⟧, rain or shine."),
            .fault("The shop is open ⟦from Monday-Friday⟧, she said."),
            .trap("She led the union from 1939 to 1945, in the 1939-45 war and after."),
            .trap("Between a 2-1 win and a draw, the club rose from 40-50 points."),
            .trap("Output rose from 2010-11 to 2013-14, and fell from 2014-15 levels."),
            .trap("\"From 1939-45 we had no coal,\" she said."),
            .trap("She moved from Monday-night football to cricket."),
        ],
        references: ["Reuters Handbook of Journalism: dates, \"from 1939 to 1945\"", "The Economist style guide: dates"])

    /// Edited copy does it once in two hundred stories: without a house to hold it to, it is a note.
    private let lowered: Int

    init(_ setup: RuleSetup) { lowered = setup.profile == .standard ? 1 : 0 }

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let openers = Self.openers
        for (block, range) in document.tokens.blocks.enumerated() where Self.info.roles.contains(document.blocks[block].role) {
            for index in range where tokens[index].kind == .word && openers.contains(tokens[index]) {
                guard let found = span(after: index, block, document), !document.quotations.contains(tokens[index].start) else { continue }
                let joint = Self.between.contains(tokens[index]) ? "and" : "to"
                let place = ProseRange(tokens[index].start, tokens[found.token].end)
                let isYears = found.span.kind == .years
                let dash = found.span.dash
                let edit =
                    isYears
                    // The whole span, so that the years stand together for who judges the change.
                    ? (
                        tokens[found.token].range,
                        document.text(ProseRange(tokens[found.token].start, dash.start)) + " \(joint) " + found.span.prefix
                            + document.text(ProseRange(dash.end, tokens[found.token].end))
                    ) : (dash, " \(joint) ")
                report.add(
                    place, .joint(document.text(tokens[index].range), joint), lowered: lowered,
                    fixes: [ProseFix("write \"\(joint)\"", .safe, replace: edit.0, with: edit.1)])
            }
        }
    }

    /// The span that an opener stands before, with the month of its days between; nil when it is one end of a longer stretch, or
    /// belongs to a noun.
    private func span(after opener: Int, _ block: Int, _ document: Document) -> (token: Int, span: Span)? {
        var index = opener + 1
        if let month = document.token(index, in: block), month.is(.month), month.shape.contains(.capitalized) { index += 1 }
        guard let token = document.token(index, in: block), token.shape.contains(.hasHyphen) || token.shape.contains(.nonASCII),
            let span = Span(token, in: document.prose)
        else { return nil }
        switch span.kind {
        case .days:
            // `from May 22-24`, `from 22-24 May`.
            let follower = document.token(index + 1, in: block)
            let isMonth = follower?.is(.month) == true && follower?.shape.contains(.capitalized) == true
            guard index == opener + 2 || isMonth else { return nil }
            return isEnd(isMonth ? index + 2 : index + 1, block, document) ? (index, span) : nil
        case .years, .weekdays, .months:
            guard index == opener + 1, isEnd(index + 1, block, document) else { return nil }
            return (index, span)
        }
    }

    /// Whether the phrase ends here: no other end of the stretch, and no noun of which the span tells the kind.
    private func isEnd(_ index: Int, _ block: Int, _ document: Document) -> Bool {
        guard let next = document.token(index, in: block) else { return true }
        guard next.isWord else { return next.kind != .punctuation || !Self.isDash(document.prose[next.start]) }
        if Self.ends.contains(next) { return false }
        return next.is([.preposition, .conjunction, .auxiliary, .pronoun, .article, .determiner])
    }

    private static func isDash(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0xE2 || byte == 0x2F }

    private static let openers = WordSet("from between")
    private static let between = WordSet("between")
    private static let ends = WordSet("to until till through and or onwards onward")
}

extension Message {
    fileprivate static func joint(_ opener: String, _ joint: String) -> Message { "\"\(opener)\" asks for \"\(joint)\", not for a hyphen" }
}
