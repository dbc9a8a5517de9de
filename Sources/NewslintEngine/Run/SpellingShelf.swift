import NewslintKit
import NewslintLexicon
import Synchronization

/// The dictionaries of a run. Files with the same dictionaries share them, whatever words their configurations accept besides.
struct SpellingShelf {
    private struct Key: Hashable {
        let names: [String]
        let folders: [String]
    }

    /// Those that were found stay for as long as the process: to load them for the next plan takes longer than to lint a story, and to free
    /// them at the end is no use to anybody.
    private static let loaded = Mutex<[Key: Lexicon]>([:])
    private var lexicons: [Key: Lexicon] = [:]
    /// What to tell the user about dictionaries that are missing, each once.
    private(set) var notices: [String] = []

    /// - Parameter project: the folder of `.lintrc`, whose `Dictionaries/` may have some.
    /// - Returns: nil when none of the dictionaries is found; then spelling is off.
    mutating func dictionary(for settings: Settings, project: String) -> (any SpellingDictionary)? {
        let key = Key(
            names: settings.dictionaries ?? Languages.standard,
            folders: DictionaryFiles.folders(configured: settings.dictionaryFolders, project: project))
        let lexicon = lexicons[key] ?? SpellingShelf.lexicon(key)
        lexicons[key] = lexicon
        if !lexicon.canCheck {
            tell("spelling is off: \(lexicon.missing.first?.message ?? "no dictionaries are configured")")
            return nil
        }
        // By default either spelling of English will do; a dictionary that was asked for should be there.
        if key.names != Languages.standard { for missing in lexicon.missing { tell(missing.message) } }
        guard !settings.accept.isEmpty || !settings.wordLists.isEmpty else { return lexicon }
        var words = WordList()
        for list in settings.wordLists {
            if case .success(let bytes) = DiskFile.read(list) { words.add(bytes) }
        }
        for word in settings.accept { words.accept(word) }
        return AcceptingDictionary(lexicon, words)
    }

    private static func lexicon(_ key: Key) -> Lexicon {
        loaded.withLock { loaded in
            if let known = loaded[key] { return known }
            let lexicon = Lexicon(dictionaries: key.names, folders: key.folders)
            // One that is missing may be installed before the next plan.
            if lexicon.missing.isEmpty { loaded[key] = lexicon }
            return lexicon
        }
    }

    private mutating func tell(_ notice: String) {
        if !notices.contains(notice) { notices.append(notice) }
    }
}

/// A lexicon and the words that a configuration accepts besides.
struct AcceptingDictionary: SpellingDictionary {
    private let lexicon: Lexicon
    private let words: WordList

    init(_ lexicon: Lexicon, _ words: WordList) {
        self.lexicon = lexicon
        self.words = words
    }

    func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool { lexicon.knows(word) || words.contains(word) }

    func knowsPhrase(_ phrase: ArraySlice<UInt32>, around index: Int) -> Bool {
        lexicon.knowsPhrase(phrase, around: index) || words.containsPhrase(phrase, around: index)
    }

    func suggestions(for word: String) -> [SpellingSuggestion] { lexicon.suggestions(for: word) }
}
