/// Reads the quantities of a document, sentence by sentence: numerals with unit, hedge and head noun.
struct QuantityReader {
    let numerals: NumeralReader
    private let names: NumberNames
    private let quotations: Quotations
    private let dates: [DateMention]
    private var date = 0

    var prose: UnsafeBufferPointer<UInt8> { numerals.prose }
    var tokens: UnsafeBufferPointer<Token> { numerals.tokens }

    init(prose: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, quotations: Quotations, dates: [DateMention]) {
        numerals = NumeralReader(prose: prose, tokens: tokens)
        names = NumberNames(numerals: numerals)
        self.quotations = quotations
        self.dates = dates
    }

    mutating func read(_ sentence: Sentence, index: Int, into all: inout [Quantity]) {
        let first = all.count
        var position = sentence.tokens.lowerBound
        var taken = position
        while position < sentence.tokens.upperBound {
            let token = tokens[position]
            guard mayStart(token), !isDate(token) else {
                position += 1
                continue
            }
            guard let numeral = numerals.numeral(at: position, in: sentence.tokens), numeral.tokens.lowerBound >= taken else {
                position += 1
                continue
            }
            position = numeral.tokens.upperBound
            if names.isName(numeral, in: sentence.tokens) { continue }
            taken = append(numeral, in: sentence, index, to: &all)
            position = max(position, taken)
            if all.count - first > 1 { joinParts(&all) }
        }
        if all.count - first > 1 { shareUnits(&all, from: first) }
    }

    @inline(__always)
    private func mayStart(_ token: Token) -> Bool {
        switch token.kind {
        case .number: true
        case .word:
            token.lexeme != .unknown && token.is(NumeralReader.starters) || token.shape.contains(.hasHyphen) && token.lexeme == .unknown
        case .symbol: token.shape.contains(.nonASCII)
        default: false
        }
    }

    private mutating func isDate(_ token: Token) -> Bool {
        while date < dates.count, dates[date].range.end <= token.start { date += 1 }
        return date < dates.count && dates[date].range.overlaps(token.range)
    }

    // MARK: One quantity

    /// Appends a numeral's quantity, or both of a pair. Gives the index of the token after it.
    private func append(_ numeral: Numeral, in sentence: Sentence, _ index: Int, to all: inout [Quantity]) -> Int {
        var numeral = numeral
        if numeral.form == .cardinal { readShare(&numeral, in: sentence.tokens) }
        var next = numeral.tokens.upperBound
        var start = numeral.tokens.lowerBound
        let unit = readUnit(of: numeral, start: &start, next: &next, in: sentence.tokens)
        var value = numeral.value * unit.factor + (numeral.inches ?? 0) / 12
        if isNegative(before: start, in: sentence.tokens), unit.unit != .count { value = -value }
        var (hedge, hedged) = readHedge(before: start, in: sentence.tokens)
        if hedge == .none { hedge = numeral.hedge }
        var counted = next
        let following = hedgeFollows(&next, &counted, in: sentence.tokens)
        if hedge == .none { hedge = following }
        let phrase = readNoun(after: max(counted, next), value: value, in: sentence.tokens)
        let place = numeral.place * unit.factor
        let rounding = self.rounding(numeral, value: value, place: place, unit.unit)
        let range = ProseRange(tokens[start].start, tokens[next - 1].end)
        var quantity = Quantity(
            range: range, value: value, interval: numeral.range ?? interval(value, rounding, hedge), unit: unit.unit,
            hedge: numeral.form == .vague ? .around : hedge, form: numeral.form, rounding: rounding, scale: numeral.scale * unit.factor,
            noun: phrase.noun, counted: numeral.tailHash != 0 ? numeral.tailHash : phrase.noun?.hash ?? 0,
            quotation: quotations.index(at: range.start), sentence: index, tokens: start..<next,
            phrase: hedged..<phrase.end)
        quantity.head = numeral.tailHash != 0 ? numeral.tailHash : phrase.noun.map { NounForm.singular(of: $0, in: prose) } ?? 0
        quantity.modifiers = phrase.modifiers
        quantity.per = readRate(after: phrase.end, in: sentence.tokens)
        if quantity.per == nil { quantity.whole = readWhole(after: phrase.end, in: sentence.tokens) }
        guard quantity.value.isFinite, quantity.interval.low.isFinite, quantity.interval.high.isFinite else { return next }
        // `64 cents a dozen` counts no dozen.
        let end = max(next, quantity.per.map { tokens[$0.tokens.lowerBound].is(.scale) ? $0.tokens.upperBound : next } ?? next)
        guard let second = numeral.second else {
            all.append(quantity)
            return end
        }
        let isRange = second * unit.factor > value && (unit.unit != .count || numeral.scale > 1 || phrase.noun != nil)
        quantity.pairing = numeral.isRatio ? .ratio : isRange ? .rangeStart : .tally
        all.append(quantity)
        quantity.value = second * unit.factor
        quantity.interval = interval(quantity.value, rounding, hedge)
        if isRange, !numeral.isRatio { quantity.pairing = .rangeEnd }
        if quantity.value.isFinite, quantity.interval.high.isFinite { all.append(quantity) }
        return end
    }

