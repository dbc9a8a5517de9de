import Glibc
import NewslintTesting

/// `newslint-dev zones`: writes `Dictionaries/zones.tsv` from the system's time zone database.
enum Zones: Subcommand {
    static let name = "zones"
    static let usage = "[--tab FILE]"
    static let summary = "write Dictionaries/zones.tsv from the system's tz database (Debian's tzdata)"

    static func run(_ arguments: inout Arguments) async throws {
        let folder = try arguments.value("--tab") ?? "/usr/share/zoneinfo"
        guard try arguments.rest().isEmpty else { throw UsageError("zones takes no paths") }
        let rows = try table(folder + "/zone1970.tab")
        let countries = Dictionary(try table(folder + "/iso3166.tab").map { ($0[0], $0[1]) }) { first, _ in first }
        var zonesOf: [String: Int] = [:]
        for row in rows { for code in row[0].split(separator: ",") { zonesOf[String(code), default: 0] += 1 } }

        var lines = [
            "# Made by `newslint-dev zones` from the tz database, which is in the public domain (https://www.iana.org/time-zones). Never edited.",
            "# zone, places of its time, offset from UTC at the start of 1970, and its changes until 2037: years month/day[weekday on or",
            "# after it]@time on the wall=new offset",
        ]
        for row in rows.sorted(by: { $0[2] < $1[2] }) where row.count > 2 {
            let city = String(row[2].split(separator: "/").last ?? "").replacing("_", with: " ")
            let own = row[0].split(separator: ",").compactMap { code in
                zonesOf[String(code)] == 1 ? countries[String(code)] : nil
            }
            let changes = ZoneChanges(of: row[2])
            lines.append(
                [row[2], ([city] + own.filter { !$0.contains("(") && $0 != city }).joined(separator: ";"), changes.start, changes.runs]
                    .joined(separator: "\t"))
        }
        let path = "Dictionaries/zones.tsv"
        try ProjectFolder.current().write(lines.joined(separator: "\n") + "\n", to: path)
        print("\(path): \(rows.count) zones")
    }

    /// The rows of a table of the database, without its remarks.
    private static func table(_ path: String) throws -> [[String]] {
        guard let bytes = DiskFiles.read(path) else { throw UsageError("\(path) can't be read; it comes with Debian's tzdata") }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map(String.init) }
    }
}

/// The changes of one zone's offset, as the C library knows them, told in rules that hold for runs of years.
private struct ZoneChanges {
    let start: String
    let runs: String

    init(of zone: String) {
        setenv("TZ", zone, 1)
        tzset()
        start = ZoneChanges.text(ZoneChanges.offset(0))
        var years: [Int: [Change]] = [:]
        let step = 6 * 3600
        let end = 2_145_916_800  // 2038
        var time = 0
        var before = ZoneChanges.offset(0)
        while time < end {
            let after = ZoneChanges.offset(time + step)
            if after != before {
                var (low, high) = (time, time + step)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if ZoneChanges.offset(middle) == before { low = middle } else { high = middle }
                }
                let change = Change(at: high, before, after)
                years[change.year, default: []].append(change)
            }
            before = after
            time += step
        }
        runs = ZoneChanges.runs(years)
    }

    /// One change, by the clock on the wall before it.
    private struct Change {
        let year: Int
        let month: Int
        let day: Int
        let weekday: Int
        /// Seconds of the day.
        let time: Int
        let offset: Int

        init(at utc: Int, _ before: Int, _ offset: Int) {
            var seconds = time_t(utc + before)
            var parts = tm()
            gmtime_r(&seconds, &parts)
            year = Int(parts.tm_year) + 1900
            month = Int(parts.tm_mon) + 1
            day = Int(parts.tm_mday)
            weekday = Int(parts.tm_wday)
            time = Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec)
            self.offset = offset
        }

        /// The first days of the weeks that put it on this weekday, and the day itself, negative.
        var rules: Set<Int> { Set((max(1, day - 6)...day).map { $0 * 10 + weekday } + [-day]) }

        func isLike(_ other: Change) -> Bool { month == other.month && time == other.time && offset == other.offset }
    }

    /// Runs of years with the same changes by the same rules, as long as they can be.
    private static func runs(_ years: [Int: [Change]]) -> String {
        var result: [String] = []
        var first: (year: Int, changes: [Change], rules: [Set<Int>])?
        var last = 0
        func close() {
            guard let run = first else { return }
            let changes = zip(run.changes, run.rules).map { change, rules in
                // A fixed day where one fits, else the earliest week: the same file every time.
                let rule = rules.contains(-change.day) ? -change.day : rules.min() ?? 0
                let day = rule < 0 ? "\(-rule)" : "\(rule / 10)\(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][rule % 10])"
                return "\(change.month)/\(day)@\(clock(change.time))=\(text(change.offset))"
            }
            result.append("\(run.year)\(last > run.year ? "-\(last)" : "") " + changes.joined(separator: " "))
        }
        for year in years.keys.sorted() {
            let changes = years[year] ?? []
            if let run = first, last == year - 1, run.changes.count == changes.count,
                zip(run.changes, changes).allSatisfy({ $0.isLike($1) })
            {
                let common = zip(run.rules, changes).map { $0.intersection($1.rules) }
                if common.allSatisfy({ !$0.isEmpty }) {
                    first?.rules = common
                    last = year
                    continue
                }
            }
            close()
            first = (year, changes, changes.map(\.rules))
            last = year
        }
        close()
        return result.joined(separator: ";")
    }

    private static func offset(_ utc: Int) -> Int {
        var seconds = time_t(utc)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return Int(parts.tm_gmtoff)
    }

    /// `+9`, `-3:30`
    private static func text(_ offset: Int) -> String { (offset < 0 ? "-" : "+") + clock(abs(offset)) }

    /// Hours, and minutes and seconds where there are some.
    private static func clock(_ seconds: Int) -> String {
        func padded(_ number: Int) -> String { number < 10 ? ":0\(number)" : ":\(number)" }
        return "\(seconds / 3600)" + (seconds % 3600 == 0 ? "" : padded(seconds / 60 % 60))
            + (seconds % 60 == 0 ? "" : padded(seconds % 60))
    }
}
