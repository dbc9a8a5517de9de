import NewslintTesting
import Testing

/// Every rule, with its fixture and its examples, through every law.
@Suite struct LawTests {
    @Test(arguments: Project.subjects, Law.allCases)
    func holds(_ subject: Subject, _ law: Law) {
        for story in subject.stories {
            if case .broken(let report) = law.verdict(on: story, of: subject.rule, bench: Project.bench) {
                Issue.record("\(report)")
            }
        }
    }

    @Test(arguments: Project.subjects)
    func hasAFixture(_ subject: Subject) {
        #expect(subject.fault == nil)
    }

    /// A law that is always skipped tests nothing.
    @Test(arguments: Law.allCases)
    func isPutToUse(_ law: Law) {
        let used = Project.subjects.contains { subject in
            subject.stories.contains { story in
                if case .holds = law.verdict(on: story, of: subject.rule, bench: Project.bench) { true } else { false }
            }
        }
        #expect(used, "no story is put through this law")
    }
}

extension Law: CustomTestStringConvertible {
    public var testDescription: String { rawValue }
}
