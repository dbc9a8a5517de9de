import Testing

/// What the README shows is what newslint prints.
@Suite struct ReadmeTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    @Test func theSampleIsTheOutput() throws {
        let lines = contents(of: Self.root + "/README.md").split(separator: "\n", omittingEmptySubsequences: false)
        let sample = lines.drop { !$0.hasPrefix("    Examples/") }.prefix { $0.isEmpty || $0.hasPrefix("    ") }
        let wanted = sample.map { $0.dropFirst(4) }.joined(separator: "\n")
        let output = try Program.run([Self.root + "/Examples/ferry.md"], in: Folder()).output
        #expect(wanted.hasPrefix("Examples/"))
        #expect(output.replacing(Self.root + "/", with: "").hasPrefix(wanted))
    }
}
