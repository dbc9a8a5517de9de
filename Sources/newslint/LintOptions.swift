import NewslintEngine
import NewslintKit
import NewslintReports

/// The options that every command that reads copy takes.
enum LintOptions {
    static let specs = [
        OptionSpec("--format-in", "FORMAT"), OptionSpec("--stdin-path", "PATH"), OptionSpec("--story-date", "DATE"),
        OptionSpec("--profile", "HOUSE"), OptionSpec("--rule", "RULE=LEVEL"), OptionSpec("--only", "RULES"),
        OptionSpec("--fail-on", "LEVEL"),
        OptionSpec("--config", "FILE"), OptionSpec("--no-config"), OptionSpec("--color", "WHEN"),
    ]

    /// What the help says of them.
    static let help = """
          --profile HOUSE      house style: \(houses(indent: 23))
          --story-date DATE    the day the story runs, 2026-03-13; wins over the file's own
          --only RULES         just these rules or families, parted by commas
          --rule RULE=LEVEL    off, on, note, warning or error; may be given again
          --fail-on LEVEL      exit with 1 from this level on: error (as it is), warning,
                               note or never
          --config FILE        this configuration, not the nearest .lintrc; --no-config: none
          --format-in FORMAT   read as text, markdown or html, whatever the name says
          --stdin-path PATH    the name of what comes by standard input
          --color WHEN         auto, always or never
        """

    /// The names of the house styles, on two lines.
    static func houses(indent: Int) -> String {
        let names = Profile.allCases.map(\.name)
        return names.prefix(6).joined(separator: ", ") + ",\n" + String(repeating: " ", count: indent)
            + names.dropFirst(6).joined(separator: ", ")
    }

    static func settings(_ arguments: Arguments) throws(UsageError) -> CommandLineSettings {
        var settings = CommandLineSettings()
        settings.profile = try arguments.choice("--profile", Profile.allCases, named: \.name)
        settings.failOn = try arguments.choice("--fail-on", FailOn.allCases, named: \.name)
        settings.format = try arguments.choice("--format-in", SourceFormat.allCases, named: \.rawValue)
        settings.standardInputPath = arguments.value("--stdin-path")
        if let word = arguments.value("--story-date") {
            guard let date = CivilDate(iso: word) else {
                throw UsageError(message: "'\(word)' is no date", hint: "write the day as 2026-03-13")
            }
            settings.storyDate = date
        }
        for name in arguments.values("--only").flatMap({ $0.split(separator: ",").map(String.init) }) {
            settings.only.append(try selector(name))
        }
        for word in arguments.values("--rule") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw UsageError(message: "'--rule \(word)' sets no level", hint: "write --rule \(word)=off, or --only \(word)")
            }
            guard let level = RuleLevel(name: parts[1]) else { throw .unknown("level", parts[1], among: RuleLevel.names) }
            settings.levels.append(RuleSetting(try selector(parts[0]), level))
        }
        if let path = arguments.value("--config") {
            settings.configuration = .file(path)
        } else if arguments.has("--no-config") {
            settings.configuration = .none
        }
        return settings
    }

    private static func selector(_ name: String) throws(UsageError) -> RuleSelector {
        guard let selector = RuleSelector(name) else {
            throw UsageError(
                message: "unknown rule '\(name)'",
                hint: RuleCatalog.builtIn.nearest(to: name).map { "did you mean '\($0)'?" } ?? "newslint rules lists them")
        }
        return selector
    }
}
