import NewslintKit

/// Finds the words of a document that no dictionary has, and tells slips of the pen from names, foreign words and coinages.
struct UnknownWordSearch {
    struct Suspect {
        /// The part of the token that is unknown.
        let range: ProseRange
        let word: String
        let suggestions: [String]
    }

    private let document: Document
    private let tokens: [Token]
    private let prose: UnsafeBufferPointer<UInt8>
    private let spelling: any SpellingDictionary

    init(_ document: Document, _ prose: UnsafeBufferPointer<UInt8>, _ spelling: any SpellingDictionary) {
        self.document = document
        tokens = document.tokens.all
        self.prose = prose
        self.spelling = spelling
    }

    func suspects() -> [Suspect] {
        var unknown: [(token: Int, range: ProseRange, block: Range<Int>)] = []
        let roles = UnknownWord.info.roles
        for (block, range) in document.tokens.blocks.enumerated() where roles.contains(document.blocks[block].role) {
            for index in range where isCandidate(tokens[index]) {
                let base = base(of: tokens[index])
                if spelling.knows(bytes(base)) { continue }
                if let part = unknownPart(base) { unknown.append((index, part, range)) }
            }
        }
        guard !unknown.isEmpty else { return [] }
        let known = Set(unknown.map(\.token))
        let formation = WordFormation(spelling)
        return unknown.compactMap { item in
            guard isPlain(item.token, in: item.block), !isInForeignRun(item.token, in: item.block, unknown: known) else { return nil }
            let word = document.text(item.range)
            let suggestions = spelling.suggestions(for: word)
            // A word that anybody may form is a fault only when a common slip leads to it.
            guard let best = suggestions.first, best.cost <= 1.2 || !formation.isFormed(bytes(item.range)) else { return nil }
            return Suspect(range: item.range, word: word, suggestions: suggestions.map(\.text))
        }
    }

    private func bytes(_ range: ProseRange) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: prose[range.start..<range.end])
    }

    /// A lower-case word outside the kit's vocabulary.
    private func isCandidate(_ token: Token) -> Bool {
        token.kind == .word && token.lexeme == .unknown && token.shape.isDisjoint(with: [.capitalized, .hasDigit, .endsInStop, .allCaps])
            && token.count > 2
    }

    /// The word without its possessive ending.
    private func base(of token: Token) -> ProseRange {
        guard token.shape.contains(.apostropheS) else { return token.range }
        return ProseRange(token.start, token.end - (prose[token.end - 2] == 0x27 ? 2 : 4))
    }

    /// The one part of a word, between its hyphens, that nothing knows; nil when all parts are right, or when more than one is strange,
    /// which makes it foreign.
    private func unknownPart(_ word: ProseRange) -> ProseRange? {
        var strange: ProseRange?
        var start = word.start
        while start < word.end {
            var end = start
            while end < word.end, prose[end] != 0x2D { end += 1 }
            let part = ProseRange(start, end)
            if !isRight(part, in: word) {
                if strange != nil { return nil }
                strange = part
            }
            start = end + 1
        }
        return strange
    }

    private func isRight(_ part: ProseRange, in word: ProseRange) -> Bool {
        let letters = bytes(part)
        guard letters.count > 2, letters.allSatisfy({ ASCII.isLower($0) || $0 == 0x27 }) else { return true }
        if spelling.knows(letters) { return true }
        if part.end < word.end, spelling.knows(bytes(ProseRange(part.start, part.end + 1))) { return true }
        return part.start > word.start && spelling.knows(bytes(ProseRange(part.start - 1, part.end)))
    }

    /// Whether a word stands in running text, as itself: not in brackets' `[sic]`, not cut short by an apostrophe, not part of a phrase that
    /// the lists have, not a name elsewhere in the story.
    private func isPlain(_ index: Int, in block: Range<Int>) -> Bool {
        let token = tokens[index]
        if isGlued(token) { return false }
        // `'em`, `'til`, `runnin'`.
        if index > block.lowerBound, tokens[index - 1].end == token.start, isApostrophe(tokens[index - 1]) { return false }
        if index + 1 < block.upperBound, tokens[index + 1].start == token.end, isApostrophe(tokens[index + 1]) { return false }
        if isSic(after: index, in: block) { return false }
        let window = max(block.lowerBound, index - 5)..<min(block.upperBound, index + 6)
        let run = tokens[window].map(\.hash)
        return !spelling.knowsPhrase(run[...], around: index - window.lowerBound)
    }

    /// Whether a word is a piece of one: `[say]ing`, `f---ing`, `caf&#233;`, `naïve` in a broken encoding.
    private func isGlued(_ token: Token) -> Bool {
        let before = token.start > 0 ? prose[token.start - 1] : 0x20
        let after = token.end < prose.count ? prose[token.end] : 0x20
        let next = token.end + 1 < prose.count ? prose[token.end + 1] : 0x20
        // `]`, `)`, `*`, `_`, `~`, `/`, `\`, `&`, `<`, `=` and the replacement character join; so does a mark that a letter follows at once.
        if Self.joins.contains(before) || Self.joins.contains(after) { return true }
        if token.end + 2 < prose.count, after == 0xEF, prose[token.end + 1] == 0xBF { return true }
        return (after == 0x2E || after == 0x3A || after == 0x40 || after == 0x60) && ASCII.isLetter(next)
    }

    private static let joins = Set("])*_~/\\&<=+#@^|[".utf8.filter { $0 != 0x29 })

    private func isApostrophe(_ token: Token) -> Bool {
        token.kind == .quote && (prose[token.start] == 0x27 || token.count == 3 && prose[token.start + 2] & 0xFE == 0x98)
    }

    private func isSic(after index: Int, in block: Range<Int>) -> Bool {
        tokens[(index + 1)..<min(block.upperBound, index + 5)].contains { $0.hash == UnknownWordSearch.sic }
    }

    private static let sic = Array("sic".utf8).withUnsafeBufferPointer { WordHash.of($0) }

    /// Whether a neighbour is strange too, or the word is a particle before a name.
    private func isInForeignRun(_ index: Int, in block: Range<Int>, unknown: Set<Int>) -> Bool {
        if unknown.contains(index - 1) && index > block.lowerBound || unknown.contains(index + 1) { return true }
        guard index + 1 < block.upperBound else { return false }
        return tokens[index].count <= 4 && tokens[index + 1].shape.contains(.capitalized)
    }
}
