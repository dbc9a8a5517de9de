/// Dates of the calendar: month with day or year, figures only, weekdays.
extension DateReader {
    // MARK: Months

    mutating func readMonth(_ index: Int) {
        let month = tokens[index]
        guard month.shape.contains(.capitalized), !month.shape.contains(.hasHyphen) else { return }
        let number = Int(month.lexeme.value)
        let before = index - 1 >= taken && month.shape.contains(.spaced) ? self.day(index - 1) : nil
        let after = month.shape.contains(.apostropheS) ? nil : self.day(index + 1)
        if let after, before == nil || prefersDayAfter(index), !isCount(index, after) {
            readMonthDay(index, number, after)
        } else if let before, before.last == nil || before.isWhole {
            readDayMonth(index, number, before)
        } else if let of = token(index - 1), Words.of.contains(of), let day = self.day(index - 2), day.isOrdinal {
            guard index - 2 >= taken else { return }
            readDayMonth(index, number, day, first: index - 2)
        } else {
            readMonthAlone(index, number)
        }
    }

    private mutating func readMonthDay(_ index: Int, _ month: Int, _ day: DayFigure) {
        var last = index + 1
        var date = mention(.monthDay, index, last)
        let comma = isMark(index + 2, 0x2C) ? 1 : 0
        let yearAt = index + 2 + comma
        if day.isWhole, let year = year(yearAt), tokens[yearAt].shape.contains(.spaced), comma == 1 || !isSmallNoun(yearAt + 1) {
            date.year = year
            date.yearRange = ProseRange(tokens[yearAt].start, bareEnd(yearAt))
            last = yearAt
        }
        finish(&date, month, index, day, index, last)
    }

    private mutating func readDayMonth(_ index: Int, _ month: Int, _ day: DayFigure, first: Int? = nil) {
        var last = index
        var date = mention(.dayMonth, first ?? index - 1, last)
        let yearAt = isMark(index + 1, 0x2C) && year(index + 2) != nil && !isSmallNoun(index + 3) ? index + 2 : index + 1
        if !tokens[index].shape.contains(.apostropheS), let year = year(yearAt) {
            date.year = year
            date.yearRange = ProseRange(tokens[yearAt].start, bareEnd(yearAt))
            last = yearAt
        }
        finish(&date, month, index, day, first ?? index - 1, last)
    }

    private mutating func finish(_ date: inout DateMention, _ month: Int, _ monthAt: Int, _ day: DayFigure, _ first: Int, _ last: Int) {
        date.month = month
        date.monthRange = ProseRange(tokens[monthAt].start, bareEnd(monthAt))
        date.day = day.value
        date.lastDay = day.last
        date.dayRange = day.range
        date.isOrdinal = day.isOrdinal
        date.nextToken = last + 1
        date.range = ProseRange(date.range.start, last == monthAt || date.yearRange != nil ? bareEnd(last) : day.range.end)
        date.isName = isName(last + 1)
        takeWeekday(&date)
        add(date)
    }

    private mutating func readMonthAlone(_ index: Int, _ month: Int) {
        let token = tokens[index]
        let comma = isMark(index + 1, 0x2C) ? 1 : 0
        if !token.shape.contains(.apostropheS), let year = year(index + 1 + comma), comma == 0 || !isSmallNoun(index + 2 + comma) {
            var date = mention(.monthYear, index, index + 1 + comma)
            date.month = month
            date.monthRange = token.range
            date.year = year
            date.yearRange = ProseRange(tokens[index + 1 + comma].start, bareEnd(index + 1 + comma))
            return add(withEdge(withQualifier(date)))
        }
        // `May` and `March` are words, `Jan` and `Dec` names: alone they are months only after a word that dates.
        let isPlain = token.count > 3 && token.hash != Months.march && !token.lexeme.is(.abbreviation)
        let isDated = isWord(index - 1, Months.leads)
        guard isPlain || isDated, !isWord(index - 1, Words.of) || !isWord(index - 2, Months.holidays) else { return }
        guard isDated || !isCapitalized(index + 1) && !(isCapitalized(index - 1) && index > range.lowerBound + 1) else { return }
        var date = mention(.month, index, index)
        date.month = month
        date.monthRange = ProseRange(token.start, bareEnd(index))
        add(withEdge(withQualifier(date)))
    }

