import NewslintKit

/// `numbers/range-inverted`: a range that runs backwards.
struct RangeInverted: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/range-inverted",
        summary: "a range of years or numbers that runs backwards",
        why: """
            "From 2018 to 2015" and "between 90 and 60 percent" name the end first: either the order is wrong or one of the numbers. \
            Numbers may well fall "from 90 to 60", so only "between" and ages count for them, with "ranging from" as a note, and "a gap \
            between 90 and 60" compares two numbers.
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
        checkDates(document, &report)
        checkNumbers(document, &report)
    }

    private func checkDates(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let dates = document.dates.all
        for (first, second) in zip(dates, dates.dropFirst()) {
            guard first.sentence == second.sentence, first.form == second.form, first.isQuoted == second.isQuoted, !first.isName,
                !second.isName, second.firstToken == first.nextToken + 1, runsBack(first, second),
                first.firstToken > document.sentences.all[first.sentence].tokens.lowerBound
            else { continue }
            let before = tokens[first.firstToken - 1]
            let link = tokens[first.nextToken].hash
            guard
                before.hash == Words.from && Words.links.contains(link)
                    || before.hash == Words.between && link == Words.and
            else { continue }
            guard reads(first.sentence, document), !isComparison(first.firstToken - 1, tokens),
                second.nextToken >= tokens.count || !Words.eras.contains(tokens[second.nextToken].hash)
            else { continue }
            add(first.range, second.range, lowered: first.isQuoted ? Verdict.toNote : 0, document, &report)
        }
    }

    /// By year, or by day in one month that has no year.
    private func runsBack(_ first: DateMention, _ second: DateMention) -> Bool {
        let (a, b) = (first.month ?? 0, second.month ?? 0)
        if let start = first.year, let end = second.year { return (start, a, first.day ?? 0) > (end, b, second.day ?? 0) }
        guard first.year == nil, second.year == nil, a == b, a > 0, let start = first.day, let end = second.day else { return false }
        return start > end
    }

    private func checkNumbers(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let all = document.quantities.all
        for (a, b) in zip(all, all.dropFirst()) where isBackwards(a, b) {
            let start = a.tokens.lowerBound - 1
            guard a.sentence == b.sentence,
                a.unit == b.unit || a.unit == .age && b.unit == .count || a.unit == .count && b.unit == .age && b.value < 120,
                a.form == .cardinal,
                b.form == .cardinal,
                a.quotation == nil, b.quotation == nil, a.tokens.upperBound + 1 == b.tokens.lowerBound,
                start >= document.sentences.all[a.sentence].tokens.lowerBound, reads(a.sentence, document),
                b.tokens.upperBound >= tokens.count || !Words.after.contains(tokens[b.tokens.upperBound].hash)
            else { continue }
            let link = tokens[a.tokens.upperBound].hash
            let isBetween =
                tokens[start].hash == Words.between && link == Words.and && (a.unit != .count || b.noun != nil || isPlain(a, b, tokens))
                && !isComparison(start, tokens)
            // Each end of `ranging from 45 percent to 20 percent` may be of another place, in the order in which these are told.
            let isRange =
                Words.links.contains(link) && tokens[start].hash == Words.from && start > 0 && Words.ranges.contains(tokens[start - 1].hash)
            let isAge = Words.links.contains(link) && Words.ages.contains(tokens[start].hash) && a.value < 120
            guard isBetween || isRange || isAge else { continue }
            add(a.range, b.range, lowered: isRange ? 1 : 0, document, &report)
        }
    }

    /// `between 90 and 60 percent`, `between $31 and $26 million`
    private func isBackwards(_ a: Quantity, _ b: Quantity) -> Bool {
        a.value > b.value || a.scale == 1 && b.scale >= 1e6 && a.value < 1000 && a.value > b.value / b.scale
    }

    /// `between 49 and 40`, with nothing counted after it and in one form: not `between 3 and 2 o'clock`, nor two clauses.
    private func isPlain(_ a: Quantity, _ b: Quantity, _ tokens: [Token]) -> Bool {
        let end = b.tokens.upperBound
        return a.noun == nil && (a.scale == b.scale || a.scale == 1 && b.scale >= 1e6) && a.value >= 10 && b.value >= 10
            && (end >= tokens.count || tokens[end].kind == .punctuation
                || tokens[end].is([.function, .cue])
                || Words.often.contains(tokens[end].hash))
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
        static let ranges = WordSet("range ranges ranging ranged anywhere")
        static let ages = WordSet("aged ages age")
        static let links = WordSet("to through until till")
        static let often = WordSet("annually yearly daily monthly weekly")
        static let eras = WordSet("b.c bc bce")
        static let after = WordSet("ago before earlier")
        static let comparisons = WordSet(
            """
            difference differences gap split margin comparison comparisons distinction choice choose choosing ratio compared compare contrast \
            change changes fluctuated fluctuating fluctuates swung alternated moved varied traded
            """)
    }
}

extension Message {
    fileprivate static func backwards(_ first: String, _ second: String) -> Message {
        "the range runs backwards, from \(first) to \(second)"
    }
}
