import NewslintKit

/// Which of a page's headings is the headline, and which line under it the deck.
enum HTMLRoles {
    /// - Parameters:
    ///   - headings: the blocks that are headings, and whether they stand in the story.
    ///   - titles: what the page's head calls the story.
    static func find(in reading: inout Reading, headings: [(block: Int, isInStory: Bool)], titles: [String]) {
        let known = titles.map(words)
        let blocks = reading.blocks
        let marked = blocks.indices.first { blocks[$0].role == .headline }
        var best: (block: Int, score: Int)?
        for (place, heading) in headings.prefix(200).enumerated() {
            let block = blocks[heading.block]
            let text = words(String(decoding: reading.prose[block.range.start..<block.range.end], as: UTF8.self))
            guard text.count >= 2 || block.level == 1 else { continue }
            let shared = known.map { title in text.count(where: title.contains) * 100 / max(1, text.count) }.max() ?? 0
            var score = shared >= 70 ? 300 + min(text.count, 20) * 5 : 0
            if block.level == 1 { score += 200 } else if score == 0 { continue }
            if heading.isInStory { score += 40 }
            if block.role == .furniture { score -= 100 }
            score -= block.level * 10 + min(place, 9)
            if score > (best?.score ?? 0) { best = (heading.block, score) }
        }
        let headline = best?.block ?? marked
        for index in blocks.indices where reading.blocks[index].role == .headline && index != headline {
            reading.blocks[index].role = .furniture
        }
        for heading in headings where heading.block != headline && !heading.isInStory && blocks[heading.block].level == 1 {
            reading.blocks[heading.block].role = .furniture
        }
        guard let headline else { return }
        reading.blocks[headline].role = .headline
        findDeck(after: headline, in: &reading)
    }

    /// The layer in which a page opens its pictures says again what is shown under them: that is no second caption.
    static func setApartRepeats(in reading: inout Reading, hidden: Set<Int>) {
        guard !hidden.isEmpty else { return }
        func text(_ index: Int) -> String {
            let range = reading.blocks[index].range
            return String(decoding: reading.prose[range.start..<range.end].lazy.filter { !ASCII.isSpace($0) }, as: UTF8.self)
        }
        let shown = Set(reading.blocks.indices.filter { reading.blocks[$0].role == .caption && !hidden.contains($0) }.map(text))
        for index in hidden.sorted() where shown.contains(text(index)) {
            let block = reading.blocks[index]
            reading.blocks[index] = Block(role: .furniture, range: block.range, isSetApart: true)
        }
    }

    /// A heading below the headline before any text is the deck. What claims to be one further down is a paragraph.
    private static func findDeck(after headline: Int, in reading: inout Reading) {
        var isHead = true
        for index in reading.blocks.indices.dropFirst(headline + 1) {
            switch reading.blocks[index].role {
            case .subhead where isHead && reading.blocks[index].level <= 4 && reading.blocks[index].range.count > 25:
                let next = reading.blocks.indices.dropFirst(index + 1).first { reading.blocks[$0].role != .furniture }
                if next.map({ reading.blocks[$0].role != .subhead }) ?? false { reading.blocks[index].role = .deck }
                isHead = false
            case .paragraph: isHead = false
            case .deck where !isHead: reading.blocks[index].role = .paragraph
            default: break
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(60).map(String.init)
    }
}
