/// Fractions, ordinals and vague numbers.
extension NumeralReader {
    func fraction(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let next = index + 1
        guard next < sentence.upperBound else { return nil }
        if tokens[next].is(.scale), tokens[index].hash == NumeralWords.half || isArticle(before: index, in: sentence) {
            return scaled(tokens[index], by: tokens[next], index..<next + 1)
        }
        guard tokens[index].hash == NumeralWords.half else {
            // `a quarter of`
            return isArticle(before: index, in: sentence) && isOf(next, in: sentence) ? part(tokens[index], from: index - 1, to: next) : nil
        }
        if tokens[next].hash == NumeralWords.a || tokens[next].hash == NumeralWords.an, next + 1 < sentence.upperBound {
            if tokens[next + 1].is(.scale) {
                var numeral = Numeral(tokens: index..<next + 2)
                numeral.value = tokens[next + 1].lexeme.value / 2
                numeral.place = numeral.value / 5
                return numeral
            }
            guard UnitWord.named(tokens[next + 1].hash) != nil else { return nil }
            var numeral = part(tokens[index], from: index, to: next + 1)
            numeral.form = .cardinal
            return numeral
        }
        let isPart = isOf(next, in: sentence) || tokens[next].is(.determiner) || index > sentence.lowerBound && tokens[index - 1].is(.hedge)
        return isPart ? part(tokens[index], from: index, to: next) : nil
    }

    /// `half million`, `a quarter million`
    func scaled(_ fraction: Token, by scale: Token, _ range: Range<Int>) -> Numeral {
        var numeral = Numeral(tokens: range)
        numeral.value = fraction.lexeme.value * scale.lexeme.value
        numeral.place = numeral.value / 5
        return numeral
    }

    func part(_ token: Token, from start: Int, to end: Int) -> Numeral {
        var numeral = Numeral(tokens: start..<end)
        numeral.value = token.is(.fraction) ? token.lexeme.value : 1 / max(token.lexeme.value, 1)
        numeral.place = 0.1
        numeral.form = .fraction
        return numeral
    }

    func ordinal(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        if token.lexeme.value > 1, isRank(at: index, in: sentence) { return rank(token.lexeme.value, at: index) }
        guard token.lexeme.value > 2, isArticle(before: index, in: sentence), isOf(index + 1, in: sentence) else { return nil }
        return part(token, from: index - 1, to: index + 1)
    }

    /// `third largest`, `second only to`, `third place`, `ranked third`
    func isRank(at index: Int, in sentence: Range<Int>) -> Bool {
        if index > sentence.lowerBound, NumeralWords.ranked.contains(tokens[index - 1]) { return true }
        guard index + 1 < sentence.upperBound, tokens[index + 1].kind == .word else { return false }
        let next = tokens[index + 1]
        if next.hash == NumeralWords.only { return index + 2 < sentence.upperBound && tokens[index + 2].hash == NumeralWords.to }
        return NumeralWords.ranks.contains(next) || isSuperlative(UnsafeBufferPointer(rebasing: prose[next.start..<next.end]))
    }

    func vague(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        let next = index + 1
        var numeral = Numeral(tokens: index..<next)
        numeral.form = .vague
        let step = token.lexeme.value
        if step >= 20, step < 100, token.hash != NumeralWords.scores { return decadeOfLife(step, at: index, in: sentence) }
        switch token.hash {
        case NumeralWords.couple:
            guard isArticle(before: index, in: sentence), isOf(next, in: sentence) else { return nil }
            numeral.tokens = index - 1..<next + 1
            numeral.value = 2
            numeral.range = Interval(2, 3)
        case NumeralWords.several:
            let scale = isScale(next, in: sentence) ? tokens[next].lexeme.value : 1
            if scale > 1 { numeral.tokens = index..<next + 1 }
            numeral.value = 3 * scale
            numeral.range = Interval(3 * scale, 9 * scale)
        case NumeralWords.scores:
            guard isOf(next, in: sentence) else { return nil }
            numeral.value = 40
            numeral.range = Interval(40, 1000)
        default:
            var scale = 1.0
            if isOf(next, in: sentence), next + 1 < sentence.upperBound, tokens[next + 1].is(.vagueNumber),
                tokens[next + 1].lexeme.value > 99
            {
                scale = tokens[next + 1].lexeme.value
                numeral.tokens = index..<next + 2
            }
            // `tens` alone is the plural of ten.
            guard step != 10 || scale > 1 else { return nil }
            numeral.value = step * scale
            numeral.range = Interval(step == 12 ? 24 * scale : step * scale, step == 12 ? 99 * scale : step * 10 * scale)
        }
        return numeral
    }
}
