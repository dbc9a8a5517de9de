import NewslintKit
import Synchronization

/// Finds what a misspelt word may have been: own candidates, sieved by an index of the dictionaries' forms and judged by hunspell.
///
/// About 0.1 ms a word, after some 15 ms for the index on first use. Dictionaries that the index can't read fall back on hunspell's own
/// suggestions, 30 ms a word. Answers are kept for the run.
final class Suggester: Sendable {
    private let dictionaries: [HunspellDictionary]
    private struct State {
        var indices: [FormIndex]?
        var answers: [[UInt8]: [SpellingSuggestion]] = [:]
    }
    private let state = Mutex(State())

    init(_ dictionaries: [HunspellDictionary]) { self.dictionaries = dictionaries }

    /// At most five, best first.
    func suggestions(for word: [UInt8]) -> [SpellingSuggestion] {
        guard word.count >= 3, word.count <= 40 else { return [] }
        return state.withLock { state in
            if let answer = state.answers[word] { return answer }
            let indices = state.indices ?? dictionaries.compactMap { FormIndex($0.files) }
            state.indices = indices
            let answer = indices.isEmpty ? foreign(word) : ranked(word, indices)
            state.answers[word] = answer
            return answer
        }
    }

    private func ranked(_ word: [UInt8], _ indices: [FormIndex]) -> [SpellingSuggestion] {
        let limit = word.count < 5 ? 1.0 : word.count < 8 ? 2.0 : 3.2
        var candidates = Candidates(of: word) { form in indices.contains { $0.contains(form) } }
        let scored = candidates.all(withTwoSlips: word.count >= 5).compactMap { candidate -> SpellingSuggestion? in
            // A word of the closed vocabulary, and a word that every dictionary has, is commoner than one that only one has.
            var cost = candidate.cost
            if Candidates.isCommon(candidate.word) { cost -= 0.4 }
            candidate.word.withUnsafeBufferPointer { word in
                if !word.contains(0x20), !word.contains(0x27) { cost += 0.3 * Double(indices.count { !$0.contains(word) }) }
            }
            return cost <= limit ? SpellingSuggestion(String(decoding: candidate.word, as: UTF8.self), cost: cost) : nil
        }
        var result: [SpellingSuggestion] = []
        for candidate in scored.sorted(by: { ($0.cost, $0.text) < ($1.cost, $1.text) }) where result.count < 5 && isKnown(candidate.text) {
            result.append(candidate)
        }
        return result
    }

    /// Whether hunspell has each word of a candidate.
    private func isKnown(_ candidate: String) -> Bool {
        candidate.utf8.split(separator: 0x20).allSatisfy { part in
            Array(part).withUnsafeBufferPointer { part in dictionaries.contains { $0.knows(part) } }
        }
    }

    private func foreign(_ word: [UInt8]) -> [SpellingSuggestion] {
        let word = String(decoding: word, as: UTF8.self)
        var seen: Set<String> = []
        let all = dictionaries.flatMap { $0.suggestions(for: word) }.filter { seen.insert($0).inserted }
        return all.prefix(5).enumerated().map { SpellingSuggestion($0.element, cost: 1 + Double($0.offset) / 2) }
    }
}
