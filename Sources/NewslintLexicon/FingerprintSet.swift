/// A set of words, kept as 31 bits of each one's fingerprint: 300,000 forms take 4 MB, and one stranger in 7,000 passes for a member.
struct FingerprintSet: Sendable {
    /// 0 for a free slot; a power of two in size and at most half full.
    private var slots: [UInt32]
    private(set) var count = 0

    init(minimumCapacity: Int = 512) {
        var size = 1024
        while size < minimumCapacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    private static func key(_ word: Fingerprint) -> UInt32 { UInt32(truncatingIfNeeded: word.mixed >> 16) | 1 }

    /// The slot that holds a key, or the free one where it belongs.
    private func slot(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(key >> 1) & mask
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    func contains(_ word: Fingerprint) -> Bool { slots[slot(of: FingerprintSet.key(word))] != 0 }

    mutating func insert(_ word: Fingerprint) { insert(key: FingerprintSet.key(word)) }

    private mutating func insert(key: UInt32) {
        if count * 2 >= slots.count {
            let old = slots
            slots = Array(repeating: 0, count: old.count * 2)
            for key in old where key != 0 { slots[slot(of: key)] = key }
        }
        let slot = slot(of: key)
        if slots[slot] == 0 {
            slots[slot] = key
            count += 1
        }
    }
}
