import NewslintEngine
import NewslintKit

/// What must hold for every rule and every story: the story is re-run in disguise, and the same must come of it.
///
/// A law that can't apply to a rule is skipped by what the rule declares (its roles, its fix), never by a list of names.
public enum Law: String, CaseIterable, Sendable {
    case asWritten = "as written"
    case twice = "a second time"
    case inAnyOrder = "with the rules in any order"
    case afterMultibyteParagraph = "after a multi-byte paragraph"
    case withCRLF = "with CRLF line ends"
    case withByteOrderMark = "with a byte-order mark"
    case inListItem = "inside a list item"
    case inBlockQuote = "inside a block quote"
    case inHTML = "as HTML"
    case inCode = "inside code: nothing"
    case underSuppression = "under a suppression: nothing"
    case fixes = "after its fixes"

    /// What came of a law.
    public enum Verdict: Sendable {
        case holds
        /// It says nothing about this rule and story; why.
        case skipped(String)
        /// What differs, a line each, ready to print.
        case broken(String)
    }

    /// Puts a rule and a story through this law.
    public func verdict(on story: FixtureCase, of rule: any Rule.Type, bench: TestBench = TestBench()) -> Verdict {
        do {
            let problems = try problems(Trial(rule, story, bench))
            guard !problems.isEmpty else { return .holds }
            let head = "\(story.place): '\(story.name)' (\(rule.info.id)), \(rawValue)"
            return .broken(([head] + problems.map { "  " + $0 }).joined(separator: "\n"))
        } catch let skip as Skip {
            return .skipped(skip.reason)
        } catch {
            return .broken("\(story.place): '\(story.name)' (\(rule.info.id)): \(error)")
        }
    }

    private struct Skip: Error {
        let reason: String
    }

    private func problems(_ trial: Trial) throws -> [String] {
        let story = trial.story
        let isMarkdown = story.format == .markdown
        switch self {
        case .asWritten:
            return try trial.compare(story.story)
        case .twice:
            let document = trial.document(try MarkedText(story.story).bytes)
            let first = trial.findings(document)
            return differences(first, trial.findings(document), "in the same document")
                + differences(first, trial.findings(trial.document(document.file.bytes)), "in a new document")
        case .inAnyOrder:
            return try anyOrder(trial)
        case .afterMultibyteParagraph:
            let plain = trial.document(try MarkedText(story.story).bytes)
            guard story.format != .html else { throw Skip(reason: "HTML") }
            guard plain.blocks.allSatisfy({ BlockRoles.body.contains($0.role) }), plain.dates.datelineDate == nil else {
                throw Skip(reason: "what comes first in this story matters")
            }
            return try trial.compare(Disguise.afterParagraph(story.story))
        case .withCRLF:
            return try trial.compare(Disguise.withCRLF(story.story))
        case .withByteOrderMark:
            return try trial.compare(Disguise.withByteOrderMark(story.story))
        case .inListItem:
            try requireParagraphs(trial, .listItem)
            return try trial.compare(Disguise.inListItem(story.story))
        case .inBlockQuote:
            try requireParagraphs(trial, .blockQuote)
            return try trial.compare(Disguise.inBlockQuote(story.story))
        case .inHTML:
            guard isMarkdown else { throw Skip(reason: "not Markdown") }
            let plain = trial.document(try MarkedText(story.story).bytes)
            return try trial.compare(Disguise.inHTML(story.story, as: plain), as: .html)
        case .inCode:
            guard story.format != .text else { throw Skip(reason: "plain text has no code") }
            return try trial.compare(Disguise.inCode(story.story, as: story.format))
        case .underSuppression:
            guard story.format != .text else { throw Skip(reason: "plain text has no suppressions") }
            return try suppressed(trial)
        case .fixes:
            return try FixTrial(trial).problems()
        }
    }

    /// A list item or a block quote can stand in for paragraphs only, and only for a rule that reads it.
    private func requireParagraphs(_ trial: Trial, _ role: BlockRole) throws {
        guard trial.story.format == .markdown else { throw Skip(reason: "not Markdown") }
        guard trial.rule.info.roles.contains(role) else { throw Skip(reason: "the rule does not read a \(role.name)") }
        let document = trial.document(try MarkedText(trial.story.story).bytes)
        guard document.blocks.allSatisfy({ $0.role == .paragraph }), document.dates.datelineDate == nil else {
            throw Skip(reason: "the story is more than paragraphs")
        }
    }

    private func anyOrder(_ trial: Trial) throws -> [String] {
        let bytes = try MarkedText(trial.story.story).bytes
        var rules = trial.everyone()
        let usual = Linter(rules).check(trial.document(bytes))
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3 {
            rules.shuffle(using: &random)
            let shuffled = Linter(rules).check(trial.document(bytes))
            if shuffled != usual { return differences(usual, shuffled, "rules in the order \(rules.map(\.rule.info.id.name))") }
        }
        return []
    }

    private func suppressed(_ trial: Trial) throws -> [String] {
        let story = trial.story
        guard story.story.contains("⟦") else { throw Skip(reason: "nothing to suppress") }
        let bytes = Array(Disguise.suppressed(story.story, rule: trial.rule.info.id).utf8)
        return trial.everything(trial.document(bytes))
            .filter { $0.rule == trial.rule.info.id || $0.rule.family == "suppression" }
            .map { "expected nothing, got \($0.message) [\($0.rule)]" }
    }

    private func differences(_ a: [Diagnostic], _ b: [Diagnostic], _ when: String) -> [String] {
        a == b
            ? []
            : ["\(when): \(b.count) findings, not \(a.count)"] + b.filter { !a.contains($0) }.map { "new: \($0.message)" }
                + a.filter { !b.contains($0) }.map { "gone: \($0.message)" }
    }
}
