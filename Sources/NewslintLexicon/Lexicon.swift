import NewslintKit
import Synchronization

/// The dictionaries and word lists of a run, one for all its threads.
///
/// A word is looked for in the word lists first, then in the dictionaries in their order. Nothing is loaded before the first word that
/// the lists lack; then all dictionaries load side by side, and the second is waited for only when the first does not have the word. Each
/// form is looked up once a run.
package final class Lexicon: SpellingDictionary {
    /// The dictionaries that were asked for and not found; the others still serve.
    package let missing: [MissingDictionary]
    private let dictionaries: [HunspellDictionary]
    private let words: WordList
    private let memo = WordMemo()
    private let suggester: Suggester
    private let hasStarted = Atomic<Bool>(false)

    /// - Parameters:
    ///   - dictionaries: names of hunspell dictionaries, the one that knows most words of the copy first.
    ///   - folders: where to look for them; `DictionaryFiles.folders` gives the usual ones.
    ///   - words: what the newsroom accepts besides.
    package init(
        dictionaries names: [String] = ["en_US", "en_GB"], folders: [String] = DictionaryFiles.folders(), words: WordList = .newsroom
    ) {
        var found: [HunspellDictionary] = []
        var missing: [MissingDictionary] = []
        for name in names {
            if let files = DictionaryFiles(name, in: folders) {
                found.append(HunspellDictionary(files))
            } else {
                missing.append(MissingDictionary(name: name))
            }
        }
        dictionaries = found
        suggester = Suggester(found)
        self.missing = missing
        self.words = words
    }

    /// Whether there is any dictionary to check by. Without one, every word would look wrong.
    package var canCheck: Bool { !dictionaries.isEmpty }

    package func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let fingerprint = Fingerprint.of(word)
        if let answer = memo.answer(fingerprint) { return answer }
        let answer = words.contains(word, fingerprint) || ask(word)
        memo.keep(answer, for: fingerprint)
        return answer
    }

    private func ask(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if !hasStarted.exchange(true, ordering: .relaxed) {
            for dictionary in dictionaries.dropFirst() { dictionary.loadInBackground() }
        }
        return dictionaries.contains { $0.knows(word) }
    }

    package func knowsPhrase(_ words: ArraySlice<UInt32>, around index: Int) -> Bool { self.words.containsPhrase(words, around: index) }

    package func suggestions(for word: String) -> [SpellingSuggestion] { suggester.suggestions(for: Array(word.utf8)) }
}
