import NewslintEngine
import NewslintReports

enum InspectCommand: Command {
    static let name = "inspect"
    static let summary = "show what newslint sees in a story"
    static let options = LintOptions.specs + [OptionSpec("--format", "FORMAT")]
    static let help = """
        Usage: newslint inspect [OPTIONS] PATHS…

        Shows what newslint sees: blocks with their roles, sentences and tokens, quotations with
        speakers, names, quantities with the interval that they can stand for, dates, times, and
        who is said to say what, each with lines and byte offsets.

          --format FORMAT      human or json (one object a line for each file)
          --story-date DATE    the day the story runs, 2026-03-13
          --format-in FORMAT   read as text, markdown or html, whatever the name says
          --stdin-path PATH    the name of what comes by standard input
          --color WHEN         auto, always or never

        """

    static func run(_ arguments: Arguments) throws -> ExitStatus {
        guard !arguments.positionals.isEmpty else { throw UsageError(message: "which story?", hint: "newslint inspect PATH") }
        var planner = Planner(try LintOptions.settings(arguments))
        let format = try arguments.choice("--format", [ReportFormat.human, .json], named: \.rawValue) ?? .human
        let style = try arguments.style()
        var status = ExitStatus.clean
        for file in try planner.plan(arguments.positionals).files {
            switch file.read() {
            case .success(let source):
                let document = file.document(source)
                Terminal.write(format == .json ? InspectionReport.json(document) : InspectionReport.human(document, style))
            case .failure(let fault):
                Terminal.complain("newslint: \(file.path): \(fault.message)\n")
                status = .findings
            }
        }
        return status
    }
}
