import NewslintKit

/// `numbers/range-inverted`: a range that runs backwards.
struct RangeInverted: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/range-inverted",
        summary: "a range of years or numbers that runs backwards",
        why: """
            "From 2018 to 2015" and "between 90 and 60 percent" name the end first: either the order is wrong or one of the numbers. \
            Numbers may well fall "from 90 to 60", so only "between" counts for them, and "a gap between 90 and 60" compares two numbers.
            """,
        severity: .warning,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("He led the club from ⟦2018 to 2015⟧."),
            .fault("Turnout was between ⟦90 and 60 percent⟧."),
            .trap("He led the club from 2015 to 2018."),
            .trap("Turnout fell from 90 to 60 percent."),
            .trap("The gap between 90 and 60 percent is wide."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        checkYears(document, &report)
        checkNumbers(document, &report)
    }

    private func checkYears(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let dates = document.dates.all
        for (first, second) in zip(dates, dates.dropFirst()) {
            guard let start = first.year, let end = second.year, first.sentence == second.sentence, first.form == second.form,
                first.isQuoted == second.isQuoted, !first.isName, !second.isName, second.firstToken == first.nextToken + 1,
                first.firstToken > document.sentences.all[first.sentence].tokens.lowerBound
            else { continue }
            let before = tokens[first.firstToken - 1]
            let link = tokens[first.nextToken].hash
            guard
                before.hash == Words.from && (Words.links.contains(link) || link == Words.and)
                    || before.hash == Words.between && link == Words.and
            else { continue }
            let runsBack = (start, first.month ?? 0, first.day ?? 0) > (end, second.month ?? 0, second.day ?? 0)
            guard runsBack, reads(first.sentence, document), !isComparison(first.firstToken - 1, tokens),
                second.nextToken >= tokens.count || !Words.eras.contains(tokens[second.nextToken].hash)
            else { continue }
            // `papers from 2012 and 2010` may be no range.
            let isLoose = before.hash == Words.from && link == Words.and
            add(first.range, second.range, lowered: isLoose ? 1 : first.isQuoted ? Verdict.toNote : 0, document, &report)
        }
    }

    private func checkNumbers(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let all = document.quantities.all
        for (a, b) in zip(all, all.dropFirst()) where a.value > b.value {
            guard a.sentence == b.sentence, a.unit == b.unit, a.form == .cardinal, b.form == .cardinal, a.quotation == nil,
                b.quotation == nil,
                a.tokens.upperBound + 1 == b.tokens.lowerBound, tokens[a.tokens.upperBound].hash == Words.and,
                a.tokens.lowerBound > document.sentences.all[a.sentence].tokens.lowerBound,
                tokens[a.tokens.lowerBound - 1].hash == Words.between,
                a.unit != .count || b.noun != nil, !isComparison(a.tokens.lowerBound - 1, tokens), reads(a.sentence, document),
                b.tokens.upperBound >= tokens.count || !Words.after.contains(tokens[b.tokens.upperBound].hash)
            else { continue }
            add(a.range, b.range, lowered: 0, document, &report)
        }
    }

    private func add(_ first: ProseRange, _ second: ProseRange, lowered: Int, _ document: Document, _ report: inout Report) {
        let (a, b) = (document.text(first), document.text(second))
        report.add(
            first.union(second), .backwards(a, b), lowered: lowered,
            fixes: [ProseFix("write the smaller one first", .displayOnly, [(first, b), (second, a)])])
    }

    private func reads(_ sentence: Int, _ document: Document) -> Bool {
        info.roles.contains(document.blocks[document.sentences.all[sentence].block].role)
    }

    /// `the gap between 90 and 60`: two numbers, no range.
    private func isComparison(_ preposition: Int, _ tokens: [Token]) -> Bool {
        preposition > 0 && Words.comparisons.contains(tokens[preposition - 1].hash)
    }

    private enum Words {
        static let from = WordHash.of("from")
        static let between = WordHash.of("between")
        static let and = WordHash.of("and")
        static let links = WordSet("to through until till")
        static let eras = WordSet("b.c bc bce")
        static let after = WordSet("ago before earlier")
        static let comparisons = WordSet(
            """
            difference differences gap split margin comparison comparisons distinction choice choose choosing ratio compared compare contrast \
            change changes
            """)
    }
}

extension Message {
    fileprivate static func backwards(_ first: String, _ second: String) -> Message {
        "the range runs backwards, from \(first) to \(second)"
    }
}
