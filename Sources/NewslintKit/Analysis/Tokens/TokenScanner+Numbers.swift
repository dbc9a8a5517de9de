extension TokenScanner {
    /// A figure with what is written onto it: its currency sign, separators, unit letters and hyphened words.
    mutating func number(from start: Int, _ before: Token.Shape) -> Token {
        var shape = before.union(.hasDigit)
        var index = start
        let (first, firstLength) = classify(start)
        if first == .currency { index += firstLength }
        scan: while index < end {
            let (character, length) = classify(index)
            switch character {
            case .digit, .joiner:
                break
            case .letter, .upperLetter:
                // `10a.m.` is a figure and a word.
                if byte(at: index + 1) == 0x2E, bytes[index] | 0x20 == 0x61 || bytes[index] | 0x20 == 0x70,
                    byte(at: index + 2) | 0x20 == 0x6D
                {
                    break scan
                }
            case .hyphen:
                guard length == 1 || bytes[index + 2] <= 0x93 else { break scan }
                let next = classify(index + length).0
                guard next.isWordPart || next == .currency else { break scan }
                shape.insert(.hasHyphen)
            case .currency:
                // `$5-$10`
                guard index > start, !ASCII.isDigit(bytes[index - 1]), shape.contains(.hasHyphen) else { break scan }
            case .punctuation where index == start && bytes[index] == 0x2E:
                break
            case .punctuation where [0x2E, 0x2C, 0x3A, 0x2F].contains(bytes[index]):
                // Separators inside a figure stand between two digits.
                guard index > start, ASCII.isDigit(bytes[index - 1]), classify(index + 1).0 == .digit else { break scan }
            case .apostrophe:
                guard isFinalS(at: index + length) else { break scan }
                let base = index
                position = index + length + 1
                return Token(
                    range: ProseRange(start, position), hash: hash(start, base), lexeme: .unknown, kind: .number,
                    shape: shape.union(.apostropheS))
            default:
                break scan
            }
            if bytes[index] >= 0x80 { shape.insert(.nonASCII) }
            index += length
        }
        position = index
        return Token(range: ProseRange(start, index), hash: hash(start, index), lexeme: .unknown, kind: .number, shape: shape)
    }
}
