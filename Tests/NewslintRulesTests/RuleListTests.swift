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
        let inList = Set(BuiltInRules.all.map { RuleFile(id: $0.info.id).path })
        #expect(inFolder.subtracting(inList).sorted() == [], "in the folder, but in no list")
        #expect(inList.subtracting(inFolder).sorted() == [], "in the list, but not in the folder under this name")
    }

    @Test(arguments: Project.subjects)
    func typeIsNamedAsTheId(_ subject: Subject) {
        #expect("\(subject.rule)" == RuleFile(id: subject.rule.info.id).typeName)
    }

    @Test func hasTheRuleOfEveryFixture() {
        let ids = Set(BuiltInRules.all.map { $0.info.id.name })
        let fixtures = DiskFiles.list(Project.fixtures).map { String($0.dropFirst(Project.fixtures.count + 1).dropLast(3)) }
        #expect(fixtures.filter { !ids.contains($0) } == [], "fixtures without a rule")
    }
}
