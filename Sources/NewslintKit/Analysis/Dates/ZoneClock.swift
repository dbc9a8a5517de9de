/// The clock by which a time is told: a zone, or an offset that does not change.
package struct ZoneClock: Sendable {
    /// As printed: `GMT`, `Seoul`.
    package let range: ProseRange
    /// Offsets from UTC in seconds that the name can mean, whatever the day: two for BST, British and Bangladeshi. Empty when the day
    /// decides, as with ET.
    package let fixed: Set<Int>
    package let zone: TimeZone?

    /// Minutes from this clock to another one, in every way that some days allow.
    ///
    /// - Parameters:
    ///   - days: seconds since 1970, the first and the last.
    ///   - asZones: as the clocks of the zone go, whatever the name says: EST in July is summer time.
    package func shifts(to other: ZoneClock, _ days: ClosedRange<Int>, asZones: Bool = false) -> Set<Int> {
        var result: Set<Int> = []
        for own in histories(days, asZones) {
            for others in other.histories(days, asZones) {
                // Both change with the seasons, but not on the same night; what holds for some hours of that night is left out.
                var (i, j) = (0, 0)
                var start = days.lowerBound
                while true {
                    let next = i + 1 < own.count ? own[i + 1].utc : .max
                    let otherNext = j + 1 < others.count ? others[j + 1].utc : .max
                    let end = min(next, otherNext, days.upperBound)
                    if end - start >= 86_400 || start == days.lowerBound && end == days.upperBound {
                        result.insert((others[j].offset - own[i].offset) / 60)
                    }
                    if next == .max, otherNext == .max { break }
                    if next <= otherNext { i += 1 }
                    if otherNext <= next { j += 1 }
                    start = end
                }
            }
        }
        return result
    }

    private func histories(_ days: ClosedRange<Int>, _ asZones: Bool) -> [[(utc: Int, offset: Int)]] {
        if let zone, asZones || fixed.isEmpty { return [zone.history(from: days.lowerBound, through: days.upperBound)] }
        return fixed.sorted().map { [(days.lowerBound, $0)] }
    }

    /// The clock of a time: its own abbreviation, `Eastern time`, `London time`, or the city it is told in (`10 a.m. on Friday in Seoul`).
    ///
    /// - Returns: the clock, and the token after it.
    static func find(of time: TimeMention, in document: Document) -> (clock: ZoneClock, next: Int)? {
        let range = document.tokens.blocks[time.block]
        let tokens = document.tokens.all
        if let zone = time.zoneRange {
            return abbreviation(document.text(zone)).map { (ZoneClock(range: zone, fixed: $0.fixed, zone: $0.zone), time.nextToken) }
        }
        var index = time.nextToken
        if let found = named(index, range, document) { return found }
        // `10 a.m. on Friday, April 2, in Seoul`
        while index < range.upperBound, index < time.nextToken + 8 {
            let token = tokens[index]
            if Words.in.contains(token) {
                guard let (zone, next) = place(index + 1, range, document), !isQualified(next, range, document) else { return nil }
                return (ZoneClock(range: ProseRange(tokens[index + 1].start, tokens[next - 1].end), fixed: [], zone: zone), next)
            }
            let isComma = token.kind == .punctuation && token.count == 1 && document.prose[token.start] == 0x2C
            guard isComma || token.is([.weekday, .month]) || token.kind == .number || Words.on.contains(token) else { break }
            index += 1
        }
        // `in Seoul at 10 a.m.`
        var before = time.firstToken - 1
        guard range.contains(before), Words.at.contains(tokens[before]) else { return nil }
        before -= 1
        for length in 1...3 where range.contains(before - length) && Words.in.contains(tokens[before - length]) {
            guard let (zone, next) = place(before - length + 1, range, document), next == before + 1 else { return nil }
            return (
                ZoneClock(range: ProseRange(tokens[next - length].start, tokens[next - 1].end), fixed: [], zone: zone), time.nextToken
            )
        }
        return nil
    }

    /// A zone or a place at a token, as `Seoul is 14 hours ahead of New York` has two.
    static func at(_ index: Int, _ range: Range<Int>, _ document: Document) -> (clock: ZoneClock, next: Int)? {
        if let found = named(index, range, document) { return found }
        guard range.contains(index) else { return nil }
        let token = document.tokens.all[index]
        if token.shape.contains(.allCaps), token.count < 5, let known = abbreviation(document.text(token.range)) {
            return (ZoneClock(range: token.range, fixed: known.fixed, zone: known.zone), index + 1)
        }
        guard let (zone, next) = place(index, range, document) else { return nil }
        return (ZoneClock(range: ProseRange(token.start, document.tokens.all[next - 1].end), fixed: [], zone: zone), next)
    }

    /// `Eastern time`, `Eastern Daylight Time`, `Greenwich Mean Time`, `Seoul time`.
    private static func named(_ index: Int, _ range: Range<Int>, _ document: Document) -> (clock: ZoneClock, next: Int)? {
        let tokens = document.tokens.all
        guard range.contains(index), tokens[index].shape.contains(.capitalized) else { return nil }
        if let id = Words.american.first(where: { pair in pair.words.contains(tokens[index]) })?.zone {
            var next = index + 1
            var shift = 0
            if range.contains(next), Words.standard.contains(tokens[next]) {
                shift = 1
            } else if range.contains(next), Words.daylight.contains(tokens[next]) {
                shift = 2
            }
            if shift > 0 { next += 1 }
            guard range.contains(next), Words.time.contains(tokens[next]), let zone = TimeZones.shared.zone(id) else { return nil }
            let winter = zone.offset(at: 1_700_000_000)
            let fixed: Set<Int> = shift == 0 ? [] : [winter + (shift - 1) * 3600]
            return (ZoneClock(range: ProseRange(tokens[index].start, tokens[next].end), fixed: fixed, zone: zone), next + 1)
        }
        if Words.greenwich.contains(tokens[index]), range.contains(index + 2), Words.mean.contains(tokens[index + 1]) {
            return (ZoneClock(range: ProseRange(tokens[index].start, tokens[index + 2].end), fixed: [0], zone: nil), index + 3)
        }
        guard let (zone, next) = place(index, range, document), range.contains(next), Words.time.contains(tokens[next]) else { return nil }
        return (ZoneClock(range: ProseRange(tokens[index].start, tokens[next].end), fixed: [], zone: zone), next + 1)
    }

    /// The zone of a place of up to three words, the longest first.
    private static func place(_ index: Int, _ range: Range<Int>, _ document: Document) -> (zone: TimeZone, next: Int)? {
        let tokens = document.tokens.all
        for length in [3, 2, 1] where index + length <= range.upperBound && index >= range.lowerBound {
            guard tokens[index].kind == .word, tokens[index].shape.contains(.capitalized),
                !tokens[index + length - 1].shape.contains(.apostropheS)
            else { return nil }
            let name = document.text(ProseRange(tokens[index].start, tokens[index + length - 1].end))
            if name.utf8.count < 30, let zone = TimeZones.shared.zone(ofPlace: name) { return (zone, index + length) }
        }
        return nil
    }

    /// `Paris, Texas`: a place that another one behind it makes a different one.
    private static func isQualified(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
        let tokens = document.tokens.all
        guard range.contains(index + 1) else { return false }
        if tokens[index].kind == .word { return tokens[index].shape.contains(.capitalized) && !tokens[index].is([.weekday, .month]) }
        return document.prose[tokens[index].start] == 0x2C && tokens[index + 1].shape.contains(.capitalized)
            && !tokens[index + 1].is([.weekday, .month])
    }

    private static func abbreviation(_ name: String) -> (fixed: Set<Int>, zone: TimeZone?)? {
        guard let known = Words.abbreviations[name] else { return nil }
        return (Set(known.minutes.map { $0 * 60 }), known.zone.flatMap { TimeZones.shared.zone($0) })
    }

    private enum Words {
        static let `in` = WordSet("in")
        static let on = WordSet("on")
        static let at = WordSet("at")
        static let time = WordSet("time")
        static let standard = WordSet("standard")
        static let daylight = WordSet("daylight")
        static let greenwich = WordSet("greenwich")
        static let mean = WordSet("mean")
        static let american: [(words: WordSet, zone: String)] = [
            (words: WordSet("eastern"), zone: "America/New_York"), (WordSet("central"), "America/Chicago"),
            (WordSet("mountain"), "America/Denver"), (WordSet("pacific"), "America/Los_Angeles"),
        ]

        /// Names that mean two offsets have both: CST is Chicago's and China's, IST India's, Israel's and Ireland's, BST Britain's and
        /// Bangladesh's. A summer name has the zone too, so that EST in July can be told.
        static let abbreviations: [String: (minutes: [Int], zone: String?)] = [
            "GMT": ([0], nil), "UTC": ([0], nil), "BST": ([60, 360], nil), "IST": ([330, 120, 60], nil), "CET": ([60], "Europe/Paris"),
            "CEST": ([120], nil), "EET": ([120], "Europe/Athens"), "EEST": ([180], nil), "MSK": ([180, 240], nil), "JST": ([540], nil),
            "KST": ([540], nil), "HKT": ([480], nil), "SGT": ([480], nil), "PKT": ([300], nil), "WIB": ([420], nil),
            "SAST": ([120], nil), "EST": ([-300], "America/New_York"), "EDT": ([-240], nil), "CST": ([-360, 480], "America/Chicago"),
            "CDT": ([-300], nil), "MST": ([-420], "America/Denver"), "MDT": ([-360], nil), "PST": ([-480], "America/Los_Angeles"),
            "PDT": ([-420], nil), "ET": ([], "America/New_York"), "CT": ([], "America/Chicago"), "MT": ([], "America/Denver"),
            "PT": ([], "America/Los_Angeles"), "AKST": ([-540], nil), "AKDT": ([-480], nil), "HST": ([-600], nil), "AEST": ([600], nil),
            "AEDT": ([660], nil), "ACST": ([570], nil), "AWST": ([480], nil), "NZST": ([720], nil), "NZDT": ([780], nil),
        ]
    }
}
