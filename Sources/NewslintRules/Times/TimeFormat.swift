import NewslintKit

/// `times/format`: a time of day in another form than the house's.
struct TimeFormat: DocumentRule {
    static let info = RuleInfo(
        id: "times/format",
        summary: "a time of day in another form than the house writes",
        why: """
            One story, one clock: 2:30 p.m. on an American wire, 2.30pm in the Guardian, 14:30 at the BBC. The profile names the house; without \
            one the rule is silent. Full hours have no :00, and 1430 GMT is right beside the form of the agencies and of the BBC. Times in \
            quotation marks, in tables and in datelines stay as they are.
            """,
        severity: .warning,
        roles: .prose,
        fix: .safe,
        examples: [
            .fault("The court meets at ⟦5pm⟧ on Friday.", profile: .ap),
            .fault("The court meets at ⟦5:00 p.m.⟧ on Friday.", profile: .ap),
            .fault("The court meets at ⟦5 p.m.⟧ on Friday.", profile: .guardian),
            .fault("The court meets at ⟦5:30pm⟧ on Friday.", profile: .economist),
            .fault("The court meets at ⟦2:30 p.m.⟧ on Friday.", profile: .bbc),
            .trap("The court meets at 5 p.m., or at 2:30 p.m. on Friday.", profile: .reuters),
            .trap("The court meets at 5pm, or at 6.30pm on Friday.", profile: .guardian),
            .trap("The court meets at 10 a.m. (1400 GMT).", profile: .reuters),
            .trap("Kim won 11:00 in the last game, in a ratio of 3:2.", profile: .guardian),
            .trap("\"See you at 5pm,\" she wrote.", profile: .ap),
            .trap("The court meets at 5pm, or at 5:00 p.m. on Friday."),
        ],
        references: [
            "AP Stylebook: times", "Reuters Handbook of Journalism: time", "Guardian and Observer style guide: times",
            "BBC News style guide: time", "The Economist style guide: figures", "ISO 8601",
        ])

    private let style: TimeStyle?

    init(_ setup: RuleSetup) { style = TimeStyle(setup.profile) }

    func check(_ document: Document, _ report: inout Report) {
        guard let style else { return }
        for time in document.styledTimes(in: Self.info.roles) {
            guard let minutes = time.minuteOfDay, let figure = time.figureRange else { continue }
            switch time.form {
            case .words, .partOfDay: continue
            case .military where style.allowsMilitary: continue
            // 12 p.m. is a finding of `times/noon-midnight`.
            case .twelveHour where minutes % 720 == 0: continue
            default: break
            }
            let written = ProseRange(figure.start, time.markerRange?.end ?? figure.end)
            let wanted = style.text(minutes)
            let endsSentence = endsSentence(time, document)
            guard !isRight(written, wanted, document) else { continue }
            var (end, text) = (written.end, wanted)
            if document.prose[written.end - 1] == 0x2E {
                // The stop of `p.m.` at the end of a sentence ends it, too.
                if endsSentence, text.utf8.last != 0x2E { text += "." }
            } else if text.utf8.last == 0x2E, end < document.prose.count, document.prose[end] == 0x2E {
                end += 1
            }
            report.add(
                written, .form(style, wanted),
                fixes: [
                    ProseFix(
                        "write \(wanted)", isSure(time, style, document) ? .safe : .displayOnly, replace: ProseRange(written.start, end),
                        with: text)
                ])
        }
    }

    /// Whether a time is written as the house writes it. A space that does not break is a space.
    private func isRight(_ range: ProseRange, _ wanted: String, _ document: Document) -> Bool {
        var written = document.text(range)
        written.replace("\u{A0}", with: " ")
        return written == wanted
    }

    private func endsSentence(_ time: TimeMention, _ document: Document) -> Bool {
        guard let index = document.sentences.index(at: time.range.start) else { return true }
        return document.sentences.all[index].tokens.upperBound <= time.nextToken
    }

    /// Whether the time stands alone, and is read as a time in the new form too.
    ///
    /// `from 2 to 4 p.m.` has one marker for two times. A capital after `p.m.` may begin a sentence.
    private func isSure(_ time: TimeMention, _ style: TimeStyle, _ document: Document) -> Bool {
        let before = document.token(time.firstToken - 1, in: time.block)
        if let joint = before, Self.joints.contains(joint) || joint.kind == .punctuation && document.prose[joint.start] != 0x28,
            let figure = document.token(time.firstToken - 2, in: time.block), figure.kind == .number
        {
            return false
        }
        if document.prose[time.range.start..<time.range.end].contains(0x2F) { return false }
        if style.clock == .twentyFourHour, time.zoneRange == nil, !(before.map { Self.leads.contains($0) } ?? false) { return false }
        guard let marker = time.markerRange, document.prose[marker.end - 1] == 0x2E, !endsSentence(time, document), time.zoneRange == nil,
            let next = document.token(time.nextToken, in: time.block)
        else { return true }
        return !next.shape.contains(.capitalized) || next.is([.weekday, .month, .place, .country])
    }

    private static let joints = WordSet("to and or until till through")
    private static let leads = WordSet("at around by until from about before after")
}

extension Message {
    fileprivate static func form(_ style: TimeStyle, _ wanted: String) -> Message { "\(style.house) writes \(wanted)" }
}
