extension CountedList {
    /// Lists that run over paragraphs: bullets and numbers after a colon, under a headline that counts them, `First … Second … Third`.
    static func findBlocks(in document: Document) -> [CountedList] {
        let runs = runs(in: document)
        return runs.compactMap { introduced($0, in: document) } + promised(runs, in: document) + enumerated(in: document)
    }

    /// List items that stand in a row, without those inside other items and without second paragraphs of one item.
    private struct Run {
        var blocks: Range<Int>
        var items: [Int]
    }

    private static func runs(in document: Document) -> [Run] {
        var runs: [Run] = []
        let blocks = document.blocks
        var index = 0
        while index < blocks.count {
            guard blocks[index].role == .listItem else {
                index += 1
                continue
            }
            let start = index
            while index < blocks.count, blocks[index].role == .listItem { index += 1 }
            let items = (start..<index).filter { blocks[$0].level == blocks[start].level && isMarked($0, in: document) }
            runs.append(Run(blocks: start..<index, items: items))
        }
        return runs
    }

    /// Whether a list item begins here: in the source a marker or a tag stands between it and the block before.
    private static func isMarked(_ block: Int, in document: Document) -> Bool {
        let bytes = document.file.bytes
        let end = min(document.source(of: document.blocks[block].range).start, bytes.count)
        let start = block > 0 ? min(document.source(of: document.blocks[block - 1].range).end, end) : 0
        let gap = bytes[start..<end]
        if document.format == .html { return contains(gap, "<li") || contains(gap, "<LI") }
        if document.format == .text { return true }
        guard
            let marker = gap.reversed().first(where: { !ASCII.isSpace($0) && $0 != 0x2A && $0 != 0x5F && $0 != 0x3E })
                ?? gap.last(where: { $0 == 0x2A })
        else { return false }
        return [0x2D, 0x2B, 0x2A, 0x2E, 0x29].contains(marker)
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { needle in
            bytes.count >= needle.count
                && (bytes.startIndex...bytes.endIndex - needle.count).contains { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
        }
    }

    // MARK: After a colon

    /// `There are three reasons:` and the bullets after it.
    private static func introduced(_ run: Run, in document: Document) -> CountedList? {
        let before = run.blocks.lowerBound - 1
        guard before >= 0, run.items.count >= 2, let sentence = document.sentences.blocks[before].last,
            let last = document.sentences.all[sentence].tokens.last, isColon(document.tokens.all[last], in: document)
        else { return nil }
        let counts = document.quantities.sentences[sentence].filter { isCount(document.quantities.all[$0]) }
        guard counts.count == 1, counts.count == document.quantities.sentences[sentence].count else { return nil }
        // Items with paragraphs of their own between them are no run.
        let isLast = !document.blocks[run.blocks.upperBound...].contains { $0.role == .listItem }
        guard isLast || Double(run.items.count) >= document.quantities.all[counts[0]].value else { return nil }
        return make(counts[0], run.items, in: document)
    }

    private static func isColon(_ token: Token, in document: Document) -> Bool {
        token.count == 1 && document.prose[token.start] == 0x3A
    }

    private static func make(_ count: Int, _ items: [Int], in document: Document) -> CountedList? {
        let quantity = document.quantities.all[count]
        guard let noun = quantity.noun, !Words.noList.contains(noun.hash), quantity.quotation == nil else { return nil }
        return CountedList(count: count, items: items.map { document.blocks[$0].range }, areNames: false, form: .paragraphs)
    }

    // MARK: Under a headline

    /// `12 budget highlights` over eleven numbered paragraphs.
    private static func promised(_ runs: [Run], in document: Document) -> [CountedList] {
        guard let head = document.blocks.firstIndex(where: { $0.role == .headline }) else { return [] }
        let sentences = document.sentences.blocks[head]
        let counts = sentences.flatMap { document.quantities.sentences[$0] }.filter { index in
            let quantity = document.quantities.all[index]
            return isCount(quantity) && quantity.value >= 3 && Words.promises.contains(quantity.counted)
        }
        guard counts.count == 1 else { return [] }
        let numbered = numbered(in: document)
        if numbered.count >= 3 { return [make(counts[0], numbered, in: document)].compactMap { $0 } }
        let long = runs.filter { $0.items.count >= 3 }
        guard numbered.isEmpty, runs.count == 1, let run = long.first else { return [] }
        // The bullets of a list inside the story are not its points.
        return Double(run.items.count) >= document.quantities.all[counts[0]].value - 2
            ? [make(counts[0], run.items, in: document)].compactMap { $0 } : []
    }

    /// Paragraphs and subheads that begin with 1, 2, 3 (or count down to 1); empty when they break off or begin anew.
    private static func numbered(in document: Document) -> [Int] {
        var found: [(number: Int, block: Int)] = []
        for (index, block) in document.blocks.enumerated() where BlockRoles([.body, .subhead]).contains(block.role) {
            if let number = number(at: block.range, in: document) { found.append((number, index)) }
        }
        if found.count > 1, found[0].number > found[1].number { found.reverse() }
        guard found.enumerated().allSatisfy({ $0.offset + 1 == $0.element.number }) else { return [] }
        return found.map(\.block).sorted()
    }

    /// `3.`, `3)`, `#3` at the start of a block.
    private static func number(at range: ProseRange, in document: Document) -> Int? {
        var at = range.start
        if at < range.end, document.prose[at] == 0x23 { at += 1 }
        let start = at
        var value = 0
        while at < range.end, at < start + 2, ASCII.isDigit(document.prose[at]) {
            value = value * 10 + Int(document.prose[at] - 0x30)
            at += 1
        }
        guard at > start, at + 1 < range.end, [0x2E, 0x29, 0x3A].contains(document.prose[at]), document.prose[at + 1] == 0x20 else {
            return nil
        }
        return value
    }

    // MARK: In sentences

    /// `for three reasons. First, … Second, …`
    private static func enumerated(in document: Document) -> [CountedList] {
        let tokens = document.tokens.all
        let sentences = document.sentences.all
        var lists: [CountedList] = []
        for (index, sentence) in sentences.enumerated() where index > 0 && Words.first.contains(tokens[sentence.tokens.lowerBound].hash) {
            guard sentence.tokens.count > 2, isComma(tokens[sentence.tokens.lowerBound + 1], in: document) else { continue }
            let before = sentences[index - 1]
            guard before.block + 1 >= sentence.block else { continue }
            let all = document.quantities.sentences[index - 1]
            let counts = all.filter { isCount(document.quantities.all[$0]) && document.quantities.all[$0].noun != nil }
            guard counts.count == 1, all.count == 1, document.quantities.all[counts[0]].quotation == nil,
                let noun = document.quantities.all[counts[0]].noun, Words.reasons.contains(noun.hash)
            else { continue }
            var items = [sentence.range]
            var next = index + 1
            while next < sentences.count, next < index + 30, sentences[next].block <= sentence.block + 6 {
                let head = sentences[next].tokens
                let hash = tokens[head.lowerBound].hash
                if head.count > 2, isComma(tokens[head.lowerBound + 1], in: document) {
                    if Words.first.contains(hash) { break }
                    if items.count < Words.ordinals.count, Words.ordinals[items.count - 1].contains(hash) || Words.last.contains(hash) {
                        items.append(sentences[next].range)
                        if Words.last.contains(hash) { break }
                    }
                }
                next += 1
            }
            guard items.count > 1 else { continue }
            lists.append(CountedList(count: counts[0], items: items, areNames: false, form: .paragraphs))
        }
        return lists
    }

    private static func isComma(_ token: Token, in document: Document) -> Bool { token.count == 1 && document.prose[token.start] == 0x2C }

    private enum Words {
        static let noList = WordSet("words times percent years months weeks days hours minutes votes people")
        static let promises = WordSet(
            """
            things reasons ways takeaways highlights tips facts lessons questions moments steps points myths mistakes rules ideas quotes \
            signs books films movies songs places numbers stories winners losers trends changes
            """)
        static let reasons = WordSet(
            "reasons things ways points problems factors questions goals lessons steps changes conditions options issues priorities demands aims"
        )
        static let first = WordSet("first firstly")
        static let last = WordSet("finally lastly last")
        static let ordinals = [
            WordSet("second secondly"), WordSet("third thirdly"), WordSet("fourth fourthly"), WordSet("fifth fifthly"), WordSet("sixth"),
            WordSet("seventh"), WordSet("eighth"), WordSet("ninth"), WordSet("tenth"),
        ]
    }
}
