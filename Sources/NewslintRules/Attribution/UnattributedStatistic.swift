import NewslintKit

/// `attribution/unattributed-statistic`: a figure that somebody must have counted, from nobody.
struct UnattributedStatistic: DocumentRule {
    static let info = RuleInfo(
        id: "attribution/unattributed-statistic",
        summary: "a statistic without a source",
        why: """
            Shares of a population, deaths a year and the monthly figures of an economy are counted by somebody, and the story should say \
            by whom. The rule reads figures of a few plain shapes, and is silent where the paragraph or those beside it have a source, \
            where the story cites any report, survey or data at all, in quotations, opinion and sport, and for what a reporter can count.
            """,
        severity: .warning,
        roles: .paragraph,
        examples: [
            .fault("Smoking kills ⟦8 million⟧ people a year."),
            .fault("Exports fell ⟦12.3 percent⟧ in May."),
            .trap("Smoking kills 8 million people a year, the World Health Organization says."),
            .trap("The town of 5,500 people has one school."),
            .trap("Exports fell 12.3 percent in May. The ministry said it expects a recovery."),
        ],
        references: ["Associated Press Stylebook, attribution"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let quantities = document.quantities.all
        var candidates: [(ProseRange, Int)] = []
        for quantity in quantities where quantity.quotation == nil && isStatistic(quantity, document) {
            candidates.append((quantity.range, quantity.sentence))
        }
        guard !candidates.isEmpty, !citesPapers(document) else { return }
        var last = -1
        for (range, sentence) in candidates where sentence != last && isAlone(sentence, document) {
            guard document.isUnsupported(range, in: sentence) else { continue }
            report.add(range, .statistic)
            last = sentence
        }
    }

    /// A share of people, a toll a year, or a change of an economic figure in a month or a quarter.
    private func isStatistic(_ quantity: Quantity, _ document: Document) -> Bool {
        let tokens = document.tokens.all
        let sentence = document.sentences.all[quantity.sentence]
        guard document.blocks[sentence.block].role == .paragraph else { return false }
        let after = tokens[quantity.tokens.upperBound..<min(quantity.tokens.upperBound + 6, sentence.tokens.upperBound)]
        switch quantity.unit {
        case .percent:
            if let of = after.first, Self.of.contains(of), after.dropFirst().contains(where: { Self.people.contains($0) }) { return true }
            let before = tokens[sentence.tokens.lowerBound..<quantity.tokens.lowerBound]
            return before.count < 12 && before.contains { $0.is([.rise, .fall]) } && before.contains { Self.economy.contains($0) }
                && after.contains { $0.is(.month) || Self.periods.contains($0) }
        case .count:
            guard quantity.value >= 10_000, after.first.map({ Self.people.contains($0) }) == true else { return false }
            return zip(after, after.dropFirst()).contains { Self.each.contains($0) && Self.periods.contains($1) }
        default: return false
        }
    }

    /// Whether neither the paragraph nor those beside it have a source.
    private func isAlone(_ sentence: Int, _ document: Document) -> Bool {
        let blocks = document.sentences.blocks
        let block = document.sentences.all[sentence].block
        guard blocks[block].count <= 8 else { return false }
        let first = block > 0 ? blocks[block - 1].lowerBound : blocks[block].lowerBound
        let last = block + 1 < blocks.count ? blocks[block + 1].upperBound : blocks[block].upperBound
        return (first..<min(last, first + 40)).allSatisfy { document.attributions.sentences[$0].isEmpty }
    }

    /// Whether the story has a paper, a data set or an office as a source anywhere.
    private func citesPapers(_ document: Document) -> Bool {
        document.attributions.all.contains { attribution in
            attribution.cueLexeme.is([.cuePreposition, .cueFinding])
                || document.tokens.all[attribution.sourceTokens].contains { $0.is(.documentNoun) }
        }
    }

    private static let of = WordSet("of")
    private static let each = WordSet("a each every per")
    private static let periods = WordSet("year month quarter day week year-on-year annually")
    private static let people = WordSet(
        """
        people adults children women men americans britons europeans voters households families residents workers students pupils patients \
        teenagers citizens deaths lives babies girls boys population nurses doctors teachers farmers drivers physicians soldiers veterans prisoners
        """)
    private static let economy = WordSet(
        """
        exports imports unemployment inflation prices output production sales wages employment gdp economy crime deaths births tourism \
        deficit surplus
        """)
}

extension Message {
    fileprivate static let statistic: Message = "who counted this? name the source of the figure"
}
