import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

/// Whatever stands in a configuration or a comment, nothing traps and nothing hangs.
@Suite struct HostileInputTests {
    private static let lintrc = """
        profile: ap
        accept: &a [Ilbo, "Dao De Ching", 'x']
        rules: {words/bad: {severity: error, word: "w\\u00e9", more: [a, b]}, sentences: off}
        ignore: ["old/**", '*.{a,b}', "[a-c]?"]
        overrides:
          - files: [a]
            accept: *a
        story-date: 2021-04-04
        """

    @Test func spoiltConfigurations() {
        var random = SeededGenerator(seed: 11)
        let original = Array(HostileInputTests.lintrc.utf8)
        let marks = Array("{}[]:-#&*!|>'\"%@`,?\n\t \\~".utf8) + [0, 0x80, 0xC3, 0xFF]
        for _ in 0..<1500 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                guard !bytes.isEmpty else { break }
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] = mark
                case 1: bytes.insert(mark, at: place)
                case 2: bytes.remove(at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
                }
            }
            let file = SourceFile(path: ".lintrc", bytes: bytes)
            do throws(ConfigurationError) {
                _ = try Configuration.read(file, folder: "/desk", catalog: .test)
            } catch {
                #expect(!error.problems.isEmpty)
                #expect(error.problems.allSatisfy { $0.range.end <= bytes.count + 1 })
            }
        }
    }

    @Test func randomComments() throws {
        var random = SeededGenerator(seed: 12)
        let words = [
            "<!--", "-->", "newslint-disable", "newslint-enable", "newslint-disable-next-line", "newslint-disable-line", "newslint-",
            "words/bad",
            "words", "*", ",", ":", "--", "bad", "\n", "\n\n", "é", "stories",
        ]
        let rules = RuleSet(catalog: .test)
        for _ in 0..<500 {
            let text = (0..<40).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
            let document = document(text)
            let all = rules.linter.check(document).count
            let found = rules.check(document)
            #expect(found.suppressed + found.findings.count { $0.rule.family != "suppression" } == all)
        }
    }

    @Test func aMissingDictionaryIsToldOnceAndTheRestRuns() throws {
        let folder = try TemporaryFolder()
        try folder.write(".lintrc", "dictionaries: [xx_XX]\n")
        try folder.write("a.txt", "The the council met.")
        try folder.write("b/c.txt", "The council met.")
        var planner = Planner()
        let plan = try planner.plan([folder.path])
        #expect(plan.files.count == 2)
        #expect(plan.notices.count == 1)
        #expect(plan.notices.first?.hasPrefix("spelling is off: no dictionary xx_XX found; install the package hunspell-xx") == true)
    }

    @Test func acceptedWords() throws {
        let folder = try TemporaryFolder()
        try folder.write(".lintrc", "accept: [zzblorp]\nword-lists: [desk.txt]\noverrides: [{files: [op], accept: [qqfnord]}]\n")
        try folder.write("desk.txt", "wwvex # a remark\n")
        try folder.write("a.txt", "Copy.")
        var settings = Settings()
        settings.accept = ["zzblorp"]
        settings.wordLists = ["\(folder.path)/desk.txt"]
        var shelf = SpellingShelf()
        guard let dictionary = shelf.dictionary(for: settings, project: folder.path) else { return }
        #expect(dictionary.knows("zzblorp"))
        #expect(dictionary.knows("wwvex"))
        #expect(!dictionary.knows("qqfnord"))
    }
}
