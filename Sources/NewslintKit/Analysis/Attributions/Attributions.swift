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
    /// Indices into `Tokens.all` of the source; empty when there is none.
    public let sourceTokens: Range<Int>
    public let ladder: Ladder
    /// The verb or phrase that carries it: `said`, `according to`.
    public let cue: ProseRange
    public let cueLexeme: Lexeme
    /// Indices into `Tokens.all` of the cue.
    public let cueTokens: Range<Int>
    /// What is attributed, in one piece or two, and the quotations of the paragraph that the same source speaks.
    public internal(set) var content: [ProseRange]
    public let position: Position
    public let sentence: Int
    /// The entity of `Names` that speaks, resolved from surnames and pronouns; nil when unknown.
    public internal(set) var speaker: Int?
    /// Indices into `Quotations.all` of the quotations in the content.
    public internal(set) var quotations: [Int]

    public init(
        source: ProseRange?, sourceTokens: Range<Int> = 0..<0, ladder: Ladder, cue: ProseRange, cueLexeme: Lexeme, cueTokens: Range<Int>,
        content: [ProseRange], position: Position, sentence: Int, speaker: Int? = nil, quotations: [Int] = []
    ) {
        self.source = source
        self.sourceTokens = sourceTokens
        self.ladder = ladder
        self.cue = cue
        self.cueLexeme = cueLexeme
        self.cueTokens = cueTokens
        self.content = content
        self.position = position
        self.sentence = sentence
        self.speaker = speaker
        self.quotations = quotations
    }
}

/// By what a stretch of text is covered, so that the reporter does not vouch for it alone.
public enum Support: Sendable, Hashable {
    /// Nothing near says whose it is.
    case none
    /// It stands in quotation marks.
    case quotation
    /// The content of an attribution, an index into `Attributions.all`, holds it.
    case attributed(Int)
    /// The sentence before, in the same paragraph, is attributed, and this one goes on with it.
    case carried(Int)
    /// The next sentence of the paragraph names the source.
    case followed(Int)
}

/// The attributions of a document: what the reporter gives to a source, in the running text. What a speaker says that others said is the
/// speaker's.
public struct Attributions: Analysis {
    /// In order of their sentences.
    public let all: [Attribution]
    /// For each sentence, the indices of its attributions.
    public let sentences: [Range<Int>]

    public init(of document: Document) {
        var reader = AttributionReader(document)
        var sentences: [Range<Int>] = []
        sentences.reserveCapacity(document.sentences.all.count)
        for (index, sentence) in document.sentences.all.enumerated() {
            let first = reader.found.count
            if document.blocks[sentence.block].role != .furniture { reader.read(sentence, index) }
            sentences.append(first..<reader.found.count)
        }
        var all = reader.found
        SpeakerResolver(document).resolve(&all, sentences)
        self.all = all
        self.sentences = sentences
    }

    /// The attributions in a sentence.
    public func inSentence(_ sentence: Int) -> ArraySlice<Attribution> { all[sentences[sentence]] }

    /// What covers a stretch of a sentence: its own attribution first, then those of its paragraph.
    ///
    /// - Parameters:
    ///   - range: inside the sentence.
    ///   - sentence: an index into `Sentences.all`.
    public func support(of range: ProseRange, in sentence: Int, of document: Document) -> Support {
        if document.quotations.contains(range.start) { return .quotation }
        for index in sentences[sentence] where vouches(index, document) && all[index].content.contains(where: { $0.overlaps(range) }) {
            return .attributed(index)
        }
        let paragraph = document.sentences.blocks[document.sentences.all[sentence].block]
        if sentence > paragraph.lowerBound, let before = sentences[sentence - 1].last(where: { vouches($0, document) }) {
            return .carried(before)
        }
        if sentence + 1 < paragraph.upperBound, let after = sentences[sentence + 1].first(where: { vouches($0, document) }) {
            return .followed(after)
        }
        return .none
    }

    /// Whether an attribution gives somebody's words: a source speaks, or a paper finds. That events show something is the reporter's own
    /// reading of them.
    private func vouches(_ index: Int, _ document: Document) -> Bool {
        let attribution = all[index]
        guard attribution.cueLexeme.is(.cueFinding) else { return true }
        if document.tokens.all[attribution.sourceTokens].contains(where: { $0.is([.documentNoun, .sourceNoun, .crowd]) }) { return true }
        let gap = attribution.cueTokens.lowerBound - attribution.sourceTokens.upperBound
        return attribution.ladder != .none && attribution.ladder != .described && (0...1).contains(gap)
    }
}
