/// Finds the runs of capitalised words that name somebody or something, sentence by sentence.
struct NameReader {
    /// A name as it stands, before its mentions are brought together.
    struct Candidate {
        var tokens: Range<Int>
        var kind: NameMention.Kind
        let sentence: Int
        /// A title, a speech verb or an age stands beside it, so that one word is enough for a person.
        var isPerson: Bool
        /// Its first word is the surname.
        var surnameFirst: Bool
    }

    let prose: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    private let smallWords: WordFilter
    private let namesInside: WordFilter
    private(set) var found: [Candidate] = []

    init(prose: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, sentences: [Sentence]) {
        self.prose = prose
        self.tokens = tokens
        var small = WordFilter(expecting: tokens.count)
        var inside = WordFilter(expecting: tokens.count / 4)
        for sentence in sentences {
            var isFirst = true
            for index in sentence.tokens where tokens[index].kind == .word {
                let token = tokens[index]
                if !token.shape.contains(.capitalized) {
                    small.insert(token.hash)
                } else if !isFirst, !token.shape.contains(.allCaps), tokens[index - 1].kind != .quote {
                    inside.insert(token.hash)
                }
                isFirst = false
            }
        }
        smallWords = small
        namesInside = inside
    }

    /// Reads one sentence of running text.
    mutating func read(_ sentence: Range<Int>, number: Int) {
        var index = sentence.lowerBound
        var isFirst = true
        while index < sentence.upperBound {
            let token = tokens[index]
            guard token.kind == .word else {
                // A quotation, a bracket or a colon may begin a sentence inside the sentence.
                if token.kind == .quote || token.kind == .punctuation && [0x3A, 0x28].contains(prose[token.start]) { isFirst = true }
                index += 1
                continue
            }
            let starts = token.shape.contains(.capitalized) && canStart(token) && !(isFirst && isOrdinary(index, sentence.upperBound))
            isFirst = false
            guard starts else {
                index += 1
                continue
            }
            let end = runEnd(from: index, sentence.upperBound)
            add(index..<end, in: sentence, number)
            index = end
        }
    }

    // MARK: Where a run starts and ends

    private func canStart(_ token: Token) -> Bool {
        if token.count == 1 { return false }
        return !token.is([.function, .weekday, .month, .meridiem])
            || token.is([.country, .surnameFirst, .givenName]) && !token.is(.function)
    }

    /// Whether the first word of a sentence is a word like any other, in a capital because it stands first.
    private func isOrdinary(_ index: Int, _ end: Int) -> Bool {
        let token = tokens[index]
        if token.is([.givenName, .country, .place]) || token.shape.contains(.allCaps) || token.shape.contains(.endsInStop) { return false }
        if namesInside.contains(token.hash) { return smallWords.contains(token.hash) && !continues(index + 1, end) }
        if smallWords.contains(token.hash) { return true }
        return !token.is([.title, .organization]) && (token.lexeme != .unknown && !token.is(.surnameFirst) || !continues(index + 1, end))
            || token.is([.title, .organization]) && !continues(index + 1, end)
                && bridge(index + 1, end, token, token.is(.organization)) == nil
    }

    /// Whether a word that can go on with a name stands at an index.
    private func continues(_ index: Int, _ end: Int) -> Bool {
        guard index < end else { return false }
        let token = tokens[index]
        return token.kind == .word && token.shape.isSuperset(of: [.capitalized, .spaced]) && !token.is([.function, .weekday, .month])
    }

    private func runEnd(from start: Int, _ end: Int) -> Int {
        var index = start + 1
        var isOrganization = tokens[start].is(.organization)
        while index < end {
            let last = tokens[index - 1]
            if last.shape.contains(.apostropheS) || last.shape.contains(.endsInStop) && endsRun(last) { break }
            if continues(index, end) {
                isOrganization = isOrganization || tokens[index].is(.organization)
                index += 1
            } else if let next = bridge(index, end, last, isOrganization) {
                index = next
            } else {
                break
            }
        }
        return index
    }

    /// Whether a word with a stop of its own is the last of a name: `Inc.`, `Jr.`, but not `Gov.`, `W.` or `U.S.`
    private func endsRun(_ token: Token) -> Bool {
        token.count > 2 && !token.is([.beforeName, .country]) && !token.shape.contains(.allCaps)
    }

