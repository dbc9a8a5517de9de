import NewslintKit
import NewslintTesting
import Testing

/// How fixtures are read. A slip in one is an error, never a test that silently does nothing.
@Suite struct FixtureTests {
    @Test func readsAllThatACaseCanSay() throws {
        let fixture = try Fixture(
            """
            # numbers/moons

            Prose - with a dash.

            ## two moons

            - story date: 2021-04-04
            - profile: ap
            - option max-moons: 30

            ````story text
            A ⟦⟦moon⟧ and a moon⟧.
            ```
            ````

            ```findings
            error: one
            note: two
            ```

            ```fixed unsafe
            A sun.
            ```

            ## none

            ```story
            Nothing.
            ```
            """, path: "moons.md")
        #expect(fixture.rule == "numbers/moons")
        #expect(fixture.cases.map(\.name) == ["two moons", "none"])
        let first = try #require(fixture.cases.first)
        #expect(first.storyDate == CivilDate(iso: "2021-04-04") && first.profile == .ap && first.options == ["max-moons": "30"])
        #expect(first.format == .text && first.story == "A ⟦⟦moon⟧ and a moon⟧.\n```\n")
        #expect(first.findings == ["error: one", "note: two"])
        #expect(first.fixed == "A sun.\n" && first.fixedBy == .unsafe)
        let text = try MarkedText(first.story)
        #expect(text.marks == [SourceRange(2, 6), SourceRange(2, 17)])
    }

    @Test(arguments: [
        ("", "the first line must be '# family/rule'"),
        ("# a/b\n## x\n", "m.md:2: 'x' has no story"),
        ("# a/b\n## x\n```story\nA ⟦moon.\n```\n", "m.md:3: a mark is not closed"),
        ("# a/b\n## x\n```story\nA moon⟧.\n```\n", "m.md:3: a mark is closed that was not opened"),
        ("# a/b\n## x\n```story\nA moon.\n", "m.md:3: this block has no end"),
        ("# a/b\n## x\n```findings\n```\n", "m.md:3: a block 'findings' before the story"),
        ("# a/b\n## x\n```story\n```\n```story\n```\n", "m.md:5: a second story"),
        ("# a/b\n## x\n```story\n```\n```finding\n```\n", "m.md:5: no block 'finding'"),
        ("# a/b\n## x\n- stroy date: 2021-04-04\n", "m.md:3: no setting 'stroy date'"),
        ("# a/b\n## x\n- story date: 2021-02-30\n", "m.md:3: '2021-02-30' is no date"),
        ("# a/b\n## x\n- profile: times\n", "m.md:3: no profile 'times'"),
        ("# a/b\n```story\n```\n", "m.md:2: a block before the first"),
    ])
    func refuses(_ text: String, _ message: String) throws {
        let error = #expect(throws: FixtureError.self) { try Fixture(text, path: "m.md") }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }
}
