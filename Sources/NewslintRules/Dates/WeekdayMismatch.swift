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
            for another year that the story is about. Years before 1753 are left alone: their calendars differ. Inside a quotation it is a note: people misspeak, and desks mishear.
            """,
        severity: .error,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("The court meets on ⟦Thursday, April 2, 2021⟧, in Seoul."),
            .fault("The envoy left on ⟦Friday, March 18⟧, officials said.", storyDate: "2021-04-04"),
            .fault("The fair is open ⟦Thursday-Saturday, June 4-6, 2021⟧, in the park."),
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
            guard let day = date.day, !date.isName, Self.info.roles.contains(document.blocks[date.block].role) else { continue }
            guard let month = date.month else {
                checkMonths(date, document, &report)
                continue
            }
            guard let weekday = date.weekday else {
                checkRange(date, document, &report)
                continue
            }
            if let full = date.civilDate {
                if date.year ?? 0 > 1752, full.weekday != weekday { add(date, full, weekday, lowered: 0, &report) }
            } else if date.year == nil, let story = document.storyDate {
                let known = years ?? StoryYears(of: document, story)
                years = known
                guard let nearest = known.nearest(month: month, day: day), nearest.weekday != weekday else { continue }
                if let doubt = known.doubt(that: nearest, at: date, isWrongFor: weekday) {
                    add(date, nearest, weekday, lowered: doubt, &report)
                }
            }
        }
    }

    /// `Tuesday the 13th`: some month next to the story's has to have it.
    private func checkMonths(_ date: DateMention, _ document: Document, _ report: inout Report) {
        guard let weekday = date.weekday, let day = date.day, let story = document.storyDate, !date.isQuoted else { return }
        let months = (-2...2).compactMap { TimeValue.month(story.month, of: story.year)?.moved(by: $0, .month)?.earliest }
        let days = months.compactMap { CivilDate(year: $0.year, month: $0.month, day: day) }
        guard days.count > 3, !days.contains(where: { $0.weekday == weekday }),
            let near = days.min(by: { abs($0.days(to: story)) < abs($1.days(to: story)) })
        else { return }
        report.add(date.range, .mismatch(near, weekday), lowered: 1)
    }

    /// `Thursday-Saturday, June 3-5`, `Saturday and Sunday, March 6-7`: the first weekday and the last have to fit, with the year in print or
    /// within six weeks of the story.
    private func checkRange(_ date: DateMention, _ document: Document, _ report: inout Report) {
        guard date.lastDay != nil, !date.isQuoted, let value = date.value, let (first, last, range) = WeekdayPair.before(date, in: document)
        else { return }
        guard date.year != nil ? value.earliest.year > 1752 : document.storyDate.map({ abs($0.days(to: value.earliest)) < 45 }) ?? false
        else { return }
        if value.earliest.weekday != first {
            report.add(range.union(date.range), .mismatch(value.earliest, first), lowered: date.year == nil ? 1 : 0)
        } else if value.latest.weekday != last {
            report.add(range.union(date.range), .mismatch(value.latest, last), lowered: date.year == nil ? 1 : 0)
        }
    }

    private func add(_ date: DateMention, _ full: CivilDate, _ weekday: Weekday, lowered: Int, _ report: inout Report) {
        var fixes: [ProseFix] = []
        if let range = date.weekdayRange {
            fixes.append(ProseFix("make it \(full.weekday.name)", .displayOnly, replace: range, with: full.weekday.name))
        }
        let nearby = full.nearest(weekday)
        if let range = date.dayRange, date.lastDay == nil, let nearby, nearby.month == full.month {
            fixes.append(
                ProseFix("make it the \(nearby.day)\(Ordinal.ending(nearby.day))", .displayOnly, replace: range, with: "\(nearby.day)"))
        }
        report.add(
            date.range, .mismatch(full, weekday), lowered: date.isQuoted ? 2 : lowered,
            labels: nearby.map { [(date.calendarRange, .nearby(weekday, $0))] } ?? [], fixes: fixes)
    }
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
