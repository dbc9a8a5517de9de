import NewslintKit
import NewslintLexicon
import NewslintRules
import NewslintTesting
import Testing

/// Where the project's files are, and what its rules are tested with.
enum Project {
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    static let fixtures = root + "/Tests/Fixtures/Rules"
    static let rules = root + "/Sources/NewslintRules"

    static let bench = TestBench(spelling: Lexicon(), neighbours: BuiltInRules.all)

    /// Each rule with the stories of its fixture and the examples of its `RuleInfo`.
    static let subjects = BuiltInRules.all.map(Subject.init)
}

/// One rule and all stories that it is tested with.
struct Subject: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    let stories: [FixtureCase]
    /// Why its fixture can't be read.
    let fault: String?

    init(_ rule: any Rule.Type) {
        self.rule = rule
        let examples = rule.info.examples.enumerated().map { FixtureCase($1, index: $0, of: rule.info.id) }
        do {
            let fixture = try Fixture.load("\(Project.fixtures)/\(rule.info.id).md")
            stories = fixture.cases + examples
            fault = fixture.rule == rule.info.id ? nil : "\(fixture.path) is about \(fixture.rule)"
        } catch {
            stories = examples
            fault = "\(error)"
        }
    }

    var testDescription: String { rule.info.id.name }
}
