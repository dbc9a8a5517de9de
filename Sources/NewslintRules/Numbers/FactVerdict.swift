import NewslintKit

/// How sure it is that two numbers of one fact contradict each other: one answer for body, headlines and captions.
enum FactVerdict {
    /// What the story says in its text, or says again over it or under a picture.
    enum Place {
        case body
        case headline
        case caption
    }

    /// Words in common that make a warning; with fewer it is a note.
    static let sure = 25

    /// By how many levels a finding counts less; nil when it is none.
    static func lowered(_ fact: RepeatedFact, in document: Document, sure: Int = sure) -> Int? {
        let (a, b) = (document.quantities.all[fact.first], document.quantities.all[fact.second])
        // The same words quoted twice; a speaker is not held to what the reporter says.
        if a.quotation != nil || b.quotation != nil { return fact.run >= 8 ? Verdict.toNote : nil }
        if fact.evidence < sure { return Verdict.toNote }
        return [a, b].contains { $0.hedge != .none && $0.hedge != .exactly } ? 1 : 0
    }

    static func place(of fact: RepeatedFact, in document: Document) -> Place {
        let roles = [fact.first, fact.second].map { index in
            document.blocks[document.sentences.all[document.quantities.all[index].sentence].block].role
        }
        if roles.contains(.caption) { return .caption }
        return roles.contains { [.headline, .deck, .subhead].contains($0) } ? .headline : .body
    }

    /// Reports the two places of a fact: the second as what is wrong, with a label at the first.
    static func report(_ fact: RepeatedFact, _ lowered: Int, in document: Document, _ report: inout Report) {
        let (a, b) = (document.quantities.all[fact.first], document.quantities.all[fact.second])
        let (was, now) = (text(a, document), text(b, document))
        report.add(b.range, .twice(was, now), lowered: lowered, labels: [(a.range, .here(was))])
    }

    /// A number with its noun, as it is printed.
    private static func text(_ quantity: Quantity, _ document: Document) -> String {
        document.text(quantity.noun.map { quantity.range.union($0.range) } ?? quantity.range)
    }
}

extension Message {
    fileprivate static func twice(_ first: String, _ second: String) -> Message { "\(second) here, \(first) before" }
    fileprivate static func here(_ first: String) -> Message { "\(first) here" }
}
