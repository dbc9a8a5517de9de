/// Dates of figures only, lone years, decades, and clock times.
extension DateReader {
    mutating func readFigure(_ index: Int) {
        guard index >= taken else { return }
        let token = tokens[index]
        guard ASCII.isDigit(prose[token.start]) else { return }
        if token.shape.contains(.hasHyphen), ASCII.isLetter(prose[token.end - 1]) { return readHyphened(index) }
        if token.count == 4, let year = year(index) { return readYear(index, year) }
        if token.count == 5, prose[token.end - 1] == 0x73, let decade = digits(token.start, token.end - 1),
            decade % 10 == 0, (1000...2999).contains(decade)
        {
            var date = mention(.decade, index, index)
            date.yearRange = token.range
            date.year = decade
            return add(withQualifier(date))
        }
        if token.shape.contains(.apostropheS), isWord(index - 1, Figures.decadeLeads), let decade = digits(token.start, token.start + 4),
            bareEnd(index) == token.start + 4, decade % 10 == 0, (1000...2999).contains(decade)
        {
            // `the 1980's`
            var date = mention(.decade, index, index)
            date.range = token.range
            date.yearRange = token.range
            date.year = decade
            return add(withQualifier(date))
        }
        if token.count >= 6, readNumericDate(index) { return }
        if token.count == 4, readMilitary(index) { return }
        readClock(index)
    }

    private mutating func readYear(_ index: Int, _ year: Int) {
        guard isWord(index - 1, Figures.yearLeads) || (1900...2099).contains(year) && (!isSmallWord(index + 1) || isWhose(index - 1)) else {
            return
        }
        guard !isWord(index + 1, Months.measures) else { return }
        // `the 1988 quarter`, `the 1988 first half` are read from their unit.
        if let next = token(index + 1), next.is([.timeUnit, .ordinal]), !isWord(index - 1, Figures.yearLeads) {
            let unit = next.is(.ordinal) ? token(index + 2) : next
            if let unit, TimeUnit.named(unit.hash) != nil { return }
        }
        var date = mention(.year, index, index)
        date.year = year
        date.yearRange = ProseRange(tokens[index].start, bareEnd(index))
        add(withEdge(withQualifier(date)))
    }

    /// `its 1990 invasion`, `the company's 1988 results`: a year that tells which.
    private func isWhose(_ index: Int) -> Bool {
        guard let token = token(index), token.kind == .word else { return false }
        return token.shape.contains(.apostropheS) || Figures.whose.contains(token)
    }

    /// `2019-02-22`, `02/22/2019`, `22.2.2019`. Two figures with one slash (`9/11`, `24/7`) are no date.
    private mutating func readNumericDate(_ index: Int) -> Bool {
        let token = tokens[index]
        var parts: [(value: Int, start: Int, end: Int)] = []
        var separator: UInt8 = 0
        var start = token.start
        for offset in token.start..<token.end where !ASCII.isDigit(prose[offset]) {
            guard separator == 0 || separator == prose[offset], let value = digits(start, offset) else {
                // `2021-04-04T09:00` ends in a time.
                guard parts.count == 2, prose[offset] == 0x54, let value = digits(start, offset) else { return false }
                parts.append((value, start, offset))
                start = token.end
                break
            }
            separator = prose[offset]
            parts.append((value, start, offset))
            start = offset + 1
        }
        // `2021-03-18.log` names a file.
        if token.end + 1 < prose.count, prose[token.end] == 0x2E, ASCII.isLetter(prose[token.end + 1]) { return false }
        if start < token.end {
            guard let value = digits(start, token.end) else { return false }
            parts.append((value, start, token.end))
        }
        guard parts.count == 3, [0x2D, 0x2F, 0x2E].contains(separator), parts.allSatisfy({ $0.value > 0 }) else { return false }
        let lengths = parts.map { $0.end - $0.start }
        let isISO = lengths == [4, 2, 2] && separator == 0x2D
        guard isISO || lengths[0] < 3 && lengths[1] < 3 && (lengths[2] == 4 || lengths[2] == 2 && separator == 0x2F) else { return false }

        var date = mention(isISO ? .iso : .numeric, index, index)
        date.range = ProseRange(token.start, parts[2].end)
        let yearPart = isISO ? parts[0] : parts[2]
        guard lengths[isISO ? 0 : 2] == 4 else {
            guard parts[0].value <= 31, parts[1].value <= 31, min(parts[0].value, parts[1].value) <= 12 else { return false }
            add(date)
            return true
        }
        guard (1000...2999).contains(yearPart.value) else { return false }
        date.year = yearPart.value
        date.yearRange = ProseRange(yearPart.start, yearPart.end)
        // American order when the second figure can't be a month, European when the first can't; open when both can.
        let monthFirst = isISO || parts[1].value > 12
        let monthPart = isISO ? parts[1] : monthFirst ? parts[0] : parts[1]
        let dayPart = isISO ? parts[2] : monthFirst ? parts[1] : parts[0]
        guard monthPart.value <= 12, dayPart.value <= 39 else { return false }
        if isISO || dayPart.value > 12 || dayPart.value == monthPart.value {
            date.month = monthPart.value
            date.monthRange = ProseRange(monthPart.start, monthPart.end)
            date.day = dayPart.value
            date.dayRange = ProseRange(dayPart.start, dayPart.end)
        }
        takeWeekday(&date)
        add(date)
        return true
    }

