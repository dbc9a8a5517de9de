import Glibc
import Synchronization

/// What the dictionaries have said about each word form of a run, shared by all threads without a lock.
///
/// A slot holds a fingerprint with its lowest bit replaced by the answer. Slots are only ever filled, so a thread that misses another's
/// entry asks the dictionaries again and comes to the same answer.
final class WordMemo: Sendable {
    private static let capacity = 1 << 18
    /// 2 MB of zeros that the system hands out page by page. Written only through atomic operations.
    nonisolated(unsafe) private let slots: UnsafeMutablePointer<Atomic<UInt64>>?
    private let count = Atomic<Int>(0)

    init() {
        slots = calloc(WordMemo.capacity, MemoryLayout<UInt64>.stride)?.assumingMemoryBound(to: Atomic<UInt64>.self)
    }

    deinit { free(slots) }

    /// The answer for a word form; nil when nobody has asked.
    func answer(_ word: Fingerprint) -> Bool? {
        guard let slots else { return nil }
        let key = word.mixed | 1
        var slot = Int(truncatingIfNeeded: key >> 20) & (WordMemo.capacity - 1)
        while true {
            let entry = slots[slot].load(ordering: .relaxed)
            if entry == 0 { return nil }
            if entry | 1 == key { return entry & 1 != 0 }
            slot = (slot + 1) & (WordMemo.capacity - 1)
        }
    }

    /// Keeps an answer. A table that is three quarters full keeps no more.
    func keep(_ answer: Bool, for word: Fingerprint) {
        guard let slots, count.load(ordering: .relaxed) < WordMemo.capacity / 4 * 3 else { return }
        let key = word.mixed | 1
        // An entry of 0 marks a free slot; the one fingerprint that would give it is not kept.
        let entry = answer ? key : key & ~1
        guard entry != 0 else { return }
        var slot = Int(truncatingIfNeeded: key >> 20) & (WordMemo.capacity - 1)
        while true {
            let (done, found) = slots[slot].compareExchange(expected: 0, desired: entry, ordering: .relaxed)
            if done {
                count.add(1, ordering: .relaxed)
                return
            }
            if found | 1 == key { return }
            slot = (slot + 1) & (WordMemo.capacity - 1)
        }
    }
}
