/// Numbers of a headline that the story gives another value.
///
/// A headline is a handful of words, so that little of it comes back beside the number. What counts is that the number itself is nowhere in the
/// story, while another one counts the same: the same noun, the same fate of people (`14 killed`, `16 people died`), or money or a share in a
/// sentence about the same.
struct HeadlineComparison {
    private let document: Document
    private let reader: FactReader
    private let all: [Quantity]
    private var contexts: [Int: FactContext] = [:]
    /// The first sentences of the text.
    private let lede: Range<Int>

    /// What a word in common, the first sentences and the lack of rivals count.
    private static let word = 8
    private static let lede = 12
    private static let only = 5
    /// Fewer words in common say nothing.
    private static let leastEvidence = 18
    /// So many numbers of the story that count the same are looked at.
    private static let reach = 64

    init(_ document: Document, _ reader: FactReader) {
        self.document = document
        self.reader = reader
        all = document.quantities.all
        let start = document.sentences.all.firstIndex { document.blocks[$0.block].role == .paragraph } ?? 0
        lede = start..<start + 4
    }

    /// At most one for each number of the headline and the deck.
    mutating func facts() -> [RepeatedFact] {
        guard let first = all.indices.first(where: { role($0) == .headline || role($0) == .deck }) else { return [] }
        let display = all.indices[first...].prefix { role($0) == .headline || role($0) == .deck }
        let body = all.indices[display.endIndex...].filter { BlockRoles.copy.contains(role($0)) }
        return body.isEmpty ? [] : display.prefix(Relations.maximalCount).compactMap { fact($0, body) }
    }

    private func role(_ index: Int) -> BlockRole { document.blocks[document.sentences.all[all[index].sentence].block].role }

    private mutating func fact(_ headline: Int, _ body: [Int]) -> RepeatedFact? {
        let number = all[headline]
        guard isFirm(number), number.value > 2, !body.contains(where: { agrees(all[$0], with: number) }) else { return nil }
        let fate = fate(of: number)
        let kin = body.filter { isKin(all[$0], of: number, fate) }.prefix(Self.reach)
        guard !kin.isEmpty, !isSum(number.value, of: kin.map { all[$0].value }) else { return nil }
        let values = Set(kin.map { all[$0].value })
        var best: (index: Int, evidence: Int)?
        var rival = 0
        let context = context(headline)
        for index in kin {
            let other = self.context(index)
            guard other.isOther == context.isOther, !other.isUpdate,
                context.years.isEmpty || other.years.isEmpty || context.years == other.years
            else { continue }
            let isLede = lede.contains(all[index].sentence)
            // The lede tells what the headline tells; what comes later may be anything.
            if let best, lede.contains(all[best.index].sentence) {
                if !isLede { break }
                if all[index].sentence == all[best.index].sentence { continue }
            }
            let common = context.sentence.count { other.sentence.contains($0) }
            let evidence =
                Self.word * min(common, 3) + (isLede ? Self.lede : 0) + (values.count == 1 ? Self.only : 0) + (fate == 0 ? 0 : 5)
            if evidence > best?.evidence ?? .min {
                if let best, all[best.index].value != all[index].value { rival = max(rival, best.evidence) }
                best = (index, evidence)
            } else if let best, all[best.index].value != all[index].value {
                rival = max(rival, evidence)
            }
        }
        guard let best, best.evidence >= Self.leastEvidence, best.evidence > rival + 5 else { return nil }
        return RepeatedFact(first: headline, second: best.index, evidence: best.evidence, run: 0)
    }

    private func isFirm(_ number: Quantity) -> Bool {
        number.quotation == nil && (number.form == .cardinal || number.form == .modifier) && number.pairing == .none
            && (number.hedge == .none || number.hedge == .exactly) && number.unit != .age && number.unit != .rank
    }

    /// Whether a number of the story is that of the headline, exact or rounded, whatever it counts.
    private func agrees(_ other: Quantity, with number: Quantity) -> Bool {
        if other.value == number.value { return true }
        guard other.unit == number.unit else { return false }
        let slack = max(number.rounding, other.rounding) * (1 + 1e-9)
        return other.interval.overlaps(number.interval) || abs(other.value - number.value) <= slack
            // `$1bn` for $1.6 billion
            || number.rounding > other.rounding && abs(other.value - number.value) <= 2 * number.rounding
    }

    private func isKin(_ other: Quantity, of number: Quantity, _ fate: Int) -> Bool {
        guard other.quotation == nil, other.form == .cardinal || other.form == .modifier, other.unit == number.unit,
            other.pairing == .none, max(other.value, number.value) <= 10 * min(other.value, number.value)
        else { return false }
        guard number.unit == .count else { return true }
        return number.head != 0 && number.head == other.head || fate != 0 && self.fate(of: other) == fate
    }

    /// `14 killed` of which the story tells in two parts.
    private func isSum(_ whole: Double, of parts: [Double]) -> Bool {
        let parts = parts.prefix(12)
        for (index, first) in parts.enumerated() {
            for second in parts.dropFirst(index + 1) where first + second == whole || abs(first - second) == whole { return true }
        }
        return parts.count > 2 && Set(parts).reduce(0, +) == whole
    }

    // MARK: Fates

    /// 1 for the dead, 2 for the hurt, 3 for the missing, 4 for the arrested, 0 for others.
    private func fate(of number: Quantity) -> Int {
        guard number.unit == .count else { return 0 }
        let tokens = reader.tokens
        let sentence = document.sentences.all[number.sentence].tokens
        var index = number.phrase.upperBound
        let limit = min(index + 4, sentence.upperBound)
        while index < limit {
            if let fate = Words.fates[tokens[index].hash] { return fate }
            guard tokens[index].is([.auxiliary, .pronoun]) || Words.gaps.contains(tokens[index].hash) else { break }
            index += 1
        }
        index = number.phrase.lowerBound - 1
        for index in stride(from: index, to: max(index - 5, sentence.lowerBound - 1), by: -1) {
            if let fate = Words.verbs[tokens[index].hash] { return fate }
            guard Words.gaps.contains(tokens[index].hash) else { break }
        }
        return Words.fates[tokens[max(number.phrase.upperBound - 1, 0)].hash] ?? 0
    }

    private mutating func context(_ index: Int) -> FactContext {
        if let known = contexts[index] { return known }
        let made = reader.context(of: all[index], in: document.sentences.all[all[index].sentence].tokens)
        contexts[index] = made
        return made
    }

    private enum Words {
        static let gaps = WordSet(
            "at least around about some have had has been being who others people more than nearly almost as many the")
        static let fates = fates([
            "killed dead die dies died deaths slain fatalities", "injured hurt wounded injuries", "missing",
            "arrested held detained charged",
        ])
        static let verbs = fates([
            "kill kills killed killing claimed claims", "injure injures injured injuring hurt hurts wound wounds wounded wounding", "",
            "arrest arrests arrested arresting detain detains detained",
        ])

        private static func fates(_ words: [String]) -> [UInt32: Int] {
            var fates: [UInt32: Int] = [:]
            for (index, words) in words.enumerated() {
                for word in words.split(separator: " ") { fates[WordHash.of(word)] = index + 1 }
            }
            return fates
        }
    }
}
