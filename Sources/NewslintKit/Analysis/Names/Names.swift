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
        let tokens = document.tokens.all
        let sentences = document.sentences.all
        let blocks = document.blocks
        var all: [NameMention] = []
        var entities: [NamedEntity] = []
        document.prose.withUnsafeBufferPointer { prose in
            tokens.withUnsafeBufferPointer { tokens in
                var reader = NameReader(prose: prose, tokens: tokens, sentences: sentences)
                for (number, sentence) in sentences.enumerated() where Names.isRead(sentence, blocks[sentence.block].role, tokens) {
                    reader.read(sentence.tokens, number: number)
                }
                var grouping = NameGrouping(tokens)
                for candidate in reader.found { grouping.add(candidate) }
                let owners: [Int]
                (owners, entities) = grouping.finish()
                all.reserveCapacity(owners.count)
                for (candidate, owner) in zip(reader.found, owners) {
                    let last = tokens[candidate.tokens.upperBound - 1]
                    let ending = last.shape.contains(.apostropheS) ? (prose[last.end - 2] == 0x27 ? 2 : 4) : 0
                    all.append(
                        NameMention(
                            range: ProseRange(tokens[candidate.tokens.lowerBound].start, last.end - ending), tokens: candidate.tokens,
                            kind: entities[owner].kind, entity: owner, sentence: candidate.sentence))
                }
            }
        }
        self.all = all
        self.entities = entities
    }

    /// Whether capitals tell names in a sentence: not where each word has one, as in many a headline.
    private static func isRead(_ sentence: Sentence, _ role: BlockRole, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
        if role == .furniture { return false }
        if role == .byline || role == .credit { return true }
        var small = 0
        var words = 0
        for token in tokens[sentence.tokens] where token.kind == .word && token.count > 3 {
            words += 1
            if !token.shape.contains(.capitalized) { small += 1 }
            if role == .paragraph, small > 0 { return true }
        }
        return words < 5 && role == .paragraph || small * 3 > words
    }
}
