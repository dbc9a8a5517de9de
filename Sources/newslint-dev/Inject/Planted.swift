import NewslintKit
import NewslintReports

/// A way in which numbers and dates go wrong, with the rules that ought to see it.
enum MistakeKind: String, CaseIterable, Sendable {
    case partsAboveTotal = "parts-above-total"
    case partsMissSum = "parts-miss-sum"
    case subsetAboveWhole = "subset-above-whole"
    case percentOfCount = "percent-of-count"
    case fractionPercent = "fraction-percent"
    case quantifier
    case partition
    case percentOver100 = "percent-over-100"
    case decreaseOver100 = "decrease-over-100"
    case changePercent = "change-percent"
    case changeValue = "change-value"
    case changeDirection = "change-direction"
    case multiple
    case average
    case weekday
    case impossibleDate = "impossible-date"
    case yearOrder = "year-order"
    case birthYear = "birth-year"
    case twoAges = "two-ages"
    case duration
    case anniversary
    case caption
    case headline
    case repeatedFact = "repeated-fact"
    case magnitude
    case conversion
    case currency
    case vote
    case margin
    case listCount = "list-count"
    case range
    case score
    case timeZone = "time-zone"

    /// Ids of rules, any of which is right to report it.
    var rules: [String] {
        switch self {
        case .partsAboveTotal, .partsMissSum: ["numbers/parts-exceed-total", "numbers/parts-sum-mismatch", "numbers/subset-exceeds-whole"]
        case .subsetAboveWhole: ["numbers/subset-exceeds-whole", "numbers/parts-exceed-total"]
        case .percentOfCount: ["numbers/percent-of-count", "numbers/ratio-mismatch"]
        case .fractionPercent: ["numbers/fraction-percent", "numbers/percent-of-count", "numbers/quantifier-mismatch"]
        case .quantifier: ["numbers/quantifier-mismatch", "numbers/fraction-percent"]
        case .partition: ["numbers/percent-partition-sum", "numbers/parts-exceed-total", "numbers/parts-sum-mismatch"]
        case .percentOver100: ["numbers/percent-over-100"]
        case .decreaseOver100: ["numbers/decrease-over-100"]
        case .changePercent, .changeValue: ["numbers/change-arithmetic", "numbers/percent-vs-points", "numbers/change-direction"]
        case .changeDirection: ["numbers/change-direction", "numbers/change-arithmetic"]
        case .multiple: ["numbers/multiplier-mismatch", "numbers/change-direction"]
        case .average: ["numbers/average-mismatch", "numbers/per-capita"]
        case .weekday: ["dates/weekday-mismatch"]
        case .impossibleDate: ["dates/impossible"]
        case .yearOrder: ["numbers/range-inverted", "dates/sequence-conflict"]
        case .birthYear: ["numbers/age-birth"]
        case .twoAges: ["numbers/age-conflict"]
        case .duration: ["numbers/duration-mismatch", "numbers/anniversary"]
        case .anniversary: ["numbers/anniversary", "numbers/duration-mismatch"]
        case .caption: ["numbers/caption-body", "numbers/fact-conflict"]
        case .headline: ["numbers/headline-body", "numbers/fact-conflict"]
        case .repeatedFact: ["numbers/fact-conflict", "numbers/headline-body", "numbers/caption-body"]
        case .magnitude: ["numbers/magnitude", "numbers/fact-conflict", "numbers/headline-body"]
        case .conversion: ["numbers/unit-conversion"]
        case .currency: ["numbers/currency-rate"]
        case .vote: ["numbers/vote-tally", "numbers/vote-threshold"]
        case .margin: ["numbers/lead-margin"]
        case .listCount: ["numbers/list-count", "numbers/rank-conflict"]
        case .range: ["numbers/range-inverted"]
        case .score: ["numbers/score-conflict"]
        case .timeZone: ["times/zone-conversion"]
        }
    }
}

/// One mistake put into an article: where, what now stands there, and what it contradicts.
struct Planted: Sendable {
    struct Edit: Sendable {
        /// In bytes of the clean text.
        let range: Range<Int>
        let now: String
    }

    /// Who found the relation.
    enum Source: String, Sendable {
        /// `Relations` of the kit, on which rules stand: its pattern is within their grammar.
        case claims
        /// The loose search of this tool, which knows nothing of the rules.
        case loose
    }

    /// The name of a `MistakeKind`, or of a relation of the kit.
    let type: String
    let source: Source
    /// Ids of rules, any of which is right to report it.
    let rules: [String]
    /// In order; none overlaps another.
    var edits: [Edit]
    /// Places of the clean text that the new number contradicts.
    var conflicts: [Range<Int>]
    /// What is wrong, in a few words.
    let expect: String

    /// A mistake of the loose search.
    init(_ kind: MistakeKind, edits: [Edit], conflicts: [Range<Int>], expect: String) {
        (type, source, rules) = (kind.rawValue, .loose, kind.rules)
        self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        self.conflicts = conflicts
        self.expect = expect
    }

    /// A claim that no longer holds.
    init(claimOf relation: String, edit: Edit, conflicts: [Range<Int>], expect: String) {
        (type, source, rules) = (relation, .claims, [])
        edits = [edit]
        self.conflicts = conflicts
        self.expect = expect
    }

    /// The article with the mistake in it, as `{id, type, source, rules, text, clean, edits, conflicts, expect}`.
    ///
    /// Places count code points; those of edits stand in the new text, and so do the conflicts.
    func record(of clean: [UInt8], id: String, members: [(String, String?)]) -> String {
        var text: [UInt8] = []
        var position = 0
        var places: [(edit: Edit, start: Int, end: Int)] = []
        for edit in edits {
            text += clean[position..<edit.range.lowerBound]
            places.append((edit, text.count, text.count + edit.now.utf8.count))
            text += Array(edit.now.utf8)
            position = edit.range.upperBound
        }
        text += clean[position...]
        let shift = { (offset: Int) in
            offset + self.edits.filter { $0.range.upperBound <= offset }.reduce(0) { $0 + $1.now.utf8.count - $1.range.count }
        }
        let points = CodePointOffsets(text)
        var json = JSONWriter()
        json.object { json in
            json.member("id", id)
            json.member("type", type)
            json.member("source", source.rawValue)
            json.key("rules")
            json.array { json in for rule in rules { json.string(rule) } }
            for case (let name, let value?) in members { json.member(name, value) }
            json.member("expect", expect)
            json.key("edits")
            json.array { json in
                for (edit, start, end) in places {
                    json.object { json in
                        json.member("s", points.codePoint(start))
                        json.member("e", points.codePoint(end))
                        json.member("now", edit.now)
                        json.member("was", String(decoding: clean[edit.range], as: UTF8.self))
                    }
                }
            }
            json.key("conflicts")
            json.array { json in
                for range in conflicts {
                    json.object { json in
                        json.member("s", points.codePoint(shift(range.lowerBound)))
                        json.member("e", points.codePoint(shift(range.upperBound)))
                    }
                }
            }
            json.member("text", String(decoding: text, as: UTF8.self))
            json.member("clean", String(decoding: clean, as: UTF8.self))
        }
        return json.text
    }
}

/// Turns offsets in bytes into offsets in code points.
struct CodePointOffsets {
    private let counts: [Int]

    init(_ bytes: [UInt8]) {
        var counts: [Int] = []
        counts.reserveCapacity(bytes.count + 1)
        var count = 0
        for byte in bytes {
            counts.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        counts.append(count)
        self.counts = counts
    }

    func codePoint(_ byte: Int) -> Int { counts[min(max(byte, 0), counts.count - 1)] }
}
