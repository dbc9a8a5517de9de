import NewslintKit
import NewslintReports

/// An option that a command takes.
struct OptionSpec {
    /// With its dashes: `--format`.
    let name: String
    /// What its value is called in the help, `LEVEL`; nil for an option without one.
    let value: String?

    init(_ name: String, _ value: String? = nil) {
        self.name = name
        self.value = value
    }
}

/// A command line that can't be carried out, with what to do about it.
struct UsageError: Error {
    let message: String
    var hint: String?

    /// The message and what to do about it, in one line.
    var text: String {
        guard let hint else { return message }
        return message + (message.hasSuffix("?") ? " " : "; ") + hint
    }

    /// Names a wrong word and the nearest right one.
    static func unknown(_ what: String, _ word: String, among known: [String]) -> UsageError {
        let nearest = NearestName.of(word, among: known)
        let hint = nearest.map { "did you mean '\($0)'?" } ?? (known.count <= 12 ? "one of: \(known.joined(separator: ", "))" : nil)
        return UsageError(message: "unknown \(what) '\(word)'", hint: hint)
    }
}

/// The words of a command line, sorted into options and the rest.
struct Arguments {
    private(set) var positionals: [String] = []
    private var options: [String: [String]] = [:]

    /// - Parameter specs: the options that the command takes. `--name value` and `--name=value` are the same; `--` ends the options.
    init(_ words: some Sequence<String>, _ specs: [OptionSpec]) throws(UsageError) {
        var iterator = words.makeIterator()
        var onlyPositionals = false
        while let word = iterator.next() {
            if onlyPositionals || word == "-" || !word.hasPrefix("-") {
                positionals.append(word)
                continue
            }
            if word == "--" {
                onlyPositionals = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let spec = specs.first(where: { $0.name == parts[0] }) else {
                throw .unknown("option", parts[0], among: specs.map(\.name) + ["--help"])
            }
            guard let value = spec.value else {
                guard parts.count == 1 else { throw UsageError(message: "'\(spec.name)' takes no value") }
                options[spec.name, default: []].append("")
                continue
            }
            guard let given = parts.count == 2 ? parts[1] : iterator.next() else {
                throw UsageError(message: "'\(spec.name)' needs a value: \(spec.name) \(value)")
            }
            options[spec.name, default: []].append(given)
        }
    }

    func has(_ name: String) -> Bool { options[name] != nil }

    /// The value of an option; the last one when it is given more than once.
    func value(_ name: String) -> String? { options[name]?.last }

    /// All values of an option, in order.
    func values(_ name: String) -> [String] { options[name] ?? [] }

    /// The value of an option as one of some choices.
    func choice<Choice>(_ name: String, _ choices: [Choice], named: (Choice) -> String) throws(UsageError) -> Choice? {
        guard let word = value(name) else { return nil }
        guard let choice = choices.first(where: { named($0) == word }) else {
            throw .unknown("value for \(name):", word, among: choices.map(named))
        }
        return choice
    }

    /// How to write to standard output, by `--color` and the terminal.
    func style() throws(UsageError) -> TerminalStyle {
        Terminal.style(color: try choice("--color", ["auto", "always", "never"], named: { $0 }))
    }
}
