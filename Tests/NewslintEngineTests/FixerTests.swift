import Glibc
import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

@Suite struct FixerTests {
    private func fixed(_ text: String) throws -> FixResult {
        let folder = try TemporaryFolder()
        var planner = folder.planner()
        let bytes = Array(text.utf8)
        let planned = try planner.file("story.txt", bytes: bytes)
        return Fixer(.safe).fix(SourceFile(path: "story.txt", bytes: bytes), as: planned)
    }

    @Test(arguments: [
        ("A bad day.", "A good day."),
        ("\u{FEFF}A bad day.\r\nA bad night.\r\n", "\u{FEFF}A good day.\r\nA good night.\r\n"),
        ("A good day.", "A good day."),
        ("", ""),
        // The words of a quotation are the speaker's.
        ("He said: \"A bad day.\" It was a bad day.", "He said: \"A bad day.\" It was a good day."),
    ])
    func texts(before: String, after: String) throws {
        let result = try fixed(before)
        #expect(String(decoding: result.after.bytes, as: UTF8.self) == after)
        #expect(result.isSettled)
        #expect(result.isChanged == (before != after))
    }

    @Test func filesAreWrittenInPlace() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "A bad day.\n")
        chmod("\(folder.path)/a.txt", 0o640)
        #expect(symlink("a.txt", "\(folder.path)/link.txt") == 0)
        var planner = folder.planner()
        let plan = try planner.plan(["\(folder.path)/link.txt", "\(folder.path)/a.txt"])
        var made = 0
        let outcome = Run(plan).fix(Fixer(), writes: false) { made += $0.made }
        #expect(!outcome.fails)
        #expect(try folder.read("a.txt") == "A bad day.\n")
        _ = Run(plan).fix(Fixer(), writes: true) { #expect($0.writeFault == nil) }
        #expect(try folder.read("a.txt") == "A good day.\n")
        var status = stat()
        #expect(lstat("\(folder.path)/link.txt", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(stat("\(folder.path)/a.txt", &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(DiskFiles.list(folder.path).count == 2)
        #expect(made == 1)
    }

    @Test func aFileThatChangedMeanwhileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "new")
        let fault = AtomicFile.replace("\(folder.path)/a.txt", with: [0x78], expecting: Array("old".utf8))
        #expect(fault?.message.text.contains("another program") == true)
        #expect(try folder.read("a.txt") == "new")
    }

    @Test func claims() {
        var taken = TakenRanges()
        let claims = [[5..<9], [0..<5, 9..<9], [20..<22, 8..<10], [20..<22], [9..<9], [30..<34, 33..<35], [19..<30]]
        let granted = claims.map { claim in taken.take(claim.map { SourceRange($0.lowerBound, $0.upperBound) }) }
        #expect(granted == [true, true, false, true, false, false, false])
    }

    // MARK: What may be changed

    private func granted(_ text: String, _ range: Range<Int>, _ replacement: String) -> Applicability? {
        let document = document(text)
        let fix = Fix(title: "", edits: [Edit(SourceRange(range.lowerBound, range.upperBound), replacement)], applicability: .safe)
        let finding = Diagnostic(rule: "words/bad", severity: .note, range: SourceRange(0, 1), message: "", fixes: [fix])
        return FixPolicy.applied(to: [finding], in: document).first?.fixes.first?.applicability
    }

    @Test func numbersStay() {
        #expect(granted("It has 25 seats.", 7..<9, "52") == .displayOnly)
        #expect(granted("It has 25 seats.", 7..<15, "25 places") == .safe)
        #expect(granted("It has some seats.", 7..<11, "25") == .displayOnly)
        #expect(granted("It has seven seats.", 7..<12, "eight") == .displayOnly)
    }

    @Test func quotationsKeepTheirWords() {
        #expect(granted("He said “it is teh end” and left.", 15..<18, "is") == .displayOnly)
        #expect(granted("He said \"it is.\" So.", 8..<9, "“") == .safe)
        #expect(granted("He said \"it is.\" So it is is.", 26..<29, "") == .safe)
    }

    @Test func wholeBlocksMayGo() {
        #expect(granted("Kim has 25 seats.\n\nKim has 25 seats.\n\nEnd.", 19..<38, "") == .safe)
        #expect(granted("Kim has 25 seats.\n\nKim has 25 seats.", 27..<36, "") == .displayOnly)
    }
}
