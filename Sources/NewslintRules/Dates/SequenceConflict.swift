import NewslintKit

/// `dates/sequence-conflict`: *after* or *before* between two dates that stand the other way round.
struct SequenceConflict: DocumentRule {
    static let info = RuleInfo(
        id: "dates/sequence-conflict",
        summary: "two dates of one sentence whose order contradicts after, before, born or died",
        why: """
            Nobody is sentenced in May 2019 after an arrest in July 2019, and nobody graduates after his death: one of the two dates is wrong. \
            Read are *after* and *before* between two dates, a sentence that opens with *After*, and what one subject did from birth to death. \
            Both dates must have their years, or both be days near the story's date, and nothing may stand between that makes it another \
            event: a mark, a plan, a relative clause. Quotations are left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("He was sentenced in ⟦May 2019⟧ after his arrest in July 2019."),
            .fault("After his arrest in ⟦July 2019⟧, he was sentenced in May 2019."),
            .fault("He graduated from Yale in ⟦2001⟧ and died in 1997."),
            .trap("He was sentenced in July 2019 after his arrest in May 2019."),
            .trap("He was sentenced in May 2019 before his appeal in July 2019."),
            .trap("He was sentenced in May 2019 after a trial that was to end in July 2019."),
            .trap("He died in 1997, and his daughter graduated in 2001."),
        ],
        references: ["Buttry: accuracy checklist, \"check dates against each other\""])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let dates = document.dates.all
        let reader = SequenceReader(document)
        for (first, second) in zip(dates, dates.dropFirst()) {
            guard first.sentence == second.sentence, !first.isQuoted, !second.isQuoted, !first.isName, !second.isName,
                Self.info.roles.contains(document.blocks[first.block].role), let a = first.value, let b = second.value,
                a.earliest > b.latest || b.earliest > a.latest, reader.areSure(first, second)
            else { continue }
            guard let order = reader.order(first, second) else { continue }
            let isWrong = order.firstIsLater ? b.earliest > a.latest : a.earliest > b.latest
            guard isWrong else { continue }
            report.add(
                first.range, .order(document.text(second.range), isLater: a.earliest > b.latest),
                labels: [(second.range, .second), (document.tokens.all[order.word].range, .word(order.firstIsLater))])
        }
    }
}

extension Message {
    fileprivate static func order(_ other: String, isLater: Bool) -> Message {
        "this is \(isLater ? "later" : "earlier") than \(other), but the sentence has it the other way round"
    }

    fileprivate static var second: Message { "the other date" }
    fileprivate static func word(_ firstIsLater: Bool) -> Message {
        firstIsLater ? "says that the first date is the later" : "says that the first date is the earlier"
    }
}
