import NewslintEngine
import NewslintKit
import NewslintLexicon

/// Which rules a tool runs, as its options say.
struct RuleChoice: Sendable {
    static let usage = "[--only RULE,...] [--opt-in] [--profile NAME]"

    /// Set up as the command does, dictionaries included.
    let rules: RuleSet
    var linter: Linter { rules.linter }

    /// The named rules, under no house style.
    init(only: [String]) throws {
        var arguments = Arguments(["--only", only.joined(separator: ",")])
        try self.init(&arguments)
    }

    /// Takes `--only` (ids, or families with all their rules), `--opt-in` (those that are off by default too) and `--profile`.
    init(_ arguments: inout Arguments) throws {
        let only = try arguments.list("--only")
        let optIn = arguments.flag("--opt-in")
        let name = try arguments.value("--profile") ?? Profile.standard.name
        guard let profile = Profile(name: name) else {
            throw UsageError("no profile '\(name)'; there are \(Profile.allCases.map(\.name).joined(separator: ", "))")
        }
        let catalog = RuleCatalog.builtIn
        var settings = Settings()
        settings.profile = profile
        if optIn { settings.rules = catalog.rules.map { RuleSetting(.rule($0.info.id), .on) } }
        var commandLine = CommandLineSettings()
        commandLine.only = try only.map { name in
            guard let selector = RuleSelector(name, in: catalog) else {
                let nearest = catalog.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
                throw UsageError("no rule or family '\(name)'\(nearest)")
            }
            return selector
        }
        rules = RuleSet(settings, commandLine, catalog: catalog, spelling: Lexicon())
    }
}
