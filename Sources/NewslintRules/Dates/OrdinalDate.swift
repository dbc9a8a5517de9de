import NewslintKit

/// `dates/ordinal`: a day with an ordinal ending where the house has none, or without one where it has.
struct OrdinalDate: DocumentRule {
    static let info = RuleInfo(
        id: "dates/ordinal",
        summary: "an ordinal ending on a day, or none, against house style",
        why: """
            Most houses print March 1; the Economist prints March 1st. The profile names the house, and without one the rule is silent. The \
            18th of March, the Fourth of July and the 5th Marines are no dates of that form, and dates inside quotation marks, in names, \
            tables and datelines stay as they are.
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The envoy left on ⟦March 18th⟧ by rail.", profile: .ap),
            .fault("The envoy left on ⟦1st March⟧ by rail.", profile: .guardian),
            .fault("The envoy left on ⟦March 18⟧ by rail.", profile: .economist),
            .trap("The envoy left on March 18th by rail.", profile: .economist),
            .trap("The envoy left on the 18th of March, after the Fourth of July.", profile: .ap),
            .trap("The 5th Marines left in March; the 3rd of May was a holiday.", profile: .nyt),
            .trap("\"Come on March 18th,\" the leaflet says.", profile: .bbc),
            .trap("The envoy left on March 18th by rail."),
        ],
        references: ["AP Stylebook: months", "BBC News style guide: dates", "The Economist style guide: dates"])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style, style.order != .iso else { return }
        for date in document.styledDates(in: Self.info.roles) {
            // A date in another order is one finding, of `dates/format`.
            guard date.form == (style.order == .monthDay ? .monthDay : .dayMonth), date.isOrdinal != style.hasOrdinals,
                !document.spellsOf(date), let range = date.dayRange, let month = date.month.flatMap(Month.init(rawValue:)),
                let day = date.day,
                let wanted = style.text(year: date.year, month: month, day: day, lastDay: document.lastDay(of: date))
            else { continue }
            let edits = style.hasOrdinals ? added(range, document) : removed(range, document)
            report.add(
                date.calendarRange, .form(style, wanted),
                fixes: [ProseFix(style.hasOrdinals ? "add the ordinal ending" : "remove the ordinal ending", .safe, edits)])
        }
    }

    /// The letters of a day's figures, which are its endings.
    private func removed(_ range: ProseRange, _ document: Document) -> [(range: ProseRange, replacement: String)] {
        (range.start..<range.end).compactMap { index in
            guard ASCII.isLetter(document.prose[index]), ASCII.isDigit(document.prose[index - 1]) else { return nil }
            return (ProseRange(index, min(index + 2, range.end)), "")
        }
    }

    private func added(_ range: ProseRange, _ document: Document) -> [(range: ProseRange, replacement: String)] {
        var number = 0
        return (range.start..<range.end).compactMap { index in
            guard ASCII.isDigit(document.prose[index]) else {
                number = 0
                return nil
            }
            number = number * 10 + Int(document.prose[index] - 0x30)
            guard index + 1 == range.end || !ASCII.isDigit(document.prose[index + 1]) else { return nil }
            return (ProseRange(index + 1, index + 1), Ordinal.ending(number))
        }
    }
}

extension Message {
    fileprivate static func form(_ style: DateStyle, _ form: String) -> Message { "\(style.house) writes \(form)" }
}
