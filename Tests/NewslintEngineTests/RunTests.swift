import Glibc
import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

@Suite struct RunTests {
    /// `name:severity:rule` of each finding, in the order of the results.
    private func run(_ folder: TemporaryFolder, _ paths: [String], workers: Int = 2) throws -> (lines: [String], outcome: RunOutcome) {
        var planner = folder.planner()
        var lines: [String] = []
        let outcome = Run(try planner.plan(paths.map { "\(folder.path)/\($0)" }), workers: workers).check { result in
            lines += result.findings.map { "\(Paths.name(of: result.file.path)):\($0.severity.name):\($0.rule)" }
        }
        return (lines, outcome)
    }

    @Test func resultsComeInOrderOnAnyNumberOfThreads() throws {
        let folder = try TemporaryFolder()
        for number in 100..<400 {
            let text = String(repeating: "A bad day. ", count: number % 7 == 0 ? 200 : 1)
            try folder.write("s\(number).txt", "Story \(number) begins. \(text)")
        }
        let one = try run(folder, [""], workers: 1).lines
        #expect(try run(folder, [""], workers: 8).lines == one)
    }

    @Test func whatCannotBeReadIsAFindingAndTheRunGoesOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "A bad day.")
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        #expect(symlink("nowhere", "\(folder.path)/broken.txt") == 0)
        try folder.write("big.txt", "")
        #expect(truncate("\(folder.path)/big.txt", 65 << 20) == 0)
        let (lines, outcome) = try run(folder, ["none.txt", "pipe.txt", "broken.txt", "big.txt", "a.txt"])
        #expect(
            lines == [
                "none.txt:error:input/not-found", "pipe.txt:error:input/not-a-file", "broken.txt:error:input/not-found",
                "big.txt:error:input/too-large", "a.txt:warning:words/bad",
            ])
        #expect(outcome.fails)
    }

    @Test func failOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "A bad day.")
        #expect(try !run(folder, ["a.txt"]).outcome.fails)
        try folder.write(".lintrc", "fail-on: warning\n")
        #expect(try run(folder, ["a.txt"]).outcome.fails)
        try folder.write(".lintrc", "fail-on: never\nrules: {words/bad: error}\n")
        #expect(try !run(folder, ["a.txt"]).outcome.fails)
    }

    @Test func storiesAreCompared() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "Rain fell.")
        try folder.write("b.txt", "Snow fell.")
        try folder.write("c.txt", "Rain fell on a bad day.")
        #expect(try run(folder, [""]).lines == ["c.txt:warning:words/bad", "c.txt:error:stories/same-opening"])
        try folder.write(".lintrc", "rules: {stories: off}\n")
        #expect(try run(folder, [""]).lines == ["c.txt:warning:words/bad"])
    }

    @Test func timing() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "A bad day.")
        var planner = folder.planner()
        let timing = try #require(Run(try planner.plan([folder.path])).check(timing: true) { _ in }.timing)
        #expect(timing.files == 1)
        #expect(timing.bytes == 10)
        #expect(timing.analyses["Tokens"] != nil)
        #expect(timing.rules["words/bad"] != nil)
        #expect(timing.rules["words/rare"] == nil)
    }

    @Test func emptyFilesAreFine() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "")
        try folder.write("b.html", "")
        try folder.write("c.txt", "\n\n\n")
        #expect(try run(folder, [""]).lines == [])
    }
}
