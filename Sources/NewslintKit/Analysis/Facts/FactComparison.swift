/// Compares quantities that count the same by the words around them.
struct FactComparison {
    private let document: Document
    private let all: [Quantity]
    private let reader: FactReader
    private var contexts: [Int: FactContext] = [:]
    /// For each block how many before it are a year and nothing else.
    private let yearsBefore: [Int]

    /// A quantity is compared with the first ones that count the same and with the last ones before it.
    private static let reach = 8
    /// Facts that speak as clearly as this much less are of the same form.
    private static let sameForm = 8

    init(_ document: Document, _ reader: FactReader) {
        self.document = document
        self.reader = reader
        all = document.quantities.all
        var years = 0
        yearsBefore = document.sentences.blocks.map { sentences in
            defer {
                if sentences.count == 1, let only = sentences.first, document.sentences.all[only].tokens.count == 1 {
                    let token = reader.tokens[document.sentences.all[only].tokens.lowerBound]
                    if token.kind == .number, token.count == 4 { years += 1 }
                }
            }
            return years
        }
    }

    // MARK: Two values

    /// The facts among groups of quantities, the quantities of a group counting the same.
    mutating func conflicts(_ groups: [[Int]]) -> [RepeatedFact] {
        var found: [RepeatedFact] = []
        for group in groups {
            var sizes: [Int: Int] = [:]
            for index in group { sizes[all[index].sentence, default: 0] += 1 }
            let facts = pairs(of: group) { comparison, first, second in comparison.conflict(first, second, sizes) }
            found += withoutForms(facts)
        }
        // Two sentences that differ in two numbers or more are of the same form and say two things.
        var differences: [Range<Int>: Int] = [:]
        for fact in found { differences[sentences(fact), default: 0] += 1 }
        return sorted(found.filter { differences[sentences($0)] == 1 && !isSubstitution($0) })
    }

    private mutating func conflict(_ first: Int, _ second: Int, _ sizes: [Int: Int]) -> RepeatedFact? {
        let (a, b) = (all[first], all[second])
        guard a.value > 0, b.value > 0, max(a.value, b.value) <= 3 * min(a.value, b.value), !mayAgree(a, b) else { return nil }
        guard a.value > 1, b.value > 1, !has(b.value, like: a), !has(a.value, like: b), var fact = compare(first, second) else {
            return nil
        }
        // Percentages, sums of money and measures stand in the same words more often than counts do.
        switch a.unit {
        case .count where a.value < 100 && (a.value != a.value.rounded() || b.value != b.value.rounded()): return nil
        case .count: break
        case .currency: fact.evidence -= 10
        default: fact.evidence -= 14
        }
        let siblings = sizes[a.sentence, default: 1] + sizes[b.sentence, default: 1] - 2
        fact.evidence -= 5 * min(siblings, 3)
        return fact.evidence >= Facts.leastEvidence ? fact : nil
    }

    /// `up from 14 percent` tells of both values.
    private func has(_ value: Double, like quantity: Quantity) -> Bool {
        document.quantities.sentences[quantity.sentence].contains { all[$0].value == value && all[$0].unit == quantity.unit }
    }

    /// Whether one value can stand for both: rounded, hedged, bounded.
    private func mayAgree(_ a: Quantity, _ b: Quantity) -> Bool {
        if a.hedge == b.hedge { return abs(a.value - b.value) <= max(a.rounding, b.rounding) * (1 + 1e-9) + 1e-9 * abs(a.value) }
        if a.interval.overlaps(b.interval) { return true }
        let (low, high) = a.value < b.value ? (a, b) : (b, a)
        return low.hedge == .above || high.hedge == .below
    }

    /// Facts without those of a form that is filled in again and again, as for each of a list of states: three values stand in the same words.
    private func withoutForms(_ facts: [RepeatedFact]) -> [RepeatedFact] {
        let loudest = facts.sorted { $0.evidence > $1.evidence }
        var values: Set<Double> = []
        var next = 0
        var kept: [RepeatedFact] = []
        for fact in loudest {
            while next < loudest.count, loudest[next].evidence >= fact.evidence - Self.sameForm {
                values.insert(all[loudest[next].first].value)
                values.insert(all[loudest[next].second].value)
                next += 1
            }
            if values.count > 2 { break }
            kept.append(fact)
        }
        return kept
    }

    // MARK: Two scales

    mutating func scales(_ groups: [[Int]]) -> [RepeatedFact] {
        sorted(groups.flatMap { pairs(of: $0) { comparison, first, second in comparison.scale(first, second) } })
    }

