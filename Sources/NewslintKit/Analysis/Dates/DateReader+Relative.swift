/// Dates told from the day of writing (`yesterday`, `this morning`), and words with a hyphen (`mid-October`, `year-earlier`, `10-year`).
extension DateReader {
    mutating func readDeictic(_ index: Int) {
        guard index >= taken else { return }
        let token = tokens[index]
        // `USA Today` is a name.
        if token.shape.contains(.capitalized), index > range.lowerBound, isCapitalized(index - 1), token.shape.contains(.spaced) { return }
        var date = mention(.relative, index, index)
        date.reckoning = .init(
            unit: .day, count: Relative.yesterday.contains(token) ? -1 : Relative.tomorrow.contains(token) ? 1 : 0)
        add(withQualifier(date))
        if isWord(index + 1, Months.partsOfDay) {
            addTime(.partOfDay, index, index + 1)
        } else if Relative.tonight.contains(token) {
            addTime(.partOfDay, index, index)
        }
    }

    /// `this morning`, `last night`
    mutating func readPartOfDay(_ index: Int) {
        if let decade = Relative.decades[tokens[index].hash] {
            // `the early nineties`
            guard index - 1 >= taken, isWord(index - 1, Words.the) || isWord(index - 1, Relative.qualifiers) && isWord(index - 2, Words.the)
            else { return }
            var date = mention(.decade, index, index)
            date.year = decade
            return add(withQualifier(date))
        }
        guard index - 1 >= taken, isWord(index - 1, Relative.pointers) else { return }
        addTime(.partOfDay, isWord(index - 2, Relative.qualifiers) && index - 2 >= taken ? index - 2 : index - 1, index)
    }

    /// `nineteen ninety-six`, as broadcasts are written down.
    mutating func readSpelledYear(_ index: Int) {
        guard index >= taken, Words.nineteen.contains(tokens[index]), let next = token(index + 1), next.kind == .word else { return }
        var last = index + 1
        var years = 0.0
        if let value = compound(next) {
            years = value
        } else if next.is(.cardinal), next.lexeme.value >= 10 {
            years = next.lexeme.value
            if years >= 20, let units = token(index + 2), units.is(.cardinal), units.lexeme.value < 10, !units.shape.contains(.hasHyphen) {
                years += units.lexeme.value
                last = index + 2
            }
        } else {
            return
        }
        var date = mention(.year, index, last)
        if let month = dates.last, month.form == .month, month.nextToken == index, month.block == block {
            date = month
            date.range = ProseRange(month.range.start, tokens[last].end)
            date.nextToken = last + 1
        }
        date.year = 1900 + Int(years)
        add(date)
    }

    mutating func readHyphened(_ index: Int) {
        guard index >= taken else { return }
        let token = tokens[index]
        if let pointer = TimePhrase.pointer(token.hash) {
            // `the year-ago quarter` is read from its unit.
            guard pointer == .yearAgo, !isTime(index + 1), !isTime(index + 2) || !isOrdinal(index + 1) else { return }
            var date = mention(.relative, index, index)
            date.reckoning = .init(unit: .year, count: -1, anchor: .mention)
            return add(date)
        }
        if Relative.yearEnd.contains(token) {
            var date = mention(.relative, index, index)
            date.reckoning = .init(unit: .year, count: 0)
            return add(date)
        }
        if let part = Relative.parts[token.hash] {
            var phrase = TimePhrase(.init(unit: part.0, isPlural: false), first: index, last: index)
            phrase.part = part.1
            phrase.isHyphened = true
            return readPhrase(&phrase)
        }
        guard let hyphen = lastHyphen(token), hyphen + 2 < token.end else { return }
        if hyphen == token.start + 3, hash(token.start, hyphen) == Relative.mid {
            return readMiddle(index, hyphen + 1)
        }
        guard let word = TimeUnit.named(hash(hyphen + 1, bareEnd(index))),
            ![.half, .quarter, .weekend, .period].contains(word.unit) || word.unit == .quarter && !word.isPlural, word.season == nil,
            let count = cardinal(token.start, hyphen)
        else { return }
        addDuration(word.unit, index, index, count: count, upper: nil, direction: .none)
    }

