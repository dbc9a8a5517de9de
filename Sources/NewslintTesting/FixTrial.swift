import NewslintKit

/// Puts the fixes of a rule to the test: they stay inside the file, do not overlap, come to rest, give the text that the fixture
/// shows, and leave nothing to fix.
struct FixTrial {
    let trial: Trial

    init(_ trial: Trial) { self.trial = trial }

    func problems() throws -> [String] {
        var bytes = try MarkedText(trial.story.story).bytes
        var findings = trial.findings(trial.document(bytes))
        if let problem = declared(findings) ?? bounds(findings, bytes) { return [problem] }

        let level = trial.story.fixedBy
        let canMendAll = findings.allSatisfy { best($0, level) != nil }
        var rounds = 0
        while findings.contains(where: { best($0, level) != nil }) {
            rounds += 1
            guard rounds <= 10 else { return ["its fixes do not come to rest after 10 rounds"] }
            bytes = edits(findings, level).applied(to: bytes)
            findings = trial.findings(trial.document(bytes))
            if let problem = bounds(findings, bytes) { return [problem] }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if rounds > 0, canMendAll, !findings.isEmpty {
            return ["each finding had a fix, and these are left:"] + findings.map { "\($0.message)" } + ["in"] + shown(text)
        }
        if let fixed = trial.story.fixed, fixed != text { return ["expected"] + shown(fixed) + ["got"] + shown(text) }
        return []
    }

    /// A rule says in its `RuleInfo` what its fixes can be at best.
    private func declared(_ findings: [Diagnostic]) -> String? {
        let best = findings.flatMap(\.fixes).map(\.applicability).max()
        guard let best else { return nil }
        guard let promised = trial.rule.info.fix else { return "a fix (\(best.name)), but the rule declares none" }
        return best > promised ? "a \(best.name) fix, but the rule declares \(promised.name) at best" : nil
    }

    private func bounds(_ findings: [Diagnostic], _ bytes: [UInt8]) -> String? {
        for finding in findings {
            for fix in finding.fixes {
                let edits = fix.edits.sorted { $0.range < $1.range }
                if edits.contains(where: { $0.range.end > bytes.count }) { return "'\(fix.title)' reaches past the end of the file" }
                if zip(edits, edits.dropFirst()).contains(where: { $0.range.end > $1.range.start }) {
                    return "'\(fix.title)' has edits that overlap"
                }
            }
        }
        return nil
    }

    private func best(_ finding: Diagnostic, _ level: Applicability) -> Fix? {
        finding.fixes.first { $0.applicability >= level && !$0.edits.isEmpty }
    }

    /// The edits of the first fixes that do not touch one another; the rest wait for the next round.
    private func edits(_ findings: [Diagnostic], _ level: Applicability) -> [Edit] {
        var taken: [Edit] = []
        for fix in findings.compactMap({ best($0, level) }) {
            let clashes = fix.edits.contains { edit in
                taken.contains { edit.range.overlaps($0.range) || edit.range.start == $0.range.start }
            }
            if !clashes { taken += fix.edits }
        }
        return taken
    }

    private func shown(_ text: String) -> [String] { Disguise.lines(text).map { "  | \($0)" } }
}
