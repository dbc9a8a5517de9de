import NewslintKit

/// `times/zone-conversion`: one instant by two clocks that don't agree.
struct ZoneConversion: DocumentRule {
    static let info = RuleInfo(
        id: "times/zone-conversion",
        summary: "a time by a second clock that is not the same instant",
        why: """
            Ten in the morning in Seoul is 0100 GMT, and a reader who comes at 0200 has missed it. The tz database says what each zone's clock \
            showed, summer time included: on the day that the sentence names, or in the week around the story's date, or else on any day since \
            1990. A difference that another season would explain is an error only where the sentence names the day. EST in July, where only \
            the name is wrong, is a note. The rule is silent when it doesn't know a zone or a place, and names such as BST, which are two zones', \
            may be either.
            """,
        severity: .error,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("The envoys meet at 10 a.m. in Seoul (⟦0200 GMT⟧)."),
            .fault("The launch is at 3 p.m. EST (⟦1900 GMT⟧).", storyDate: "2021-01-15"),
            .fault("New York, which is ⟦three hours behind⟧ London, closes later."),
            .trap("The envoys meet at 10 a.m. in Seoul (0100 GMT)."),
            .trap("The launch is at 10 a.m. EDT (1400 GMT).", storyDate: "2021-07-15"),
            .trap("Polls close at 8 p.m. EDT on Tuesday (0000 GMT on Wednesday)."),
            .trap("Trading opens at 9 a.m. London time (4 a.m. ET)."),
        ],
        references: ["Reuters Handbook of Journalism: time", "tz database, 2025b (public domain): https://www.iana.org/time-zones"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for pair in ZonePair.all(in: document) where Self.info.roles.contains(document.blocks[pair.first.time.block].role) {
            check(pair, document, &report)
        }
        for distance in ZoneDistance.all(in: document) where Self.info.roles.contains(document.blocks[distance.block].role) {
            check(distance, document, &report)
        }
    }

    private func check(_ pair: ZonePair, _ document: Document, _ report: inout Report) {
        let shifts = pair.first.clock.shifts(to: pair.second.clock, pair.days).sorted()
        let range = ProseRange(pair.second.time.range.start, max(pair.second.time.range.end, pair.second.clock.range.end))
        let place = ProseRange(pair.first.time.range.start, max(pair.first.time.range.end, pair.first.clock.range.end))
        var lowered = pair.first.time.isQuoted ? 2 : pair.isSure ? 0 : 1
        if shifts.contains(where: pair.agrees) {
            return checkDay(pair, shifts.filter(pair.agrees), range, lowered, document, &report)
        }
        guard let shift = shifts.first else { return }
        if let name = summerName(pair, document) {
            report.add(name.range, .winterName(document.text(name.range), name.zone), lowered: 2)
            return
        }
        // Another season would make it right: the day must be sure.
        if !pair.isDated, pair.first.clock.shifts(to: pair.second.clock, ZonePair.anyDay).contains(where: pair.agrees) { lowered += 1 }
        let forms = Set(shifts.map { form(pair.shown($0), like: pair.second.time, document) }).sorted()
        let figures = pair.second.time.figureRange.map { ProseRange($0.start, pair.second.time.markerRange?.end ?? $0.end) }
        report.add(
            range, .other(document.text(place), forms, document.text(figures ?? range)), lowered: lowered,
            labels: [(place, .same)],
            fixes: shift == shifts.last
                ? figures.map { [ProseFix("write \(forms[0])", .displayOnly, replace: $0, with: forms[0])] } ?? [] : [])
    }

    /// The weekdays beside two times that agree: a day may end between them.
    private func checkDay(
        _ pair: ZonePair, _ shifts: [Int], _ range: ProseRange, _ lowered: Int, _ document: Document, _ report: inout Report
    ) {
        guard let first = pair.first.weekday?.weekday, let second = pair.second.weekday, let other = second.weekday else { return }
        let days = shifts.map { shift in
            let shown = pair.shown(shift)
            return (first.rawValue + (shown < 0 ? 6 : shown / 1440)) % 7
        }
        guard let day = days.first, !days.contains(other.rawValue), let right = Weekday(rawValue: day) else { return }
        report.add(second.range, .day(document.text(range), right), lowered: lowered)
    }

    private func check(_ distance: ZoneDistance, _ document: Document, _ report: inout Report) {
        let days = document.storyDate.map { $0.utcStart - 30 * 86_400...$0.utcStart + 30 * 86_400 } ?? ZonePair.anyDay
        let known = distance.second.shifts(to: distance.first, days)
        guard !known.isEmpty, !known.contains(distance.minutes) else { return }
        let isSeasonal = distance.second.shifts(to: distance.first, ZonePair.anyDay).contains(distance.minutes)
        let quoted = document.quotations.contains(distance.range.start)
        report.add(
            distance.range, .hours(document.text(distance.first.range), known.sorted(), document.text(distance.second.range)),
            lowered: quoted ? 2 : isSeasonal ? 1 : 0)
    }

    /// EST, CET and the like where summer time is in force and would make the pair right.
    private func summerName(_ pair: ZonePair, _ document: Document) -> (range: ProseRange, zone: String)? {
        guard pair.days != ZonePair.anyDay,
            pair.first.clock.shifts(to: pair.second.clock, pair.days, asZones: true).contains(where: pair.agrees)
        else { return nil }
        for side in [pair.first, pair.second] where !side.clock.fixed.isEmpty {
            if let zone = side.clock.zone { return (side.clock.range, zone.id) }
        }
        return nil
    }

    /// A time in the form of another one.
    private func form(_ minutes: Int, like time: TimeMention, _ document: Document) -> String {
        let minutes = (minutes % 1440 + 1440) % 1440
        let (hour, minute) = (minutes / 60, minutes % 60)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        switch time.form {
        case .military: return padded(hour) + padded(minute)
        case .twentyFourHour: return padded(hour) + ":" + padded(minute)
        default: break
        }
        let marker = time.markerRange.map { document.text($0) } ?? "p.m."
        let half = (hour < 12 ? "a" : "p") + (marker.utf8.contains(0x2E) ? ".m." : "m")
        let separator = time.figureRange.map { document.prose[$0.start..<$0.end].contains(0x2E) } == true ? "." : ":"
        let isSpaced = time.figureRange.map { $0.end < (time.markerRange?.start ?? .max) } ?? true
        return "\(hour % 12 == 0 ? 12 : hour % 12)" + (minute == 0 ? "" : separator + padded(minute)) + (isSpaced ? " " : "") + half
    }
}

extension Message {
    fileprivate static func other(_ first: String, _ forms: [String], _ second: String) -> Message {
        "\(first) is \(forms.prefix(2).joined(separator: " or ")), not \(second)"
    }

    fileprivate static let same: Message = "the same instant by another clock"

    fileprivate static func day(_ second: String, _ day: Weekday) -> Message { "\(second) is on \(day.name) by then" }

    fileprivate static func winterName(_ name: String, _ zone: String) -> Message {
        let city = zone.split(separator: "/").last.map(String.init) ?? zone
        return "\(name) is winter time; summer time is in force in \(city.replacing("_", with: " "))"
    }

    fileprivate static func hours(_ first: String, _ known: [Int], _ second: String) -> Message {
        let text = known.map { minutes in
            let hours = abs(minutes) / 60
            let rest = abs(minutes) % 60
            return "\(hours)\(rest == 0 ? "" : ":\(rest)") hours \(minutes < 0 ? "behind" : "ahead of")"
        }
        return "\(first) is \(text.prefix(2).joined(separator: " or ")) \(second)"
    }
}
