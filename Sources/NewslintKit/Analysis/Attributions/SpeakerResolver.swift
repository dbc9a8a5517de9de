/// Says who speaks: links attributions to named entities, and quotations that stand without a cue to the source beside them.
struct SpeakerResolver {
    private let document: Document

    init(_ document: Document) { self.document = document }

    func resolve(_ all: inout [Attribution], _ sentences: [Range<Int>]) {
        nameSpeakers(&all)
        giveQuotations(&all, sentences)
    }

    /// A source that holds a name is that entity; a pronoun or `the official` is the speaker before it.
    private func nameSpeakers(_ all: inout [Attribution]) {
        let names = document.names
        var last: (speaker: Int, sentence: Int)?
        for index in all.indices {
            let mentions = names.indices(in: all[index].sourceTokens)
            switch all[index].ladder {
            case .named:
                all[index].speaker = (mentions.first { names.all[$0].kind == .person } ?? mentions.first).map { names.all[$0].entity }
            case .organization: all[index].speaker = mentions.first.map { names.all[$0].entity }
            case .anaphor:
                if let last, all[index].sentence - last.sentence <= 4 { all[index].speaker = last.speaker }
            case .described, .bare: last = nil
            case .none: break
            }
            if let speaker = all[index].speaker { last = (speaker, all[index].sentence) }
        }
    }

    /// Each quotation belongs to the attribution whose content holds it, or else to the nearest one of its paragraph, the earlier first,
    /// or else to the paragraph before when a quotation is all there is.
    private func giveQuotations(_ all: inout [Attribution], _ sentences: [Range<Int>]) {
        var last: Int?
        var block = -1
        for (index, quotation) in document.quotations.all.enumerated() where quotation.depth == 0 {
            guard let sentence = document.sentences.index(at: quotation.range.start) else { continue }
            if quotation.block != block {
                if quotation.block > block + 1 || !quotation.continues && !isAlone(quotation) { last = nil }
                block = quotation.block
            }
            let own = sentences[sentence].first { all[$0].content.contains { $0.overlaps(quotation.content) } }
            let paragraph = document.sentences.blocks[quotation.block]
            let owner =
                own ?? nearest(to: sentence, in: paragraph, all, sentences)
                ?? (quotation.content.count > 30 ? last : nil)
            guard let owner else { continue }
            all[owner].quotations.append(index)
            if own == nil || !all[owner].content.contains(where: { $0.encloses(quotation.content) }), quotation.content.count > 20 {
                all[owner].content.append(quotation.content)
            }
            last = owner
        }
    }

    private func isAlone(_ quotation: Quotation) -> Bool {
        document.blocks[quotation.block].range.count - quotation.range.count < 4
    }

    private func nearest(to sentence: Int, in paragraph: Range<Int>, _ all: [Attribution], _ sentences: [Range<Int>]) -> Int? {
        let reach = 4
        for before in stride(from: sentence, through: max(paragraph.lowerBound, sentence - reach), by: -1) {
            if let found = sentences[before].last { return found }
        }
        for after in sentence..<min(paragraph.upperBound, sentence + reach) {
            if let found = sentences[after].first { return found }
        }
        return nil
    }
}
