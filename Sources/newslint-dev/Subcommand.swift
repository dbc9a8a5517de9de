/// One thing that `newslint-dev` does.
protocol Subcommand {
    static var name: String { get }
    /// What may follow the name: `PATH... [--samples N]`.
    static var usage: String { get }
    static var summary: String { get }

    /// Does it, with results on standard output. What it throws is shown and ends the program with status 2.
    static func run(_ arguments: inout Arguments) async throws
}

/// What was asked wrongly, in words for the person who asked.
struct UsageError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// The words after a subcommand. Take the options out by name, then the rest as paths.
struct Arguments {
    private var words: [String]

    init(_ words: some Sequence<String>) { self.words = Array(words) }

    /// Whether an option without a value is there.
    mutating func flag(_ name: String) -> Bool {
        guard let index = words.firstIndex(of: name) else { return false }
        words.remove(at: index)
        return true
    }

    /// The value of an option, written `--option VALUE` or `--option=VALUE`; nil when it isn't there.
    mutating func value(_ name: String) throws -> String? {
        if let index = words.firstIndex(where: { $0.hasPrefix(name + "=") }) {
            return String(words.remove(at: index).dropFirst(name.count + 1))
        }
        guard let index = words.firstIndex(of: name) else { return nil }
        guard index + 1 < words.count else { throw UsageError("\(name) needs a value") }
        words.remove(at: index)
        return words.remove(at: index)
    }

    mutating func integer(_ name: String) throws -> Int? {
        guard let text = try value(name) else { return nil }
        guard let number = Int(text), number >= 0 else { throw UsageError("\(name) needs a whole number, not '\(text)'") }
        return number
    }

    /// Every value of an option that may be given several times, or several at once with commas.
    mutating func list(_ name: String) throws -> [String] {
        var values: [String] = []
        while let text = try value(name) { values += text.split(separator: ",").map(String.init) }
        return values
    }

    /// What is left: paths. Call it last; an option that nobody took is an error.
    mutating func rest() throws -> [String] {
        if let unknown = words.first(where: { $0.hasPrefix("-") && $0 != "-" }) { throw UsageError("no option \(unknown)") }
        defer { words = [] }
        return words
    }
}
