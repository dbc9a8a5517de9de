import NewslintKit

extension LooseFinders {
    /// A day of a month as print has it, with the weekday before it and the year after it where they stand.
    private struct Day {
        let weekday: Int?
        let month: Int
        /// Tokens of the sentence.
        let day: Int
        let year: Int?

        init?(in sentence: LooseSentence, at index: Int) {
            guard sentence.tokens[index].isCapital, !sentence.tokens[index].isQuoted, let month = Day.month(sentence.word(index)) else {
                return nil
            }
            self.month = month
            var next = index + 1
            if sentence.word(next) == "." { next += 1 }
            var first = index
            if Day.isDay(sentence, next) {
                day = next
                next += 1
                if sentence.word(next) == "," { next += 1 }
            } else if Day.isDay(sentence, index - 1) {
                day = index - 1
                first = index - 1
                next = index + 1
            } else {
                return nil
            }
            let year = Int(sentence.word(next)) ?? 0
            self.year = (1900...2100).contains(year) && sentence.word(next).utf8.count == 4 ? year : nil
            let before = sentence.word(first - 1) == "," ? first - 2 : first - 1
            weekday = Day.weekdays.firstIndex(of: sentence.word(before)) == nil ? nil : before
        }

        private static func isDay(_ sentence: LooseSentence, _ index: Int) -> Bool {
            guard sentence.tokens.indices.contains(index), sentence.tokens[index].kind == .figure, let day = Int(sentence.word(index))
            else { return false }
            let next = sentence.word(index + 1)
            return (1...31).contains(day) && ![":", "-", "–", "%", "million", "th", "st", "nd", "rd"].contains(next)
                && sentence.word(index - 1) != "-"
        }

        private static func month(_ word: String) -> Int? {
            guard word.utf8.count >= 3, word != "mayor" else { return nil }
            return Month.allCases.first {
                word == $0.name.lowercased() || word == String($0.name.lowercased().prefix(3)) || word == "sept" && $0 == .september
            }?
            .rawValue
        }

        static let weekdays = Weekday.allCases.map { $0.name.lowercased() }
    }

    private static func days(of sentence: LooseSentence) -> [Day] { sentence.tokens.indices.compactMap { Day(in: sentence, at: $0) } }

    /// `Tuesday, April 4, 2021`
    static func weekdays(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        var planted: [Planted] = []
        for sentence in text.sentences {
            for day in days(of: sentence) {
                guard let index = day.weekday, let number = Int(sentence.word(day.day)) else { continue }
                let years = day.year.map { [$0] } ?? storyDate.map { [$0.year - 1, $0.year, $0.year + 1] } ?? []
                let dates = years.compactMap { CivilDate(year: $0, month: day.month, day: number) }
                let date = dates.min { abs($0.days(to: storyDate ?? $0)) < abs($1.days(to: storyDate ?? $1)) }
                guard let date, date.weekday.name.lowercased() == sentence.word(index) else { continue }
                let others = Weekday.allCases.filter { $0 != date.weekday }
                let range = sentence.tokens[index].range
                let isUpper = breaker.string(range) == breaker.string(range).uppercased()
                guard let other = others.randomElement(using: &breaker.random), !isUpper else { continue }
                planted.append(
                    Planted(
                        .weekday, edits: [.init(range: range, now: other.name)], conflicts: [sentence.tokens[day.day].range],
                        expect: "\(date) is a \(date.weekday.name)"))
            }
        }
        return planted
    }

    /// `Feb. 28` becomes `Feb. 30`.
    static func impossibleDates(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        text.sentences.flatMap { sentence in
            days(of: sentence).compactMap { day in
                let length = CivilDate.days(inMonth: day.month, year: 2000)
                let wrong = day.month == 2 ? [30, 31] : length == 30 ? [31] : [32, 33, 34, 35]
                guard let now = wrong.randomElement(using: &breaker.random) else { return nil }
                let edit = Planted.Edit(range: sentence.tokens[day.day].range, now: "\(now)")
                return Planted(.impossibleDate, edits: [edit], conflicts: [], expect: "no such day")
            }
        }
    }

