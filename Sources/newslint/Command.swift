import Glibc
import NewslintKit

/// A subcommand of newslint. One file each.
protocol Command {
    static var name: String { get }
    /// One line for the overview.
    static var summary: String { get }
    /// What `newslint NAME --help` prints; it fits a screen.
    static var help: String { get }
    static var options: [OptionSpec] { get }

    static func run(_ arguments: Arguments) throws -> ExitStatus
}

enum Commands {
    static var all: [any Command.Type] {
        [CheckCommand.self, FixCommand.self, ExplainCommand.self, RulesCommand.self, InitCommand.self, InspectCommand.self]
    }

    /// The overview: what `newslint --help` prints.
    static var help: String {
        let names = all.map { "  \($0.name)\(String(repeating: " ", count: 10 - $0.name.utf8.count))\($0.summary)" }.joined(separator: "\n")
        return """
            newslint reads news copy as a copy editor does and says what cannot be right.

            Usage: newslint [check] PATHS…     files, folders, globs, or - for standard input

            Commands:
            \(names)

            newslint COMMAND --help tells more; newslint --version says which this is.

            Exit status: 0 nothing found, 1 something found at the level of --fail-on,
            2 a wrong command line or configuration, 3 a fault of newslint itself.

            """
    }

    /// A lone word that is no path but nearly the name of a command was meant to be one.
    static func refuseMistyped(_ paths: [String]) throws(UsageError) {
        guard let word = paths.first, word.allSatisfy(\.isLetter), access(word, F_OK) != 0,
            let nearest = NearestName.of(word, among: all.map { $0.name })
        else { return }
        throw UsageError(message: "there is no file or folder '\(word)'", hint: "did you mean the command 'newslint \(nearest)'?")
    }
}
