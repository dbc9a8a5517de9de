/// Lengths in days, and anniversaries.
extension TimeSpanReader {
    /// `a 10-day visit from March 3 to 9`, `March 3-9, a seven-day trip`, `for three weeks, from May 1 to May 22`
    func days(_ length: Quantity, in sentence: Range<Int>) -> TimeSpan? {
        let window = max(sentence.lowerBound, length.tokens.lowerBound - 14)..<min(sentence.upperBound, length.tokens.upperBound + 12)
        for index in window {
            guard tokens[index].is(.month) || tokens[index].kind == .number, let first = date(at: index), first.firstToken == index,
                let pair = dayRange(first, in: sentence), first.isQuoted == (length.quotation != nil)
            else { continue }
            var start = first.firstToken
            if Words.froms.contains(hash(start - 1, sentence)) { start -= 1 }
            let isBefore = length.tokens.upperBound <= start
            let gap = isBefore ? length.tokens.upperBound..<start : pair.end..<max(pair.end, length.phrase.lowerBound)
            guard isBefore || length.phrase.lowerBound >= pair.end else { return nil }
            if isBefore {
                guard gap.count <= 8, !gap.contains(where: { isOtherClause($0) }), start < first.firstToken || first.lastDay != nil else {
                    return nil
                }
                guard length.form == .modifier || gap.count <= 2 else { return nil }
            } else {
                guard gap.count <= 5, gap.contains(where: { isPause($0) }), isGap(gap, Words.spanDays, limit: 5) else { return nil }
            }
            let days = pair.days
            let allowed: Interval
            switch length.unit {
            case .duration("week"): allowed = Interval(Double(days - 3) / 7, Double(days + 4) / 7)
            case .duration("night"): allowed = Interval(Double(days) - 0.4, Double(days) + 0.4)
            default: allowed = Interval(Double(days), Double(days + 1))
            }
            let range = tokens[first.firstToken].range.union(tokens[pair.end - 1].range)
            return TimeSpan(
                kind: .days, length: length.exactly(), counted: days, allowed: allowed, first: 0, last: 0, isOpen: false, dates: range)
        }
        return nil
    }

    private func isOtherClause(_ index: Int) -> Bool {
        tokens[index].kind == .punctuation && !isPause(index) || tokens[index].is([.conjunction, .auxiliary])
            || tokens[index].kind == .quote
    }

    /// The days between the ends of a range, and the token after it: `March 3-9`, `March 3 to 9`, `March 30 to April 2`, `3 to 9 March`.
    private func dayRange(_ first: DateMention, in sentence: Range<Int>) -> (days: Int, end: Int)? {
        guard let month = first.month, let day = first.day, day > 0 else { return nil }
        let year = first.year ?? story?.year ?? 2001
        if let last = first.lastDay { return last > day ? (last - day, first.nextToken) : nil }
        let link = first.nextToken
        guard
            Words.links.contains(hash(link, sentence))
                || isPause(link) && tokens[link].kind == .punctuation && hash(link, sentence) != Self.comma,
            sentence.contains(link + 1), let start = CivilDate(year: year, month: month, day: day)
        else { return nil }
        if let second = date(at: link + 1), second.firstToken == link + 1, let lastMonth = second.month, let lastDay = second.day {
            let lastYear = second.year ?? (lastMonth < month ? year + 1 : year)
            guard let end = CivilDate(year: lastYear, month: lastMonth, day: lastDay) else { return nil }
            let days = start.days(to: end)
            return days > 0 && days < 400 ? (days, second.nextToken) : nil
        }
        guard let last = dayNumber(link + 1), last > day, !tokens[min(link + 2, tokens.count - 1)].is(.scale) else { return nil }
        return (last - day, link + 2)
    }

