import NewslintKit

/// A number as it stands in print, which can be written again with another value: `$3.27 million` with 4.61 is `$4.61 million`, `Twelve` with
/// 15 is `Fifteen`, `two-thirds` with a third is `one-third`.
struct WrittenNumber {
    /// The number itself, without its sign and its scale: 3.27 for `$3.27 million`, 7 for `seven in 10`.
    private(set) var mantissa: Double
    /// The value of one unit of the last digit shown: 0.01 for `3.27`.
    private(set) var place: Double
    let isWords: Bool

    private let prefix: String
    private let core: String
    private let suffix: String
    private var shape: Shape

    private enum Shape {
        case figure(decimals: Int, hasSeparators: Bool)
        case ordinalFigure
        case words
        case ordinalWords
        /// `two-thirds`, with what stands between its two words
        case fraction(link: String)
        /// `a third`, `half`
        case part
    }

    /// Reads the first number of a piece of text, or its last one: the 45 of `52-45`. Nil for what can't be written anew: `dozens`, `2½`, `7 3/4`.
    init?(_ text: String, last: Bool = false) {
        let words = Self.pieces(of: text)
        let numbers = words.indices.filter { Self.isNumber(words[$0]) }
        guard let index = last ? numbers.last : numbers.first, !text.unicodeScalars.contains(where: { "½¼¾⅓⅔".unicodeScalars.contains($0) })
        else { return nil }
        if let first = words[index].utf8.first, ASCII.isDigit(first) {
            guard let figure = Self.figure(words[index]), numbers.count == 1 || !text.contains("/") else { return nil }
            prefix = words[..<index].joined()
            var rest = words[(index + 1)...]
            core = words[index]
            mantissa = figure.value
            place = figure.place
            isWords = false
            if let ending = rest.first, ["st", "nd", "rd", "th"].contains(ending) {
                rest = rest.dropFirst()
                shape = .ordinalFigure
            } else {
                shape = .figure(decimals: figure.decimals, hasSeparators: core.contains(","))
            }
            suffix = rest.joined()
            return
        }
        guard let spoken = Spoken(words, from: index, last: last) else { return nil }
        prefix = words[..<spoken.range.lowerBound].joined()
        core = words[spoken.range].joined()
        suffix = words[spoken.range.upperBound...].joined()
        mantissa = spoken.value
        isWords = true
        switch spoken.form {
        case .cardinal: (shape, place) = (.words, 1)
        case .ordinal: (shape, place) = (.ordinalWords, 1)
        case .fraction(let link): (shape, place) = (.fraction(link: link), 0)
        case .part: (shape, place) = (.part, 0)
        }
    }

    /// A quantity as its document prints it. Nil where its form can't be written with another value.
    init?(_ quantity: Quantity, in document: Document) {
        let text = document.text(quantity.range)
        guard quantity.form == .pair else {
            self.init(text)
            // `third-largest` is a rank, however its word is read.
            guard quantity.form == .ordinal, isWords, mantissa < 1 else { return }
            (mantissa, place, shape) = (quantity.value, 1, .ordinalWords)
            return
        }
        guard let first = WrittenNumber(text), let second = WrittenNumber(text, last: true) else { return nil }
        let isFirst = abs(first.mantissa * max(quantity.scale, 1) - quantity.value) <= abs(quantity.value) * 1e-9
        self = isFirst ? first : second
    }

    /// The whole piece of text with another mantissa; nil when this form can't print it exactly.
    func text(_ value: Double) -> String? {
        number(value).map { prefix + Self.capital($0, as: core) + suffix }
    }

    private func number(_ value: Double) -> String? {
        guard value.isFinite, value >= 0, value < 1e15 else { return nil }
        switch shape {
        case .figure(let decimals, let hasSeparators):
            return Self.digits(value, decimals: decimals, separators: hasSeparators || mantissa < 1000 && value >= 1000)
        case .ordinalFigure:
            guard let number = Self.whole(value) else { return nil }
            return "\(number)" + Self.ordinalEnding(number)
        case .words:
            return Self.whole(value).flatMap(NumberInWords.cardinal)
        case .ordinalWords:
            return Self.whole(value).flatMap(NumberInWords.ordinal)
        case .fraction(let link):
            return NumberInWords.fraction(value, link: link)
        case .part:
            return NumberInWords.part(value)
        }
    }

    private static func whole(_ value: Double) -> Int? { abs(value - value.rounded()) < 1e-9 ? Int(exactly: value.rounded()) : nil }

    // MARK: Figures

