import NewslintKit

/// `numbers/unit-conversion`: a measure in brackets that is not the same as the one before it.
struct UnitConversion: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/unit-conversion",
        summary: "a converted measure that is not what stands before it",
        why: """
            "100 miles (100 kilometers)" was copied, not converted. Both sides may be rounded, to one digit even ("about 60 miles (100 \
            km)"), and a word may mean several units: a ton is short, long or metric, a gallon American or imperial. A rise of 5C is 9F, \
            while 5C on the thermometer is 41F.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The fire is 100 miles (⟦100 kilometers⟧) away."),
            .fault("It was 30C (⟦76F⟧) in the shade."),
            .fault("A 5C rise (⟦41F⟧) would melt it."),
            .trap("The fire is about 60 miles (100 km) away."),
            .trap("The course is 10 miles (16 km) long."),
            .trap("A rise of 5C (9F) would melt it."),
            .trap("He is 6 feet 2 inches (1.88 meters) tall."),
            .trap("The ship carried 100 tons (102 metric tons) of coal."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let pairs = ConvertedPair.all(in: document) { if case .measure = $0 { true } else { false } }
        for pair in pairs where info.reads(pair.from, in: document) { check(pair, document, &report) }
    }

    private func check(_ pair: ConvertedPair, _ document: Document, _ report: inout Report) {
        let (a, b) = (pair.from, pair.to)
        let table = UnitTable.shared
        let isDifference = isTemperature(a) && Difference.isSpoken(of: pair, in: document)
        /// What the first measure is in the unit of the second, by every reading of the two.
        var right: [Interval] = []
        for from in table.readings(of: a.unit) {
            for to in table.readings(of: b.unit) {
                func converted(_ value: Double) -> Double? {
                    isDifference ? value * from.factor / to.factor : UnitTable.convert(value, from: from, to: to)
                }
                guard from.kind == to.kind, let low = converted(a.value - a.rounding), let high = converted(a.value + a.rounding) else {
                    continue
                }
                right.append(Interval(low, high))
                // A difference in degrees that no word betrays.
                if isTemperature(a) {
                    let factor = from.factor / to.factor
                    right.append(Interval((a.value - a.rounding) * factor, (a.value + a.rounding) * factor))
                }
            }
        }
        guard let first = right.first, first.middle.isFinite else { return }
        let slack = slack(pair)
        let lowered = Verdict.lowered([a, b]) { tolerance in
            right.contains { interval in
                let margin = (slack * abs(interval.middle) + b.rounding + interval.high - interval.middle) * tolerance
                return abs(interval.middle - b.value) <= margin + (isOvenHeat(pair) ? 10 : 0)
            }
        }
        guard let lowered else { return }
        let text = FigureText.text(first.middle, like: b, decimals: abs(first.middle) < 10 ? 1 : 0)
        report.add(
            b.range, .converted(document.text(a.range), text, document.text(b.range)), lowered: lowered,
            labels: [(a.range, "converted from here")])
    }

    private func isTemperature(_ quantity: Quantity) -> Bool {
        quantity.unit == .measure("degC") || quantity.unit == .measure("degF")
    }

    /// How far a converted number may be off beyond its rounding: more when one side shows one digit.
    private func slack(_ pair: ConvertedPair) -> Double {
        if isTemperature(pair.from) { return 0 }
        if hasOneDigit(pair.from) { return 0.15 }
        return hasOneDigit(pair.to) || pair.from.hedge != .none || pair.to.hedge != .none ? 0.12 : 0.03
    }

    /// `350F (180C)`: cooks round heat to the dial's marks.
    private func isOvenHeat(_ pair: ConvertedPair) -> Bool {
        isTemperature(pair.from)
            && [pair.from.value, pair.to.value].allSatisfy { $0 >= 120 && $0.truncatingRemainder(dividingBy: 5) == 0 }
    }

    private func hasOneDigit(_ quantity: Quantity) -> Bool {
        var figure = abs(quantity.value / quantity.scale)
        guard figure >= 1, figure < 1e12, figure == figure.rounded() else { return false }
        while figure >= 10, figure.truncatingRemainder(dividingBy: 10) == 0 { figure /= 10 }
        return figure < 10
    }
}

/// Words that make degrees a difference: `a 5C rise`, `warmer by 5C`, `5C above normal`.
private enum Difference {
    static func isSpoken(of pair: ConvertedPair, in document: Document) -> Bool {
        let tokens = document.tokens.all
        let start = pair.from.phrase.lowerBound
        let sentence = document.sentences.all[pair.from.sentence].tokens
        if start > sentence.lowerBound, tokens[start - 1].hash == by { return true }
        if start > sentence.lowerBound + 1, tokens[start - 1].hash == of, nouns.contains(tokens[start - 2]) { return true }
        for next in [pair.from.tokens.upperBound, pair.to.tokens.upperBound + 1] where sentence.contains(next) {
            if nouns.contains(tokens[next]) || comparatives.contains(tokens[next]) { return true }
        }
        return false
    }

    private static let by = WordHash.of("by")
    private static let of = WordHash.of("of")
    private static let nouns = WordSet("rise increase drop fall warming cooling difference swing change jump decline")
    private static let comparatives = WordSet("warmer hotter cooler colder higher lower above below")
}

extension Message {
    fileprivate static func converted(_ from: String, _ right: String, _ stated: String) -> Message { "\(from) is \(right), not \(stated)" }
}
