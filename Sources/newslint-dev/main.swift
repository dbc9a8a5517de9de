import Glibc

/// All that `newslint-dev` does. A new subcommand is a file of its own and a line here.
let subcommands: [any Subcommand.Type] = [
    Bench.self,
    Docs.self,
    Evaluate.self,
    EvaluateAttribution.self,
    EvaluateDates.self,
    EvaluateNumbers.self,
    EvaluatePages.self,
    EvaluateSegmentation.self,
    Inject.self,
    NewRule.self,
    ShowRelations.self,
    Zones.self,
]

exit(await runSubcommand(Array(CommandLine.arguments.dropFirst()), of: subcommands))

/// Runs the subcommand that the first word names. Gives the status to exit with.
func runSubcommand(_ words: [String], of subcommands: [any Subcommand.Type]) async -> Int32 {
    defer { fflush(nil) }
    let name = words.first ?? "help"
    guard let subcommand = subcommands.first(where: { $0.name == name }) else {
        print("newslint-dev: tools for people who write rules\n")
        for subcommand in subcommands { print("  newslint-dev \(subcommand.name) \(subcommand.usage)\n      \(subcommand.summary)\n") }
        return name == "help" || name == "--help" ? 0 : 2
    }
    var arguments = Arguments(words.dropFirst())
    if arguments.flag("--help") {
        print("newslint-dev \(subcommand.name) \(subcommand.usage)\n\n\(subcommand.summary)")
        return 0
    }
    do {
        try await subcommand.run(&arguments)
        return 0
    } catch {
        fflush(nil)
        let line = Array("newslint-dev \(name): \(error)\n".utf8)
        write(STDERR_FILENO, line, line.count)
        return 2
    }
}
