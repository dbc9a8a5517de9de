import NewslintKit

extension LooseFinders {
    /// How many of the second unit the first one is, both ways.
    private static let factors: [(from: [String], to: [String], factor: Double)] = [
        ("miles mile", "kilometers kilometres kilometer kilometre km", 1.609344), ("feet foot", "meters metres meter metre m", 0.3048),
        ("feet foot", "centimeters centimetres cm", 30.48), ("inches inch", "centimeters centimetres cm", 2.54),
        ("inches inch", "millimeters millimetres mm", 25.4), ("yards", "meters metres m", 0.9144),
        ("pounds lbs lb", "kilograms kilogrammes kilos kg", 0.45359237), ("tons tonnes", "kilograms kg", 1000),
        ("acres acre", "hectares hectare", 0.40468564), ("gallons gallon", "liters litres", 3.785411784),
        ("ounces oz", "grams g", 28.349523),
        ("mph", "kph km/h kmh", 1.609344), ("stone", "kilograms kg", 6.35029),
    ].flatMap { from, to, factor in
        let (from, to) = (words(from), words(to))
        return [(from, to, factor), (to, from, 1 / factor)]
    }

    private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

    /// `10 miles (16 kilometers)`, `a 10-mile (16-kilometer) road`
    static func conversions(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { a, b in
            let link = words(sentence.between(a, b))
            guard link.contains("(") || link.contains("or"), link.count <= 5, !a.isQuoted, !b.isQuoted, a.value > 0, a.unit == .count,
                b.unit == .count
            else { return nil }
            let isArea = link.contains("square") && sentence.word(b.tokens.upperBound) == "square"
            let units = isArea ? [sentence.word(b.tokens.upperBound + 1)] : [sentence.word(b.tokens.upperBound), b.tail]
            let first = link + [a.tail]
            let pair = factors.first { pair in
                let factor = isArea ? pair.factor * pair.factor : pair.factor
                return first.contains(where: pair.from.contains) && units.contains(where: pair.to.contains)
                    && abs(a.value * factor / b.value - 1) < 0.08
            }
            guard let pair else { return nil }
            let right = a.value * (isArea ? pair.factor * pair.factor : pair.factor)
            var second = b
            (second.isHedged, second.isName) = (false, false)
            let slack = 3 * (b.rounding + 0.5 * b.scale)
            guard let edit = breaker.edit(second, where: { abs($0 / right - 1) > 0.35 && abs($0 - right) > slack }) else { return nil }
            return Planted(.conversion, edits: [edit], conflicts: [a.digits], expect: Table.fixed(right, 1))
        }
    }

    /// `20C (68F)`, `68 degrees Fahrenheit (20 degrees Celsius)`
    static func degrees(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        func scale(_ number: LooseNumber) -> String {
            (number.tokens.upperBound..<number.tokens.upperBound + 3).map { String(sentence.word($0).prefix(1)) }
                .first { $0 == "c" || $0 == "f" } ?? ""
        }
        for (a, b) in zip(sentence.numbers, sentence.numbers.dropFirst())
        where sentence.has("(", in: a.tokens.upperBound..<b.tokens.lowerBound) {
            let right: Double
            switch (scale(a), scale(b)) {
            case ("c", "f"): right = a.value * 1.8 + 32
            case ("f", "c"): right = (a.value - 32) / 1.8
            default: continue
            }
            guard sentence.has("c f celsius fahrenheit"), abs(right - b.value) < 1.5, b.value > 0, !a.isQuoted else { continue }
            var second = b
            (second.isHedged, second.isName) = (false, false)
            guard let edit = breaker.edit(second, where: { abs($0 - right) > 6 }) else { continue }
            return [Planted(.conversion, edits: [edit], conflicts: [a.digits], expect: "\(Table.fixed(right, 1)) degrees")]
        }
        return []
    }

    /// Two amounts in two currencies each: `£1m ($1.9m) ... £3m ($5.7m)`
    static func currencies(_ text: LooseText, _ date: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        var pairs: [(key: String, a: LooseNumber, b: LooseNumber)] = []
        for sentence in text.sentences {
            for (a, b) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
                guard case .money(let sign) = b.unit, sentence.word(b.tokens.lowerBound - 1) == "(", a.value > 0, b.value > 0, !a.isQuoted,
                    a.tokens.upperBound >= b.tokens.lowerBound - 3
                else { continue }
                if case .money(let first) = a.unit, first != sign {
                    pairs.append(("\(first) \(sign)", a, b))
                } else if ["won", "yen", "yuan", "euros", "rupees", "pounds", "pesos", "rubles"].contains(
                    sentence.word(a.tokens.upperBound))
                {
                    pairs.append(("\(sentence.word(a.tokens.upperBound)) \(sign)", a, b))
                }
            }
        }
        for (_, pairs) in Dictionary(grouping: pairs, by: \.key).sorted(by: { $0.key < $1.key }) where pairs.count > 1 {
            let rate = pairs[0].b.value / pairs[0].a.value
            guard let last = pairs.last, abs(last.b.value / last.a.value / rate - 1) < 0.06 else { continue }
            let right = last.a.value * rate
            guard let edit = breaker.edit(last.b, where: { abs($0 / right - 1) > 0.4 && $0 < right * 3 }) else { continue }
            return [
                Planted(
                    .currency, edits: [edit], conflicts: [last.a.digits, pairs[0].a.digits, pairs[0].b.digits],
                    expect: "\(Table.fixed(right, 0)) at the story's own rate")
            ]
        }
        return []
    }
}
