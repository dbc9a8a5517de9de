/// Reads the number that starts at a token, if one does.
struct NumeralReader {
    let prose: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>

    /// The classes that can start a number in words.
    static let starters: WordClass = [.cardinal, .scale, .fraction, .vagueNumber, .ordinal]

    /// The number that starts at `index`.
    func numeral(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        if token.kind == .number { return figures(at: index, in: sentence) }
        guard token.kind == .word else { return nil }
        let classes = token.lexeme.classes
        if classes.isDisjoint(with: Self.starters) {
            return token.shape.contains(.hasHyphen) ? hyphened(at: index, in: sentence) : nil
        }
        if classes.contains(.vagueNumber) { return vague(at: index, in: sentence) }
        if classes.contains(.ordinal) { return ordinal(at: index, in: sentence) }
        if classes.contains(.fraction) { return fraction(at: index, in: sentence) }
        if classes.contains(.scale), !isArticle(before: index, in: sentence) { return nil }
        return words(from: index, in: sentence)
    }

    // MARK: Figures

    private func figures(at index: Int, in sentence: Range<Int>) -> Numeral? {
        guard let figure = Figure(tokens[index], in: prose) else { return nil }
        var numeral = Numeral(tokens: index..<index + 1)
        numeral.value = figure.number.value * figure.scale
        numeral.place = figure.number.place * figure.scale
        numeral.scale = figure.scale
        numeral.currency = figure.currency
        numeral.unit = figure.unit
        numeral.unitHash = figure.unitHash
        numeral.hedge = figure.hedge
        numeral.inches = figure.inches
        numeral.tail = figure.tail
        numeral.hasDecimals = figure.number.hasDecimals
        numeral.isBare =
            figure.currency == nil && !figure.number.hasSeparator && !figure.number.hasDecimals && figure.scale == 1
            && figure.unit == nil && figure.second == nil && figure.tail.isEmpty && !figure.isOrdinal && figure.hedge == .none
        if figure.isOrdinal {
            numeral.form = .ordinal
        } else if let second = figure.second {
            numeral.form = .pair
            numeral.second = second.value * figure.scale
            numeral.isRatio = figure.isRatio
            numeral.tailHash = figure.tailHash
        } else if !figure.tail.isEmpty {
            numeral.form = .modifier
            numeral.tailHash = figure.tailHash
            numeral.isAge = endsInOld(figure.tail)
        }
        if figure.isMetreOrMillion, index + 1 < sentence.upperBound, isPlural(tokens[index + 1]) {
            numeral.unit = nil
            numeral.value *= 1e6
            numeral.place *= 1e6
            numeral.scale = 1e6
        }
        if figure.tail.isEmpty, figure.scale == 1, figure.unit == nil, !figure.isOrdinal { addScale(to: &numeral, in: sentence) }
        return numeral
    }

    /// Takes the words that go on with a figure: ` million`, ` hundred thousand`, `½`, ` million-strong`.
    private func addScale(to numeral: inout Numeral, in sentence: Range<Int>) {
        var next = numeral.tokens.upperBound
        if next < sentence.upperBound, !tokens[next].shape.contains(.spaced), let part = vulgarFraction(tokens[next]) {
            numeral.value += part
            numeral.place = 0.01
            numeral.hasDecimals = true
            numeral.isBare = false
            next += 1
        }
        if next == numeral.tokens.upperBound, numeral.isBare, next < sentence.upperBound, tokens[next].kind == .number,
            let part = Figure(tokens[next], in: prose), part.number.value < 1, part.tail.isEmpty, part.number.place < 0.001
        {
            // `7 3/4`
            numeral.value += part.number.value
            numeral.hasDecimals = true
            numeral.isBare = false
            numeral.place = 0.01
            next += 1
        }
        var sum = NumeralSum(figure: numeral.value)
        while next < sentence.upperBound, tokens[next].kind == .word, tokens[next].is(.scale), sum.add(tokens[next].lexeme) { next += 1 }
        // Rounded, since 0.98 million over 0.98 is not quite a million.
        let factor = numeral.value == 0 ? 1 : (sum.value / numeral.value).rounded()
        if factor > 1 {
            numeral.second = numeral.second.map { $0 * factor }
            numeral.value = sum.value
            numeral.place *= factor
            numeral.scale = factor
            numeral.isBare = false
        } else if next < sentence.upperBound, tokens[next].kind == .word, tokens[next].shape.contains(.hasHyphen),
            let (scale, tail) = scaleAndTail(tokens[next])
        {
            numeral.value *= scale
            numeral.place *= scale
            numeral.scale = scale
            numeral.form = .modifier
            numeral.tailHash = tail
            numeral.isBare = false
            next += 1
        }
        numeral.tokens = numeral.tokens.lowerBound..<next
    }

