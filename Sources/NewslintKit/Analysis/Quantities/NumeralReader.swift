/// Reads the number that starts at a token, if one does.
struct NumeralReader {
    let prose: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>

    /// The classes that can start a number in words.
    static let starters: WordClass = [.cardinal, .scale, .fraction, .vagueNumber, .ordinal]

    /// The number that starts at `index`.
    func numeral(at index: Int, in sentence: Range<Int>) -> Numeral? {
        guard var numeral = start(at: index, in: sentence) else { return nil }
        if numeral.form == .fraction { takeScale(of: &numeral, in: sentence) }
        return numeral
    }

    func start(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        switch token.kind {
        case .number:
            return figures(token, at: index, in: sentence) ?? decadeOfLife(at: index, in: sentence)
        case .symbol:
            return vulgarFraction(token).map { value in
                var numeral = Numeral(tokens: index..<index + 1)
                numeral.value = value
                numeral.place = 0.01
                numeral.hasDecimals = true
                return numeral
            }
        case .word:
            break
        default:
            return nil
        }
        let classes = token.lexeme.classes
        if classes.isDisjoint(with: Self.starters) {
            return token.shape.contains(.hasHyphen) ? negative(at: index, in: sentence) ?? hyphened(at: index, in: sentence) : nil
        }
        if classes.contains(.vagueNumber) { return vague(at: index, in: sentence) }
        if classes.contains(.ordinal) { return ordinal(at: index, in: sentence) }
        if classes.contains(.fraction) { return fraction(at: index, in: sentence) }
        if classes.contains(.scale), !isArticle(before: index, in: sentence) { return nil }
        return words(from: index, in: sentence)
    }

    /// `a quarter of a million`
    func takeScale(of numeral: inout Numeral, in sentence: Range<Int>) {
        let next = numeral.tokens.upperBound
        guard isOf(next, in: sentence), isScale(next + 2, in: sentence), isArticle(before: next + 2, in: sentence) else { return }
        let scale = tokens[next + 2].lexeme.value
        numeral.tokens = numeral.tokens.lowerBound..<next + 3
        numeral.value *= scale
        numeral.place *= scale
        numeral.form = .cardinal
    }

    /// `minus-40`
    func negative(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        guard token.shape.contains(.hasDigit), token.count > 6, prose[token.start + 5] == 0x2D, ASCII.isDigit(prose[token.start + 6]),
            WordHash.of(UnsafeBufferPointer(rebasing: prose[token.start..<token.start + 5])) == NumeralWords.minus
        else { return nil }
        // The tokenizer parts `minus-1.4` at its point.
        let isTorn =
            index + 2 < sentence.upperBound && tokens[index + 2].kind == .number && tokens[index + 1].count == 1
            && !tokens[index + 1].shape.contains(.spaced) && !tokens[index + 2].shape.contains(.spaced)
        let last = isTorn ? index + 2 : index
        let figure = Token(
            range: ProseRange(token.start + 6, tokens[last].end), hash: 0, lexeme: .unknown, kind: .number, shape: token.shape)
        guard var numeral = figures(figure, at: last, in: sentence), numeral.form != .pair else { return nil }
        numeral.tokens = index..<numeral.tokens.upperBound
        numeral.value.negate()
        numeral.isBare = false
        return numeral
    }

    /// `in her 30s`: an age that nobody tells exactly.
    func decadeOfLife(at index: Int, in sentence: Range<Int>) -> Numeral? {
        let token = tokens[index]
        guard token.count == 3, prose[token.start + 1] == 0x30, prose[token.start + 2] == 0x73, ASCII.isDigit(prose[token.start]) else {
            return nil
        }
        return decadeOfLife(Double(prose[token.start] &- 0x30) * 10, at: index, in: sentence)
    }

    func decadeOfLife(_ decade: Double, at index: Int, in sentence: Range<Int>) -> Numeral? {
        guard decade >= 10, index > sentence.lowerBound else { return nil }
        var before = tokens[index - 1]
        let part = NumeralWords.parts[before.hash]
        if part != nil, index - 1 > sentence.lowerBound { before = tokens[index - 2] }
        guard NumeralWords.owners.contains(before) else { return nil }
        var numeral = Numeral(tokens: index..<index + 1)
        numeral.form = .vague
        numeral.isAge = true
        numeral.value = decade
        numeral.range = Interval(decade + (part?.low ?? 0), decade + (part?.high ?? 9))
        return numeral
    }

    // MARK: Figures

