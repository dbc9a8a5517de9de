import NewslintKit
import NewslintTesting

/// Writes numbers of one article anew, each in its own form.
struct Breaker {
    let bytes: [UInt8]
    var random: SeededGenerator

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Another number in the form of the one that stands there, for which `isWrong` holds; nil when none of some thirty does.
    ///
    /// - Parameter target: values near it are tried; near the number itself when it is nil.
    mutating func edit(_ number: LooseNumber, near target: Double? = nil, where isWrong: (Double) -> Bool) -> Planted.Edit? {
        guard number.isFirm, let written = WrittenNumber(string(number.digits)) else { return nil }
        return edit(number.digits, written, scale: number.scale, near: target, where: isWrong)
    }

    /// The same for any written number; `isWrong` is asked about the mantissa times `scale`.
    mutating func edit(
        _ range: Range<Int>, _ written: WrittenNumber, scale: Double, near target: Double? = nil, where isWrong: (Double) -> Bool
    ) -> Planted.Edit? {
        let old = written.mantissa
        // One and more than one need other nouns and verbs.
        guard old != 1 || written.place < 1 else { return nil }
        for mantissa in candidates(written, near: target.map { $0 / scale } ?? old)
        where mantissa != old && (mantissa != 1 || written.place < 1) && isWrong(mantissa * scale) {
            guard let text = written.text(mantissa), text != string(range) else { continue }
            return replace(range, with: text)
        }
        return nil
    }

    /// Exactly this value in the number's own form.
    func edit(_ number: LooseNumber, to mantissa: Double) -> Planted.Edit? {
        guard number.isFirm, let text = WrittenNumber(string(number.digits))?.text(mantissa) else { return nil }
        return replace(number.digits, with: text)
    }

    /// New text at a place, with the article before it mended: `an 18-member` becomes `a 16-member`.
    func replace(_ range: Range<Int>, with text: String) -> Planted.Edit {
        let old = string(range)
        let needsN = Self.startsWithVowel(text)
        guard needsN != Self.startsWithVowel(old), range.lowerBound >= 2, bytes[range.lowerBound - 1] == 0x20 else {
            return Planted.Edit(range: range, now: text)
        }
        let before = Array(bytes[max(0, range.lowerBound - 4)..<range.lowerBound - 1])
        let word = String(decoding: before.split(separator: 0x20, omittingEmptySubsequences: false).last ?? [], as: UTF8.self)
        guard ["a", "an", "A", "An"].contains(word) else { return Planted.Edit(range: range, now: text) }
        let article = (word.first.map(String.init) ?? "a") + (needsN ? "n" : "")
        return Planted.Edit(range: range.lowerBound - word.utf8.count - 1..<range.upperBound, now: "\(article) \(text)")
    }

    /// Whether a number is spoken with a vowel first: 8, 11, 18, eighty, 800.
    private static func startsWithVowel(_ text: String) -> Bool {
        let text = text.lowercased()
        if text.hasPrefix("eight") || text.hasPrefix("eleven") || text.hasPrefix("8") { return true }
        let digits = text.prefix { $0.isNumber }
        return digits == "11" || digits == "18" || text.hasPrefix("11,") || text.hasPrefix("18,")
    }

    /// Values near one, with as many digits as the old number has, in random order.
    private mutating func candidates(_ written: WrittenNumber, near old: Double) -> [Double] {
        if written.place == 0 { return [1.0 / 3, 2.0 / 3, 0.5, 0.25, 0.75, 0.2, 0.4, 0.6, 0.8].shuffled(using: &random) }
        var step = written.place
        // 4,500 may become 6,200, not 6,213.
        while written.mantissa >= step * 100, (written.mantissa / step).rounded().truncatingRemainder(dividingBy: 10) == 0 { step *= 10 }
        var values: Set<Double> = []
        for factor in [0.5, 0.6, 0.7, 0.8, 1.2, 1.3, 1.4, 1.6, 1.8, 2.2] { values.insert((old * factor / step).rounded() * step) }
        for move in [1.0, 2, 3, 4, 5, 7, 9, 12] where old < 60 * step {
            values.insert(old + move * step)
            values.insert(old - move * step)
        }
        let rounded = values.map { ($0 / written.place).rounded() * written.place }.filter { $0 > 0 }
        return rounded.sorted().shuffled(using: &random)
    }
}
