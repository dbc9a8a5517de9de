import NewslintKit

/// A number as `LooseText` sees it, in figures or in simple words, with its sign, scale and noun.
struct LooseNumber: Sendable {
    enum Unit: Sendable, Equatable {
        case count
        case percent
        case points
        case money(String)
    }

    /// Indices into the tokens of its sentence, from its sign to its scale or `percent`.
    var tokens: Range<Int>
    /// The bytes of the number alone: `3.27`, `twenty-five`.
    var digits: Range<Int>
    /// 3.27
    var mantissa: Double
    /// 1,000,000 for `$3.27 million`.
    var scale = 1.0
    /// Decimals shown.
    var decimals = 0
    var unit = Unit.count
    /// The words hyphened to it: `member`, `year-old`.
    var tail = ""
    /// The plural noun that follows within a few words.
    var noun = ""
    var isInWords = false
    var isHedged = false
    var isQuoted = false
    /// It looks like a year, a day of a date, a time, a name's number or an ordinal: no amount.
    var isName = false

    var value: Double { mantissa * scale }
    var isCount: Bool { unit == .count && !isName && tail.isEmpty }
    /// Half of what its last shown digit is worth.
    var rounding: Double {
        var unit = scale
        for _ in 0..<decimals { unit /= 10 }
        if scale == 1, decimals == 0, self.unit == .count || self.unit == .percent {
            // The zeros of `1,200` may be rounded; a small count is exact.
            if self.unit == .percent { return 0.5 }
            guard value >= 1000 else { return 0 }
            while value.truncatingRemainder(dividingBy: unit * 10) == 0, unit < value { unit *= 10 }
            return unit > 1 ? unit / 2 : 0
        }
        return unit / 2
    }
    /// Fit to be broken: a plain number that the writer vouches for.
    var isFirm: Bool { !isHedged && !isQuoted && !isName }

    static func all(in tokens: [LooseText.Token]) -> [LooseNumber] {
        var numbers: [LooseNumber] = []
        var index = 0
        while index < tokens.count {
            guard let number = Reader(tokens: tokens).number(at: index) else {
                index += 1
                continue
            }
            numbers.append(number)
            index = max(index + 1, number.tokens.upperBound)
        }
        return numbers
    }
}

/// Reads the number that starts at a token.
private struct Reader {
    let tokens: [LooseText.Token]

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    private func isJoined(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isJoined }

    func number(at index: Int) -> LooseNumber? {
        let token = tokens[index]
        var number: LooseNumber
        if token.kind == .figure {
            guard let value = Double(token.text.filter { $0 != "," }), value < 1e12 else { return nil }
            number = LooseNumber(tokens: index..<index + 1, digits: token.range, mantissa: value)
            number.decimals = token.text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        } else if let value = NumberInWords.cardinals[token.text], token.kind == .word {
            number = LooseNumber(tokens: index..<index + 1, digits: token.range, mantissa: Double(value))
            number.isInWords = true
            if value >= 20, word(index + 1) == "-", isJoined(index + 1), let small = NumberInWords.cardinals[word(index + 2)], small < 10 {
                number.mantissa += Double(small)
                number.tokens = index..<index + 3
                number.digits = token.range.lowerBound..<tokens[index + 2].range.upperBound
            }
        } else {
            return nil
        }
        number.isQuoted = token.isQuoted
        sign(&number)
        scale(&number)
        unit(&number)
        tail(&number)
        noun(&number)
        number.isHedged = isHedged(number)
        number.isName = isName(number)
        return number
    }

    private func sign(_ number: inout LooseNumber) {
        let before = number.tokens.lowerBound - 1
        guard ["$", "£", "€", "¥", "₩"].contains(word(before)), isJoined(before + 1) else { return }
        number.unit = .money(word(before))
        number.tokens = before..<number.tokens.upperBound
    }

