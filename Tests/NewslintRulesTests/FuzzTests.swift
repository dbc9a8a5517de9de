import NewslintEngine
import NewslintKit
import NewslintLexicon
import NewslintReaders
import NewslintRules
import NewslintTesting
import Testing

/// Random and spoilt stories through every reader, every analysis and every rule: nothing traps, all that comes out is sound, and
/// the same comes out again.
@Suite struct FuzzTests {
    static let rules = BuiltInRules.all.map { rule in
        ActiveRule(rule.init(RuleSetup(profile: .ap, spelling: QuickDictionary(), info: rule.info)), severity: rule.info.severity)
    }

    /// The real dictionaries without their slow part, which the lexicon's own tests look after.
    struct QuickDictionary: SpellingDictionary {
        private let lexicon = Lexicon()
        func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool { lexicon.knows(word) }
        func knowsPhrase(_ words: ArraySlice<UInt32>, around index: Int) -> Bool { lexicon.knowsPhrase(words, around: index) }
        func suggestions(for word: String) -> [SpellingSuggestion] {
            [SpellingSuggestion(String(word.dropLast()), cost: 0.5), SpellingSuggestion(word + "s", cost: 1)]
        }
    }

    @Test(arguments: SourceFormat.allCases, 0..<UInt64(8))
    func survivesRandomStories(_ format: SourceFormat, _ seed: UInt64) {
        var generator = StoryGenerator(seed: seed)
        for _ in 0..<40 { check(generator.story(), format) }
    }

    /// No rule on numbers, dates or times is felled by digits, separators and signs, whatever they add up to.
    @Test(arguments: SourceFormat.allCases, 0..<UInt64(8))
    func survivesFigures(_ format: SourceFormat, _ seed: UInt64) {
        var generator = StoryGenerator(seed: 1000 &+ seed)
        for _ in 0..<60 { check(generator.figures(), format) }
    }

    @Test(arguments: Project.subjects, SourceFormat.allCases)
    func survivesSpoiltFixtures(_ subject: Subject, _ format: SourceFormat) throws {
        var generator = StoryGenerator(seed: 99)
        for story in subject.stories {
            let bytes = try MarkedText(story.story).bytes
            for _ in 0..<4 { check(generator.spoilt(bytes), format) }
        }
    }

    @Test(arguments: SourceFormat.allCases)
    func survivesNothing(_ format: SourceFormat) {
        for bytes: [UInt8] in [
            [], [0], [0x0A], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0xFF], Array("\r\n\r\n".utf8), Array("---".utf8), [0x3C],
        ] {
            check(bytes, format)
        }
    }

    private func check(_ bytes: [UInt8], _ format: SourceFormat) {
        let linter = Linter(Self.rules)
        let file = SourceFile(path: "story", bytes: bytes)
        let date = CivilDate(iso: "2021-04-04")
        let document = Document.read(file, as: format, storyDate: date)
        let findings = linter.check(document)
        let problems = Soundness.problems(document, findings)
        #expect(problems.isEmpty, "\(problems.prefix(3).joined(separator: "\n"))\nin \(shown(bytes))")
        let again = linter.check(Document.read(file, as: format, storyDate: date))
        #expect(again == findings, "other findings the second time in \(shown(bytes))")
        touch(document)
    }

    /// Analyses that no rule has asked for yet.
    private func touch(_ document: Document) {
        _ = (document.quotations, document.names, document.quantities, document.dates, document.attributions)
    }

    /// The bytes as a Swift literal, to paste into a test.
    private func shown(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.utf8) == bytes ? text.debugDescription : "\(bytes)"
    }
}
