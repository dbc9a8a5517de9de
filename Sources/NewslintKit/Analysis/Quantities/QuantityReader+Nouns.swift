/// What a number counts, what it is a part of, and what it is the rate for.
extension QuantityReader {
    /// The noun that a number counts, with the words between them.
    struct NounPhrase {
        var noun: Token?
        /// Indices of the words between the number and the noun.
        var modifiers: Range<Int>
        /// The index after the noun; after the number where there is none.
        var end: Int
    }

    func readNoun(after start: Int, value: Double, in sentence: Range<Int>) -> NounPhrase {
        let none = NounPhrase(noun: nil, modifiers: start..<start, end: start)
        var index = start
        var fallback: Int?
        let limit = min(sentence.upperBound, start + 5)
        while index < limit {
            let token = tokens[index]
            guard token.kind == .word || token.kind == .number && token.shape.contains(.hasHyphen),
                !token.is([.function, .cue, .rise, .fall]) || NounWords.others.contains(token),
                !token.is([.month, .weekday]) || !token.shape.contains(.capitalized), !NounWords.verbs.contains(token)
            else { break }
            if token.shape.contains(.apostropheS) { return none }
            if isPlural(token) || isNamedPlural(token, index + 1 < sentence.upperBound ? tokens[index + 1] : nil) {
                if index + 1 < limit, isPlural(tokens[index + 1]) { index += 1 }
                return NounPhrase(noun: tokens[index], modifiers: start..<index, end: index + 1)
            }
            if fallback == nil, !token.is(.function), !token.shape.contains(.capitalized) { fallback = index }
            index += 1
        }
        guard value == 1, let fallback else { return none }
        return NounPhrase(noun: tokens[fallback], modifiers: start..<fallback, end: fallback + 1)
    }

    /// `of registered voters`, `of the 90 lawmakers`, `of Korea's exports`
    func readWhole(after start: Int, in sentence: Range<Int>) -> Quantity.Base? {
        guard start + 1 < sentence.upperBound, tokens[start].hash == NounWords.of else { return nil }
        var first = start + 1
        while first < sentence.upperBound, tokens[first].kind == .word, tokens[first].is([.article, .determiner]) { first += 1 }
        guard let head = headIndex(from: first, in: sentence) else { return nil }
        return Quantity.Base(tokens: first..<head + 1, head: NounForm.singular(of: tokens[head], in: prose), amount: 1)
    }

    /// `a month`, `per person`, `per 100,000 people`, `each`
    func readRate(after start: Int, in sentence: Range<Int>) -> Quantity.Base? {
        guard start < sentence.upperBound else { return nil }
        let link = tokens[start]
        guard link.kind == .word, NounWords.rate.contains(link) else { return nil }
        if link.hash == NounWords.each || link.hash == NounWords.apiece || link.hash == NounWords.annually || link.hash == NounWords.daily {
            return Quantity.Base(tokens: start..<start + 1, head: 0, amount: 1)
        }
        guard start + 1 < sentence.upperBound else { return nil }
        let next = tokens[start + 1]
        guard link.hash == NounWords.per else {
            guard next.kind == .word, link.hash != NounWords.every || !next.is(.cardinal) else { return nil }
            let isTime = if case .duration? = UnitWord.named(next.hash)?.unit { true } else { false }
            let isBase = isTime || NounWords.bases.contains(next)
            return isBase ? Quantity.Base(tokens: start + 1..<start + 2, head: NounForm.singular(of: next, in: prose), amount: 1) : nil
        }
        if let number = numerals.numeral(at: start + 1, in: sentence), number.form == .cardinal {
            let after = number.tokens.upperBound
            let phrase = readNoun(after: after, value: number.value, in: sentence)
            let head = phrase.noun.map { NounForm.singular(of: $0, in: prose) } ?? 0
            return Quantity.Base(tokens: start + 1..<max(phrase.end, after), head: head, amount: number.value)
        }
        guard let head = headIndex(from: start + 1, in: sentence) else { return nil }
        return Quantity.Base(tokens: start + 1..<head + 1, head: NounForm.singular(of: tokens[head], in: prose), amount: 1)
    }

    /// The head of the noun phrase that starts at an index: its first plural, or the first word that is no adjective.
    private func headIndex(from first: Int, in sentence: Range<Int>) -> Int? {
        var singular: Int?
        var index = first
        let limit = min(sentence.upperBound, first + 6)
        while index < limit {
            let token = tokens[index]
            if token.kind == .number || token.is([.cardinal, .scale]) {
                guard singular == nil else { break }
            } else {
                guard token.kind == .word, !token.is([.function, .cue]) || token.shape.contains(.apostropheS) else { break }
                if !token.shape.contains(.apostropheS) {
                    if isPlural(token) { return index }
                    if !isAdjective(token) {
                        // In `of Seoul voters` the name is no head unless nothing follows.
                        if singular == nil || tokens[singular ?? first].shape.contains(.capitalized) { singular = index } else { break }
                    }
                }
            }
            index += 1
        }
        return singular
    }

