import NewslintKit

/// `numbers/score-conflict`: a score that what is said of it contradicts.
struct ScoreConflict: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/score-conflict",
        summary: "a score that does not fit what is said of it",
        why: """
            A series that stands at 3-2 was not decided in game seven, a side that won 1-2 lost, nobody scores a hat-trick in a 2-1 win, and \
            goals of the first half are not lost in the second. Sets, penalties and aggregates are left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("They won the series ⟦3-2⟧ in Game 7."),
            .fault("She scored all five goals in the ⟦3-1⟧ win."),
            .trap("They won the series 4-3 in Game 7."),
            .trap("It ended 1-1, and they won 4-2 on penalties."),
            .trap("She won 6-7 6-4 7-5."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for score in document[Relations.self].scores {
            guard let contradiction = info.contradiction(in: score, of: document) else { continue }
            report.add(
                score.range, contradiction, message: .conflict(score.kind, contradiction.claim), labels: [(score.place, .place(score.kind))]
            )
        }
    }
}

extension Message {
    fileprivate static func conflict(_ kind: Score.Kind, _ claim: Claim) -> Message {
        switch kind {
        case .winner: "the winner has \(claim.left.text), less than \(claim.right.text)"
        case .series: "\(claim.text) games"
        case .length: "the series is won with \(claim.right.text), not \(claim.left.text)"
        case .halfTime: "\(claim.left.text) at half-time is more than \(claim.right.text) in the end"
        case .goals:
            claim.comparison == .equals
                ? "\(claim.right.text) do not fit the score" : "\(claim.left.text) are more than \(claim.right.text)"
        }
    }

    fileprivate static func place(_ kind: Score.Kind) -> Message {
        switch kind {
        case .winner: "who won"
        case .series, .length: "the games"
        case .halfTime: "the final score"
        case .goals: "the goals"
        }
    }
}
