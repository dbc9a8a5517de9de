import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

@Suite struct SuppressionTests {
    /// `line:rule` of what is left, and how many were silenced.
    private func check(_ text: String, _ lintrc: String = "") throws -> (left: [String], suppressed: Int) {
        let rules = RuleSet(try configuration(lintrc).get().base, catalog: .test)
        let found = rules.check(document(text))
        let lines = LineTable(Array(text.utf8))
        return (found.findings.map { "\(lines.line(at: $0.range.start)):\($0.rule)" }, found.suppressed)
    }

    @Test func nextBlock() throws {
        let (left, suppressed) = try check(
            """
            A bad day.

            <!-- newslint-disable-next-line words/bad: the minister's word -->

            A bad day, and on the next line
            a bad one.

            A bad day.
            """)
        #expect(left == ["1:words/bad", "8:words/bad"])
        #expect(suppressed == 2)
    }

    @Test func insideABlockItIsTheNextLine() throws {
        let (left, suppressed) = try check(
            """
            A bad day.
            <!-- newslint-disable-next-line words/bad: why -->
            A bad day.
            A bad day.
            """)
        #expect(left == ["1:words/bad", "4:words/bad"])
        #expect(suppressed == 1)
    }

    @Test func sameLine() throws {
        let (left, _) = try check("A bad day. <!-- newslint-disable-line words/bad: why -->\nA bad day.")
        #expect(left == ["2:words/bad"])
    }

    @Test func regions() throws {
        let (left, suppressed) = try check(
            """
            A bad day.

            <!-- newslint-disable words/*, sentences: a poem -->

            A bad day.

            <!-- newslint-enable words/* -->

            A bad day.
            """, "rules: {sentences/long: {words: 1}}")
        #expect(left == ["1:sentences/long", "1:words/bad", "9:words/bad"])
        #expect(suppressed == 3)
    }

    @Test func withoutNamesItIsAllRules() throws {
        let (left, suppressed) = try check("<!-- newslint-disable -->\n\nA bad day.")
        #expect(left == ["1:suppression/no-reason"])
        #expect(suppressed == 1)
    }

    @Test(arguments: [
        ("<!-- newslint-disable-next-line words/bad: why -->\n\nA good day.", ["1:suppression/unused"]),
        ("<!-- newslint-disable-next-line words/bda: why -->\n\nA bad day.", ["1:suppression/unknown-rule", "3:words/bad"]),
        ("<!-- newslint-disable-next-line words/bad -->\n\nA bad day.", ["1:suppression/no-reason"]),
        ("<!-- newslint-disable-next-line words/bad -- why -->\n\nA bad day.", []),
        ("<!-- newslint-disable-nextline words/bad: why -->\n\nA bad day.", ["1:suppression/malformed", "3:words/bad"]),
        ("<!-- newslint-enable words/bad -->\n\nA good day.", ["1:suppression/unused"]),
        ("<!-- newslint-disable-next-line words/rare: off anyway -->\n\nA rare day.", []),
        ("<!-- newslint-disable stories/same-opening: it is judged later -->\n\nA good day.", []),
        ("<!-- a remark -->\n\nA good day.", []),
        ("A good day.\n\n<!-- newslint-disable-next-line words/bad: nothing follows -->", ["3:suppression/unused"]),
    ])
    func problems(text: String, expected: [String]) throws { #expect(try check(text).left == expected) }

    @Test func aRuleThatIsOffIsNotMissed() throws {
        #expect(try check("<!-- newslint-disable words/bad: why -->\n\nA bad day.", "rules: {words/bad: off}").left == [])
        #expect(try check("<!-- newslint-disable words/bad -->\n\nA good day.", "rules: {suppression: off}").left == [])
    }

    @Test func manyCommentsCostOnePass() throws {
        let text = String(repeating: "<!-- newslint-disable words/bad -->\n\nA bad day.\n\n", count: 4000)
        #expect(try check(text).suppressed == 4000)
    }
}
