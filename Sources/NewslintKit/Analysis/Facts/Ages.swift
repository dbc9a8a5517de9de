/// How old a story says that somebody is: `Ann Lee, 34,`, `34-year-old Ann Lee`, `Lee, who is 34`.
package struct StatedAge: Sendable, Hashable {
    /// An index into `Quantities.all`.
    package let quantity: Int
    /// An index into `Names.entities`.
    package let entity: Int
    /// It is tied to no name, but to the one person whose age the story gives: `the 34-year-old`.
    package let isLater: Bool
    /// It stands in brackets, as a score, a seat or a verse may: `Lee (34)`.
    package let isBracketed: Bool
}

/// The ages of the people whom a document names, as they are on the day of the story.
///
/// Left out are ages of another time (`then 34`, `would have been 34`, a sentence about another year), those in quotations, and a surname
/// alone when two people of the story share it.
package struct Ages: Analysis {
    /// In order.
    package let all: [StatedAge]

    package init(of document: Document) {
        let quantities = document.quantities.all
        guard quantities.contains(where: AgeReader.mayBeAge) else {
            all = []
            return
        }
        all = document.prose.withUnsafeBufferPointer { prose in
            document.tokens.all.withUnsafeBufferPointer { tokens in
                var reader = AgeReader(document, prose, tokens)
                return reader.read(quantities)
            }
        }
    }
}

/// Ties ages to names.
private struct AgeReader {
    private let document: Document
    private let prose: UnsafeBufferPointer<UInt8>
    private let tokens: UnsafeBufferPointer<Token>
    private let names: Names
    /// For the first and the last word of each full name, the entity that bears it; -1 when there are several.
    private var bearers: [UInt32: Int] = [:]
    private var found: [StatedAge] = []
    /// Ages that no name has: `a 34-year-old`, `his brother, 34`.
    private var nameless: Set<Double> = []

    init(_ document: Document, _ prose: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>) {
        self.document = document
        self.prose = prose
        self.tokens = tokens
        names = document.names
        for (index, entity) in names.entities.enumerated() where entity.kind != .organization && entity.kind != .place {
            let full = names.all[entity.fullest].tokens
            guard full.count > 1 else { continue }
            for word in [tokens[full.lowerBound].hash, tokens[full.upperBound - 1].hash] {
                bearers[word] = bearers[word, default: index] == index ? index : -1
            }
        }
    }

    static func mayBeAge(_ quantity: Quantity) -> Bool {
        quantity.unit == .age || quantity.unit == .count && quantity.noun == nil && quantity.form == .cardinal && quantity.value < 116
    }

    mutating func read(_ quantities: [Quantity]) -> [StatedAge] {
        var later: [Int] = []
        for (index, quantity) in quantities.enumerated() {
            guard Self.mayBeAge(quantity), quantity.quotation == nil, quantity.hedge == .none || quantity.hedge == .exactly,
                quantity.value > 0, quantity.value == quantity.value.rounded(), quantity.scale == 1
            else { continue }
            let sentence = document.sentences.all[quantity.sentence].tokens
            guard sentence.count < 400 else { continue }
            if isLater(quantity, sentence) {
                later.append(index)
            } else if let owner = owner(of: quantity, sentence) {
                guard owner.lowerBound >= sentence.lowerBound, let entity = person(owner), isPresent(quantity, sentence) else { continue }
                found.append(
                    StatedAge(
                        quantity: index, entity: entity, isLater: false, isBracketed: isByte(quantity.tokens.upperBound, 0x29)))
            } else if quantity.unit == .age {
                nameless.insert(quantity.value)
            }
        }
        if let entity = found.first?.entity, found.allSatisfy({ $0.entity == entity }) {
            for index in later where quantities[index].tokens.lowerBound > quantities[found[0].quantity].tokens.lowerBound {
                guard !nameless.contains(quantities[index].value), isPresent(quantities[index], sentence(of: quantities[index])),
                    lastPerson(before: quantities[index].tokens.lowerBound) == entity
                else { continue }
                found.append(StatedAge(quantity: index, entity: entity, isLater: true, isBracketed: false))
            }
        }
        return found.sorted { $0.quantity < $1.quantity }
    }

    private func sentence(of quantity: Quantity) -> Range<Int> { document.sentences.all[quantity.sentence].tokens }

    // MARK: Whose age

    /// The name that an age belongs to, as indices into `tokens`.
    private func owner(of quantity: Quantity, _ sentence: Range<Int>) -> Range<Int>? {
        let start = quantity.tokens.lowerBound
        let end = quantity.tokens.upperBound
        if quantity.form == .modifier || quantity.unit == .age && tokens[start].shape.contains(.hasHyphen) {
            return nameAfter(end, sentence) ?? appositive(start, sentence)
        }
        var index = start - 1
        guard index > sentence.lowerBound else { return nil }
        let before = tokens[index].hash
        if quantity.unit == .age, before == Words.aged || before == Words.age {
            index -= 1
            if Words.beforeAge.contains(tokens[index].hash) { return nil }
            return nameEnding(isByte(index, 0x2C) ? index : index + 1)
        }
        if isByte(index, 0x28), isByte(end, 0x29) { return nameEnding(index) }
        if before == Words.is, quantity.unit == .age || isClosed(end, sentence) {
            guard index - 2 > sentence.lowerBound, tokens[index - 1].hash == Words.who else { return nameEnding(index) }
            return nameEnding(isByte(index - 2, 0x2C) ? index - 2 : index - 1)
        }
        if before == Words.now, isByte(index - 1, 0x2C), isClosed(end, sentence) { return nameEnding(index - 1) }
        guard isByte(index, 0x2C), quantity.unit == .age || isClosed(end, sentence) else { return nil }
        return nameEnding(index)
    }

