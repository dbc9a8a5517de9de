import NewslintKit

/// The dictionaries and word lists of a run, one for all its threads.
///
/// A word is looked for in the word lists first, then among the forms of the dictionaries in their order, then by hunspell's library, which
/// knows compounds besides. Each form is looked up once a run.
package final class Lexicon: SpellingDictionary {
    /// The dictionaries that were asked for and not found; the others still serve.
    package let missing: [MissingDictionary]
    private let dictionaries: DictionaryGroup
    private let words: WordList
    private let memo = WordMemo()
    private let suggester: Suggester

    /// - Parameters:
    ///   - dictionaries: names of hunspell dictionaries, the one that knows most words of the copy first.
    ///   - folders: where to look for them; `DictionaryFiles.folders` gives the usual ones.
    ///   - words: what the newsroom accepts besides.
    package init(
        dictionaries names: [String] = ["en_US", "en_GB"], folders: [String] = DictionaryFiles.folders(), words: WordList = .newsroom
    ) {
        var found: [DictionaryFiles] = []
        var missing: [MissingDictionary] = []
        for name in names {
            if let files = DictionaryFiles(name, in: folders) {
                found.append(files)
            } else {
                missing.append(MissingDictionary(name: name))
            }
        }
        dictionaries = DictionaryGroup(found)
        suggester = Suggester(dictionaries)
        self.missing = missing
        self.words = words
    }

    /// Whether there is any dictionary to check by. Without one, every word would look wrong.
    package var canCheck: Bool { !dictionaries.isEmpty }

    package func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let fingerprint = Fingerprint.of(word)
        if let answer = memo.answer(fingerprint) { return answer }
        let answer = words.contains(word, fingerprint) || dictionaries.knows(word, fingerprint)
        memo.keep(answer, for: fingerprint)
        return answer
    }

    package func knowsPhrase(_ words: ArraySlice<UInt32>, around index: Int) -> Bool { self.words.containsPhrase(words, around: index) }

    package func suggestions(for word: String) -> [SpellingSuggestion] { suggester.suggestions(for: Array(word.utf8)) }
}
