/// Phrases about a unit of time: `the past three months`, `late last week`, `a year earlier`, `the third quarter of 1990`.
extension DateReader {
    mutating func readUnit(_ index: Int, _ word: TimeUnit.Word) {
        guard index >= taken else { return }
        var phrase = TimePhrase(word, first: index, last: index)
        gatherCount(&phrase)
        readPhrase(&phrase)
    }

    /// Goes on with a phrase whose unit and count are known.
    mutating func readPhrase(_ phrase: inout TimePhrase) {
        gatherPointers(&phrase)
        gatherHalf(&phrase)
        if phrase.unit == .year, phrase.first == phrase.last, isWord(phrase.last + 1, Phrases.end), !phrase.word.isPlural {
            // `year end`, `year's end`
            var date = mention(.relative, phrase.first, phrase.last + 1)
            date.reckoning = .init(unit: .year, count: 0)
            return add(date)
        }
        if isWord(phrase.last + 1, Phrases.ages) || isTitle(phrase) { return }
        if let sign = direction(after: phrase) { return addDistance(&phrase, sign) }
        switch phrase.unit {
        case .quarter where phrase.part > 0, .half where phrase.part > 0: return addPart(&phrase)
        case .season: return addSeason(&phrase)
        case .century where phrase.part > 0:
            var date = mention(.century, phrase.first, phrase.last)
            date.year = phrase.part * 100 - 99
            return add(withEdge(withQualifier(date)))
        case .half: return
        default: break
        }
        let isOne = !phrase.word.isPlural && !phrase.isCounted && !phrase.hasArticle
        if let pointer = phrase.pointer, isOne { return addPointed(&phrase, pointer) }
        if let year = phrase.year, isOne {
            var date = mention(.relative, phrase.first, phrase.last)
            date.reckoning = .init(unit: phrase.unit, count: 0, anchor: .mention)
            date.year = year
            return add(withEdge(date))
        }
        guard phrase.unit != .period, phrase.unit != .weekend || isOne else { return }
        if phrase.isCounted || phrase.hasArticle || phrase.pointer != nil || phrase.word.isPlural { return addDuration(&phrase) }
        if phrase.yearShift != nil {
            // `last year's quarter`
            var date = mention(.relative, phrase.first, phrase.last)
            date.reckoning = .init(unit: phrase.unit, count: nil, anchor: .mention, yearShift: phrase.yearShift)
            return add(date)
        }
        if phrase.isFiscal || phrase.hasThe { addSpokenOf(&phrase) }
    }

    /// `"This Week"`, a broadcast.
    private func isTitle(_ phrase: TimePhrase) -> Bool {
        guard phrase.last > phrase.first, isCapitalized(phrase.last), isCapitalized(phrase.first), let before = token(phrase.first - 1)
        else { return false }
        return before.kind == .quote || before.is(.preposition) || isCapitalized(phrase.first - 1)
    }

    // MARK: What it is

    /// `two years ago`, `a day earlier`, `ten years from now`.
    private mutating func addDistance(_ phrase: inout TimePhrase, _ sign: (count: Int, anchor: DateMention.Reckoning.Anchor, last: Int)) {
        guard phrase.isCounted || phrase.hasArticle || phrase.word.isPlural, phrase.pointer == nil, phrase.part == 0 else { return }
        phrase.last = sign.last
        gatherHedge(&phrase)
        var date = mention(.relative, phrase.first, phrase.last)
        var unit = phrase.unit
        var count = phrase.upper == nil ? phrase.count : nil
        if unit == .year, let years = count, years != years.rounded() {
            unit = .month
            count = years * 12
        }
        let whole = count.flatMap { $0 < 10_000 ? Int($0.rounded()) * sign.count : nil }
        date.reckoning = .init(unit: unit, count: whole, anchor: sign.anchor)
        add(date)
    }