    /// `born in 1980 ... is 41`, `who was born in 1950, died at 71`
    static func birthYears(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        guard let storyDate else { return [] }
        return text.sentences.compactMap { sentence in
            guard let born = sentence.tokens.firstIndex(where: { $0.text == "born" }),
                let year = (born..<born + 7).compactMap({ Int(sentence.word($0)) }).first(where: { (1900...2100).contains($0) }),
                let place = (born..<sentence.tokens.count).first(where: { sentence.word($0) == "\(year)" })
            else { return nil }
            let ages = [storyDate.year - year - 1, storyDate.year - year]
            for number in sentence.numbers where ages.contains(Int(number.value)) && number.digits.count == 2 && !number.isQuoted {
                guard number.unit == .count, number.scale == 1, number.tail.isEmpty || number.tail.hasPrefix("year-old") else { continue }
                let wrong = number.value + (breaker.random.next() % 2 == 0 ? 10 : -10)
                guard wrong > 0, let edit = breaker.edit(number, to: wrong) else { continue }
                return Planted(.birthYear, edits: [edit], conflicts: [sentence.tokens[place].range], expect: "\(ages[0]) or \(ages[1])")
            }
            return nil
        }
    }

    /// `in 1989, 25 years ago`, `founded 30 years ago in 1991`, `a six-day visit from March 3 to 8`
    static func durations(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        text.sentences.compactMap { sentence in
            let years = sentence.numbers.filter {
                $0.digits.count == 4 && $0.unit == .count && (1500...2100).contains($0.mantissa) && !$0.isQuoted
            }
            let spans = sentence.numbers.filter { $0.noun == "years" || $0.tail.hasPrefix("year") }
            for span in spans where span.isFirm && span.unit == .count && span.value > 2 {
                let next = sentence.word(span.tokens.upperBound + (span.noun == "years" ? 1 : 0))
                // The years that a span lies between stand side by side, or one before it and one behind.
                let isLater = ["later", "earlier", "after", "before"].contains(next)
                let linked = LooseSentence.pairs(of: years).filter { a, b in
                    ["to", "until", "through", "and", "-", "–"].contains(sentence.between(a, b))
                        && abs(a.tokens.lowerBound - span.tokens.lowerBound) < 8
                        || isLater && a.tokens.lowerBound < span.tokens.lowerBound && span.tokens.lowerBound < b.tokens.lowerBound
                            && b.tokens.lowerBound - span.tokens.lowerBound < 6
                }
                let pairs = linked.map { (abs($0.0.value - $0.1.value), [$0.0.digits, $0.1.digits]) }
                let near = years.filter { abs($0.tokens.lowerBound - span.tokens.lowerBound) < 8 }
                let ago = storyDate.map { date in near.map { (Double(date.year) - $0.value, [$0.digits]) } } ?? []
                let isAgo = next == "ago" || sentence.has("since founded established") || span.tail.hasPrefix("year-old")
                for (right, places) in pairs + (isAgo ? ago : []) where abs(right - span.value) <= 0.01 {
                    let margin = max(3, right * 0.2)
                    guard let edit = breaker.edit(span, where: { abs($0 - right) >= margin }) else { continue }
                    return Planted(.duration, edits: [edit], conflicts: places, expect: "\(Table.fixed(right, 0)) years")
                }
            }
            return daySpan(sentence, &breaker)
        }
    }

    private static func daySpan(_ sentence: LooseSentence, _ breaker: inout Breaker) -> Planted? {
        let days = days(of: sentence)
        guard days.count == 2, let first = Int(sentence.word(days[0].day)), let last = Int(sentence.word(days[1].day)),
            sentence.has("to through until"),
            let from = CivilDate(year: 2021, month: days[0].month, day: first),
            let to = CivilDate(year: 2021, month: days[1].month, day: last), from < to
        else { return nil }
        let right = Double(from.days(to: to))
        for span in sentence.numbers where span.isFirm && span.tail == "day" && (right...right + 1).contains(span.value) {
            guard let edit = breaker.edit(span, where: { $0 < right - 1 || $0 > right + 2 }) else { continue }
            return Planted(
                .duration, edits: [edit], conflicts: days.map { sentence.tokens[$0.day].range }, expect: "\(Table.fixed(right, 0)) days")
        }
        return nil
    }

