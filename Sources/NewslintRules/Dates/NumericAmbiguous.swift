import NewslintKit

/// `dates/numeric-ambiguous`: a date of figures that means one day in London and another in New York.
struct NumericAmbiguous: DocumentRule {
    static let info = RuleInfo(
        id: "dates/numeric-ambiguous",
        summary: "a date of figures alone, of which day and month can be exchanged",
        why: """
            12/04/2012 is the 12th of April in London and the fourth of December in New York. Only the reporter knows which, so the rule shows \
            both and changes nothing. Figures that can be read in one way only (18/03/2021) are a note, unless a profile is set, under which \
            dates/format speaks about them. 9/11, 24/7 and seasons (2013/14) are no such dates, and tables and quotations are left alone.
            """,
        severity: .warning,
        roles: .prose,
        fix: .displayOnly,
        examples: [
            .fault("The lease ended on ⟦12/04/2012⟧, the court heard."),
            .fault("The stamp says ⟦03/04/21⟧, and nobody knows more.", profile: .bbc),
            .trap("After 9/11 the doors were open 24/7, and 1/2 of them were new."),
            .trap("The club won the league in 2013/14."),
            .trap("The stamp says 2021-03-18 and the lease 2012-04-12."),
            .trap("\"It was 12/04/2012,\" he wrote."),
        ],
        references: ["BBC News style guide: dates, \"never 12/04/2012\"", "ISO 8601"])

    private let style: DateStyle?

    init(_ setup: RuleSetup) { style = DateStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        for date in document.dates.all where date.form == .numeric && !date.isQuoted {
            guard Self.info.roles.contains(document.blocks[date.block].role) else { continue }
            let range = ProseRange(document.tokens.all[date.nextToken - 1].start, date.range.end)
            // A stamp with its time, and a row of a table that lost its lines.
            if document.token(date.nextToken, in: date.block)?.kind == .number { continue }
            guard let readings = readings(date, range, document) else { continue }
            let forms = readings.compactMap { form($0) }
            if forms.count == 2, forms[0] != forms[1] {
                report.add(
                    range, .ambiguous(forms), fixes: forms.map { ProseFix("write \($0)", .displayOnly, replace: range, with: $0) })
            } else if style == nil, let form = forms.first, !isCited(date, document) {
                report.add(
                    range, .figures(form), lowered: 1, fixes: [ProseFix("write \(form)", .displayOnly, replace: range, with: form)])
            }
        }
    }

    /// The days that the figures can mean: day first, then month first.
    private func readings(_ date: DateMention, _ range: ProseRange, _ document: Document) -> [CivilDate]? {
        let parts = document.prose[range.start..<range.end].split { !ASCII.isDigit($0) }.compactMap {
            Int(String(decoding: $0, as: UTF8.self))
        }
        guard parts.count == 3 else { return nil }
        // Two figures are a year of this century up to 2049, and of the last one from 50 on.
        let year = date.year ?? (parts[2] < 50 ? 2000 : 1900) + parts[2]
        return [
            CivilDate(year: year, month: parts[1], day: parts[0]), CivilDate(year: year, month: parts[0], day: parts[1]),
        ].compactMap { $0 }
    }

    /// `[NBC News, 6/22/15]`, `(4/17/91)`: where a source is named in short.
    private func isCited(_ date: DateMention, _ document: Document) -> Bool {
        guard let before = document.token(date.firstToken - 1, in: date.block), before.kind == .punctuation else { return false }
        return [0x28, 0x5B, 0x2C].contains(document.prose[before.start])
    }

    private func form(_ date: CivilDate) -> String? {
        guard let month = Month(rawValue: date.month) else { return nil }
        return style?.text(year: date.year, month: month, day: date.day) ?? "\(month.name) \(date.day), \(date.year)"
    }
}

extension Message {
    fileprivate static func ambiguous(_ forms: [String]) -> Message { "\(forms[0]) in London, \(forms[1]) in New York" }

    fileprivate static func figures(_ form: String) -> Message { "a date of figures alone: \(form)" }
}
