import NewslintKit

/// `structure/duplicate-paragraph`: a paragraph printed twice.
struct DuplicateParagraph: DocumentRule {
    static let info = RuleInfo(
        id: "structure/duplicate-paragraph",
        summary: "a paragraph printed twice, word for word",
        why: """
            A paragraph pasted twice is the most embarrassing of slips and the easiest to mend. Live blogs, which repeat their entries, and \
            texts that come back three times, which are refrains or a page's own words, are left alone, and so is anything of fewer than \
            eight words. A paragraph right after itself, and a passage of several, were pasted twice: an error. One that stands again elsewhere \
            may be a pull quote, and one right under a heading may be meant to come back: they count as warnings, and so do repeats in a text \
            that has more than three of them.
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

    /// A document with more findings than this repeats its text by design or by the fault of a machine.
    private static let systematic = 3

    func check(_ document: Document, _ report: inout Report) {
        let repeats = document[Repeats.self].all
        guard !repeats.isEmpty, !isLiveBlog(document) else { return }
        var counts: [Int: Int] = [:]
        for pair in repeats { counts[pair.first, default: 1] += 1 }
        let runs = runs(
            repeats.filter { pair in
                pair.words >= DuplicateParagraph.fewest && counts[pair.first] == 2 && document.blocks[pair.first].role != .caption
                    && document.blocks[pair.second].role != .caption && !isBoilerplate(pair.second, document)
            })
        for run in runs {
            let second = range(run.map(\.second), document)
            // A pull quote, or a summary that its heading brings back, is repeated on purpose.
            let mayBeMeant = run.count == 1 && run[0].second > run[0].first + 1
            let lowered = mayBeMeant || runs.count > DuplicateParagraph.systematic
            let title = run.count == 1 ? "remove the second paragraph" : "remove the second \(run.count) paragraphs"
            report.add(
                second, .again(paragraphs: run.count), lowered: lowered ? 1 : 0,
                labels: [(range(run.map(\.first), document), .firstParagraph)],
                fixes: [.removeLines(title, lowered ? .unsafe : .safe, of: second)])
        }
    }

    /// Repeats that follow each other in both places are one: a whole passage was pasted twice.
    private func runs(_ repeats: [Repeats.Repeat]) -> [[Repeats.Repeat]] {
        var runs: [[Repeats.Repeat]] = []
        for pair in repeats {
            if let last = runs.last?.last, pair.first == last.first + 1, pair.second == last.second + 1 {
                runs[runs.count - 1].append(pair)
            } else {
                runs.append([pair])
            }
        }
        return runs
    }

    private func range(_ blocks: [Int], _ document: Document) -> ProseRange {
        blocks.dropFirst().reduce(document.blocks[blocks[0]].range) { $0.union(document.blocks[$1].range) }
    }

    /// Whether the page speaks here: `Sign up for our newsletter`.
    private func isBoilerplate(_ block: Int, _ document: Document) -> Bool {
        document.tokens.all[document.tokens.blocks[block]].contains { DuplicateParagraph.pageWords.contains($0) }
    }

    private static let pageWords = WordSet(
        "subscribe subscribers subscription newsletter newsletters click paywall copyright licensing advertisement alert editor cookies photos"
    )

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
    fileprivate static func again(paragraphs: Int) -> Message {
        paragraphs == 1
            ? "this paragraph repeats an earlier one word for word" : "these \(paragraphs) paragraphs repeat earlier ones word for word"
    }
    fileprivate static let firstParagraph: Message = "first printed here"
}