    /// `last week`, `the following year`, `the year-ago quarter`.
    private mutating func addPointed(_ phrase: inout TimePhrase, _ pointer: TimePhrase.Pointer) {
        var reckoning = DateMention.Reckoning(unit: phrase.unit, count: 0, isFiscal: phrase.isFiscal)
        switch pointer {
        case .last: reckoning.count = -1
        case .this: break
        case .next: reckoning.count = 1
        case .previous: (reckoning.count, reckoning.anchor) = (-1, .mention)
        case .following: (reckoning.count, reckoning.anchor) = (1, .mention)
        case .same, .latest: reckoning.anchor = .mention
        case .yearAgo: (reckoning.count, reckoning.anchor, reckoning.yearShift) = (nil, .mention, -1)
        case .part, .recent: return
        }
        guard phrase.unit >= .day else { return }
        // `this period` and `last period` may be any.
        guard phrase.unit != .period || pointer == .yearAgo || pointer == .latest else { return }
        var date = mention(.relative, phrase.first, phrase.last)
        date.reckoning = reckoning
        date.year = phrase.year
        add(withEdge(withQualifier(date)))
    }

    /// `the third quarter`, `fiscal second-quarter`, `the first half of 1990`.
    private mutating func addPart(_ phrase: inout TimePhrase) {
        gatherYear(&phrase)
        // Halves without a year are of matches.
        guard phrase.unit == .quarter || phrase.year != nil || phrase.yearShift != nil || phrase.isFiscal, phrase.part <= 4 else { return }
        var date = mention(.period, phrase.first, phrase.last)
        date.year = phrase.year
        let shift = phrase.pointer == .yearAgo ? -1 : phrase.yearShift
        date.reckoning = .init(unit: phrase.unit, part: phrase.part, yearShift: shift, isFiscal: phrase.isFiscal)
        add(withEdge(withQualifier(date)))
    }

    /// `last summer`, `in the fall`, `the winter of 1994`; `the fall of the house` is none.
    private mutating func addSeason(_ phrase: inout TimePhrase) {
        guard !phrase.word.isPlural, !phrase.isCounted else { return }
        gatherYear(&phrase)
        let isTold = phrase.year != nil || phrase.yearShift != nil
        let isNamed = phrase.hasThe && isWord(phrase.first - 1, Phrases.leads) && !isWord(phrase.last + 1, Words.of)
        guard phrase.pointer != nil || isTold || isNamed else { return }
        var date = mention(.period, phrase.first, phrase.last)
        date.year = phrase.year
        let shift: Int? =
            switch phrase.pointer {
            case .last: -1
            case .next: 1
            case .this: 0
            default: nil
            }
        date.reckoning = .init(unit: .season, count: shift, part: phrase.word.season ?? 0, yearShift: phrase.yearShift)
        add(withEdge(withQualifier(date)))
    }

    /// `the quarter`, `the fiscal year`: one that the story speaks of.
    private mutating func addSpokenOf(_ phrase: inout TimePhrase) {
        // `the year ended March 31` is a length.
        if phrase.unit == .year, isWord(phrase.last + 1, Phrases.ended) {
            return addDuration(.year, phrase.first, phrase.last, count: 1, upper: nil, direction: .none)
        }
        switch phrase.unit {
        case .quarter, .weekend: break
        case .year where phrase.isFiscal || isWord(phrase.first - 1, Words.of) && isWord(phrase.first - 2, Counts.edges): break
        case .year, .month, .week:
            guard phrase.hasThe, isWord(phrase.first - 1, Phrases.leads) else { return }
        default: return
        }
        var date = mention(.relative, phrase.first, phrase.last)
        date.reckoning = .init(unit: phrase.unit, count: 0, anchor: .mention, isFiscal: phrase.isFiscal)
        add(withEdge(date))
    }

