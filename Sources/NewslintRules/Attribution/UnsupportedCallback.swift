import NewslintKit

/// `attribution/unsupported-callback`: `As Shin said`, where Shin said no such thing.
struct UnsupportedCallback: DocumentRule {
    static let info = RuleInfo(
        id: "attribution/unsupported-callback",
        summary: "\"as X said\" where nothing that X said before is like it",
        why: """
            "As Shin said" calls back to what the reader has read. When no content word of the callback stands in what the story gave to \
            that speaker before, the callback is to somebody else, to a cut passage, or to nothing. Names and hedges don't count as \
            content. A callback that brings a quotation, a day or an occasion of its own is a new statement, and is left alone.
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault(
                """
                "The factory will close and two hundred jobs will go," said Ana Ruiz, who leads the union.

                ⟦As Ruiz said⟧, the mayor is raising property taxes this autumn.
                """),
            .trap(
                """
                "The factory will close and two hundred jobs will go," said Ana Ruiz, who leads the union.

                As Ruiz said, the factory closes with the loss of hundreds of jobs.
                """),
            .trap("As Ruiz said on Monday in Lima, taxes are rising this autumn."),
        ],
        references: ["Associated Press Stylebook, attribution"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let all = document.attributions.all
        for (index, attribution) in all.enumerated() where attribution.position == .before && attribution.sourceTokens.count == 1 {
            let first = attribution.sourceTokens.lowerBound
            guard let source = attribution.source, first > 0, Self.callback.contains(tokens[first - 1]),
                tokens[first].shape.contains(.capitalized), !tokens[first].is(.function), attribution.cueTokens.upperBound < tokens.count,
                tokens[attribution.cueTokens.upperBound].kind == .punctuation, attribution.quotations.isEmpty,
                tokens[first - 1].start == document.sentences.all[attribution.sentence].range.start, let said = attribution.content.first
            else { continue }
            guard document.blocks[document.sentences.all[attribution.sentence].block].role == .paragraph else { continue }
            let claims = words(in: said, document)
            var known: Set<UInt64> = []
            var before: ProseRange?
            for earlier in all[..<index].suffix(1000) where isSameSpeaker(earlier, attribution, tokens) {
                for content in earlier.content { known.formUnion(words(in: content, document)) }
                before = before ?? earlier.source
            }
            let range = ProseRange(tokens[first - 1].start, attribution.cue.end)
            let name = document.text(source)
            if let before {
                let shared = claims.intersection(known).count
                guard claims.count >= 2, Double(shared) < 0.2 * Double(claims.count) else { continue }
                report.add(range, .unlike(name), labels: [(before, .speaks(name))])
            } else if !isNamedBefore(tokens[first], first, document) {
                // `As the gazette reported` may cite a paper; a person who said something has to say it in the story.
                let isSpoken = Self.spoken.contains(tokens[attribution.cueTokens.upperBound - 1])
                report.add(range, .unknown(name), lowered: isSpoken ? 0 : 1)
            }
        }
    }

    private func isSameSpeaker(_ a: Attribution, _ b: Attribution, _ tokens: [Token]) -> Bool {
        if let speaker = a.speaker, speaker == b.speaker { return true }
        let surname = tokens[b.sourceTokens.lowerBound].hash
        return tokens[a.sourceTokens].contains { $0.hash == surname && $0.shape.contains(.capitalized) }
    }

    private func isNamedBefore(_ token: Token, _ place: Int, _ document: Document) -> Bool {
        document.tokens.all[..<place].contains { $0.hash == token.hash }
    }

    /// The stems of the words that say something: four letters or more in small letters, and neither grammar nor hedges.
    private func words(in range: ProseRange, _ document: Document) -> Set<UInt64> {
        var stems: Set<UInt64> = []
        for index in document.tokens.indices(in: range) {
            let token = document.tokens.all[index]
            guard token.kind == .word, token.count >= 4, !token.shape.contains(.capitalized), !token.is(.function),
                !Self.hedges.contains(token)
            else { continue }
            // The first letters stand for the lemma: closes and closed, isolating and isolation.
            let length = token.count < 7 ? 4 : 5
            stems.insert(document.prose[token.start..<token.start + length].reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
        }
        return stems
    }

    private static let callback = WordSet("as")
    private static let spoken = WordSet("said says noted notes told mentioned")
    private static let hedges = WordSet("seem seems seemed appear appears appeared likely perhaps probably really that's will")
}

extension Message {
    fileprivate static func unlike(_ name: String) -> Message { "nothing that \(name) has said so far is like this" }
    fileprivate static func speaks(_ name: String) -> Message { "\(name) speaks here" }
    fileprivate static func unknown(_ name: String) -> Message { "\(name) has said nothing before" }
}
