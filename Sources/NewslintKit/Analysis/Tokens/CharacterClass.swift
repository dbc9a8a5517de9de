/// What one character is to the tokenizer.
enum CharacterClass: UInt8 {
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

    @inline(__always)
    init(ascii byte: UInt8) {
        switch byte {
        case 0x61...0x7A: self = .letter
        case 0x41...0x5A: self = .upperLetter
        case 0x30...0x39: self = .digit
        case 0x00...0x20, 0x7F: self = .space
        case 0x22, 0x60: self = .quote
        case 0x27: self = .apostrophe
        case 0x2D: self = .hyphen
        case 0x24: self = .currency
        case 0x25, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x7C, 0x7E: self = .symbol
        default: self = .punctuation
        }
    }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00...0x7F: self.init(ascii: UInt8(scalar.value))
        case 0xC0...0xD6, 0xD8...0xDE: self = .upperLetter
        case 0xDF...0xF6, 0xF8...0xFF, 0xAA, 0xBA, 0xB5: self = .letter
        case 0x2019, 0x2BC: self = .apostrophe
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0x201A, 0x2018, 0x201B, 0x201F, 0x2032, 0x2033: self = .quote
        case 0x2010...0x2015: self = .hyphen
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: self = .space
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E: self = .joiner
        case 0xA3, 0xA5, 0x20A0...0x20CF, 0xA2: self = .currency
        case 0x80...0xBF, 0xD7, 0xF7: self = .symbol
        case 0x2020...0x206F: self = .punctuation
        default: self.init(scalar.properties.generalCategory)
        }
    }

    private init(_ category: Unicode.GeneralCategory) {
        switch category {
        case .uppercaseLetter, .titlecaseLetter: self = .upperLetter
        case .lowercaseLetter, .modifierLetter, .otherLetter, .letterNumber: self = .letter
        case .decimalNumber: self = .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .joiner
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
        case .currencySymbol: self = .currency
        case .initialPunctuation, .finalPunctuation: self = .quote
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation: self = .punctuation
        default: self = .symbol
        }
    }

    @inline(__always) var isLetter: Bool { self == .letter || self == .upperLetter }
    @inline(__always) var isWordPart: Bool { isLetter || self == .digit }
}
