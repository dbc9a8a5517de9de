import NewslintDictionaries

/// The world's time zones, 1970 to 2037, from the tz database, with the places that news copy tells the time by.
///
/// Read on first use, which is the first clock time of a run that has a zone or a place.
package struct TimeZones: Sendable {
    package static let shared = TimeZones(zones: ZoneTables.zones, cities: ZoneTables.cities)

    /// In the order of their ids.
    package let all: [TimeZone]
    private let byID: [String: Int]
    private let byPlace: [String: Int]

    init(zones: [UInt8], cities: [UInt8]) {
        var all: [TimeZone] = []
        var byID: [String: Int] = [:]
        var byPlace: [String: Int] = [:]
        for row in TimeZones.rows(zones) where row.count > 2 {
            for place in row[1].split(separator: ";") where byPlace[place.lowercased()] == nil { byPlace[place.lowercased()] = all.count }
            byID[String(row[0])] = all.count
            all.append(TimeZone(id: String(row[0]), start: row[2], runs: row.count > 3 ? row[3] : ""))
        }
        for row in TimeZones.rows(cities) where row.count > 1 {
            guard let index = byID[String(row[0])] else { continue }
            for place in row[1].split(separator: ";") { byPlace[place.lowercased()] = index }
        }
        self.all = all
        self.byID = byID
        self.byPlace = byPlace
    }

    /// A zone by its id: `Asia/Seoul`.
    package func zone(_ id: String) -> TimeZone? { byID[id].map { all[$0] } }

    /// The zone of a city or country by its name: `Seoul`, `New York`.
    package func zone(ofPlace name: String) -> TimeZone? { byPlace[name.lowercased()].map { all[$0] } }

    private static func rows(_ bytes: [UInt8]) -> [[Substring]] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
}

/// One zone: its offset from UTC at any instant from 1970 to 2037.
package struct TimeZone: Sendable {
    package let id: String
    private let start: Substring
    private let runs: Substring

    fileprivate init(id: String, start: Substring, runs: Substring) {
        self.id = id
        self.start = start
        self.runs = runs
    }

    /// Seconds east of UTC.
    ///
    /// - Parameter utc: seconds since 1970; the last offset before 2038 holds after it, and the first one before 1970.
    package func offset(at utc: Int) -> Int {
        var offset = TimeZone.seconds(start) ?? 0
        for change in changes(upTo: year(of: utc) + 1) {
            if change.utc > utc { break }
            offset = change.offset
        }
        return offset
    }

    /// The offsets that the zone has between two instants, each with the second it begins: the first one at `first`.
    package func history(from first: Int, through last: Int) -> [(utc: Int, offset: Int)] {
        var result = [(utc: first, offset: TimeZone.seconds(start) ?? 0)]
        for change in changes(upTo: year(of: last) + 1) {
            if change.utc > last { break }
            if change.utc <= first { result[0].offset = change.offset } else { result.append(change) }
        }
        return result
    }

    private func year(of utc: Int) -> Int { 1970 + utc / 31_556_952 }

    /// All changes from 1970 to a year, in order.
    private func changes(upTo lastYear: Int) -> [(utc: Int, offset: Int)] {
        var result: [(utc: Int, offset: Int)] = []
        var offset = TimeZone.seconds(start) ?? 0
        for run in runs.split(separator: ";") {
            let words = run.split(separator: " ")
            guard let span = words.first?.split(separator: "-"), let first = span.first.flatMap({ Int($0) }),
                let last = span.last.flatMap({ Int($0) }), first <= lastYear
            else { break }
            let rules = words.dropFirst().compactMap { Rule($0) }
            for year in first...max(first, min(last, lastYear)) {
                for rule in rules {
                    guard let day = rule.day(in: year) else { continue }
                    result.append((day * 86_400 + rule.time - offset, rule.offset))
                    offset = rule.offset
                }
            }
        }
        return result
    }

    /// `3/8Sun@2=-4`: on the first Sunday from March 8 on, at 2 by the clock on the wall, the offset becomes -4 hours.
    private struct Rule {
        let month: Int
        let firstDay: Int
        let weekday: Weekday?
        let time: Int
        let offset: Int

        init?(_ text: Substring) {
            let parts = text.split { $0 == "/" || $0 == "@" || $0 == "=" }
            guard parts.count == 4, let month = Int(parts[0]), let day = Int(parts[1].prefix { $0.isNumber }),
                let time = TimeZone.seconds(parts[2]), let offset = TimeZone.seconds(parts[3])
            else { return nil }
            self.month = month
            firstDay = day
            let name = parts[1].drop { $0.isNumber }
            weekday = name.isEmpty ? nil : Weekday.allCases.first { $0.name.hasPrefix(name) }
            self.time = time
            self.offset = offset
        }

        /// Days since 1970.
        func day(in year: Int) -> Int? {
            guard let first = CivilDate(year: year, month: month, day: firstDay) else { return nil }
            let wait = weekday.map { ($0.rawValue - first.weekday.rawValue + 7) % 7 } ?? 0
            return first.dayNumber - CivilDate.epoch + wait
        }
    }

    /// `-3:30`, `+9`, `2:30:15` in seconds.
    private static func seconds(_ text: Substring) -> Int? {
        let isNegative = text.first == "-"
        var total = 0
        var unit = 3600
        for part in text.drop(while: { $0 == "-" || $0 == "+" }).split(separator: ":") {
            guard let number = Int(part), number < 100 else { return nil }
            total += number * unit
            unit /= 60
        }
        return isNegative ? -total : total
    }
}

extension CivilDate {
    /// The day number of Jan. 1, 1970.
    package static let epoch = 719_468

    /// The first second of the day in UTC, since 1970.
    package var utcStart: Int { (dayNumber - CivilDate.epoch) * 86_400 }
}
