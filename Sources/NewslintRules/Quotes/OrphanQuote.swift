import NewslintKit

/// `quotes/orphan`: a paragraph of speech that nobody speaks.
struct OrphanQuote: DocumentRule {
    static let info = RuleInfo(
        id: "quotes/orphan",
        summary: "a quoted paragraph without a speaker",
        why: """
            A paragraph that is one quotation needs a speaker in it, unless the paragraph before hands over to it: it ends with a colon, \
            leaves a quotation open, or quotes or paraphrases somebody. The rule is silent when the next paragraph names the speaker, and \
            in stories that are made of such paragraphs (statements, vox pops, questions and answers).
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault(
                """
                The mill by the river opened in 1902 and closed last year.

                ⟦"It was the heart of the whole town, and now it is gone."⟧

                A museum is planned for the site.
                """),
            .trap(
                """
                "We all worked there," said Ana Ruiz, a former weaver.

                "It was the heart of the whole town, and now it is gone."
                """),
            .trap(
                """
                Over the gate stood a line from the founder:

                "Work is the heart of the whole town and of every house in it."
                """),
        ],
        references: ["Reuters Handbook of Journalism, quotes"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let quotations = document.quotations.all
        // Where a mark has no partner nobody can tell speech from the words round it: that finding is enough.
        let unbalanced = Set(document.quotations.strays.map(\.block))
        var orphans: [ProseRange] = []
        var alone = 0
        var index = 0
        while index < quotations.count {
            let block = quotations[index].block
            var next = index + 1
            while next < quotations.count, quotations[next].block == block { next += 1 }
            if !unbalanced.contains(block), isAlone(quotations[index..<next], document) {
                alone += 1
                if isOrphan(quotations[index], document) { orphans.append(document.blocks[block].range) }
            }
            index = next
        }
        guard orphans.count < 3, alone < 12, !document.isOpinion else { return }
        for orphan in orphans { report.add(orphan, .orphan) }
    }

    /// Whether quotations are all that their paragraph holds, and whole sentences.
    private func isAlone(_ quotations: ArraySlice<Quotation>, _ document: Document) -> Bool {
        guard let first = quotations.first, first.style == .double, !first.isLeftOpen, !first.continues else { return false }
        let block = document.blocks[first.block]
        guard block.role == .paragraph, first.range.start == block.range.start else { return false }
        let tokens = document.tokens.all[document.tokens.blocks[first.block]]
        guard tokens.count >= 9, let start = tokens.dropFirst().first, start.shape.contains(.capitalized) else { return false }
        var covered = 0
        for quotation in quotations where quotation.depth == 0 { covered += quotation.range.count }
        guard block.range.count - covered < 4 else { return false }
        return document.prose[block.range.start..<block.range.end].suffix(5).contains { ".?!".utf8.contains($0) }
    }

    private func isOrphan(_ quotation: Quotation, _ document: Document) -> Bool {
        guard let before = neighbour(of: quotation.block, -1, document), document.blocks[before].role != .headline else {
            return opensUnnamed(quotation.block, document)
        }
        return !handsOver(before, document) && !takesUp(neighbour(of: quotation.block, 1, document), document)
    }

    /// A quotation that opens the story, and nobody who speaks in the paragraph after it.
    private func opensUnnamed(_ block: Int, _ document: Document) -> Bool {
        guard let after = neighbour(of: block, 1, document), document.blocks[after].role == .paragraph,
            let first = document.tokens.all[document.tokens.blocks[after]].first, first.isWord
        else { return false }
        return document.sentences.blocks[after].prefix(2).allSatisfy { document.attributions.inSentence($0).isEmpty }
            && !document.tokens.all[document.tokens.blocks[after]].contains { $0.is(.cue) }
    }

    /// The next paragraph in a direction, past captions, credits and page furniture.
    private func neighbour(of block: Int, _ step: Int, _ document: Document) -> Int? {
        var other = block + step
        while document.blocks.indices.contains(other) {
            switch document.blocks[other].role {
            case .caption, .credit, .furniture: other += step
            default: return other
            }
        }
        return nil
    }

    /// Whether the paragraph before says who speaks: by a colon, a quotation left open, or somebody who speaks in it.
    private func handsOver(_ block: Int, _ document: Document) -> Bool {
        guard document.blocks[block].role == .paragraph || document.blocks[block].role == .listItem else { return true }
        let tokens = document.tokens.all[document.tokens.blocks[block]]
        guard let last = tokens.last(where: { $0.kind != .quote }) else { return true }
        if !".?!".utf8.contains(document.prose[last.end - 1]) { return true }
        // A word or two in quotation marks is nobody's speech.
        let quoted = tokens.count { $0.isWord && document.quotations.contains($0.start) }
        if quoted >= 5 { return true }
        // `She fears the law goes too far.` Whoever thinks it may well say it next.
        if let sentence = document.sentences.blocks[block].last,
            document.attributions.inSentence(sentence).contains(where: { [.named, .described, .anaphor].contains($0.ladder) })
        {
            return true
        }
        return document.sentences.blocks[block].contains { sentence in
            document.attributions.inSentence(sentence).contains {
                $0.cueLexeme.is([.cueNeutral, .cueDoubt, .cueForce, .cueAttitude, .cuePreposition])
            }
        }
    }

    /// Whether the paragraph after names the speaker: it goes on with the quotation, or starts with a dash and a name.
    private func takesUp(_ block: Int?, _ document: Document) -> Bool {
        guard let block, let first = document.tokens.all[document.tokens.blocks[block]].first else { return false }
        if first.kind == .quote || !first.isWord { return true }
        // `Editorial board, The Harbor Post`: a line that signs the extract.
        if document.tokens.blocks[block].count <= 8, !".?!".utf8.contains(document.prose[document.blocks[block].range.end - 1]) {
            return true
        }
        guard let sentence = document.sentences.blocks[block].first else { return false }
        return document.attributions.inSentence(sentence).contains { $0.ladder == .anaphor && $0.cueLexeme.is(.cueNeutral) }
    }
}

extension Message {
    fileprivate static let orphan: Message = "who says this? neither this paragraph nor those around it name a speaker"
}
