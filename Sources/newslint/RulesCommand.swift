import NewslintEngine
import NewslintReports

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
        let catalog = RuleCatalog.builtIn
        let wanted = arguments.positionals
        for family in wanted where !catalog.families.contains(family) {
            throw UsageError.unknown("family", family, among: catalog.families.sorted())
        }
        let rules = wanted.isEmpty ? catalog.infos : catalog.infos.filter { wanted.contains($0.id.family) }
        let format = try arguments.choice("--format", [ReportFormat.human, .json], named: \.rawValue) ?? .human
        Terminal.write(format == .json ? RuleReport.json(rules) : RuleReport.list(rules, try arguments.style()))
        return .clean
    }
}
