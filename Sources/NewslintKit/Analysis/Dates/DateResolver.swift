/// Gives each date its value: the printed one, or the one that it has when told from the story's date or from the date spoken of before it.
struct DateResolver {
    private let tokens: [Token]
    private let prose: [UInt8]
    private let story: CivilDate?
    private let tense: TenseReader
    /// The last date of the block that later ones are told from.
    private var spokenOf: TimeValue?
    private var spokenBlock = -1
    /// The quarter that the story is about, and the sentence that says so.
    private var quarter: (value: TimeValue, sentence: Int)?
    /// A printed year far from the story's, which goes on for dates without one, and its sentence.
    private var pastYear: (year: Int, sentence: Int)?
    private let sentences: [Sentence]

    init(_ document: Document, story: CivilDate?) {
        tokens = document.tokens.all
        prose = document.prose
        sentences = document.sentences.all
        tense = TenseReader(document)
        self.story = story
    }

    mutating func resolved(_ dates: [DateMention]) -> [DateMention] {
        var dates = dates
        for index in dates.indices {
            if dates[index].block != spokenBlock {
                spokenBlock = dates[index].block
                spokenOf = nil
            }
            let value = value(of: dates[index], followedBy: index + 1 < dates.count ? dates[index + 1] : nil)
            dates[index].value = value
            note(value, of: dates[index])
        }
        return dates
    }

    /// Remembers a date for those that are told from it.
    private mutating func note(_ value: TimeValue?, of date: DateMention) {
        if let year = date.year, date.month != nil || date.form == .year && opens(date) {
            pastYear = story.map { year < $0.year - 1 } ?? true ? (year, date.sentence) : nil
        }
        guard let value else { return }
        if date.form == .period, value.grain == .quarter, date.reckoning?.yearShift == nil { quarter = (value, date.sentence) }
        if let reckoning = date.reckoning, reckoning.yearShift != nil || reckoning.count ?? 0 < 0, reckoning.unit >= .month { return }
        // `a year earlier` is told from the quarter, not from the Tuesday when it was reported.
        let isOfReport = date.form == .weekday || date.form == .relative && value.grain == .day
        if !isOfReport || spokenOf == nil { spokenOf = value }
    }

    private func value(of date: DateMention, followedBy next: DateMention?) -> TimeValue? {
        switch date.form {
        case .monthDay, .dayMonth, .iso, .numeric: return day(date, next)
        case .monthYear: return month(date, date.year)
        case .month: return month(date, date.year ?? yearAfter(date, next))
        case .year: return date.year.flatMap { isFiscal(date) ? .fiscalYear($0) : .year($0) }
        case .decade: return date.year.flatMap(TimeValue.decade)
        case .century: return date.year.flatMap { TimeValue.century(($0 + 99) / 100) }
        case .weekday: return weekday(date)
        case .period: return part(date)
        case .relative: return relative(date, next)
        }
    }

    /// `In 1944, ...`
    private func opens(_ date: DateMention) -> Bool {
        date.sentence < sentences.count && date.firstToken - sentences[date.sentence].tokens.lowerBound < 3
    }

    private func isFiscal(_ date: DateMention) -> Bool { DateReader.Phrases.fiscal.contains(tokens[date.firstToken]) }

    // MARK: Dates of the calendar

    private func day(_ date: DateMention, _ next: DateMention?) -> TimeValue? {
        guard let month = date.month, let day = date.day else { return date.form == .numeric ? nil : date.year.flatMap(TimeValue.year) }
        guard let year = date.year ?? yearAfter(date, next) ?? goingOn(date) ?? nearestYear(date, month, day) else { return nil }
        guard let first = CivilDate(year: year, month: month, day: day) else { return nil }
        if let lastDay = date.lastDay, let last = CivilDate(year: year, month: month, day: lastDay) { return .days(first, last) }
        return .day(first)
    }

    private func nearestYear(_ mention: DateMention, _ month: Int, _ day: Int) -> Int? {
        guard let story else { return nil }
        var best: (year: Int, distance: Int)?
        for year in story.year - 1...story.year + 1 {
            guard let date = CivilDate(year: year, month: month, day: day) else { continue }
            let distance = story.days(to: date)
            if best.map({ abs(distance) < abs($0.distance) }) ?? true { best = (year, distance) }
        }
        guard let best else { return nil }
        // Half a year away a tense decides, if one is told.
        guard abs(best.distance) > 75 else { return best.year }
        switch tense.tense(at: mention) {
        case .past: return best.distance > 0 ? best.year - 1 : best.year
        case .future: return best.distance < 0 ? best.year + 1 : best.year
        case .open: return best.year
        }
    }

