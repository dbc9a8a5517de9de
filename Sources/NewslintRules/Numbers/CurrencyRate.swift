import NewslintKit

/// `numbers/currency-rate`: a converted sum of money at a rate that no other in the story, or no market, has.
struct CurrencyRate: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/currency-rate",
        summary: "a sum of money converted at another rate than its neighbours, or at an impossible one",
        why: """
            "5 billion won ($4.4 million)" and "12 billion won ($16 million)" cannot both be right on one day. Sums are compared within \
            a story, as their rounding allows, and each with a wide band of what the currency cost in that year. Sums of other years are left \
            alone, and a dollar may be Canadian.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("It paid 5 billion won ($4.4 million), and later 12 billion won (⟦$16.6 million⟧)."),
            .fault("The house sold for £1 million (⟦$80,000⟧)."),
            .trap("It paid 5 billion won ($4.4 million), and later 12 billion won ($10.6 million)."),
            .trap("In 1997 it cost 5 billion won ($5.6 million); it is now worth 12 billion won ($10.6 million)."),
        ])

    init(_ setup: RuleSetup) {}

    /// One conversion, as units of the one to one of the other.
    private struct Rate {
        let pair: ConvertedPair
        let codes: (String, String)
        let interval: Interval
        let year: Int?
        /// Its sentence speaks of another year than the story's.
        let isPast: Bool
    }

    func check(_ document: Document, _ report: inout Report) {
        let pairs = ConvertedPair.all(in: document) { if case .currency = $0 { true } else { false } }
        guard !pairs.isEmpty else { return }
        let rates = pairs.compactMap { info.reads($0.from, in: document) ? rate($0, document) : nil }
        guard rates.count <= Relations.maximalCount else { return }
        var known: [Rate] = []
        for rate in rates where !isOutOfBand(rate, document, &report) && rate.pair.from.quotation == nil {
            known.append(rate)
        }
        // The rate that most others agree with is the story's; of equals the first.
        for rate in known {
            let others = known.filter { $0.codes == rate.codes }
            let best = others.filter { !$0.isPast }.max { support($0, others) < support($1, others) } ?? others.first
            if let best, best.pair.to.range != rate.pair.to.range { compare(rate, best, document, &report) }
        }
    }

    private func support(_ rate: Rate, _ others: [Rate]) -> (Int, Int) {
        (others.count { agree(rate, $0, tolerance: 1) }, -rate.pair.to.range.start)
    }

    private func agree(_ rate: Rate, _ other: Rate, tolerance: Double) -> Bool {
        // What a sum of another year was worth: at the rate of that year or at today's.
        let slack = rate.isPast || other.isPast ? 1 + 0.3 * min(tolerance, 1) : 1 + 0.05 * tolerance
        return rate.interval.low <= other.interval.high * slack && other.interval.low <= rate.interval.high * slack
    }

    private func rate(_ pair: ConvertedPair, _ document: Document) -> Rate? {
        guard case .currency(let from) = pair.from.unit, case .currency(let to) = pair.to.unit, pair.from.value > 0, pair.to.value > 0,
            pair.from.interval.low > 0, pair.to.interval.low > 0, pair.from.form != .vague, !isTorn(pair.from, document)
        else { return nil }
        // What is converted is the figure in print: `about $336m (£175m)` hedges both sums alike, and $100,000 is not anything up to 150,000.
        func printed(_ sum: Quantity) -> Interval {
            let margin = min(sum.rounding, 0.05 * sum.value)
            return Interval(sum.value - margin, sum.value + margin)
        }
        let (a, b) = (printed(pair.from), pair.to.hedge == .none ? pair.to.interval : printed(pair.to))
        let years = document.dates.all.filter { $0.sentence == pair.from.sentence }.compactMap(\.year)
        let story = document.metadata.storyDate?.year
        return Rate(
            pair: pair, codes: (from, to), interval: Interval(a.low / b.high, a.high / b.low), year: years.first ?? story,
            isPast: years.contains { $0 != story })
    }

    /// `70 euro cents`, `$458 m`, `2, 936 yuan`: a figure that is less or more than what was read of it.
    private func isTorn(_ quantity: Quantity, _ document: Document) -> Bool {
        let tokens = document.tokens.all
        let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        if next < tokens.count, Words.parts.contains(tokens[next].hash) { return true }
        return first > 1 && tokens[first - 1].count == 1 && document.prose[tokens[first - 1].start] == 0x2C
            && tokens[first - 2].kind == .number && tokens[first].count == 3
    }

    private enum Words {
        static let parts = WordSet("cents cent m mn bn b tn k")
    }

    private func compare(_ rate: Rate, _ other: Rate, _ document: Document, _ report: inout Report) {
        let lowered = Verdict.lowered([rate.pair.from, rate.pair.to, other.pair.from, other.pair.to]) {
            agree(rate, other, tolerance: $0)
        }
        guard var lowered else { return }
        if rate.isPast || other.isPast {
            if let a = rate.year, let b = other.year, abs(a - b) > 3 { return }
            lowered += 1
        }
        let isSmall = rate.pair.from.value < rate.pair.to.value / 100
        let codes = isSmall ? (rate.codes.1, rate.codes.0) : rate.codes
        report.add(
            rate.pair.to.range, .differs(text(rate, isSmall), text(other, isSmall), codes.0, codes.1), lowered: lowered,
            labels: [(other.pair.to.range, "converted at another rate here")])
    }

    /// Reports a rate that is more than a quarter outside the band of all that its currencies' words may mean.
    private func isOutOfBand(_ rate: Rate, _ document: Document, _ report: inout Report) -> Bool {
        func names(_ code: String, _ quantity: Quantity) -> [String] {
            // Signs other than the dollar's name one currency.
            if document.prose[quantity.range.start] >= 0x80 { return [code] }
            return UnitTable.shared.readings(of: .currency(code)).map(\.name)
        }
        let all = names(rate.codes.0, rate.pair.from).flatMap { first in names(rate.codes.1, rate.pair.to).map { (first, $0) } }
        let bands = all.map { RateTable.shared.rate(of: $0, to: $1, in: rate.year) }
        // A currency without a band may have any rate.
        guard let band = bands.first ?? nil, !bands.contains(where: { $0 == nil }) else { return false }
        func isNear(_ factor: Double) -> Bool {
            bands.contains { $0.map { $0.low / factor <= rate.interval.high && rate.interval.low <= $0.high * factor } ?? false }
        }
        guard !isNear(1.25) else { return false }
        let isSlip = !isNear(3)
        let message: Message = .outside(
            text(rate, false), rate.codes.0, rate.codes.1, FigureText.plain(band.low), FigureText.plain(band.high))
        report.add(
            rate.pair.to.range, message, lowered: isSlip && rate.pair.from.quotation == nil ? 0 : Verdict.toNote,
            labels: [(rate.pair.from.range, "converted from here")])
        return true
    }

    private func text(_ rate: Rate, _ isTurned: Bool) -> String {
        let value = isTurned ? rate.pair.to.value / rate.pair.from.value : rate.pair.from.value / rate.pair.to.value
        return FigureText.plain(value, decimals: value < 0.1 ? 6 : value < 10 ? 3 : value < 1000 ? 1 : 0)
    }
}

extension Message {
    fileprivate static func differs(_ rate: String, _ other: String, _ from: String, _ to: String) -> Message {
        "\(rate) \(from) to one \(to), but \(other) elsewhere in the story"
    }

    fileprivate static func outside(_ rate: String, _ from: String, _ to: String, _ low: String, _ high: String) -> Message {
        "\(rate) \(from) to one \(to), which is between \(low) and \(high)"
    }
}