    private mutating func addDuration(_ phrase: inout TimePhrase) {
        var direction = DurationMention.Direction.none
        switch phrase.pointer {
        case .last, .previous, .recent: direction = .past
        case .next: direction = .future
        case .this, .same, .yearAgo, .following: if !phrase.isCounted { return }
        case .latest, .part, nil: break
        }
        if !phrase.isCounted {
            // `$5 a year` is a rate, `a year of sorrow` may be anything: after a preposition or a hedge it is a length.
            if phrase.hasArticle, phrase.unit == .quarter || !isWord(phrase.first - 1, Phrases.articleLeads) { return }
            let isAhead = isWord(phrase.last + 1, Phrases.ahead)
            if isAhead {
                phrase.last += 1
                direction = .future
            } else if !phrase.hasArticle, phrase.pointer == nil || phrase.pointer == .part || phrase.pointer == .latest {
                guard phrase.pointer == nil, !phrase.hasThe, isWord(phrase.first - 1, Phrases.bareLeads) else { return }
            }
        }
        gatherHedge(&phrase)
        if isWord(phrase.last + 1, Phrases.andOr), let other = token(phrase.last + 2), TimeUnit.named(other.hash)?.isPlural == true,
            !phrase.isCounted
        {
            // `weeks or months`
            phrase.last += 2
        }
        addDuration(
            phrase.unit, phrase.first, phrase.last, count: phrase.count, upper: phrase.upper, direction: direction)
    }

    // MARK: What follows

    /// `ago`, `earlier`, `from now` after a phrase: which way, from what, and its last token.
    private func direction(after phrase: TimePhrase) -> (count: Int, anchor: DateMention.Reckoning.Anchor, last: Int)? {
        let next = phrase.last + 1
        if isWord(next, Phrases.ago) { return (-1, .story, next) }
        if isWord(next, Phrases.earlier) { return (-1, .mention, next) }
        if isWord(next, Phrases.later) { return (1, .mention, next) }
        if isWord(next, Phrases.hence) { return (1, .story, next) }
        if isWord(next, Phrases.from), isWord(next + 1, Phrases.now) { return (1, .story, next + 1) }
        return nil
    }

    /// `or so`, `and a half` after a unit.
    private func gatherHalf(_ phrase: inout TimePhrase) {
        let next = phrase.last + 1
        if isWord(next, Phrases.or), isWord(next + 1, Phrases.so) {
            phrase.last += 2
        } else if phrase.isCounted || phrase.hasArticle, isWord(next, Phrases.and), isWord(next + 1, Phrases.article),
            isWord(next + 2, Phrases.half)
        {
            phrase.last += 3
            phrase.count = phrase.count.map { $0 + 0.5 }
        }
    }

    /// The year of a part, behind it: `of 1990`, `of last year`, `1990`.
    private func gatherYear(_ phrase: inout TimePhrase) {
        guard phrase.year == nil, phrase.yearShift == nil else { return }
        var next = phrase.last + 1
        if isWord(next, Words.of) { next += 1 }
        let isOf = next > phrase.last + 1
        if isWord(next, Phrases.fiscal), year(next + 1) != nil {
            phrase.isFiscal = true
            next += 1
        }
        if let year = year(next) {
            phrase.year = year
            phrase.last = next
        } else if isOf, isWord(next, Words.the), isWord(next + 1, Phrases.year) {
            phrase.yearShift = 0
            phrase.last = next + 1
        } else if isWord(next + 1, Phrases.year), let token = token(next), let pointer = TimePhrase.pointer(token.hash) {
            switch pointer {
            case .last: phrase.yearShift = -1
            case .this: phrase.yearShift = 0
            case .next: phrase.yearShift = 1
            default: return
            }
            phrase.last = next + 1
        }
    }

    enum Phrases {
        static let ago = WordSet("ago")
        static let earlier = WordSet("earlier")
        static let later = WordSet("later")
        static let hence = WordSet("hence")
        static let from = WordSet("from")
        static let now = WordSet("now")
        static let or = WordSet("or")
        static let so = WordSet("so")
        static let and = WordSet("and")
        static let article = WordSet("a an")
        static let half = WordSet("half")
        static let ages = WordSet("old older younger")
        static let ahead = WordSet("ahead")
        static let andOr = WordSet("and or")
        static let ended = WordSet("ended ending ends")
        static let end = WordSet("end")
        static let fiscal = WordSet("fiscal financial")
        static let year = WordSet("year")
        static let leads = WordSet(
            "in of for during from by through throughout since until till over before after to at within and or")
        static let articleLeads = WordSet(
            "for in within over during about nearly almost around than after under barely until least most just roughly every only up to by of past"
        )
        static let bareLeads = WordSet(
            "for in within after over until of through during follows following last lasted several take takes took")
    }
}
