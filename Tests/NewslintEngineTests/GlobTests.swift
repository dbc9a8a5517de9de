import Testing

@testable import NewslintEngine

@Suite struct GlobTests {
    @Test(arguments: [
        ("*.md", "a.md"), ("*.md", "drafts/a.md"), ("drafts/*.md", "drafts/a.md"), ("drafts/**", "drafts/x/y.md"),
        ("**/old/**", "old/a.md"),
        ("**/old/**", "x/old/a.md"), ("drafts", "drafts/x/y.md"), ("drafts/", "drafts/x.md"), ("/drafts/*.md", "drafts/a.md"),
        ("*.{md,txt}", "a.txt"), ("{a,b{c,d}}.md", "bd.md"), ("[a-c]?.md", "b1.md"), ("[!a]*.md", "b.md"), ("a\\*.md", "a*.md"),
        ("**", "x/y"), ("./drafts/*.md", "drafts/a.md"), ("дело-?.md", "дело-я.md"), ("[]x].md", "].md"), ("a/**/b.md", "a/b.md"),
        ("a/**/b.md", "a/x/y/b.md"),
    ])
    func matches(pattern: String, path: String) throws { #expect(try Glob(pattern).matches(path)) }

    @Test(arguments: [
        ("*.md", "a.mdx"), ("drafts/*.md", "drafts/x/a.md"), ("drafts/*.md", "old/drafts/a.md"), ("/a.md", "x/a.md"), ("?.md", "ab.md"),
        ("[a-c].md", "d.md"), ("[!a].md", "a.md"), ("*.{md,txt}", "a.html"), ("a\\*.md", "ab.md"), ("drafts", "draftsx/a.md"),
        ("a?b", "a/b"),
    ])
    func doesNotMatch(pattern: String, path: String) throws { #expect(try !Glob(pattern).matches(path)) }

    @Test(arguments: ["", "[a", "{a,b", "[z-a]", "./", String(repeating: "{a,b}", count: 20)])
    func refuses(pattern: String) { #expect(throws: Glob.Fault.self) { try Glob(pattern) } }

    @Test func hostilePatternsTakeLinearTime() throws {
        let glob = try Glob(String(repeating: "*a", count: 200) + "b")
        #expect(!glob.matches(String(repeating: "a", count: 4000)))
        #expect(try !Glob("**/" + String(repeating: "**/", count: 100) + "b").matches(String(repeating: "a/", count: 2000)))
    }
}
