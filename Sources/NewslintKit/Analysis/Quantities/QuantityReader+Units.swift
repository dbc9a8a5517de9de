extension QuantityReader {
    func readUnit(of numeral: Numeral, start: inout Int, next: inout Int, in sentence: Range<Int>) -> UnitWord {
        if let currency = numeral.currency {
            var code = currency
            if start > sentence.lowerBound, !tokens[start].shape.contains(.spaced),
                let named = UnitWord.currency(prefix: tokens[start - 1].hash)
            {
                code = named
                start -= 1
            }
            return UnitWord(unit: .currency(code), factor: 1)
        }
        if let unit = numeral.unit { return unit }
        if numeral.form == .ordinal { return UnitWord(unit: .rank, factor: 1) }
        if numeral.isAge { return UnitWord(unit: .age, factor: 1) }
        if numeral.tailHash != 0 {
            if numeral.tailHash == UnitGrammar.percentage { return UnitWord(unit: .percentagePoints, factor: 1) }
            return UnitWord.named(numeral.tailHash) ?? UnitWord(unit: .count, factor: 1)
        }
        if start > sentence.lowerBound {
            let before = tokens[start - 1]
            if before.kind == .symbol, let (scalar, _) = Scalars.decode(prose, at: before.start), let code = UnitWord.currency(sign: scalar)
            {
                start -= 1
                return UnitWord(unit: .currency(code), factor: 1)
            }
            if before.kind == .word, before.shape.contains(.allCaps) || before.hash == UnitGrammar.rs, before.count > 1,
                let code = UnitWord.currency(prefix: before.hash), before.hash != UnitGrammar.us
            {
                start -= 1
                return UnitWord(unit: .currency(code), factor: 1)
            }
            if before.hash == UnitGrammar.aged || before.hash == UnitGrammar.age, numeral.value < 130 {
                return UnitWord(unit: .age, factor: 1)
            }
            if before.hash == UnitGrammar.no { return UnitWord(unit: .rank, factor: 1) }
        }
        return unitWord(numeral, next: &next, in: sentence) ?? appositiveAge(numeral, start, next, in: sentence)
            ?? UnitWord(unit: .count, factor: 1)
    }

    private func unitWord(_ numeral: Numeral, next: inout Int, in sentence: Range<Int>) -> UnitWord? {
        guard next < sentence.upperBound else { return nil }
        let token = tokens[next]
        let following = next + 1 < sentence.upperBound ? tokens[next + 1] : nil
        if token.hash == UnitGrammar.percentage, following?.hash == UnitGrammar.points || following?.hash == UnitGrammar.point {
            next += 2
            return UnitWord(unit: .percentagePoints, factor: 1)
        }
        if token.hash == UnitGrammar.per, following?.hash == UnitGrammar.cent {
            next += 2
            return UnitWord(unit: .percent, factor: 1)
        }
        if let following, following.hash == UnitGrammar.dollars, let code = UnitGrammar.dollarAdjectives[token.hash] {
            next += 2
            return UnitWord(unit: .currency(code), factor: 1)
        }
        if token.kind == .word, token.count == 1, prose[token.start] == 0x43 || prose[token.start] == 0x46 {
            next += 1
            return UnitWord(unit: .measure(prose[token.start] == 0x43 ? "degC" : "degF"), factor: 1)
        }
        if let following, token.hash == UnitGrammar.square || token.hash == UnitGrammar.cubic, let base = UnitWord.named(following.hash),
            case .measure(let name) = base.unit
        {
            next += 2
            return UnitWord(unit: .measure(name + (token.hash == UnitGrammar.square ? "2" : "3")), factor: 1)
        }
        guard let unit = UnitWord.named(token.hash), token.kind != .number else { return nil }
        next += 1
        switch unit.unit {
        case .measure("deg"):
            if let following {
                if following.hash == UnitGrammar.celsius || following.hash == UnitGrammar.c || following.hash == UnitGrammar.centigrade {
                    next += 1
                    return UnitWord(unit: .measure("degC"), factor: 1)
                }
                if following.hash == UnitGrammar.fahrenheit || following.hash == UnitGrammar.f {
                    next += 1
                    return UnitWord(unit: .measure("degF"), factor: 1)
                }
            }
        case .measure("lb"):
            // `pounds` of money come by the million, or with pence.
            if numeral.scale >= 1e6 || following?.hash == UnitGrammar.sterling { return UnitWord(unit: .currency("GBP"), factor: 1) }
        case .duration("year"):
            if following?.hash == UnitGrammar.old {
                next += 1
                return UnitWord(unit: .age, factor: 1)
            }
        default:
            break
        }
        return unit
    }

    /// `Kim Su-ah, 34, of Busan`
    private func appositiveAge(_ numeral: Numeral, _ start: Int, _ next: Int, in sentence: Range<Int>) -> UnitWord? {
        guard numeral.isBare, numeral.value > 0, numeral.value < 116, start >= sentence.lowerBound + 2, next < sentence.upperBound else {
            return nil
        }
        let before = tokens[start - 2]
        guard isByte(tokens[start - 1], 0x2C), before.kind == .word, before.shape.contains(.capitalized), !before.is(.month),
            isByte(tokens[next], 0x2C) || isByte(tokens[next], 0x2E) || isByte(tokens[next], 0x3B)
        else { return nil }
        return UnitWord(unit: .age, factor: 1)
    }
}

private enum UnitGrammar {
    static let age = WordHash.of("age")
    static let aged = WordHash.of("aged")
    static let c = WordHash.of("c")
    static let celsius = WordHash.of("celsius")
    static let cent = WordHash.of("cent")
    static let centigrade = WordHash.of("centigrade")
    static let cubic = WordHash.of("cubic")
    static let dollarAdjectives: [UInt32: String] = [
        WordHash.of("us"): "USD", WordHash.of("u.s"): "USD", WordHash.of("american"): "USD", WordHash.of("australian"): "AUD",
        WordHash.of("canadian"): "CAD", WordHash.of("singapore"): "SGD",
    ]
    static let dollars = WordHash.of("dollars")
    static let f = WordHash.of("f")
    static let fahrenheit = WordHash.of("fahrenheit")
    static let no = WordHash.of("no")
    static let old = WordHash.of("old")
    static let per = WordHash.of("per")
    static let percentage = WordHash.of("percentage")
    static let point = WordHash.of("point")
    static let points = WordHash.of("points")
    static let rs = WordHash.of("rs")
    static let square = WordHash.of("square")
    static let sterling = WordHash.of("sterling")
    static let us = WordHash.of("us")
}