    private func isAdjective(_ token: Token) -> Bool {
        if NounWords.adjectives.contains(token) || token.is(.demonym) { return true }
        guard token.count > 4 else { return false }
        let (a, b, c) = (prose[token.end - 3], prose[token.end - 2], prose[token.end - 1])
        // -al, -ic, -ed, -ive, -ous
        return b == 0x61 && c == 0x6C || b == 0x69 && c == 0x63 || b == 0x65 && c == 0x64 || a == 0x69 && b == 0x76 && c == 0x65
            || a == 0x6F && b == 0x75 && c == 0x73
    }

    /// `Democrats`, `South Koreans`: in capitals, and no part of a longer name.
    private func isNamedPlural(_ token: Token, _ next: Token?) -> Bool {
        guard token.shape.contains(.capitalized), !token.shape.contains(.allCaps), token.kind == .word, token.count > 4,
            !token.is([.givenName, .place, .country]), prose[token.end - 1] == 0x73,
            prose[token.end - 2] == 0x6E || prose[token.end - 2] == 0x74 || prose[token.end - 2] == 0x69
        else { return false }
        guard let next else { return true }
        return next.kind != .word || !next.shape.contains(.capitalized)
    }

    private func isPlural(_ token: Token) -> Bool { numerals.isPlural(token) }
}

/// Nouns by their singular.
public enum NounForm {
    /// The hash of a noun's singular: the same for `embassies` and `embassy`, for `people` and `person`.
    public static func singular(of token: Token, in prose: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if let irregular = irregulars[token.hash] { return irregular }
        let end = token.shape.contains(.apostropheS) || token.shape.contains(.endsInStop) ? token.start : token.end
        let count = end - token.start
        guard count > 3, prose[end - 1] == 0x73 else { return token.hash }
        func hash(without dropped: Int) -> UInt32 {
            WordHash.of(UnsafeBufferPointer(rebasing: prose[token.start..<end - dropped]))
        }
        switch prose[end - 2] {
        case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"):
            return token.hash
        case UInt8(ascii: "e") where count > 4:
            if prose[end - 3] == UInt8(ascii: "i") { return WordHash.adding(UInt8(ascii: "y"), to: hash(without: 3)) }
            let before = (prose[end - 4], prose[end - 3])
            let isHissing =
                before.1 == UInt8(ascii: "x") || before == (UInt8(ascii: "s"), UInt8(ascii: "s"))
                || before.1 == UInt8(ascii: "h") && (before.0 == UInt8(ascii: "c") || before.0 == UInt8(ascii: "s"))
            return hash(without: isHissing ? 2 : 1)
        default:
            return hash(without: 1)
        }
    }

    private static let irregulars: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        let pairs = """
            people person men man women woman children child feet foot teeth tooth mice mouse geese goose lives life wives wife knives \
            knife leaves leaf halves half thieves thief wolves wolf shelves shelf loaves loaf heroes hero tomatoes tomato potatoes potato \
            echoes echo buses bus viruses virus gases gas bonuses bonus campuses campus crises crisis bases base movies movie ties tie \
            pies pie calories calorie cookies cookie zombies zombie series series species species news news policemen policeman firemen \
            fireman spokesmen spokesman congressmen congressman businessmen businessman fishermen fisherman firefighters firefighter
            """.split(separator: " ").map { WordHash.of($0) }
        for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[pairs[index]] = pairs[index + 1] }
        return table
    }()
}

private enum NounWords {
    /// Verbs in -s, which are never the plural of what is counted: `the 11-member board includes`.
    static let verbs = WordSet(
        """
        includes comprises consists contains says becomes remains goes gets gives brings comes seems keeps loses believes requires \
        provides allows holds adds expects involves represents receives carries begins continues decides owns operates
        """)
    static let of = WordHash.of("of")
    static let per = WordHash.of("per")
    static let each = WordHash.of("each")
    static let every = WordHash.of("every")
    static let apiece = WordHash.of("apiece")
    static let annually = WordHash.of("annually")
    static let daily = WordHash.of("daily")
    static let rate = WordSet("a an per each every apiece annually daily")
    static let others = WordSet("other more further additional fewer less")
    /// What prices and counts are told for after `a`: `$20 a barrel`.
    static let bases = WordSet(
        """
        barrel share head person piece ton tonne gallon litre liter pound kilo kilogram ounce unit bushel acre hectare mile kilometer \
        kilometre game match ticket pop copy bottle pack plate dozen seat household family vote word page time session night
        """)
    static let adjectives = WordSet("total entire whole gross net overall main public private full adult")
}
