/// What a table's cell says.
enum CellValue: Sendable {
    case number(Number)
    /// A dash, or nothing: none, or not known.
    case empty
    /// `n/a`: not known.
    case unknown
    case text

    struct Number: Sendable {
        var value: Double
        /// Half the place of the last shown digit; 0 for an exact count.
        var rounding: Double
        var isPercent = false
        var currency = false
        /// `(12)`: less than nothing in accounts, anything elsewhere.
        var isBracketed = false
        var scale = 1.0
        /// `<1`: anything between nothing and this.
        var isBelow = false
    }

    var number: Number? { if case .number(let number) = self { number } else { nil } }

    /// Reads `1,234`, `$3.2m`, `48%`, `(12)`, `<1`, `-3`, `12*`, `—`, `n/a`.
    static func read(_ bytes: ArraySlice<UInt8>) -> CellValue {
        var bytes = bytes
        while let first = bytes.first, ASCII.isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, ASCII.isSpace(last) || last == 0x2A { bytes.removeLast() }
        for mark in marks where bytes.count > mark.count && bytes.suffix(mark.count).elementsEqual(mark) { bytes.removeLast(mark.count) }
        guard !bytes.isEmpty else { return .empty }
        if dashes.contains(where: { bytes.elementsEqual($0) }) { return .empty }
        guard bytes.contains(where: ASCII.isDigit) else {
            return unknowns.contains(String(decoding: bytes.prefix(20), as: UTF8.self).lowercased()) ? .unknown : .text
        }
        var reader = Reader(bytes: bytes)
        return reader.read().map { .number($0) } ?? .text
    }

    private struct Reader {
        var bytes: ArraySlice<UInt8>
        var number = Number(value: 0, rounding: 0)

        mutating func read() -> Number? {
            if bytes.first == 0x28, bytes.last == 0x29 {
                number.isBracketed = true
                bytes = bytes.dropFirst().dropLast()
            }
            var sign = 1.0
            if take("<") { number.isBelow = true }
            if take("-") || take("−") || take("–") { sign = -1 } else if take("+") {}
            for symbol in ["US$", "$", "£", "€", "¥", "₩", "₹"] where take(symbol) {
                number.currency = true
                break
            }
            if sign > 0, take("-") || take("−") { sign = -1 }
            guard let place = figure() else { return nil }
            while take(" ") || take("\u{A0}") {}
            guard let scale = suffix() else { return nil }
            number.scale = scale
            number.value *= sign * scale
            number.rounding = place < 1 || number.isPercent || scale > 1 ? place / 2 * scale : 0
            return number.value.isFinite ? number : nil
        }

        /// The digits, with commas, spaces or thin spaces between groups of three. Gives the place of the last shown digit.
        private mutating func figure() -> Double? {
            var digits = 0
            var group = 0
            var isGrouped = false
            while let byte = bytes.first {
                if ASCII.isDigit(byte) {
                    number.value = number.value * 10 + Double(byte - 0x30)
                    digits += 1
                    group += 1
                    bytes.removeFirst()
                } else if byte == 0x2C || byte == 0x20 && group == 3 && isGrouped || byte == 0x20 && group <= 3 && nextIsGroup() {
                    guard digits > 0, isGrouped ? group == 3 : group <= 3 else { return nil }
                    isGrouped = true
                    group = 0
                    bytes.removeFirst()
                } else {
                    break
                }
            }
            guard digits > 0, digits < 16, !isGrouped || group == 3 else { return nil }
            guard bytes.first == 0x2E else { return 1 }
            bytes.removeFirst()
            var place = 1.0
            var decimals = 0.0
            while let byte = bytes.first, ASCII.isDigit(byte), place > 1e-9 {
                place /= 10
                decimals = decimals * 10 + Double(byte - 0x30)
                bytes.removeFirst()
            }
            guard place < 1 else { return nil }
            number.value += decimals * place
            return place
        }

        private func nextIsGroup() -> Bool {
            let next = bytes.dropFirst().prefix(3)
            return next.count == 3 && next.allSatisfy(ASCII.isDigit)
        }

        /// What the figure is multiplied with; nil when something follows that makes it no plain number.
        private mutating func suffix() -> Double? {
            if take("%") {
                number.isPercent = true
            }
            let rest = String(decoding: bytes.prefix(12), as: UTF8.self).lowercased()
            switch rest {
            case "": return 1
            case "percent", "per cent", "pct":
                number.isPercent = true
                return 1
            case "k", "thousand": return 1e3
            case "m", "mn", "million": return 1e6
            case "b", "bn", "billion": return 1e9
            case "tn", "trillion": return 1e12
            default: return nil
            }
        }

        private mutating func take(_ text: String) -> Bool {
            guard bytes.starts(with: text.utf8) else { return false }
            bytes.removeFirst(text.utf8.count)
            return true
        }
    }

    private static let marks = ["†", "‡", "¹", "²", "³", "\u{A0}"].map { Array($0.utf8) }
    private static let dashes = ["-", "–", "—", "--", "−", "…", "..", "..."].map { Array($0.utf8) }
    private static let unknowns: Set<String> = ["n/a", "na", "n.a.", "nil", "none", "unknown", "not available", "tbc", "tba"]
}
