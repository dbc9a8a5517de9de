import NewslintKit
import Synchronization

/// Finds what a misspelt word may have been: own candidates, sieved by an index of the dictionaries' forms and judged by hunspell.
///
/// About 0.1 ms a word. Dictionaries that the index can't read fall back on hunspell's own
/// suggestions, 30 ms a word. Answers are kept for the run.
final class Suggester: Sendable {
    private let dictionaries: DictionaryGroup
    private let answers = Mutex<[[UInt8]: [SpellingSuggestion]]>([:])

    init(_ dictionaries: DictionaryGroup) { self.dictionaries = dictionaries }

    /// At most five, best first.
    func suggestions(for word: [UInt8]) -> [SpellingSuggestion] {
        guard word.count >= 3, word.count <= 40 else { return [] }
        return answers.withLock { answers in
            if let answer = answers[word] { return answer }
            let indices = dictionaries.forms
            let answer = indices.isEmpty ? foreign(word) : ranked(word, indices)
            answers[word] = answer
            return answer
        }
    }

    private func ranked(_ word: [UInt8], _ indices: [FormIndex]) -> [SpellingSuggestion] {
        let limit = Suggester.limit(letters: word.count)
        var candidates = Candidates(of: word, within: limit) { form in indices.contains { $0.contains(form) } }
        let scored = candidates.all(withTwoSlips: word.count >= 5).compactMap { candidate -> SpellingSuggestion? in
            // A word of the closed vocabulary, and a word that every dictionary has, is commoner than one that only one has.
            var cost = candidate.cost
            if Candidates.isCommon(candidate.word) { cost -= Candidates.commonness }
            if !candidate.word.contains(0x20), !candidate.word.contains(0x27) {
                let form = candidate.word.withUnsafeBufferPointer { Fingerprint.of($0) }
                cost += 0.3 * Double(indices.count { !$0.contains(form) })
            }
            return cost <= limit ? SpellingSuggestion(String(decoding: candidate.word, as: UTF8.self), cost: cost) : nil
        }
        var result: [SpellingSuggestion] = []
        for candidate in scored.sorted(by: { ($0.cost, $0.text) < ($1.cost, $1.text) }) where result.count < 5 && isKnown(candidate.text) {
            result.append(candidate)
        }
        return result
    }

    /// The cost of a slip that is near enough for a word of so many letters: short words are near everything.
    private static func limit(letters: Int) -> Double {
        switch letters {
        case ...3: 0.6
        case 4: 0.85
        case ...7: 1.75
        case 8: 2.05
        default: 2.45
        }
    }

    /// Whether the dictionaries have each word of a candidate.
    private func isKnown(_ candidate: String) -> Bool {
        candidate.utf8.split(separator: 0x20).allSatisfy { part in
            Array(part).withUnsafeBufferPointer { dictionaries.knows($0, Fingerprint.of($0)) }
        }
    }

    private func foreign(_ word: [UInt8]) -> [SpellingSuggestion] {
        dictionaries.suggestions(for: String(decoding: word, as: UTF8.self)).prefix(5).enumerated()
            .map { SpellingSuggestion($0.element, cost: 1 + Double($0.offset) / 2) }
            .filter { $0.cost <= Suggester.limit(letters: word.count) }
    }
}
