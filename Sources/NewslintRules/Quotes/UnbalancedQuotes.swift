import NewslintKit

/// `quotes/unbalanced`: a quotation mark without its partner.
struct UnbalancedQuotes: DocumentRule {
    static let info = RuleInfo(
        id: "quotes/unbalanced",
        summary: "a quotation mark without its partner",
        why: """
            Without its closing mark a quotation runs on, and the reporter's words are put into somebody's mouth. A speech that runs over \
            several paragraphs opens each of them and closes only the last; that is right, and so is the mark that stands for inches. A \
            document in which many marks stand alone was cut out of something else: the first of them stands for all, as a note. Single \
            marks, which may be apostrophes, are notes. Nearly every finding is right, but published copy has one in twenty-five stories; \
            a desk that wants to be stopped by it makes it an error in .lintrc.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("⟦“⟧We are ready, the mayor said on Monday."),
            .fault("The mayor called it a ⟦\"⟧waste of time and left."),
            .fault("We are ready,⟦”⟧ the mayor said."),
            .trap("“We are ready,” the mayor said. “We always were.”"),
            .trap("“We are ready.\n\n“We always were,” the mayor said."),
            .trap("The 6'2\" forward wore a 12\" scarf."),
            .trap("'Twas the workers' idea in the '80s, she said."),
        ],
        references: ["AP Stylebook, quotation marks", "The Guardian style guide, quotation marks"])

    init(_ setup: RuleSetup) {}

    /// A document with more marks that stand alone is an extract or a transcript.
    private static let systematic = 5

    func check(_ document: Document, _ report: inout Report) {
        let strays = strays(document)
        if strays.count > UnbalancedQuotes.systematic, let first = strays.first {
            return report.add(first.range, .oneOfMany(strays.count), lowered: 1)
        }
        for stray in strays {
            report.add(stray.range, stray.opens ? .neverCloses : .neverOpens, lowered: stray.style == .single ? 1 : 0)
        }
    }

    private func strays(_ document: Document) -> [StrayMark] {
        var result: [StrayMark] = []
        var speechLeftOpen: Int?
        for stray in document.quotations.strays where stray.style != .guillemet {
            // A speech whose second paragraph lacks its opening mark is one fault, not two.
            let continues = !stray.opens && speechLeftOpen.map { stray.block == $0 + 1 } ?? false
            speechLeftOpen = stray.opens ? stray.block : nil
            if !continues, info.roles.contains(document.blocks[stray.block].role), !isMarkup(stray, document.prose) { result.append(stray) }
        }
        return result
    }

    /// Whether the mark is left over from markup: `target="`, `">`.
    private func isMarkup(_ stray: StrayMark, _ prose: [UInt8]) -> Bool {
        stray.range.start > 0 && prose[stray.range.start - 1] == 0x3D || stray.range.end < prose.count && prose[stray.range.end] == 0x3E
    }
}

extension Message {
    fileprivate static let neverCloses: Message = "this quotation mark opens a quotation that nothing closes"
    fileprivate static let neverOpens: Message = "this quotation mark closes a quotation that nothing opens"
    fileprivate static func oneOfMany(_ count: Int) -> Message { "this is the first of \(count) quotation marks here without a partner" }
}
