import NewslintKit

/// `numbers/false-precision`: about, before a number that is exact to the last digit.
struct FalsePrecision: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/false-precision",
        summary: "about or nearly before a number with every digit",
        why: """
            "About 1,243 people" is either 1,243 or about 1,200. Three digits before which `about` stands may be rounded to the last, so only \
            longer numbers count, and measures not at all: they may have been converted.
            """,
        severity: .note,
        roles: .copy,
        examples: [
            .fault("⟦About 1,243 people⟧ came."),
            .fault("Turnout was ⟦nearly 51.37 percent⟧."),
            .trap("About 1,200 people came."),
            .trap("The trail is about 37 miles (60 km) long."),
            .trap("An estimated 1,243 people came."),
        ],
        references: ["The Economist Style Guide, figures"])

    init(_ setup: RuleSetup) {}

    private static let vague = WordSet("about around roughly approximately some nearly almost")

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for quantity in document.quantities.all {
            guard quantity.hedge == .around || quantity.hedge == .below, quantity.form == .cardinal, quantity.quotation == nil,
                quantity.scale == 1,
                quantity.unit == .count || quantity.unit == .percent || isMoney(quantity), digits(quantity, document) >= 4,
                quantity.tokens.lowerBound > 0, info.reads(quantity, in: document)
            else { continue }
            let before = tokens[quantity.tokens.lowerBound - 1]
            guard Self.vague.contains(before), !isConverted(quantity, tokens, document) else { continue }
            let end = quantity.noun?.end ?? quantity.range.end
            report.add(ProseRange(before.start, end), .exact(document.text(before.range), document.text(quantity.range)))
        }
    }

    private func isMoney(_ quantity: Quantity) -> Bool { if case .currency = quantity.unit { true } else { false } }

    /// Digits from the first to the last that is not 0.
    private func digits(_ quantity: Quantity, _ document: Document) -> Int {
        var (count, zeros) = (0, 0)
        for byte in document.prose[quantity.range.start..<quantity.range.end] where ASCII.isDigit(byte) {
            if byte == 0x30 {
                if count > 0 { zeros += 1 }
            } else {
                count += zeros + 1
                zeros = 0
            }
        }
        return count
    }

    private func isConverted(_ quantity: Quantity, _ tokens: [Token], _ document: Document) -> Bool {
        func isBracket(_ index: Int, _ byte: UInt8) -> Bool {
            tokens.indices.contains(index) && tokens[index].count == 1 && document.prose[tokens[index].start] == byte
        }
        return isBracket(quantity.phrase.lowerBound - 1, 0x28) || isBracket(quantity.tokens.upperBound, 0x28)
    }
}

extension Message {
    fileprivate static func exact(_ hedge: String, _ figure: String) -> Message {
        "'\(hedge)' and the last digit of \(figure) contradict each other: round it, or drop the hedge"
    }
}
