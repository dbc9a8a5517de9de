import NewslintEngine
import NewslintKit
import NewslintReaders

/// What laws are tried with, beside the rule itself.
public struct TestBench: Sendable {
    /// The dictionaries for rules that spell.
    public let spelling: (any SpellingDictionary)?
    /// Rules that run beside the one under test, to show that order changes nothing.
    public let neighbours: [any Rule.Type]

    public init(spelling: (any SpellingDictionary)? = nil, neighbours: [any Rule.Type] = []) {
        self.spelling = spelling
        self.neighbours = neighbours
    }
}

/// One rule set up as a case asks, ready to be run over versions of its story.
struct Trial {
    let rule: any Rule.Type
    let story: FixtureCase
    let bench: TestBench
    /// The rule alone, in the engine's hands.
    private let rules: RuleSet
    private let setup: RuleSetup

    /// - Throws: `FixtureError` for an option that the rule does not have, or a value that does not fit.
    init(_ rule: any Rule.Type, _ story: FixtureCase, _ bench: TestBench) throws {
        self.rule = rule
        self.story = story
        self.bench = bench
        var options: [String: OptionValue] = [:]
        for (name, value) in story.options {
            guard let info = rule.info.options.first(where: { $0.name == name }) else {
                throw FixtureError("the rule has no option '\(name)'")
            }
            guard let parsed = info.standard.sameType(value) else {
                throw FixtureError("option '\(name)' needs \(info.standard.typeName), not '\(value)'")
            }
            options[name] = parsed
        }
        setup = RuleSetup(profile: story.profile, spelling: bench.spelling, options: options, info: rule.info)
        var settings = Settings()
        settings.profile = story.profile
        settings.rules = [RuleSetting(.rule(rule.info.id), .on, options: options)]
        rules = RuleSet(settings, CommandLineSettings(), catalog: RuleCatalog([rule]), spelling: bench.spelling)
    }

    func document(_ bytes: [UInt8], as format: SourceFormat? = nil) -> Document {
        Document.read(SourceFile(path: "story", bytes: bytes), as: format ?? story.format, storyDate: story.storyDate)
    }

    /// What the rule finds.
    func findings(_ document: Document) -> [Diagnostic] { everything(document).filter { $0.rule == rule.info.id } }

    /// What the rule, the reader and the suppressions say.
    func everything(_ document: Document) -> [Diagnostic] { rules.check(document).findings }

    /// The rule and its neighbours, each set up with its standard options.
    func everyone() -> [ActiveRule] {
        let others = bench.neighbours.filter { $0.info.id != rule.info.id }.map { other in
            let setup = RuleSetup(profile: story.profile, spelling: bench.spelling, info: other.info)
            return ActiveRule(other.init(setup), severity: other.info.severity)
        }
        return [ActiveRule(rule.init(setup), severity: rule.info.severity)] + others
    }
}

extension OptionValue {
    /// A value of this one's type out of text: a list is parted by commas.
    fileprivate func sameType(_ text: String) -> OptionValue? {
        switch self {
        case .flag: ["true": .flag(true), "false": .flag(false)][text]
        case .integer: Int(text).map { .integer($0) }
        case .number: Double(text).map { .number($0) }
        case .text: .text(text)
        case .list: .list(text.split(separator: ",").map { String($0.drop { $0 == " " }) })
        }
    }
}
