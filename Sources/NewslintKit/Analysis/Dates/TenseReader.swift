/// Tells whether a date lies ahead of the story, by the words of its clause. Good enough to choose between two weeks, not to accuse.
struct TenseReader {
    private let tokens: [Token]
    private let sentences: [Sentence]
    private let prose: [UInt8]

    init(_ document: Document) {
        tokens = document.tokens.all
        sentences = document.sentences.all
        prose = document.prose
    }

    /// The nearest word before the date that tells a tense decides, then the nearest behind it. News is about the past unless it says
    /// otherwise.
    func isFuture(at date: DateMention) -> Bool {
        guard date.sentence < sentences.count else { return false }
        let sentence = sentences[date.sentence].tokens
        if date.firstToken > sentence.lowerBound, TenseReader.untilWords.contains(tokens[date.firstToken - 1]) { return true }
        var index = date.firstToken - 1
        let start = max(sentence.lowerBound, date.firstToken - 14)
        while index >= start {
            if let isFuture = tells(index) { return isFuture }
            index -= 1
        }
        index = date.nextToken
        let end = min(sentence.upperBound, date.nextToken + 10)
        while index < end {
            if let isFuture = tells(index) { return isFuture }
            index += 1
        }
        return false
    }

    private func tells(_ index: Int) -> Bool? {
        let token = tokens[index]
        guard token.kind == .word else { return nil }
        if TenseReader.futureWords.contains(token) { return true }
        if TenseReader.pastWords.contains(token) { return false }
        if token.shape.contains(.capitalized) || token.count < 5 { return nil }
        return prose[token.end - 1] == 0x64 && prose[token.end - 2] == 0x65 ? false : nil
    }

    private static let untilWords = WordSet("until till effective by starting beginning")
    private static let futureWords = WordSet(
        """
        will won't shall would could should scheduled slated due set expected planned plan plans planning upcoming expects intend intends hopes \
        ll he'll she'll they'll we'll it'll i'll you'll going
        """)
    private static let pastWords = WordSet(
        """
        was were had did said told says told fell rose came went made took gave got began left met won lost sold bought held led cut hit put \
        spoke wrote found thought became sent paid hasn't wasn't weren't didn't has have
        """)
}
