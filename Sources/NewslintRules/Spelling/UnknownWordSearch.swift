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
        var unknown: [Unknown] = []
        let roles = UnknownWord.info.roles
        for (block, range) in document.tokens.blocks.enumerated() where roles.contains(document.blocks[block].role) {
            for index in range where isCandidate(tokens[index]) {
                let base = base(of: tokens[index])
                // Most words with hyphens are right part by part; the whole is asked last.
                guard let part = unknownPart(base), part == base || !spelling.knows(bytes(base)) else { continue }
                unknown.append(Unknown(token: index, range: part, block: range))
            }
        }
        guard !unknown.isEmpty else { return [] }
        let usage = usage(of: unknown)
        let formation = WordFormation(spelling)
        return unknown.indices.compactMap { place in
            let item = unknown[place]
            guard isPlain(item), !isName(item, usage) else { return nil }
            let word = document.text(item.range)
            let suggestions = spelling.suggestions(for: word)
            guard let best = suggestions.first, !formation.isDerived(bytes(item.range)) else { return nil }
            // The commonest slips speak for themselves. Otherwise a word that anybody may form, a word of a foreign phrase, one that stands
            // alone in quotation marks and one that the story uses throughout are what the writer meant.
            if best.cost > 1 {
                let isCoined = best.cost > 1.2 && formation.isFormed(bytes(item.range))
                if isCoined || isAmongStrangers(place, unknown) || isMentioned(item) { return nil }
                if usage[tokens[item.token].hash, default: Usage()].count > 2 { return nil }
            }
            return Suspect(range: item.range, word: word, suggestions: suggestions.map(\.text))
        }
    }

    private struct Unknown {
        let token: Int
        let range: ProseRange
        let block: Range<Int>
    }

    /// How a story uses a word.
    private struct Usage {
        var count = 0
        var isName = false
    }

    private func usage(of unknown: [Unknown]) -> [UInt32: Usage] {
        var usage: [UInt32: Usage] = [:]
        for item in unknown { usage[tokens[item.token].hash] = Usage() }
        for token in tokens where token.kind == .word && token.lexeme == .unknown {
            guard usage[token.hash] != nil else { continue }
            usage[token.hash, default: Usage()].count += 1
            if token.shape.contains(.capitalized) { usage[token.hash, default: Usage()].isName = true }
        }
        return usage
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

    /// Whether a word stands in running text, whole and as itself: not marked `[sic]`, not cut short, not in a phrase that the lists have.
    private func isPlain(_ item: Unknown) -> Bool {
        let (index, block) = (item.token, item.block)
        let token = tokens[index]
        if isGlued(token) || isSic(after: index, in: block) { return false }
        // `'em`, `'til`, `runnin'`.
        if index > block.lowerBound, tokens[index - 1].end == token.start, isApostrophe(tokens[index - 1]), !isMentioned(item) {
            return false
        }
        if index + 1 < block.upperBound, tokens[index + 1].start == token.end, isApostrophe(tokens[index + 1]),
            prose[token.end - 1] == 0x6E
        {
            return false
        }
        // `E xpressing`: the drop capital of a page stands apart.
        if index == block.lowerBound || index == block.lowerBound + 1 && tokens[index - 1].count == 1 { return false }
        let window = max(block.lowerBound, index - 5)..<min(block.upperBound, index + 6)
        let run = tokens[window].map(\.hash)
        return !spelling.knowsPhrase(run[...], around: index - window.lowerBound)
    }

    /// Whether a word is a name somewhere: here, as a particle (`von der Leyen`), elsewhere in the story, or in the dictionaries.
    private func isName(_ item: Unknown, _ usage: [UInt32: Usage]) -> Bool {
        let token = tokens[item.token]
        if usage[token.hash]?.isName == true { return true }
        if item.token + 1 < item.block.upperBound, token.count <= 4, tokens[item.token + 1].shape.contains(.capitalized) { return true }
        var capitalized = Array(bytes(item.range))
        capitalized[0] &= 0xDF
        if capitalized.withUnsafeBufferPointer({ spelling.knows($0) }) { return true }
        for index in capitalized.indices where ASCII.isLower(capitalized[index]) { capitalized[index] &= 0xDF }
        return capitalized.count < 5 && capitalized.withUnsafeBufferPointer { spelling.knows($0) }
    }

    /// Whether another strange word stands beside it, or one word further on in the same block, as in a foreign phrase.
    private func isAmongStrangers(_ place: Int, _ unknown: [Unknown]) -> Bool {
        [place - 1, place + 1].contains {
            unknown.indices.contains($0) && unknown[$0].block == unknown[place].block
                && abs(unknown[$0].token - unknown[place].token) <= 2
        }
    }

    /// Whether a word stands alone between quotation marks, talked about rather than used.
    private func isMentioned(_ item: Unknown) -> Bool {
        let index = item.token
        return index > item.block.lowerBound && index + 1 < item.block.upperBound && tokens[index - 1].kind == .quote
            && tokens[index + 1].kind == .quote
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

    private static let sic = WordHash.of("sic")
}
