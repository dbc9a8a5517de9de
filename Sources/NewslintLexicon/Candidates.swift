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
    /// The greatest cost that is of use: what the caller asks for, and what a common word is let off.
    private let budget: Double
    private let isForm: (Fingerprint) -> Bool
    private var found: [[UInt8]: Double] = [:]

    /// - Parameters:
    ///   - limit: the cost up to which candidates are asked for.
    ///   - isForm: whether a lower-case form is a word; asked some hundreds or thousands of times.
    init(of word: [UInt8], within limit: Double, isForm: @escaping (Fingerprint) -> Bool) {
        self.word = word
        budget = limit + Candidates.commonness
        self.isForm = isForm
    }

    /// The candidates in no order; those two slips away only when none is near.
    mutating func all(withTwoSlips: Bool) -> [Candidate] {
        var common: [(word: [UInt8], place: Int, cost: Double)] = []
        Candidates.edit(word, within: budget) { candidate, place, cost, isCommon in
            keep(candidate, cost)
            if isCommon { common.append((candidate, place, cost)) }
        }
        addApostrophe()
        split()
        if withTwoSlips, !found.contains(where: { $0.value <= 1.3 }) {
            for first in common {
                let spent = first.cost + 0.2
                Candidates.edit(first.word, from: first.place, within: budget - spent, commonOnly: true) { candidate, _, cost, _ in
                    keep(candidate, spent + cost)
                }
            }
        }
        return found.map { Candidate(word: $0.key, cost: $0.value) }
    }

    private mutating func keep(_ candidate: [UInt8], _ cost: Double) {
        guard isWord(candidate), candidate != word else { return }
        found[candidate] = min(found[candidate] ?? .infinity, cost)
    }

    private func isWord(_ word: [UInt8]) -> Bool { isForm(word.withUnsafeBufferPointer { Fingerprint.of($0) }) }

    /// `dont`, `thats`: a contraction without its apostrophe.
    private mutating func addApostrophe() {
        for ending in 1...2 where word.count > ending + 1 {
            var candidate = word
            candidate.insert(0x27, at: word.count - ending)
            if Candidates.isCommon(candidate) || Candidates.contractions.contains(candidate) { found[candidate] = 0.7 }
        }
    }

    private static let contractions = bytes(
        "that's there's here's what's who's let's they're they've you're you've we've they'll you'll he's she's it's i'm i've")

    /// `ofthe`, `askedreporters`: two words without their space, one of them a function word. Particles make compounds (`outpoll`, `spinoff`)
    /// and count only beside another function word (`upto`).
    private mutating func split() {
        guard word.count >= 4 else { return }
        if let parts = Candidates.runOns[word] { found[parts] = 0.5 }
        for place in 1..<(word.count - 1) {
            let left = Array(word[..<place])
            let right = Array(word[place...])
            guard left.count > 1 || left == [0x61], right.count > 1 else { continue }
            let functions = (Candidates.classes(left).contains(.function) ? 1 : 0) + (Candidates.classes(right).contains(.function) ? 1 : 0)
            guard functions > 0, isWord(left), isWord(right) else { continue }
            if functions == 1, left.count == 1 || Candidates.particles.contains(left) || Candidates.particles.contains(right) { continue }
            found[left + [0x20] + right] = functions == 2 ? 1.0 : 1.6
        }
    }

    /// Two words that are often written as one, by the one.
    private static let runOns: [[UInt8]: [UInt8]] = [
        "a lot", "as well", "in fact", "at least", "up to", "each other", "in case", "no one", "all right", "in front", "a while",
        "of course",
        "at all", "for ever", "in order", "even though", "as if", "thank you", "per cent",
    ].reduce(into: [:]) { $0[Array($1.utf8.filter { $0 != 0x20 })] = Array($1.utf8) }

    private static let particles = bytes(
        """
        in on out off over under up down back through about around after less how some any be he me do an as am all ever no it us one own so or \
        may can is i within
        """)

    private static func bytes(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

    /// Whether a word is one of the kit's closed vocabulary, which holds the commonest words of news.
    static func isCommon(_ word: [UInt8]) -> Bool { !classes(word).isEmpty }

    private static func classes(_ word: [UInt8]) -> WordClass {
        word.withUnsafeBufferPointer { Vocabulary.shared.classes(ofWord: $0) }
    }

    /// How much likelier than others a word of the closed vocabulary is.
    static let commonness = 0.4

    /// Every word one slip away, with the place of the slip, its cost, and whether it is common enough to be one of two.
    private static func edit(
        _ word: [UInt8], from start: Int = 0, within budget: Double, commonOnly: Bool = false, _ visit: ([UInt8], Int, Double, Bool) -> Void
    ) {
        guard budget >= 0.9 else { return }
        var work = word
        for index in word.indices.dropFirst(start) {
            let letter = word[index]
            // People mostly get the first letter right.
            let isFirst = index == 0 ? 0.5 : 0
            if 1 + isFirst <= budget, index + 1 < word.count, word[index + 1] != letter {
                work.swapAt(index, index + 1)
                visit(work, index + 1, 1 + isFirst, true)
                work.swapAt(index, index + 1)
            }
            // A letter too many.
            let surplus = index > 0 && word[index - 1] == letter ? 0.9 : 1.3 + isFirst
            if surplus <= budget {
                work.remove(at: index)
                visit(work, index, surplus, true)
                work.insert(letter, at: index)
            }
            // A letter too few that doubles its neighbour.
            work.insert(letter, at: index)
            visit(work, index + 2, 0.9, true)
            work.remove(at: index)
            // A letter for another.
            for other in commonOnly ? likely : letters where other != letter {
                let cost = substitution(letter, other)
                if cost + isFirst > budget || commonOnly && cost > 1.2 { continue }
                work[index] = other
                visit(work, index + 1, cost + isFirst, cost <= 1.2)
            }
            work[index] = letter
        }
        // A letter too few.
        for index in start...max(start, word.count) {
            for other in commonOnly ? vowels : letters where index <= word.count {
                let cost = (isVowel(other) ? 1.1 : 1.2) + (index == 0 ? 0.5 : 0)
                if cost > budget { continue }
                work.insert(other, at: index)
                visit(work, index + 1, cost, isVowel(other))
                work.remove(at: index)
            }
        }
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    private static let vowels = Array("aeiou".utf8)
    /// Letters that are taken for others by ear.
    private static let likely = Array("aeiouycszkqgjmndtfvbp".utf8)

    /// Letters taken for each other by ear (`a` and `e`, `c` and `s`), by neighbouring keys, and any others.
    private static func substitution(_ a: UInt8, _ b: UInt8) -> Double { substitutions[Int(a &- 0x61) % 26 * 26 + Int(b &- 0x61) % 26] }

    private static let substitutions: [Double] = letters.flatMap { a in
        letters.map { b in
            if isVowel(a) || a == 0x79, isVowel(b) || b == 0x79 { return 1.2 }
            if sounds.contains(where: { $0.contains(a) && $0.contains(b) }) { return 1.2 }
            return keys.contains { $0.contains(a) && $0.contains(b) } ? 1.5 : 1.8
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
    }

    private static let sounds = bytes("csz st ct ckq gj mn dt fv bp")

    /// Keys side by side on a QWERTY keyboard.
    private static let keys = bytes(
        """
        qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa aw ws se ed dr rf ft tg gy yh hu uj ji ik ko ol lp az zs sx xd \
        dc cf fv vg gb bh hn nj jm mk
        """)
}