    /// The index after the words in small letters (and the next word) that a name may have inside; nil when the name ends here.
    private func bridge(_ index: Int, _ end: Int, _ last: Token, _ isOrganization: Bool) -> Int? {
        let token = tokens[index]
        if token.kind == .punctuation, prose[token.start] == 0x2C, index + 1 < end {
            // `Smith, Jr.`, `Acme, Inc.`
            let next = tokens[index + 1]
            return next.is(.companySuffix) || next.hash == NameReader.junior || next.hash == NameReader.senior ? index + 2 : nil
        }
        if prose[token.start] == 0x26, token.count == 1 { return continues(index + 1, end) ? index + 2 : nil }
        guard token.kind == .word, !token.shape.contains(.capitalized) else { return nil }
        if token.is(.nameParticle) {
            var next = index + 1
            while next < end, next < index + 3, tokens[next].is(.nameParticle), !tokens[next].shape.contains(.capitalized) { next += 1 }
            return continues(next, end) ? next + 1 : nil
        }
        let joins = token.hash == NameReader.of || isOrganization && (token.hash == NameReader.for || token.hash == NameReader.and)
        guard joins, isOrganization || last.is(.title) && !last.is(.beforeName) else { return nil }
        var next = index + 1
        if next < end, token.hash != NameReader.and, tokens[next].hash == NameReader.the, !tokens[next].shape.contains(.capitalized) {
            next += 1
        }
        guard continues(next, end) else { return nil }
        if token.hash == NameReader.and, tokens[next].is([.title, .country, .givenName]) || tokens[next].shape.contains(.allCaps) {
            return nil
        }
        return next + 1
    }

    private static let of = WordHash.of("of")
    private static let `for` = WordHash.of("for")
    private static let and = WordHash.of("and")
    private static let the = WordHash.of("the")
    private static let junior = WordHash.of("jr")
    private static let senior = WordHash.of("sr")

    // MARK: What a run names

    private mutating func add(_ run: Range<Int>, in sentence: Range<Int>, _ number: Int) {
        var range = run
        var titled = false
        if let title = run.last(where: { tokens[$0].is(.title) }) {
            let rest = afterTitle(title, run)
            if rest.isEmpty {
                // A title alone names nobody; what stands before it may: `Alabama Governor`.
                range = run.lowerBound..<(run.first { tokens[$0].is(.title) } ?? title)
            } else if !rest.contains(where: { tokens[$0].is([.organization, .companySuffix]) }) {
                let before = run.lowerBound..<(run.first { tokens[$0].is(.title) } ?? title)
                if before.contains(where: { tokens[$0].is([.country, .place, .organization]) }) {
                    append(before, in: sentence, number, titled: false)
                }
                range = rest
                titled = true
            }
        }
        if !range.isEmpty { append(range, in: sentence, number, titled: titled) }
    }

    /// What follows the last title of a run: `Secretary of State John Kerry` gives `John Kerry`.
    private func afterTitle(_ title: Int, _ run: Range<Int>) -> Range<Int> {
        var start = title + 1
        if start < run.upperBound, tokens[start].hash == NameReader.of {
            start = (start + 2..<max(start + 2, run.upperBound)).first { tokens[$0].is(.givenName) } ?? min(start + 2, run.upperBound)
        }
        return start..<run.upperBound
    }

    private mutating func append(_ range: Range<Int>, in sentence: Range<Int>, _ number: Int, titled: Bool) {
        // `North Korean`, `COVID-19-free`, `U.S.-based` say what something is like.
        guard
            !range.allSatisfy({ tokens[$0].is(.demonym) || isDirection(tokens[$0]) }) || tokens[range.lowerBound].is(.surnameFirst)
                || range.count == 1 && isDirection(tokens[range.lowerBound])
        else { return }
        if range.count == 1, isAdjective(tokens[range.lowerBound]) || tokens[range.lowerBound].count == 2 && isStopped(range.lowerBound) {
            return
        }
        let surnameFirst = isSurnameFirst(range)
        let isPerson = titled || isSpeaker(range, sentence)
        found.append(
            Candidate(
                tokens: range, kind: kind(range, sentence, titled, isPerson, surnameFirst), sentence: number, isPerson: isPerson,
                surnameFirst: surnameFirst))
    }

    /// `Shin Beom-chul`, `Kim Jong Un`: a surname of that order before a given name of two syllables.
    private func isSurnameFirst(_ range: Range<Int>) -> Bool {
        guard let first = range.first, tokens[first].is(.surnameFirst), 2...3 ~= range.count else { return false }
        let given = tokens[first + 1]
        return given.shape.contains(.hasHyphen) || range.count == 3 && !given.is(.givenName) && !given.shape.contains(.endsInStop)
            || range.count == 2 && !tokens[first].is(.givenName) && !given.is(.givenName)
    }