    /// The year that a printed one nearby makes likely for a date without its own: the story goes back to it.
    private func goingOn(_ date: DateMention) -> Int? {
        pastYear.flatMap { date.sentence == $0.sentence ? $0.year : nil }
    }

    /// The year of the date that goes on with this one: `Sept. 27 to Oct. 3, 1989`, `July last year`.
    private func yearAfter(_ date: DateMention, _ next: DateMention?) -> Int? {
        guard let next, next.block == date.block, next.firstToken - date.nextToken <= 1 else { return nil }
        if let year = next.year, next.form == .monthYear || next.form == .monthDay || next.form == .dayMonth,
            next.firstToken > date.nextToken
        {
            return DateResolver.links.contains(tokens[date.nextToken]) ? year : nil
        }
        guard next.firstToken == date.nextToken || prose[tokens[date.nextToken].start] == 0x2C, let reckoning = next.reckoning,
            reckoning.unit == .year, reckoning.anchor == .story, let story
        else { return nil }
        return reckoning.count.map { story.year + $0 }
    }

    private func month(_ date: DateMention, _ year: Int?) -> TimeValue? {
        guard let month = date.month else { return nil }
        if let year { return .month(month, of: year) }
        if let year = goingOn(date) { return .month(month, of: year) }
        guard let story else { return nil }
        let isAfter = month > story.month
        switch pointer(date) {
        case .last: return .month(month, of: story.year - (month >= story.month ? 1 : 0))
        case .this: return .month(month, of: story.year)
        case .next: return .month(month, of: story.year + (month <= story.month ? 1 : 0))
        default: break
        }
        var tense = tense.tense(at: date)
        if tense == .open { tense = (month - story.month + 12) % 12 <= 4 ? .future : .past }
        if tense == .future { return .month(month, of: story.year + (isAfter || month == story.month ? 0 : 1)) }
        return .month(month, of: story.year - (isAfter ? 1 : 0))
    }

    private func weekday(_ date: DateMention) -> TimeValue? {
        guard let story, let weekday = date.weekday else { return nil }
        if let day = date.day {
            // `Friday the 13th`
            let months = [0, -1, 1].compactMap { TimeValue.month(story.month, of: story.year)?.moved(by: $0, .month)?.earliest }
            let days = months.compactMap { CivilDate(year: $0.year, month: $0.month, day: day) }.filter { $0.weekday == weekday }
            return days.min { abs($0.days(to: story)) < abs($1.days(to: story)) }.flatMap(TimeValue.day)
        }
        let back = (story.weekday.rawValue - weekday.rawValue + 7) % 7
        let days: Int
        switch pointer(date) {
        case .last: days = back == 0 ? -7 : -back
        case .next: days = back == 0 ? 7 : 7 - back
        case .previous, .following:
            guard let spokenOf, spokenOf.grain == .day else { return nil }
            let days = (spokenOf.earliest.weekday.rawValue - weekday.rawValue + 7) % 7
            let isBack = pointer(date) == .previous
            return spokenOf.moved(by: isBack ? days == 0 ? -7 : -days : days == 0 ? 7 : 7 - days, .day)
        default: days = tense.tense(at: date) == .future && back > 0 ? 7 - back : -back
        }
        return story.moved(by: days).flatMap(TimeValue.day)
    }

    /// The `last` or `next` that a date begins with.
    private func pointer(_ date: DateMention) -> TimePhrase.Pointer? {
        var pointer: TimePhrase.Pointer?
        for token in tokens[date.firstToken..<date.nextToken] where token.kind == .word {
            if let found = TimePhrase.pointer(token.hash), pointer != .last, pointer != .next { pointer = found }
        }
        return pointer
    }

    // MARK: Told dates

    private func part(_ date: DateMention) -> TimeValue? {
        guard let reckoning = date.reckoning else { return nil }
        var year = date.year
        if year == nil, let shift = reckoning.yearShift { year = story.map { $0.year + shift } }
        let part = reckoning.part
        if let year { return value(reckoning.unit, part, year) }
        guard let story else { return nil }
        if reckoning.unit == .season {
            if let shift = reckoning.count, shift != -1 || (part == 4) {
                return .season(part, of: story.year + (part == 4 ? min(shift, 0) : shift))
            }
            // `last spring` is this year's in autumn.
            return .season(part, of: story.year - (part * 3 > story.month ? 1 : 0))
        }
        // A quarter that ended in the last months is reported on, whatever the tense.
        let isOver = part * 3 < story.month - 3
        if isOver, tense.tense(at: date) == .future { return value(reckoning.unit, part, story.year + 1) }
        // The last that has begun, or is about to.
        return value(reckoning.unit, part, story.year - (part * 3 - 2 > story.month + 2 ? 1 : 0))
    }

