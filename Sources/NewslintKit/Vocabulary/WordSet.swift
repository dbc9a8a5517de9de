/// A small set of words that an analysis or a rule asks for by name: compared by hash, built once.
public struct WordSet: Sendable {
    private let hashes: Set<UInt32>
    /// A bit for the low six bits of each hash: most words are turned away by it alone.
    private let filter: UInt64

    /// - Parameter words: lower case, parted by white space, without final stops or possessive endings.
    public init(_ words: String) {
        hashes = WordHash.set(words)
        filter = hashes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    @inlinable
    public func contains(_ token: Token) -> Bool { contains(hash: token.hash) }

    public func contains(hash: UInt32) -> Bool { filter >> UInt64(hash & 63) & 1 == 1 && hashes.contains(hash) }
}
