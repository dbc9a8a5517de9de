import NewslintKit

/// `numbers/age-conflict`: two ages for one person.
struct AgeConflict: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/age-conflict",
        summary: "two ages for one person",
        why: """
            An age that is 34 in the lede and 43 in a caption is wrong once, and it is among the commonest slips that papers correct. Ages \
            are tied to names, and to "the 43-year-old" when the story gives the age of one person alone. Ages of another time ("then 34", \
            a sentence about another year), of namesakes and in quotations are left alone. A difference of one year may be a birthday and \
            is a note.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("Kim Su-ah, 34, of Holm swam the strait on Monday.\n\nThe ⟦43-year-old⟧ said she would do it again."),
            .fault("Ann Lee, 27, of Holm swam the strait.\n\nLee, ⟦72⟧, was met by her brother."),
            .trap("Ann Lee, 27, swam the strait.\n\nBen Lee, 72, met her."),
            .trap("Ann Lee, 34, swam the strait. Lee, then 20, had failed before."),
            .trap("Ann Lee, 34, swam the strait. “Lee, 43, is a wonder,” he said."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let ages = document[Ages.self].all
        guard ages.count > 1 else { return }
        let all = document.quantities.all
        var first: [Int: StatedAge] = [:]
        var reported: Set<Int> = []
        for age in ages where info.reads(all[age.quantity], in: document) {
            guard let known = first[age.entity] else {
                first[age.entity] = age
                continue
            }
            let (a, b) = (all[known.quantity], all[age.quantity])
            guard a.value != b.value, !reported.contains(age.entity) else { continue }
            reported.insert(age.entity)
            let isWeak = abs(a.value - b.value) <= 1 || known.isBracketed || age.isBracketed
            let (was, now) = (FigureText.plain(a.value), FigureText.plain(b.value))
            report.add(b.range, .twoAges(was, now), lowered: isWeak ? Verdict.toNote : 0, labels: [(a.range, .ageHere(was))])
        }
    }
}

extension Message {
    fileprivate static func twoAges(_ first: String, _ second: String) -> Message { "one person is \(first) and \(second) years old" }
    fileprivate static func ageHere(_ age: String) -> Message { "\(age) here" }
}