    private func dayNumber(_ index: Int) -> Int? {
        let token = tokens[index]
        guard token.kind == .number, token.count <= 2 else { return nil }
        var value = 0
        for byte in document.prose[token.start..<token.end] {
            guard ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return (1...31).contains(value) ? value : nil
    }

    private static let comma = WordHash.of(",")

    // MARK: Anniversaries

    /// `the 30th anniversary of the 1989 law`, `founded in 1990, it marked its 20th anniversary`
    func anniversaries() -> [TimeSpan] {
        let word = Anniversaries.anniversary
        return tokens.indices.filter { tokens[$0].hash == word }.compactMap { index in
            guard index > 0, let sentence = sentence(of: index), sentence.tokens.count < 400,
                let (value, place) = ordinal(before: index, in: sentence.tokens)
            else { return nil }
            let length = length(value, .rank, place, sentence.index)
            let marks = years(around: place.lowerBound..<index + 1, in: sentence.tokens)
            guard let origin = origin(marks, index, in: sentence.tokens) else { return nil }
            let others = marks.filter { $0.year != origin.year && $0.isQuoted == origin.isQuoted }
            if let year = stated(others, index, in: sentence.tokens) {
                return years(length, from: origin, to: (year.year, year.tokens), slack: Interval(-0.45, 0.45), .anniversary)
            }
            guard others.isEmpty, let story else { return nil }
            if let near = nearYear(index, in: sentence.tokens), !isPast(index + 1..<near.tokens.lowerBound) {
                return years(length, from: origin, to: (near.year, near.tokens), slack: Interval(-0.45, 0.45), .anniversary)
            }
            guard !isPast(sentence.tokens) else { return nil }
            // Late in a year copy looks ahead to the next, and early in one it looks back.
            let ahead = story.month >= 9 ? 1.0 : 0.6
            let behind = story.month <= 3 ? -1 : -0.6
            return years(length, from: origin, to: nil, slack: Interval(behind, ahead), .anniversary)
        }
    }

    private func sentence(of token: Int) -> (tokens: Range<Int>, index: Int)? {
        guard let index = document.sentences.index(at: tokens[token].start) else { return nil }
        let range = document.sentences.all[index].tokens
        return range.contains(token) ? (range, index) : nil
    }

    /// `30th`, `fifth`, `twenty-fifth`, `75th wedding`
    private func ordinal(before index: Int, in sentence: Range<Int>) -> (Double, Range<Int>)? {
        for place in [index - 1, index - 2] where sentence.contains(place) {
            let token = tokens[place]
            if token.is(.ordinal), token.lexeme.value > 0 { return (token.lexeme.value, place..<place + 1) }
            if let value = Anniversaries.ordinals[token.hash] { return (value, place..<place + 1) }
            if token.kind == .number, let value = figure(token) { return (value, place..<place + 1) }
            if tokens[place].kind != .word { return nil }
        }
        return nil
    }

    /// The value of `30th`.
    private func figure(_ token: Token) -> Double? {
        var value = 0
        var index = token.start
        while index < token.end, ASCII.isDigit(document.prose[index]), value < 10_000 {
            value = value * 10 + Int(document.prose[index] - 0x30)
            index += 1
        }
        return index + 2 == token.end && ASCII.isLetter(document.prose[index]) && value > 0 ? Double(value) : nil
    }

    /// The year of what is remembered: in the phrase after `of`, or where something was founded.
    private func origin(_ marks: [YearMark], _ anniversary: Int, in sentence: Range<Int>) -> YearMark? {
        if Anniversaries.of.contains(hash(anniversary + 1, sentence)) {
            let next = marks.first { $0.tokens.lowerBound > anniversary + 1 && $0.tokens.lowerBound - anniversary <= 14 }
            if let next, !(anniversary + 2..<next.tokens.lowerBound).contains(where: { isClauseEnd($0) }),
                !isComma(next.tokens.lowerBound - 1),
                !isComma(next.tokens.lowerBound - 2) || hash(next.tokens.lowerBound - 1, sentence) != Anniversaries.in
            {
                return next
            }
        }
        return marks.first { mark in
            let link = mark.tokens.lowerBound - 1
            return Words.inOn.contains(hash(link, sentence)) && Words.founding.contains(hash(link - 1, sentence))
        }
    }

    private func isComma(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].count == 1 && document.prose[tokens[index].start] == 0x2C
    }

    private func isClauseEnd(_ index: Int) -> Bool {
        tokens[index].is([.conjunction]) || tokens[index].kind == .punctuation && !isPause(index) && !isComma(index)
    }

    /// The year of the anniversary itself, where the sentence tells it: `in 2022`.
    private func stated(_ marks: [YearMark], _ anniversary: Int, in sentence: Range<Int>) -> YearMark? {
        guard marks.count == 1, let mark = marks.first, Anniversaries.inOf.contains(hash(mark.tokens.lowerBound - 1, sentence)) else {
            return nil
        }
        return mark
    }

    /// `celebrates its 30th anniversary next year`
    private func nearYear(_ anniversary: Int, in sentence: Range<Int>) -> (year: Int, tokens: Range<Int>)? {
        guard let story, anniversary + 2 < sentence.upperBound else { return nil }
        for index in anniversary + 1..<min(anniversary + 5, sentence.upperBound - 1)
        where tokens[index + 1].hash == Anniversaries.year {
            if tokens[index].hash == Anniversaries.next { return (story.year + 1, index..<index + 2) }
            if tokens[index].hash == Anniversaries.last { return (story.year - 1, index..<index + 2) }
        }
        return nil
    }

    /// A year that has gone by without a number: `marked its 20th anniversary that year`.
    private func isPast(_ sentence: Range<Int>) -> Bool {
        sentence.contains { Anniversaries.elsewhere.contains(tokens[$0].hash) }
    }

    private enum Anniversaries {
        static let anniversary = WordHash.of("anniversary")
        static let year = WordHash.of("year")
        static let next = WordHash.of("next")
        static let last = WordHash.of("last")
        static let of = WordSet("of")
        static let `in` = WordHash.of("in")
        static let inOf = WordSet("in of until by")
        static let elsewhere = WordSet("that next had earlier later ago before then during would")
        static let ordinals: [UInt32: Double] = {
            var table: [UInt32: Double] = [:]
            let units = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
            for (ten, (word, ordinal)) in [
                ("twenty", "twentieth"), ("thirty", "thirtieth"), ("forty", "fortieth"), ("fifty", "fiftieth"), ("sixty", "sixtieth"),
                ("seventy", "seventieth"), ("eighty", "eightieth"), ("ninety", "ninetieth"),
            ].enumerated() {
                table[WordHash.of(ordinal)] = Double((ten + 2) * 10)
                for (unit, name) in units.enumerated() { table[WordHash.of("\(word)-\(name)")] = Double((ten + 2) * 10 + unit + 1) }
            }
            table[WordHash.of("hundredth")] = 100
            return table
        }()
    }
}
