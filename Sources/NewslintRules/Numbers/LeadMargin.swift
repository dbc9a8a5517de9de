import NewslintKit

/// `numbers/lead-margin`: a lead that is not the difference of the two shares.
struct LeadMargin: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/lead-margin",
        summary: "a lead in points that is not the difference of the two shares",
        why: """
            "Leads by eight points, 49% to 44%" should say five. Both shares and the lead are rounded, so a difference of one point is \
            right: "43 to 40, a two-point lead" comes out of unrounded data. Leads in votes are counted and must fit exactly.
            """,
        severity: .warning,
        roles: .copy,
        fix: .displayOnly,
        examples: [
            .fault("She leads by ⟦8 points⟧, 49% to 44%."),
            .fault("He is ahead 52 percent to 45 percent, a ⟦nine-point⟧ edge."),
            .fault("The bill passed 62-50, a ⟦10-vote⟧ margin."),
            .trap("She holds a three-point lead, 45.4 percent to 42 percent."),
            .trap("He leads by two points, 43% to 40%."),
            .trap("She leads 49% to 44%, up 8 points since May."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let all = document.quantities.all
        for lead in document[Relations.self].leads {
            guard let contradiction = info.contradiction(in: lead, of: document) else { continue }
            let (a, b) = (all[lead.first].value, all[lead.second].value)
            let right = FigureText.plain(abs(a - b))
            let message = Message.margin(FigureText.plain(a), FigureText.plain(b), right, FigureText.plain(all[lead.lead].value))
            report.add(
                lead.range, contradiction, message: message, labels: [(lead.shares, "the shares")],
                fixes: [ProseFix("write \(right)", .displayOnly, replace: all[lead.lead].range, with: right)])
        }
    }
}

extension Message {
    fileprivate static func margin(_ a: String, _ b: String, _ right: String, _ stated: String) -> Message {
        "\(a) to \(b) is a lead of \(right), not \(stated)"
    }
}
