import NewslintKit

/// `numbers/times-more-ambiguous`: three times more than.
struct TimesMoreAmbiguous: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/times-more-ambiguous",
        summary: "\"three times more\", which some read as four times as many",
        why: """
            Three times more than 10 is 30 to most readers and 40 to some; a "threefold increase" from 10 has the same two readings. "Three \
            times as many" has one. Much good copy says it, so the rule is for desks that ask for it.
            """,
        severity: .note,
        status: .optIn,
        roles: .copy,
        examples: [
            .fault("The city has ⟦three times more⟧ nurses than the county."),
            .fault("It was ⟦four times higher⟧ than in May."),
            .fault("Sales saw a ⟦threefold increase⟧."),
            .trap("The city has three times as many nurses."),
            .trap("He tried three more times."),
            .trap("He tried three times, more than anybody."),
        ],
        references: ["Columbia Journalism Review, Language Corner"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for found in TimesPhrase.all(in: document) where TimesPhrase.more.contains(tokens[found.comparative].hash) {
            guard found.quantity.quotation == nil, info.reads(found.quantity, in: document) else { continue }
            report.add(found.range, .readings)
        }
        for index in tokens.indices.dropLast()
        where Self.folds.contains(tokens[index].hash) && Self.increases.contains(tokens[index + 1].hash) {
            guard document.quotations.index(at: tokens[index].start) == nil, let block = document.blockIndex(at: tokens[index].start),
                info.roles.contains(document.blocks[block].role)
            else { continue }
            report.add(tokens[index].range.union(tokens[index + 1].range), .readings)
        }
    }

    private static let folds = WordSet(
        "twofold two-fold threefold three-fold fourfold four-fold fivefold five-fold sixfold six-fold sevenfold seven-fold eightfold ninefold tenfold ten-fold"
    )
    private static let increases = WordSet("increase increases rise jump surge growth")
}

extension Message {
    fileprivate static let readings: Message = "can be read in two ways; \"times as many\" can't"
}

/// `three times more`, `four times less likely`: a number of times with a comparative.
struct TimesPhrase {
    let quantity: Quantity
    /// The comparative's token.
    let comparative: Int
    let range: ProseRange

    static func all(in document: Document) -> [TimesPhrase] {
        let tokens = document.tokens.all
        return document.quantities.all.compactMap { quantity in
            guard quantity.form == .cardinal || quantity.form == .vague, quantity.unit == .count else { return nil }
            var index = quantity.tokens.upperBound
            if index < tokens.count, tokens[index].hash == of { index += 1 }
            guard index + 1 < tokens.count, tokens[index].hash == times,
                less.contains(tokens[index + 1].hash) || more.contains(tokens[index + 1].hash),
                document.sentences.all[quantity.sentence].tokens.contains(index + 1)
            else { return nil }
            return TimesPhrase(quantity: quantity, comparative: index + 1, range: quantity.range.union(tokens[index + 1].range))
        }
    }

    static let less = WordSet("less fewer lower cheaper smaller slower lighter shorter weaker thinner colder")
    static let more = WordSet("more higher greater larger bigger longer faster heavier stronger")
    static let likely = WordSet("likely")
    private static let times = WordHash.of("times")
    private static let of = WordHash.of("of")
}