    private func vulgarFraction(_ token: Token) -> Double? {
        guard token.kind == .symbol, let (scalar, _) = Scalars.decode(prose, at: token.start) else { return nil }
        return switch scalar {
        case "½": 0.5
        case "¼": 0.25
        case "¾": 0.75
        case "⅓": 1.0 / 3
        case "⅔": 2.0 / 3
        default: nil
        }
    }

    // MARK: Words

    private func words(from index: Int, in sentence: Range<Int>) -> Numeral? {
        var sum = NumeralSum()
        var next = index
        var extra = 0.0
        while next < sentence.upperBound {
            let token = tokens[next]
            guard token.kind == .word, !token.shape.contains(.apostropheS) || next == index else { break }
            if token.hash == Words.and, next + 1 < sentence.upperBound {
                let after = tokens[next + 1]
                let isSmall = after.is(.cardinal) && after.lexeme.value < 100 || after.shape.contains(.hasHyphen) && isSmallNumber(after)
                if sum.takesAnd, isSmall, !isScale(next + 2, in: sentence) {
                    next += 1
                    continue
                }
                if tokens[next + 1].hash == Words.a, next + 2 < sentence.upperBound, tokens[next + 2].hash == Words.half, extra == 0 {
                    extra = sum.endsInScale ? sum.lastScale / 2 : 0.5
                    next += 3
                    continue
                }
                break
            }
            if token.shape.contains(.hasHyphen) {
                guard next > index, let part = hyphenSum(token), part.tail == 0, part.sum.value < 100, sum.endsInScale else { break }
                extra += part.sum.value
                next += 1
                break
            }
            if extra == 0.5, token.is(.scale) {
                var numeral = finish(sum, extra: extra, tokens: index..<next + 1)
                numeral.value *= token.lexeme.value
                numeral.place *= token.lexeme.value
                numeral.scale = token.lexeme.value
                return numeral
            }
            guard extra == 0, sum.add(token.lexeme) else { break }
            next += 1
        }
        guard sum.count > 0 else { return nil }
        let start = isScale(index, in: sentence) && index > sentence.lowerBound ? index - 1 : index
        // `two thirds`
        if next < sentence.upperBound, tokens[next].is(.fraction), sum.value > 0, sum.value < 10,
            tokens[next].hash != Words.quarters
                || isOf(next + 1, in: sentence), tokens[next].hash != Words.half
        {
            var numeral = Numeral(tokens: start..<next + 1)
            numeral.value = sum.value * tokens[next].lexeme.value
            numeral.place = 0.1
            numeral.form = .fraction
            return numeral
        }
        if sum.count == 1, sum.value == 1, next < sentence.upperBound, tokens[next].is([.ordinal, .fraction]), isOf(next + 1, in: sentence)
        {
            return part(tokens[next], from: start, to: next + 1)
        }
        return finish(sum, extra: extra, tokens: start..<next)
    }

    private func finish(_ sum: NumeralSum, extra: Double, tokens: Range<Int>) -> Numeral {
        var numeral = Numeral(tokens: tokens)
        numeral.value = sum.value + extra
        numeral.hasDecimals = extra != 0
        if extra != 0 {
            numeral.place = extra / 5
        } else if sum.endsInScale {
            numeral.place = sum.lastScale == 12 ? 2 : sum.lastScale
            numeral.scale = sum.lastScale >= 1000 ? sum.lastScale : 1
        }
        return numeral
    }

