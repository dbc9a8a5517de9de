import NewslintKit

/// `numbers/vote-tally`: more votes than there are seats.
struct VoteTally: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/vote-tally",
        summary: "a vote with more votes than the chamber has seats",
        why: """
            "The nine-member court ruled 6-4" counts one judge too many. The size of the chamber must stand in the same sentence, as \
            "nine-member" or "100-seat", or be that of the U.S. Senate, House or Supreme Court. Fewer votes than seats are usual: members \
            are absent and seats are vacant.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("The bill was approved ⟦62-45⟧ in the 100-seat chamber."),
            .fault("The nine-member court ruled ⟦6-4⟧ for the state."),
            .trap("The bill passed 52-45 in the 100-seat chamber, with three absent."),
            .trap("The nine-member team won 6-4 on Friday."),
            .trap("The nine-member court split 4-4 after a judge left."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let all = document.quantities.all
        for (a, b) in zip(all, all.dropFirst()) where a.form == .pair && a.tokens == b.tokens && a.unit == .count {
            guard info.reads(a, in: document) else { continue }
            let sentence = document.sentences.all[a.sentence].tokens
            let words = max(sentence.lowerBound, a.tokens.lowerBound - 7)..<min(sentence.upperBound, a.tokens.upperBound + 2)
            guard words.contains(where: { Words.votes.contains(tokens[$0].hash) }), let (seats, place) = chamber(of: a, in: document),
                let lowered = Verdict.lowered([a, b], isSatisfiable: { _ in a.value + b.value <= seats })
            else { continue }
            let message = Message.moreVotes(
                FigureText.plain(a.value), FigureText.plain(b.value), FigureText.plain(a.value + b.value), FigureText.plain(seats))
            report.add(a.range, message, lowered: lowered, labels: [(place, "who can vote")])
        }
    }

    /// How many can vote, and where the sentence says so.
    private func chamber(of vote: Quantity, in document: Document) -> (Double, ProseRange)? {
        let sized = document.quantities.all[document.quantities.sentences[vote.sentence]].filter {
            $0.form == .modifier && Words.seats.contains($0.counted) && $0.quotation == vote.quotation
        }
        if sized.count == 1 { return (sized[0].value, sized[0].range) }
        guard sized.isEmpty else { return nil }
        let tokens = document.tokens.all[document.sentences.all[vote.sentence].tokens]
        let found = zip(tokens, tokens.dropFirst()).compactMap { country, body in
            country.hash == Words.us ? Words.chambers[body.hash].map { ($0, country.range.union(body.range)) } : nil
        }
        return found.count == 1 ? found[0] : nil
    }

    private enum Words {
        static let votes = WordSet(
            "vote votes voted voting approved passed rejected ruled ruling confirmed defeated decided adopted upheld decision")
        static let seats = WordSet("member seat judge justice")
        static let us = WordHash.of("u.s")
        static let chambers = [WordHash.of("senate"): 100.0, WordHash.of("house"): 435, WordHash.of("supreme"): 9]
    }
}

extension Message {
    fileprivate static func moreVotes(_ a: String, _ b: String, _ sum: String, _ seats: String) -> Message {
        "\(a) + \(b) = \(sum) votes, more than \(seats)"
    }
}
