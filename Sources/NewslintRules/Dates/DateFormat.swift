import NewslintKit

/// `dates/format`: a date whose order or marks are not the house's.
struct DateFormat: DocumentRule {
    static let info = RuleInfo(
        id: "dates/format",
        summary: "a date in another order or with other commas than the house writes",
        why: """
            One story, one way of writing dates: 18 March 2021 in a London paper, March 18, 2021, on an American wire. The profile names the \
            house; without one the rule is silent. Dates inside quotation marks, in names (the 5 April Movement), in tables and in datelines \
            stay as they are, and so do the 18th of March, the Fourth of July and figures that leave day and month open (03/04/2021).
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The envoy left on ⟦18 March 2021⟧ by rail.", profile: .ap),
            .fault("The envoy left on ⟦March 18, 2021⟧, by rail.", profile: .guardian),
            .fault("The envoy left on ⟦March 18⟧ by rail.", profile: .bbc),
            .fault("The envoy left on ⟦2021-03-18⟧ by rail.", profile: .reuters),
            .fault("The envoy left on ⟦18 March 2021⟧ by rail.", profile: .economist),
            .trap("The envoy left on March 18, 2021, by rail.", profile: .koreaTimes),
            .trap("The envoy left on Thursday March 18th 2021 by rail.", profile: .economist),
            .trap("The envoy left on Saturday 18 March by rail.", profile: .guardian),
            .trap("A film called \"18 March\" opens on the Fourth of July.", profile: .ap),
            .trap("The 5 April Movement met after 9/11.", profile: .ap),
            .trap("The envoy left on 18 March 2021 by rail."),
        ],
        references: [
            "AP Stylebook: months", "Reuters Handbook of Journalism: dates", "Guardian and Observer style guide: dates",
            "BBC News style guide: dates", "The Economist style guide: dates", "ISO 8601",
        ])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style else { return }
        for date in document.styledDates(in: Self.info.roles) {
            guard let month = date.month.flatMap(Month.init(rawValue:)), let day = date.day, !document.spellsOf(date), !isEvent(date),
                !isShouted(date, document),
                let wanted = style.text(year: date.year, month: month, day: day, lastDay: document.lastDay(of: date))
            else { continue }
            switch (style.order, date.form) {
            case (.monthDay, .monthDay), (.dayMonth, .dayMonth):
                checkMarks(date, style, document, &report)
            case (.iso, .iso), (_, .monthYear), (_, .month):
                break
            default:
                add(date, wanted, style, document, &report)
            }
        }
    }

    /// A date in another order: all of it is written anew, with the marks on both sides.
    private func add(_ date: DateMention, _ wanted: String, _ style: DateStyle, _ document: Document, _ report: inout Report) {
        let range = date.calendarRange
        var (start, end) = (range.start, range.end)
        var text = wanted
        if date.year != nil {
            if style.commas.contains(.afterYear) {
                if document.runsOn(date) { text += "," }
            } else if date.form == .monthDay, end < document.prose.count, document.prose[end] == 0x2C, isAttributive(date, document) {
                // `in this March 18, 2021, photo` loses its second comma with its first.
                end += 1
            }
        }
        if let weekday = date.weekdayRange, [" ", ", "].contains(document.text(ProseRange(weekday.end, range.start))) {
            start = weekday.end
            text = (style.commas.contains(.afterWeekday) ? ", " : " ") + text
        }
        report.add(
            range, .shape(style, wanted),
            fixes: [
                ProseFix(
                    "write \(wanted)", sharesMonth(date, document) ? .displayOnly : .safe, replace: ProseRange(start, end), with: text)
            ])
    }

    /// The commas of a date that has the house's order.
    private func checkMarks(_ date: DateMention, _ style: DateStyle, _ document: Document, _ report: inout Report) {
        if let weekday = date.weekdayRange, weekday.end < date.calendarRange.start {
            let gap = ProseRange(weekday.end, date.calendarRange.start)
            let text = document.text(gap)
            if style.commas.contains(.afterWeekday), text == " ", !document.runsOn(date) {
                report.add(
                    date.range, .weekdayComma(style, true), fixes: [ProseFix("add a comma", .safe, replace: gap, with: ", ")])
            } else if !style.commas.contains(.afterWeekday), text == ", " {
                report.add(
                    date.range, .weekdayComma(style, false), fixes: [ProseFix("remove the comma", .safe, replace: gap, with: " ")])
            }
        }
        guard let year = date.yearRange, let before = [date.dayRange?.end, date.monthRange?.end].compactMap({ $0 }).max() else { return }
        let gap = ProseRange(before, year.start)
        let text = document.text(gap)
        if style.commas.contains(.beforeYear), text == " " {
            report.add(date.calendarRange, .dayComma, fixes: [ProseFix("add a comma", .safe, replace: gap, with: ", ")])
        } else if !style.commas.contains(.beforeYear), text == ", " {
            var edits: [(range: ProseRange, replacement: String)] = [(gap, " ")]
            // `in this March 18th, 2021, photo` loses its second comma with its first.
            if date.form == .monthDay, document.prose.count > year.end, document.prose[year.end] == 0x2C, isAttributive(date, document) {
                edits.append((ProseRange(year.end, year.end + 1), ""))
            }
            report.add(date.calendarRange, .noYearComma(style), fixes: [ProseFix("remove the comma", .safe, edits)])
        }
    }

    /// `February 16 and 17`, `16 and 17 February`: the month belongs to another day as well, and has to stay where both can have it.
    private func sharesMonth(_ date: DateMention, _ document: Document) -> Bool {
        let tokens = document.tokens.all
        // `Sept. 30-Oct. 2` is one range.
        let rest = document.prose[date.calendarRange.end...].prefix(3)
        if rest.first == 0x2D || rest.elementsEqual([0xE2, 0x80, 0x93]) { return true }
        func isJoint(_ joint: Int, _ day: Int) -> Bool {
            guard tokens.indices.contains(joint), tokens.indices.contains(day) else { return false }
            let isMark = tokens[joint].kind == .punctuation && document.prose[tokens[joint].start] == 0x2C
            return (isMark || Self.joints.contains(tokens[joint])) && tokens[day].kind == .number && tokens[day].count < 5
                && !tokens[day].shape.contains(.apostropheS)
        }
        return isJoint(date.nextToken, date.nextToken + 1) || isJoint(date.firstToken - 1, date.firstToken - 2)
    }

    /// In capitals, as banners and tweets are.
    private func isShouted(_ date: DateMention, _ document: Document) -> Bool {
        guard let month = date.monthRange, date.form != .iso, date.form != .numeric else { return false }
        return document.prose[month.start + 1] < 0x60
    }

    /// Days that are known by their American date the world over, as `September 11` is.
    private func isEvent(_ date: DateMention) -> Bool {
        date.form == .monthDay && date.year == nil && date.weekday == nil && [911, 106].contains((date.month ?? 0) * 100 + (date.day ?? 0))
    }

    private static let joints = WordSet("and or to until through")

    private func isAttributive(_ date: DateMention, _ document: Document) -> Bool {
        let tokens = document.tokens.all
        guard date.firstToken > 0, date.nextToken + 1 < tokens.count else { return false }
        let next = tokens[date.nextToken + 1]
        return tokens[date.firstToken - 1].is([.article, .determiner]) && next.kind == .word && !next.shape.contains(.capitalized)
            && !next.is(.function)
    }
}

extension Message {
    fileprivate static func shape(_ style: DateStyle, _ wanted: String) -> Message { "\(style.house) writes \(wanted)" }

    fileprivate static func weekdayComma(_ style: DateStyle, _ wanted: Bool) -> Message {
        "\(style.house) writes \(wanted ? "a" : "no") comma between weekday and date"
    }

    fileprivate static let dayComma: Message = "a comma stands between day and year"

    fileprivate static func noYearComma(_ style: DateStyle) -> Message { "\(style.house) writes no comma before the year" }
}
