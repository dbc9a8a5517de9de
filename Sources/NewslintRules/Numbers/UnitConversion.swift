import NewslintKit

/// `numbers/unit-conversion`: a measure in brackets that is not the same as the one before it.
struct UnitConversion: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/unit-conversion",
        summary: "a converted measure in brackets that is not what stands before it",
        why: """
            "100 miles (100 kilometers)" was copied, not converted. Both sides may be rounded, to one digit even ("about 60 miles (100 \
            km)"). A rise of 5C is 9F, while 5C on the thermometer is 41F: where words speak of a rise, both are taken.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The fire is 100 miles (⟦100 kilometers⟧) away."),
            .fault("It was 30C (⟦76F⟧) in the shade."),
            .trap("The fire is about 60 miles (100 km) away."),
            .trap("The course is 10 miles (16 km) long."),
            .trap("A rise of 5C (9F) would melt it."),
            .trap("He is 6 feet 2 inches (1.88 meters) tall."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let all = document.quantities.all
        for index in all.indices.dropLast() {
            let (a, b) = (all[index], all[index + 1])
            guard case .measure(let from) = a.unit, case .measure(let to) = b.unit, from != to, a.sentence == b.sentence,
                a.tokens.upperBound + 1 == b.phrase.lowerBound, b.tokens.upperBound < tokens.count,
                isByte(tokens[a.tokens.upperBound], 0x28, document),
                isByte(tokens[b.tokens.upperBound], 0x29, document), a.form == .cardinal, b.form == .cardinal, info.reads(a, in: document)
            else { continue }
            // `6 feet 2 inches`, `from 5 to 10 miles`: more than one number is converted.
            if index > 0, case .measure = all[index - 1].unit, a.tokens.lowerBound - all[index - 1].tokens.upperBound < 2 { continue }
            guard let exact = Measure.convert(a.value, from: from, to: to) else { continue }
            let difference = Measure.convertDifference(a.value, from: from, to: to)
            let slack = Measure.slack(a, b)
            let lowered = Verdict.lowered([a, b]) { tolerance in
                [exact, difference].contains { value in
                    guard let value else { return false }
                    if Measure.isOvenHeat(a, b), abs(value - b.value) <= 10 { return true }
                    let margin = abs(value) * slack + a.rounding * abs(exact / max(abs(a.value), 1e-9)) + b.rounding
                    return abs(value - b.value) <= margin * tolerance
                }
            }
            guard let lowered else { continue }
            let right = FigureText.text(exact, like: b, decimals: abs(exact) < 10 ? 1 : 0)
            report.add(
                b.range, .converted(document.text(a.range), right, document.text(b.range)), lowered: lowered,
                labels: [(a.range, "converted from here")])
        }
    }

    private func isByte(_ token: Token, _ byte: UInt8, _ document: Document) -> Bool {
        token.count == 1 && document.prose[token.start] == byte
    }
}

/// What measures are in each other.
private enum Measure {
    /// In metres, square metres, kilograms, kilometres an hour, litres: one dimension each.
    private static let table: [String: (dimension: Int, factor: Double)] = [
        "km": (0, 1000), "mi": (0, 1609.344), "m": (0, 1), "ft": (0, 0.3048), "in": (0, 0.0254), "yd": (0, 0.9144), "cm": (0, 0.01),
        "mm": (0, 0.001), "m2": (1, 1), "km2": (1, 1e6), "mi2": (1, 2_589_988), "ft2": (1, 0.09290304), "acre": (1, 4046.856),
        "ha": (1, 1e4), "kg": (2, 1), "g": (2, 0.001), "lb": (2, 0.45359237), "oz": (2, 0.028349523), "st": (2, 6.35029),
        "mph": (3, 1.609344),
        "km/h": (3, 1),
    ]

    static func convert(_ value: Double, from: String, to: String) -> Double? {
        switch (from, to) {
        case ("degC", "degF"): return value * 1.8 + 32
        case ("degF", "degC"): return (value - 32) / 1.8
        default:
            guard let a = table[from], let b = table[to], a.dimension == b.dimension else { return nil }
            return value * a.factor / b.factor
        }
    }

    /// Of a rise in temperature; nil for what has one scale.
    static func convertDifference(_ value: Double, from: String, to: String) -> Double? {
        switch (from, to) {
        case ("degC", "degF"): value * 1.8
        case ("degF", "degC"): value / 1.8
        default: nil
        }
    }

    /// How far a converted number may be off beyond its rounding: 10 percent when one side shows one digit.
    static func slack(_ a: Quantity, _ b: Quantity) -> Double {
        if case .measure("degC") = a.unit { return 0 }
        if case .measure("degF") = a.unit { return 0 }
        return hasOneDigit(a) || hasOneDigit(b) || a.hedge != .none || b.hedge != .none ? 0.12 : 0.03
    }

    /// `350F (180C)`: cooks round heat to the dial's marks.
    static func isOvenHeat(_ a: Quantity, _ b: Quantity) -> Bool {
        guard a.unit == .measure("degC") || a.unit == .measure("degF") else { return false }
        return [a.value, b.value].allSatisfy { $0 >= 120 && $0.truncatingRemainder(dividingBy: 5) == 0 }
    }

    private static func hasOneDigit(_ quantity: Quantity) -> Bool {
        var figure = abs(quantity.value / quantity.scale)
        guard figure >= 1, figure < 1e12, figure == figure.rounded() else { return false }
        while figure >= 10, figure.truncatingRemainder(dividingBy: 10) == 0 { figure /= 10 }
        return figure < 10
    }
}

extension Message {
    fileprivate static func converted(_ from: String, _ right: String, _ stated: String) -> Message { "\(from) is \(right), not \(stated)" }
}
