/// Reads the tokens of one block, front to back, byte by byte.
struct TokenScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var position: Int
    private let vocabulary: Vocabulary

    init(bytes: UnsafeBufferPointer<UInt8>, range: ProseRange, vocabulary: Vocabulary) {
        self.bytes = bytes
        position = range.start
        end = min(range.end, bytes.count)
        self.vocabulary = vocabulary
    }

    /// What one character is to the scanner.
    private enum Character {
        case letter
        case upperLetter
        case digit
        case space
        case quote
        case apostrophe
        case hyphen
        case currency
        case punctuation
        case symbol
        /// Joins what it stands in: soft hyphen, zero-width joiner, combining mark.
        case joiner
    }

    mutating func next() -> Token? {
        var shape: Token.Shape = []
        let before = position
        while position < end {
            let (character, length) = classify(position)
            if character == .space || character == .joiner { position += length } else { break }
        }
        guard position < end else { return nil }
        if position > before || position == 0 || before == 0 || isBlockStart(before) { shape.insert(.spaced) }
        let start = position
        let (character, length) = classify(position)
        switch character {
        case .letter, .upperLetter:
            return word(from: start, shape)
        case .digit:
            return number(from: start, shape)
        case .currency:
            if classify(start + length).0 == .digit { return number(from: start, shape) }
            return mark(.symbol, start, length, shape)
        case .quote:
            return mark(.quote, start, length, shape)
        case .apostrophe:
            return mark(.quote, start, length, shape)
        case .hyphen:
            var stop = start + length
            while stop < end, classify(stop).0 == .hyphen { stop += classify(stop).1 }
            return mark(.punctuation, start, stop - start, shape)
        case .punctuation:
            if bytes[start] == 0x2E {
                // `.5` is a number; `...` is one mark.
                if start + 1 < end, ASCII.isDigit(bytes[start + 1]), shape.contains(.spaced) { return number(from: start, shape) }
                var stop = start + 1
                while stop < end, bytes[stop] == 0x2E { stop += 1 }
                return mark(.punctuation, start, stop - start, shape)
            }
            if bytes[start] == 0x40 || bytes[start] == 0x23, start + 1 < end, isWordByte(bytes[start + 1]) {
                var stop = start + 1
                while stop < end, isWordByte(bytes[stop]) || bytes[stop] == 0x5F { stop += 1 }
                return mark(.handle, start, stop - start, shape)
            }
            return mark(.punctuation, start, length, shape)
        case .symbol, .space, .joiner:
            return mark(.symbol, start, length, shape)
        }
    }

    private func isBlockStart(_ offset: Int) -> Bool {
        offset > 0 && offset <= end && ASCII.isSpace(bytes[offset - 1])
    }

    private func isWordByte(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 }

    private mutating func mark(_ kind: Token.Kind, _ start: Int, _ length: Int, _ shape: Token.Shape) -> Token {
        position = start + length
        return Token(
            range: ProseRange(start, position), hash: hash(start, position), lexeme: .unknown, kind: kind,
            shape: bytes[start] >= 0x80 ? shape.union(.nonASCII) : shape)
    }

    private func hash(_ start: Int, _ stop: Int) -> UInt32 {
        WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<stop]))
    }

    // MARK: Words

    private mutating func word(from start: Int, _ before: Token.Shape) -> Token {
        if let stop = addressEnd(from: start) { return mark(.address, start, stop - start, before) }
        var shape = before
        var index = start
        var letters = 0
        var lower = 0
        var stops = 0
        var apostropheS: Int?
        while index < end {
            let (character, length) = classify(index)
            switch character {
            case .upperLetter:
                if index == start { shape.insert(.capitalized) }
                letters += 1
            case .letter:
                letters += 1
                lower += 1
            case .digit:
                shape.insert(.hasDigit)
            case .joiner:
                break
            case .hyphen where length == 1 || bytes[index] == 0xE2 && bytes[index + 2] <= 0x91:
                // A hyphen joins when a letter or digit follows at once.
                guard continues(at: index + length) else { return finish(start, index, shape, letters, lower, stops, nil) }
                shape.insert(.hasHyphen)
            case .apostrophe:
                guard continuesWithLetter(at: index + length) else { return finish(start, index, shape, letters, lower, stops, nil) }
                if isFinalS(at: index + length) { apostropheS = index }
            case .punctuation where bytes[index] == 0x2E:
                // Stops inside `U.S.`, `p.m.`, `Ph.D.`: one or two letters before, a letter after.
                if isDotted(start, index) {
                    stops += 1
                    if continuesWithLetter(at: index + 1) {
                        break
                    }
                    if classify(index + 1).0 == .hyphen, continues(at: index + 2) { break }
                    return finish(start, index + 1, shape.union(.endsInStop), letters, lower, stops, apostropheS)
                }
                return finish(start, index, shape, letters, lower, stops, apostropheS)
            case .punctuation where bytes[index] == 0x26:
                // `AT&T`, `R&D`.
                guard shape.contains(.capitalized), lower == 0, index + 1 < end, ASCII.isUpper(bytes[index + 1]) else {
                    return finish(start, index, shape, letters, lower, stops, apostropheS)
                }
            default:
                return finish(start, index, shape, letters, lower, stops, apostropheS)
            }
            if bytes[index] >= 0x80 { shape.insert(.nonASCII) }
            index += length
        }
        return finish(start, index, shape, letters, lower, stops, apostropheS)
    }

    private mutating func finish(
        _ start: Int, _ stop: Int, _ before: Token.Shape, _ letters: Int, _ lower: Int, _ stops: Int, _ apostropheS: Int?
    ) -> Token {
        var shape = before
        var stop = stop
        if letters >= 2, lower == 0 || apostropheS != nil && lower == 1 && bytes[stop - 1] == 0x73 { shape.insert(.allCaps) }
        var base = stop
        if let apostropheS {
            shape.insert(.apostropheS)
            base = apostropheS
        }
        if shape.contains(.endsInStop) { base -= 1 }
        let hash = hash(start, base)
        let lexeme = vocabulary.lexeme(hash: hash, length: base - start)
        // The stop of a known abbreviation is its own.
        if stops == 0, apostropheS == nil, stop < end, bytes[stop] == 0x2E, lexeme != .unknown, ownsStop(lexeme, shape, stop) {
            stop += 1
            shape.insert(.endsInStop)
        }
        // An initial: `George W. Bush`.
        if stops == 0, stop - start == 1, shape.contains(.capitalized), stop < end, bytes[stop] == 0x2E,
            bytes[start] != 0x49 || !isAtEnd(stop + 1)
        {
            stop += 1
            shape.insert(.endsInStop)
        }
        position = stop
        return Token(range: ProseRange(start, stop), hash: hash, lexeme: lexeme, kind: .word, shape: shape)
    }

    private func ownsStop(_ lexeme: Lexeme, _ shape: Token.Shape, _ stop: Int) -> Bool {
        let classes = vocabulary.classes(of: lexeme)
        guard classes.contains(.abbreviation) else { return false }
        if classes.contains(.beforeNumber) {
            var next = stop + 1
            while next < end, bytes[next] == 0x20 { next += 1 }
            return next < end && ASCII.isDigit(bytes[next]) || classes.contains(.month) && shape.contains(.capitalized)
        }
        return shape.contains(.capitalized) || lexeme == vocabulary.lexeme("vs") || lexeme == vocabulary.lexeme("etc")
    }

    private func isAtEnd(_ index: Int) -> Bool { index >= end || bytes[index] == 0x0A }

    /// Whether a letter or a digit stands at an offset.
    private func continues(at index: Int) -> Bool {
        let character = classify(index).0
        return character == .letter || character == .upperLetter || character == .digit
    }

    private func continuesWithLetter(at index: Int) -> Bool {
        let character = classify(index).0
        return character == .letter || character == .upperLetter
    }

    private func isFinalS(at index: Int) -> Bool {
        index < end && bytes[index] | 0x20 == 0x73 && !continues(at: index + 1)
    }

    /// Whether the stop at `index` belongs to a dotted abbreviation: at most two letters since the last stop or the start, and either a
    /// letter follows or there was a stop before.
    private func isDotted(_ start: Int, _ index: Int) -> Bool {
        var from = index
        while from > start, ASCII.isLetter(bytes[from - 1]) { from -= 1 }
        guard index - from <= 2, index > from else { return false }
        if from == start { return continuesWithLetter(at: index + 1) && isShortSyllable(at: index + 1) }
        return bytes[from - 1] == 0x2E
    }

    /// Whether one or two letters and a stop (or the end of the word) stand at an offset.
    private func isShortSyllable(at index: Int) -> Bool {
        var stop = index
        while stop < end, ASCII.isLetter(bytes[stop]) { stop += 1 }
        return stop - index <= 2 && stop < end && bytes[stop] == 0x2E
    }

    /// The end of a web or e-mail address or a file name that starts at a letter; nil when none does.
    private func addressEnd(from start: Int) -> Int? {
        var index = start
        var sign = false
        while index < end, index - start < 2048 {
            let byte = bytes[index]
            if ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2D || byte == 0x5F {
                index += 1
            } else if byte == 0x2E || byte == 0x40 {
                guard index + 1 < end, ASCII.isLetter(bytes[index + 1]) || ASCII.isDigit(bytes[index + 1]) else { break }
                if byte == 0x40 { sign = true }
                index += 1
            } else if byte == 0x3A, index + 2 < end, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F {
                return restOfAddress(from: index + 3)
            } else {
                break
            }
        }
        if sign { return index }
        guard index > start, hasDomain(start, index) else { return nil }
        return index < end && bytes[index] == 0x2F ? restOfAddress(from: index) : index
    }

    private func restOfAddress(from start: Int) -> Int {
        var index = start
        while index < end, bytes[index] > 0x20, bytes[index] < 0x80, bytes[index] != 0x22, bytes[index] != 0x3C, bytes[index] != 0x3E {
            index += 1
        }
        while index > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x27, 0x5D].contains(bytes[index - 1]) { index -= 1 }
        return index
    }

    /// Whether a run of letters with stops ends in a top-level domain or a file's extension, after a part of three letters or more.
    private func hasDomain(_ start: Int, _ stop: Int) -> Bool {
        var dot = stop - 1
        while dot > start, bytes[dot] != 0x2E { dot -= 1 }
        guard dot > start, stop - dot >= 3 else { return false }
        let ending = String(decoding: bytes[(dot + 1)..<stop], as: UTF8.self)
        return TokenScanner.endings.contains(ending.lowercased())
    }

    private static let endings: Set<String> = [
        "com", "org", "net", "gov", "edu", "mil", "int", "info", "co", "uk", "kr", "jp", "cn", "de", "fr", "eu", "io", "tv", "ly", "me",
        "us",
        "pdf", "doc", "docx", "txt", "jpg", "jpeg", "png", "gif", "html", "htm", "php", "asp", "xls", "csv", "zip", "mp3", "mp4",
    ]

    // MARK: Numbers

    private mutating func number(from start: Int, _ before: Token.Shape) -> Token {
        var shape = before.union(.hasDigit)
        var index = start
        let (first, firstLength) = classify(start)
        if first == .currency { index += firstLength }
        while index < end {
            let (character, length) = classify(index)
            switch character {
            case .digit, .letter, .upperLetter, .joiner:
                break
            case .hyphen where length == 1 || bytes[index] == 0xE2 && bytes[index + 2] <= 0x93:
                guard continues(at: index + length) || classify(index + length).0 == .currency else { return number(start, index, shape) }
                shape.insert(.hasHyphen)
            case .punctuation where [0x2E, 0x2C, 0x3A, 0x2F].contains(bytes[index]):
                // Separators inside a figure stand between two digits.
                guard index > start, ASCII.isDigit(bytes[index - 1]) || index == start, classify(index + 1).0 == .digit else {
                    if index == start, bytes[index] == 0x2E { break }
                    return number(start, index, shape)
                }
            case .apostrophe:
                guard isFinalS(at: index + length) else { return number(start, index, shape) }
                return number(start, index + length + 1, shape.union(.apostropheS))
            default:
                return number(start, index, shape)
            }
            if bytes[index] >= 0x80 { shape.insert(.nonASCII) }
            index += length
        }
        return number(start, index, shape)
    }

    private mutating func number(_ start: Int, _ stop: Int, _ shape: Token.Shape) -> Token {
        position = stop
        return Token(range: ProseRange(start, stop), hash: hash(start, stop), lexeme: .unknown, kind: .number, shape: shape)
    }

    // MARK: Characters

    private func classify(_ index: Int) -> (Character, Int) {
        guard index < end else { return (.space, 1) }
        let byte = bytes[index]
        if byte < 0x80 { return (TokenScanner.ascii[Int(byte)], 1) }
        guard let (scalar, length) = Scalars.decode(bytes, at: index) else { return (.symbol, 1) }
        return (TokenScanner.classify(scalar), length)
    }

    private static let ascii: [Character] = (0..<128).map { (byte: UInt8) in
        switch byte {
        case 0x41...0x5A: .upperLetter
        case 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x09...0x0D, 0x20, 0x00...0x08, 0x0E...0x1F, 0x7F: .space
        case 0x22: .quote
        case 0x27: .apostrophe
        case 0x2D: .hyphen
        case 0x24: .currency
        case 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E, 0x25: .symbol
        default: .punctuation
        }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> Character {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: return .space
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E: return .joiner
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0x201A, 0x2018: return .quote
        case 0x2019, 0x2BC: return .apostrophe
        case 0x2010...0x2015: return .hyphen
        case 0xA3, 0xA5, 0x20A0...0x20CF, 0xA2: return .currency
        case 0xC0...0xD6, 0xD8...0xDE: return .upperLetter
        case 0xDF...0xF6, 0xF8...0xFF, 0xAA, 0xBA, 0xB5: return .letter
        case 0x80...0xBF, 0xD7, 0xF7: return .symbol
        case 0x2020...0x206F: return .punctuation
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upperLetter
        case .lowercaseLetter, .modifierLetter, .otherLetter, .letterNumber: return .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .joiner
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
        case .currencySymbol: return .currency
        case .initialPunctuation, .finalPunctuation: return .quote
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation: return .punctuation
        default: return .symbol
        }
    }
}
