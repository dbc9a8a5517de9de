/// A run of capitalised words that names somebody or something.
public struct NameMention: Sendable, Hashable {
    public enum Kind: UInt8, Sendable {
        case person
        case organization
        case place
        case unknown
    }

    /// Without title and possessive ending.
    public let range: ProseRange
    /// Indices into `Tokens.all`.
    public let tokens: Range<Int>
    public let kind: Kind
    /// Its place in `Names.entities`.
    public let entity: Int
    public let sentence: Int

    public init(range: ProseRange, tokens: Range<Int>, kind: Kind, entity: Int, sentence: Int) {
        self.range = range
        self.tokens = tokens
        self.kind = kind
        self.entity = entity
        self.sentence = sentence
    }
}

/// Somebody or something named in the document.
public struct NamedEntity: Sendable, Hashable {
    public let kind: NameMention.Kind
    /// The mention with the fullest form, as an index into `Names.all`.
    public let fullest: Int
    /// Indices into `Names.all`, in order.
    public let mentions: [Int]

    public init(kind: NameMention.Kind, fullest: Int, mentions: [Int]) {
        self.kind = kind
        self.fullest = fullest
        self.mentions = mentions
    }
}

/// The names of a document, first and later mentions brought together.
public struct Names: Analysis {
    /// In order.
    public let all: [NameMention]
    public let entities: [NamedEntity]

    public init(of document: Document) {
        all = []
        entities = []
    }
}
