/// What stands before a unit of time: how many, which, and how sure.
extension DateReader {
    /// A token before the unit that no other mention has taken.
    private func free(_ index: Int) -> Token? { index >= taken ? token(index) : nil }

    private func isFree(_ index: Int, _ words: WordSet) -> Bool { index >= taken && isWord(index, words) }

    // MARK: Counts

    func gatherCount(_ phrase: inout TimePhrase) {
        var index = phrase.first - 1
        while isFree(index, Counts.fillers) {
            if isFree(index, Phrases.fiscal) { phrase.isFiscal = true }
            index -= 1
        }
        if phrase.word.isPlural || year(index) == nil, let found = count(endingAt: index) {
            phrase.isCounted = true
            phrase.count = found.value
            phrase.first = found.first
            if isFree(found.first - 1, Counts.links), let lower = count(endingAt: found.first - 2), let low = lower.value,
                let high = found.value,
                low <= high
            {
                phrase.count = low
                phrase.upper = high
                phrase.first = lower.first
            }
        } else if isFree(index, Counts.articles) {
            phrase.hasArticle = true
            phrase.count = 1
            phrase.first = index
            if isFree(index - 1, Phrases.half) {
                phrase.isCounted = true
                phrase.count = 0.5
                phrase.first = index - 1
            }
        } else if phrase.isFiscal {
            phrase.first = index + 1
        }
    }

    /// The number that ends at a token: `18`, `2 1/2`, `two and a half`, `a couple of`, `several`.
    private func count(endingAt index: Int) -> (value: Double?, first: Int)? {
        guard let token = free(index) else { return nil }
        if token.kind == .number { return figure(endingAt: index) }
        guard token.kind == .word else { return nil }
        if Counts.vague.contains(token) {
            return (nil, isFree(index - 1, Phrases.article) ? index - 1 : index)
        }
        if Words.of.contains(token) {
            guard isFree(index - 1, Counts.couple) else { return nil }
            return (2, isFree(index - 2, Phrases.article) ? index - 2 : index - 1)
        }
        if Counts.couple.contains(token) { return (2, isFree(index - 1, Phrases.article) ? index - 1 : index) }
        if Phrases.half.contains(token), isFree(index - 1, Phrases.article), isFree(index - 2, Phrases.and),
            let whole = count(endingAt: index - 3)
        {
            return (whole.value.map { $0 + 0.5 }, whole.first)
        }
        return words(endingAt: index)
    }

    private func figure(endingAt index: Int) -> (value: Double?, first: Int)? {
        let token = tokens[index]
        if token.shape.contains(.apostropheS) { return nil }
        var end = token.start
        while end < token.end, ASCII.isDigit(prose[end]) || prose[end] == 0x2C { end += 1 }
        guard let whole = number(token.start, end) else { return nil }
        if end == token.end { return (whole, index) }
        guard end + 1 < token.end, let rest = number(end + 1, token.end) else { return nil }
        switch prose[end] {
        case 0x2E:
            var scale = 1.0
            for _ in end + 1..<token.end { scale *= 10 }
            return (whole + rest / scale, index)
        case 0x2F where rest > 0:
            // `2 1/2`
            if let before = free(index - 1), before.kind == .number, let units = number(before.start, before.end) {
                return (units + whole / rest, index - 1)
            }
            return (whole / rest, index)
        case 0x2D where whole < rest: return (nil, index)
        default: return nil
        }
    }

    /// The number that digits and commas spell; nil when it has more than nine figures.
    private func number(_ start: Int, _ end: Int) -> Double? {
        guard start < end, end - start < 12 else { return nil }
        var value = 0.0
        for byte in prose[start..<end] where byte != 0x2C {
            guard ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Double(byte - 0x30)
        }
        return value
    }

    /// `twenty four`, `a hundred`, `two thousand`.
    private func words(endingAt index: Int) -> (value: Double?, first: Int)? {
        guard let last = free(index), last.is([.cardinal, .scale]) || last.shape.contains(.hasHyphen) else { return nil }
        var first = index + 1
        while let token = free(first - 1), token.kind == .word, first > index - 5 {
            if token.is([.cardinal, .scale]) || compound(token) != nil {
                first -= 1
            } else if Phrases.and.contains(token), first <= index, let before = free(first - 2), before.is(.scale) {
                first -= 1
            } else {
                break
            }
        }
        guard first <= index else { return nil }
        var total = 0.0
        var group = 0.0
        for token in tokens[first...index] {
            if token.is(.scale) {
                total += max(group, 1) * token.lexeme.value
                group = 0
            } else if token.is(.cardinal) {
                group += token.lexeme.value
            } else {
                group += compound(token) ?? 0
            }
        }
        if tokens[first].is(.scale) {
            guard isFree(first - 1, Phrases.article) else { return nil }
            first -= 1
        }
        return (total + group, first)
    }

    /// `twenty-four`
    func compound(_ token: Token) -> Double? {
        guard token.shape.contains(.hasHyphen), let hyphen = lastHyphen(token), let tens = cardinal(token.start, hyphen),
            let units = cardinal(hyphen + 1, token.end), tens >= 20, units < 10
        else { return nil }
        return tens + units
    }

    func lastHyphen(_ token: Token) -> Int? {
        var index = token.end - 1
        while index > token.start {
            if prose[index] == 0x2D { return index }
            index -= 1
        }
        return nil
    }