    private func value(_ unit: TimeUnit, _ part: Int, _ year: Int) -> TimeValue? {
        switch unit {
        case .quarter: .quarter(part, of: year)
        case .half: .half(part, of: year)
        default: .season(part, of: year)
        }
    }

    private func relative(_ date: DateMention, _ next: DateMention?) -> TimeValue? {
        guard let reckoning = date.reckoning else { return nil }
        let unit = reckoning.unit
        if let year = date.year {
            if unit == .quarter || unit == .period, let quarter {
                return quarter.value.moved(by: year - quarter.value.earliest.year, .year)
            }
            return reckoning.isFiscal ? .fiscalYear(year) : .year(year)
        }
        switch reckoning.anchor {
        case .story:
            guard let count = reckoning.count else { return nil }
            // `a year ago` in a report on a quarter means that quarter of the year before.
            if unit == .year, count == -1, isAgo(date) {
                if let spokenOf, spokenOf.grain == .quarter || spokenOf.grain == .month { return spokenOf.moved(by: -1, .year) }
                if let quarter = quarter(near: date) { return quarter.moved(by: -1, .year) }
            }
            if unit == .weekend, count == -1, let story, story.weekday.rawValue < 5 { return stretch(.weekend)?.moved(by: -1, .weekend) }
            return stretch(unit)?.moved(by: count, unit)
        case .mention:
            if unit == .quarter || unit == .period { return periodSpokenOf(date, reckoning, next) }
            if let count = reckoning.count, count != 0 {
                guard isDistance(date) else {
                    // `the following year`
                    return (spokenOf.flatMap { stretch(unit, of: $0.earliest) } ?? stretch(unit))?.moved(by: count, unit)
                }
                if unit == .year, spokenOf?.grain != .quarter, let quarter = quarter(near: date) { return quarter.moved(by: count, unit) }
                return (spokenOf ?? stretch(unit))?.moved(by: count, unit)
            }
            if reckoning.yearShift != nil { return periodSpokenOf(date, reckoning, next) }
            // `over the weekend`, on a Monday
            if unit == .weekend, let story, story.weekday.rawValue < 5, tense.tense(at: date) != .future {
                return stretch(.weekend)?.moved(by: -1, .weekend)
            }
            // `the year`, `that week`: the one that the date spoken of lies in.
            if let spokenOf, spokenOf.grain <= unit, unit != .weekend {
                return stretch(unit, of: spokenOf.earliest)
            }
            return stretch(unit)
        }
    }

    private func isAgo(_ date: DateMention) -> Bool { DateReader.Phrases.ago.contains(tokens[date.nextToken - 1]) }

    private func isDistance(_ date: DateMention) -> Bool {
        let last = tokens[date.nextToken - 1]
        return DateReader.Phrases.earlier.contains(last) || DateReader.Phrases.later.contains(last)
            || last.shape.contains(.hasHyphen)
    }

    /// The quarter that was named a few sentences before.
    private func quarter(near date: DateMention) -> TimeValue? {
        quarter.flatMap { date.sentence - $0.sentence < 8 ? $0.value : nil }
    }

    private func periodSpokenOf(_ date: DateMention, _ reckoning: DateMention.Reckoning, _ next: DateMention?) -> TimeValue? {
        var shift = reckoning.yearShift ?? 0
        if let next, next.firstToken == date.nextToken + 1, next.day != nil, DateResolver.endings.contains(tokens[date.nextToken]),
            let end = day(next, nil)?.latest.moved(by: -45)
        {
            // `the quarter ended July 31` is mostly the second.
            return .quarter((end.month + 2) / 3, of: end.year)
        }
        if let next, next.firstToken == date.nextToken, next.reckoning?.unit == .year, next.reckoning?.count == -1 { shift = -1 }
        let last = quarter?.value ?? story.flatMap { TimeValue.quarter(($0.month + 2) / 3, of: $0.year)?.moved(by: -1, .quarter) }
        return last?.moved(by: shift, .year)
    }

    /// The stretch of a unit's length that the story's date lies in.
    private func stretch(_ unit: TimeUnit) -> TimeValue? { story.flatMap { stretch(unit, of: $0) } }

    private func stretch(_ unit: TimeUnit, of day: CivilDate) -> TimeValue? {
        switch unit {
        case .day, .second, .minute, .hour: .day(day)
        case .week: .week(of: day)
        case .weekend: .weekend(of: day)
        case .month: .month(day.month, of: day.year)
        case .quarter: .quarter((day.month + 2) / 3, of: day.year)
        case .half: .half((day.month + 5) / 6, of: day.year)
        case .year, .season, .period: .year(day.year)
        case .decade: .decade(from: day.year / 10 * 10)
        case .century: .century((day.year + 99) / 100)
        }
    }

    private static let endings = WordSet("ended ending")
    private static let links = WordSet("to and or through until till")
}
