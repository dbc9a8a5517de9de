import Glibc
import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

@Suite struct PlannerTests {
    @Test func foldersAreWalkedInOrder() throws {
        let folder = try TemporaryFolder()
        for name in ["b.md", "a.txt", "sub/c.html", "sub/.hidden.md", ".git/d.md", "e.pdf", "sub/deeper/f.markdown", "Z.md"] {
            try folder.write(name, "Copy.")
        }
        #expect(try folder.files("") == ["Z.md", "a.txt", "b.md", "sub/c.html", "sub/deeper/f.markdown"])
        #expect(try folder.files("sub/", "b.md", "./b.md") == ["sub/c.html", "sub/deeper/f.markdown", "b.md"])
        #expect(try folder.files("e.pdf") == ["e.pdf"])
    }

    @Test(arguments: [
        ("a.md", "/desk/a.md"), ("../x/./a", "/x/a"), ("/y//z/", "/y/z"), ("../../..", "/"), ("", "/desk"), ("...", "/desk/..."),
    ])
    func absolutePaths(path: String, absolute: String) { #expect(Paths.absolute(path, from: "/desk") == absolute) }

    @Test func folderOfPaths() {
        #expect(["/a/b", "/a", "/"].map(Paths.folder) == ["/a", "/", "/"])
    }

    @Test func patterns() throws {
        let folder = try TemporaryFolder()
        for name in ["a.md", "b.txt", "sub/c.md", "sub/d.note"] { try folder.write(name, "Copy.") }
        #expect(try folder.files("*.md") == ["a.md"])
        #expect(try folder.files("**/*.md") == ["a.md", "sub/c.md"])
        #expect(try folder.files("sub/*.{note,md}") == ["sub/c.md", "sub/d.note"])
        var planner = folder.planner()
        let plan = try planner.plan(["\(folder.path)/*.html"])
        guard case .none(let fault)? = plan.files.first?.source else { return #expect(Bool(false), "a pattern without files") }
        #expect(fault.rule == "input/not-found")
    }

    @Test func linksInACircleEnd() throws {
        let folder = try TemporaryFolder()
        try folder.write("sub/a.md", "Copy.")
        #expect(symlink("..", "\(folder.path)/sub/up") == 0)
        #expect(symlink("self", "\(folder.path)/sub/self") == 0)
        #expect(symlink("gone.pdf", "\(folder.path)/sub/link.pdf") == 0)
        #expect(try folder.files("") == ["sub/a.md"])
    }

    @Test func ignoredFilesAreLeftOut() throws {
        let folder = try TemporaryFolder()
        try folder.write(".lintrc", "ignore: ['old/**', '*.html']\n")
        for name in ["a.md", "old/b.md", "c.html"] { try folder.write(name, "Copy.") }
        #expect(try folder.files("") == ["a.md"])
        var planner = folder.planner()
        let plan = try planner.plan(["\(folder.path)/old/b.md"])
        #expect(plan.files.isEmpty)
        #expect(plan.notices.count == 1)
    }

    @Test func theNearestConfigurationHolds() throws {
        let folder = try TemporaryFolder()
        try folder.write(".lintrc", "profile: ap\nfail-on: note\n")
        try folder.write("uk/.lintrc", "profile: guardian\n")
        for name in ["a.md", "uk/b.md", "uk/deep/c.md", "us/d.md"] { try folder.write(name, "Copy.") }
        var planner = folder.planner()
        let files = try planner.plan([folder.path]).files
        #expect(files.map(\.rules.profile) == [.ap, .guardian, .guardian, .ap])
        #expect(files.map(\.failOn) == [.note, .error, .error, .note])
        #expect(files[1].rules === files[2].rules)
        #expect(files[0].rules === files[3].rules)
    }

    @Test func overridesAndTheCommandLine() throws {
        let folder = try TemporaryFolder()
        try folder.write(".lintrc", "profile: ap\noverrides:\n  - files: [opinion]\n    profile: bbc\n    story-date: 2020-01-02\n")
        for name in ["a.md", "opinion/b.md"] { try folder.write(name, "Copy.") }
        var planner = folder.planner()
        let files = try planner.plan([folder.path]).files
        #expect(files.map(\.rules.profile) == [.ap, .bbc])
        #expect(files.map(\.storyDate) == [nil, CivilDate(year: 2020, month: 1, day: 2)])
        var line = CommandLineSettings()
        line.profile = .iso
        var other = folder.planner(line)
        #expect(try other.plan([folder.path]).files.map(\.rules.profile) == [.iso, .iso])
    }

    @Test func aChosenConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write(".lintrc", "profile: ap\n")
        try folder.write("house/lint.yaml", "profile: bbc\n")
        try folder.write("a.md", "Copy.")
        var line = CommandLineSettings()
        line.configuration = .file("\(folder.path)/house/lint.yaml")
        var planner = folder.planner(line)
        #expect(try planner.plan(["\(folder.path)/a.md"]).files.map(\.rules.profile) == [.bbc])
        line.configuration = .none
        planner = folder.planner(line)
        #expect(try planner.plan(["\(folder.path)/a.md"]).files.map(\.rules.profile) == [.standard])
        line.configuration = .file("\(folder.path)/house/none.yaml")
        #expect(throws: ConfigurationError.self) { try folder.files("a.md", settings: line) }
    }

    @Test func aConfigurationThatCannotBeReadEndsTheRun() throws {
        let folder = try TemporaryFolder()
        mkdir("\(folder.path)/.lintrc", 0o700)
        try folder.write("a.md", "Copy.")
        #expect(throws: ConfigurationError.self) { try folder.files("a.md") }
    }

    @Test func standardInput() throws {
        let folder = try TemporaryFolder()
        try folder.write("sub/.lintrc", "profile: reuters\n")
        var line = CommandLineSettings()
        line.standardInputPath = "\(folder.path)/sub/draft.md"
        var planner = folder.planner(line)
        let plan = try planner.plan(["-"]) { .success(Array("# A bad day".utf8)) }
        #expect(plan.files.first?.rules.profile == .reuters)
        #expect(plan.files.first?.path == "\(folder.path)/sub/draft.md")
    }
}
