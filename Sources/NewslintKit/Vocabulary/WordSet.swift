/// A small set of words that an analysis or a rule asks for by name: compared by hash, built once.
public struct WordSet: Sendable {
    /// 0 for a free slot; a power of two in size and at most half full.
    private let slots: [UInt32]
    /// A bit for the low six bits of each hash: most words are turned away by it alone.
    @usableFromInline let filter: UInt64

    /// - Parameter words: lower case, parted by white space, without final stops or possessive endings.
    public init(_ words: String) { self.init(hashes: Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })) }

    private init(hashes: Set<UInt32>) {
        var size = 4
        while size < hashes.count * 2 { size *= 2 }
        var slots: [UInt32] = Array(repeating: 0, count: size)
        for hash in hashes { slots[WordSet.slot(of: hash, in: slots)] = hash }
        self.slots = slots
        filter = hashes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// The words of both.
    public func union(_ other: WordSet) -> WordSet { WordSet(hashes: Set((slots + other.slots).filter { $0 != 0 })) }

    @inlinable
    public func contains(_ token: Token) -> Bool { contains(token.hash) }

    @inlinable
    public func contains(_ hash: UInt32) -> Bool { filter >> UInt64(hash & 63) & 1 == 1 && isMember(hash) }

    @usableFromInline
    func isMember(_ hash: UInt32) -> Bool { slots[WordSet.slot(of: hash, in: slots)] == hash && hash != 0 }

    /// The slot that holds a hash, or the free one where it belongs.
    private static func slot(of hash: UInt32, in slots: [UInt32]) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash >> 6) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
