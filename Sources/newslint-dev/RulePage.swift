import NewslintEngine
import NewslintKit
import NewslintLexicon
import NewslintReaders
import NewslintTesting

/// The reference page of a rule, in Markdown, written from its `RuleInfo` alone.
struct RulePage {
    let rule: any Rule.Type
    let spelling: (any SpellingDictionary)?

    private var info: RuleInfo { rule.info }

    var text: String {
        [head, properties, info.why, found, leftAlone, options, switchingOff, references].filter { !$0.isEmpty }.joined(separator: "\n\n")
            + "\n"
    }

    private var head: String { "# \(info.id)\n\nFinds \(info.summary)." }

    private var properties: String {
        let runs = info.status == .on ? "by default" : "only when `.lintrc` or `--rule` asks for it"
        let roles = BlockRole.allCases.filter { info.roles.contains($0) }.map(\.plural)
        return """
            | | |
            |---|---|
            | severity | \(info.severity.name) |
            | runs | \(runs) |
            | reads | \(roles.joined(separator: ", ")) |
            | fix | \(info.fix?.described ?? "none") |
            """
    }

    private var found: String {
        section("Found", info.examples.filter { !$0.isTrap })
    }

    private var leftAlone: String {
        section("Left alone", info.examples.filter(\.isTrap))
    }

    private func section(_ title: String, _ examples: [Example]) -> String {
        guard !examples.isEmpty else { return "" }
        return "## \(title)\n\n" + examples.map(shown).joined(separator: "\n\n")
    }

    private func shown(_ example: Example) -> String {
        let setting = [
            example.storyDate.map { "story of \($0)" }, example.profile.map { "profile `\($0.name)`" },
        ].compactMap { $0 }.joined(separator: ", ")
        let head = setting.isEmpty ? "" : "\(setting.prefix(1).uppercased())\(setting.dropFirst()):\n\n"
        return (["\(head)```text\n\(example.text)\n```"] + messages(example).map { "- \($0)" }).joined(separator: "\n\n")
    }

    /// What newslint says about an example.
    private func messages(_ example: Example) -> [String] {
        guard !example.isTrap, let text = try? MarkedText(example.text + "\n") else { return [] }
        let setup = RuleSetup(profile: example.profile ?? .standard, spelling: spelling, info: info)
        let document = Document.read(
            SourceFile(path: "example.md", bytes: text.bytes), as: .markdown, storyDate: example.storyDate.flatMap { CivilDate(iso: $0) })
        return Linter([ActiveRule(rule.init(setup), severity: info.severity)]).check(document).map { "\($0.severity.name): \($0.message)" }
    }

    private var options: String {
        guard !info.options.isEmpty else { return "" }
        let rows = info.options.map { "| `\($0.name)` | \(cell($0.standard.written)) | \($0.summary) |" }
        return "## Options\n\n| option | standard | meaning |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }

    private func cell(_ value: String) -> String { value.isEmpty ? "empty" : "`\(value)`" }

    private var switchingOff: String {
        """
        ## Switching it off

        In `.lintrc`, for every story:

        ```yaml
        rules:
          \(info.id): off
        ```

        In one story, for the block that follows, with the reason:

        ```markdown
        <!-- newslint-disable-next-line \(info.id): the reason -->
        ```
        """
    }

    private var references: String {
        info.references.isEmpty ? "" : "## References\n\n" + info.references.map { "- \($0)" }.joined(separator: "\n")
    }
}

extension BlockRole {
    /// The role in a list of what a rule reads.
    fileprivate var plural: String {
        switch self {
        case .furniture: "page furniture"
        case .code: "code"
        default: name + "s"
        }
    }
}

extension Applicability {
    fileprivate var described: String {
        switch self {
        case .safe: "made by `newslint fix`"
        case .unsafe: "made by `newslint fix --unsafe`"
        case .displayOnly: "shown, never made"
        }
    }
}

extension OptionValue {
    /// As `.lintrc` writes it.
    var written: String {
        switch self {
        case .flag(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .text(let value): value
        case .list(let values): "[" + values.joined(separator: ", ") + "]"
        }
    }
}
