import Glibc
import NewslintKit

enum InitCommand: Command {
    static let name = "init"
    static let summary = "write a .lintrc to start from"
    static let options = [OptionSpec("--profile", "HOUSE")]
    static let help = """
        Usage: newslint init [--profile HOUSE] [FOLDER]

        Writes a .lintrc into the folder (this one, unless you name another). A file that is
        there already stays as it is.

          --profile HOUSE   \(LintOptions.houses(indent: 20))

        """

    static func run(_ arguments: Arguments) throws -> ExitStatus {
        guard arguments.positionals.count <= 1 else { throw UsageError(message: "newslint init takes one folder") }
        let profile = try arguments.choice("--profile", Profile.allCases, named: \.name) ?? .ap
        let path = (arguments.positionals.first.map { $0 + "/" } ?? "") + ".lintrc"
        // O_EXCL: a file that is there already, or a link, stays as it is.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let reason = errno == EEXIST ? "it is there already" : String(cString: strerror(errno))
            throw UsageError(message: "can't write \(path): \(reason)")
        }
        defer { close(descriptor) }
        let bytes = Array(text(profile).utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            throw UsageError(message: "can't write \(path): \(String(cString: strerror(errno)))")
        }
        Terminal.write("Wrote \(path). newslint uses it for every story below its folder.\n")
        return .clean
    }

    private static func text(_ profile: Profile) -> String {
        """
        # How newslint reads the copy below this folder. .lintrc.example in newslint's own
        # repository has every key; newslint rules lists the rules.

        # The house style: \(Profile.allCases.map(\.name).joined(separator: ", ")).
        profile: \(profile.name)

        # Words that are right here, whatever the dictionaries say.
        accept: []

        # Levels: off, note, warning, error. A family's name stands for all its rules.
        rules:
          structure/sentence-length:
            warn: 50

        # Other settings for some files.
        overrides:
          - files: ["opinion/**"]
            rules:
              attribution: off

        # Files that newslint never reads.
        ignore: []

        """
    }
}
