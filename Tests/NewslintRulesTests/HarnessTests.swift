import NewslintKit
import NewslintTesting
import Testing

/// The tests are tested: what must fail does fail, and says why.
@Suite struct HarnessTests {
    static let story = "The ⟦moon⟧ rose over the bay\nand the ⟦moon⟧ set again.\n"

    static let flaws: [(any Rule.Type, Law)] = [
        (BlindInLists.self, .inListItem), (BlindInQuotes.self, .inBlockQuote), (ReadsCode.self, .inCode),
        (CountsCharacters.self, .afterMultibyteParagraph), (WantsLineFeeds.self, .withCRLF), (StumblesOverMark.self, .withByteOrderMark),
        (WantsMarkdown.self, .inHTML), (Moody.self, .twice), (Shy.self, .inAnyOrder), (OverlapsItself.self, .fixes),
        (Restless.self, .fixes), (PromisesNoFix.self, .fixes),
    ]

    private func verdict(_ rule: any Rule.Type, _ law: Law, _ change: (inout FixtureCase) -> Void = { _ in }) -> Law.Verdict {
        var story = FixtureCase(name: "the moon", place: "tests.md:1", story: Self.story)
        change(&story)
        return law.verdict(on: story, of: rule, bench: TestBench(neighbours: [Shy.Neighbour.self]))
    }

    private func problem(_ verdict: Law.Verdict) -> String? {
        if case .broken(let report) = verdict { report } else { nil }
    }

    @Test(arguments: Law.allCases)
    func flawlessRuleKeeps(_ law: Law) {
        let report = problem(verdict(Flawless.self, law))
        #expect(report == nil)
    }

    @Test(arguments: flaws.indices)
    func flawIsCaught(_ index: Int) throws {
        let (rule, law) = Self.flaws[index]
        let report = try #require(problem(verdict(rule, law)), "\(rule) gets away with it")
        #expect(report.contains("tests.md:1") && report.contains(law.rawValue), "\(report)")
    }

    @Test func missedMarkIsReportedWithItsPlace() throws {
        let report = try #require(problem(verdict(Flawless.self, .asWritten) { $0.story = "A ⟦planet⟧.\n" }))
        #expect(report.contains("expected 1:3-1:9 “planet”\n       got nothing"), "\(report)")
    }

    @Test func findingWithoutMarkIsReportedWithItsPlace() throws {
        let report = try #require(problem(verdict(Flawless.self, .asWritten) { $0.story = "Stars.\n\nA moon.\n" }))
        #expect(report.contains("expected nothing\n       got 3:3-3:7 “moon” warning: the moon"), "\(report)")
    }

    @Test func markOfTheWrongWidthIsReported() {
        #expect(problem(verdict(Flawless.self, .asWritten) { $0.story = "⟦The moon⟧ rose.\n" }) != nil)
    }

    @Test func otherWordsAreReported() {
        #expect(problem(verdict(Flawless.self, .asWritten) { $0.findings = ["warning: the moon", "error: the moon"] }) != nil)
        #expect(problem(verdict(Flawless.self, .asWritten) { $0.findings = ["warning: the moon", "warning: a moon"] }) != nil)
        #expect(problem(verdict(Flawless.self, .asWritten) { $0.findings = ["warning: the moon"] }) != nil)
        #expect(problem(verdict(Flawless.self, .asWritten) { $0.findings = ["warning: the moon", "warning: the moon"] }) == nil)
    }

    @Test func otherFixedTextIsReported() {
        let right = "The sun rose over the bay\nand the sun set again.\n"
        #expect(problem(verdict(Flawless.self, .fixes) { $0.fixed = right }) == nil)
        #expect(problem(verdict(Flawless.self, .fixes) { $0.fixed = right + "\n" }) != nil)
    }

    @Test func unknownOptionIsReported() {
        #expect(problem(verdict(Flawless.self, .asWritten) { $0.options = ["phase": "full"] }) != nil)
    }

    @Test func lawsThatCannotApplyAreSkipped() {
        for law in [Law.inListItem, .inBlockQuote, .inHTML, .inCode, .underSuppression] {
            guard case .skipped = verdict(Flawless.self, law, { $0.format = .text }) else {
                Issue.record("\(law) in plain text")
                continue
            }
        }
    }
}
