import NewslintEngine
import NewslintReports

enum CheckCommand: Command {
    static let name = "check"
    static let summary = "lint copy; the command that is meant when none is named"
    static let options = LintOptions.specs + [OptionSpec("--format", "FORMAT"), OptionSpec("--timing"), OptionSpec("--quiet")]
    static let help = """
        Usage: newslint [check] [OPTIONS] PATHS…

        Lints files, the copy in folders (.txt, .md, .html), globs, or standard input for -.

          --format FORMAT      human, short (a line a finding) or json
        \(LintOptions.help)
          --quiet              no summary, and no notices
          --timing             where the time went, by analysis and rule, to standard error

        """

    static func run(_ arguments: Arguments) throws -> ExitStatus {
        guard !arguments.positionals.isEmpty else {
            throw UsageError(message: "which files?", hint: "newslint PATHS…, or newslint - for standard input; newslint --help tells more")
        }
        let settings = try LintOptions.settings(arguments)
        let format = try arguments.choice("--format", ReportFormat.allCases, named: \.rawValue) ?? .human
        let isQuiet = arguments.has("--quiet")
        var reporter = format.reporter(try arguments.style())
        var planner = Planner(settings)
        let plan = try planner.plan(arguments.positionals)
        if !isQuiet { for notice in plan.notices { Terminal.complain("newslint: \(notice)\n") } }

        var summary = Summary()
        let outcome = Run(plan).check(timing: arguments.has("--timing")) { result in
            let report = FileReport(file: result.file, findings: result.findings)
            summary.count(report, suppressed: result.suppressed)
            let text = reporter.report(report)
            if !text.isEmpty { Terminal.write(text) }
        }
        if !isQuiet || format == .json { Terminal.write(reporter.finish(summary)) }
        if let timing = outcome.timing { Terminal.complain(TimingReport.table(timing)) }
        return outcome.fails ? .findings : .clean
    }
}
