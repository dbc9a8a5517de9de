import Glibc
import NewslintKit
import Testing

/// The table that newslint carries along against the system's tz database, through the C library.
@Suite(.serialized) struct TimeZoneTests {
    @Test func offsetsAreThoseOfTheSystem() {
        let saved = getenv("TZ").map { String(cString: $0) }
        defer {
            if let saved { setenv("TZ", saved, 1) } else { unsetenv("TZ") }
            tzset()
        }
        var seed: UInt64 = 7
        func random() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33)
        }
        #expect(TimeZones.shared.all.count > 300)
        for zone in TimeZones.shared.all {
            setenv("TZ", zone.id, 1)
            tzset()
            // The middle of every eighth month, and instants at random.
            var wrong: [Int] = []
            for step in 0..<100 {
                let month = step * 2_629_746 * 8 + 1_300_000
                for instant in [month, random() % 2_145_916_800] where zone.offset(at: instant) != system(instant) { wrong.append(instant) }
            }
            #expect(wrong.isEmpty, "\(zone.id) at \(wrong.prefix(5))")
        }
    }

    /// Every second near a change is right, not only most of the year.
    @Test(arguments: [
        "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Seoul", "Asia/Kathmandu", "Africa/Casablanca", "Asia/Tehran",
        "Pacific/Apia", "America/St_Johns", "Europe/Moscow", "America/Caracas", "Asia/Pyongyang", "Africa/Cairo", "Asia/Gaza",
    ])
    func changesAreThoseOfTheSystem(_ id: String) throws {
        let zone = try #require(TimeZones.shared.zone(id))
        let saved = getenv("TZ").map { String(cString: $0) }
        defer {
            if let saved { setenv("TZ", saved, 1) } else { unsetenv("TZ") }
            tzset()
        }
        setenv("TZ", id, 1)
        tzset()
        var before = system(0)
        for day in 0..<24_800 {
            let after = system((day + 1) * 86_400)
            if after != before {
                var (low, high) = (day * 86_400, (day + 1) * 86_400)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if system(middle) == before { low = middle } else { high = middle }
                }
                #expect(zone.offset(at: low) == before && zone.offset(at: high) == after, "\(id) at \(high)")
                #expect(zone.history(from: low, through: high).map(\.offset) == [before, after])
            }
            before = after
        }
    }

    @Test func placesHaveZones() {
        for (place, id) in [
            ("Seoul", "Asia/Seoul"), ("new york", "America/New_York"), ("Washington", "America/New_York"), ("Mumbai", "Asia/Kolkata"),
            ("Geneva", "Europe/Zurich"), ("Japan", "Asia/Tokyo"), ("Nepal", "Asia/Kathmandu"), ("Beijing", "Asia/Shanghai"),
        ] {
            #expect(TimeZones.shared.zone(ofPlace: place)?.id == id, "\(place)")
        }
        #expect(TimeZones.shared.zone(ofPlace: "Springfield") == nil)
    }

    private func system(_ utc: Int) -> Int {
        var seconds = time_t(utc)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return Int(parts.tm_gmtoff)
    }
}
