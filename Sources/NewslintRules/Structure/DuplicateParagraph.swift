import NewslintKit

/// `structure/duplicate-paragraph`: a paragraph printed twice.
struct DuplicateParagraph: DocumentRule {
    static let info = RuleInfo(
        id: "structure/duplicate-paragraph",
        summary: "a paragraph printed twice, word for word",
        why: """
            A paragraph pasted twice is the most embarrassing of slips and the easiest to mend. Live blogs, which repeat their entries, and \
            texts that come back three times, which are refrains or a page's own words, are left alone, and so is anything of fewer than \
            eight words. A quotation that stands again far from its first place may be a pull quote and counts as a warning.
            """,
        severity: .error,
        fix: .safe,
        examples: [
            .fault(
                """
                The council voted on Monday to keep the night ferry for one more year.

                The vote was seven to four.

                ⟦The council voted on Monday to keep the night ferry for one more year.⟧
                """),
            .trap(
                """
                The council voted on Monday to keep the night ferry for one more year.

                The council voted on Tuesday to keep the night ferry for two more years.
                """),
        ])

    init(_ setup: RuleSetup) {}

    private static let fewest = 8

    func check(_ document: Document, _ report: inout Report) {
        let repeats = document[Repeats.self].all
        guard !repeats.isEmpty, !isLiveBlog(document) else { return }
        var counts: [Int: Int] = [:]
        for pair in repeats { counts[pair.first, default: 1] += 1 }
        for pair in repeats where pair.words >= DuplicateParagraph.fewest && counts[pair.first, default: 2] == 2 {
            let first = document.blocks[pair.first]
            let second = document.blocks[pair.second]
            guard first.role != .caption, second.role != .caption else { continue }
            let isPullQuote = isQuotation(second, document) && pair.second > pair.first + 1
            report.add(
                second.range, .paragraphAgain, lowered: isPullQuote ? 1 : 0, labels: [(first.range, .firstParagraph)],
                fixes: [.removeLines("remove the second paragraph", isPullQuote ? .unsafe : .safe, of: second.range)])
        }
    }

    /// Whether a block is one quotation, or part of one, from its first character to its last.
    private func isQuotation(_ block: Block, _ document: Document) -> Bool {
        guard let quotation = document.quotations.index(at: block.range.start) else { return false }
        return document.quotations.all[quotation].range.end >= block.range.end - 1
    }

    /// Whether three blocks or more begin with a time of day: `10:30 a.m.`
    private func isLiveBlog(_ document: Document) -> Bool {
        let tokens = document.tokens.all
        var times = 0
        for range in document.tokens.blocks {
            guard let first = range.first, tokens[first].kind == .number else { continue }
            let isClock = document.prose[tokens[first].start..<tokens[first].end].contains { $0 == 0x3A || $0 == 0x2E }
            if isClock || range.count > 1 && tokens[first + 1].is(.meridiem) { times += 1 }
        }
        return times >= 3
    }
}

extension Message {
    fileprivate static let paragraphAgain: Message = "this paragraph repeats an earlier one word for word"
    fileprivate static let firstParagraph: Message = "first printed here"
}