    /// `Ann Lee, a 34-year-old nurse`
    private func appositive(_ start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard start - 2 > sentence.lowerBound, tokens[start - 1].hash == Words.a || tokens[start - 1].hash == Words.an,
            isByte(start - 2, 0x2C)
        else { return nil }
        return nameEnding(start - 2)
    }

    /// `34-year-old software engineer Ann Lee`
    private func nameAfter(_ start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var index = start
        while index < sentence.upperBound, index - start < 5 {
            let token = tokens[index]
            guard token.kind == .word, !token.is(.function) else { return nil }
            if token.shape.contains(.capitalized), let mention = nameStarting(index) {
                let next = mention.upperBound
                // `34-year-old Labour politician`
                guard !tokens[next - 1].shape.contains(.apostropheS) else { return nil }
                guard next < sentence.upperBound, tokens[next].kind == .word else { return mention }
                return tokens[next].is([.function, .cue, .rise, .fall, .speech]) || endsInEd(next) ? mention : nil
            }
            index += 1
        }
        return nil
    }

    /// `the 34-year-old said`: nobody's name, and no other noun.
    private func isLater(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let start = quantity.tokens.lowerBound
        guard quantity.unit == .age, tokens[start].shape.contains(.hasHyphen), start > sentence.lowerBound,
            tokens[start - 1].hash == Words.the
        else { return false }
        let end = quantity.tokens.upperBound
        guard end < sentence.upperBound, tokens[end].kind == .word else { return true }
        return tokens[end].is([.function, .cue, .speech]) || endsInEd(end)
    }

    /// A comma, a stop or the end of the sentence stands at an index: the number counts nothing that follows.
    private func isClosed(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index >= sentence.upperBound || isByte(index, 0x2C) || isByte(index, 0x2E) || isByte(index, 0x3B)
            || tokens[index].is(.cue) && !tokens[index].is(.alsoNoun)
    }

    /// The name that ends before an index, or the capitalized word there.
    private func nameEnding(_ end: Int) -> Range<Int>? {
        let index = names.all.partitioningIndex { $0.tokens.upperBound >= end }
        if index < names.all.count, names.all[index].tokens.upperBound == end { return names.all[index].tokens }
        guard end > 0, tokens[end - 1].kind == .word, tokens[end - 1].shape.contains(.capitalized),
            end == 1 || !tokens[end - 2].shape.contains(.capitalized)
        else { return nil }
        return end - 1..<end
    }

    private func nameStarting(_ start: Int) -> Range<Int>? {
        let index = names.all.partitioningIndex { $0.tokens.lowerBound >= start }
        return index < names.all.count && names.all[index].tokens.lowerBound == start ? names.all[index].tokens : nil
    }

    private func lastPerson(before token: Int) -> Int? {
        var index = names.all.partitioningIndex { $0.tokens.lowerBound >= token } - 1
        var steps = 0
        while index >= 0, steps < 64 {
            if names.all[index].kind == .person { return names.all[index].entity }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// The one person whom a name stands for. A word alone may be somebody else's: two people of the story share it, or `Mrs.` stands
    /// before it.
    private func person(_ name: Range<Int>) -> Int? {
        if name.count == 1 {
            if name.lowerBound > 0, Words.wives.contains(tokens[name.lowerBound - 1].hash) { return nil }
            if let bearer = bearers[tokens[name.lowerBound].hash] { return bearer >= 0 ? bearer : nil }
        }
        let index = names.all.partitioningIndex { $0.tokens.lowerBound >= name.lowerBound }
        guard index < names.all.count, names.all[index].tokens == name else { return nil }
        let mention = names.all[index]
        let isPerson = mention.kind == .person || mention.kind == .unknown && name.count > 1
        return isPerson ? mention.entity : nil
    }

    // MARK: When

    /// Whether an age is that of the day of the story: `Lee, 34, won in 1998` is, `In 1998 Lee, 34, won` is not.
    private func isPresent(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let place = quantity.tokens.lowerBound
        for index in sentence where Words.past.contains(tokens[index].hash) {
            let isPast =
                switch tokens[index].hash {
                case Words.then: abs(index - place) <= 3
                case Words.would: index + 1 < sentence.upperBound && tokens[index + 1].hash == Words.have
                case Words.time: index < place && index >= 2 && tokens[index - 2].hash == Words.at
                default: index < place
                }
            if isPast { return false }
        }
        let dates = document.dates.all
        var index = dates.partitioningIndex { $0.sentence >= quantity.sentence }
        while index < dates.count, dates[index].sentence == quantity.sentence, dates[index].range.start < quantity.range.start {
            if let year = dates[index].year, year != document.storyDate?.year { return false }
            index += 1
        }
        return true
    }

    private func isByte(_ index: Int, _ byte: UInt8) -> Bool {
        tokens.indices.contains(index) && tokens[index].count == 1 && prose[tokens[index].start] == byte
    }

    private func endsInEd(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.count > 3 && prose[token.end - 1] | 0x20 == 0x64 && prose[token.end - 2] | 0x20 == 0x65
    }

    private enum Words {
        static let a = WordHash.of("a")
        static let age = WordHash.of("age")
        static let aged = WordHash.of("aged")
        static let an = WordHash.of("an")
        static let at = WordHash.of("at")
        static let beforeAge = WordSet("at by from under over of since until the")
        static let `is` = WordHash.of("is")
        static let now = WordHash.of("now")
        static let past = WordSet("then ago would time")
        static let the = WordHash.of("the")
        static let then = WordHash.of("then")
        static let time = WordHash.of("time")
        static let who = WordHash.of("who")
        static let have = WordHash.of("have")
        static let would = WordHash.of("would")
        static let wives = WordSet("mrs ms miss lady")
    }
}