    /// `mid-October`, `mid-1996`, `mid-1990s`, `mid-afternoon`
    private mutating func readMiddle(_ index: Int, _ start: Int) {
        let token = tokens[index]
        let end = bareEnd(index)
        let tail = lexeme(start, end)
        if tail.is(.month), ASCII.isUpper(prose[start]) {
            var date = mention(.month, index, index)
            date.month = Int(tail.value)
            date.monthRange = ProseRange(start, end)
            if let year = year(index + 1) {
                date.year = year
                date.yearRange = tokens[index + 1].range
                date.range = ProseRange(token.start, tokens[index + 1].end)
                date.nextToken = index + 2
            }
            return add(withQualifier(date))
        }
        if let year = digits(start, end), (1000...2999).contains(year), end - start == 4 {
            var date = mention(.year, index, index)
            date.year = year
            date.yearRange = ProseRange(start, end)
            return add(date)
        }
        if end - start == 5, prose[end - 1] | 0x20 == 0x73, let decade = digits(start, end - 1), decade % 10 == 0,
            (1000...2999).contains(decade)
        {
            var date = mention(.decade, index, index)
            date.year = decade
            date.yearRange = ProseRange(start, end)
            return add(withQualifier(date))
        }
        if Months.partsOfDay.contains(hash(start, end)) { addTime(.partOfDay, index, index) }
    }

    private func isTime(_ index: Int) -> Bool {
        guard let token = token(index), token.kind == .word || token.kind == .number else { return false }
        return TimeUnit.named(token.hash) != nil || Relative.parts[token.hash] != nil
            || token.kind == .number || token.is(.cardinal)
    }

    private func isOrdinal(_ index: Int) -> Bool { token(index)?.is([.ordinal, .cardinal]) ?? false }

    func hash(_ start: Int, _ end: Int) -> UInt32 {
        prose.withUnsafeBufferPointer { WordHash.of(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The lexeme of a part of a token.
    func lexeme(_ start: Int, _ end: Int) -> Lexeme {
        let hash = hash(start, end)
        return Vocabulary.shared.withIndex { $0.lexeme(hash: hash, length: end - start) }
    }

    /// Widens a date by the words that narrow it: `late March`, `early last week`, `the last Friday`.
    func withQualifier(_ date: DateMention) -> DateMention {
        var date = date
        var first = date.firstToken
        if date.form == .month || date.form == .weekday {
            while first - 1 >= taken, isWord(first - 1, Relative.months) { first -= 1 }
            if first < date.firstToken, first - 1 >= taken, isWord(first - 1, Words.the) { first -= 1 }
        }
        if date.form == .decade || date.form == .century, first - 1 >= taken, isWord(first - 1, Words.the) { first -= 1 }
        if first - 1 >= taken, isWord(first - 1, Relative.qualifiers) {
            first -= 1
            if date.form == .decade || date.form == .period, first - 1 >= taken, isWord(first - 1, Words.the) { first -= 1 }
        }
        guard first != date.firstToken else { return date }
        date.firstToken = first
        date.range = ProseRange(tokens[first].start, date.range.end)
        return date
    }

    enum Relative {
        static let pointers = WordSet("last this next that")
        static let months = WordSet("last this next past coming previous following")
        static let qualifiers = WordSet("early late earlier later mid fiscal sometime")
        static let yesterday = WordSet("yesterday")
        static let tomorrow = WordSet("tomorrow")
        static let tonight = WordSet("tonight")
        static let decades: [UInt32: Int] = {
            var table: [UInt32: Int] = [:]
            for (index, word) in ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"].enumerated()
            {
                table[WordHash.of(word)] = 1920 + index * 10
            }
            return table
        }()
        static let yearEnd = WordSet("year-end")
        static let mid = WordHash.of("mid")
        static let parts: [UInt32: (TimeUnit, Int)] = {
            var table: [UInt32: (TimeUnit, Int)] = [:]
            for (index, word) in ["first", "second", "third", "fourth"].enumerated() {
                table[WordHash.of(word + "-quarter")] = (.quarter, index + 1)
                if index < 2 { table[WordHash.of(word + "-half")] = (.half, index + 1) }
            }
            return table
        }()
    }
}
