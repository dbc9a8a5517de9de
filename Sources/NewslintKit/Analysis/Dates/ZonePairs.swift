/// One instant told by two clocks: `10 a.m. in Seoul (0100 GMT)`, `3 p.m. ET/noon PT`.
package struct ZonePair: Sendable {
    package struct Side: Sendable {
        package let time: TimeMention
        package let clock: ZoneClock
        /// The weekday that stands beside it.
        package let weekday: DateMention?
    }

    package let first: Side
    package let second: Side
    /// The seconds since 1970 between which it can lie; all years since 1990 when neither the sentence nor the story says.
    package let days: ClosedRange<Int>
    /// The sentence itself says which day.
    package let isDated: Bool
    /// In brackets, after `or` or a slash. A comma alone may as well part two events.
    package let isSure: Bool

    /// What a zone can be at all: the summers and winters since 1990.
    package static let anyDay = 631_152_000...2_145_916_800

    package static func all(in document: Document) -> [ZonePair] {
        let times = document.dates.times
        guard times.count > 1 else { return [] }
        return zip(times, times.dropFirst()).compactMap { first, second in
            guard first.block == second.block, second.firstToken - first.nextToken < 14, first.minuteOfDay != nil,
                second.minuteOfDay != nil,
                first.isQuoted == second.isQuoted
            else { return nil }
            return ZonePair(first, second, document)
        }
    }

    private init?(_ first: TimeMention, _ second: TimeMention, _ document: Document) {
        guard let (clock, next) = ZoneClock.find(of: first, in: document), next <= second.firstToken,
            let joint = ZonePair.joint(next..<second.firstToken, document),
            let (other, otherNext) = ZoneClock.find(of: second, in: document)
        else { return nil }
        isSure = joint
        let weekdays = ZonePair.weekdays(first, second, otherNext, document)
        self.first = Side(time: first, clock: clock, weekday: weekdays.first)
        self.second = Side(time: second, clock: other, weekday: weekdays.second)
        (days, isDated) = ZonePair.days(of: first, in: document)
    }

    /// Whether the tokens between two times say that they are one: true for a bracket, a slash or `or`, false for a comma; nil for others.
    private static func joint(_ range: Range<Int>, _ document: Document) -> Bool? {
        var isSure: Bool?
        for index in range {
            let token = document.tokens.all[index]
            if token.kind == .punctuation {
                switch document.prose[token.start] {
                case 0x28, 0x2F, 0x5B: isSure = true
                case 0x2C: isSure = isSure ?? false
                default: return nil
                }
            } else if Words.or.contains(token) {
                isSure = true
            } else if !token.is([.weekday, .month]) && token.kind != .number && !Words.between.contains(token) {
                return nil
            }
        }
        return isSure
    }

    /// The weekdays that stand beside the two times.
    private static func weekdays(
        _ first: TimeMention, _ second: TimeMention, _ next: Int, _ document: Document
    ) -> (first: DateMention?, second: DateMention?) {
        var result: (first: DateMention?, second: DateMention?)
        for date in document.dates.all where date.block == first.block && date.weekday != nil {
            if date.firstToken >= next {
                if date.firstToken - next < 2 { result.second = date }
                break
            }
            let isAfter = date.firstToken >= first.nextToken && date.nextToken <= second.firstToken
            if isAfter || date.nextToken <= first.firstToken && first.firstToken - date.nextToken < 3 { result.first = date }
        }
        return result
    }

    /// The days that a time can be of, by the dates of its sentence or else by the story's.
    private static func days(of time: TimeMention, in document: Document) -> (ClosedRange<Int>, isDated: Bool) {
        let sentence = document.sentences.index(at: time.range.start)
        var coarse: ClosedRange<Int>?
        for date in document.dates.all where date.block == time.block && date.sentence == sentence && date.form != .relative {
            guard let value = date.value else {
                if date.weekday == nil || date.month != nil { return (anyDay, false) }
                continue
            }
            let range = value.earliest.utcStart - 86_400...value.latest.utcStart + 2 * 86_400
            if value.grain == .day { return (range, true) }
            coarse = coarse.map { min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound) } ?? range
        }
        if let coarse { return (coarse, false) }
        guard let story = document.storyDate?.utcStart else { return (anyDay, false) }
        return (story - 7 * 86_400...story + 8 * 86_400, false)
    }

    /// Minutes since the first midnight that the second clock shows after one shift; negative on the day before.
    package func shown(_ shift: Int) -> Int { (first.time.minuteOfDay ?? 0) + shift }

    /// Whether a shift gives what is printed, whatever the day.
    package func agrees(_ shift: Int) -> Bool { (shown(shift) - (second.time.minuteOfDay ?? 0)) % 1440 == 0 }

    private enum Words {
        static let or = WordSet("or")
        static let between = WordSet("on which is was that i.e local time")
    }
}