    /// Whether a speech verb or an age stands beside a name of few words.
    private func isSpeaker(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard range.count <= 4 else { return false }
        if range.lowerBound > sentence.lowerBound {
            let before = tokens[range.lowerBound - 1]
            if before.is(.speech), !before.shape.contains(.capitalized) { return true }
            if before.is(.article) { return false }
        }
        guard range.upperBound < sentence.upperBound, !tokens[range.upperBound - 1].shape.contains(.apostropheS) else { return false }
        let after = tokens[range.upperBound]
        if after.is(.speech), !after.shape.contains(.capitalized) { return true }
        guard range.upperBound + 2 < sentence.upperBound, prose[after.start] == 0x2C else { return false }
        let age = tokens[range.upperBound + 1]
        return age.kind == .number && age.count <= 2 && prose[tokens[range.upperBound + 2].start] == 0x2C
    }

    private func kind(
        _ range: Range<Int>, _ sentence: Range<Int>, _ titled: Bool, _ isPerson: Bool, _ surnameFirst: Bool
    ) -> NameMention.Kind {
        let first = tokens[range.lowerBound]
        if titled { return .person }
        if range.contains(where: { tokens[$0].is([.organization, .companySuffix]) }) { return .organization }
        if range.allSatisfy({ tokens[$0].is([.country, .place, .demonym]) || isDirection(tokens[$0]) }) { return .place }
        if range.count == 1, first.shape.contains(.allCaps), first.shape.isDisjoint(with: [.endsInStop, .hasDigit]) {
            return .organization
        }
        if range.count > 1, first.is(.givenName) || surnameFirst || range.contains(where: { tokens[$0].is(.nameParticle) }) {
            return .person
        }
        if isPerson { return .person }
        if range.count > 1, tokens[range.upperBound - 1].is(.place) { return .place }
        if range.lowerBound > sentence.lowerBound, range.count <= 2, tokens[range.lowerBound - 1].is(.preposition),
            NameReader.locative.contains(tokens[range.lowerBound - 1])
        {
            return .place
        }
        return .unknown
    }

    private func isStopped(_ index: Int) -> Bool { tokens[index].shape.contains(.endsInStop) }

    /// A name with a word in small letters tied to it.
    private func isAdjective(_ token: Token) -> Bool {
        guard token.shape.contains(.hasHyphen) else { return false }
        var index = token.end - 1
        while index > token.start, ASCII.isLower(prose[index]) { index -= 1 }
        guard prose[index] == 0x2D, token.end - index > 4 else { return false }
        return prose[index - 1] == 0x2E || ASCII.isDigit(prose[index - 1]) || NameReader.endings.contains(hash(index + 1, token.end))
    }

    private func hash(_ start: Int, _ end: Int) -> UInt32 { WordHash.of(UnsafeBufferPointer(rebasing: prose[start..<end])) }

    private func isDirection(_ token: Token) -> Bool { NameReader.directions.contains(token) }

    private static let locative = WordSet("in at near from outside")
    private static let directions = WordSet("north south east west new southern northern eastern western great")
    private static let endings = WordSet(
        "based led backed style born made owned run era like controlled related linked funded built only area")
}

/// A set of words by their hashes that may hold a few more than were put in: one in a thousand of the others, as two bits stand for a word.
struct WordFilter {
    private var bits: [UInt64]
    private let mask: UInt32

    init(expecting count: Int) {
        var size: UInt32 = 4096
        while size < 1 << 24, Int(size) < count * 32 { size <<= 1 }
        bits = Array(repeating: 0, count: Int(size / 64))
        mask = size - 1
    }

    mutating func insert(_ hash: UInt32) {
        set(hash & mask)
        set(second(hash))
    }

    func contains(_ hash: UInt32) -> Bool { holds(hash & mask) && holds(second(hash)) }

    private mutating func set(_ place: UInt32) { bits[Int(place >> 6)] |= 1 << UInt64(place & 63) }

    private func holds(_ place: UInt32) -> Bool { bits[Int(place >> 6)] & (1 << UInt64(place & 63)) != 0 }

    private func second(_ hash: UInt32) -> UInt32 { (hash &* 0x9E37_79B1) >> 7 & mask }
}
