import NewslintKit

/// `numbers/vote-tally`: more votes than there are seats, or a motion that passed with fewer votes than went against it.
struct VoteTally: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/vote-tally",
        summary: "a vote with more votes than the chamber has seats",
        why: """
            "The nine-member court ruled 6-4" counts one judge too many. The size of the chamber must stand in the same sentence, as \
            "nine-member" or "100-seat", or be that of a body whose size is known: the U.S. Senate, House and Supreme Court, the Commons, \
            the U.N. General Assembly and Security Council. Fewer votes than seats are usual: members are absent and seats are vacant. \
            "Passed 45-52" is a warning: the sides were swapped, or it did not pass.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("The bill was approved ⟦62-45⟧ in the 100-seat chamber."),
            .fault("The nine-member court ruled ⟦6-4⟧ for the state."),
            .fault("The amendment passed ⟦45-52⟧ after midnight."),
            .trap("The bill passed 52-45 in the 100-seat chamber, with three absent."),
            .trap("The nine-member team won 6-4 on Friday."),
            .trap("The nine-member court split 4-4 after a judge left."),
            .trap("The amendment failed 45-52 after midnight."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for vote in document[Relations.self].votes {
            if let contradiction = info.contradiction(in: vote, of: document), let place = vote.place {
                let seats = vote.members.map { all[$0].value } ?? vote.seats ?? 0
                report.add(
                    vote.range, contradiction,
                    message: .moreVotes(contradiction.claim.left.text, contradiction.claim.left.value, seats, vote.chamber),
                    labels: [(place, "who can vote")])
            } else if let claim = vote.outcome(all), info.reads(all[vote.ayes], in: document), let contradiction = claim.contradiction {
                report.add(
                    vote.range, .fewerVotes(all[vote.ayes].value, all[vote.noes].value), lowered: contradiction.lowered + 1)
            }
        }
    }
}

extension Message {
    fileprivate static func moreVotes(_ sum: String, _ votes: Double, _ seats: Double, _ chamber: String?) -> Message {
        "\(sum) = \(FigureText.plain(votes)) votes, more than \(FigureText.plain(seats))\(chamber.map { " " + $0 } ?? "")"
    }

    fileprivate static func fewerVotes(_ ayes: Double, _ noes: Double) -> Message {
        "it passed with \(FigureText.plain(ayes)) votes for it and \(FigureText.plain(noes)) against"
    }
}
