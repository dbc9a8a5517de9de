import NewslintKit

/// `attribution/unattributed-motive`: a motive stated as a fact.
struct UnattributedMotive: DocumentRule {
    static let info = RuleInfo(
        id: "attribution/unattributed-motive",
        summary: "a motive or a reason stated as a fact",
        why: """
            Reporters see what people do and hear what they say; why they do it is somebody's claim. The rule reads wordings that give a \
            reason as the true, main or nominal one, and wants that harm somebody. It stays silent where the sentence or its neighbours \
            give a source, where the reason is cited, in quotations, opinion and sport.
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault("The club left the league.\n\n⟦The real reason for the move was⟧ the loss of its sponsor."),
            .fault("Pyongyang ⟦wants to punish⟧ its neighbor."),
            .fault("The treasurer ⟦resigned to avoid prosecution⟧."),
            .trap("The real reason for the move was the loss of its sponsor, the treasurer said."),
            .trap("He resigned, citing poor health."),
            .trap("The council wants to build a bridge."),
        ],
        references: ["Associated Press Stylebook, attribution"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let heads = Self.heads
        for (index, sentence) in document.sentences.all.enumerated() where document.blocks[sentence.block].role == .paragraph {
            for place in sentence.tokens where heads.contains(tokens[place]) && tokens[place].kind == .word {
                let isNoun = Self.nouns.contains(tokens[place])
                let motive = isNoun ? reason(at: place, in: sentence.tokens, tokens) : harm(at: place, in: sentence.tokens, tokens)
                guard let motive else { continue }
                let range = ProseRange(tokens[motive.lowerBound].start, tokens[motive.upperBound - 1].end)
                if document.isUnsupported(range, in: index) { report.add(range, .motive) }
            }
        }
    }

    /// `The nominal reason for this move was`: a marked reason, then what it is.
    private func reason(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard place - 2 >= sentence.lowerBound, Self.marks.contains(tokens[place - 1]),
            tokens[place - 2].is(.determiner) || tokens[place - 2].shape.contains(.apostropheS)
        else { return nil }
        var end = place + 1
        guard end < sentence.upperBound, Self.links.contains(tokens[end]) || Self.be.contains(tokens[end]) else { return nil }
        while end < min(sentence.upperBound, place + 10), !Self.be.contains(tokens[end]) {
            guard tokens[end].isWord, !tokens[end].is([.pronoun, .cue]) else { return nil }
            end += 1
        }
        guard end < min(sentence.upperBound, place + 10) else { return nil }
        return (place - 2)..<(end + 1)
    }

    /// `wants to punish`, `resigned to avoid prosecution`: a wish to harm or to get away.
    private func harm(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard place + 2 < sentence.upperBound else { return nil }
        if Self.to.contains(tokens[place]), Self.evasions.contains(tokens[place + 1]), Self.reckonings.contains(tokens[place + 2]) {
            // `resigned to avoid`, `moved abroad to dodge`, `quit in a bid to escape`
            let lead = max(sentence.lowerBound, place - 5)..<place
            guard let exit = lead.last(where: { Self.exits.contains(tokens[$0]) }),
                (exit + 1..<place).allSatisfy({ tokens[$0].isWord && !tokens[$0].is([.auxiliary, .pronoun, .cue]) })
            else { return nil }
            return exit..<(place + 3)
        }
        guard Self.wishes.contains(tokens[place]), Self.to.contains(tokens[place + 1]),
            Self.harms.contains(tokens[place + 2])
        else { return nil }
        return place..<(place + 3)
    }

    private static let nouns = WordSet("reason motive motivation motives")
    private static let marks = WordSet("nominal real true main ostensible underlying actual hidden ulterior only sole chief supposed")
    private static let links = WordSet("for behind")
    private static let be = WordSet("is was are were")
    private static let to = WordSet("to")
    /// What a wording is found by.
    private static let heads = nouns.union(to).union(wishes)
    private static let evasions = WordSet("avoid escape evade dodge")
    private static let exits = WordSet("resigned quit retired fled left emigrated settled moved country")
    private static let reckonings = WordSet(
        "prosecution arrest scrutiny jail prison trial taxes impeachment charges punishment blame creditors justice")
    private static let wishes = WordSet("want wants wanted seek seeks seeking intend intends aim aims bid")
    private static let harms = WordSet(
        """
        punish silence humiliate intimidate provoke discredit sabotage deceive manipulate distract exploit blackmail bully avenge weaken \
        undermine destabilize destabilise split divide cripple crush smear
        """)
}

extension Message {
    fileprivate static let motive: Message = "who says that this is the reason? name the source, in this sentence if you can"
}
