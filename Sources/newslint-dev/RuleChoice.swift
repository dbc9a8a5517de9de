import NewslintEngine
import NewslintKit
import NewslintLexicon
import NewslintRules

/// Which rules a tool runs, as its options say.
struct RuleChoice: Sendable {
    static let usage = "[--only RULE,...] [--opt-in] [--profile NAME]"

    let active: [ActiveRule]
    var linter: Linter { Linter(active) }

    /// The named rules, under no house style.
    init(only: [String]) throws {
        var arguments = Arguments(["--only", only.joined(separator: ",")])
        try self.init(&arguments)
    }

    /// Takes `--only` (ids, or families with all their rules), `--opt-in` (those that are off by default too) and `--profile`.
    init(_ arguments: inout Arguments) throws {
        let only = try arguments.list("--only")
        let optIn = arguments.flag("--opt-in")
        let name = try arguments.value("--profile") ?? Profile.standard.name
        guard let profile = Profile(name: name) else {
            throw UsageError("no profile '\(name)'; there are \(Profile.allCases.map(\.name).joined(separator: ", "))")
        }
        let all = BuiltInRules.all
        if let unknown = only.first(where: { name in !all.contains { $0.info.id.name == name || $0.info.id.family == name } }) {
            throw UsageError("no rule or family '\(unknown)'")
        }
        let spelling = Lexicon()
        active = all.filter { rule in
            only.isEmpty
                ? optIn || rule.info.status == .on : only.contains(rule.info.id.name) || only.contains(rule.info.id.family)
        }
        .map { ActiveRule($0.init(RuleSetup(profile: profile, spelling: spelling, info: $0.info)), severity: $0.info.severity) }
    }
}
