/// The numbers of a document that say how many or how much; not dates, times, names or list markers.
public struct Quantities: Analysis {
    /// In order.
    public let all: [Quantity]
    /// For each sentence, the indices of its quantities.
    public let sentences: [Range<Int>]

    public init(of document: Document) {
        var all: [Quantity] = []
        var sentences: [Range<Int>] = []
        let spans = document.sentences.all
        sentences.reserveCapacity(spans.count)
        let quotations = document.quotations
        let dates = document.dates.all
        document.prose.withUnsafeBufferPointer { prose in
            document.tokens.all.withUnsafeBufferPointer { tokens in
                var reader = QuantityReader(prose: prose, tokens: tokens, quotations: quotations, dates: dates)
                for (index, sentence) in spans.enumerated() {
                    let first = all.count
                    reader.read(sentence, index: index, into: &all)
                    sentences.append(first..<all.count)
                }
            }
        }
        self.all = all
        self.sentences = sentences
    }
}
