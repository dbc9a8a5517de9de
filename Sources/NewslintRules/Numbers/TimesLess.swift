import NewslintKit

/// `numbers/times-less`: four times fewer.
struct TimesLess: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/times-less",
        summary: "\"four times fewer\", which should be a fraction",
        why: """
            One time fewer would be none. Readers guess that "four times fewer" means a quarter, and some guess a fifth; "one-fourth as many" \
            leaves nothing to guess.
            """,
        severity: .warning,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("The county has ⟦four times fewer⟧ nurses than the city."),
            .fault("The new lamp is ⟦three times cheaper⟧."),
            .trap("The county has one-fourth as many nurses."),
            .trap("He opened three times, fewer than in May."),
            .trap("The city has four times as many nurses."),
        ],
        references: ["Columbia Journalism Review, Language Corner"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for found in TimesPhrase.all(in: document) where TimesPhrase.less.contains(document.tokens.all[found.comparative].hash) {
            guard found.quantity.quotation == nil, info.reads(found.quantity, in: document) else { continue }
            let word = document.text(document.tokens.all[found.comparative].range)
            report.add(found.range, .fraction(document.text(found.quantity.range), word), fixes: fix(found, word, document))
        }
    }

    private func fix(_ found: TimesPhrase, _ word: String, _ document: Document) -> [ProseFix] {
        guard let measure = ["fewer": "many", "less": "much", "lower": "high", "smaller": "large", "slower": "fast"][word],
            let fraction = Self.fractions[found.quantity.value], !TimesPhrase.likely.contains(hash(found.comparative + 1, document))
        else { return [] }
        return [ProseFix("write \(fraction) as \(measure)", .displayOnly, replace: found.range, with: "\(fraction) as \(measure)")]
    }

    private func hash(_ index: Int, _ document: Document) -> UInt32 {
        index < document.tokens.all.count ? document.tokens.all[index].hash : 0
    }

    private static let fractions: [Double: String] = [
        2: "half", 3: "one-third", 4: "one-fourth", 5: "one-fifth", 6: "one-sixth", 7: "one-seventh", 8: "one-eighth", 10: "one-tenth",
    ]
}

extension Message {
    fileprivate static func fraction(_ count: String, _ word: String) -> Message {
        "\"\(count) times \(word)\" leaves readers to guess: one time \(word) would be nothing; say what fraction it is"
    }
}