    /// `12 April 24`: whether the figure after the month is the day.
    private func prefersDayAfter(_ index: Int) -> Bool {
        if isMark(index + 2, 0x2C), year(index + 3) != nil { return true }
        if year(index + 1) != nil { return false }
        return !isWord(index - 2, Months.dayLeads)
    }

    /// `In March 18 people died`: a figure that counts what follows, not a day.
    private func isCount(_ index: Int, _ day: DayFigure) -> Bool {
        guard !day.isOrdinal, day.isWhole, !tokens[index].shape.contains(.endsInStop) else { return false }
        if isWord(index + 2, Months.measures) || byte(index + 2) == 0x25 { return true }
        guard isWord(index - 1, Months.monthLeads) else { return false }
        return isSmallWord(index + 2) && !tokens[index + 2].is([.preposition, .conjunction, .auxiliary, .pronoun])
    }

    /// A word that a figure before it would count: `2000 people`.
    private func isSmallNoun(_ index: Int) -> Bool {
        guard isSmallWord(index), let token = token(index), token.count > 3, prose[token.end - 1] == 0x73 else { return false }
        return !token.is([.preposition, .conjunction, .auxiliary, .pronoun, .article, .determiner])
    }

    /// Whether a date is part of a name: `the Jan. 6 Committee`, `the 5 April Movement`.
    private func isName(_ next: Int) -> Bool {
        guard let follower = token(next), follower.kind == .word, follower.shape.contains([.spaced, .capitalized]) else { return false }
        return isWord(next, Months.nameEnds)
    }

    // MARK: Days

    /// A figure that can be a day, or days: `22`, `22nd`, `22-24`.
    struct DayFigure {
        var value: Int
        var last: Int?
        var range: ProseRange
        var isOrdinal: Bool
        /// Nothing else hangs on it, as the month does in `30-Oct.`
        var isWhole: Bool
    }

    func day(_ index: Int) -> DayFigure? {
        guard let token = token(index), token.kind == .number, token.shape.contains(.spaced) || isMark(index - 1, 0x28),
            !token.shape.contains(.apostropheS)
        else { return nil }
        var end = token.start
        while end < token.end, ASCII.isDigit(prose[end]) { end += 1 }
        guard let value = digits(token.start, end), end - token.start < 3, value > 0 else { return nil }
        var figure = DayFigure(value: value, last: nil, range: ProseRange(token.start, end), isOrdinal: false, isWhole: true)
        if end + 1 < token.end, isOrdinalEnding(end) {
            end += 2
            figure.isOrdinal = true
            figure.range = ProseRange(token.start, end)
        }
        if end == token.end { return figure }
        // `22-24` and `22–24`, or the first half of `30-Oct. 2`.
        let hyphen = prose[end] == 0x2D ? 1 : prose[end] == 0xE2 && end + 3 <= token.end ? 3 : 0
        guard hyphen > 0, end + hyphen < token.end else { return nil }
        if ASCII.isUpper(prose[end + hyphen]) {
            figure.isWhole = false
            return figure
        }
        var lastEnd = token.end
        if lastEnd - 2 > end + hyphen, isOrdinalEnding(lastEnd - 2) {
            lastEnd -= 2
            figure.isOrdinal = true
        }
        guard lastEnd - end - hyphen < 3, let last = digits(end + hyphen, lastEnd), last != value else { return nil }
        figure.last = last
        figure.range = token.range
        return figure
    }

