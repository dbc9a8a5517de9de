import NewslintKit

/// `numbers/vote-threshold`: a vote that is said to reach what it needed, and didn't, or the reverse.
struct VoteThreshold: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/vote-threshold",
        summary: "a vote that does not fit the threshold it is said to reach or miss",
        why: """
            "Passed 58-42, clearing the 60-vote threshold" can't be, nor can "a two-thirds majority, 60 to 40". Fractions are taken of the \
            votes cast, which is the least that they can be of; a vote that missed a fraction is left alone, since it may have been one of \
            all members.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("It passed ⟦58-42⟧, clearing the 60-vote threshold."),
            .fault("The motion won a two-thirds majority, ⟦60 to 40⟧."),
            .trap("It got 58-42, short of the 60 votes needed."),
            .trap("The motion won a two-thirds majority, 67-33."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for threshold in document[Relations.self].thresholds {
            guard let contradiction = info.contradiction(in: threshold, of: document) else { continue }
            report.add(
                threshold.range, contradiction, message: message(threshold, all, document),
                labels: [(all[threshold.needed].range, "what it needed")])
        }
    }

    private func message(_ threshold: Threshold, _ all: [Quantity], _ document: Document) -> Message {
        let (ayes, noes, needed) = (all[threshold.ayes].value, all[threshold.noes].value, all[threshold.needed])
        if threshold.isFraction { return .fraction(ayes, of: ayes + noes, document.text(needed.range)) }
        return switch threshold.outcome {
        case .reached: .below(ayes, needed.value)
        case .missed: .enough(ayes, needed.value)
        case .missedBy(let gap): .gap(ayes, all[gap].value, needed.value)
        }
    }
}

extension Message {
    fileprivate static func fraction(_ ayes: Double, of sum: Double, _ fraction: String) -> Message {
        "\(FigureText.plain(ayes)) of \(FigureText.plain(sum)) votes is \(FigureText.plain(ayes / sum * 100, decimals: 1)) percent, less than \(fraction)"
    }
    fileprivate static func below(_ ayes: Double, _ needed: Double) -> Message {
        "\(FigureText.plain(ayes)) votes do not reach \(FigureText.plain(needed))"
    }
    fileprivate static func enough(_ ayes: Double, _ needed: Double) -> Message {
        "\(FigureText.plain(ayes)) votes are not short of \(FigureText.plain(needed))"
    }
    fileprivate static func gap(_ ayes: Double, _ gap: Double, _ needed: Double) -> Message {
        "\(FigureText.plain(ayes)) + \(FigureText.plain(gap)) = \(FigureText.plain(ayes + gap)), not \(FigureText.plain(needed))"
    }
}
