import CHunspell
import Glibc
import Synchronization

/// One dictionary: an index of its forms, and hunspell's library for the words that the index lacks. Each is loaded when the first word
/// is asked.
///
/// The library's handles are not thread-safe: a lock guards each, and a thread that asks while another loads waits for it.
final class HunspellDictionary: Sendable {
    private let files: DictionaryFiles

    private enum State {
        case idle
        case loaded(OpaquePointer, CharacterEncoding?)
        /// The library or the encoding refused.
        case failed
    }

    private let state = Mutex<State>(.idle)
    private let index = Mutex<FormIndex??>(nil)

    init(_ files: DictionaryFiles) { self.files = files }

    deinit {
        state.withLock { state in
            if case .loaded(let handle, _) = state { Hunspell_destroy(handle) }
        }
    }

    /// The dictionary's forms; nil when it is written in a way that only hunspell reads.
    var forms: FormIndex? {
        index.withLock { index in
            if let known = index { return known }
            let forms = FormIndex(files)
            index = .some(forms)
            return forms
        }
    }

    /// Whether the index is sure of a word. False says nothing.
    func hasForm(_ word: Fingerprint) -> Bool { forms.map { $0.isExact && $0.contains(word) } ?? false }

    /// Loads the library now, so that the first question need not wait.
    func loadLibrary() { state.withLock { load(&$0) } }

    private func load(_ state: inout State) {
        guard case .idle = state else { return }
        guard let handle = Hunspell_create(files.affixes, files.words) else {
            state = .failed
            return
        }
        let name = Hunspell_get_dic_encoding(handle).map { String(cString: $0) } ?? "UTF-8"
        if name.uppercased() == "UTF-8" {
            state = .loaded(handle, nil)
        } else if let encoding = CharacterEncoding(name) {
            state = .loaded(handle, encoding)
        } else {
            Hunspell_destroy(handle)
            state = .failed
        }
    }

    /// Whether the dictionary has a word, in hunspell's sense: affixes, compounds and capitals count.
    func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = HunspellDictionary.terminated(word)
        return state.withLock { state in
            load(&state)
            guard case .loaded(let handle, let encoding) = state else { return false }
            guard let encoded = encoding == nil ? word : encoding?.encode(word) else { return false }
            return Hunspell_spell(handle, encoded) != 0
        }
    }

    /// hunspell's own suggestions, best first: right for any language, and some 30 ms a word.
    func suggestions(for word: String) -> [String] {
        let word = Array(word.utf8CString)
        return state.withLock { state in
            load(&state)
            guard case .loaded(let handle, let encoding) = state else { return [] }
            guard let encoded = encoding == nil ? word : encoding?.encode(word) else { return [] }
            var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = Hunspell_suggest(handle, &list, encoded)
            defer { Hunspell_free_list(handle, &list, count) }
            return (0..<max(0, Int(count))).compactMap { index in
                guard let text = list?[index] else { return nil }
                guard encoding != nil else { return String(cString: text) }
                let bytes = Array(UnsafeBufferPointer(start: text, count: strlen(text) + 1))
                return encoding?.decode(bytes).map { String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
            }
        }
    }

    /// The bytes as a C string, a typographic apostrophe as the straight one that dictionaries use; NUL inside ends it.
    private static func terminated(_ word: UnsafeBufferPointer<UInt8>) -> [CChar] {
        var result: [CChar] = []
        result.reserveCapacity(word.count + 1)
        var index = 0
        while index < word.count {
            if word[index] == 0xE2, index + 2 < word.count, word[index + 1] == 0x80, word[index + 2] == 0x99 {
                result.append(0x27)
                index += 3
            } else {
                result.append(CChar(bitPattern: word[index]))
                index += 1
            }
        }
        result.append(0)
        return result
    }
}
