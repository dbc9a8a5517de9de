import NewslintKit

/// `structure/placeholder`: a mark that was meant to be replaced before print.
struct Placeholder: DocumentRule {
    static let info = RuleInfo(
        id: "structure/placeholder",
        summary: "a placeholder left in the copy: TK, XX percent, [CHECK], lorem ipsum",
        why: """
            Desks mark what is still to come so that nobody can miss it, and then somebody does. Found are `TK` and its doubles, `XX` where a figure \
            belongs, notes in square brackets such as `[CHECK]`, the proofreader's `(CQ)`, `TODO:`, filler text and "headline goes here". A `TK` next to a \
            name may be part of it and is left alone, and so is anything inside quotation marks.
            """,
        severity: .error,
        roles: [.copy, .byline, .credit],
        examples: [
            .fault("The ferry carried ⟦TK⟧ passengers last year."),
            .fault("Fares will rise by ⟦XX⟧ percent in April."),
            .fault("The mayor, ⟦[CHECK]⟧ a former pilot, said nothing."),
            .trap("The shares of TK Corp. rose after the boxer won by TKO."),
            .trap("The jersey comes in sizes up to XXL, and XX chromosomes decide nothing here."),
            .trap("He reads Congressional Quarterly (CQ) and watched Super Bowl XXX."),
        ],
        references: ["Chicago Manual of Style 18, 2.35 (TK)", "AP Stylebook, CQ"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let roles = Placeholder.info.roles
        let openers = Placeholder.openers
        document.prose.withUnsafeBufferPointer { prose in
            let text = Copy(tokens: tokens, prose: prose)
            for (block, range) in document.tokens.blocks.enumerated() where roles.contains(document.blocks[block].role) {
                for index in range {
                    let token = tokens[index]
                    // Everything starts with a word in capitals, a bracket, or one of a few words.
                    let isBracket = token.kind == .punctuation && (prose[token.start] == 0x5B || prose[token.start] == 0x28)
                    guard isBracket || token.shape.contains(.allCaps) || openers.contains(token) else { continue }
                    guard let found = text.placeholder(at: index, in: range) else { continue }
                    let place = ProseRange(tokens[found.lowerBound].start, tokens[found.upperBound - 1].end)
                    if !document.quotations.contains(place.start) { report.add(place, .left(document.text(place))) }
                }
            }
        }
    }

    fileprivate static let openers = WordSet("lorem goes xx xxx")
    fileprivate static let toCome = WordSet("tk tktk tktktk")
    fileprivate static let unknownFigure = WordSet("xx xxx")
    fileprivate static let afterFigure = WordSet("percent per million billion thousand degrees points bn pc")
    fileprivate static let notes = WordSet("check confirm verify insert tk tbd tbc todo fixme ck factcheck fact-check")
    fileprivate static let filled = WordSet("headline text caption copy title byline deck photo quote name body subhead")
    fileprivate static let readAs = WordHash.of("cq")
    fileprivate static let todo = WordSet("todo fixme")
    fileprivate static let lorem = WordHash.of("lorem")
    fileprivate static let ipsum = WordHash.of("ipsum")
    fileprivate static let goes = WordHash.of("goes")
    fileprivate static let here = WordHash.of("here")
}

/// The tokens of a document with their bytes.
private struct Copy {
    let tokens: [Token]
    let prose: UnsafeBufferPointer<UInt8>

    /// The tokens of the placeholder that this token begins (or, in "goes here", is in the middle of); nil for none.
    func placeholder(at index: Int, in block: Range<Int>) -> Range<Int>? {
        let token = tokens[index]
        let next = index + 1 < block.upperBound ? tokens[index + 1] : nil
        let last = index > block.lowerBound ? tokens[index - 1] : nil
        if Placeholder.toCome.contains(token), isUpper(token) {
            // TK Corp., Mr. TK, K. TK: part of a name.
            let isName = next.map { $0.kind == .word && $0.shape.contains(.capitalized) && $0.hash != token.hash } ?? false
            let follows = last.map { $0.kind == .word && $0.shape.contains(.capitalized) && index - 1 > block.lowerBound } ?? false
            return (isName || follows) && token.count == 2 || token.shape.contains(.apostropheS) ? nil : index..<(index + 1)
        }
        if Placeholder.unknownFigure.contains(token), token.kind == .word {
            let isFigure = next.map { Placeholder.afterFigure.contains($0) || prose[$0.start] == 0x25 } ?? false
            let isMoney = last.map { $0.end == token.start && prose[$0.start] == 0x24 } ?? false
            return isFigure || isMoney ? index..<(index + 1) : nil
        }
        if token.hash == Placeholder.lorem, next?.hash == Placeholder.ipsum { return index..<(index + 2) }
        if token.hash == Placeholder.goes, next?.hash == Placeholder.here, let last, Placeholder.filled.contains(last) {
            return (index - 1)..<(index + 2)
        }
        if Placeholder.todo.contains(token), isUpper(token), let next, prose[next.start] == 0x3A { return index..<(index + 1) }
        return bracketed(index, in: block)
    }

    /// `[CHECK name]`, `[TK]`, `(CQ)`.
    private func bracketed(_ index: Int, in block: Range<Int>) -> Range<Int>? {
        let mark = prose[tokens[index].start]
        guard mark == 0x5B || mark == 0x28, index + 2 < block.upperBound else { return nil }
        let word = tokens[index + 1]
        let closing: UInt8 = mark == 0x5B ? 0x5D : 0x29
        if word.hash == Placeholder.readAs, prose[tokens[index + 2].start] == closing {
            return abbreviates(index, in: block) ? nil : index..<(index + 3)
        }
        guard mark == 0x5B, isUpper(word), Placeholder.notes.contains(word) else { return nil }
        let end = (index + 2..<min(index + 14, block.upperBound)).first { prose[tokens[$0].start] == closing }
        return end.map { index..<($0 + 1) }
    }

    /// Whether two words with the letters C and Q stand before a bracket, so that it gives their abbreviation.
    private func abbreviates(_ bracket: Int, in block: Range<Int>) -> Bool {
        bracket >= block.lowerBound + 2 && ASCII.lower(prose[tokens[bracket - 2].start]) == 0x63
            && ASCII.lower(prose[tokens[bracket - 1].start]) == 0x71
    }

    private func isUpper(_ token: Token) -> Bool { token.kind == .word && token.shape.contains(.allCaps) }
}

extension Message {
    fileprivate static func left(_ text: String) -> Message { "a placeholder was left in: \(text)" }
}
