import NewslintKit

/// `spelling/unknown-word`: a word that no dictionary has, and that is near one.
struct UnknownWord: DocumentRule {
    static let info = RuleInfo(
        id: "spelling/unknown-word",
        summary: "a word that no dictionary has, near one that they have",
        why: """
            A misspelt word is the fault that readers write in about. Only words in lower case are checked: capitals in mid-sentence are names, \
            which have lists and rules of their own. A word is reported when no dictionary and no word list has it and a known word is a slip or \
            two away; foreign phrases, coinages in quotation marks, terms that the story uses throughout, and anything marked [sic] are left \
            alone. A slip that makes another word (form for from) is not found. Accept words in .lintrc or in a list under Dictionaries.
            """,
        severity: .warning,
        roles: .copy,
        fix: .unsafe,
        yieldsTo: "spelling/common-misspelling",
        examples: [
            .fault("The ⟦goverment⟧ said so on Monday."),
            .fault("They went to the edge ⟦ofthe⟧ city, where the shops were shut."),
            .trap("Kazianis met Dujarric of the JoongAng Ilbo."),
            .trap("The report says \"goverment\" [sic] on every page."),
            .trap("The eNewsletter is COVID-19-free, an anti-pandemic measure for the Beom-chul op-ed."),
        ],
        references: ["The Guardian and Observer style guide: check spellings in Collins", "hunspell en_US and en_GB, from SCOWL"])

    private let spelling: (any SpellingDictionary)?

    init(_ setup: RuleSetup) { spelling = setup.spelling }

    func check(_ document: Document, _ report: inout Report) {
        guard let spelling else { return }
        let suspects = document.prose.withUnsafeBufferPointer { UnknownWordSearch(document, $0, spelling).suspects() }
        for suspect in suspects {
            let inQuotation = document.quotations.contains(suspect.range.start)
            report.add(
                suspect.range, .unknown(suspect.word, suspect.suggestions),
                fixes: suspect.suggestions.map {
                    ProseFix("write \"\($0)\"", inQuotation ? .displayOnly : .unsafe, replace: suspect.range, with: $0)
                })
        }
    }
}

extension Message {
    fileprivate static func unknown(_ word: String, _ suggestions: [String]) -> Message {
        guard let first = suggestions.first else { return "\"\(word)\" is in no dictionary" }
        return "\"\(word)\" is in no dictionary; perhaps \"\(first)\""
    }
}
