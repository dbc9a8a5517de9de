/// Numbers that share a unit, and numbers that are one together.
extension QuantityReader {
    /// Makes one of `6 feet 2 inches`, `8 pounds, 3 ounces`, `3 dollars and 50 cents`.
    func joinParts(_ all: inout [Quantity]) {
        let (a, b) = (all[all.count - 2], all[all.count - 1])
        guard a.sentence == b.sentence, a.form == .cardinal, b.form == .cardinal, a.pairing == .none, b.hedge == .none, b.value >= 0
        else { return }
        let gap = b.tokens.lowerBound - a.tokens.upperBound
        let link = gap == 1 ? tokens[a.tokens.upperBound].hash : 0
        guard gap == 0 || gap == 1 && (link == RangeWords.and || link == RangeWords.comma) else { return }
        let share: Double
        switch (a.unit, b.unit) {
        case (.measure("ft"), .measure("in")) where b.value < 12: share = 1.0 / 12
        case (.measure("ft"), .count) where gap == 0 && b.value < 12 && b.noun == nil: share = 1.0 / 12
        case (.measure("lb"), .measure("oz")) where b.value < 16: share = 1.0 / 16
        case (.measure("st"), .measure("lb")) where b.value < 14: share = 1.0 / 14
        case (.currency(let whole), .currency(let part)) where whole == part && b.scale == 0.01 && b.value < 1 && a.scale == 1: share = 1
        default: return
        }
        all.removeLast()
        let index = all.count - 1
        all[index].value += (a.value < 0 ? -1 : 1) * b.value * share
        all[index].rounding = b.rounding * share
        all[index].interval = interval(all[index].value, all[index].rounding, a.hedge)
        all[index].range = a.range.union(b.range)
        all[index].tokens = a.tokens.lowerBound..<b.tokens.upperBound
        all[index].phrase = a.phrase.lowerBound..<b.phrase.upperBound
    }

    // MARK: Units that stand once for two

    /// Gives the first number of `from 4 to 5 percent`, `between 26 and 31 million`, `two or three years` the unit and the scale of the second.
    func shareUnits(_ all: inout [Quantity], from first: Int) {
        for index in first..<all.count - 1 {
            let (a, b) = (all[index], all[index + 1])
            guard a.tokens.upperBound + 1 == b.tokens.lowerBound, a.form == .cardinal, b.form == .cardinal else { continue }
            let link = tokens[a.tokens.upperBound]
            let isRange =
                link.hash == RangeWords.to || link.kind == .punctuation && prose[link.start] == 0x2D
                || link.count == 3 && prose[link.start] == 0xE2
            let isBetween =
                link.hash == RangeWords.and && a.phrase.lowerBound > 0 && tokens[a.phrase.lowerBound - 1].hash == RangeWords.between
            let isFrom = a.phrase.lowerBound > 0 && tokens[a.phrase.lowerBound - 1].hash == RangeWords.from
            let isSum = link.hash == RangeWords.and && b.unit == .percent && a.noun == nil && a.unit == .count && a.whole == nil
            guard isRange || isBetween || isSum || link.hash == RangeWords.or else { continue }
            defer {
                if all[index].unit == b.unit, isBetween || isRange && !isFrom {
                    all[index].pairing = .rangeStart
                    all[index + 1].pairing = .rangeEnd
                }
            }
            let takesUnit = a.unit == .count && b.unit != .count && b.unit != .age
            guard takesUnit || a.unit == b.unit || a.unit == .count else { continue }
            var factor = 1.0
            if b.scale > 1, a.scale == 1, a.value < b.value / b.scale { factor = b.scale }
            if b.scale < 1, takesUnit { factor = b.scale }
            guard takesUnit || factor != 1 || a.noun == nil && b.noun != nil else { continue }
            let value = a.value * factor
            let rounding = factor != 1 || takesUnit ? max(a.rounding * factor, b.rounding) : a.rounding
            all[index].value = value
            all[index].rounding = rounding
            all[index].interval = interval(value, rounding, a.hedge)
            all[index].scale = a.scale * factor
            if takesUnit { all[index].unit = b.unit }
            if a.noun == nil, let noun = b.noun {
                all[index].noun = noun
                all[index].head = b.head
                all[index].modifiers = b.modifiers
                if a.counted == 0 { all[index].counted = b.counted }
            }
            if a.per == nil { all[index].per = b.per }
            if a.whole == nil { all[index].whole = b.whole }
        }
    }
}

private enum RangeWords {
    static let and = WordHash.of("and")
    static let between = WordHash.of("between")
    static let comma = WordHash.of(",")
    static let from = WordHash.of("from")
    static let or = WordHash.of("or")
    static let to = WordHash.of("to")
}
