import NewslintEngine
import NewslintKit
import NewslintReports

enum FixCommand: Command {
    static let name = "fix"
    static let summary = "mend what a machine may mend"
    static let options = LintOptions.specs + [OptionSpec("--diff"), OptionSpec("--unsafe")]
    static let help = """
        Usage: newslint fix [OPTIONS] PATHS…

        Makes the safe fixes of the findings and says what it did. Numbers, names, quotations and
        attributions are never changed. For - the mended text goes to standard output. The exit
        status is that of newslint check on what is left; with --diff it is 1 when there is a
        difference.

          --diff               show what would change, and change nothing
          --unsafe             make fixes too that are usually right; look at the result
        \(LintOptions.help)

        """

    static func run(_ arguments: Arguments) throws -> ExitStatus {
        guard !arguments.positionals.isEmpty else { throw UsageError(message: "which files?", hint: "newslint fix PATHS…") }
        let settings = try LintOptions.settings(arguments)
        var planner = Planner(settings)
        let plan = try planner.plan(arguments.positionals)
        for notice in plan.notices { Terminal.complain("newslint: \(notice)\n") }
        let isDiff = arguments.has("--diff")
        let standardInput = arguments.positionals.contains("-") ? settings.standardInputPath ?? "<stdin>" : nil
        let style = try arguments.style()
        var mended = 0
        var changedFiles = 0
        let outcome = Run(plan).fix(Fixer(arguments.has("--unsafe") ? .unsafe : .safe), writes: !isDiff) { result in
            mended += result.made
            changedFiles += result.isChanged ? 1 : 0
            if isDiff {
                Terminal.write(colored(UnifiedDiff.of(result.before, result.after), style))
            } else if result.before.path == standardInput {
                Terminal.write(bytes: result.after.bytes)
            } else if result.isChanged, result.writeFault == nil {
                Terminal.complain("\(result.before.path): mended \(counted(result.made, "finding"))\n")
            }
            for finding in result.left.findings where finding.rule.family == "input" {
                Terminal.complain("newslint: \(result.before.path): \(finding.message)\n")
            }
            if let fault = result.writeFault { Terminal.complain("newslint: \(result.before.path): \(fault.message)\n") }
            if !result.isSettled { Terminal.complain("newslint: \(result.before.path): some fixes undo each other; left as it was then\n") }
        }
        if !isDiff {
            Terminal.complain(
                mended == 0 ? "nothing to mend\n" : "\(counted(mended, "finding")) mended in \(counted(changedFiles, "file"))\n")
        }
        return (isDiff ? changedFiles > 0 : outcome.fails) ? .findings : .clean
    }

    private static func colored(_ diff: String, _ style: TerminalStyle) -> String {
        guard style.isColored else { return diff }
        return diff.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            switch line.utf8.first {
            case 0x2B: style.paint(String(line), .green)
            case 0x2D: style.paint(String(line), .red)
            case 0x40: style.paint(String(line), .cyan)
            default: String(line)
            }
        }.joined(separator: "\n")
    }
}