    private func isOrdinalEnding(_ index: Int) -> Bool {
        switch (prose[index] | 0x20, prose[index + 1] | 0x20) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): !ASCII.isLetter(prose(index + 2))
        default: false
        }
    }

    private func prose(_ offset: Int) -> UInt8 { offset < prose.count ? prose[offset] : 0x20 }

    // MARK: Weekdays

    mutating func readWeekday(_ index: Int) {
        let token = tokens[index]
        guard token.shape.contains(.capitalized), !token.lexeme.is(.abbreviation) || token.shape.contains(.endsInStop) else { return }
        var date = mention(.weekday, index, index)
        date.weekday = Weekday(rawValue: Int(token.lexeme.value))
        date.weekdayRange = ProseRange(token.start, bareEnd(index))
        let the = index + (isMark(index + 1, 0x2C) ? 2 : 1)
        if isWord(the, Words.the), let day = day(the + 1), day.isOrdinal, day.last == nil, day.value < 32, !isWord(the + 2, Words.of),
            self.token(the + 2)?.is(.month) != true, !isCapitalized(the + 2)
        {
            // `Friday the 13th`
            date.day = day.value
            date.isOrdinal = true
            date.dayRange = day.range
            date.range = ProseRange(date.range.start, day.range.end)
            date.nextToken = the + 2
        }
        add(withQualifier(date))
        if isWord(index + 1, Months.partsOfDay) { addTime(.partOfDay, index, index + 1) }
    }

    /// Gives a date the weekday that stands before it (`Tuesday, Feb. 22`) or behind it (`Feb. 22, a Tuesday`).
    func takeWeekday(_ date: inout DateMention) {
        var index = date.firstToken - 1
        if isMark(index, 0x2C) || isMark(index, 0x28) { index -= 1 }
        if isWord(index, Words.the), date.form == .dayMonth { index -= 1 }
        if isWord(index, Months.partsOfDay) { index -= 1 }
        if let word = token(index), let weekday = weekday(word) {
            guard !isListed(index) else { return }
            date.weekday = weekday
            date.weekdayRange = word.range
            date.firstToken = index
            date.range = ProseRange(word.start, date.range.end)
            return
        }
        index = date.nextToken
        if isMark(index, 0x2C), isWord(index + 1, Months.a) {
            index += 2
        } else if isMark(index, 0x28), isMark(index + 2, 0x29) {
            index += 1
        } else {
            return
        }
        guard let word = token(index), let weekday = weekday(word) else { return }
        date.weekday = weekday
        date.weekdayRange = word.range
        date.nextToken = index + 1
        date.range = ProseRange(date.range.start, word.end)
    }

    private func weekday(_ token: Token) -> Weekday? {
        guard token.kind == .word, token.shape.contains(.capitalized), !token.shape.contains(.apostropheS) else { return nil }
        if token.is(.weekday) { return Weekday(rawValue: Int(token.lexeme.value)) }
        return token.hash == Months.sat ? .saturday : token.hash == Months.sun ? .sunday : nil
    }

    /// `Saturday and Sunday, March 6-7`: the weekday next to the date is the last of several.
    private func isListed(_ index: Int) -> Bool {
        guard let before = token(index - 2), weekday(before) != nil else { return false }
        return !isMark(index - 1, 0x2E)
    }

    enum Months {
        static let march = WordHash.of("march")
        static let sat = WordHash.of("sat")
        static let sun = WordHash.of("sun")
        static let a = WordSet("a")
        static let leads = WordSet(
            "in since until till by last next this of from early late mid between during before after through to and")
        static let monthLeads = WordSet("in since last during early late")
        static let dayLeads = WordSet("on from to until till by before after since of between and through")
        static let holidays = WordSet("first second third fourth fifth sixth seventh eighth ninth tenth twelfth thirteenth ides")
        static let measures = WordSet("percent per million billion trillion p.m a.m pm am degrees points")
        static let nameEnds = WordSet(
            "movement committee commission revolution brigade brigades memorial museum square street avenue uprising coalition")
        static let partsOfDay = WordSet("morning afternoon evening night")
    }
}
