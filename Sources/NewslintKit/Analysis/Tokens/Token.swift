/// A word, a number or a mark of the prose.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable {
        /// Starts with a letter: `Beom-chul`, `U.S.-based`, `o'clock`, `COVID-19`, `Gov.`
        case word
        /// Starts with a digit or a currency sign: `18-year-old`, `$3.27`, `2bn`, `10:30`, `1980s`, `52-45`.
        case number
        /// A quotation mark, straight or curly, single or double, or a guillemet. An apostrophe inside a word is none.
        case quote
        /// Any other punctuation, one character each; dashes of two or three hyphens and ellipses of dots are one token.
        case punctuation
        /// A symbol: `%`, `&`, `+`, an emoji.
        case symbol
        /// A web address, an e-mail address or a file name.
        case address
        /// `@handle` or `#hashtag`.
        case handle
    }

    /// How a token is written.
    public struct Shape: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Its first letter is a capital.
        public static let capitalized = Shape(rawValue: 1)
        /// Two letters or more, and none of them lower case.
        public static let allCaps = Shape(rawValue: 2)
        public static let hasDigit = Shape(rawValue: 4)
        public static let hasHyphen = Shape(rawValue: 8)
        /// Ends in `'s` or `’s`: a possessive or a contraction. The hash and the lexeme are of what stands before it.
        public static let apostropheS = Shape(rawValue: 16)
        /// White space (or the start of its block) stands before it.
        public static let spaced = Shape(rawValue: 32)
        /// Ends in a full stop that belongs to it: `Feb.`, `U.S.`
        public static let endsInStop = Shape(rawValue: 64)
        /// Has a character outside ASCII.
        public static let nonASCII = Shape(rawValue: 128)
    }

    let start32: Int32
    let end32: Int32
    /// Of the folded form, without `'s` and without a final stop: equal for `Korea`, `KOREA` and `Korea’s`.
    public let hash: UInt32
    public let lexeme: Lexeme
    public let kind: Kind
    public let shape: Shape

    public init(range: ProseRange, hash: UInt32, lexeme: Lexeme, kind: Kind, shape: Shape) {
        start32 = Int32(truncatingIfNeeded: range.start)
        end32 = Int32(truncatingIfNeeded: range.end)
        self.hash = hash
        self.lexeme = lexeme
        self.kind = kind
        self.shape = shape
    }

    public var start: Int { Int(start32) }
    public var end: Int { Int(end32) }
    public var range: ProseRange { ProseRange(start, end) }
    public var count: Int { Int(end32 - start32) }

    /// A word or a number, rather than a mark.
    public var isWord: Bool { kind == .word || kind == .number }

    public func `is`(_ classes: WordClass) -> Bool { lexeme.is(classes) }
}
