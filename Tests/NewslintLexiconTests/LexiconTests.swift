import Glibc
import NewslintKit
import Testing

@testable import NewslintLexicon

@Suite struct LexiconTests {
    @Test func knowsWordsOfBothDictionariesAndOfTheNewsroom() {
        let lexicon = Lexicon()
        #expect(lexicon.missing.isEmpty)
        for word in ["harbour", "harbor", "border", "isn’t", "isn't", "Korea", "clickbaity", "telenovela"] {
            #expect(lexicon.knows(word), "\(word)")
        }
        for word in ["goverment", "korea", "hte", "", "zzzz"] where !word.isEmpty { #expect(!lexicon.knows(word), "\(word)") }
        // The second answer comes from memory and is the same.
        #expect(lexicon.knows("harbour"))
        #expect(!lexicon.knows("goverment"))
    }

    @Test func saysWhichPackageBringsAMissingDictionary() {
        let lexicon = Lexicon(dictionaries: ["en_US", "de_DE", "ko_KR"], folders: ["/nowhere"])
        #expect(!lexicon.canCheck)
        #expect(lexicon.missing.map(\.package) == ["hunspell-en-us", "hunspell-de-de", "hunspell-ko"])
        #expect(lexicon.missing[0].message.contains("install the package hunspell-en-us"))
        // Without a dictionary only the word lists know anything.
        #expect(lexicon.knows("clickbaity"))
        #expect(lexicon.suggestions(for: "goverment").isEmpty)
    }

    @Test func aNameWithASlashIsNoDictionary() {
        #expect(DictionaryFiles("../../etc/passwd", in: ["/usr/share/hunspell"]) == nil)
    }

    @Test(arguments: [
        ("goverment", "government"), ("recieve", "receive"), ("occured", "occurred"), ("definately", "definitely"), ("adn", "and"),
        ("ofthe", "of the"), ("alot", "a lot"), ("dont", "don't"), ("seperate", "separate"), ("acommodate", "accommodate"),
    ])
    func suggestsWhatWasMeant(wrong: String, right: String) {
        let suggestions = Lexicon().suggestions(for: wrong)
        #expect(suggestions.first?.text == right)
        #expect(suggestions.count <= 5)
        #expect(suggestions.map(\.cost) == suggestions.map(\.cost).sorted())
    }

    /// The index answers for hunspell, so it must have no form that hunspell lacks. Roots with all affixes of the file, fitting or not, try it.
    @Test(arguments: ["en_US", "en_GB"])
    func hunspellHasEachFormOfTheIndex(name: String) throws {
        let files = try #require(DictionaryFiles(name, in: DictionaryFiles.folders()))
        let dictionary = HunspellDictionary(files)
        #expect(dictionary.forms?.isExact == true)
        var endings: Set<String> = [""]
        var beginnings: Set<String> = [""]
        for line in try lines(of: files.affixes) {
            let fields = line.split(separator: " ")
            guard fields.count > 4 else { continue }
            if fields[0] == "SFX" { endings.insert(String(fields[3])) }
            if fields[0] == "PFX" { beginnings.insert(String(fields[3])) }
        }
        var found = 0
        for (number, line) in try lines(of: files.words).enumerated() where number % 97 == 0 {
            let root = line.prefix { $0 != "/" }
            for stem in [root, root.dropLast(), root.dropLast(2)] {
                for form in endings.map({ "\(stem)\($0)" }) + beginnings.map({ "\($0)\(root)" }) {
                    Array(form.utf8).withUnsafeBufferPointer { word in
                        guard dictionary.hasForm(Fingerprint.of(word)) else { return }
                        found += 1
                        #expect(dictionary.knows(word), "\(form)")
                    }
                }
            }
        }
        #expect(found > 1000)
    }

    private func lines(of path: String) throws -> [String] {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var text: [UInt8] = []
        while case let byte = getc(file), byte != EOF { text.append(UInt8(truncatingIfNeeded: byte)) }
        return text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func hostileWordsDoNoHarm() {
        let lexicon = Lexicon()
        for word in ["\0", "a\0b", String(repeating: "x", count: 5000), "\u{FFFD}\u{301}", "---", "''''", "日本語"] {
            _ = lexicon.knows(word)
            #expect(lexicon.suggestions(for: word).count <= 5)
        }
        let broken: [UInt8] = [0xE2, 0x80, 0xC3, 0xFF]
        broken.withUnsafeBufferPointer { #expect(!lexicon.knows($0)) }
    }

    @Test func threadsAgree() async {
        let lexicon = Lexicon()
        let words = ["harbour", "goverment", "color", "colour", "tommorow", "traveler", "borders"]
        let expected = words.map { lexicon.knows($0) }
        let fresh = Lexicon()
        await withTaskGroup(of: [Bool].self) { group in
            for _ in 0..<16 { group.addTask { words.map { fresh.knows($0) } } }
            for await answers in group { #expect(answers == expected) }
        }
    }
}
