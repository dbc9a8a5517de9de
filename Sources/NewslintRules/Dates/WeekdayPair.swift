import NewslintKit

/// The first and the last weekday that stand before a range of days: `Thursday-Saturday, June 3-5`.
enum WeekdayPair {
    /// Nil when fewer or more than two stand there.
    static func before(_ date: DateMention, in document: Document) -> (first: Weekday, last: Weekday, range: ProseRange)? {
        let tokens = document.tokens.all
        let start = document.sentences.all[date.sentence].tokens.lowerBound
        var index = date.firstToken - 1
        guard index >= start else { return nil }
        if document.prose[tokens[index].start] == 0x2C { index -= 1 }
        guard index >= start else { return nil }
        if tokens[index].shape.contains([.capitalized, .hasHyphen]), let pair = pair(tokens[index], document.prose) {
            return (pair.0, pair.1, tokens[index].range)
        }
        guard index - 2 >= start, let last = weekday(tokens[index]), let first = weekday(tokens[index - 2]),
            links.contains(tokens[index - 1])
        else {
            return nil
        }
        // `Friday, Saturday and Sunday`
        if index - 4 >= start, weekday(tokens[index - 4]) != nil { return nil }
        return (first, last, ProseRange(tokens[index - 2].start, tokens[index].end))
    }

    private static func weekday(_ token: Token) -> Weekday? {
        token.is(.weekday) && token.shape.contains(.capitalized) ? Weekday(rawValue: Int(token.lexeme.value)) : nil
    }

    private static func pair(_ token: Token, _ prose: [UInt8]) -> (Weekday, Weekday)? {
        let word = String(decoding: prose[token.start..<token.end], as: UTF8.self)
        let parts = word.split { $0 == "-" || $0 == "–" }
        guard parts.count == 2, let first = names[String(parts[0])], let last = names[String(parts[1])] else { return nil }
        return (first, last)
    }

    private static let links = WordSet("and to through")
    private static let names = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0.name, $0) })
}