    func figures(_ token: Token, at index: Int, in sentence: Range<Int>) -> Numeral? {
        guard let figure = Figure(token, in: prose) else { return nil }
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
        let isMoney = index > sentence.lowerBound && UnitTable.shared.currency(beforeFigure: tokens[index - 1].hash) != nil
        if figure.isMetreOrMillion, isMoney || index + 1 < sentence.upperBound && isPlural(tokens[index + 1]) {
            numeral.unit = nil
            numeral.value *= 1e6
            numeral.place *= 1e6
            numeral.scale = 1e6
        }
        if figure.tail.isEmpty, figure.scale == 1, figure.unit == nil, !figure.isOrdinal { addScale(to: &numeral, in: sentence) }
        return numeral
    }

    /// Takes the words that go on with a figure: ` million`, ` hundred thousand`, `½`, ` million-strong`.
    func addScale(to numeral: inout Numeral, in sentence: Range<Int>) {
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
        // `$458 m`
        let isSpacedMillion =
            numeral.currency != nil && next < sentence.upperBound && tokens[next].count == 1
            && prose[tokens[next].start] == 0x6D
        if isSpacedMillion {
            sum = NumeralSum(figure: numeral.value * 1e6)
            next += 1
        }
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

    func vulgarFraction(_ token: Token) -> Double? {
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

    func words(from index: Int, in sentence: Range<Int>) -> Numeral? {
        var sum = NumeralSum()
        var next = index
        var extra = 0.0
        while next < sentence.upperBound {
            let token = tokens[next]
            guard token.kind == .word, !token.shape.contains(.apostropheS) || next == index else { break }
            if token.hash == NumeralWords.and, next + 1 < sentence.upperBound {
                let after = tokens[next + 1]
                let isSmall = after.is(.cardinal) && after.lexeme.value < 100 || after.shape.contains(.hasHyphen) && isSmallNumber(after)
                if sum.takesAnd, isSmall, !isScale(next + 2, in: sentence) {
                    next += 1
                    continue
                }
                if tokens[next + 1].hash == NumeralWords.a, next + 2 < sentence.upperBound, tokens[next + 2].hash == NumeralWords.half,
                    extra == 0
                {
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
            tokens[next].hash != NumeralWords.quarters
                || isOf(next + 1, in: sentence), tokens[next].hash != NumeralWords.half
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

    func finish(_ sum: NumeralSum, extra: Double, tokens: Range<Int>) -> Numeral {
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

    // MARK: What stands around

    func isScale(_ index: Int, in sentence: Range<Int>) -> Bool {
        index < sentence.upperBound && tokens[index].kind == .word && tokens[index].is(.scale)
    }

    func isOf(_ index: Int, in sentence: Range<Int>) -> Bool { index < sentence.upperBound && tokens[index].hash == NumeralWords.of }

    func isArticle(before index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let hash = tokens[index - 1].hash
        return hash == NumeralWords.a || hash == NumeralWords.an
    }

    func isOneWord(_ range: ProseRange) -> Bool { !prose[range.start..<range.end].contains(0x2D) }

    func endsInOld(_ tail: ProseRange) -> Bool {
        let text = prose[tail.start..<tail.end]
        return text.count > 3 && (text.suffix(4).elementsEqual("-old".utf8) || text.suffix(5).elementsEqual("-olds".utf8))
    }

    /// Whether a word is written as a plural: in small letters with an `s` at its end, or `people` and its like.
    func isPlural(_ token: Token) -> Bool {
        guard token.kind == .word, !token.shape.contains(.capitalized), !token.shape.contains(.apostropheS) else { return false }
        if NumeralWords.plurals.contains(token.hash) { return true }
        guard token.count > 3, !token.is(.function) else { return false }
        let last = token.end - 1
        return prose[last] == 0x73 && prose[last - 1] != 0x73 && prose[last - 1] != 0x75 && prose[last - 1] != 0x69
    }
}

/// Words that numbers are read by.
enum NumeralWords {
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
    static let minus = WordHash.of("minus")
    static let only = WordHash.of("only")
    static let to = WordHash.of("to")
    static let owners = WordSet("his her their my your our its")
    /// Which years of a decade a part of it covers.
    static let parts: [UInt32: (low: Double, high: Double)] = [
        WordHash.of("early"): (0, 4), WordHash.of("mid"): (3, 7), WordHash.of("late"): (6, 9),
    ]
    static let ranked = WordSet("ranked ranks finished placed finishing ranking")
    static let ranks = WordSet("place placed ranked seed seeded straight consecutive successive anniversary")
    static let superlatives = WordSet("most least best worst")
    /// `one-time`, `two-way`, `one-on-one`: words, not counts.
    static let noCount = WordSet("time way on off to sided handed faced and ish something fold ever out")
}
