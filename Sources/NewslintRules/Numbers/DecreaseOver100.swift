import NewslintKit

/// `numbers/decrease-over-100`: a fall by more than all there was.
struct DecreaseOver100: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/decrease-over-100",
        summary: "a fall by more than 100 percent",
        why: """
            What falls by 100 percent is gone; nothing that is counted can fall by 140. Often the writer divided by the new number, or meant "to \
            a fifth". Profits that turn to losses can do it, and are left alone, as is every fall "to" or "from" so many percent.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("Sales plunged ⟦140 percent⟧ last year."),
            .fault("It drew ⟦150% fewer⟧ people than in May."),
            .trap("Profit swung 140 percent to a loss."),
            .trap("Short interest rose 140 percent."),
            .trap("Debt fell to 140 percent of output, from 150 percent."),
            .trap("Sales fell 14 percent, and costs rose 140 percent."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for quantity in document.quantities.all
        where quantity.unit == .percent && quantity.interval.low > 100 && (quantity.form == .cardinal || quantity.form == .modifier) {
            let sentence = document.sentences.all[quantity.sentence].tokens
            guard info.reads(quantity, in: document), let range = fall(quantity, sentence, document, tokens),
                !sentence.contains(where: { Words.losses.contains(tokens[$0].hash) })
            else { continue }
            let isHedged = quantity.hedge == .around || quantity.hedge == .below
            report.add(
                range, .moreThanAll(document.text(quantity.range)), lowered: quantity.quotation != nil ? Verdict.toNote : isHedged ? 1 : 0)
        }
    }

    private func fall(_ quantity: Quantity, _ sentence: Range<Int>, _ document: Document, _ tokens: [Token]) -> ProseRange? {
        let next = quantity.tokens.upperBound
        if sentence.contains(next) {
            // `150 percent fewer`, `a 140 percent drop`, `140 percent lower`, but not `140 percent less than` another percentage.
            if Words.less.contains(tokens[next].hash) || isFall(tokens[next]) && !Words.verbs.contains(tokens[next].hash) {
                return quantity.range.union(tokens[next].range)
            }
            // `145 percent below the emissions of 1990`: what is counted can fall below nothing.
            if Words.bases.contains(tokens[next].hash) { return nil }
        }
        var index = quantity.phrase.lowerBound - 1
        guard sentence.contains(index) else { return nil }
        if Words.of.contains(tokens[index].hash) {
            // `a drop of 140 percent`
            index -= 1
            return sentence.contains(index) && isFall(tokens[index]) ? quantity.range : nil
        }
        let isBy = Words.by.contains(tokens[index].hash)
        if isBy { index -= 1 }
        while sentence.contains(index), Words.adverbs.contains(tokens[index].hash) { index -= 1 }
        guard sentence.contains(index), isFall(tokens[index]) || isBy && Words.cuts.contains(tokens[index].hash) else { return nil }
        // `reduced 140 percent tariffs`: a verb that takes what it cuts.
        return isBy || !sentence.contains(next) || tokens[next].kind == .punctuation
            || tokens[next].is([.function, .timeUnit, .month, .weekday])
            || Words.times.contains(tokens[next].hash)
            ? quantity.range : nil
    }

    private func isFall(_ token: Token) -> Bool { token.is(.fall) || Words.falls.contains(token.hash) }

    private enum Words {
        static let of = WordSet("of")
        static let bases = WordSet("of below")
        static let times = WordSet("last year-on-year yesterday today overnight")
        static let by = WordSet("by")
        static let less = WordSet("less fewer lower smaller cheaper drop decline decrease reduction fall cut plunge slump discount")
        static let falls = WordSet(
            "plummeted plummet plummeting plummets cratered tanked crashed slid slides dipped dwindled shrunk slumping plunging falls tumbling contracted"
        )
        static let cuts = WordSet("cut cuts reduced reduce slashed lowered trimmed down")
        static let verbs = WordSet("fell down dropped declined")
        static let adverbs = WordSet("sharply nearly almost about roughly some a whopping staggering another around up an over more than")
        static let losses = WordSet("loss losses deficit deficits red negative debt")
    }
}

extension Message {
    fileprivate static func moreThanAll(_ share: String) -> Message {
        "nothing can fall by more than 100 percent, and this fell by \(share)"
    }
}
