import NewslintKit

/// `structure/page-furniture`: words of the page among the copy.
struct PageFurniture: DocumentRule {
    static let info = RuleInfo(
        id: "structure/page-furniture",
        summary: "words of a web page among the copy: share buttons, sign-up lines, lists of other stories",
        why: """
            Copy that was taken from a web page brings the page along, and what nobody wrote for this story gets printed with it. The reader finds \
            such lines by their words and their place; what the markup of a page itself sets apart (navigation, sidebars, footers) is no finding. \
            Lines that follow each other are one finding.
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
        var index = 0
        while index < blocks.count {
            guard isFurniture(blocks[index]) else {
                index += 1
                continue
            }
            let first = index
            while index < blocks.count, isFurniture(blocks[index]) { index += 1 }
            let run = first..<index
            let range = blocks[first].range.union(blocks[index - 1].range)
            report.add(range, .furniture(blocks: run.count), fixes: [.removeLines(.title(blocks: run.count), .unsafe, of: range)])
        }
    }

    private func isFurniture(_ block: Block) -> Bool { block.role == .furniture && !block.isSetApart }
}

extension String {
    fileprivate static func title(blocks: Int) -> String { blocks == 1 ? "remove it" : "remove these \(blocks) lines" }
}

extension Message {
    fileprivate static func furniture(blocks: Int) -> Message {
        blocks == 1
            ? "this line belongs to the web page, not to the story" : "these \(blocks) lines belong to the web page, not to the story"
    }
}
