import NewslintKit

/// `numbers/anniversary`: an anniversary whose number the years don't make.
struct Anniversary: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/anniversary",
        summary: "an anniversary whose number is not the distance of the years",
        why: """
            In 2021 a law of 1989 has its 32nd anniversary. The rule counts from the year of the event to the year that the sentence gives for \
            the anniversary, or to the story's own; near the turn of the year the next and the last one will do. An anniversary comes once a \
            year, so a "three-month anniversary" is a note.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("It is the ⟦30th anniversary⟧ of the 1989 law.", storyDate: "2021-04-04"),
            .fault("The museum, founded in 1990, marked its ⟦25th anniversary⟧ in 2010."),
            .fault("They wed in May and held a ⟦three-month anniversary⟧ in August."),
            .trap("It is the 32nd anniversary of the 1989 law.", storyDate: "2021-04-04"),
            .trap("The town will mark the 33rd anniversary of the 1989 law in 2022.", storyDate: "2021-04-04"),
            .trap("It is volume 170, and the 30th anniversary of the law."),
            .trap("It is the 30th anniversary of the 1989 law."),
        ],
        references: ["The Times Style Guide, anniversary"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for span in document[Relations.self].spans where span.kind == .anniversary {
            guard let found = span.claim.contradiction, info.reads(span.length, in: document) else { continue }
            let end = min(span.length.tokens.upperBound, tokens.count - 1)
            let range = tokens[end].hash == Self.anniversary ? span.length.range.union(tokens[end].range) : span.length.range
            report.add(
                range, .distance(span, document.text(span.length.range)), lowered: found.lowered, labels: [(span.dates, "the years")])
        }
        for quantity in document.quantities.all where quantity.unit == .duration("month") && quantity.form == .modifier {
            let next = quantity.tokens.upperBound
            guard next < tokens.count, tokens[next].hash == Self.anniversary, quantity.quotation == nil, info.reads(quantity, in: document)
            else { continue }
            report.add(quantity.range.union(tokens[next].range), .months, lowered: 1)
        }
    }

    private static let anniversary = WordHash.of("anniversary")
}

extension Message {
    fileprivate static func distance(_ span: TimeSpan, _ stated: String) -> Message {
        "\(span.first) is \(span.counted) years before \(span.last): it is anniversary \(span.counted), not the \(stated)"
    }

    fileprivate static let months: Message = "an anniversary comes once a year: months have none"
}