    /// `twenty-five`, `two-thirds`, `five-member`, `half-million`.
    private func hyphened(at index: Int, in sentence: Range<Int>) -> Numeral? {
        guard let (sum, tail, tailRange, last) = hyphenSum(tokens[index]) else { return nil }
        var numeral = finish(sum, extra: 0, tokens: index..<index + 1)
        if let last, sum.count > 0, sum.value < 20 {
            numeral.value = sum.value * last
            numeral.place = 0.1
            numeral.form = .fraction
            return numeral
        }
        guard sum.count > 0, !(tail != 0 && Words.noCount.contains(tail)) else { return nil }
        if tail != 0 {
            numeral.form = .modifier
            numeral.tailHash = tail
            numeral.tail = tailRange
            if let hedge = Figure.hedges[tail], !tailRange.isEmpty, tailRange.end == tokens[index].end, isOneWord(tailRange) {
                numeral.form = .cardinal
                numeral.tailHash = 0
                numeral.tail = ProseRange(0, 0)
                numeral.hedge = hedge
                return numeral
            }
            numeral.isAge = endsInOld(tailRange)
            return sum.value == 1 && UnitWord.named(tail) == nil ? nil : numeral
        }
        if sum.value >= 20, sum.value < 100 || sum.endsInScale {
            var whole = NumeralSum(figure: sum.value)
            var next = index + 1
            while isScale(next, in: sentence), whole.add(tokens[next].lexeme) { next += 1 }
            if next > index + 1 {
                numeral.value = whole.value
                numeral.place = whole.value / sum.value
                numeral.scale = numeral.place
                numeral.tokens = index..<next
            }
        }
        return numeral
    }

    /// The number at the start of a hyphened word, the hash of the word after it (0 for none), and a fraction at its end.
    private func hyphenSum(_ token: Token) -> (sum: NumeralSum, tail: UInt32, tailRange: ProseRange, fraction: Double?)? {
        var sum = NumeralSum()
        var start = token.start
        let end = token.shape.contains(.apostropheS) ? token.end - 2 : token.end
        while start < end {
            var stop = start
            while stop < end, prose[stop] != 0x2D { stop += 1 }
            let bytes = UnsafeBufferPointer(rebasing: prose[start..<stop])
            let hash = WordHash.of(bytes)
            let lexeme = Vocabulary.shared.withIndex { $0.lexeme(hash: hash, length: bytes.count) }
            if stop == end, sum.count > 0, lexeme.is([.fraction, .ordinal]), hash != Words.half {
                return (sum, 0, ProseRange(end, end), lexeme.is(.fraction) ? lexeme.value : 1 / max(lexeme.value, 1))
            }
            if start == token.start, hash == Words.half {
                var half = NumeralSum(figure: 0.5)
                let rest = UnsafeBufferPointer(rebasing: prose[min(stop + 1, end)..<end])
                let scale = Vocabulary.shared.withIndex { $0.lexeme(hash: WordHash.of(rest), length: rest.count) }
                return half.add(scale) ? (half, 0, ProseRange(end, end), nil) : nil
            }
            guard sum.add(lexeme) else {
                return sum.count > 0 ? (sum, hash, ProseRange(start, end), nil) : nil
            }
            start = stop + 1
        }
        return sum.count > 1 ? (sum, 0, ProseRange(end, end), nil) : nil
    }

    /// `twenty-five`
    private func isSmallNumber(_ token: Token) -> Bool {
        guard let (sum, tail, _, fraction) = hyphenSum(token) else { return false }
        return tail == 0 && fraction == nil && sum.value < 100 && sum.value >= 1
    }

