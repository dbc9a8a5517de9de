extension QuantityReader {
    func readUnit(of numeral: Numeral, start: inout Int, next: inout Int, in sentence: Range<Int>) -> UnitWord {
        let before = start > sentence.lowerBound ? tokens[start - 1] : nil
        if let currency = numeral.currency {
            guard let before, before.kind == .word, !tokens[start].shape.contains(.spaced),
                let named = UnitTable.shared.currency(beforeSign: before.hash)
            else { return UnitWord(unit: currency) }
            start -= 1
            return UnitWord(unit: named)
        }
        if let unit = numeral.unit { return longerUnit(unit, numeral, &next, in: sentence) }
        if numeral.form == .ordinal { return UnitWord(unit: .rank) }
        if numeral.isAge { return UnitWord(unit: .age) }
        if numeral.tailHash != 0 { return tailUnit(numeral) }
        if let before {
            if let code = currency(before) {
                start -= 1
                return UnitWord(unit: code)
            }
            if UnitGrammar.age.contains(before), numeral.value < 130 { return UnitWord(unit: .age) }
            if before.hash == UnitGrammar.no { return UnitWord(unit: .rank) }
        }
        return unitWord(numeral, next: &next, in: sentence) ?? bareAge(numeral, start, next, in: sentence) ?? UnitWord(unit: .count)
    }

    /// `$ 5`, `USD 5`, `Rs 500`, `RM23`
    private func currency(_ before: Token) -> Unit? {
        if before.kind == .symbol {
            let word = UnitTable.shared.glued(UnsafeBufferPointer(rebasing: prose[before.start..<before.end]))
            return word.flatMap { $0.isCurrency ? $0.unit : nil }
        }
        guard before.kind == .word, before.shape.contains(.capitalized), before.count > 1 else { return nil }
        return UnitTable.shared.currency(beforeFigure: before.hash)
    }

    /// `100km/h`: letters on the figure that go on behind it.
    private func longerUnit(_ unit: UnitWord, _ numeral: Numeral, _ next: inout Int, in sentence: Range<Int>) -> UnitWord {
        guard numeral.unitHash != 0, next < sentence.upperBound, isByte(tokens[next], 0x2F) || tokens[next].hash == UnitGrammar.per,
            let longer = match(numeral.unitHash, from: next, in: sentence), longer.count > 1
        else { return unit }
        next += longer.count - 1
        return longer.word
    }

    /// `12-mile`, `200-square-mile`, `60-mile-per-hour`, `4-percentage-point`
    private func tailUnit(_ numeral: Numeral) -> UnitWord {
        var rest = numeral.tail.start
        let end = numeral.tail.end
        func nextWord() -> UInt32? {
            guard rest < end else { return nil }
            var stop = rest
            while stop < end, prose[stop] != 0x2D { stop += 1 }
            defer { rest = stop + 1 }
            return WordHash.of(UnsafeBufferPointer(rebasing: prose[rest..<stop]))
        }
        guard let first = nextWord() else { return UnitWord.named(numeral.tailHash) ?? UnitWord(unit: .count) }
        let unit = UnitTable.shared.match(first) { _ in nextWord() }?.word ?? UnitWord(unit: .count)
        if case .measure("lb") = unit.unit, numeral.scale >= 1e6 { return UnitWord(unit: .currency("GBP")) }
        return unit
    }

    private func match(_ first: UInt32, from next: Int, in sentence: Range<Int>) -> (word: UnitWord, count: Int)? {
        UnitTable.shared.match(first) { step in
            let index = next + step - 1
            return index < sentence.upperBound ? tokens[index].hash : nil
        }
    }

    private func unitWord(_ numeral: Numeral, next: inout Int, in sentence: Range<Int>) -> UnitWord? {
        guard next < sentence.upperBound else { return nil }
        let token = tokens[next]
        guard token.kind != .number else { return nil }
        if token.kind == .word, token.count == 1, !token.shape.contains(.endsInStop) {
            let letter = prose[token.start]
            if letter == 0x43 || letter == 0x46 {
                next += 1
                return UnitWord(unit: .measure(letter == 0x43 ? "degC" : "degF"))
            }
            // `p` and `V` alone are names more often than units.
            return nil
        }
        guard let (unit, count) = match(token.hash, from: next + 1, in: sentence) else { return hyphenedUnit(token, &next) }
        let following = next + count < sentence.upperBound ? tokens[next + count] : nil
        switch unit.unit {
        case .measure("lb"):
            // `pounds` of money come by the million, or with pence.
            next += 1
            return numeral.scale >= 1e6 ? UnitWord(unit: .currency("GBP")) : unit
        case .measure("st"):
            // `two stone walls`
            if let following, numerals.isPlural(following) { return nil }
        case .duration("year") where following?.hash == UnitGrammar.old:
            next += count + 1
            return UnitWord(unit: .age)
        default:
            break
        }
        next += count
        return unit
    }

    /// `43.4 percent-owned`, `18 month-old`
    private func hyphenedUnit(_ token: Token, _ next: inout Int) -> UnitWord? {
        guard token.kind == .word, token.shape.contains(.hasHyphen), token.lexeme == .unknown,
            let hyphen = prose[token.start..<token.end].firstIndex(of: 0x2D),
            let unit = UnitWord.named(WordHash.of(UnsafeBufferPointer(rebasing: prose[token.start..<hyphen])))
        else { return nil }
        next += 1
        let isAge = prose[hyphen..<token.end].elementsEqual("-old".utf8)
        return isAge && unit.unit == .duration("year") ? UnitWord(unit: .age) : unit
    }

    private func bareAge(_ numeral: Numeral, _ start: Int, _ next: Int, in sentence: Range<Int>) -> UnitWord? {
        guard numeral.isBare, numeral.value > 0, numeral.value < 116, next < sentence.upperBound else { return nil }
        return isAppositiveAge(start, next, in: sentence) || isStatedAge(start, next, in: sentence) ? UnitWord(unit: .age) : nil
    }

    /// `She was 81.`, `who is 34,`, `He turned 50 when`
    private func isStatedAge(_ start: Int, _ next: Int, in sentence: Range<Int>) -> Bool {
        guard start >= sentence.lowerBound + 2, UnitGrammar.be.contains(tokens[start - 1]), UnitGrammar.persons.contains(tokens[start - 2])
        else { return false }
        return isByte(tokens[next], 0x2C) || isByte(tokens[next], 0x2E) || tokens[next].hash == UnitGrammar.when
            || tokens[start - 1].hash == UnitGrammar.turned
    }

    /// `Kim Su-ah, 34, of Busan`
    private func isAppositiveAge(_ start: Int, _ next: Int, in sentence: Range<Int>) -> Bool {
        guard start >= sentence.lowerBound + 2 else { return false }
        let before = tokens[start - 2]
        return isByte(tokens[start - 1], 0x2C) && before.kind == .word && before.shape.contains(.capitalized) && !before.is(.month)
            && (isByte(tokens[next], 0x2C) || isByte(tokens[next], 0x2E) || isByte(tokens[next], 0x3B))
    }
}

private enum UnitGrammar {
    static let age = WordSet("age aged ages")
    static let be = WordSet("was is turned turns")
    static let no = WordHash.of("no")
    static let old = WordHash.of("old")
    static let per = WordHash.of("per")
    static let persons = WordSet("he she who")
    static let turned = WordHash.of("turned")
    static let when = WordHash.of("when")
}
