/// Who says something, by which word, and what.
public struct Attribution: Sendable, Hashable {
    /// How well the source is identified, best first.
    public enum Ladder: UInt8, Sendable {
        /// A named person.
        case named
        /// A named document, data set or organisation.
        case organization
        /// `a senior unification ministry official`
        case described
        /// `officials`, `sources`, `experts`
        case bare
        /// A pronoun or `the official`, which stands for somebody before.
        case anaphor
        /// None: `it is believed`.
        case none
    }

    public enum Position: UInt8, Sendable {
        /// The cue stands before the content.
        case before
        case after
        case inside
    }

    /// The source's phrase; nil when there is none.
    public let source: ProseRange?
    public let ladder: Ladder
    /// The verb or phrase that carries it: `said`, `according to`.
    public let cue: ProseRange
    public let cueLexeme: Lexeme
    /// What is attributed, in one piece or two.
    public let content: [ProseRange]
    public let position: Position
    public let sentence: Int
    /// The entity of `Names` that speaks, resolved from surnames and pronouns; nil when unknown.
    public let speaker: Int?
    /// Indices into `Quotations.all` of the quotations in the content.
    public let quotations: [Int]

    public init(
        source: ProseRange?, ladder: Ladder, cue: ProseRange, cueLexeme: Lexeme, content: [ProseRange], position: Position, sentence: Int,
        speaker: Int?, quotations: [Int]
    ) {
        self.source = source
        self.ladder = ladder
        self.cue = cue
        self.cueLexeme = cueLexeme
        self.content = content
        self.position = position
        self.sentence = sentence
        self.speaker = speaker
        self.quotations = quotations
    }
}

/// The attributions of a document.
public struct Attributions: Analysis {
    /// In order of their sentences.
    public let all: [Attribution]

    public init(of document: Document) {
        all = []
    }

    /// The attributions in a sentence.
    public func inSentence(_ sentence: Int) -> [Attribution] { all.filter { $0.sentence == sentence } }
}
