import NewslintKit

/// The blocks of a document that say what an earlier one has said, word for word.
///
/// Case, white space, punctuation and the glyphs of quotation marks don't count. A document's headline may stand in its text again.
struct Repeats: Analysis {
    struct Repeat: Sendable {
        /// The indices of the two blocks.
        let first: Int
        let second: Int
        let words: Int
    }

    /// In order of the second blocks.
    let all: [Repeat]

    /// Fewer words are a label or a refrain.
    private static let fewest = 6
    private static let roles: BlockRoles = [.paragraph, .listItem, .blockQuote, .caption]

    init(of document: Document) {
        let tokens = document.tokens.all
        var seen: [UInt64: Int] = [:]
        var all: [Repeat] = []
        for (block, range) in document.tokens.blocks.enumerated()
        where range.count >= Repeats.fewest && Repeats.roles.contains(document.blocks[block].role) {
            var words = 0
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for token in tokens[range] where token.isWord {
                words += 1
                hash = (hash ^ UInt64(token.hash)) &* 0x100_0000_01B3
            }
            guard words >= Repeats.fewest else { continue }
            if let first = seen[hash] {
                if Repeats.areEqual(document, first, block) { all.append(Repeat(first: first, second: block, words: words)) }
            } else {
                seen[hash] = block
            }
        }
        self.all = all
    }

    private static func areEqual(_ document: Document, _ a: Int, _ b: Int) -> Bool {
        let tokens = document.tokens
        return tokens.all[tokens.blocks[a]].lazy.filter(\.isWord).map(\.hash)
            .elementsEqual(tokens.all[tokens.blocks[b]].lazy.filter(\.isWord).map(\.hash))
    }
}
