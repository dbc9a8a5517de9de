/// Two places of a story that say the same thing with two numbers: `killed 14 people`, and further down `the 16 people killed`.
package struct RepeatedFact: Sendable, Hashable {
    /// Indices into `Quantities.all`; the first stands before the second.
    package let first: Int
    package let second: Int
    /// How much speaks for one fact: words in common, the same words in a row, less what tells the two apart.
    package internal(set) var evidence: Int
    /// So many tokens in a row before and after the numbers are the same on both sides.
    package let run: Int
}

/// The same fact said twice with two values.
///
/// Quantities are sorted by what they count: the noun in the singular, the currency or the unit. Those that share it in different blocks are
/// compared by the words around them (`FactContext`), in time that grows with their number alone.
package struct Facts: Analysis {
    /// In the order of the second place, at most one for each. The values are of one size: at most three times apart.
    package let conflicts: [RepeatedFact]
    /// The same figure with two scales: `$1.3 million`, and further down `$1.3 billion`.
    package let scales: [RepeatedFact]

    /// A number of the headline or the deck that is nowhere in the story, with the one that counts the same there.
    package let headlines: [RepeatedFact]

    /// Below this, words in common say nothing.
    static let leastEvidence = 16
    /// A figure that comes back with another scale is seldom an accident, so that fewer words do.
    static let leastEvidenceOfScale = 1

    package init(of document: Document) {
        let quantities = document.quantities.all
        var kinds: [Kind: [Int]] = [:]
        var figures: [ScaledFigure: [Int]] = [:]
        for (index, quantity) in quantities.enumerated() where Self.isRead(quantity, in: document) {
            if let kind = Kind(quantity) { kinds[kind, default: []].append(index) }
            if let figure = ScaledFigure(quantity) { figures[figure, default: []].append(index) }
        }
        func areUnequal(_ indices: [Int]) -> Bool { indices.contains { quantities[$0].value != quantities[indices[0]].value } }
        let unequal = kinds.values.filter { $0.count > 1 && areUnequal($0) }
        let scaled = figures.values.filter { $0.count > 1 && areUnequal($0) }
        (conflicts, scales, headlines) = document.prose.withUnsafeBufferPointer { prose in
            document.tokens.all.withUnsafeBufferPointer { tokens in
                let reader = FactReader(prose: prose, tokens: tokens)
                var comparison = FactComparison(document, reader)
                var headlines = HeadlineComparison(document, reader)
                return (comparison.conflicts(unequal), comparison.scales(scaled), headlines.facts())
            }
        }
    }

    private static func isRead(_ quantity: Quantity, in document: Document) -> Bool {
        let sentence = document.sentences.all[quantity.sentence]
        return BlockRoles.copy.contains(document.blocks[sentence.block].role) && document.blocks[sentence.block].role != .tableCell
            && sentence.tokens.count < 400 && document.quantities.sentences[quantity.sentence].count <= Relations.maximalCount
            && (quantity.form == .cardinal || quantity.form == .modifier)
            && (quantity.pairing == .none || quantity.pairing == .rangeEnd)
    }

    /// What a quantity counts.
    private struct Kind: Hashable {
        let unit: Unit
        let head: UInt32

        init?(_ quantity: Quantity) {
            switch quantity.unit {
            case .count where quantity.head == 0, .age, .rank: return nil
            default: break
            }
            unit = quantity.unit
            head = quantity.unit == .count ? quantity.head : 0
        }
    }

    /// A figure as it is written, without its `million` or `billion`.
    private struct ScaledFigure: Hashable {
        let unit: Unit
        let figure: Double

        init?(_ quantity: Quantity) {
            switch quantity.unit {
            case .count where quantity.scale >= 1e6, .measure where quantity.scale >= 1e6: break
            case .currency where quantity.scale >= 1e6 || quantity.scale == 1 && quantity.value >= 100: break
            default: return nil
            }
            unit = quantity.unit
            figure = quantity.value / quantity.scale
        }
    }
}
