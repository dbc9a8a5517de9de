import Glibc
import NewslintKit
import Testing

@testable import NewslintLexicon

/// Dictionaries in other encodings and with other flags than the English ones, written by the test.
@Suite struct ForeignDictionaryTests {
    /// Writes a dictionary into a folder of its own.
    private func folder(_ name: String, affixes: String, words: [UInt8]) throws -> String {
        var template = Array("/tmp/newslint-lexicon-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        for (ending, bytes) in [("aff", Array(affixes.utf8)), ("dic", words)] {
            let file = try #require(fopen("\(folder)/\(name).\(ending)", "w"))
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
        return folder
    }

    @Test func readsLatin1() throws {
        // `straße` and `größe` in ISO 8859-1.
        let words: [UInt8] = Array("2\nstra".utf8) + [0xDF] + Array("e\ngr".utf8) + [0xF6, 0xDF] + Array("e\n".utf8)
        let folder = try folder("xx_XX", affixes: "SET ISO8859-1\nTRY eastrgo\n", words: words)
        let lexicon = Lexicon(dictionaries: ["xx_XX"], folders: [folder], words: WordList())
        #expect(lexicon.knows("straße"))
        #expect(lexicon.knows("größe"))
        #expect(!lexicon.knows("strasse"))
        // A character that the encoding lacks.
        #expect(!lexicon.knows("stra한e"))
        // The index of forms does not read it: hunspell's own suggestions come back in UTF-8.
        #expect(lexicon.suggestions(for: "größee").first?.text == "größe")
    }

    @Test func formsFollowTheirAffixes() throws {
        let affixes = "SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D 0 d e\nSFX D y ied [^aeiou]y\nNOSUGGEST !\n"
        let folder = try folder("yy_YY", affixes: affixes, words: Array("4\ntie/UD\ncarry/D\nrude/!\nName/D\n".utf8))
        let files = try #require(DictionaryFiles("yy_YY", in: [folder]))
        let index = try #require(FormIndex(files))
        func contains(_ word: String) -> Bool { Array(word.utf8).withUnsafeBufferPointer { index.contains(Fingerprint.of($0)) } }
        for word in ["tie", "untie", "tied", "untied", "carry", "carried"] { #expect(contains(word), "\(word)") }
        for word in ["carryd", "rude", "Name", "uncarry"] { #expect(!contains(word), "\(word)") }
    }

    @Test func aProjectsDictionaryComesFirst() throws {
        let folder = try folder("en_US", affixes: "SET UTF-8\n", words: Array("1\nqwxz\n".utf8))
        let files = try #require(DictionaryFiles("en_US", in: DictionaryFiles.folders(configured: [folder])))
        #expect(files.words == "\(folder)/en_US.dic")
    }
}
