import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

@Suite struct ConfigurationTests {
    @Test(arguments: ["", "# only a remark\n", "rules:\n", "accept:\noverrides: ~\n", "\u{FEFF}profile: ap\n"])
    func nothingMuchIsFine(text: String) { #expect(problems(text) == []) }

    @Test func everyKey() throws {
        let read = try configuration(
            """
            profile: korea-times
            story-date: 2021-04-04
            fail-on: warning
            dictionaries: [en_US]
            dictionary-folders: [words, /usr/share/x]
            accept:
              - Dujarric
              - "Dao De Ching"
            rules:
              words: note
              words/bad: {severity: error, word: awful, more: [ugly, poor]}
              sentences/long:
                words: 45
                share: 1
                strict: true
            ignore: ["old/**"]
            overrides:
              - files: ["opinion/**", "*.txt"]
                profile: ap
                rules:
                  words/*: off
            """
        ).get()
        #expect(read.base.profile == .koreaTimes)
        #expect(read.base.storyDate == CivilDate(year: 2021, month: 4, day: 4))
        #expect(read.base.failOn == .warning)
        #expect(read.base.dictionaryFolders == ["/desk/words", "/usr/share/x"])
        #expect(read.base.accept == ["Dujarric", "Dao De Ching"])
        #expect(read.base.rules[0] == RuleSetting(.family("words"), .severity(.note)))
        #expect(
            read.base.rules[1]
                == RuleSetting(
                    .rule("words/bad"), .severity(.error), options: ["word": .text("awful"), "more": .list(["ugly", "poor"])]))
        #expect(
            read.base.rules[2]
                == RuleSetting(.rule("sentences/long"), nil, options: ["words": .integer(45), "share": .number(1), "strict": .flag(true)]))
        #expect(read.settings(with: read.overrides(for: "/desk/opinion/a.md")).profile == .ap)
        #expect(read.settings(with: read.overrides(for: "/desk/news/a.txt")).profile == .ap)
        #expect(read.settings(with: read.overrides(for: "/desk/news/a.md")).profile == .koreaTimes)
        #expect(read.ignored("/desk/old/a.md") != nil)
        #expect(read.ignored("/desk/news/old/a.md") == nil)
    }

    @Test(arguments: [
        ("profil: ap\n", "1:1: unknown key 'profil'; did you mean 'profile'?"),
        ("profile: gardian\n", "1:10: unknown value of 'profile': 'gardian'; did you mean 'guardian'?"),
        ("profile: [ap]\n", "1:10: 'profile' takes one word, not a list"),
        ("profile: ap\nprofile: bbc\n", "2:1: 'profile' stands here twice"),
        ("rules:\n  word/bad: off\n", "2:3: unknown rule or family 'word/bad'; did you mean 'words/bad'?"),
        ("rules:\n  bad: off\n", "2:3: unknown rule or family 'bad'; did you mean 'words/bad'?"),
        ("rules:\n  words/bad: eror\n", "2:14: unknown level 'eror'; did you mean 'error'?"),
        ("rules:\n  words/bad:\n", "2:3: 'words/bad' needs a level (off, on, note, warning, error) or options"),
        ("rules:\n  words/bad:\n    wrod: x\n", "3:5: unknown option of words/bad: 'wrod'; did you mean 'word'?"),
        ("rules:\n  words: {word: x}\n", "2:11: a family has no options but 'severity'; set 'word' on a rule"),
        ("rules:\n  sentences/long: {words: many}\n", "2:27: 'words' is a whole number, not 'many'"),
        ("rules:\n  sentences/long: {words: '40'}\n", "2:27: 'words' is a whole number, not '40'"),
        ("rules:\n  sentences/long: {words: -4}\n", "2:27: 'words' can't be negative"),
        ("rules:\n  sentences/long: {words: 99999999999999999999}\n", "2:27: 'words' is a whole number, not '99999999999999999999'"),
        ("rules:\n  sentences/long: {share: .inf}\n", "2:27: 'share' is a number, not '.inf'"),
        ("rules: [words/bad]\n", "1:8: 'rules' has keys and values, not a list"),
        ("accept: Dujarric\n", "1:9: 'accept' takes a list, not 'Dujarric': write '- ' before each entry"),
        ("story-date: 2021-02-30\n", "1:13: '2021-02-30' is no day such as 2026-03-13"),
        ("ignore: ['[a']\n", "1:10: this is no pattern for paths: '[' without ']'"),
        ("overrides:\n  - profile: ap\n", "2:5: an override needs 'files', the patterns of the files it is for"),
        ("overrides:\n  - files: [a]\n    ignore: [b]\n", "3:5: 'ignore' stands at the top level only"),
        ("- a\n", "1:1: a .lintrc has keys and values, not a list"),
        ("word-lists: [missing.txt]\n", "1:14: this word list can't be read: there is no such file"),
        ("profile: ap\n---\nprofile: bbc\n", "2:1: one document is enough; take the second one out"),
        ("accept: *all\n", "1:9: no anchor '&all' stands before this alias"),
        ("accept: [\"Yalu — é\", 5, ~]\n", "1:25: an entry of 'accept' is a text, not nothing"),
    ])
    func aProblemIsFramed(text: String, problem: String) { #expect(problems(text).first == problem) }

    @Test func allProblemsAreToldAtOnce() {
        #expect(problems("profil: ap\nrules:\n  x/y: off\n  words/bad: loud\nfail-on: sometimes\n").count == 4)
    }

    @Test func columnsCountUTF16AfterOtherCharacters() {
        #expect(problems("{accept: ['é𝄞'], profil: ap}\n").first?.hasPrefix("1:19:") == true)
    }

    @Test func syntaxErrorsHaveAPlace() {
        #expect(problems("rules:\n\t- a\n") == ["2:1: YAML is indented with spaces, not with tabs"])
        #expect(problems("accept: [a\n").first?.contains("this is not YAML") == true)
        #expect(problems("a: \u{1}\n").first?.hasPrefix("1:4: this is not YAML: ") == true)
    }

    @Test func notUTF8() {
        let file = SourceFile(path: ".lintrc", bytes: Array("accept: [".utf8) + [0xE9, 0x5D])
        #expect(throws: ConfigurationError.self) { try Configuration.read(file, folder: "/") }
    }

    @Test func aliasesAreResolvedAndBounded() throws {
        let read = try configuration("accept: &words [Ilbo, Yonhap]\noverrides:\n  - files: [a]\n    accept: *words\n").get()
        #expect(read.overrides.first?.settings.accept == ["Ilbo", "Yonhap"])
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            laughs += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(problems(laughs).last?.contains("more than 50000 values") == true)
        #expect(problems(String(repeating: "[", count: 10_000)).last?.contains("deep") == true)
    }

    @Test func theExampleChangesNothing() throws {
        let file = SourceFile(path: ".lintrc.example", text: ConfigurationExample.text())
        let settings = try Configuration.read(file, folder: "/desk").base
        let standard = RuleSet.resolve(Settings(), CommandLineSettings(), .builtIn)
        let example = RuleSet.resolve(settings, CommandLineSettings(), .builtIn)
        #expect(example.severities == standard.severities)
        for info in RuleCatalog.builtIn.infos {
            for option in info.options { #expect(example.options[info.id]?[option.name] == option.standard, "\(info.id) \(option.name)") }
        }
        #expect(settings.dictionaries == Languages.standard)
    }

    // MARK: Which rules are on

    private func severities(_ text: String, only: [RuleSelector] = [], levels: [RuleSetting] = []) throws -> [RuleID: Severity] {
        var line = CommandLineSettings()
        line.only = only
        line.levels = levels
        return RuleSet.resolve(try configuration(text).get().base, line, .test).severities
    }

    @Test func defaults() throws {
        let found = try severities("")
        #expect(found["words/bad"] == .warning)
        #expect(found["words/rare"] == nil)
        #expect(found["suppression/unused"] == .warning)
    }

    @Test func theNarrowerSettingWins() throws {
        #expect(try severities("rules: {words/bad: error, words: off}")["words/bad"] == .error)
        #expect(try severities("rules: {'*': off, words: note}")["words/bad"] == .note)
        #expect(try severities("rules: {'*': off, words: note}")["sentences/long"] == nil)
    }

    @Test func optInRulesAreAskedForByName() throws {
        #expect(try severities("rules: {words: error}")["words/rare"] == nil)
        #expect(try severities("rules: {words/rare: error}")["words/rare"] == .error)
        #expect(try severities("rules: {words/rare: on}")["words/rare"] == .note)
    }

    @Test func theCommandLineWins() throws {
        #expect(try severities("rules: {words/bad: error}", levels: [RuleSetting(.family("words"), .off)])["words/bad"] == nil)
        let only = try severities("rules: {words/bad: error, sentences: off}", only: [.rule("words/bad"), .rule("words/rare")])
        #expect(only["words/bad"] == .error)
        #expect(only["words/rare"] == .note)
        #expect(only["stories/same-opening"] == nil)
        #expect(try severities("", only: [.family("words")])["words/rare"] == nil)
    }
}
