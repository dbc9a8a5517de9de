import NewslintKit
import NewslintRules
import NewslintTesting
import Testing

/// What a rule says about itself.
@Suite struct RuleInfoTests {
    @Test(arguments: Project.subjects)
    func hasTrapsEnough(_ subject: Subject) {
        let traps = subject.rule.info.examples.count { $0.isTrap }
        let faults = subject.rule.info.examples.count - traps
        #expect(faults >= 1, "no example of what it finds")
        #expect(traps >= faults, "\(traps) traps for \(faults) faults")
    }

    @Test(arguments: Project.subjects)
    func fixtureHasSilentStoriesEnough(_ subject: Subject) throws {
        let path = "\(Project.fixtures)/\(subject.rule.info.id).md"
        let stories = try Fixture.load(path).cases
        let silent = stories.count { !$0.story.contains("⟦") }
        #expect(stories.count > silent, "no story with a finding")
        #expect(silent >= stories.count - silent, "\(silent) silent stories for \(stories.count - silent) with findings")
    }

    @Test(arguments: Project.subjects)
    func isWordedAsTheHouseDoes(_ subject: Subject) {
        let info = subject.rule.info
        #expect(info.id.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-" || $0 == "/") }, "the id")
        #expect(info.id.name.count { $0 == "/" } == 1, "the id")
        #expect(!info.summary.isEmpty && !info.summary.contains("\n") && !info.summary.hasSuffix("."), "the summary: \(info.summary)")
        let words = [info.summary, info.why] + info.examples.map(\.text)
        #expect(!words.contains { $0.hasPrefix("TODO ") }, "words of the skeleton are still in it")
        #expect(info.summary.count <= 110, "the summary is one line: \(info.summary)")
        #expect(info.why.hasSuffix("."), "why it matters is told in sentences: \(info.why)")
        #expect(!info.roles.isEmpty, "it reads no role")
        #expect(Set(info.options.map(\.name)).count == info.options.count, "two options of one name")
        for option in info.options {
            #expect(!option.summary.isEmpty && !option.summary.hasSuffix("."), "option \(option.name): \(option.summary)")
        }
    }
}
