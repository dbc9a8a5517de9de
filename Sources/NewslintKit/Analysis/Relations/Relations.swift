/// How numbers of a story belong together, and what the story claims by it.
public protocol NumberRelation: Sendable {
    /// What the relation is called in evaluations: `part of total`.
    static var name: String { get }

    /// What the numbers must satisfy.
    ///
    /// - Parameter all: the quantities of the document that the relation was found in.
    func claim(_ all: [Quantity]) -> Claim?
}

/// A number that is part of another: `17 of the 15 hijackers`, `$3.27 million, $3.24 million of which`.
public struct Subset: NumberRelation, Hashable {
    public static let name = "subset of whole"

    /// Indices into `Quantities.all`.
    public let part: Int
    public let whole: Int

    public func claim(_ all: [Quantity]) -> Claim? {
        var (a, b) = (all[part], all[whole])
        // Two numbers that are rounded alike keep their order.
        if a.unit != b.unit { (a, b) = (a.sharpened(), b.sharpened()) }
        if a.rounding == b.rounding, a.unit == b.unit, a.hedge == .none, b.hedge == .none {
            a.interval = Interval(exactly: a.value)
            b.interval = Interval(exactly: b.value)
        }
        guard case (.duration(let short), .duration(let long)) = (a.unit, b.unit), short != long, let day = Subset.lengths[short],
            let days = Subset.lengths[long]
        else { return Claim(.figure(a), .atMost, .figure(b)) }
        return Claim(.figure(a), .atMost, .product(.figure(b), .exact((days / day).rounded())))
    }
}

/// Numbers that share out another and exclude one another: `Of the 40 passengers, 25 were rescued and 19 are missing`.
public struct Partition: NumberRelation, Hashable {
    public static let name = "parts of total"

    /// Indices into `Quantities.all`.
    public let whole: Int
    public let parts: [Int]
    /// From the first part to the last one's noun or verb.
    public let range: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? { Claim(.sum(parts.map { .figure(all[$0]) }), .atMost, .figure(all[whole])) }
}

/// How the numbers of a sentence belong together: the one place that reads it out of the grammar.
///
/// Relations are read inside one sentence, and into the next where it takes up the first: `Of them`, `The other five`, `That is a rise of 20
/// percent`. Numbers in quotation marks belong together only inside the same quotation, since a speaker may be wrong.
public struct Relations: Analysis {
    public private(set) var subsets: [Subset] = []
    public private(set) var partitions: [Partition] = []
    public private(set) var changes: [Change] = []
    public private(set) var totals: [Total] = []
    public private(set) var countShares: [CountShare] = []
    public private(set) var proportions: [Proportion] = []
    public private(set) var percentPartitions: [PercentPartition] = []
    public private(set) var rates: [Rate] = []
    public private(set) var ratios: [Ratio] = []
    public private(set) var trends: [Trend] = []
    public private(set) var multiples: [Multiple] = []
    public private(set) var doublings: [Doubling] = []
    public private(set) var spans: [TimeSpan] = []
    public private(set) var lists: [CountedList] = []
    public private(set) var votes: [Vote] = []
    public private(set) var thresholds: [Threshold] = []
    public private(set) var leads: [Lead] = []
    public private(set) var standings: [Standing] = []
    public private(set) var scores: [Score] = []
    public private(set) var ranks: [Rank] = []

    /// Every relation by its name, with what it claims: what `newslint-dev inject` breaks.
    package func claims(_ all: [Quantity]) -> [(name: String, claim: Claim)] {
        func claims<R: NumberRelation>(_ relations: [R]) -> [(name: String, claim: Claim)] {
            relations.compactMap { relation in relation.claim(all).map { (R.name, $0) } }
        }
        let parts =
            claims(subsets) + claims(partitions) + claims(totals) + claims(countShares) + claims(proportions)
            + claims(percentPartitions) + claims(rates) + claims(ratios)
        let moves = claims(changes) + claims(trends) + claims(multiples) + claims(doublings) + claims(spans)
        return parts + moves + claims(lists) + claims(votes) + claims(thresholds) + claims(leads)
            + claims(scores) + claims(ranks)
    }

    /// A sentence with more numbers is a table or worse; to relate each with each would cost the square of its length.
    package static let maximalCount = 64

