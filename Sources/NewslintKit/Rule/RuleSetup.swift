/// All that a rule is made from: the house style, its options, and the dictionaries.
public struct RuleSetup: Sendable {
    public let profile: Profile
    /// The dictionaries; nil when none was found, or when no active rule spells.
    public let spelling: (any SpellingDictionary)?
    private let options: [String: OptionValue]
    private let standards: [OptionInfo]

    /// - Parameters:
    ///   - options: what `.lintrc` sets for this rule, already checked against `info.options`.
    ///   - info: the rule's own, whose standard values fill the rest.
    public init(
        profile: Profile = .standard, spelling: (any SpellingDictionary)? = nil, options: [String: OptionValue] = [:], info: RuleInfo
    ) {
        self.profile = profile
        self.spelling = spelling
        self.options = options
        standards = info.options
    }

    private func value(_ name: String) -> OptionValue? {
        options[name] ?? standards.first { $0.name == name }?.standard
    }

    /// A whole number; 0 for an option that the rule does not declare.
    public func integer(_ name: String) -> Int {
        if case .integer(let value)? = value(name) { value } else { 0 }
    }

    public func number(_ name: String) -> Double {
        switch value(name) {
        case .number(let value)?: value
        case .integer(let value)?: Double(value)
        default: 0
        }
    }

    public func flag(_ name: String) -> Bool {
        if case .flag(let value)? = value(name) { value } else { false }
    }

    public func text(_ name: String) -> String {
        if case .text(let value)? = value(name) { value } else { "" }
    }

    public func list(_ name: String) -> [String] {
        if case .list(let value)? = value(name) { value } else { [] }
    }
}
