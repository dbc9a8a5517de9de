import Synchronization

/// The dictionaries of a run in their order, loaded side by side.
///
/// Their indices of forms load when the first word is asked, hunspell's libraries when the first word comes that no index has.
final class DictionaryGroup: Sendable {
    private let dictionaries: [HunspellDictionary]
    private let hasForms = Atomic<Bool>(false)
    private let hasLibraries = Atomic<Bool>(false)

    init(_ files: [DictionaryFiles]) { dictionaries = files.map { HunspellDictionary($0) } }

    var isEmpty: Bool { dictionaries.isEmpty }

    /// The indices of those dictionaries that can have one.
    var forms: [FormIndex] { dictionaries.compactMap(\.forms) }

    /// Whether any of them has a word.
    func knows(_ word: UnsafeBufferPointer<UInt8>, _ fingerprint: Fingerprint) -> Bool {
        if !hasForms.exchange(true, ordering: .relaxed) {
            for other in dictionaries.dropFirst() { inBackground { _ = other.forms } }
        }
        if dictionaries.contains(where: { $0.hasForm(fingerprint) }) { return true }
        if !hasLibraries.exchange(true, ordering: .relaxed) {
            for other in dictionaries.dropFirst() { inBackground { other.loadLibrary() } }
        }
        return dictionaries.contains { $0.knows(word) }
    }

    /// hunspell's own suggestions, those of the first dictionary first.
    func suggestions(for word: String) -> [String] {
        var seen: Set<String> = []
        return dictionaries.flatMap { $0.suggestions(for: word) }.filter { seen.insert($0).inserted }
    }
}
