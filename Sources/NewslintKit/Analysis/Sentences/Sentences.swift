/// One sentence of a block.
public struct Sentence: Sendable, Hashable {
    /// From its first to its last character, closing quotation marks and brackets included.
    public let range: ProseRange
    /// Indices into `Tokens.all`.
    public let tokens: Range<Int>
    /// The index of its block.
    public let block: Int

    public init(range: ProseRange, tokens: Range<Int>, block: Int) {
        self.range = range
        self.tokens = tokens
        self.block = block
    }
}

/// The sentences of every block but code, in order. A block without a full stop is one sentence.
public struct Sentences: Analysis {
    public let all: [Sentence]
    /// For each block of the document, the indices of its sentences.
    public let blocks: [Range<Int>]

    public init(of document: Document) {
        let tokens = document.tokens
        var all: [Sentence] = []
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(document.blocks.count)
        all.reserveCapacity(tokens.all.count / 20)
        document.prose.withUnsafeBufferPointer { prose in
            tokens.all.withUnsafeBufferPointer { tokenBuffer in
                for (block, range) in tokens.blocks.enumerated() {
                    let first = all.count
                    var splitter = SentenceSplitter(prose: prose, tokens: tokenBuffer, range: range)
                    while let piece = splitter.next() {
                        let span = ProseRange(tokenBuffer[piece.lowerBound].start, tokenBuffer[piece.upperBound - 1].end)
                        all.append(Sentence(range: span, tokens: piece, block: block))
                    }
                    blocks.append(first..<all.count)
                }
            }
        }
        self.all = all
        self.blocks = blocks
    }

    /// The index of the sentence that holds an offset, or the one before it; nil before the first.
    public func index(at offset: Int) -> Int? {
        let low = all.partitioningIndex { $0.range.start > offset }
        return low > 0 ? low - 1 : nil
    }
}