    public init(of document: Document) {
        spans = TimeSpanReader.find(in: document)
        let quantities = document.quantities
        let sentences = document.sentences.all
        var nation = Nation()
        document.prose.withUnsafeBufferPointer { prose in
            document.tokens.all.withUnsafeBufferPointer { tokens in
                var before: (numbers: SentenceNumbers, ends: [ChangeEnds], sentence: Int)?
                for (sentence, indices) in quantities.sentences.enumerated() where !indices.isEmpty && indices.count <= Self.maximalCount {
                    let numbers = SentenceNumbers(
                        prose: prose, tokens: tokens, all: quantities.all, indices: indices, sentence: sentences[sentence].tokens)
                    lists += CountedList.find(in: numbers)
                    proportions += Proportion.find(in: numbers)
                    doublings += Doubling.find(in: numbers)
                    if let before, before.sentence == sentence - 1, sentences[before.sentence].block == sentences[sentence].block {
                        changes += Change.find(in: numbers, after: before.numbers, before.ends)
                        multiples += Multiple.compare(in: numbers, after: before.numbers)
                    }
                    before = nil
                    guard indices.count > 1 else {
                        before = (numbers, [], sentence)
                        continue
                    }
                    subsets += Subset.find(in: numbers)
                    partitions += Partition.find(in: numbers)
                    percentPartitions += PercentPartition.find(in: numbers)
                    let ends = ChangeEnds.find(in: numbers)
                    trends += Trend.find(ends, in: numbers)
                    changes += Change.find(ends, in: numbers)
                    multiples += Multiple.find(ends, in: numbers)
                    multiples += Multiple.compare(in: numbers)
                    before = (numbers, ends, sentence)
                    let sides = Versus.all(in: numbers)
                    votes += Vote.find(in: numbers, sides, nation: &nation)
                    standings += Standing.find(in: numbers, sides)
                    scores += Score.find(in: numbers, sides)
                    guard indices.count > 2 else { continue }
                    thresholds += Threshold.find(in: numbers, sides)
                    leads += Lead.find(in: numbers, sides)
                    totals += Total.find(in: numbers)
                    countShares += CountShare.find(in: numbers)
                    rates += Rate.find(in: numbers)
                    ratios += Ratio.find(in: numbers)
                }
                for numbers in Anaphors.pairs(of: document, prose, tokens) {
                    subsets += Anaphors.subsets(in: numbers)
                    partitions += Anaphors.partitions(in: numbers)
                    totals += Anaphors.totals(in: numbers)
                    percentPartitions += Anaphors.percentages(in: numbers)
                }
            }
        }
        lists += CountedList.findBlocks(in: document)
        ranks = Rank.find(in: document)
    }
}

/// The numbers of one sentence with the words around them.
struct SentenceNumbers {
    let prose: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let all: [Quantity]
    /// Indices into `all`.
    let indices: Range<Int>
    /// Indices into `tokens`.
    let sentence: Range<Int>

    /// The hash of the token at an index; 0 outside the sentence.
    func hash(_ index: Int) -> UInt32 { sentence.contains(index) ? tokens[index].hash : 0 }

    func word(_ index: Int) -> Token? { sentence.contains(index) && tokens[index].kind == .word ? tokens[index] : nil }

    /// Whether the token at an index is a comma, a colon or another mark of one byte.
    func isMark(_ index: Int, _ byte: UInt8) -> Bool {
        sentence.contains(index) && tokens[index].count == 1 && prose[tokens[index].start] == byte
    }

    /// A dash between words: `–`, `—`, `--`, or a hyphen with spaces around it.
    func isDash(_ index: Int) -> Bool {
        guard sentence.contains(index), tokens[index].kind == .punctuation else { return false }
        let first = prose[tokens[index].start]
        return first == 0x2D
            || first == 0xE2 && tokens[index].count == 3 && prose[tokens[index].start + 1] == 0x80 && prose[tokens[index].end - 1] <= 0x95
    }

    func isPlural(_ index: Int) -> Bool {
        sentence.contains(index) && NumeralReader(prose: prose, tokens: tokens).isPlural(tokens[index])
    }

    /// `failed`, `closed`: a word in -ed.
    func isPast(_ index: Int) -> Bool {
        guard let word = word(index), word.count > 3 else { return false }
        return prose[word.end - 2] | 0x20 == 0x65 && prose[word.end - 1] | 0x20 == 0x64
    }

    /// Whether a number's noun owns another: `the two companies' workers`.
    func ownsNext(_ quantity: Quantity) -> Bool {
        var index = quantity.tokens.upperBound
        let limit = min(sentence.upperBound, index + 5)
        while index < limit, tokens[index].kind == .word || tokens[index].kind == .quote {
            if tokens[index].shape.contains(.apostropheS) || tokens[index].kind == .quote { return true }
            if tokens[index].is(.function) { return false }
            index += 1
        }
        return false
    }

    func areInSameQuotation(_ indices: Int...) -> Bool {
        let first = all[indices[0]].quotation
        return indices.allSatisfy { all[$0].quotation == first }
    }
}