    private mutating func scale(_ first: Int, _ second: Int) -> RepeatedFact? {
        let (a, b) = (all[first], all[second])
        guard a.scale != b.scale, !has(b.value, like: a), !has(a.value, like: b), var fact = compare(first, second, isScale: true) else {
            return nil
        }
        fact.evidence += 6 * (Self.digits(a.value / a.scale) - 1)
        if min(a.scale, b.scale) == 1 { fact.evidence -= 10 }
        return fact.evidence >= Facts.leastEvidenceOfScale ? fact : nil
    }

    /// Figures that count, three at most: 1 for `20`, 2 for `1.3`.
    private static func digits(_ figure: Double) -> Int {
        var figure = figure
        while figure >= 10, figure.truncatingRemainder(dividingBy: 10) == 0 { figure /= 10 }
        var count = 0
        var power = 1.0
        while power <= figure, count < 3 { (power, count) = (power * 10, count + 1) }
        while count < 3, abs(figure - figure.rounded()) > 1e-6 { (figure, count) = (figure * 10, count + 1) }
        return max(count, 1)
    }

    // MARK: Pairs

    /// For each quantity of a group the fact that speaks loudest with one before it.
    private mutating func pairs(
        of group: [Int], _ fact: (inout FactComparison, Int, Int) -> RepeatedFact?
    ) -> [RepeatedFact] {
        var found: [RepeatedFact] = []
        for second in group.indices.dropFirst() {
            var best: RepeatedFact?
            let near = max(0, second - Self.reach)
            for first in [0..<min(Self.reach, near), near..<second].joined() {
                guard let fact = fact(&self, group[first], group[second]), fact.evidence > best?.evidence ?? .min else { continue }
                best = fact
            }
            if let best { found.append(best) }
        }
        return found
    }

    /// What the words around two numbers say; nil when they stand too near each other to repeat anything.
    private mutating func compare(_ first: Int, _ second: Int, isScale: Bool = false) -> RepeatedFact? {
        let (a, b) = (all[first], all[second])
        let blocks = (document.sentences.all[a.sentence].block, document.sentences.all[b.sentence].block)
        guard isScale ? a.sentence != b.sentence : blocks.0 != blocks.1 else { return nil }
        let roles = (document.blocks[blocks.0].role, document.blocks[blocks.1].role)
        // Each year of a chronicle tells something else.
        guard isScale || yearsBefore[blocks.0] == yearsBefore[blocks.1] else { return nil }
        let (left, right) = (context(first), context(second))
        guard left.signature & right.signature != 0, let likeness = reader.likeness(of: left, a, and: right, b, isScale: isScale) else {
            return nil
        }
        let isDisplay = BlockRoles.display.contains(roles.0) || BlockRoles.display.contains(roles.1)
        // Sources differ by some, but not a thousandfold; a headline sums up what one of them says.
        guard isDisplay || isScale || !haveOwnSources(a.sentence, b.sentence) else { return nil }
        guard isScale || isDisplay || b.sentence > a.sentence + 1 || likeness.run >= FactReader.longRun else { return nil }
        var evidence = likeness.points
        // A headline and a caption tell what the story tells; neighbours in the text tell something new.
        if isDisplay { evidence += 8 } else if b.sentence <= a.sentence + 3 { evidence -= 4 }
        return RepeatedFact(first: first, second: second, evidence: evidence, run: likeness.run)
    }

    /// `Police said` and `the hospital said`: each sentence has its source, and the two share no word.
    private func haveOwnSources(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (sources(of: first), sources(of: second))
        return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
    }

    private func sources(of sentence: Int) -> Set<UInt32> {
        var words: Set<UInt32> = []
        for attribution in document.attributions.inSentence(sentence) where attribution.ladder != .anaphor && attribution.ladder != .none {
            for token in document.tokens.all[attribution.sourceTokens] where token.kind == .word && !token.is(.function) {
                words.insert(token.hash)
            }
        }
        return words
    }

    private mutating func context(_ index: Int) -> FactContext {
        if let known = contexts[index] { return known }
        let made = reader.context(of: all[index], in: document.sentences.all[all[index].sentence].tokens)
        contexts[index] = made
        return made
    }

    private func isSubstitution(_ fact: RepeatedFact) -> Bool {
        let (a, b) = (all[fact.first], all[fact.second])
        return reader.isSubstitution(a, document.sentences.all[a.sentence].tokens, b, document.sentences.all[b.sentence].tokens)
    }

    private func sentences(_ fact: RepeatedFact) -> Range<Int> { all[fact.first].sentence..<all[fact.second].sentence }

    /// In order, and one for each number: what is wrong once is told once.
    private func sorted(_ facts: [RepeatedFact]) -> [RepeatedFact] {
        var told: Set<Int> = []
        return facts.sorted { ($0.second, $0.first) < ($1.second, $1.first) }.filter { fact in
            let isNew = told.isDisjoint(with: [fact.first, fact.second])
            if isNew { told.formUnion([fact.first, fact.second]) }
            return isNew
        }
    }
}