    /// `minus 5`, `-5`, `−5`
    private func isNegative(before start: Int, in sentence: Range<Int>) -> Bool {
        guard start > sentence.lowerBound else { return false }
        let sign = tokens[start - 1]
        if start - 1 > sentence.lowerBound, tokens[start - 2].kind == .number, sign.hash != Words.minus { return false }
        if sign.hash == Words.minus { return true }
        guard sign.shape.contains(.spaced), !tokens[start].shape.contains(.spaced), sign.kind == .punctuation || sign.kind == .symbol else {
            return false
        }
        return sign.count == 1 && prose[sign.start] == 0x2D
            || sign.count == 3 && prose[sign.start] == 0xE2 && prose[sign.start + 1] == 0x88
                && prose[sign.start + 2] == 0x92
    }

    /// `seven in 10`, `one out of five`: one number, a share.
    private func readShare(_ numeral: inout Numeral, in sentence: Range<Int>) {
        var next = numeral.tokens.upperBound
        guard next + 1 < sentence.upperBound, numeral.value < 100, numeral.unit == nil, numeral.currency == nil else { return }
        if tokens[next].hash == Words.out, tokens[next + 1].hash == Words.of { next += 1 }
        guard tokens[next].hash == Words.in || next > numeral.tokens.upperBound, next + 1 < sentence.upperBound else { return }
        guard let whole = numerals.numeral(at: next + 1, in: sentence), whole.form == .cardinal, whole.currency == nil, whole.unit == nil
        else {
            return
        }
        let after = whole.tokens.upperBound
        if after < sentence.upperBound, UnitWord.named(tokens[after].hash) != nil || tokens[after].is([.month, .ordinal]) { return }
        let isRound = whole.value == 5 || whole.value == 10 || whole.value == 100 || whole.value >= 1000 && whole.value != numeral.value
        let isShare =
            whole.value > numeral.value && whole.value > 0 && !whole.mayBeYear && (isRound || numeral.value == 1 || whole.value < 5)
        guard isShare else { return }
        numeral.tokens = numeral.tokens.lowerBound..<after
        numeral.value /= whole.value
        numeral.place = 1 / whole.value
        numeral.form = .share
    }

    func isByte(_ token: Token, _ byte: UInt8) -> Bool { token.count == 1 && prose[token.start] == byte }

    // MARK: Hedges

    private func readHedge(before start: Int, in sentence: Range<Int>) -> (Quantity.Hedge, Int) {
        var first = start
        func word(_ back: Int) -> Token? {
            let index = first - back
            return index >= sentence.lowerBound && tokens[index].kind == .word ? tokens[index] : nil
        }
        if let before = word(1), before.hash == Words.minus || before.hash == Words.a || before.hash == Words.an || before.hash == Words.the
        {
            first -= 1
        }
        guard let before = word(1) else { return (hedgeSign(before: first, in: sentence), start) }
        // `12 more than the 49`, `twice as many as the 20`: what they are compared with is no hedge.
        if first < start, tokens[first].hash == Words.the, before.hash == Words.than || before.hash == Words.as { return (.none, start) }
        if before.is(.hedge), let hedge = Quantity.Hedge(rawValue: UInt8(max(0, min(255, before.lexeme.value)))) {
            let isStressed = word(2).map(Words.stress.contains) ?? false
            return (hedge, first - (isStressed ? 2 : 1))
        }
        if Words.guesses.contains(before) { return (.around, first - 1) }
        if Words.topping.contains(before) { return (.above, start) }
        if Words.nearing.contains(before) { return (.below, start) }
        switch (before.hash, word(2)?.hash) {
        case (Words.than, let more?):
            let isNegated = word(3)?.hash == Words.no || word(3)?.hash == Words.not
            if Words.more.contains(more) { return (isNegated ? .below : .above, first - (isNegated ? 3 : 2)) }
            if Words.less.contains(more) { return (isNegated ? .above : .below, first - (isNegated ? 3 : 2)) }
        case (Words.least, Words.at): return (.above, first - 2)
        case (Words.most, Words.at): return (.below, first - 2)
        case (Words.to, Words.up), (Words.to, Words.close): return (.below, first - 2)
        case (Words.of, Words.total): return (.exactly, first - 2)
        case (Words.of, Words.upwards), (Words.of, Words.upward), (Words.of, Words.minimum), (Words.of, Words.excess):
            return (.above, first - 2)
        case (Words.of, Words.north): return (.above, first - 2)
        case (Words.of, Words.maximum), (Words.of, Words.shy), (Words.of, Words.short): return (.below, first - 2)
        case (Words.of, Words.region), (Words.of, Words.neighborhood), (Words.at, Words.estimated): return (.around, first - 2)
        case (Words.as, let many?) where word(3)?.hash == Words.as:
            if Words.asFew.contains(many) { return (.above, first - 3) }
            if Words.asMany.contains(many) { return (.below, first - 3) }
        default: break
        }
        return (.none, start)
    }

