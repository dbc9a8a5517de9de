/// The words that a spelling rule may trust, whatever library holds them.
public protocol SpellingDictionary: Sendable {
    /// Whether any of the dictionaries or word lists has this word, as written.
    ///
    /// The second question about a word is answered from memory, so a rule may ask about every token.
    ///
    /// - Parameter word: the bytes of one word, without possessive ending. A part of a hyphenated word may carry its hyphen: `sino-` asks
    ///   for a first part that does not stand alone.
    func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool

    /// Whether a phrase of the word lists covers one word of a run: `Ching` is right in `Dao De Ching` only.
    ///
    /// - Parameters:
    ///   - words: the hashes of words that stand in a row, as their tokens have them.
    ///   - index: which of them is asked about.
    func knowsPhrase(_ words: ArraySlice<UInt32>, around index: Int) -> Bool

    /// At most five words that may have been meant, best first; empty when no known word is near.
    func suggestions(for word: String) -> [SpellingSuggestion]
}

/// A word that may have been meant.
public struct SpellingSuggestion: Sendable, Hashable {
    public let text: String
    /// How unlikely the slip is that leads from it to what was written: about 1 for the commonest slips of one letter, 2 and more for two.
    public let cost: Double

    public init(_ text: String, cost: Double) {
        self.text = text
        self.cost = cost
    }
}

extension SpellingDictionary {
    public func knowsPhrase(_ words: ArraySlice<UInt32>, around index: Int) -> Bool { false }

    /// Whether a word is known. For set-up and tests, not for hot loops.
    public func knows(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { knows($0) }
    }
}
