import Testing

@Suite struct FixTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        folder.write("a.txt", "The council met in the the hall on Monday to talk about the harbour.\r\n")
    }

    private static let mended = "The council met in the hall on Monday to talk about the harbour.\r\n"

    @Test func mendsTheFile() throws {
        let result = try Program.run(["fix", "a.txt"], in: folder)
        #expect(result.status == 0)
        #expect(folder.read("a.txt") == Self.mended)
        #expect(result.errors == "a.txt: mended 1 finding\n1 finding mended in 1 file\n")
        #expect(try Program.run(["fix", "a.txt"], in: folder).errors == "nothing to mend\n")
    }

    @Test func diffShowsAndChangesNothing() throws {
        let before = folder.read("a.txt")
        let result = try Program.run(["fix", "--diff", "a.txt"], in: folder)
        #expect(result.status == 1)
        #expect(result.output.contains("\n-The council met in the the hall") && result.output.contains("+The council met in the hall"))
        #expect(folder.read("a.txt") == before)
    }

    @Test func mendsStandardInputToStandardOutput() throws {
        let result = try Program.run(["fix", "-"], input: folder.read("a.txt"), in: folder)
        #expect(result.output == Self.mended)
    }

    @Test func aMissingFileIsNamed() throws {
        let result = try Program.run(["fix", "gone.txt"], in: folder)
        #expect(result.status == 1)
        #expect(result.errors.contains("gone.txt: "))
    }
}
