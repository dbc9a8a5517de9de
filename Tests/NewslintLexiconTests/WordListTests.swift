import NewslintDictionaries
import NewslintKit
import Testing

@testable import NewslintLexicon

@Suite struct WordListTests {
    private let list = WordList(Array("livestream # new\nDujarric\nDao De Ching\nsino-\n-esque\n\n# a remark\n  padded  \n".utf8))

    private func contains(_ word: String) -> Bool {
        Array(word.utf8).withUnsafeBufferPointer { list.contains($0, Fingerprint.of($0)) }
    }

    @Test func wordsAndTheirCapitals() {
        for word in ["livestream", "Livestream", "LIVESTREAM", "Dujarric", "DUJARRIC", "padded", "sino-", "-esque"] {
            #expect(contains(word), "\(word)")
        }
        for word in ["dujarric", "new", "remark", "Dao", "sino", "esque", "liveStream"] { #expect(!contains(word), "\(word)") }
    }

    @Test func phrasesOnlyAsAWhole() {
        let run = ["read", "the", "dao", "de", "ching", "again"].map { WordHash.of($0) }
        #expect((2...4).allSatisfy { list.containsPhrase(run[...], around: $0) })
        #expect(!list.containsPhrase(run[...], around: 1))
        #expect(!list.containsPhrase(run[3...], around: 4))
        #expect(!list.containsPhrase(run[...], around: 99))
    }

    @Test func acceptsWordsOneByOne() {
        var list = WordList()
        list.accept("Kazianis")
        list.accept("sine qua non")
        Array("Kazianis".utf8).withUnsafeBufferPointer { #expect(list.contains($0, Fingerprint.of($0))) }
        #expect(list.containsPhrase(["sine", "qua", "non"].map { WordHash.of($0) }[...], around: 2))
    }

    @Test func theNewsroomsListHasNoWordTwice() {
        let lines = String(decoding: NewsroomWords.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        var seen: Set<Substring> = []
        for line in lines { #expect(seen.insert(line).inserted, "\(line)") }
    }
}
