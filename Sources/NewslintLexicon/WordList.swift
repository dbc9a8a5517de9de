import NewslintDictionaries
import NewslintKit

/// Words and phrases that a newsroom calls right, layered on the general dictionaries.
///
/// A list is text, one entry a line; what follows a `#` is a remark. Four kinds of entry:
///
/// - `livestream`: a word, right in lower case, with a capital and in capitals;
/// - `Dujarric`: a word with capitals of its own, right as written and in capitals;
/// - `Dao De Ching`: a phrase, whose words are right only together and in this order, capitals or not;
/// - `sino-` and `-esque`: the first and the last part of a hyphenated word.
package struct WordList: Sendable {
    private var words: FingerprintSet
    /// Phrases as the hashes of their words, by the hash of each word in them.
    private var phrases: [UInt32: [[UInt32]]] = [:]

    package init(_ text: [UInt8] = []) {
        words = FingerprintSet(minimumCapacity: text.count / 8)
        add(text)
    }

    /// The list that newslint brings along.
    package static let newsroom = WordList(NewsroomWords.bytes)

    /// Adds the entries of a list.
    package mutating func add(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                add(line: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                start = end + 1
            }
        }
    }

    /// Adds one word or phrase, as `.lintrc` accepts it.
    package mutating func accept(_ entry: some StringProtocol) { add(Array(entry.utf8)) }

    private mutating func add(line: UnsafeBufferPointer<UInt8>) {
        var parts: [UnsafeBufferPointer<UInt8>] = []
        var index = 0
        while index < line.count, line[index] != 0x23 {
            let start = index
            while index < line.count, line[index] != 0x23, !ASCII.isSpace(line[index]) { index += 1 }
            if index > start { parts.append(UnsafeBufferPointer(rebasing: line[start..<index])) } else { index += 1 }
        }
        if parts.count == 1 {
            words.insert(Fingerprint.of(parts[0]))
        } else if parts.count > 1 {
            let hashes = parts.map { WordHash.of($0) }
            for hash in Set(hashes) { phrases[hash, default: []].append(hashes) }
        }
    }

    /// Whether a word stands in the list, as written or in lower case.
    package func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { contains(word, Fingerprint.of(word)) }

    func contains(_ word: UnsafeBufferPointer<UInt8>, _ fingerprint: Fingerprint) -> Bool {
        if words.contains(fingerprint) { return true }
        guard let first = word.first, ASCII.isUpper(first) else { return false }
        let isUpper = !word.contains(where: ASCII.isLower)
        // `Livestream`, `LIVESTREAM` for `livestream`; `DUJARRIC` for `Dujarric`.
        var lower = Fingerprint()
        var capitalized = Fingerprint()
        for (index, byte) in word.enumerated() {
            let small = index == 0 || isUpper ? ASCII.lower(byte) : byte
            lower.add(small)
            capitalized.add(index == 0 ? byte : small)
        }
        return words.contains(lower) || isUpper && words.contains(capitalized)
    }

    /// Whether a phrase covers one word of a run of words.
    package func containsPhrase(_ run: ArraySlice<UInt32>, around index: Int) -> Bool {
        guard run.indices.contains(index), let candidates = phrases[run[index]] else { return false }
        return candidates.contains { phrase in
            phrase.indices.contains { place in
                let start = index - place
                return start >= run.startIndex && start + phrase.count <= run.endIndex
                    && run[start..<(start + phrase.count)].elementsEqual(phrase)
            }
        }
    }
}
