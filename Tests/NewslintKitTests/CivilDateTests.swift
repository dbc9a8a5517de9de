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
}
