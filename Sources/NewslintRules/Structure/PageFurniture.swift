import NewslintKit

/// `structure/page-furniture`: words of the page among the copy.
struct PageFurniture: DocumentRule {
    static let info = RuleInfo(
        id: "structure/page-furniture",
        summary: "words of a web page among the copy: share buttons, sign-up lines, lists of other stories",
        why: """
            Copy that was taken from a web page brings the page along, and what nobody wrote for this story gets printed with it. The reader finds \
            such lines by their words and their place; what the markup of a page itself sets apart (navigation, sidebars, footers) is no finding. \
            A story has one finding, at the first of them.
            """,
        severity: .note,
        roles: .furniture,
        fix: .unsafe,
        examples: [
            .fault(
                """
                The council voted on Monday to keep the night ferry.

                ⟦Sign up for our newsletter⟧

                The vote was seven to four.
                """),
            .trap("The paper asks its readers to sign up for a newsletter and to share this article."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let blocks = document.blocks
        var runs: [(range: ProseRange, lines: Int)] = []
        var index = 0
        while index < blocks.count {
            guard isFurniture(blocks[index]) else {
                index += 1
                continue
            }
            let first = index
            while index < blocks.count, isFurniture(blocks[index]) { index += 1 }
            // A line of stars or dashes parts a story; the page has words.
            guard (first..<index).contains(where: { hasWords($0, document) }) else { continue }
            runs.append((blocks[first].range.union(blocks[index - 1].range), index - first))
        }
        guard let first = runs.first else { return }
        let lines = runs.reduce(0) { $0 + $1.lines }
        report.add(
            first.range, .furniture(lines: first.lines, others: runs.count - 1),
            labels: runs.dropFirst().prefix(PageFurniture.shown).map { ($0.range, .andHere) },
            fixes: [.removeLines(lines == 1 ? "remove it" : "remove these \(lines) lines", .unsafe, of: runs.map(\.range))])
    }

    /// Further places that a finding points at; a page may have dozens.
    private static let shown = 3

    private func hasWords(_ block: Int, _ document: Document) -> Bool {
        document.tokens.all[document.tokens.blocks[block]].contains { $0.isWord }
    }

    private func isFurniture(_ block: Block) -> Bool { block.role == .furniture && !block.isSetApart }
}

extension Message {
    fileprivate static func furniture(lines: Int, others: Int) -> Message {
        let here =
            lines == 1
            ? "this line belongs to the web page, not to the story" : "these \(lines) lines belong to the web page, not to the story"
        return switch others {
        case 0: "\(here)"
        case 1: "\(here), and so does another place"
        default: "\(here), and so do \(others) other places"
        }
    }

    fileprivate static let andHere: Message = "and here"
}
