import NewslintKit
import NewslintRules
import NewslintTesting
import Testing

/// The list of built-in rules, the folder and the fixtures say the same.
@Suite struct RuleListTests {
    @Test func isSorted() {
        let ids = BuiltInRules.all.map { $0.info.id }
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
    }

    @Test func hasEveryRuleOfTheFolder() {
        let files = DiskFiles.list(Project.rules).filter { path in
            DiskFiles.read(path).map { String(decoding: $0, as: UTF8.self).contains("static let info = RuleInfo(") } ?? false
        }
        let inFolder = Set(files.map { String($0.dropFirst(Project.rules.count + 1)) })
        let inList = Set(BuiltInRules.all.map { "\(RuleFile(id: $0.info.id).folder)/\($0).swift" })
        #expect(inFolder.subtracting(inList).sorted() == [], "in the folder, but not in the list")
        #expect(inList.subtracting(inFolder).sorted() == [], "in the list, but not in the folder under this name")
    }

    @Test(arguments: Project.subjects)
    func typeIsNamedAsTheId(_ subject: Subject) {
        #expect(RuleFile(id: subject.rule.info.id).suits(typeName: "\(subject.rule)"))
    }

    @Test(arguments: [
        ("numbers/parts-exceed-total", "PartsExceedTotal", true), ("quotes/unbalanced", "UnbalancedQuotes", true),
        ("captions/duplicate", "DuplicateCaption", true), ("dates/format", "DateFormat", true), ("dates/format", "Format", true),
        ("numbers/percent-over-100", "PercentOver100", true), ("dates/format", "TimeFormat", false),
        ("numbers/parts-exceed-total", "PartsExceed", false),
    ])
    func name(of id: String, suits type: String, _ suits: Bool) {
        #expect(RuleFile(id: RuleID(id)).suits(typeName: type) == suits)
    }

    @Test func hasTheRuleOfEveryFixture() {
        let ids = Set(BuiltInRules.all.map { $0.info.id.name })
        let fixtures = DiskFiles.list(Project.fixtures).map { String($0.dropFirst(Project.fixtures.count + 1).dropLast(3)) }
        #expect(fixtures.filter { !ids.contains($0) } == [], "fixtures without a rule")
    }

    /// The census of what number, date and time rules are tried on: stories by the hundred, and most of them traps.
    @Test func hasStoriesEnoughAboutNumbersAndDates() throws {
        let rules = BuiltInRules.all.map { $0.info.id }.filter { ["numbers", "dates", "times"].contains($0.family) }
        let stories = try rules.flatMap { try Fixture.load("\(Project.fixtures)/\($0).md").cases.map(\.story) }
        let silent = stories.count { !$0.contains("⟦") }
        #expect(stories.count >= 250, "\(stories.count) stories")
        #expect(silent * 2 >= stories.count, "\(silent) silent stories of \(stories.count)")
    }
}
