import NewslintKit

/// `attribution/weasel-source`: a crowd without a name as the source.
struct WeaselSource: DocumentRule {
    static let info = RuleInfo(
        id: "attribution/weasel-source",
        summary: "a nameless crowd as the source: critics, experts, observers",
        why: """
            A reader can't weigh "critics say" until a critic appears. A named source within the next three paragraphs clears a crowd that \
            opens a paragraph, as a topic sentence does; one that is brought in halfway through a sentence is a note even then. Without any \
            named source after it, the crowd is all there is, and the finding is a warning. A number or a criterion ("three of five \
            economists polled") makes a crowd countable, and clears it.
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault("⟦Critics⟧ say the new bridge is a waste of money.\n\nThe bridge opens in May."),
            .trap("Critics say the new bridge is a waste of money.\n\n\"It goes nowhere,\" said Ana Ruiz, who runs a ferry."),
            .trap("Three of five analysts polled by the agency said rates would rise."),
        ],
        references: ["Associated Press, policy on anonymous sources", "Reuters Handbook of Journalism, sourcing"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        var named: [Int]?
        for (index, attribution) in document.attributions.all.enumerated() {
            if attribution.ladder == .none, Self.beliefs.contains(tokens[attribution.cueTokens.upperBound - 1]), isWide(attribution, tokens)
            {
                guard !document.isOpinion else { return }
                report.add(attribution.cue, .wide, lowered: 1)
                continue
            }
            guard attribution.ladder == .bare || attribution.ladder == .described,
                let crowd = attribution.sourceTokens.last(where: { tokens[$0].is(.crowd) }), let source = attribution.source,
                isBare(attribution.sourceTokens, crowd, tokens), isUndescribed(attribution.sourceTokens, crowd, tokens),
                reads(document, attribution), !document.isOpinion
            else { continue }
            let words = document.text(source)
            let next = named ?? Self.nextNamed(document.attributions.all)
            named = next
            switch standing(of: attribution, followedBy: next[index + 1], in: document) {
            case .cleared: continue
            case .mitigated: report.add(source, .unnamed(words), lowered: 1)
            case .alone: report.add(source, .alone(words))
            }
        }
    }

    private func reads(_ document: Document, _ attribution: Attribution) -> Bool {
        let role = document.blocks[document.sentences.all[attribution.sentence].block].role
        return role == .paragraph && attribution.cueLexeme.is([.cueNeutral, .cueDoubt, .cueForce, .cueMental])
            && !Self.expects.contains(document.tokens.all[attribution.cueTokens.upperBound - 1])
    }

    /// No number, no `of`, no `polled`: nothing by which one could count the crowd.
    private func isBare(_ source: Range<Int>, _ crowd: Int, _ tokens: [Token]) -> Bool {
        crowd == source.upperBound - 1
            && !source.contains {
                tokens[$0].kind == .number || tokens[$0].is([.cardinal, .preposition]) || Self.definite.contains(tokens[$0])
            }
    }

    /// `Sources`, `several sources`; `security sources` have a trade at least.
    private func isUndescribed(_ source: Range<Int>, _ crowd: Int, _ tokens: [Token]) -> Bool {
        !Self.sources.contains(tokens[crowd]) || source.count == 1 || source.count == 2 && Self.quantifiers.contains(tokens[crowd - 1])
    }

    private func isWide(_ attribution: Attribution, _ tokens: [Token]) -> Bool {
        attribution.cueTokens.contains { Self.widely.contains(tokens[$0]) }
    }

    private enum Standing { case cleared, mitigated, alone }

    /// For each attribution, the index of the first from it on whose source is a named person; the count of all when there is none.
    private static func nextNamed(_ all: [Attribution]) -> [Int] {
        var next = Array(repeating: all.count, count: all.count + 1)
        for index in all.indices.reversed() { next[index] = all[index].ladder == .named ? index : next[index + 1] }
        return next
    }

    /// What follows the crowd: a name soon, a name too late, or none.
    private func standing(of attribution: Attribution, followedBy next: Int, in document: Document) -> Standing {
        guard next < document.attributions.all.count else { return .alone }
        let sentence = document.sentences.all[attribution.sentence]
        let opens =
            document.sentences.blocks[sentence.block].lowerBound == attribution.sentence
            && attribution.sourceTokens.lowerBound - sentence.tokens.lowerBound < 4
        if opens, attribution.sourceTokens.count > 1 { return .cleared }
        let last = document.sentences.all[document.attributions.all[next].sentence].block
        let paragraphs = (sentence.block..<last).dropFirst().lazy.filter { document.blocks[$0].role == .paragraph }.prefix(3).count
        return paragraphs >= 3 ? .alone : opens ? .cleared : .mitigated
    }

    private static let sources = WordSet("sources")
    private static let quantifiers = WordSet("some several many multiple numerous other various")
    private static let beliefs = WordSet("believed thought considered regarded understood assumed")
    private static let expects = WordSet("expect expects expected")
    private static let widely = WordSet("widely generally")
    private static let definite = WordSet("the these those his her its their both two three four five")
}

extension Message {
    fileprivate static func alone(_ source: String) -> Message { "which \"\(source)\"? the story names none" }
    fileprivate static func unnamed(_ source: String) -> Message { "which \"\(source)\"? name one for this claim" }
    fileprivate static let wide: Message = "by whom? name somebody who thinks so"
}
