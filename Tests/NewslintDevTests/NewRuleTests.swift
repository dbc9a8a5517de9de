import NewslintKit
import NewslintRules
import Testing

@testable import newslint_dev

@Suite struct NewRuleTests {
    static let list = """
        public enum BuiltInRules {
            public static let all: [any Rule.Type] = [
                WeaselSource.self,
                OrphanQuotes.self,
            ]
        }
        """
    static let ids: [String: RuleID] = ["WeaselSource": "attribution/weasel-source", "OrphanQuotes": "quotes/orphan"]

    @Test(arguments: [
        ("attribution/a-b", ["AB", "WeaselSource", "OrphanQuotes"]), ("dates/format", ["WeaselSource", "FormatDates", "OrphanQuotes"]),
        ("quotes/unbalanced", ["WeaselSource", "OrphanQuotes", "UnbalancedQuotes"]),
    ])
    func goesToItsPlaceInTheList(_ id: String, _ order: [String]) throws {
        let list = try RuleScaffold(id).added(to: Self.list, ids: Self.ids)
        let entries = list.split(separator: "\n").filter { $0.hasSuffix(".self,") }
        #expect(entries == order.map { "        \($0).self," })
    }

    @Test func knowsEveryEntryOfTheList() {
        #expect(throws: UsageError.self) { try RuleScaffold("dates/format").added(to: Self.list, ids: [:]) }
    }

    @Test(arguments: [
        "", "numbers", "numbers/", "/x", "Numbers/x", "numbers/x_y", "numbers/x/y", "numbers/-x", "numbers/x--y", "numbers/9x",
    ])
    func refuses(_ id: String) {
        #expect(throws: UsageError.self) { try RuleScaffold(id) }
    }
}
