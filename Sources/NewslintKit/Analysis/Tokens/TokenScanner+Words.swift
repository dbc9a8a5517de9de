extension TokenScanner {
    /// A word of ASCII letters alone; hands over to `word` when something follows that may belong to it.
    mutating func plainWord(from start: Int, _ before: Token.Shape) -> Token {
        var index = start
        var hash = WordHash.seed
        var small = 0
        while index < end {
            let byte = bytes[index]
            let folded = byte | 0x20
            guard folded &- 0x61 < 26 else { break }
            small += Int(byte >> 5 & 1)
            hash = WordHash.adding(folded, to: hash)
            index += 1
        }
        let length = index - start
        switch byte(at: index) {
        case 0x27, 0x2D, 0x26, 0x40, 0x5F, 0x80...0xFF:
            return word(from: start, before)
        // `RM23.50` is a currency and a figure.
        case 0x30...0x39 where length < 2 || !ASCII.isUpper(bytes[start]) || UnitTable.shared.currency(beforeFigure: hash) == nil:
            return word(from: start, before)
        case 0x2E where classify(index + 1).0.isWordPart:
            return word(from: start, before)
        case 0x3A where byte(at: index + 1) == 0x2F:
            return word(from: start, before)
        default:
            break
        }
        var shape = before
        if ASCII.isUpper(bytes[start]) { shape.insert(.capitalized) }
        if small == 0, length > 1 { shape.insert(.allCaps) }
        let lexeme = vocabulary.lexeme(hash: hash, length: length)
        position = index
        if byte(at: index) == 0x2E, ownsStop(start, index, lexeme, shape) {
            return withStop(start, index, hash, lexeme, shape)
        }
        return Token(range: ProseRange(start, index), hash: hash, lexeme: lexeme, kind: .word, shape: shape)
    }

    /// Any word: with hyphens, apostrophes, inner stops, digits, letters outside ASCII.
    mutating func word(from start: Int, _ before: Token.Shape) -> Token {
        if let stop = addressEnd(from: start) { return mark(.address, start, stop - start, before) }
        var shape = before
        var index = start
        var letters = 0
        var small = 0
        var inner = 0
        var apostropheS: Int?
        /// By how many bytes the folded form is shorter.
        var folded = 0
        scan: while index < end {
            let (character, length) = classify(index)
            switch character {
            case .upperLetter:
                if index == start { shape.insert(.capitalized) }
                letters += 1
            case .letter:
                letters += 1
                small += 1
            case .digit:
                shape.insert(.hasDigit)
            case .joiner:
                if bytes[index] == 0xC2 { folded += 2 }
            case .hyphen:
                // The hyphen, the true hyphen and the hyphen that does not break join; dashes part.
                guard length == 1 || bytes[index + 2] <= 0x91, classify(index + length).0.isWordPart else { break scan }
                shape.insert(.hasHyphen)
                apostropheS = nil
            case .apostrophe:
                guard classify(index + length).0.isLetter else { break scan }
                apostropheS = isFinalS(at: index + length) ? index : nil
                if apostropheS == nil, length == 3 { folded += 2 }
            case .punctuation where bytes[index] == 0x2E:
                guard isDotted(start, index) else { break scan }
                inner += 1
                if classify(index + 1).0.isLetter { break }
                if byte(at: index + 1) == 0x2D, classify(index + 2).0.isWordPart { break }
                let hash = hash(start, index)
                if letters > 1, small == 0 { shape.insert(.allCaps) }
                return withStop(start, index, hash, vocabulary.lexeme(hash: hash, length: index - start), shape)
            case .punctuation where bytes[index] == 0x26:
                // `AT&T`, `R&D`.
                guard shape.contains(.capitalized), small == 0, ASCII.isUpper(byte(at: index + 1)) else { break scan }
            case .punctuation where bytes[index] == 0x5F:
                guard classify(index + 1).0.isWordPart else { break scan }
            default:
                break scan
            }
            if bytes[index] >= 0x80 { shape.insert(.nonASCII) }
            index += length
        }
        if letters > 1, small == 0 || apostropheS != nil && small == 1 { shape.insert(.allCaps) }
        let base = apostropheS ?? index
        if apostropheS != nil { shape.insert(.apostropheS) }
        let hash = hash(start, base)
        let lexeme = vocabulary.lexeme(hash: hash, length: base - start - folded)
        position = index
        if byte(at: index) == 0x2E, apostropheS == nil, inner == 0, ownsStop(start, index, lexeme, shape) {
            return withStop(start, index, hash, lexeme, shape)
        }
        return Token(range: ProseRange(start, index), hash: hash, lexeme: lexeme, kind: .word, shape: shape)
    }

    /// A word with the stop at `stop`, and the possessive ending that may follow it: `Inc.’s`.
    private mutating func withStop(_ start: Int, _ stop: Int, _ hash: UInt32, _ lexeme: Lexeme, _ before: Token.Shape) -> Token {
        var shape = before.union(.endsInStop)
        position = stop + 1
        let (character, length) = classify(position)
        if character == .apostrophe, isFinalS(at: position + length) {
            position += length + 1
            shape.remove(.endsInStop)
            shape.insert(.apostropheS)
        }
        return Token(range: ProseRange(start, position), hash: hash, lexeme: lexeme, kind: .word, shape: shape)
    }

    /// Whether the stop that follows a word at `stop` belongs to it: an initial, or a known abbreviation.
    private func ownsStop(_ start: Int, _ stop: Int, _ lexeme: Lexeme, _ shape: Token.Shape) -> Bool {
        guard byte(at: stop + 1) != 0x2E else { return false }
        if stop - start == 1, shape.contains(.capitalized) { return bytes[start] != 0x49 || !isAtEnd(stop + 1) }
        guard lexeme != .unknown else { return false }
        let classes = lexeme.classes
        guard classes.contains(.abbreviation) else { return false }
        if classes.contains(.beforeNumber) {
            var next = stop + 1
            while next < end, bytes[next] == 0x20 { next += 1 }
            return next < end && ASCII.isDigit(bytes[next]) || classes.contains(.month) && shape.contains(.capitalized)
        }
        return shape.contains(.capitalized) || classes.contains(.smallAbbreviation)
    }

    private func isAtEnd(_ index: Int) -> Bool { index >= end || bytes[index] == 0x0A }

    /// Whether an `s` that ends its word stands at an offset.
    func isFinalS(at index: Int) -> Bool {
        byte(at: index) | 0x20 == 0x73 && !classify(index + 1).0.isWordPart
    }

    /// Whether the stop at `index` belongs to a dotted abbreviation: one or two letters since the last stop or the start, and either a
    /// short syllable follows or there was a stop before.
    private func isDotted(_ start: Int, _ index: Int) -> Bool {
        var from = index
        while from > start, index - from <= 2, ASCII.isLetter(bytes[from - 1]) { from -= 1 }
        guard index - from <= 2, index > from else { return false }
        if from == start { return startsShortSyllable(after: start, index + 1) }
        return bytes[from - 1] == 0x2E
    }

    /// Whether one or two letters and a stop, or one last capital after a capital (`U.S`, `Ph.D`), stand at an offset.
    private func startsShortSyllable(after first: Int, _ index: Int) -> Bool {
        guard ASCII.isLetter(byte(at: index)) else { return false }
        if byte(at: index + 1) == 0x2E || ASCII.isLetter(byte(at: index + 1)) && byte(at: index + 2) == 0x2E { return true }
        return ASCII.isUpper(bytes[first]) && ASCII.isUpper(byte(at: index)) && !classify(index + 1).0.isWordPart
    }
}