    /// `~50`, `>50`
    private func hedgeSign(before start: Int, in sentence: Range<Int>) -> Quantity.Hedge {
        guard start > sentence.lowerBound, tokens[start - 1].kind == .symbol else { return .none }
        return switch prose[tokens[start - 1].start] {
        case 0x7E: .around
        case 0x3C: .below
        case 0x3E: .above
        default: .none
        }
    }

    /// `50+`, `50 or more`, `50 or so`, `50 odd`: the hedge, and where the noun is looked for.
    private func hedgeFollows(_ next: inout Int, _ counted: inout Int, in sentence: Range<Int>) -> Quantity.Hedge {
        guard next < sentence.upperBound else { return .none }
        if isByte(tokens[next], 0x2B), !tokens[next].shape.contains(.spaced) {
            next += 1
            return .above
        }
        guard next + 1 < sentence.upperBound else { return .none }
        if tokens[next].hash == Words.odd {
            counted = next + 1
            return .around
        }
        guard tokens[next].hash == Words.or else { return .none }
        let hedge = Words.orHedges[tokens[next + 1].hash] ?? .none
        if hedge != .none { counted = next + 2 }
        return hedge
    }

    private func rounding(_ numeral: Numeral, value: Double, place: Double, _ unit: Unit) -> Double {
        if numeral.form == .share || numeral.scale > 1 || numeral.hasDecimals || numeral.form == .fraction { return place / 2 }
        switch unit {
        case .percent, .percentagePoints, .measure, .duration: return place / 2
        case .age, .rank: return 0
        case .count, .currency:
            // The zeros of `1,200` may stand for what was not counted.
            guard value >= 1000, value < 1e15 else { return place > 1 ? place / 2 : 0 }
            var step = 1.0
            while value.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
            return step >= 100 ? step / 2 : 0
        }
    }

    func interval(_ value: Double, _ rounding: Double, _ hedge: Quantity.Hedge) -> Interval {
        let exact = Interval(value - rounding, value + rounding)
        let tenth = abs(value) / 10
        return switch hedge {
        case .none, .exactly: exact
        case .around: exact.widened(by: max(tenth - rounding, 0))
        case .below: Interval(min(value - tenth, exact.low), exact.high)
        case .above: Interval(exact.low, max(value + tenth, exact.high))
        }
    }

    private enum Words {
        static let a = WordHash.of("a")
        static let an = WordHash.of("an")
        static let and = WordHash.of("and")
        static let `as` = WordHash.of("as")
        static let at = WordHash.of("at")
        static let close = WordHash.of("close")
        static let excess = WordHash.of("excess")
        static let asFew = WordSet("few little low small short young early")
        static let asMany = WordSet("many much high large long old big great wide deep tall")
        static let stress = WordSet("just well slightly little far way")
        static let guesses = WordSet("perhaps maybe possibly probably barely")
        static let topping = WordSet("exceeding topping surpassing exceeded surpassed exceeds")
        static let nearing = WordSet("nearing approaching")
        static let north = WordHash.of("north")
        static let maximum = WordHash.of("maximum")
        static let shy = WordHash.of("shy")
        static let short = WordHash.of("short")
        static let region = WordHash.of("region")
        static let neighborhood = WordHash.of("neighborhood")
        static let estimated = WordHash.of("estimated")
        static let `in` = WordHash.of("in")
        static let least = WordHash.of("least")
        static let less = WordSet("less fewer lower smaller shorter")
        static let minimum = WordHash.of("minimum")
        static let minus = WordHash.of("minus")
        static let more = WordSet("more greater higher larger longer bigger")
        static let most = WordHash.of("most")
        static let no = WordHash.of("no")
        static let not = WordHash.of("not")
        static let of = WordHash.of("of")
        static let or = WordHash.of("or")
        static let odd = WordHash.of("odd")
        static let orHedges: [UInt32: Quantity.Hedge] = [
            WordHash.of("more"): .above, WordHash.of("over"): .above, WordHash.of("older"): .above, WordHash.of("above"): .above,
            WordHash.of("higher"): .above, WordHash.of("so"): .around, WordHash.of("thereabouts"): .around, WordHash.of("less"): .below,
            WordHash.of("fewer"): .below, WordHash.of("under"): .below, WordHash.of("younger"): .below, WordHash.of("below"): .below,
        ]
        static let out = WordHash.of("out")
        static let than = WordHash.of("than")
        static let the = WordHash.of("the")
        static let to = WordHash.of("to")
        static let total = WordHash.of("total")
        static let up = WordHash.of("up")
        static let upward = WordHash.of("upward")
        static let upwards = WordHash.of("upwards")
    }
}