/// `Seoul is 14 hours ahead of New York`.
package struct ZoneDistance: Sendable {
    package let first: ZoneClock
    package let second: ZoneClock
    /// Minutes that the first is ahead; negative for behind.
    package let minutes: Int
    /// From the number to `ahead` or `behind`.
    package let range: ProseRange
    package let block: Int

    package static func all(in document: Document) -> [ZoneDistance] {
        let tokens = document.tokens.all
        let blocks = document.tokens.blocks
        // A number of hours is a duration, and a story has few.
        return document.dates.durations.compactMap { duration in
            let range = blocks[duration.block]
            guard let hours = (duration.firstToken..<duration.nextToken).first(where: { Words.hours.contains(tokens[$0]) }) else {
                return nil
            }
            return ZoneDistance(hours, duration.block, range, document)
        }
    }

    private init?(_ hours: Int, _ block: Int, _ range: Range<Int>, _ document: Document) {
        let tokens = document.tokens.all
        func isWord(_ index: Int, _ words: WordSet) -> Bool { range.contains(index) && words.contains(tokens[index]) }
        guard range.contains(hours - 2), isWord(hours + 1, Words.sides) else { return nil }
        let isAhead = isWord(hours + 1, Words.ahead)
        let after = hours + (isAhead && isWord(hours + 2, Words.of) ? 3 : 2)
        guard !isAhead || after == hours + 3, let other = ZoneClock.at(after, range, document)?.clock,
            let number = ZoneDistance.number(tokens[hours - 1], document)
        else { return nil }
        // `Seoul is`, `Seoul, which is`
        var verb = hours - 2
        guard isWord(verb, Words.is) else { return nil }
        verb -= 1
        if isWord(verb, Words.which) { verb -= 2 }
        for length in [3, 2, 1] {
            guard let (clock, next) = ZoneClock.at(verb - length + 1, range, document), next == verb + 1 else { continue }
            first = clock
            second = other
            minutes = isAhead ? number : -number
            self.range = ProseRange(tokens[hours - 1].start, tokens[hours + 1].end)
            self.block = block
            return
        }
        return nil
    }

    /// Minutes of `14`, `nine`, `5½`, `5.5`, `three-and-a-half`.
    private static func number(_ token: Token, _ document: Document) -> Int? {
        if token.is(.cardinal) { return Int(token.lexeme.value) * 60 }
        guard token.kind == .number else { return nil }
        let text = document.text(token.range)
        if text.hasSuffix("½") || text.hasSuffix("-1/2") {
            return Int(text.prefix { ("0"..."9").contains($0) }).map { $0 * 60 + 30 }
        }
        return Double(text).flatMap { $0 < 30 ? Int($0 * 60) : nil }
    }

    private enum Words {
        static let hours = WordSet("hours hour")
        static let sides = WordSet("ahead behind")
        static let ahead = WordSet("ahead")
        static let of = WordSet("of")
        static let `is` = WordSet("is was are")
        static let which = WordSet("which")
    }
}
