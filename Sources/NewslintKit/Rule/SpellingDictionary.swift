/// The words that a spelling rule may trust, whatever library holds them.
public protocol SpellingDictionary: Sendable {
    /// Whether any of the dictionaries or word lists has this word, as written.
    ///
    /// - Parameters:
    ///   - word: the bytes of one word, without possessive ending.
    ///   - hash: the token's own hash of its folded form, so that it is computed once.
    func knows(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Bool

    /// At most five words that may have been meant, best first. Slow: ask only for what is shown.
    func suggestions(for word: String) -> [String]
}
