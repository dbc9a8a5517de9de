/// The tokens of every block but code, in order.
///
/// Word boundaries follow Unicode's rules (UAX #29) with the marks that news copy keeps together: hyphens and apostrophes inside a word,
/// stops inside `U.S.` and after known abbreviations, a currency sign before its figure, and the separators inside a figure.
public struct Tokens: Analysis {
    public let all: [Token]
    /// For each block of the document, the indices of its tokens.
    public let blocks: [Range<Int>]

    public init(of document: Document) {
        var all: [Token] = []
        all.reserveCapacity(document.prose.count / 5)
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(document.blocks.count)
        Vocabulary.shared.withIndex { vocabulary in
            document.prose.withUnsafeBufferPointer { prose in
                for block in document.blocks {
                    let first = all.count
                    if block.role != .code {
                        var scanner = TokenScanner(bytes: prose, range: block.range, vocabulary: vocabulary)
                        while let token = scanner.next() { all.append(token) }
                    }
                    blocks.append(first..<all.count)
                }
            }
        }
        self.all = all
        self.blocks = blocks
    }

    /// The index of the first token that ends after `offset`; `all.count` when there is none.
    public func index(atOrAfter offset: Int) -> Int {
        all.partitioningIndex { $0.end > offset }
    }

    /// The indices of the tokens that lie wholly in a range.
    public func indices(in range: ProseRange) -> Range<Int> {
        var first = index(atOrAfter: range.start)
        if first < all.count, all[first].start < range.start { first += 1 }
        var last = first
        while last < all.count, all[last].end <= range.end { last += 1 }
        return first..<last
    }
}
