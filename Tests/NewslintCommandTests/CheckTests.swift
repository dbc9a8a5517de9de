import Testing

@Suite struct CheckTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static let draft = "The council met on Feb. 30 in the hall to talk about the harbour.\n"
    private static let clean = "The council met on Feb. 28 in the hall to talk about the harbour.\n"

    @Test func cleanCopyExitsWithZero() throws {
        folder.write("a.txt", Self.clean)
        let result = try Program.run(["a.txt"], in: folder)
        #expect(result.status == 0)
        #expect(result.output == "nothing found in 1 file\n")
        #expect(result.errors == "")
    }

    @Test func aFindingExitsWithOneAndShowsItsPlace() throws {
        folder.write("a.txt", Self.draft)
        let result = try Program.run(["check", "--format", "short", "a.txt"], in: folder)
        #expect(result.status == 1)
        #expect(result.output.hasPrefix("a.txt:1:20: error: "))
        #expect(result.output.hasSuffix("[dates/impossible]\n"))
    }

    @Test(arguments: [("never", Int32(0)), ("error", 1), ("note", 1)])
    func failOn(_ level: String, _ status: Int32) throws {
        folder.write("a.txt", Self.draft)
        #expect(try Program.run(["--fail-on", level, "a.txt"], in: folder).status == status)
    }

    @Test func readsStandardInputUnderItsName() throws {
        let result = try Program.run(["-", "--stdin-path", "desk/a.md", "--format", "short"], input: Self.draft, in: folder)
        #expect(result.status == 1)
        #expect(result.output.hasPrefix("desk/a.md:1:20: "))
    }

    @Test func foldersAreWalkedInOrder() throws {
        for name in ["b/2.md", "b/1.txt", "a/3.html", "a/skip.jpg", ".hidden/4.txt"] { folder.write(name, Self.draft) }
        let result = try Program.run(["--format", "short", "."], in: folder)
        #expect(result.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) } == ["a/3.html", "b/1.txt", "b/2.md"])
    }

    @Test func aFolderWithoutStoriesIsTold() throws {
        folder.write("a.jpg", "")
        let result = try Program.run(["."], in: folder)
        #expect(result.status == 0)
        #expect(result.errors == "newslint: there is no story (.txt, .md, .html) to read in .\n")
    }

    @Test func oneMissingFileDoesNotEndTheRun() throws {
        folder.write("a.txt", Self.draft)
        let result = try Program.run(["--format", "short", "gone.txt", "a.txt"], in: folder)
        #expect(result.status == 1)
        #expect(result.output.contains("gone.txt:1:1: error: ") && result.output.contains("a.txt:1:20: error: "))
    }

    @Test(arguments: [
        [], ["--fromat", "json", "a.txt"], ["--format", "xml", "a.txt"], ["--profile", "times", "a.txt"],
        ["--story-date", "yesterday", "a.txt"],
        ["--rule", "spelling/none=off", "a.txt"], ["--rule", "spelling", "a.txt"], ["--only", "nothing", "a.txt"], ["--format"],
        ["explain"], ["explain", "speling/unknown-word"], ["rules", "nombers"], ["inspect"], ["chekc"], ["--timing=yes", "a.txt"],
    ])
    func wrongUsageExitsWithTwoAndSaysWhatToDo(_ arguments: [String]) throws {
        folder.write("a.txt", Self.clean)
        let result = try Program.run(arguments, in: folder)
        #expect(result.status == 2)
        #expect(result.output + result.errors != "")
        #expect(!result.errors.contains("Fatal"))
    }

    @Test func aWrongConfigurationIsFramed() throws {
        folder.write("a.txt", Self.clean)
        folder.write(".lintrc", "profil: ap\n")
        let result = try Program.run(["a.txt"], in: folder)
        #expect(result.status == 2)
        #expect(result.errors.contains(".lintrc:1:1: error: ") && result.errors.contains("profile"))
        #expect(result.errors.contains("1 | profil: ap\n      | ^~~~~~"))
    }

    @Test func configurationSetsLevels() throws {
        folder.write("a.txt", Self.draft)
        folder.write(".lintrc", "rules:\n  dates/impossible: note\n")
        let result = try Program.run(["--format", "short", "a.txt"], in: folder)
        #expect(result.status == 0)
        #expect(result.output.contains(": note: "))
    }

    @Test func colorsOnlyWhenAskedOrOnATerminal() throws {
        folder.write("a.txt", Self.draft)
        #expect(try !Program.run(["a.txt"], in: folder).output.contains("\u{1B}["))
        #expect(try Program.run(["--color", "always", "a.txt"], in: folder).output.contains("\u{1B}["))
        #expect(try !Program.run(["a.txt"], in: folder, environment: ["NO_COLOR=1"]).output.contains("\u{1B}["))
    }

    @Test func jsonIsOneObject() throws {
        folder.write("a.txt", Self.draft)
        let result = try Program.run(["--format", "json", "a.txt"], in: folder)
        #expect(result.output.hasPrefix(#"{"version":1,"findings":["#))
        #expect(result.output.contains(#""start":{"offset":19,"line":1,"column":20}"#))
        #expect(result.output.hasSuffix("}\n"))
    }

    @Test func timingGoesToStandardError() throws {
        folder.write("a.txt", Self.draft)
        let result = try Program.run(["--timing", "--quiet", "--fail-on", "never", "a.txt"], in: folder)
        #expect(result.errors.contains("analysis Tokens") && result.errors.contains("reading"))
    }

    @Test(
        arguments: [
            [], [0xFF, 0xFE, 0x41, 0x00], [0x00, 0x00], [0xEF, 0xBB, 0xBF], [0x0D, 0x0D, 0x0A], Array(repeating: 0xC3, count: 1000),
            Array(repeating: 0x22, count: 100_000), Array("<div>".utf8) + Array(repeating: 0x28, count: 10_000),
        ] as [[UInt8]], ["x.txt", "x.md", "x.html"])
    func hostileFilesGiveAnAnswer(_ bytes: [UInt8], _ name: String) throws {
        folder.write(name, bytes: bytes)
        let status = try Program.run([name], in: folder).status
        #expect(status == 0 || status == 1)
    }

    @Test func helpFitsAScreen() throws {
        for command in [[], ["check"], ["fix"], ["explain"], ["rules"], ["init"], ["inspect"]] {
            let result = try Program.run(command + ["--help"], in: folder)
            let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(result.status == 0)
            #expect(lines.count <= 25 && lines.allSatisfy { $0.unicodeScalars.count <= 90 })
        }
    }
}
