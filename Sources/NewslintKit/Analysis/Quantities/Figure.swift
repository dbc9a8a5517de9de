/// A token of figures, taken apart: `$3.27`, `60km`, `18-year-old`, `52-45`.
///
/// There is none for tokens that are no amounts: times, dates, decades, versions, telephone numbers, `5G`.
struct Figure {
    /// One number with the place value of its last shown digit: 0.01 for `3.27`.
    struct Number {
        var value: Double
        var place: Double
        /// Digits before the decimal point.
        var digits = 0
        var hasSeparator = false
        var hasDecimals = false
    }

    var number = Number(value: 0, place: 1)
    /// The second number of `52-45` or `20-30`.
    var second: Number?
    /// From a sign before the figure.
    var currency: Unit?
    /// From letters written onto it: 1e9 for `2bn`.
    var scale = 1.0
    /// From letters written onto it: `km`, `C`.
    var unit: UnitWord?
    /// The hash of these letters.
    var unitHash: UInt32 = 0
    /// From its tail: `50-plus`, `40-odd`.
    var hedge = Quantity.Hedge.none
    /// The second half of a height: the 11 of `5-foot-11`.
    var inches: Double?
    var isOrdinal = false
    /// The words hyphened to it: `year-old`; empty when there are none.
    var tail = ProseRange(0, 0)
    /// The hash of the tail's first word: of `year`.
    var tailHash: UInt32 = 0
    /// `2-to-1`
    var isRatio = false
    /// `m` without a currency sign: metres or, before a plural noun, millions.
    var isMetreOrMillion = false

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int

    init?(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        index = token.start
        end = token.shape.contains(.apostropheS) ? token.end - 2 : token.end
        if let sign = currencySign() { currency = sign }
        guard let first = readNumber() else { return nil }
        number = first
        guard readLetters(), readTail(), number.value.isFinite, (second?.value ?? 0).isFinite, number.place.isFinite else { return nil }
    }

    private var byte: UInt8 { index < end ? bytes[index] : 0 }

    private mutating func currencySign() -> Unit? {
        guard byte == 0x24 || byte >= 0xC2, let (_, length) = Scalars.decode(bytes, at: index),
            let word = UnitTable.shared.glued(UnsafeBufferPointer(rebasing: bytes[index..<index + length])), word.isCurrency
        else { return nil }
        index += length
        return word.unit
    }

    private mutating func readNumber() -> Number? {
        var number = Number(value: 0, place: 1)
        let start = index
        var group = 0
        while index < end {
            let byte = bytes[index]
            if ASCII.isDigit(byte) {
                number.value = number.value * 10 + Double(byte - 0x30)
                number.digits += 1
                group += 1
            } else if byte == 0x2C {
                // `1,200` and `12,00,000`, but not `1,2`.
                guard number.hasSeparator ? group == 2 || group == 3 : group <= 3 else { return nil }
                number.hasSeparator = true
                group = 0
            } else {
                break
            }
            index += 1
        }
        if number.hasSeparator, group != 3 { return nil }
        if byte == 0x2F { return fraction(over: number) }
        if byte == 0x3A { return nil }
        if byte == 0x2E {
            index += 1
            while ASCII.isDigit(byte), number.place > 1e-12 {
                number.place /= 10
                number.value = number.value * 10 + Double(byte - 0x30)
                index += 1
            }
            // One division at the end: 3.27 is 327 / 100, exactly as printed.
            number.value /= (1 / number.place).rounded()
            number.hasDecimals = true
            if byte == 0x2E || ASCII.isDigit(byte) { return nil }
        }
        // `007` is a name and `020` a dialling code.
        if number.digits > 1, bytes[start] == 0x30, !number.hasDecimals { return nil }
        return index > start ? number : nil
    }

    /// `1/2`, but neither `9/11` nor `24/7`.
    private mutating func fraction(over number: Number) -> Number? {
        index += 1
        guard let below = readNumber(), below.value > number.value, [2, 3, 4, 5, 8, 10, 16].contains(below.value) else { return nil }
        return Number(value: number.value / below.value, place: 1e-6, digits: 1, hasDecimals: true)
    }

    /// Reads the letters written onto the figure. False when they make it a name or a time.
    private mutating func readLetters() -> Bool {
        let start = index
        while ASCII.isLetter(byte) || byte == 0xC2 || byte == 0xB0 || byte == 0xB2 || byte == 0xB3 { index += 1 }
        guard index > start else { return true }
        let letters = UnsafeBufferPointer(rebasing: bytes[start..<index])
        if letters.count == 1, readScale(letters[0]) { return true }
        let hash = WordHash.of(letters)
        switch hash {
        case Words.st where isOrdinalEnding(1), Words.nd where isOrdinalEnding(2), Words.rd where isOrdinalEnding(3), Words.th:
            isOrdinal = true
        case Words.bn:
            scale = 1e9
        case Words.mn:
            scale = 1e6
        case Words.tn:
            scale = 1e12
        default:
            guard let unit = UnitTable.shared.glued(letters) ?? (letters.count > 1 ? UnitWord.named(hash) : nil) else { return false }
            self.unit = unit
            unitHash = hash
        }
        return true
    }