    private func scaleAndTail(_ token: Token) -> (scale: Double, tail: UInt32)? {
        guard let (sum, tail, _, _) = hyphenSum(token), sum.endsInScale, sum.count == 1, tail != 0 else { return nil }
        return (sum.value, tail)
    }

    // MARK: Fractions, ordinals, vague numbers

    private func fraction(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let next = index + 1
        guard next < sentence.upperBound else { return nil }
        guard tokens[index].hash == Words.half else {
            // `a quarter of`
            return isArticle(before: index, in: sentence) && isOf(next, in: sentence) ? part(tokens[index], from: index - 1, to: next) : nil
        }
        if tokens[next].hash == Words.a || tokens[next].hash == Words.an, next + 1 < sentence.upperBound {
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

    private func part(_ token: Token, from start: Int, to end: Int) -> Numeral {
        var numeral = Numeral(tokens: start..<end)
        numeral.value = token.is(.fraction) ? token.lexeme.value : 1 / max(token.lexeme.value, 1)
        numeral.place = 0.1
        numeral.form = .fraction
        return numeral
    }

    private func ordinal(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        guard token.lexeme.value > 2, isArticle(before: index, in: sentence), isOf(index + 1, in: sentence) else { return nil }
        return part(token, from: index - 1, to: index + 1)
    }

    private func vague(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        let next = index + 1
        var numeral = Numeral(tokens: index..<next)
        numeral.form = .vague
        let step = token.lexeme.value
        switch token.hash {
        case Words.couple:
            guard isArticle(before: index, in: sentence), isOf(next, in: sentence) else { return nil }
            numeral.tokens = index - 1..<next + 1
            numeral.value = 2
            numeral.range = Interval(2, 3)
        case Words.several:
            let scale = isScale(next, in: sentence) ? tokens[next].lexeme.value : 1
            if scale > 1 { numeral.tokens = index..<next + 1 }
            numeral.value = 3 * scale
            numeral.range = Interval(3 * scale, 9 * scale)
        case Words.scores:
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

    // MARK: What stands around

    func isScale(_ index: Int, in sentence: Range<Int>) -> Bool {
        index < sentence.upperBound && tokens[index].kind == .word && tokens[index].is(.scale)
    }

    private func isOf(_ index: Int, in sentence: Range<Int>) -> Bool { index < sentence.upperBound && tokens[index].hash == Words.of }

    private func isArticle(before index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let hash = tokens[index - 1].hash
        return hash == Words.a || hash == Words.an
    }

    private func isOneWord(_ range: ProseRange) -> Bool { !prose[range.start..<range.end].contains(0x2D) }

    private func endsInOld(_ tail: ProseRange) -> Bool {
        let text = prose[tail.start..<tail.end]
        return text.count > 3 && (text.suffix(4).elementsEqual("-old".utf8) || text.suffix(5).elementsEqual("-olds".utf8))
    }

    /// Whether a word is written as a plural: in small letters with an `s` at its end, or `people` and its like.
    func isPlural(_ token: Token) -> Bool {
        guard token.kind == .word, !token.shape.contains(.capitalized), !token.shape.contains(.apostropheS) else { return false }
        if Words.plurals.contains(token.hash) { return true }
        guard token.count > 3, !token.is(.function) else { return false }
        let last = token.end - 1
        return prose[last] == 0x73 && prose[last - 1] != 0x73 && prose[last - 1] != 0x75 && prose[last - 1] != 0x69
    }

    private enum Words {
        static let a = WordHash.of("a")
        static let an = WordHash.of("an")
        static let and = WordHash.of("and")
        static let half = WordHash.of("half")
        static let of = WordHash.of("of")
        static let quarters = WordHash.of("quarters")
        static let couple = WordHash.of("couple")
        static let several = WordHash.of("several")
        static let scores = WordHash.of("scores")
        static let plurals = WordSet("people men women children police crew cattle feet teeth lives media staff personnel aircraft")
        /// `one-time`, `two-way`, `one-on-one`: words, not counts.
        static let noCount = WordSet("time way on off to sided handed faced and ish something fold ever out")
    }
}
