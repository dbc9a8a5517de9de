import NewslintEngine
import NewslintKit
import NewslintReaders
import NewslintRules
import Testing

/// Every fix of a date's or a time's form, read again under the same house: clean, and the same day and time as before.
@Suite struct StyleRoundTripTests {
    static let houses = Profile.allCases.filter { $0 != .standard }
    /// The rules that give a date or a time another form.
    static let rules: [any Rule.Type] = BuiltInRules.all.filter {
        ["dates/format", "dates/month-abbrev", "dates/year-comma", "dates/month-year-comma", "dates/ordinal", "dates/decade-apostrophe"]
            .contains($0.info.id.name) || ["times/format", "times/noon-midnight"].contains($0.info.id.name)
    }

    // MARK: Dates

    /// How a date can be written, before any house has seen it.
    enum DateForm: CaseIterable {
        case american, americanShort, americanBare, americanOrdinal, british, britishShort, britishComma, britishOrdinal, iso, numericUS,
            numericUK

        /// Nil where the form has no such date.
        func text(_ month: Month, _ day: Int, _ year: Int?, _ weekday: String?) -> String? {
            let short = month == .may ? "May" : "\(month.name.prefix(3))."
            let named = weekday.map { $0 + ", " } ?? ""
            let plain = weekday.map { $0 + " " } ?? ""
            let ending = day % 10 == 1 && day != 11 ? "st" : day % 10 == 2 && day != 12 ? "nd" : day % 10 == 3 && day != 13 ? "rd" : "th"
            switch self {
            case .american: return named + "\(month.name) \(day)" + (year.map { ", \($0)" } ?? "")
            case .americanShort: return named + "\(short) \(day)" + (year.map { ", \($0)" } ?? "")
            case .americanBare: return plain + "\(month.name) \(day)" + (year.map { " \($0)" } ?? "")
            case .americanOrdinal: return plain + "\(month.name) \(day)\(ending)" + (year.map { ", \($0)" } ?? "")
            case .british: return plain + "\(day) \(month.name)" + (year.map { " \($0)" } ?? "")
            case .britishShort: return named + "\(day) \(short)" + (year.map { " \($0)" } ?? "")
            case .britishComma: return named + "\(day) \(month.name)" + (year.map { ", \($0)" } ?? "")
            case .britishOrdinal: return plain + "\(day)\(ending) \(month.name)" + (year.map { " \($0)" } ?? "")
            case .iso: return year.map { plain + "\($0)-\(padded(month.rawValue))-\(padded(day))" }
            case .numericUS: return day > 12 ? year.map { plain + "\(padded(month.rawValue))/\(day)/\($0)" } : nil
            case .numericUK: return day > 12 ? year.map { plain + "\(day)/\(padded(month.rawValue))/\($0)" } : nil
            }
        }

        private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    }

    /// Where a date can stand.
    static let places = [
        "They met on %@ in Hull.", "They met on %@.", "On %@, they met.", "The fair (%@) was wet.", "As of %@ it was shut.",
    ]

    @Test(arguments: houses, DateForm.allCases)
    func datesComeBack(_ house: Profile, _ form: DateForm) {
        let desk = Desk(house)
        for month in Month.allCases {
            var stories: [String] = []
            defer { desk.check(stories) }
            for day in 1...31 {
                for (index, year) in [nil, 2021, 1998].enumerated() {
                    guard let date = CivilDate(year: year ?? 2020, month: month.rawValue, day: day) else { continue }
                    let weekday = (day + index) % 2 == 0 ? date.weekday.name : nil
                    guard let text = form.text(month, day, year, weekday) else { continue }
                    let place = Self.places[(day + month.rawValue + index) % Self.places.count]
                    let story = place.replacing("%@", with: text)
                    // September 11 and January 6 are known by that date everywhere.
                    if year == nil, weekday == nil, (month, day) == (.september, 11) || (month, day) == (.january, 6) { continue }
                    stories.append(story)
                }
            }
        }
    }

    @Test(arguments: houses)
    func rangesMonthsAndDecadesComeBack(_ house: Profile) {
        let desk = Desk(house)
        for month in Month.allCases {
            for short in [month.name, month.abbreviation, String(month.name.prefix(3)) + (month == .may ? "" : ".")] {
                for text in [
                    "\(short) 3-5", "\(short) 21st-23rd, 2020", "3–5 \(short) 2020", "21st-23rd \(short)", "\(short) 2020",
                    "\(short), 2020",
                    "early \(short) 2020", "the 1980's", "the 1980s",
                ] {
                    desk.check(["The fair of \(text) was wet."])
                }
            }
        }
    }

    // MARK: Times

    enum TimeForm: CaseIterable {
        case dotted, dottedZeros, plain, plainStop, plainColon, capitals, spaced, twentyFourHour, zone, military, word

        func text(_ hour: Int, _ minute: Int) -> String? {
            let half = hour < 12 ? "a" : "p"
            let twelve = hour % 12 == 0 ? 12 : hour % 12
            let padded = minute < 10 ? "0\(minute)" : "\(minute)"
            let full = hour < 10 ? "0\(hour)" : "\(hour)"
            func minutes(_ separator: String) -> String { minute == 0 ? "" : separator + padded }
            switch self {
            case .dotted: return "\(twelve)\(minutes(":")) \(half).m."
            case .dottedZeros: return "\(twelve):\(padded) \(half).m."
            case .plain: return "\(twelve)\(minutes("."))\(half)m"
            case .plainStop: return "\(twelve)\(minutes("."))\(half).m."
            case .plainColon: return "\(twelve)\(minutes(":"))\(half)m"
            case .capitals: return "\(twelve)\(minutes(":")) \(half.uppercased())M"
            case .spaced: return "\(twelve)\(minutes(":")) \(half)m"
            case .twentyFourHour: return "\(full):\(padded)"
            case .zone: return "\(full):\(padded) GMT"
            case .military: return "\(full)\(padded) GMT"
            case .word: return minute == 0 && hour % 12 == 0 ? hour == 0 ? "12 midnight" : "12 noon" : nil
            }
        }
    }

