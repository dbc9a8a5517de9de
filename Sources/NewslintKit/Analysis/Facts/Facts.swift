/// Two places of a story that say the same thing with two numbers: `killed 14 people`, and further down `the 16 people killed`.
package struct RepeatedFact: Sendable, Hashable {
    /// Indices into `Quantities.all`; the first stands before the second.
    package let first: Int
    package let second: Int
    /// How much speaks for one fact: words in common, the same words in a row, less what tells the two apart.
    package let evidence: Int
    /// So many words in a row on both sides of the numbers are the same, the numbers apart.
    package let run: Int
}

/// The same fact said twice: quantities with unequal values that count the same, in sentences that say the same.
///
/// Quantities are sorted by what they count: the noun in the singular, the currency or the unit. Those that share it in different blocks are
/// compared by the words around them (`FactContext`). When three values or more stand in the same words, these are a form that is filled in
/// again and again (a list of states), and no fact.
package struct Facts: Analysis {
    /// In the order of the second place. No quantity is the second of two.
    package let all: [RepeatedFact]

    /// Below this, words in common say nothing.
    package static let leastEvidence = 24
    /// A quantity is compared with the first ones that count the same and with the last ones before it.
    private static let reach = 8

    package init(of document: Document) {
        let quantities = document.quantities.all
        var kinds: [Key: [Int]] = [:]
        for (index, quantity) in quantities.enumerated() {
            guard let key = Key(quantity), Self.isRead(quantity, in: document) else { continue }
            kinds[key, default: []].append(index)
        }
        kinds = kinds.filter { $0.value.count > 1 && Self.differ($0.value, quantities) }
        guard !kinds.isEmpty else {
            all = []
            return
        }
        all = document.prose.withUnsafeBufferPointer { prose in
            document.tokens.all.withUnsafeBufferPointer { tokens in
                var found: [RepeatedFact] = []
                for (key, indices) in kinds {
                    var comparison = FactComparison(key: key, indices: indices, document, FactReader(prose: prose, tokens: tokens))
                    found += comparison.facts(reach: Self.reach)
                }
                return found.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
            }
        }
    }

    private static func differ(_ indices: [Int], _ all: [Quantity]) -> Bool { indices.contains { all[$0].value != all[indices[0]].value } }

    private static func isRead(_ quantity: Quantity, in document: Document) -> Bool {
        let sentence = document.sentences.all[quantity.sentence]
        return BlockRoles.copy.contains(document.blocks[sentence.block].role) && document.blocks[sentence.block].role != .tableCell
            && sentence.tokens.count < 400 && document.quantities.sentences[quantity.sentence].count <= Relations.maximalCount
    }

    /// What a quantity counts.
    struct Key: Hashable {
        let unit: Unit
        let head: UInt32

        init?(_ quantity: Quantity) {
            guard quantity.form == .cardinal || quantity.form == .modifier, quantity.pairing == .none || quantity.pairing == .rangeEnd else {
                return nil
            }
            switch quantity.unit {
            case .count where quantity.head == 0: return nil
            case .age, .rank: return nil
            default: break
            }
            unit = quantity.unit
            head = quantity.unit == .count ? quantity.head : 0
        }
    }
}

/// The quantities of a document that count the same, compared with each other.
private struct FactComparison {
    private let indices: [Int]
    private let all: [Quantity]
    private let document: Document
    private let reader: FactReader
    private let weight: Int
    private var contexts: [Int: FactContext] = [:]
    /// For each sentence, the quantities of this kind.
    private var bySentence: [Int: [Int]] = [:]

    init(key: Facts.Key, indices: [Int], _ document: Document, _ reader: FactReader) {
        self.indices = indices
        self.document = document
        self.reader = reader
        all = document.quantities.all
        // Percentages, sums of money and measures stand in the same words more often than counts do.
        switch key.unit {
        case .count: weight = 0
        case .currency: weight = 10
        default: weight = 14
        }
        for index in indices { bySentence[all[index].sentence, default: []].append(index) }
    }

    mutating func facts(reach: Int) -> [RepeatedFact] {
        var found: [RepeatedFact] = []
        var values: Set<Double> = []
        for second in indices.indices.dropFirst() {
            var best: RepeatedFact?
            for first in 0..<second where first < reach || second - first <= reach {
                guard let fact = fact(indices[first], indices[second]), fact.evidence > best?.evidence ?? 0 else { continue }
                best = fact
            }
            guard let best else { continue }
            found.append(best)
            values.insert(all[best.first].value)
            values.insert(all[best.second].value)
        }
        return values.count > 2 ? [] : found
    }

    private mutating func fact(_ first: Int, _ second: Int) -> RepeatedFact? {
        let (a, b) = (all[first], all[second])
        guard a.sentence != b.sentence, block(a) != block(b), !mayAgree(a, b), max(a.value, b.value) <= 3 * min(a.value, b.value) else {
            return nil
        }
        let (before, after) = (bySentence[a.sentence] ?? [], bySentence[b.sentence] ?? [])
        // `up from 14 percent` tells of both values.
        guard !before.contains(where: { all[$0].value == b.value }), !after.contains(where: { all[$0].value == a.value }) else { return nil }
        let (left, right) = (context(first), context(second))
        guard (left.signature & right.signature).nonzeroBitCount > 1 else { return nil }
        guard let likeness = reader.likeness(of: left, a, and: right, b) else { return nil }
        guard b.sentence > a.sentence + 1 || likeness.run >= FactReader.longRun else { return nil }
        let siblings = min(before.count + after.count - 2, 3)
        let evidence = likeness.points - weight - 5 * siblings
        guard evidence >= Facts.leastEvidence else { return nil }
        return RepeatedFact(first: first, second: second, evidence: evidence, run: likeness.run)
    }

    private func block(_ quantity: Quantity) -> Int { document.sentences.all[quantity.sentence].block }

    /// Whether one value can stand for both: rounded, hedged, bounded.
    private func mayAgree(_ a: Quantity, _ b: Quantity) -> Bool {
        if a.hedge == b.hedge { return abs(a.value - b.value) <= max(a.rounding, b.rounding) + 1e-9 * abs(a.value) }
        if a.interval.overlaps(b.interval) { return true }
        let (low, high) = a.value < b.value ? (a, b) : (b, a)
        return low.hedge == .above || high.hedge == .below
    }

    private mutating func context(_ index: Int) -> FactContext {
        if let known = contexts[index] { return known }
        let made = reader.context(of: all[index], in: document.sentences.all[all[index].sentence].tokens)
        contexts[index] = made
        return made
    }
}
