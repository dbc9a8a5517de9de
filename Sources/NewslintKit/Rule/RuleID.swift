/// A rule's name, `family/kebab-name`, which names the fault: `numbers/parts-exceed-total`.
public struct RuleID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let name: String

    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }

    /// The part before the slash: `numbers`.
    public var family: String { String(name.prefix { $0 != "/" }) }

    public var description: String { name }
}

extension RuleID: Comparable {
    public static func < (a: RuleID, b: RuleID) -> Bool { a.name < b.name }
}