    /// `the 30th anniversary of the 1989 law`
    static func anniversaries(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        guard let storyDate else { return [] }
        return text.sentences.compactMap { sentence in
            guard let index = sentence.tokens.firstIndex(where: { $0.text == "anniversary" }), index > 0, !sentence.tokens[index].isQuoted
            else { return nil }
            let joined = sentence.word(index - 1).utf8.count == 2 && sentence.tokens[index - 1].isJoined
            let start = joined ? index - 2 : index - 1
            let range = sentence.tokens[max(0, start)].range.lowerBound..<sentence.tokens[index - 1].range.upperBound
            guard start >= 0, let written = WrittenNumber(breaker.string(range)), written.mantissa >= 2 else { return nil }
            let year = sentence.tokens.first { token in
                Int(token.text).map { $0 == storyDate.year - Int(written.mantissa) } == true
            }
            guard let year, let edit = breaker.edit(range, written, scale: 1, where: { abs($0 - written.mantissa) >= 3 }) else {
                return nil
            }
            return Planted(.anniversary, edits: [edit], conflicts: [year.range], expect: "\(Table.fixed(written.mantissa, 0))")
        }
    }

    /// `10 a.m. EDT (1400 GMT)`
    static func timeZones(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let zones = ["est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "bst": 1]
        guard let gmt = sentence.tokens.firstIndex(where: { $0.text == "gmt" }), gmt > 0, !sentence.tokens[gmt].isQuoted,
            let zone = sentence.tokens.firstIndex(where: { zones[$0.text] != nil }), let offset = zones[sentence.word(zone)], zone > 4,
            let hour = Clock(sentence, before: zone), let universal = Clock(sentence, before: gmt),
            (hour.minutes - offset * 60 + 1440) % 1440 == universal.minutes,
            let move = [60, 120, -60, 180].randomElement(using: &breaker.random)
        else { return [] }
        let wrong = (universal.minutes + move + 1440) % 1440
        let digits = "\(10_000 + wrong / 60 * 100 + wrong % 60)".dropFirst()
        guard universal.isMilitary, sentence.tokens[universal.index].range.count == 4 else { return [] }
        return [
            Planted(
                .timeZone, edits: [.init(range: sentence.tokens[universal.index].range, now: String(digits))],
                conflicts: [sentence.tokens[hour.index].range], expect: "\(universal.minutes / 60):\(universal.minutes % 60) GMT")
        ]
    }

    /// A time of day, in minutes: `2:30 p.m.` or `1430`.
    private struct Clock {
        let index: Int
        let minutes: Int
        let isMilitary: Bool

        init?(_ sentence: LooseSentence, before zone: Int) {
            guard zone > 0 else { return nil }
            if sentence.word(zone - 1).utf8.count == 4, let number = Int(sentence.word(zone - 1)), number < 2400, number % 100 < 60 {
                (index, minutes, isMilitary) = (zone - 1, number / 100 * 60 + number % 100, true)
                return
            }
            // `p . m .`
            guard zone >= 5, sentence.word(zone - 1) == ".", sentence.word(zone - 2) == "m", ["a", "p"].contains(sentence.word(zone - 4)),
                let last = Int(sentence.word(zone - 5)), last < 60
            else { return nil }
            let hasMinutes = sentence.word(zone - 6) == ":"
            guard let hour = hasMinutes ? Int(sentence.word(zone - 7)) : last, (1...12).contains(hour) else { return nil }
            index = hasMinutes ? zone - 7 : zone - 5
            minutes = (hour % 12 + (sentence.word(zone - 4) == "p" ? 12 : 0)) * 60 + (hasMinutes ? last : 0)
            isMilitary = false
        }
    }
}
