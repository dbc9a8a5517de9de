/// Tells whether a date lies ahead of the story or behind it, by the words of its clause. Good enough to choose between two weeks or two
/// years, not to accuse.
struct TenseReader {
    enum Tense {
        case past, future
        /// No word says, or words of both kinds do: `agreed to sell it in January`.
        case open
    }

    private let tokens: [Token]
    private let sentences: [Sentence]
    private let prose: [UInt8]

    init(_ document: Document) {
        tokens = document.tokens.all
        sentences = document.sentences.all
        prose = document.prose
    }

    /// The nearest word before the date that tells a tense decides, then the nearest behind it.
    func tense(at date: DateMention) -> Tense {
        guard date.sentence < sentences.count else { return .open }
        let sentence = sentences[date.sentence].tokens
        if date.firstToken > sentence.lowerBound {
            let lead = tokens[date.firstToken - 1]
            if TenseReader.untilWords.contains(lead) { return .future }
            if TenseReader.endedWords.contains(lead) { return .past }
        }
        var hasInfinitive = false
        var index = date.firstToken - 1
        let start = max(sentence.lowerBound, date.firstToken - 14)
        while index >= start {
            if let tense = tense(of: index) { return tense == .past && hasInfinitive ? .open : tense }
            if isInfinitive(index, in: sentence) {
                if index > start, TenseReader.beWords.contains(tokens[index - 1]) { return .future }
                hasInfinitive = true
            }
            index -= 1
        }
        index = date.nextToken
        let end = min(sentence.upperBound, date.nextToken + 10)
        while index < end {
            if let tense = tense(of: index) { return hasInfinitive ? .open : tense }
            index += 1
        }
        return .open
    }

    /// `to sell`
    private func isInfinitive(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard TenseReader.toWord.contains(tokens[index]), index + 1 < sentence.upperBound else { return false }
        let next = tokens[index + 1]
        return next.kind == .word && !next.shape.contains(.capitalized)
            && (next.hash == TenseReader.be || !next.is([.article, .determiner, .preposition, .cardinal, .ordinal, .pronoun]))
    }

    private func tense(of index: Int) -> Tense? {
        let token = tokens[index]
        guard token.kind == .word else { return nil }
        if TenseReader.futureWords.contains(token) {
            // `had been due to expire on Friday`
            guard index > 1, TenseReader.pastBeWords.contains(tokens[index - 1]) else { return .future }
            return TenseReader.hasWords.contains(tokens[index - 2]) ? .future : .past
        }
        if TenseReader.pastWords.contains(token) { return .past }
        if token.shape.contains(.capitalized) { return nil }
        if TenseReader.modals.contains(token) { return .future }
        return token.count > 4 && prose[token.end - 1] == 0x64 && prose[token.end - 2] == 0x65 ? .past : nil
    }

    private static let untilWords = WordSet("until till effective starting beginning ending")
    private static let endedWords = WordSet("ended since")
    private static let toWord = WordSet("to")
    private static let be = WordHash.of("be")
    private static let beWords = WordSet("is are due set scheduled slated")
    private static let pastBeWords = WordSet("was were been")
    private static let hasWords = WordSet("has have")
    private static let modals = WordSet("may must can")
    private static let futureWords = WordSet(
        """
        will won't shall would could should scheduled slated due expected planned plan plans planning upcoming expects intend intends hopes \
        he'll she'll they'll we'll it'll i'll you'll going
        """)
    private static let pastWords = WordSet(
        """
        was were had did said told says fell rose came went made took gave got began left met won lost sold bought held led cut hit put \
        spoke wrote found thought became sent paid brought grew drew ran sat stood kept shook shot stole threw caught chose flew fled fought \
        broke drove forgot gave heard knew lay meant rode sank sang slept sought struck swore taught wore woke wasn't weren't didn't has have hasn't haven't
        """)
}