    /// `1st`, `22nd`, but not `12st`, which is a weight.
    private func isOrdinalEnding(_ digit: Double) -> Bool {
        let tens = number.value.truncatingRemainder(dividingBy: 100)
        return tens.truncatingRemainder(dividingBy: 10) == digit && tens != 10 + digit
    }

    private mutating func readScale(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "k"), UInt8(ascii: "K"): scale = 1e3
        case UInt8(ascii: "M"): scale = 1e6
        case UInt8(ascii: "b"), UInt8(ascii: "B"): scale = 1e9
        case UInt8(ascii: "T"): scale = 1e12
        case UInt8(ascii: "t") where currency != nil: scale = 1e12
        case UInt8(ascii: "m"):
            if currency != nil {
                scale = 1e6
            } else {
                unit = UnitWord(unit: .measure("m"))
                isMetreOrMillion = true
            }
        case UInt8(ascii: "x"): break
        default: return false
        }
        return true
    }

    /// Reads what a hyphen joins to the figure.
    private mutating func readTail() -> Bool {
        guard index < end else { return true }
        guard let (scalar, length) = Scalars.decode(bytes, at: index), scalar == "-" || (0x2010...0x2013).contains(scalar.value) else {
            return false
        }
        index += length
        let start = index
        if ASCII.isDigit(byte) || byte >= 0x80 || byte == 0x24 {
            _ = currencySign()
            guard var second = readNumber() else { return false }
            let scaled = scale
            guard readLetters() else { return false }
            // `20-30m` gives both the scale; the first one's own stays its own.
            if scale == scaled, scaled != 1 {
                scale = scaled
            }
            second.hasSeparator = second.hasSeparator || number.hasSeparator
            self.second = second
            guard index < end else { return isPair(second) }
            if byte == 0x2D, ASCII.isLetter(index + 1 < end ? bytes[index + 1] : 0) {
                index += 1
                return readWords(from: index) && isPair(second)
            }
            return false
        }
        return readWords(from: start)
    }

    private func isPair(_ second: Number) -> Bool {
        // Years and telephone numbers.
        if !number.hasSeparator, number.digits == 4, second.digits == 4 || second.digits == 2 { return false }
        return number.digits < 4 && second.digits < 4 || number.hasSeparator || number.hasDecimals
    }

    private mutating func readWords(from start: Int) -> Bool {
        var word = start
        var isFirst = true
        tail = ProseRange(start, end)
        while word < end {
            var stop = word
            while stop < end, bytes[stop] != 0x2D { stop += 1 }
            let hash = WordHash.of(UnsafeBufferPointer(rebasing: bytes[word..<stop]))
            if isFirst, let scale = Self.scales[hash] {
                self.scale *= scale
                word = stop + 1
                tail = ProseRange(min(word, end), end)
                continue
            }
            if isFirst {
                if stop == end, let hedge = Self.hedges[hash] {
                    self.hedge = hedge
                    tail = ProseRange(end, end)
                    return true
                }
                tailHash = hash
                isFirst = false
            }
            if hash == Words.to, stop + 1 < end, ASCII.isDigit(bytes[stop + 1]) {
                index = stop + 1
                second = readNumber()
                isRatio = true
                return second != nil && index == end
            }
            if hash == Words.foot, stop + 1 < end, ASCII.isDigit(bytes[stop + 1]) {
                index = stop + 1
                inches = readNumber().map(\.value)
                return inches != nil && index == end
            }
            word = stop + 1
        }
        return true
    }

    static let hedges: [UInt32: Quantity.Hedge] = [
        WordHash.of("plus"): .above, WordHash.of("odd"): .around, WordHash.of("ish"): .around, WordHash.of("some"): .above,
        WordHash.of("something"): .around,
    ]

    private static let scales = [
        WordHash.of("hundred"): 1e2, WordHash.of("thousand"): 1e3, WordHash.of("million"): 1e6, WordHash.of("billion"): 1e9,
        WordHash.of("trillion"): 1e12,
    ]

    private enum Words {
        static let st = WordHash.of("st")
        static let nd = WordHash.of("nd")
        static let rd = WordHash.of("rd")
        static let th = WordHash.of("th")
        static let bn = WordHash.of("bn")
        static let mn = WordHash.of("mn")
        static let tn = WordHash.of("tn")
        static let to = WordHash.of("to")
        static let foot = WordHash.of("foot")
    }
}
