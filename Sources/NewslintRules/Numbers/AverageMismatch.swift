import NewslintKit

/// `numbers/average-mismatch`: an average that the total and the count don't make.
struct AverageMismatch: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/average-mismatch",
        summary: "an average or an equal share that the total and the count beside it don't make",
        why: """
            "120 homes in four months, an average of 40 a month" should be 30. The rule reads a total, what it is spread over, and a number \
            for each that the sentence says comes from them ("an average of", "split equally", "each, for a total of"). A twentieth more or \
            less is taken for rounding.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The firm built 120 homes in four months, an average of ⟦40⟧ a month."),
            .fault("The $300,000 was split equally by six heirs: ⟦$60,000⟧ each."),
            .trap("The firm built 120 homes in four months, an average of about 30 a month."),
            .trap("The firm built 120 homes in four months, with a median of 40 a month."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) { RateReport.add(.average, info, document, &report) }
}

/// How the rules on rates report them.
enum RateReport {
    static func add(_ kind: Rate.Kind, _ info: RuleInfo, _ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for rate in document[Relations.self].rates where rate.kind == kind {
            guard let contradiction = info.contradiction(in: rate, of: document) else { continue }
            let (total, count, stated) = (all[rate.total], all[rate.count], all[rate.rate])
            let value = total.value / count.value / rate.factor
            var sum = "\(FigureText.text(total.value, like: total)) / \(FigureText.plain(count.value))"
            if rate.factor > 1 { sum += " / \(FigureText.plain(rate.factor, decimals: 1))" }
            if rate.factor < 1 { sum += " × \(FigureText.plain(1 / rate.factor))" }
            report.add(
                stated.range, contradiction,
                message: .differs(sum, FigureText.text(value, like: stated), FigureText.text(stated.value, like: stated)),
                labels: [(total.range, "the total"), (count.range, "what it is spread over")])
        }
    }
}

extension Message {
    fileprivate static func differs(_ sum: String, _ value: String, _ stated: String) -> Message { "\(sum) = \(value), not \(stated)" }
}
