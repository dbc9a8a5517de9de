import Glibc
import NewslintKit
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("2021-04-04", Weekday.sunday), ("2000-02-29", .tuesday), ("1970-01-01", .thursday), ("0001-01-01", .monday),
        ("9999-12-31", .friday), ("1600-02-29", .tuesday),
    ])
    func weekday(of iso: String, is expected: Weekday) {
        #expect(CivilDate(iso: iso)?.weekday == expected)
    }

    @Test(arguments: ["2021-02-29", "1900-02-29", "2021-04-31", "0000-01-01", "2021-13-01", "2021-00-10", "2021-1-1", "", "2021-04-041"])
    func hasNoSuchDay(_ iso: String) {
        #expect(CivilDate(iso: iso) == nil)
    }

    @Test func countsDays() throws {
        let first = try #require(CivilDate(iso: "2019-02-22"))
        let second = try #require(CivilDate(iso: "2021-04-04"))
        #expect(first.days(to: second) == 772)
        #expect(second.days(to: first) == -772)
    }

    @Test(arguments: [
        ("2021-02-28", 1, "2021-03-01"), ("2020-03-01", -1, "2020-02-29"), ("2021-12-31", 366, "2023-01-01"),
        ("0001-01-01", 0, "0001-01-01"),
    ])
    func moves(_ from: String, _ days: Int, _ to: String) {
        #expect(CivilDate(iso: from)?.moved(by: days)?.description == to)
    }

    @Test func staysInItsYears() {
        #expect(CivilDate(iso: "0001-01-01")?.moved(by: -1) == nil)
        #expect(CivilDate(iso: "9999-12-31")?.moved(by: 1) == nil)
        #expect(CivilDate(iso: "2021-04-04")?.moved(by: Int.max) == nil)
    }

    /// Every day of two centuries, by the C library, which counts seconds from 1970.
    @Test func agreesWithTheCLibrary() throws {
        let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2100, month: 12, day: 31))
        let epoch = try #require(CivilDate(year: 1970, month: 1, day: 1))
        var day = first
        var seen = 0
        while day <= last {
            var time = time_t(epoch.days(to: day) * 86_400)
            var parts = tm()
            gmtime_r(&time, &parts)
            let theirs = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), (Int(parts.tm_wday) + 6) % 7)
            #expect(theirs == (day.year, day.month, day.day, day.weekday.rawValue))
            #expect(Int(timegm(&parts)) == epoch.days(to: day) * 86_400)
            // `%G-W%V` is ISO 8601's week.
            var buffer = [CChar](repeating: 0, count: 16)
            strftime(&buffer, buffer.count, "%G %V", &parts)
            let week = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self).split(separator: " ").compactMap {
                Int($0)
            }
            #expect(week == [day.isoWeek.year, day.isoWeek.week])
            seen += 1
            guard let next = day.moved(by: 1) else { break }
            day = next
        }
        #expect(seen == 73_414)
    }

    @Test func countsTheDaysOfAllItsYears() throws {
        let first = try #require(CivilDate(year: 1, month: 1, day: 1))
        #expect(first.days(to: try #require(CivilDate(year: 9999, month: 12, day: 31))) == 3_652_058)
        for step in [1, 97, 10_007, 365_243] {
            var day = first
            var count = 0
            while let next = day.moved(by: step) {
                count += step
                #expect(first.days(to: next) == count)
                #expect(CivilDate(year: next.year, month: next.month, day: next.day) == next)
                #expect(next.weekday.rawValue == count % 7)
                day = next
                if step == 1, count > 100_000 { break }
            }
        }
    }
}