    static let timePlaces = ["They met at %@ on Friday.", "They met at %@. It rained.", "At %@, they met.", "They met on Friday at %@."]

    @Test(arguments: houses, TimeForm.allCases)
    func timesComeBack(_ house: Profile, _ form: TimeForm) {
        let desk = Desk(house)
        // Houses that share a clock take turns.
        let clocks: [[Profile]] = [[.ap, .reuters, .nyt, .koreaTimes], [.guardian, .economist], [.bbc, .iso]]
        let sharers = clocks.first { $0.contains(house) } ?? [house]
        let turn = sharers.firstIndex(of: house) ?? 0
        var stories: [String] = []
        for minutes in 0..<1440 where (minutes + minutes / 60) % sharers.count == turn || minutes % 60 == 0 {
            guard let text = form.text(minutes / 60, minutes % 60) else { continue }
            var story = Self.timePlaces[(minutes + minutes / 4) % Self.timePlaces.count].replacing("%@", with: text)
            // `p.m.` ends a sentence with its own stop.
            story.replace(".m..", with: ".m.")
            stories.append(story)
        }
        desk.check(stories)
    }

    // MARK: Stories

    @Test(arguments: houses)
    func storiesComeBack(_ house: Profile) {
        let desk = Desk(house)
        for story in [
            "The court met on Thursday, 18 March 2021, at 5pm, and rose at 6.30pm on Friday, March 19th. It will meet again in April, 2021.",
            "In this Feb. 22, 2019 photo, the bridge is seen at 9:00 a.m. It was built in the 1930's and shut on 3 Sep. 2020.",
            "The strike of March 1st, 2020, ended on 2020-04-30 at 14:30 GMT; another began on 13/05/2020, a Wednesday, at 12 noon.",
            "From Oct 3 until 4 November the pass is shut from 10 p.m. until 6 a.m. each night, officials said on Aug. 9.",
            "Voting starts on Sunday 2nd May at 7AM and ends at 12 a.m. on Monday, May 3, 2021, the board said in Jan. 2021.",
            "The 18th of March was cold, the Fourth of July warm, and on Sept 12th, 1998 it rained from 6:05 PM.",
        ] {
            desk.check([story], isStrict: false)
        }
    }
}

/// A house's own desk: fixes a story and reads it again.
private struct Desk {
    let house: Profile
    let rules: RuleSet

    init(_ house: Profile) {
        self.house = house
        var settings = Settings()
        settings.profile = house
        settings.rules = StyleRoundTripTests.rules.map { RuleSetting(.rule($0.info.id), .on) }
        rules = RuleSet(settings, catalog: RuleCatalog(StyleRoundTripTests.rules))
    }

    /// - Parameter isStrict: nothing may be left, not even what only a person can mend.
    func check(_ stories: [String], isStrict: Bool = true) {
        guard !stories.isEmpty else { return }
        let story = stories.joined(separator: "\n\n")
        var text = story
        let values = values(document(text))
        #expect(values.count >= stories.count, "\(values.count) values are read in \(stories.count) stories such as '\(stories[0])'")
        for _ in 0..<6 {
            let edits = edits(rules.check(document(text)).findings)
            if edits.isEmpty { break }
            text = String(decoding: edits.applied(to: Array(text.utf8)), as: UTF8.self)
        }
        let again = document(text)
        let left = rules.check(again).findings.filter { isStrict || $0.fixes.contains { $0.applicability == .safe } }
        #expect(left.isEmpty, "\(house) still has \(left.prefix(3).map { "\($0.message) at \($0.range.start)" }) in \(text)")
        if let (old, new) = zip(values, self.values(again)).first(where: { $0 != $1 }) {
            Issue.record("\(house): \(old) became \(new) in \(text)")
        }
        #expect(self.values(again).count == values.count, "\(house): other dates are read in \(text)")
    }

    private func document(_ text: String) -> Document {
        Document.read(SourceFile(path: "story.txt", text: text), as: .text, storyDate: CivilDate(iso: "2021-04-04"))
    }

    /// What is read: each date by its parts, each time by the minute of its day.
    private func values(_ document: Document) -> [String] {
        let dates = document.dates.all.filter { $0.form != .weekday && $0.form != .relative }.map { date in
            let parts = [date.year, date.month, date.day, date.lastDay].map { $0.map(String.init) ?? "_" }.joined(separator: "-")
            return parts + (date.weekday.map { " \($0.name)" } ?? "")
        }
        return dates + document.dates.times.filter { $0.form != .partOfDay }.map { "\($0.minuteOfDay ?? -1)" }
    }

    private func edits(_ findings: [Diagnostic]) -> [Edit] {
        var taken: [Edit] = []
        for fix in findings.compactMap({ $0.fixes.first { $0.applicability == .safe && !$0.edits.isEmpty } }) {
            let clashes = fix.edits.contains { edit in
                taken.contains { edit.range.overlaps($0.range) || edit.range.start == $0.range.start }
            }
            if !clashes { taken += fix.edits }
        }
        return taken
    }
}
