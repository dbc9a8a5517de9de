/// An option that a rule takes in `.lintrc`.
public struct OptionInfo: Sendable {
    public let name: String
    /// The value that holds when `.lintrc` says nothing; its case is the option's type.
    public let standard: OptionValue
    /// One line: what it does, with its unit.
    public let summary: String

    public init(_ name: String, _ standard: OptionValue, _ summary: String) {
        self.name = name
        self.standard = standard
        self.summary = summary
    }
}

/// The value of an option.
public enum OptionValue: Sendable, Hashable {
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([String])

    /// What the type is called in an error: `a whole number`.
    public var typeName: String {
        switch self {
        case .flag: "true or false"
        case .integer: "a whole number"
        case .number: "a number"
        case .text: "text"
        case .list: "a list"
        }
    }
}
