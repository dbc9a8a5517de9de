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
        NameWords.self, Places.self,
    ])

    /// Entry 0 is the word that the vocabulary does not have.
    public private(set) var entries = [Entry(word: "", classes: [], value: 0)]
    /// A power of two in size and at most half full.
    private var slots = Array(repeating: Slot(hash: 0, entry: 0, length: 0), count: 8192)
    private var classes: [WordClass] = [[]]

    /// Where the table keeps a word: its hash, its place in `entries` (0 for a free slot) and its length.
    struct Slot {
        var hash: UInt32
        var entry: UInt16
        var length: UInt16
    }

    init(_ lists: [any WordList.Type]) {
        for list in lists { list.add(to: &self) }
    }

    /// Gives a word more classes. A list may name words that another has named before.
    mutating func add(_ word: some StringProtocol, _ classes: WordClass, value: Double = 0) {
        let bytes = Array(word.utf8)
        let hash = bytes.withUnsafeBufferPointer { WordHash.of($0) }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].entry != 0 {
            let index = Int(slots[slot].entry)
            if slots[slot].hash == hash, entries[index].word == word {
                entries[index].classes.formUnion(classes)
                self.classes[index].formUnion(classes)
                if value != 0 { entries[index].value = value }
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        precondition(entries.count < slots.count / 2, "the vocabulary's table is full: make it larger")
        slots[slot] = Slot(hash: hash, entry: UInt16(entries.count), length: UInt16(bytes.count))
        entries.append(Entry(word: String(word), classes: classes, value: value))
        self.classes.append(classes)
    }

    /// Gives each of some words, parted by white space, more classes.
    mutating func add(words: String, _ classes: WordClass) {
        for word in words.split(whereSeparator: \.isWhitespace) { add(word, classes) }
    }

    /// The table as the tokenizer looks words up in it, by the hash of their folded bytes.
    struct Index {
        let slots: UnsafeBufferPointer<Slot>

        /// The lexeme of a word; `Lexeme.unknown` when there is none.
        ///
        /// Hashes of 32 bits may collide with words outside the vocabulary, about once in a million words; the length is compared too.
        @inline(__always)
        func lexeme(hash: UInt32, length: Int) -> Lexeme {
            let mask = slots.count - 1
            var slot = Int(hash) & mask
            while slots[slot].entry != 0 {
                if slots[slot].hash == hash, slots[slot].length == length { return Lexeme(index: slots[slot].entry) }
                slot = (slot + 1) & mask
            }
            return .unknown
        }
    }

    /// Lends the table for as long as `body` runs.
    func withIndex<Result>(_ body: (Index) -> Result) -> Result {
        slots.withUnsafeBufferPointer { body(Index(slots: $0)) }
    }

    /// What a word can be, by its bytes; nothing for a word that the vocabulary lacks.
    package func classes(ofWord word: UnsafeBufferPointer<UInt8>) -> WordClass {
        withIndex { $0.lexeme(hash: WordHash.of(word), length: word.count) }.classes
    }

    public func classes(of lexeme: Lexeme) -> WordClass { classes[Int(lexeme.index)] }
    public func value(of lexeme: Lexeme) -> Double { entries[Int(lexeme.index)].value }

    /// The lexeme of a word in lower case; `Lexeme.unknown` when there is none. For tests and set-up, not for hot loops.
    public func lexeme(_ word: String) -> Lexeme {
        withIndex { index in
            Array(word.utf8).withUnsafeBufferPointer { index.lexeme(hash: WordHash.of($0), length: $0.count) }
        }
    }
}

/// A word's place in the vocabulary.
public struct Lexeme: Sendable, Hashable {
    let index: UInt16

    public static let unknown = Lexeme(index: 0)

    /// What the word can be.
    public var classes: WordClass { index == 0 ? [] : Vocabulary.shared.classes(of: self) }
    /// The number, month or weekday that it stands for; 0 for none.
    public var value: Double { index == 0 ? 0 : Vocabulary.shared.value(of: self) }

    public func `is`(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}

/// A file of the vocabulary.
protocol WordList {
    static func add(to vocabulary: inout Vocabulary)
}
