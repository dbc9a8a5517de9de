/// A set of words, kept as their fingerprints: 150,000 forms take 2 MB.
///
/// A sieve of bits, small enough for a core's cache, turns most strangers away before the table is asked.
struct FingerprintSet: Sendable {
    /// 0 for a free slot; a power of two in size and at most three quarters full.
    private var slots: [UInt64]
    /// Four bits a slot; one is set for each member.
    private var sieve: [UInt64]
    private(set) var count = 0

    init(minimumCapacity: Int = 512) {
        var size = 1024
        while size / 4 * 3 < minimumCapacity { size *= 2 }
        slots = Array(repeating: 0, count: size)
        sieve = Array(repeating: 0, count: size / 16)
    }

    private static func key(_ word: Fingerprint) -> UInt64 { word.mixed | 1 }

    /// The slot that holds a key, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The word of the sieve and the bit in it that stand for a key.
    private func bit(of key: UInt64) -> (word: Int, mask: UInt64) {
        (Int(truncatingIfNeeded: key >> 12) & (sieve.count - 1), 1 << (key >> 6 & 63))
    }

    func contains(_ word: Fingerprint) -> Bool {
        let key = FingerprintSet.key(word)
        let bit = bit(of: key)
        return sieve[bit.word] & bit.mask != 0 && slots[slot(of: key)] != 0
    }

    mutating func insert(_ word: Fingerprint) {
        if count >= slots.count / 4 * 3 { grow() }
        insert(key: FingerprintSet.key(word))
    }

    private mutating func insert(key: UInt64) {
        let slot = slot(of: key)
        guard slots[slot] == 0 else { return }
        slots[slot] = key
        count += 1
        let bit = bit(of: key)
        sieve[bit.word] |= bit.mask
    }

    private mutating func grow() {
        let old = slots
        self = FingerprintSet(minimumCapacity: old.count)
        for key in old where key != 0 { insert(key: key) }
    }
}
