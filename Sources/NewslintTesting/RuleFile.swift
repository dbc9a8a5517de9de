import NewslintKit

/// Where a rule's file stands and what its type is called, by its id.
package struct RuleFile: Sendable {
    /// `PartsExceedTotal` for `numbers/parts-exceed-total`; a name of one word takes the family along, `UnbalancedQuotes`, since `Format`
    /// alone says too little.
    package let typeName: String
    /// `Numbers`, in the folder of rules.
    package let folder: String
    /// `Numbers/PartsExceedTotal.swift`, in the folder of rules.
    package var path: String { "\(folder)/\(typeName).swift" }
    /// `numbers/parts-exceed-total.md`, in the folder of fixtures.
    package let fixture: String
    private let id: RuleID

    package init(id: RuleID) {
        self.id = id
        let name = id.name.split(separator: "/").last ?? ""
        folder = Self.pascal(id.family[...])
        typeName = Self.pascal(name) + (name.contains("-") ? "" : folder)
        fixture = "\(id.name).md"
    }

    /// Whether a type may carry this rule: it has the words of the id's name, in any order, and of the family's at most one, in the
    /// singular or the plural (`DuplicateCaption`, `DateFormat`).
    package func suits(typeName: String) -> Bool {
        let words = (id.name.split(separator: "/").last ?? "").split(separator: "-").map(String.init)
        var left = Self.words(typeName)
        for word in words {
            guard let index = left.firstIndex(of: word) else { return false }
            left.remove(at: index)
        }
        return left.isEmpty || left.count == 1 && (left[0] == id.family || left[0] + "s" == id.family)
    }

    private static func pascal(_ kebab: Substring) -> String {
        kebab.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The words of a name in PascalCase, in lower case; digits belong to no word's start.
    private static func words(_ pascal: String) -> [String] {
        var words: [String] = []
        for character in pascal {
            if character.isUppercase || words.isEmpty || character.isNumber && words.last?.last?.isNumber == false {
                words.append("")
            }
            words[words.count - 1] += character.lowercased()
        }
        return words
    }
}
