import NewslintKit

/// What a setting makes of a rule.
package enum RuleLevel: Sendable, Hashable {
    case off
    /// On, with the rule's own severity.
    case on
    case severity(Severity)

    /// The words of `.lintrc` and of `--rule`.
    package static let names = ["off", "on", "note", "warning", "error"]

    package init?(name: String) {
        switch name {
        case "off": self = .off
        case "on": self = .on
        default:
            guard let severity = Severity(name: name) else { return nil }
            self = .severity(severity)
        }
    }
}

/// The level of findings at which a run fails.
package enum FailOn: String, Sendable, Hashable, CaseIterable {
    case error
    case warning
    case note
    case never

    package init?(name: some StringProtocol) { self.init(rawValue: String(name)) }

    package var name: String { rawValue }

    package func covers(_ severity: Severity) -> Bool {
        switch self {
        case .error: severity >= .error
        case .warning: severity >= .warning
        case .note: true
        case .never: false
        }
    }
}

/// One layer of settings: the base of a `.lintrc`, or one of its overrides. What it does not say is nil or empty.
package struct Settings: Sendable, Hashable {
    package var profile: Profile?
    package var storyDate: CivilDate?
    package var failOn: FailOn?
    /// Names of hunspell dictionaries, `en_US`.
    package var dictionaries: [String]?
    /// Folders to look for them in, as absolute paths.
    package var dictionaryFolders: [String] = []
    /// Files of words, as absolute paths.
    package var wordLists: [String] = []
    /// Accepted words and phrases.
    package var accept: [String] = []
    package var rules: [RuleSetting] = []

    package init() {}

    /// What the first layer, then the second say: single values of the later one win, lists add up.
    func merged(with later: Settings) -> Settings {
        var result = self
        result.profile = later.profile ?? profile
        result.storyDate = later.storyDate ?? storyDate
        result.failOn = later.failOn ?? failOn
        result.dictionaries = later.dictionaries ?? dictionaries
        result.dictionaryFolders = later.dictionaryFolders + dictionaryFolders
        result.wordLists += later.wordLists
        result.accept += later.accept
        result.rules += later.rules
        return result
    }
}

/// What one line of `rules:` sets.
package struct RuleSetting: Sendable, Hashable {
    package let selector: RuleSelector
    package let level: RuleLevel?
    package let options: [String: OptionValue]

    package init(_ selector: RuleSelector, _ level: RuleLevel?, options: [String: OptionValue] = [:]) {
        self.selector = selector
        self.level = level
        self.options = options
    }
}

/// What the command line sets, over any `.lintrc`.
package struct CommandLineSettings: Sendable {
    package var profile: Profile?
    package var storyDate: CivilDate?
    package var failOn: FailOn?
    /// The format of every file; nil to tell by the name or the content.
    package var format: SourceFormat?
    /// Only these rules run; empty for all that are on.
    package var only: [RuleSelector] = []
    /// `--rule dates/format=error`, in order.
    package var levels: [RuleSetting] = []
    package var configuration: ConfigurationChoice = .nearest
    /// The name, and so the format and the configuration, of standard input.
    package var standardInputPath: String?

    package init() {}
}

/// Which configuration a run goes by.
package enum ConfigurationChoice: Sendable, Hashable {
    /// The `.lintrc` nearest above each file.
    case nearest
    /// This file for all.
    case file(String)
    /// Built-in defaults.
    case none
}
