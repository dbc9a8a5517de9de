import NewslintKit

/// `dates/weekday-mismatch`: a weekday that its date does not have.
struct WeekdayMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "dates/weekday-mismatch",
        summary: "a weekday that its date does not fall on",
        why: """
            A reader who comes on Thursday, April 2, finds the doors shut if April 2 is a Friday: one of the two is wrong, and only the \
            reporter knows which, so no fix is made. With the year in print the calendar decides. Without it, the year is the one that puts \
            the date nearest to the story's date, and the rule is silent without a story date. It is silent, too, when the weekday is right \
            for another year that the story is about. Years before 1753 are left alone: their calendars differ.
            """,
        severity: .error,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("The court meets on ⟦Thursday, April 2, 2021⟧, in Seoul."),
            .fault("The envoy left on ⟦Friday, March 18⟧, officials said.", storyDate: "2021-04-04"),
            .trap("The court meets on Thursday, April 1, 2021, in Seoul."),
            .trap("The envoy left on Friday, March 18, officials said."),
            .trap("In 2005, the envoy left on Friday, March 18, for good.", storyDate: "2021-04-04"),
            .trap("The fair opens on Saturday and Sunday, March 6-7, 2021."),
        ],
        references: ["Signal: copy-editing checklist, \"check days against dates\"", "BBC News style guide: dates"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        var years: StoryYears?
        for date in document.dates.all {
            guard let weekday = date.weekday, let month = date.month, let day = date.day, !date.isQuoted, !date.isName,
                Self.info.roles.contains(document.blocks[date.block].role)
            else { continue }
            if let full = date.civilDate {
                if date.year ?? 0 > 1752, full.weekday != weekday { add(date, full, weekday, lowered: 0, &report) }
            } else if date.year == nil, let story = document.storyDate {
                let known = years ?? StoryYears(of: document, story)
                years = known
                guard let nearest = known.nearest(month: month, day: day), nearest.weekday != weekday else { continue }
                if let doubt = known.doubt(that: nearest, isWrongFor: weekday) { add(date, nearest, weekday, lowered: doubt, &report) }
            }
        }
    }

    private func add(_ date: DateMention, _ full: CivilDate, _ weekday: Weekday, lowered: Int, _ report: inout Report) {
        var fixes: [ProseFix] = []
        if let range = date.weekdayRange {
            fixes.append(ProseFix("make it \(full.weekday.name)", .displayOnly, replace: range, with: full.weekday.name))
        }
        let nearby = full.nearest(weekday)
        if let range = date.dayRange, date.lastDay == nil, let nearby, nearby.month == full.month {
            fixes.append(ProseFix("make it the \(nearby.day)\(ordinal(nearby.day))", .displayOnly, replace: range, with: "\(nearby.day)"))
        }
        report.add(
            date.range, .mismatch(full, weekday), lowered: lowered,
            labels: nearby.map { [(date.calendarRange, .nearby(weekday, $0))] } ?? [], fixes: fixes)
    }

    private func ordinal(_ day: Int) -> String {
        switch (day % 10, day) {
        case (1, _) where day != 11: "st"
        case (2, _) where day != 12: "nd"
        case (3, _) where day != 13: "rd"
        default: "th"
        }
    }
}

/// The years that a date without one may belong to.
private struct StoryYears {
    private let story: CivilDate
    /// Every year that stands in the story.
    private let mentioned: Set<Int>

    init(of document: Document, _ story: CivilDate) {
        self.story = story
        var years: Set<Int> = []
        for token in document.tokens.all where token.kind == .number {
            if token.hash == Self.nineEleven { years.insert(2001) }
            guard token.count == 4 || token.count == 6 && token.shape.contains(.apostropheS) else { continue }
            var value = 0
            for byte in document.prose[token.start..<token.start + 4] where ASCII.isDigit(byte) { value = value * 10 + Int(byte - 0x30) }
            years.insert(value)
        }
        mentioned = years
    }

    /// The day of a month that is nearest to the story's date.
    func nearest(month: Int, day: Int) -> CivilDate? {
        (story.year - 1...story.year + 1).compactMap { CivilDate(year: $0, month: month, day: day) }
            .min { abs($0.days(to: story)) < abs($1.days(to: story)) }
    }

    /// How many levels less sure than an error it is that a weekday is wrong for the date nearest to the story; nil when another year that
    /// the story may mean makes it right: one that its text names, or the one before or after, unless the date is close enough to be news.
    /// An announced date that is right a year later is doubtful: pages get new pictures and keep their date.
    func doubt(that nearest: CivilDate, isWrongFor weekday: Weekday) -> Int? {
        func fits(_ year: Int) -> Bool { CivilDate(year: year, month: nearest.month, day: nearest.day)?.weekday == weekday }
        if mentioned.contains(where: { $0 != nearest.year && fits($0) }) { return nil }
        let distance = story.days(to: nearest)
        if distance < -45 || distance > 0, fits(nearest.year - 1) { return nil }
        if distance > 0, fits(nearest.year + 1) { return distance < 45 ? 1 : nil }
        return 0
    }

    private static let nineEleven = WordHash.of("9/11")
}

extension CivilDate {
    /// The day nearest to this one that is a given weekday; the later of two.
    fileprivate func nearest(_ weekday: Weekday) -> CivilDate? {
        for distance in [1, -1, 2, -2, 3, -3] {
            let candidate = moved(by: distance)
            if candidate?.weekday == weekday { return candidate }
        }
        return nil
    }
}

extension Message {
    fileprivate static func mismatch(_ date: CivilDate, _ weekday: Weekday) -> Message {
        "\(date.name) \(date.day), \(date.year), is a \(date.weekday.name), not a \(weekday.name)"
    }

    fileprivate static func nearby(_ weekday: Weekday, _ date: CivilDate) -> Message {
        "the nearest \(weekday.name) is \(date.name) \(date.day)"
    }
}

extension CivilDate {
    fileprivate var name: String { Month(rawValue: month)?.name ?? "" }
}
