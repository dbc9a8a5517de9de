import NewslintKit

/// `times/noon-midnight`: 12 p.m., of which nobody is sure what it is.
struct NoonMidnight: DocumentRule {
    static let info = RuleInfo(
        id: "times/noon-midnight",
        summary: "12 p.m., 12 a.m. or 12 noon, instead of noon or midnight",
        why: """
            Readers stop at 12 p.m. and wonder whether it is night. Noon and midnight say it, alone: 12 noon says it twice. Half past twelve is \
            12:30 p.m. as ever. The BBC calls it midday; ISO 8601 writes 12:00, and the rule is silent under it.
            """,
        severity: .note,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The polls close at ⟦12 p.m.⟧ on Friday."),
            .fault("The polls close at ⟦12 midnight⟧ on Friday.", profile: .ap),
            .fault("The polls close at ⟦12:00 noon⟧ on Friday.", profile: .guardian),
            .trap("The polls close at noon, or at 12:30 p.m. on Friday."),
            .trap("The polls close at midnight, or at 12.30am.", profile: .guardian),
            .trap("The polls are open from 12 to 2 p.m. and from 10 a.m.-12 p.m.", profile: .ap),
            .trap("\"I came at 12 p.m.,\" she said."),
        ],
        references: ["AP Stylebook: noon, midnight", "Reuters Handbook of Journalism: time"])

    private let style: TimeStyle?

    init(_ setup: RuleSetup) { style = TimeStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        if let style, style.noon == nil { return }
        for time in document.styledTimes(in: Self.info.roles) where time.hour == 12 || time.form == .words {
            let range: ProseRange
            let word: String
            switch time.form {
            case .twelveHour:
                guard let figure = time.figureRange, let marker = time.markerRange, let minutes = time.minuteOfDay, minutes % 720 == 0,
                    !isJoined(time, document)
                else { continue }
                range = ProseRange(figure.start, marker.end)
                word = minutes == 0 ? "midnight" : style?.noon ?? "noon"
            case .words:
                guard let figure = time.figureRange, time.minuteOfDay != nil else { continue }
                let own = document.token(time.firstToken + 1, in: time.block)?.range ?? time.range
                range = ProseRange(figure.start, own.end)
                word = document.text(own)
            default:
                continue
            }
            report.add(range, .word(word), fixes: [fix(range, word, time, document)])
        }
    }

    /// The stop of `p.m.` at the end of a sentence stays.
    private func fix(_ range: ProseRange, _ word: String, _ time: TimeMention, _ document: Document) -> ProseFix {
        var text = word
        let sentence = document.sentences.index(at: range.start).map { document.sentences.all[$0] }
        if document.prose[range.end - 1] == 0x2E, sentence.map({ $0.tokens.upperBound <= time.nextToken }) ?? true { text += "." }
        return ProseFix("write \(word)", .safe, replace: range, with: text)
    }

    /// One of two times that share a dash or a marker.
    private func isJoined(_ time: TimeMention, _ document: Document) -> Bool {
        guard let before = document.token(time.firstToken - 1, in: time.block), Self.joints.contains(before) else { return false }
        return document.token(time.firstToken - 2, in: time.block)?.kind == .number
    }

    private static let joints = WordSet("to and or until till through")
}

extension Message {
    fileprivate static func word(_ word: String) -> Message { "\(word) says it alone" }
}
