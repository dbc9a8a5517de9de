import NewslintEngine
import NewslintKit
import NewslintReports

enum ExplainCommand: Command {
    static let name = "explain"
    static let summary = "say what a rule finds and why, with examples and traps"
    static let options = [OptionSpec("--color", "WHEN")]
    static let help = """
        Usage: newslint explain RULE…

        Says what a rule finds, why it matters, what it leaves alone, and which options it takes.
        A rule is named by its id, numbers/list-count, or by the part after the slash.

          --color WHEN   auto, always or never

        """

    static func run(_ arguments: Arguments) throws -> ExitStatus {
        guard !arguments.positionals.isEmpty else { throw UsageError(message: "which rule?", hint: "newslint rules lists them") }
        let style = try arguments.style()
        var pages: [String] = []
        for word in arguments.positionals { pages += try rules(named: word).map { RuleReport.explanation(of: $0, style) } }
        Terminal.write(pages.joined(separator: "\n"))
        return .clean
    }

    private static func rules(named word: String) throws(UsageError) -> [RuleInfo] {
        let all = RuleCatalog.builtIn.infos
        let matches = all.filter { $0.id.name == word || $0.id.name.hasSuffix("/" + word) }
        guard matches.isEmpty else { return matches }
        let hint = RuleCatalog.builtIn.nearest(to: word).map { "did you mean '\($0)'?" } ?? "newslint rules lists them"
        throw UsageError(message: "unknown rule '\(word)'", hint: hint)
    }
}
