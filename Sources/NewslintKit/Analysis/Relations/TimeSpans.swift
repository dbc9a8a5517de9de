/// A length of time and the dates that it runs between: `a 10-day visit from March 3 to 9`, `for 23 years since 1998`, `the 30th anniversary
/// of the 1989 law`.
public struct TimeSpan: NumberRelation, Hashable {
    public static let name = "time span"

    public enum Kind: UInt8, Sendable {
        /// From one day to another.
        case days
        /// From one year to another, or to the story's.
        case years
        case anniversary
    }

    public let kind: Kind
    /// The length as it is printed, without the rounding of other quantities.
    public let length: Quantity
    /// What the dates make: days, or the difference of two years.
    public let counted: Int
    /// What the length may be, in its own unit.
    public let allowed: Interval
    /// The years it runs between; 0 for days.
    public let first: Int
    public let last: Int
    /// The last year is the story's own.
    public let isOpen: Bool
    /// The dates.
    public let dates: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? { claim }

    public var claim: Claim {
        let margin = (allowed.high - allowed.low) / 2
        switch length.hedge {
        case .above: return Claim(.exact(allowed.high), .atLeast, .figure(exact), margin: margin)
        case .around: return Claim(.exact(allowed.middle), .equals, .figure(length), margin: margin)
        default: return Claim(.exact(allowed.middle), .equals, .figure(length.hedge == .below ? length : exact), margin: margin)
        }
    }

    private var exact: Quantity { length.exactly(hedge: Quantity.Hedge.none) }
}

extension Quantity {
    /// The same number taken at its word.
    func exactly(hedge: Hedge? = nil) -> Quantity {
        let hedge = hedge ?? self.hedge
        let tenth = abs(value) / 10
        let interval =
            switch hedge {
            case .around: Interval(value - tenth, value + tenth)
            case .below: Interval(value - tenth, value)
            case .above: Interval(value, value + tenth)
            default: Interval(exactly: value)
            }
        return Quantity(
            range: range, value: value, interval: interval, unit: unit, hedge: hedge, form: form, rounding: 0, scale: scale, noun: noun,
            counted: counted, quotation: quotation, sentence: sentence, tokens: tokens, phrase: phrase)
    }
}

/// Reads the time spans of a document.
struct TimeSpanReader {
    let document: Document
    let tokens: [Token]
    let story: CivilDate?
    /// Indices into `Dates.all`, by sentence.
    private let dates: [DateMention]
    private var next = 0

    static func find(in document: Document) -> [TimeSpan] {
        var reader = TimeSpanReader(document)
        return reader.read()
    }

    private init(_ document: Document) {
        self.document = document
        tokens = document.tokens.all
        story = document.storyDate
        dates = document.dates.all
    }

    private mutating func read() -> [TimeSpan] {
        var found: [TimeSpan] = []
        for quantity in document.quantities.all {
            guard quantity.value > 0, quantity.value < 10_000, quantity.form == .cardinal || quantity.form == .modifier else { continue }
            let sentence = document.sentences.all[quantity.sentence].tokens
            switch quantity.unit {
            case .duration("year"), .duration("decade"):
                let marks = years(around: quantity.tokens, in: sentence)
                guard !marks.isEmpty else { continue }
                let span =
                    since(quantity, marks, in: sentence) ?? between(quantity, marks, in: sentence) ?? after(quantity, marks, in: sentence)
                if let span { found.append(span) }
            case .duration("day"), .duration("night"), .duration("week"):
                if let span = days(quantity, in: sentence) { found.append(span) }
            case .age:
                if quantity.form == .modifier, let span = founded(quantity, years(around: quantity.tokens, in: sentence), in: sentence) {
                    found.append(span)
                }
            default: continue
            }
        }
        for date in dates {
            guard let reckoning = date.reckoning, let count = reckoning.count, abs(count) > 1,
                reckoning.unit == .year || reckoning.unit == .decade
            else { continue }
            let sentence = document.sentences.all[date.sentence].tokens
            let length = self.length(Double(abs(count)), reckoning.unit == .year ? "year" : "decade", date)
            let marks = years(around: date.firstToken..<date.nextToken, in: sentence)
            if let span = reckoned(length, date, marks, reckoning, in: sentence) { found.append(span) }
        }
        found += anniversaries()
        return found.sorted { $0.length.range.start < $1.length.range.start }
    }

    // MARK: Years

    /// A year in print, with its month where that stands there.
    struct YearMark {
        let year: Int
        var month: Int?
        let tokens: Range<Int>
        let isQuoted: Bool
    }

