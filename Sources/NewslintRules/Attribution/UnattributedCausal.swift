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
        ],
        references: ["Associated Press Stylebook, attribution"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for (index, sentence) in document.sentences.all.enumerated() where document.blocks[sentence.block].role == .paragraph {
            for place in sentence.tokens where tokens[place].kind == .word && Self.heads.contains(tokens[place]) {
                guard let cue = cause(at: place, in: sentence.tokens, tokens) else { continue }
                let range = ProseRange(tokens[cue.lowerBound].start, tokens[cue.upperBound - 1].end)
                if document.isUnsupported(range, in: index) { report.add(range, .cause) }
            }
        }
    }

    /// `is attributable to`, and after a subject that points back (`this`, `that`, `which`) `is due to`, `is the result of`, `stems from`.
    private func cause(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard place > sentence.lowerBound, place + 1 < sentence.upperBound else { return nil }
        if Self.attributable.contains(tokens[place]) {
            guard Self.to.contains(tokens[place + 1]) else { return nil }
            var start = place
            while start > sentence.lowerBound, tokens[start - 1].is(.auxiliary) || Self.degrees.contains(tokens[start - 1]) { start -= 1 }
            return start < place && tokens[start].is(.auxiliary) && !tokens[start..<place].contains { Self.modal.contains($0) }
                ? start..<place + 2 : nil
        }
        return nil
    }

    private static let heads = WordSet("attributable")
    private static let attributable = heads
    private static let to = WordSet("to")
    private static let degrees = WordSet("largely mainly partly entirely directly mostly chiefly primarily solely wholly not")
    private static let modal = WordSet("may might could not would should can")
}

extension Message {
    fileprivate static let cause: Message = "who says that this is the cause? name the source, in this sentence if you can"
}
