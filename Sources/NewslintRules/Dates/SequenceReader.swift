import NewslintKit

/// Reads from the words of a sentence which of two dates must be the later.
struct SequenceReader {
    private let document: Document
    private let tokens: [Token]

    init(_ document: Document) {
        self.document = document
        tokens = document.tokens.all
    }

    /// Whether the years of both are certain: printed, or those of two days near the story's date.
    func areSure(_ first: DateMention, _ second: DateMention) -> Bool {
        func isPrinted(_ date: DateMention) -> Bool {
            date.year != nil && date.reckoning == nil && date.form != .decade && date.form != .century
        }
        if isPrinted(first), isPrinted(second) { return true }
        guard let story = document.storyDate else { return false }
        return [first, second].allSatisfy { date in
            let isTold = date.form == .relative && date.reckoning?.anchor == .story
            guard date.day != nil && date.year == nil || isTold, let value = date.value else { return false }
            return story.days(to: value.earliest) > -60 && story.days(to: value.latest) < 60
        }
    }

    /// Whether the first of two dates is told to be the later, and the word that tells it; nil when the sentence does not say.
    func order(_ first: DateMention, _ second: DateMention) -> (firstIsLater: Bool, word: Int)? {
        link(first, second) ?? opening(first, second) ?? life(first, second)
    }

    /// `in May 2019 after his arrest in July 2019`
    private func link(_ first: DateMention, _ second: DateMention) -> (firstIsLater: Bool, word: Int)? {
        var index = first.nextToken
        let hasComma = isComma(index)
        if hasComma { index += 1 }
        if Words.degrees.contains(tokens[index]) { index += 1 }
        // `in May 2019 to ten years in prison after`
        let limit = hasComma ? index : min(second.firstToken - 1, index + 9)
        while index < limit, !Words.links.contains(tokens[index]) {
            guard tokens[index].isWord, !Words.clauses.contains(tokens[index]), !isPast(tokens[index]) else { return nil }
            index += 1
        }
        // `the day after`
        guard index == first.nextToken || !tokens[index - 1].is(.timeUnit), index + 1 < second.firstToken, second.firstToken - index < 10,
            isPlain(index + 1..<second.firstToken), isEvent(second)
        else {
            return nil
        }
        if Words.after.contains(tokens[index]) { return (true, index) }
        guard Words.before.contains(tokens[index]) else { return nil }
        // `before a judge` is a place.
        let next = tokens[index + 1]
        return Words.owners.contains(next) || isGerund(next) ? (false, index) : nil
    }

    /// `After his arrest in July 2019, he was sentenced in May 2019`
    private func opening(_ first: DateMention, _ second: DateMention) -> (firstIsLater: Bool, word: Int)? {
        let start = document.sentences.all[first.sentence].tokens.lowerBound
        guard Words.after.contains(tokens[start]), first.firstToken - start < 9, isPlain(start + 1..<first.firstToken), isEvent(first),
            isComma(first.nextToken)
        else { return nil }
        let main = first.nextToken + 1..<second.firstToken
        guard main.count < 12, main.count > 2, isPlain(main), isEvent(second), tokens[main].count(where: isPast) < 2 else { return nil }
        return (false, start)
    }

    /// `graduated in 2001 and died in 1997`: two verbs of one subject.
    private func life(_ first: DateMention, _ second: DateMention) -> (firstIsLater: Bool, word: Int)? {
        var index = first.nextToken
        if isComma(index) { index += 1 }
        guard index + 1 < second.firstToken, Words.and.contains(tokens[index]) else { return nil }
        index += 1
        while index < second.firstToken, Words.fillers.contains(tokens[index]) { index += 1 }
        guard index < second.firstToken, second.firstToken - index < 8, Words.life.contains(tokens[index]) else { return nil }
        let verb = index
        let start = document.sentences.all[first.sentence].tokens.lowerBound
        guard let before = (max(start, first.firstToken - 7)..<first.firstToken).last(where: { Words.life.contains(tokens[$0]) }),
            isPlain(before + 1..<first.firstToken), isPlain(verb + 1..<second.firstToken)
        else { return nil }
        if Words.died.contains(tokens[verb]) || Words.born.contains(tokens[before]) { return (false, verb) }
        return Words.died.contains(tokens[before]) || Words.born.contains(tokens[verb]) ? (true, verb) : nil
    }

    // MARK: Words

    /// Words alone, none of which opens another clause or speaks of a plan.
    private func isPlain(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let token = tokens[index]
            guard token.isWord, !Words.clauses.contains(token) else { return false }
            guard Words.detours.contains(token), index + 1 < tokens.count else { return true }
            // `to Seoul`, `as a clerk`, not `to close it`
            let next = tokens[index + 1]
            return next.shape.contains(.capitalized) || next.is([.article, .determiner])
        }
    }

    /// A date on or in which something happened, not one that it was put off to.
    private func isEvent(_ date: DateMention) -> Bool {
        let before = tokens[date.firstToken - 1]
        return !before.is(.preposition) || Words.leads.contains(before)
    }

    private func isComma(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].count == 1 && document.prose[tokens[index].start] == 0x2C
    }

    private func isGerund(_ token: Token) -> Bool {
        token.count > 4 && document.prose[token.end - 1] == 0x67 && document.prose[token.end - 2] == 0x6E
    }

    private func isPast(_ token: Token) -> Bool {
        token.count > 3 && document.prose[token.end - 1] == 0x64 && document.prose[token.end - 2] == 0x65
    }

    private enum Words {
        static let links = WordSet("after before")
        static let after = WordSet("after")
        static let before = WordSet("before")
        static let and = WordSet("and")
        static let owners = WordSet("his her its their he she it they")
        static let fillers = WordSet("was later then finally he she")
        static let leads = WordSet("in on")
        static let died = WordSet("died")
        static let born = WordSet("born")
        static let life = WordSet(
            "born died graduated married joined enlisted retired moved founded won earned received became served elected appointed")
        static let detours = WordSet("to for against as")
        static let degrees = WordSet("shortly soon just right immediately long")
        static let clauses = WordSet(
            """
            that which who whose whom where when while until since before after scheduled planned expected due set slated proposed would will \
            could should if and or but because than well anniversary
            """)
    }
}
