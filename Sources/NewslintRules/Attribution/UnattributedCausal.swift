import NewslintKit

/// `attribution/unattributed-causal`: a cause stated in the paper's own voice.
struct UnattributedCausal: DocumentRule {
    static let info = RuleInfo(
        id: "attribution/unattributed-causal",
        summary: "a cause that nobody is said to have named",
        why: """
            What caused a slump, a death or a quarrel is somebody's finding, and the story should say whose. The rule reads only wordings \
            that assert a cause outright, and stays silent where the sentence or its neighbours in the paragraph give a source, in \
            quotations, opinion and sport, and where the cause is an act of nature that anyone can see.
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault("Sales fell by a tenth in May.\n\nThis ⟦is attributable to⟧ mismanagement at the plant."),
            .trap("Sales fell by a tenth in May.\n\nThis is attributable to mismanagement at the plant, the auditors said."),
            .trap("The road was closed because of snow."),
            .trap("The vote is due to begin on Monday."),
        ],
        references: ["Associated Press Stylebook, attribution"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let heads = Self.heads
        for (index, sentence) in document.sentences.all.enumerated() where document.blocks[sentence.block].role == .paragraph {
            for place in sentence.tokens where heads.contains(tokens[place]) && tokens[place].kind == .word {
                guard let cue = cause(at: place, in: sentence.tokens, tokens) else { continue }
                let range = ProseRange(tokens[cue.lowerBound].start, tokens[cue.upperBound - 1].end)
                if document.isUnsupported(range, in: index) { report.add(range, .cause) }
            }
        }
    }

    /// A form of `be`, then `attributable to`, `caused by`, `due to`, `the result of`.
    private func cause(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard place > sentence.lowerBound, place + 1 < sentence.upperBound, let link = Self.links[tokens[place].hash],
            link.contains(tokens[place + 1])
        else { return nil }
        // `is due to begin`: what stands after is no cause but an appointment.
        if Self.due.contains(tokens[place]) {
            guard place + 2 < sentence.upperBound, tokens[place + 2].is(.determiner) else { return nil }
        }
        var start = place
        while start > sentence.lowerBound, tokens[start - 1].is(.auxiliary) || Self.fillers.contains(tokens[start - 1]) { start -= 1 }
        while start < place, !tokens[start].is(.auxiliary) { start += 1 }
        let verb = tokens[start..<place]
        guard verb.contains(where: { Self.be.contains($0) }), !verb.contains(where: { Self.doubts.contains($0) }) else { return nil }
        // That a disease is caused by a germ is a definition; that a slump was caused by a tax is a claim.
        if Self.caused.contains(tokens[place]), !verb.contains(where: { Self.past.contains($0) }) { return nil }
        let subject = tokens[sentence.lowerBound..<start]
        guard subject.count < 16, !subject.dropFirst().contains(where: { Self.subordinates.contains($0) || $0.is(.cue) }) else {
            return nil
        }
        return start..<place + 2
    }

    private static let heads = WordSet("attributable caused due result triggered blame")
    /// Heads of causal phrases, each with the words that may follow.
    private static let links: [UInt32: WordSet] = [
        WordHash.of("attributable"): WordSet("to"), WordHash.of("caused"): WordSet("by"), WordHash.of("due"): WordSet("to"),
        WordHash.of("result"): WordSet("of"),
        WordHash.of("triggered"): WordSet("by"), WordHash.of("blame"): WordSet("for"),
    ]
    private static let fillers = WordSet("largely mainly partly entirely directly mostly chiefly primarily solely wholly a the direct to")
    private static let be = WordSet("is are was were been")
    private static let past = WordSet("was were been")
    private static let due = WordSet("due")
    private static let caused = WordSet("caused triggered")
    private static let subordinates = WordSet("that which who if whether as because while although though how unclear unless when not")
    private static let doubts = WordSet("may might could would should can not")
}

extension Message {
    fileprivate static let cause: Message = "who says that this is the cause? name the source, in this sentence if you can"
}