    /// The years near some tokens, in order: of dates, and those that stand before a noun, as in `the 1989 law`.
    func years(around place: Range<Int>, in sentence: Range<Int>) -> [YearMark] {
        let window = max(sentence.lowerBound, place.lowerBound - 24)..<min(sentence.upperBound, place.upperBound + 24)
        return window.compactMap { index in
            guard !place.contains(index), tokens[index].kind == .number, let year = year(index) else { return nil }
            if let date = date(at: index) {
                return YearMark(year: year, month: date.month, tokens: date.firstToken..<date.nextToken, isQuoted: date.isQuoted)
            }
            guard !isQuantity(index) else { return nil }
            return YearMark(year: year, tokens: index..<index + 1, isQuoted: document.quotations.index(at: tokens[index].start) != nil)
        }
    }

    private func year(_ index: Int) -> Int? {
        let token = tokens[index]
        guard token.count == 4 || token.shape.contains(.apostropheS) && (6...8).contains(token.count) else { return nil }
        var year = 0
        for byte in document.prose[token.start..<token.start + 4] {
            guard ASCII.isDigit(byte) else { return nil }
            year = year * 10 + Int(byte - 0x30)
        }
        return (1500...2100).contains(year) ? year : nil
    }

    func date(at token: Int) -> DateMention? {
        let low = dates.partitioningIndex { $0.nextToken > token }
        return low < dates.count && dates[low].firstToken <= token ? dates[low] : nil
    }

    private func isQuantity(_ token: Int) -> Bool {
        let all = document.quantities.all
        let low = all.partitioningIndex { $0.tokens.upperBound > token }
        return low < all.count && all[low].tokens.lowerBound <= token
    }

    // MARK: Tokens

    func hash(_ index: Int, _ sentence: Range<Int>) -> UInt32 { sentence.contains(index) ? tokens[index].hash : 0 }

    func isPause(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
        let byte = document.prose[tokens[index].start]
        return byte == 0x2C || byte == 0x28 || byte == 0x2D || byte == 0xE2
    }

    /// Whether nothing but commas, dashes and some words stands between two things, and not more than so much.
    func isGap(_ range: Range<Int>, _ words: WordSet, limit: Int = 4) -> Bool {
        range.count <= limit && range.allSatisfy { isPause($0) || words.contains(tokens[$0].hash) }
    }

    /// A length that has no quantity of its own: `two years` of `two years ago`, `fifth` of `the fifth anniversary`.
    func length(_ value: Double, _ unit: String, _ date: DateMention) -> Quantity {
        length(value, .duration(unit), date.firstToken..<date.nextToken, date.sentence)
    }

    func length(_ value: Double, _ unit: Unit, _ place: Range<Int>, _ sentence: Int) -> Quantity {
        let range = tokens[place.lowerBound].range.union(tokens[place.upperBound - 1].range)
        let before = place.lowerBound > 0 ? tokens[place.lowerBound - 1] : nil
        let hedge = before.flatMap { $0.is(.hedge) ? Quantity.Hedge(rawValue: UInt8(max(0, min(255, $0.lexeme.value)))) : nil } ?? .none
        return Quantity(
            range: range, value: value, interval: Interval(exactly: value), unit: unit, hedge: hedge, form: .cardinal, rounding: 0,
            scale: 1,
            noun: nil, counted: 0, quotation: document.quotations.index(at: range.start), sentence: sentence, tokens: place, phrase: place
        ).exactly()
    }

    /// Years from one to another, in years or in decades. `slack` says what is right beside the difference itself.
    func years(
        _ length: Quantity, from first: YearMark, to last: (year: Int, tokens: Range<Int>)?, slack: Interval, _ kind: TimeSpan.Kind = .years
    )
        -> TimeSpan?
    {
        guard let end = last?.year ?? story?.year, end >= first.year, end - first.year < 1000, first.isQuoted == (length.quotation != nil)
        else {
            return nil
        }
        let counted = end - first.year
        let isDecade = length.unit == .duration("decade")
        let allowed =
            isDecade
            ? Interval(Double(counted - 3) / 10, Double(counted + 3) / 10)
            : Interval(Double(counted) + slack.low, Double(counted) + slack.high)
        var dates = tokens[first.tokens.lowerBound].range.union(tokens[first.tokens.upperBound - 1].range)
        if let last { dates = dates.union(tokens[last.tokens.upperBound - 1].range).union(tokens[last.tokens.lowerBound].range) }
        return TimeSpan(
            kind: kind, length: length.exactly(), counted: counted, allowed: allowed, first: first.year, last: end, isOpen: last == nil,
            dates: dates)
    }
}
