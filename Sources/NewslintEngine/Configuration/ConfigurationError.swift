import NewslintKit

/// A `.lintrc` that can't be used, with each thing that is wrong in it.
package struct ConfigurationError: Error, Sendable {
    /// The configuration file, for the frame around each place; empty when it could not be read.
    package let file: SourceFile
    /// At least one, sorted by place; each an error of the rule `configuration/invalid`.
    package let problems: [Diagnostic]

    init(_ file: SourceFile, _ problems: [Diagnostic]) {
        self.file = file
        self.problems = problems.sorted()
    }

    /// A file that could not be read at all.
    init(path: String, _ message: Message) {
        self.init(SourceFile(path: path, bytes: []), [ConfigurationError.problem(SourceRange(0, 0), message)])
    }

    static func problem(_ range: SourceRange, _ message: Message) -> Diagnostic {
        Diagnostic(rule: "configuration/invalid", severity: .error, range: range, message: message)
    }
}