    /// The number that a part of a token is, in figures or in one word.
    func cardinal(_ start: Int, _ end: Int) -> Double? {
        if let value = digits(start, end) { return Double(value) }
        let lexeme = lexeme(start, end)
        return lexeme.is(.cardinal) ? lexeme.value : nil
    }

    // MARK: Pointers

    func gatherPointers(_ phrase: inout TimePhrase) {
        if phrase.hasArticle { return }
        for _ in 0..<4 {
            let index = phrase.first - 1
            guard let token = free(index) else { break }
            if token.kind == .number {
                if let year = year(index), !phrase.isCounted {
                    phrase.year = year
                } else if let ordinal = ordinal(token), isNumbered(phrase.unit) {
                    phrase.part = ordinal
                } else {
                    break
                }
            } else if token.is(.ordinal), !phrase.isCounted, isNumbered(phrase.unit), phrase.part == 0 {
                phrase.part = Int(token.lexeme.value)
            } else if phrase.unit == .half, Counts.latter.contains(token) {
                phrase.part = 2
            } else if Phrases.fiscal.contains(token) {
                phrase.isFiscal = true
            } else if let pointer = TimePhrase.pointer(token.hash), token.kind == .word {
                if pointer == .this, phrase.pointer == .last || phrase.pointer == .next {
                    // `this past spring`, `this coming Sunday`
                } else if pointer == .same, phrase.isCounted || phrase.part > 0 || phrase.word.isPlural {
                    // `said that three weeks`
                    break
                } else if phrase.pointer == nil {
                    phrase.pointer = pointer
                } else if pointer != .yearAgo {
                    break
                }
            } else {
                break
            }
            phrase.first = index
        }
        let index = phrase.first - 1
        if isFree(index, Words.the) {
            phrase.hasThe = true
            // `the two day rally`, `the third-quarter loss`: the article is the noun's.
            if phrase.isCounted && !phrase.word.isPlural && phrase.pointer == nil || phrase.isHyphened && !phrase.isFiscal { return }
            phrase.first = index
        } else if phrase.part > 0 || phrase.unit == .quarter, index + 1 == taken, let before = dates.last, before.nextToken == taken,
            before.block == block,
            tokens[index].shape.contains(.apostropheS)
        {
            // `last year's third quarter`, `1990's first quarter`
            if before.form == .year {
                phrase.year = before.year
            } else if let reckoning = before.reckoning, reckoning.unit == .year, reckoning.anchor == .story {
                phrase.yearShift = reckoning.count
            } else {
                return
            }
            phrase.first = before.firstToken
        }
    }

    private func isNumbered(_ unit: TimeUnit) -> Bool { unit == .quarter || unit == .half || unit == .century }

    /// `20th`
    private func ordinal(_ token: Token) -> Int? {
        guard token.count > 2, token.count < 5, !ASCII.isDigit(prose[token.end - 1]) else { return nil }
        return digits(token.start, token.end - 2)
    }

    // MARK: Hedges

    /// `nearly`, `more than`, `at least`, `up to` before a length, which belong to it.
    func gatherHedge(_ phrase: inout TimePhrase) {
        let index = phrase.first - 1
        if isFree(index, Counts.than) {
            guard isFree(index - 1, Counts.compared) else { return }
            phrase.first = isFree(index - 2, Counts.negations) ? index - 2 : index - 1
        } else if isFree(index, Counts.leastMost), isFree(index - 1, DateReader.Figures.at) {
            phrase.first = index - 1
        } else if isFree(index, Counts.to), isFree(index - 1, Counts.up) {
            phrase.first = index - 1
        } else if isFree(index, Counts.sureHedges) || !phrase.hasThe && isFree(index, Counts.hedges) {
            phrase.first = index
        } else if !phrase.hasThe, isFree(index, Counts.overs), isWord(index - 1, Counts.overLeads) {
            phrase.first = index
        }
    }

    /// Takes `the end of`, `the beginning of`, `earlier in` before a date into it.
    func withEdge(_ date: DateMention) -> DateMention {
        let of = date.firstToken - 1
        if isFree(of, Counts.inWord), isFree(of - 1, Counts.comparatives), date.form == .relative {
            var date = date
            date.firstToken = of - 1
            date.range = ProseRange(tokens[of - 1].start, date.range.end)
            return date
        }
        guard isFree(of, Words.of), isFree(of - 1, Counts.edges) else { return date }
        var date = date
        date.firstToken = isFree(of - 2, Words.the) ? of - 2 : of - 1
        date.range = ProseRange(tokens[date.firstToken].start, date.range.end)
        return date
    }

    enum Counts {
        static let fillers = WordSet(
            "more additional full fiscal financial straight consecutive trading calendar business working school short long further solid")
        static let links = WordSet("to or")
        static let articles = WordSet("a an another")
        static let vague = WordSet("few several many")
        static let couple = WordSet("couple")
        static let latter = WordSet("last latter")
        static let than = WordSet("than")
        static let compared = WordSet("more less fewer longer other later")
        static let negations = WordSet("no not")
        static let leastMost = WordSet("least most")
        static let to = WordSet("to")
        static let up = WordSet("up")
        static let hedges = WordSet("nearly almost about around roughly approximately some")
        /// Prepositions of their own, unless another stands before them: `for over a week`.
        static let overs = WordSet("over under")
        static let overLeads = WordSet("for in after of is was were than just well within")
        static let sureHedges = WordSet("nearly almost about roughly approximately")
        static let inWord = WordSet("in")
        static let comparatives = WordSet("earlier later early late")
        static let edges = WordSet("end beginning start middle close turn")
    }
}
