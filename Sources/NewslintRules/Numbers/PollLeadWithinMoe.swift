import NewslintKit

/// `numbers/poll-lead-within-moe`: a lead that is smaller than the poll's margin of error.
struct PollLeadWithinMoe: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/poll-lead-within-moe",
        summary: "a lead in a poll that is smaller than its margin of error, or a statistical dead heat",
        why: """
            When the gap between two candidates is smaller than the margin of error, nobody leads: the race is about even. From once to twice \
            the margin somebody is slightly ahead. A poll has no "statistical dead heat": either the gap is within the margin or it is not. \
            The margin is taken from the same story, where it names only one.
            """,
        severity: .note,
        roles: .copy,
        examples: [
            .fault("Lee ⟦leads 43-40 percent⟧ in the poll. It has a margin of error of plus or minus 3.5 points."),
            .fault("The race is a statistical ⟦tie, 46-44 percent⟧."),
            .trap("Lee leads 55-40 percent in the poll. It has a margin of error of plus or minus 3 points."),
            .trap("The race is about even, 43-40 percent. The poll has a margin of error of plus or minus 3.5 points."),
        ],
        references: ["The Associated Press Stylebook, polls and surveys"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let standings = document[Relations.self].standings
        guard !standings.isEmpty else { return }
        let all = document.quantities.all
        let margins = document[PollFacts.self].margins
        let values = Set(margins.map { abs(all[$0].value) })
        for standing in standings {
            let (a, b) = (all[standing.first], all[standing.second])
            guard info.reads(a, in: document), a.quotation == nil, !isQualified(standing, document) else { continue }
            let place = standing.word.union(standing.range)
            if standing.isDeadHeat {
                report.add(place, .deadHeat)
            } else if values.count == 1, let margin = values.first, abs(a.value - b.value) < margin, let index = margins.first {
                report.add(
                    place, .within(FigureText.plain(abs(a.value - b.value)), FigureText.plain(margin)),
                    labels: [(all[index].range, "the margin of error")])
            }
        }
    }

    /// The sentence, or the next one, says itself how near the two are.
    private func isQualified(_ standing: Standing, _ document: Document) -> Bool {
        guard !standing.isDeadHeat, let index = document.sentences.index(at: standing.range.start) else { return false }
        return document.sentences.all[index..<min(index + 2, document.sentences.all.count)].contains { sentence in
            document.tokens.all[sentence.tokens].contains { Words.qualified.contains($0.hash) }
        }
    }

    private enum Words {
        static let qualified = WordSet("within even slightly narrowly tied tie statistically insignificant")
    }
}

extension Message {
    fileprivate static let deadHeat: Message = "a poll has no statistical tie: say that the race is about even"

    fileprivate static func within(_ gap: String, _ margin: String) -> Message {
        "the gap of \(gap) is less than the margin of error of \(margin): the race is about even"
    }
}