    // MARK: Clock

    private mutating func readClock(_ index: Int) {
        let token = tokens[index]
        var end = token.start
        while end < token.end, ASCII.isDigit(prose[end]) { end += 1 }
        guard end - token.start < 3, let hour = digits(token.start, end), hour <= 24 else { return }
        var minute: Int?
        if end + 2 < token.end, prose[end] == 0x3A || prose[end] == 0x2E, let value = digits(end + 1, end + 3), value < 60 {
            minute = value
            end += 3
        }
        let hasColon = minute != nil && prose[end - 3] == 0x3A
        let figure = ProseRange(token.start, end)
        if end + 2 == token.end, prose[end + 1] | 0x20 == 0x6D, prose[end] | 0x20 == 0x61 || prose[end] | 0x20 == 0x70 {
            // `5pm`
            guard (1...12).contains(hour) else { return }
            let marker = ProseRange(end, token.end)
            return addClock(.twelveHour, index, index, hour, minute, figure, marker, isAfternoon: prose[end] | 0x20 == 0x70)
        }
        guard end == token.end else { return }
        if let marker = self.token(index + 1), isMeridiem(marker) {
            guard (1...12).contains(hour) else { return }
            let isAfternoon = prose[marker.start] | 0x20 == 0x70
            return addClock(.twelveHour, index, index + 1, hour, minute, figure, marker.range, isAfternoon: isAfternoon)
        }
        if hasColon, end - token.start > 3, !isWord(index + 1, Figures.noons), zone(index + 1) != nil || isWord(index - 1, Figures.at) {
            addClock(.twentyFourHour, index, index, hour, minute, figure, nil)
        }
    }

    /// `1430 GMT`, `0900 EST`
    private mutating func readMilitary(_ index: Int) -> Bool {
        let token = tokens[index]
        guard let zone = zone(index + 1), let value = digits(token.start, token.end), value <= 2400, value % 100 < 60 else { return false }
        addTime(.military, index, index + 1, hour: value / 100, minute: value % 100, figure: token.range, zone: zone)
        return true
    }

    private func isMeridiem(_ token: Token) -> Bool {
        guard token.kind == .word, token.is([.meridiem, .clockWord]) else { return false }
        return Figures.meridiems.contains(token)
            && (token.shape.contains(.endsInStop) || !token.shape.contains(.capitalized) || token.count == 2)
    }

    private mutating func addClock(
        _ form: TimeMention.Form, _ first: Int, _ last: Int, _ hour: Int, _ minute: Int?, _ figure: ProseRange, _ marker: ProseRange?,
        isAfternoon: Bool = false
    ) {
        let zone = zone(last + 1)
        addTime(
            form, first, zone == nil ? last : last + 1, hour: hour, minute: minute, figure: figure, marker: marker,
            isAfternoon: isAfternoon, zone: zone)
    }

    private func zone(_ index: Int) -> ProseRange? {
        guard let token = token(index), token.shape.contains(.allCaps), Figures.zones.contains(token) else { return nil }
        return token.range
    }

    mutating func readClockWord(_ index: Int) {
        if isWord(index, Figures.noons) {
            let hour = isWord(index, Figures.midnight) ? 0 : 12
            let zone = zone(index + 1)
            // `12 noon` says it twice.
            let figure = index - 1 >= taken ? token(index - 1) : nil
            let isTwice = figure.map { $0.kind == .number && Figures.twelves.contains($0) } ?? false
            return addTime(
                .words, isTwice ? index - 1 : index, zone == nil ? index : index + 1, hour: hour, minute: 0,
                figure: isTwice ? figure?.range : nil, isAfternoon: hour == 12, zone: zone)
        }
        guard index - 1 >= taken, let figure = self.token(index - 1) else { return }
        if isWord(index, Figures.oclock), figure.isWord {
            addTime(.words, index - 1, index, hour: figure.is(.cardinal) ? Int(figure.lexeme.value) : digits(figure.start, figure.end))
        }
    }

    enum Figures {
        static let yearLeads = WordSet(
            "in since of from to by until till during before after between and through early late mid fiscal circa year due both")
        static let whose = WordSet("the its his her their our my that this a")
        static let at = WordSet("at around by until from about before after")
        static let meridiems = WordSet("a.m p.m am pm")
        static let zones = WordSet(
            "gmt utc bst est edt cst cdt mst mdt pst pdt akst akdt hst et pt ct mt kst jst ist cet cest eet eest msk hkt sgt pkt aest aedt acst awst nzst nzdt sast wib"
        )
        static let noons = WordSet("noon midnight midday")
        static let midnight = WordSet("midnight")
        static let decadeLeads = WordSet("the early late mid")
        static let twelves = WordSet("12 12:00 12.00")
        static let oclock = WordSet("o'clock")
    }
}