    private static func figure(_ text: String) -> (value: Double, place: Double, decimals: Int)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let value = Double(text.filter { $0 != "," }) else { return nil }
        let decimals = parts.count == 2 ? parts[1].utf8.count : 0
        return (value, (0..<decimals).reduce(1.0) { place, _ in place / 10 }, decimals)
    }

    private static func digits(_ value: Double, decimals: Int, separators: Bool) -> String? {
        let factor = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
        let units = (value * factor).rounded()
        guard units < 1e15, abs(units / factor - value) <= 1e-9 * max(1, value) else { return nil }
        var whole = "\(Int(units) / Int(factor))"
        var position = whole.utf8.count - 3
        while separators, position > 0 {
            whole.insert(",", at: whole.index(whole.startIndex, offsetBy: position))
            position -= 3
        }
        return decimals == 0 ? whole : whole + "." + "\(Int(units) % Int(factor) + Int(factor))".dropFirst()
    }

    static func ordinalEnding(_ number: Int) -> String {
        if (11...13).contains(number % 100) { return "th" }
        return switch number % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }

    // MARK: Pieces

    /// Words, figures and what stands between them, which together are the text again.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var kind = 0
        let bytes = Array(text.utf8)
        var start = 0
        for index in 0...bytes.count {
            let next = index < bytes.count ? kindOf(bytes, index) : -1
            if index > 0, next != kind {
                pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index
            }
            kind = next
        }
        return pieces
    }

    private static func kindOf(_ bytes: [UInt8], _ index: Int) -> Int {
        if ASCII.isDigit(bytes[index]) { return 1 }
        let isInside = index > 0 && index + 1 < bytes.count && ASCII.isDigit(bytes[index - 1]) && ASCII.isDigit(bytes[index + 1])
        if bytes[index] == 0x2C || bytes[index] == 0x2E, isInside { return 1 }
        return ASCII.isLetter(bytes[index]) ? 2 : 3
    }

    private static func isNumber(_ piece: String) -> Bool {
        piece.utf8.first.map(ASCII.isDigit) == true || NumberInWords.reads(piece)
    }

    private static func capital(_ text: String, as old: String) -> String {
        guard let first = old.utf8.first, (0x41...0x5A).contains(first), let letter = text.first else { return text }
        return letter.uppercased() + text.dropFirst()
    }

    /// A number in words among the pieces of a text.
    private struct Spoken {
        enum Form {
            case cardinal
            case ordinal
            case fraction(link: String)
            case part
        }

        var range: Range<Int>
        var value: Double
        var form = Form.cardinal

        init?(_ pieces: [String], from start: Int, last: Bool) {
            let words = pieces.map { $0.lowercased() }
            func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
            range = start..<start + 1
            if let part = NumberInWords.parts[word(start)] {
                // `a third`, `half`, `a quarter of`
                let hasArticle = word(start - 2) == "a" && word(start - 1) == " "
                range = (hasArticle ? start - 2 : start)..<start + 1
                value = part
                form = .part
                return
            }
            if let ordinal = NumberInWords.ordinals[word(start)] {
                value = Double(ordinal)
                form = .ordinal
                return
            }
            guard let first = NumberInWords.cardinals[word(start)] else { return nil }
            value = Double(first)
            let rest = words[(start + 1)...]
            // `two and a half`, `two hundred and five`: more than one word would have to change.
            guard !rest.contains("and"), !last || rest.count < 4 else { return nil }
            let link = word(start + 1)
            guard link == "-" || link == " " else { return }
            if let below = NumberInWords.denominators[word(start + 2)] {
                range = start..<start + 3
                value /= Double(below)
                form = .fraction(link: link)
            } else if first >= 20, link == "-", let small = NumberInWords.cardinals[word(start + 2)], small < 10 {
                range = start..<start + 3
                value += Double(small)
            }
        }
    }
}

/// English number words, 0 to 99.
enum NumberInWords {
    static let cardinals = [String: Int](
        uniqueKeysWithValues: small.enumerated().map { ($1, $0) } + tens.enumerated().dropFirst(2).map { ($1, $0 * 10) })
    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
        "twelfth": 12,
    ]
    /// Words that are a part of one by themselves.
    static let parts = ["half": 0.5, "third": 1.0 / 3, "quarter": 0.25]
    static let denominators = [
        "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
        "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10, "half": 2,
    ]

    static func reads(_ word: String) -> Bool {
        let word = word.lowercased()
        return cardinals[word] != nil || ordinals[word] != nil || parts[word] != nil
    }

    /// `twenty-five`
    static func cardinal(_ number: Int) -> String? {
        switch number {
        case 0..<20: small[number]
        case 20..<100: tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
        default: nil
        }
    }

    static func ordinal(_ number: Int) -> String? { number == 3 ? "third" : ordinals.first { $1 == number }?.key }

    /// `two-thirds` for 2/3, as far as such a fraction has a usual name.
    static func fraction(_ value: Double, link: String) -> String? {
        for (below, name) in [(3, "third"), (4, "quarter"), (5, "fifth"), (10, "tenth")] {
            let above = (value * Double(below)).rounded()
            guard above >= 1, above < Double(below), abs(value * Double(below) - above) < 1e-6 else { continue }
            return small[Int(above)] + link + name + (above == 1 ? "" : "s")
        }
        return abs(value - 0.5) < 1e-6 ? "one" + link + "half" : nil
    }

    /// `half`, `a third`
    static func part(_ value: Double) -> String? {
        parts.first { abs($1 - value) < 1e-6 }.map { $0.key == "half" ? "half" : "a " + $0.key }
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
