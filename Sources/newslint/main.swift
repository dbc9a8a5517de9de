import Glibc
import NewslintEngine
import NewslintKit
import NewslintReports

/// What this program is called, in the order of its releases.
let version = "0.1.0"

func main(_ words: [String]) -> ExitStatus {
    let first = words.first ?? ""
    if words.isEmpty || first == "--help" || first == "-h" || first == "help" && words.count == 1 {
        Terminal.write(Commands.help)
        return words.isEmpty ? .usage : .clean
    }
    if first == "--version" {
        Terminal.write("newslint \(version)\n")
        return .clean
    }
    let named = Commands.all.first { $0.name == first }
    let command = named ?? CheckCommand.self
    let rest = named == nil ? words : Array(words.dropFirst())
    if rest.contains("--help") || rest.contains("-h") {
        Terminal.write(command.help)
        return .clean
    }
    do {
        let arguments = try Arguments(rest, command.options)
        if named == nil { try Commands.refuseMistyped(arguments.positionals) }
        return try command.run(arguments)
    } catch let error as UsageError {
        Terminal.complain("newslint: \(error.text)\n")
        return .usage
    } catch let error as ConfigurationError {
        var reporter = HumanReporter(Terminal.style(color: "never"))
        Terminal.complain(reporter.report(FileReport(file: error.file, findings: error.problems)))
        return .usage
    } catch {
        Terminal.complain("newslint: this is a fault of newslint itself, please report it: \(error)\n")
        return .failure
    }
}

// Everything is written. Threads that still load a dictionary nobody asked for need not be waited for.
_exit(main(Array(CommandLine.arguments.dropFirst())).rawValue)