    private func scale(_ number: inout LooseNumber) {
        let next = number.tokens.upperBound
        let isMoney = number.unit != .count
        let joined = ["bn": 1e9, "tn": 1e12, "mn": 1e6, "m": isMoney ? 1e6 : 0, "k": isMoney ? 1e3 : 0, "b": isMoney ? 1e9 : 0]
        let spaced = ["hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "bn": 1e9]
        guard let scale = isJoined(next) ? joined[word(next)] : spaced[word(next)], scale > 0 else { return }
        number.scale = scale
        number.tokens = number.tokens.lowerBound..<next + 1
    }

    private func unit(_ number: inout LooseNumber) {
        let next = number.tokens.upperBound
        var end = next
        if word(next) == "%" || word(next) == "percent" || word(next) == "pc" {
            end = next + 1
        } else if word(next) == "per", word(next + 1) == "cent" {
            end = next + 2
        } else if word(next) == "-", word(next + 1) == "percent", isJoined(next) {
            end = next + 2
        }
        if end > next { number.unit = .percent }
        if word(next) == "percentage" || end > next && word(end) == "age" {
            end = next + 2
            number.unit = .points
        } else if word(next) == "points" || word(next) == "-" && word(next + 1).hasPrefix("point") {
            end = next + (word(next) == "-" ? 2 : 1)
            number.unit = .points
        }
        number.tokens = number.tokens.lowerBound..<end
    }

    private func tail(_ number: inout LooseNumber) {
        var next = number.tokens.upperBound
        var parts: [String] = []
        while word(next) == "-", isJoined(next), isJoined(next + 1), tokens.indices.contains(next + 1), tokens[next + 1].kind == .word {
            parts.append(word(next + 1))
            next += 2
        }
        number.tail = parts.joined(separator: "-")
        if !parts.isEmpty { number.tokens = number.tokens.lowerBound..<next }
    }

    private func noun(_ number: inout LooseNumber) {
        for index in number.tokens.upperBound..<number.tokens.upperBound + 3 {
            guard tokens.indices.contains(index), tokens[index].kind == .word, !Self.function.contains(word(index)) else { return }
            let word = word(index)
            let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("'s") && !word.hasSuffix("us")
            if isPlural && !tokens[index].isCapital || Self.irregular.contains(word) {
                number.noun = word
                return
            }
        }
    }

    private func isHedged(_ number: LooseNumber) -> Bool {
        let start = number.tokens.lowerBound
        let before = (max(0, start - 4)..<start).map(word)
        if before.suffix(2).contains(where: Self.hedges.contains) || before.contains("than") || before.suffix(3).contains("least") {
            return true
        }
        if before.suffix(2) == ["up", "to"] || before.suffix(2) == ["close", "to"] || before.last == "as" || before.last == "only" {
            return true
        }
        let next = number.tokens.upperBound
        return word(next) == "+" || word(next) == "or" && ["so", "more", "fewer", "less"].contains(word(next + 1))
    }

    private func isName(_ number: LooseNumber) -> Bool {
        let (start, next) = (number.tokens.lowerBound, number.tokens.upperBound)
        if number.tail.split(separator: "-").first.map({ NumberInWords.denominators[String($0)] != nil }) == true { return true }
        if tokens[start].kind == .word { return number.mantissa == 1 && number.scale == 1 }
        let before = word(start - 1)
        if ["st", "nd", "rd", "th", "s", "c", "f", "am", "pm"].contains(word(next)), isJoined(next) { return true }
        if Self.months.contains(before) || before == "." && Self.months.contains(word(start - 2)) { return true }
        if Self.months.contains(word(next)), number.mantissa < 32 { return true }
        if ["a", "p"].contains(word(next)), word(next + 1) == ".", word(next + 2) == "m" { return true }
        if word(next) == "am" || word(next) == "pm" || word(next) == ":" && isJoined(next) && isJoined(next + 1) { return true }
        if [":", "/", "#", "'", "’"].contains(before), isJoined(start), before != ":" || tokens[start - 1].isJoined { return true }
        if word(next) == "/" { return true }
        if before == "-", isJoined(start), tokens.indices.contains(start - 2), tokens[start - 2].kind == .word { return true }
        if start > 0, tokens[start - 1].isCapital, tokens[start - 1].kind == .word, start > 1, number.unit == .count, number.noun.isEmpty {
            return true
        }
        return isYear(number)
    }

    private func isYear(_ number: LooseNumber) -> Bool {
        number.digits.count == 4 && !number.isInWords && number.decimals == 0 && number.scale == 1 && number.unit == .count
            && (1500...2100).contains(number.mantissa)
    }

    static let months = Set(
        "january february march april may june july august september october november december".split(separator: " ").map(String.init)
    )
    .union("jan feb mar apr aug sept sep oct nov dec".split(separator: " ").map(String.init))
    private static let hedges = Set(
        "about around roughly approximately some nearly almost over under estimated above below barely possibly perhaps maybe between just another"
            .split(separator: " ").map(String.init))
    private static let function = Set(
        "a an the of to in on at by for from with and or but that which who was were is are had has have as than per after before when while said"
            .split(separator: " ").map(String.init))
    private static let irregular: Set<String> = ["people", "men", "women", "children", "police", "staff"]
}
