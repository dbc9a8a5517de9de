/// When a story says that somebody was born: `Ann Lee was born in 1980`, `Born in Holm on March 3, 1980, Lee`.
package struct StatedBirth: Sendable, Hashable {
    /// An index into `Dates.all`; the date has a year.
    package let date: Int
    /// An index into `Names.entities`; nil when the sentence doesn't name who was born.
    package let entity: Int?
    /// The index of `born`.
    package let token: Int
}

/// The births that a document gives a year to, outside quotations.
package struct Births: Analysis {
    /// In order.
    package let all: [StatedBirth]

    package init(of document: Document) {
        let tokens = document.tokens.all
        let dates = document.dates.all
        all = dates.indices.compactMap { index in
            let date = dates[index]
            guard date.year != nil, !date.isQuoted, let born = Self.bornBefore(date, tokens) else { return nil }
            let sentence = document.sentences.all[date.sentence].tokens
            return StatedBirth(date: index, entity: Self.entity(born, date, sentence, document), token: born)
        }
    }

    /// The index of `born` before a date: `born in 1980`, `born on March 3, 1980`, `born in Holm, Ohio, in 1980`.
    private static func bornBefore(_ date: DateMention, _ tokens: [Token]) -> Int? {
        var index = date.firstToken - 1
        guard index >= 0 else { return nil }
        if Words.inOn.contains(tokens[index].hash) { index -= 1 }
        var place = index
        while place > 1, index - place < 5, tokens[place].shape.contains(.capitalized) || tokens[place].kind == .punctuation {
            place -= 1
        }
        if place < index, place > 0, Words.inOn.contains(tokens[place].hash), tokens[place - 1].hash == Words.born { return place - 1 }
        return index >= 0 && tokens[index].hash == Words.born ? index : nil
    }

    /// The one who is born: the person before `was born` with nothing but an age between, or the one after `Born in 1980,`.
    private static func entity(_ born: Int, _ date: DateMention, _ sentence: Range<Int>, _ document: Document) -> Int? {
        let tokens = document.tokens.all
        let names = document.names.all
        if born == sentence.lowerBound {
            let next = names.partitioningIndex { $0.tokens.lowerBound >= date.nextToken }
            guard next < names.count, names[next].tokens.lowerBound <= date.nextToken + 1, names[next].kind == .person else { return nil }
            return names[next].entity
        }
        let last = names.partitioningIndex { $0.tokens.upperBound > born } - 1
        guard last >= 0, names[last].sentence == date.sentence, names[last].kind == .person, born - names[last].tokens.upperBound < 7,
            !tokens[names[last].tokens.upperBound - 1].shape.contains(.apostropheS)
        else { return nil }
        let isPlain = (names[last].tokens.upperBound..<born).allSatisfy { index in
            let token = tokens[index]
            return token.is(.auxiliary) || token.kind == .punctuation || token.kind == .number || Words.between.contains(token.hash)
        }
        return isPlain ? names[last].entity : nil
    }

    private enum Words {
        static let born = WordHash.of("born")
        static let inOn = WordSet("in on")
        static let between = WordSet("who aged now was is")
    }
}
