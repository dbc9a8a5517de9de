import NewslintKit

/// Where a rule's file stands and what its type is called, by its id.
package struct RuleFile: Sendable {
    /// `PartsExceedTotal` for `numbers/parts-exceed-total`.
    package let typeName: String
    /// `Numbers/PartsExceedTotal.swift`, in the folder of rules.
    package let path: String
    /// `numbers/parts-exceed-total.md`, in the folder of fixtures.
    package let fixture: String

    package init(id: RuleID) {
        let name = id.name.split(separator: "/").last ?? ""
        typeName = Self.pascal(name)
        path = "\(Self.pascal(Substring(id.family)))/\(typeName).swift"
        fixture = "\(id.name).md"
    }

    private static func pascal(_ kebab: Substring) -> String {
        kebab.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
