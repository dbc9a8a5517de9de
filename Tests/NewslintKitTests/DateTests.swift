import NewslintKit
import Testing

/// What dates and times are read as, each written `text form year-month-day weekday`, with what is not printed left out.
@Suite struct DateTests {
    private func read(_ text: String) -> [String] {
        let document = story(text)
        return document.dates.all.map { date in
            let parts = [date.year, date.month, date.day, date.lastDay].map { $0.map(String.init) ?? "_" }.joined(separator: "-")
            return
                "\(document.text(date.range)) | \(date.form) \(parts)\(date.weekday.map { " \($0.name)" } ?? "")\(date.isName ? " name" : "")"
        }
    }

    @Test(arguments: [
        ("It was seen in this Feb. 22, 2019 photo.", ["Feb. 22, 2019 | monthDay 2019-2-22-_"]),
        ("They left as of March 18, with few left.", ["March 18 | monthDay _-3-18-_"]),
        ("On Thursday, April 1, 2021, it rained.", ["Thursday, April 1, 2021 | monthDay 2021-4-1-_ Thursday"]),
        ("On Friday 21 February 2014 it rained.", ["Friday 21 February 2014 | dayMonth 2014-2-21-_ Friday"]),
        ("On the 22nd of March it rained.", ["22nd of March | dayMonth _-3-22-_"]),
        ("It runs Feb. 22-24 and 3–5 May.", ["Feb. 22-24 | monthDay _-2-22-24", "3–5 May | dayMonth _-5-3-5"]),
        ("From Sept. 30-Oct. 2 it rained.", ["Sept. 30 | monthDay _-9-30-_"]),
        (
            "Dated 2021-02-30 or 22/02/2019 or 22.2.2019.",
            [
                "2021-02-30 | iso 2021-2-30-_", "22/02/2019 | numeric 2019-2-22-_", "22.2.2019 | numeric 2019-2-22-_",
            ]
        ),
        ("Dated 03/04/2012 by hand.", ["03/04/2012 | numeric 2012-_-_-_"]),
        ("In February 2019 and in October.", ["February 2019 | monthYear 2019-2-_-_", "October | month _-10-_-_"]),
        ("He may march to the second May rally.", []),
        ("It was March 18 (Thursday) in Seoul.", ["March 18 (Thursday | monthDay _-3-18-_ Thursday"]),
        (
            "On Saturday and Sunday, March 6-7, it rained.",
            ["Saturday | weekday _-_-_-_ Saturday", "Sunday | weekday _-_-_-_ Sunday", "March 6-7 | monthDay _-3-6-7"]
        ),
        ("In March 18 people died.", ["March | month _-3-_-_"]),
        ("The 5 April Movement met.", ["5 April | dayMonth _-4-5-_ name"]),
        ("The Fourth of July and 9/11 and 24/7.", []),
        ("From 2009 to 2013, in the 1980s.", ["2009 | year 2009-_-_-_", "2013 | year 2013-_-_-_", "the 1980s | decade 1980-_-_-_"]),
        ("It fell last week and late March.", ["last week | relative _-_-_-_", "late March | month _-3-_-_"]),
        ("In 0042 and 40000 and 12345678901234567890.", []),
    ])
    func dates(_ text: String, _ expected: [String]) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("At 2:30 p.m. it rained.", ["2:30 p.m. | twelveHour 14:30"]),
        ("At 6.30pm and 5 PM.", ["6.30pm | twelveHour 18:30", "5 PM | twelveHour 17:00"]),
        ("At 14:30 GMT, or 1430 GMT.", ["14:30 GMT | twentyFourHour 14:30", "1430 GMT | military 14:30"]),
        ("They won 11:00 at noon.", ["noon | words 12:00"]),
        ("It rained Friday night.", ["Friday night | partOfDay"]),
    ])
    func times(_ text: String, _ expected: [String]) {
        let document = story(text)
        #expect(
            document.dates.times.map { time in
                let clock = time.hour.map { hour in
                    let full = hour % 12 + (time.isAfternoon ? 12 : 0)
                    let shown = time.form == .twelveHour ? full : hour
                    return " \(shown):\(time.minute.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "00")"
                }
                return "\(document.text(time.range)) | \(time.form)\(clock ?? "")"
            } == expected)
    }

    @Test func datelines() {
        #expect(story("SEOUL, April 4, 2021 (Yonhap) - Trade fell.").storyDate == CivilDate(year: 2021, month: 4, day: 4))
        let agency = story("WASHINGTON (AP) — Trade fell on April 4, 2021.")
        #expect(agency.dates.dateline.map(agency.text) == "WASHINGTON (AP)")
        #expect(agency.storyDate == nil)
        #expect(story("Trade fell on April 4, 2021 - again.").dates.dateline == nil)
    }
}
