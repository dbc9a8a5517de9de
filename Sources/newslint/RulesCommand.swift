import NewslintEngine
import NewslintReports
import NewslintRules

enum RulesCommand: Command {
    static let name = "rules"
    static let summary = "list the rules"
    static let options = [OptionSpec("--format", "FORMAT"), OptionSpec("--color", "WHEN")]
    static let help = """
        Usage: newslint rules [FAMILY…]

        Lists the rules, or those of some families (numbers, dates, …), with their severities.
        [fix] marks the rules whose findings newslint fix can mend.

          --format FORMAT   human (as above) or json
          --color WHEN      auto, always or never

        """

    static func run(_ arguments: Arguments) throws -> ExitStatus {
        let families = Set(BuiltInRules.all.map(\.info.id.family)).sorted()
        for family in arguments.positionals where !families.contains(family) {
            throw UsageError.unknown("family", family, among: families)
        }
        let rules = BuiltInRules.all.map(\.info).filter {
            arguments.positionals.isEmpty || arguments.positionals.contains($0.id.family)
        }
        let format = try arguments.choice("--format", [ReportFormat.human, .json], named: \.rawValue) ?? .human
        Terminal.write(format == .json ? RuleReport.json(rules) : RuleReport.list(rules, try arguments.style()))
        return .clean
    }
}
