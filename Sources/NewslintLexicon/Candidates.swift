import NewslintKit

/// The words that a misspelt word may have been, made by the slips that people make, each with its cost.
///
/// Slips of one letter come first: two letters changed round, a letter doubled or not, a vowel or a like-sounding consonant for another,
/// a letter too few or too many, a space left out. Slips of two letters are tried only with the cheap kinds.
struct Candidates {
    /// The word of a candidate and how unlikely the slip is; 1 is the most common slip.
    struct Candidate {
        let word: [UInt8]
        let cost: Double
    }

    private let word: [UInt8]
    private let isWord: (UnsafeBufferPointer<UInt8>) -> Bool
    private var found: [[UInt8]: Double] = [:]

    /// - Parameter isWord: whether a lower-case form is a word; asked some hundreds or thousands of times.
    init(of word: [UInt8], isWord: @escaping (UnsafeBufferPointer<UInt8>) -> Bool) {
        self.word = word
        self.isWord = isWord
    }

    /// The candidates up to a cost, in no order.
    mutating func all(upTo limit: Double) -> [Candidate] {
        var cheap: [(word: [UInt8], cost: Double)] = []
        Candidates.edit(word) { candidate, cost, isCheap in
            keep(candidate, cost)
            if isCheap { cheap.append((candidate, cost)) }
        }
        split()
        if limit > 2, word.count > 5, !found.contains(where: { $0.value <= 1.3 }) {
            for first in cheap {
                Candidates.edit(first.word, cheapOnly: true) { keep($0, first.cost + $1 + 0.2) }
            }
        }
        return found.filter { $0.value <= limit }.map { Candidate(word: $0.key, cost: $0.value) }
    }

    private mutating func keep(_ candidate: [UInt8], _ cost: Double) {
        guard candidate != word, candidate.withUnsafeBufferPointer(isWord) else { return }
        found[candidate] = min(found[candidate] ?? .infinity, cost)
    }

    /// `ofthe`, `alot`: two words without their space.
    private mutating func split() {
        guard word.count >= 4 else { return }
        for place in 1..<(word.count - 1) {
            let left = Array(word[..<place])
            let right = Array(word[place...])
            let isFunction = Candidates.isCommon(left) || Candidates.isCommon(right)
            guard isFunction, left.count > 1 || left == [0x61], right.count > 1, left.withUnsafeBufferPointer(isWord),
                right.withUnsafeBufferPointer(isWord)
            else { continue }
            let cost = Candidates.isCommon(left) && Candidates.isCommon(right) ? 1.0 : 1.6
            found[left + [0x20] + right] = cost
        }
    }

    /// Whether a word is one of the kit's closed vocabulary, which holds the commonest words of news.
    static func isCommon(_ word: [UInt8]) -> Bool { !classes(word).isEmpty }

    private static func classes(_ word: [UInt8]) -> WordClass {
        word.withUnsafeBufferPointer { Vocabulary.shared.classes(ofWord: $0) }
    }

    /// Every word one slip away. Cheap slips are those that happen twice in a word.
    private static func edit(_ word: [UInt8], cheapOnly: Bool = false, _ visit: ([UInt8], Double, Bool) -> Void) {
        var work = word
        for index in word.indices {
            let letter = word[index]
            let isFirst = index == 0 ? 0.8 : 0
            // Two letters changed round.
            if index + 1 < word.count, word[index + 1] != letter {
                work.swapAt(index, index + 1)
                visit(work, 1 + isFirst, true)
                work.swapAt(index, index + 1)
            }
            // A letter too many.
            work.remove(at: index)
            let isDouble = index > 0 && word[index - 1] == letter
            visit(work, isDouble ? 0.9 : 1.3 + isFirst, true)
            work.insert(letter, at: index)
            // A letter too few that doubles its neighbour.
            work.insert(letter, at: index)
            visit(work, 0.9, true)
            work.remove(at: index)
            // A letter for another.
            for other in UInt8(0x61)...0x7A where other != letter {
                let isLike = alike(letter, other)
                if cheapOnly, !isLike { continue }
                work[index] = other
                visit(work, (isLike ? 1.2 : 1.8) + isFirst, isLike)
            }
            work[index] = letter
        }
        // A letter too few.
        for index in 0...word.count {
            for other in UInt8(0x61)...0x7A {
                let isVowel = isVowel(other)
                if cheapOnly, !isVowel { continue }
                work.insert(other, at: index)
                visit(work, (isVowel ? 1.1 : 1.2) + (index == 0 ? 0.8 : 0), isVowel)
                work.remove(at: index)
            }
        }
    }

    private static func edit(_ word: [UInt8], cheapOnly: Bool, _ visit: ([UInt8], Double) -> Void) {
        edit(word, cheapOnly: cheapOnly) { candidate, cost, _ in visit(candidate, cost) }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
    }

    /// Letters taken for each other by ear (`a` and `e`, `c` and `s`) .
    private static func alike(_ a: UInt8, _ b: UInt8) -> Bool {
        if isVowel(a) || a == 0x79, isVowel(b) || b == 0x79 { return true }
        return sounds.contains { $0.contains(a) && $0.contains(b) }
    }

    private static let sounds: [[UInt8]] = [
        Array("csz".utf8), Array("ckq".utf8), Array("gj".utf8), Array("mn".utf8), Array("dt".utf8), Array("fv".utf8), Array("bp".utf8),
    ]
}
