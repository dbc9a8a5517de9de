import NewslintKit

/// `times/redundant`: 9 a.m. in the morning.
struct RedundantTime: DocumentRule {
    static let info = RuleInfo(
        id: "times/redundant",
        summary: "a part of the day that a.m. or p.m. has named already",
        why: """
            The m of a.m. is a morning: 9 a.m. in the morning has two, and 8 p.m. tonight two evenings. At 8 tonight, or at 8 p.m. on Friday, \
            says it once. Quotations, tables and datelines are left alone.
            """,
        severity: .note,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The train left at ⟦9 a.m. in the morning⟧, as ever."),
            .fault("The train leaves at ⟦8 p.m. tonight⟧, as ever.", profile: .ap),
            .fault("The train left at ⟦10pm at night⟧, as ever.", profile: .guardian),
            .trap("The train leaves at 8 p.m. Tuesday, or tonight at 8."),
            .trap("The train left at 9 a.m. on the morning of the strike."),
            .trap("It left at 2 a.m. in the morning darkness, and at 3 p.m. at Night Falls."),
            .trap("\"It left at 9 a.m. in the morning,\" he said."),
        ],
        references: ["AP Stylebook: times, \"avoid such redundancies as 10 a.m. this morning\""])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for time in document.styledTimes(in: Self.info.roles) where time.form == .twelveHour {
            guard let minutes = time.minuteOfDay, let marker = time.markerRange else { continue }
            let isMorning = minutes < 720
            if let last = phrase(after: time, isMorning, document) {
                let end = document.tokens.all[last].end
                report.add(
                    ProseRange(time.range.start, end), .twice(document.text(marker)),
                    fixes: [ProseFix("leave the part of the day out", .safe, replace: ProseRange(time.range.end, end), with: "")])
            } else if !isMorning, time.zoneRange == nil, document.isWord(time.nextToken, in: time.block, Self.tonight),
                let figure = time.figureRange
            {
                // `8 tonight`, without its marker.
                report.add(
                    ProseRange(time.range.start, document.tokens.all[time.nextToken].end), .twice(document.text(marker)),
                    fixes: [
                        ProseFix("leave \(document.text(marker)) out", .displayOnly, replace: ProseRange(figure.end, marker.end), with: "")
                    ])
            }
        }
    }

    /// The last token of `in the morning`, `at night` and the like after a time of that half of the day.
    private func phrase(after time: TimeMention, _ isMorning: Bool, _ document: Document) -> Int? {
        let next = time.nextToken
        let last: Int
        if document.isWord(next, in: time.block, Self.in), document.isWord(next + 1, in: time.block, Self.the),
            document.isWord(next + 2, in: time.block, isMorning ? Self.morning : Self.afternoon)
        {
            last = next + 2
        } else if !isMorning, document.isWord(next, in: time.block, Self.at), document.isWord(next + 1, in: time.block, Self.night) {
            last = next + 1
        } else {
            return nil
        }
        let token = document.tokens.all[last]
        guard !token.shape.contains(.capitalized), !token.shape.contains(.apostropheS) else { return nil }
        guard let after = document.token(last + 1, in: time.block), after.isWord else { return last }
        return after.is([.preposition, .conjunction, .auxiliary, .pronoun, .article, .weekday]) && !Self.of.contains(after) ? last : nil
    }

    private static let `in` = WordSet("in")
    private static let the = WordSet("the")
    private static let at = WordSet("at")
    private static let of = WordSet("of")
    private static let morning = WordSet("morning")
    private static let afternoon = WordSet("afternoon evening")
    private static let night = WordSet("night")
    private static let tonight = WordSet("tonight")
}

extension Message {
    fileprivate static func twice(_ marker: String) -> Message { "\(marker) has said it already" }
}
