/// Finds the phrase that names a source beside a cue, and says how well it does.
struct SourcePhrases {
    private let document: Document
    private let tokens: [Token]
    private let prose: [UInt8]

    init(_ document: Document) {
        self.document = document
        tokens = document.tokens.all
        prose = document.prose
    }

    // MARK: Where it stands

    /// The subject that ends before `end`: `Harry Kazianis, senior director at the think tank,` before `said`.
    func subject(before end: Int, in region: Range<Int>) -> Range<Int> {
        guard end > region.lowerBound else { return end..<end }
        if isMark(end - 1, ","), let comma = openingComma(of: end - 1, in: region) {
            let start = phraseStart(before: comma, in: region)
            if start < comma { return start..<(end - 1) }
        }
        if Words.relative.contains(tokens[end - 1]) {
            var last = end - 1
            if last > region.lowerBound, isMark(last - 1, ",") { last -= 1 }
            let start = phraseStart(before: last, in: region)
            if start < last { return start..<last }
        }
        return phraseStart(before: end, in: region)..<end
    }

    /// The comma that opens the apposition which another closes.
    private func openingComma(of close: Int, in region: Range<Int>) -> Int? {
        var place = close - 1
        let limit = max(region.lowerBound, close - 40)
        while place > limit {
            if tokens[place].kind == .quote { return nil }
            // An apposition may hold commas of its own; the first word after its opening one tells: no capital, or a number (an age).
            if isMark(place, ","), !tokens[place + 1].shape.contains(.capitalized) || tokens[place - 1].shape.contains(.capitalized) {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// Where the noun phrase that ends before `end` starts.
    private func phraseStart(before end: Int, in region: Range<Int>) -> Int {
        var start = end
        while start > region.lowerBound, end - start < 18 {
            let token = tokens[start - 1]
            if token.kind == .punctuation || token.kind == .quote {
                break
            } else if Words.and.contains(token) {
                guard start < end, start - 2 >= region.lowerBound, joins(tokens[start - 2], tokens[start]) else { break }
            } else if Words.clauseOpeners.contains(token) || token.is(.auxiliary)
                || (token.is(.sureCue) && !token.shape.contains(.capitalized))
            {
                break
            } else if token.is(.pronoun), !Words.relative.contains(token), !Words.one.contains(token) {
                if start == end { start -= 1 }
                break
            }
            start -= 1
        }
        while start < end, Words.leadIns.contains(tokens[start]) || Words.relative.contains(tokens[start]) || tokens[start].is(.weekday) {
            start += 1
        }
        return start
    }

    /// Whether two words around `and` belong to one phrase.
    private func joins(_ left: Token, _ right: Token) -> Bool {
        left.kind == .word && (left.shape.contains(.capitalized) == right.shape.contains(.capitalized) || right.is(.determiner))
            && !left.is(.cue)
    }

    /// Whether a source may start here, after a cue: a name, a title, `the`, a role.
    func canStart(_ place: Int) -> Bool {
        let token = tokens[place]
        guard token.kind == .word, !token.is([.weekday, .month]), !Words.that.contains(token) else { return false }
        return token.shape.contains(.capitalized) || token.is([.article, .title, .sourceNoun, .crowd, .spokesRole, .pronoun])
            || Words.roleOpeners.contains(token)
    }

    /// A source that follows its cue: to the next comma, mark or clause.
    func phrase(from start: Int, in region: Range<Int>, withApposition: Bool = false) -> Range<Int> {
        var end = start
        while end < region.upperBound, end - start < 25 {
            let token = tokens[end]
            if token.kind == .quote || (token.kind == .punctuation && !isMark(end, "(") && !isMark(end, ")")) { break }
            if end > start,
                Words.clauseEnds.contains(token) || token.is(.auxiliary) || (token.is(.sureCue) && !token.shape.contains(.capitalized))
            {
                break
            }
            end += 1
        }
        // `said Shin Beom-chul, director of…`: the apposition belongs to it.
        if withApposition, end > start, end + 1 < region.upperBound, isMark(end, ","), isRole(end + 1) {
            var close = end + 1
            while close < region.upperBound, close - end < 25, tokens[close].kind != .punctuation, tokens[close].kind != .quote {
                close += 1
            }
            return start..<close
        }
        return start..<end
    }

    private func isRole(_ place: Int) -> Bool {
        let token = tokens[place]
        if token.shape.contains(.capitalized) { return false }
        return token.is([.article, .title, .sourceNoun]) || Words.roleOpeners.contains(token)
    }

    /// The subject of a sentence, as what opens it: as far as its first verb.
    func opening(of region: Range<Int>, before end: Int) -> Range<Int> {
        var stop = region.lowerBound
        while stop < end, stop - region.lowerBound < 12, tokens[stop].kind == .word, !tokens[stop].is(.auxiliary), !tokens[stop].is(.cue) {
            stop += 1
        }
        return region.lowerBound..<stop
    }

    /// Past the words of time and place that stand between a cue and its content: `said Thursday in a statement`.
    func adjunctEnd(from start: Int, in region: Range<Int>) -> Int {
        var end = start
        let limit = min(start + 14, region.upperBound)
        while end < limit, tokens[end].isWord {
            let token = tokens[end]
            guard token.is([.weekday, .month, .preposition]) || Words.timeWords.contains(token) || token.kind == .number || end > start
            else { break }
            if token.is(.pronoun) || Words.that.contains(token) || token.is(.auxiliary) { return start }
            end += 1
        }
        if end == limit, end < region.upperBound { return start }
        return end
    }

    // MARK: How well it names

    func ladder(of source: Range<Int>) -> Attribution.Ladder {
        guard let first = source.first else { return .none }
        if source.count == 1, tokens[first].is(.pronoun) { return .anaphor }
        var roles = 0
        var role: Int?
        var hasDocument = false
        for place in source {
            let token = tokens[place]
            if token.is(.preposition) || token.kind == .punctuation { break }
            if token.is(.documentNoun) { hasDocument = true }
            if token.is([.sourceNoun, .crowd, .spokesRole]) {
                role = place
                roles += 1
            }
        }
        if hasPerson(source, after: role) { return .named }
        let words = source.filter { tokens[$0].isWord && !tokens[$0].is(.function) }
        if let role {
            let isDefinite = Words.the.contains(tokens[first]) || Words.thisThat.contains(tokens[first])
            if isDefinite, words.count == 1, !isPlural(role) { return .anaphor }
            if hasDocument { return words.count > 1 ? .organization : .described }
            return words.count > 1 ? .described : .bare
        }
        if words.contains(where: { tokens[$0].shape.contains(.capitalized) }) { return .organization }
        if hasDocument { return .described }
        if Words.the.contains(tokens[first]) { return .anaphor }
        return words.isEmpty ? .bare : .described
    }

    private func isPlural(_ place: Int) -> Bool {
        prose[tokens[place].end - 1] == UInt8(ascii: "s") || Words.plurals.contains(tokens[place])
    }

    /// Whether a person is named: by the names of the document, or by two capitals in a row at the start or right after the role.
    private func hasPerson(_ source: Range<Int>, after role: Int?) -> Bool {
        let names = document.names
        for index in names.indices(in: source) where names.all[index].kind == .person { return true }
        guard let first = source.first else { return false }
        if let role {
            let next = role + 1
            return next < source.upperBound && isCapital(next)
                || (next + 1 < source.upperBound && isMark(next, ",") && isCapital(next + 1) && names.all.isEmpty)
                || startsWithName(source, role)
        }
        if isCapital(first), !tokens[first].shape.contains(.allCaps), !tokens[first].is([.country, .demonym]) {
            if let index = names.indices(in: source).first { return names.all[index].kind == .unknown && source.count <= 3 }
            return names.all.isEmpty
        }
        return tokens[first].is(.title) && source.count > 1 && isCapital(first + 1)
    }

    /// `Harry Kazianis, senior director`: two capitals, then a comma, then the role.
    private func startsWithName(_ source: Range<Int>, _ role: Int) -> Bool {
        guard let comma = source.first(where: { isMark($0, ",") }) else { return false }
        return comma < role && comma - source.lowerBound >= 2 && isCapital(source.lowerBound) && isCapital(comma - 1)
    }

    private func isCapital(_ place: Int) -> Bool {
        tokens[place].kind == .word && tokens[place].shape.contains(.capitalized) && !tokens[place].is(.function)
    }

    private func isMark(_ place: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens[place].kind == .punctuation && prose[tokens[place].start] == UInt8(ascii: mark)
    }
}

extension Words {
    static let relative = WordSet("who which")
    static let and = WordSet("and or")
    static let one = WordSet("one ones")
    static let the = WordSet("the")
    static let thisThat = WordSet("this that")
    static let plurals = WordSet("police people authorities spokespeople spokesmen")
    static let clauseOpeners = WordSet(
        "that but because while when if although though as where whereas so whether since unless until than after before what how why yet nor"
    )
    static let clauseEnds = WordSet("that but because while when if although though as who which whether adding saying and")
    static let leadIns = WordSet(
        "and but however meanwhile also yet still so then earlier later on in separately instead for today yesterday")
    static let roleOpeners = WordSet(
        """
        senior former chief one another some many several two three a an the its his her executive head vice deputy co-founder founder \
        managing professor director chairman president chief political foreign
        """)
    static let timeWords = WordSet(
        "last this week month year today yesterday tonight earlier later night morning afternoon evening recently monday's previously")
}

extension Names {
    /// The mentions whose tokens lie in a range.
    func indices(in tokens: Range<Int>) -> Range<Int> {
        let low = all.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
        var end = low
        while end < all.count, all[end].tokens.lowerBound < tokens.upperBound { end += 1 }
        return low..<end
    }
}
