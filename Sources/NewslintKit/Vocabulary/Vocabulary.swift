/// The closed classes of English that the analyses read by: number words, months, abbreviations, reporting verbs, titles.
///
/// One open-addressing table, built once a process from the word lists beside this file, that gives each token its `Lexeme` by the hash
/// that the tokenizer has computed anyway. Open classes (what is a correct word, who is a person) are the lexicon's.
public struct Vocabulary: Sendable {
    public struct Entry: Sendable {
        /// Lower case, without a final stop.
        public let word: String
        public internal(set) var classes: WordClass
        /// The number, month or weekday that the word stands for; 0 for none.
        public internal(set) var value: Double
    }

    public static let shared = Vocabulary([
        CalendarWords.self, NumberWords.self, FunctionWords.self, Abbreviations.self, People.self, ReportingVerbs.self, ChangeWords.self,
    ])

    /// Entry 0 is the word that the vocabulary does not have.
    public private(set) var entries = [Entry(word: "", classes: [], value: 0)]
    private var hashes: [UInt32] = [0]
    /// Indices into `entries`, 0 for a free slot; a power of two in size and at most half full.
    private var slots: [UInt16] = Array(repeating: 0, count: 8192)

    init(_ lists: [any WordList.Type]) {
        for list in lists { list.add(to: &self) }
    }

    /// Gives a word more classes. A list may name words that another has named before.
    mutating func add(_ word: some StringProtocol, _ classes: WordClass, value: Double = 0) {
        let bytes = Array(word.utf8)
        let hash = bytes.withUnsafeBufferPointer { WordHash.of($0) }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, entries[index].word == word {
                entries[index].classes.formUnion(classes)
                if value != 0 { entries[index].value = value }
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        precondition(entries.count < slots.count / 2, "the vocabulary's table is full: make it larger")
        slots[slot] = UInt16(entries.count)
        entries.append(Entry(word: String(word), classes: classes, value: value))
        hashes.append(hash)
    }

    /// Gives each of some words, parted by white space, more classes.
    mutating func add(words: String, _ classes: WordClass) {
        for word in words.split(whereSeparator: \.isWhitespace) { add(word, classes) }
    }

    /// The entry of a word by the hash of its folded bytes; `Lexeme.unknown` when there is none.
    ///
    /// Hashes of 32 bits may collide with words outside the vocabulary, about once in a million words; the length is compared too.
    func lexeme(hash: UInt32, length: Int) -> Lexeme {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, entries[index].word.utf8.count == length { return Lexeme(index: slots[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .unknown
    }

    public func classes(of lexeme: Lexeme) -> WordClass { entries[Int(lexeme.index)].classes }
    public func value(of lexeme: Lexeme) -> Double { entries[Int(lexeme.index)].value }

    /// The lexeme of a word in lower case; `Lexeme.unknown` when there is none. For tests and set-up, not for hot loops.
    public func lexeme(_ word: String) -> Lexeme {
        Array(word.utf8).withUnsafeBufferPointer { lexeme(hash: WordHash.of($0), length: $0.count) }
    }
}

/// A word's place in the vocabulary.
public struct Lexeme: Sendable, Hashable {
    let index: UInt16

    public static let unknown = Lexeme(index: 0)

    /// What the word can be.
    public var classes: WordClass { Vocabulary.shared.classes(of: self) }
    /// The number, month or weekday that it stands for; 0 for none.
    public var value: Double { Vocabulary.shared.value(of: self) }

    public func `is`(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}

/// A file of the vocabulary.
protocol WordList {
    static func add(to vocabulary: inout Vocabulary)
}
