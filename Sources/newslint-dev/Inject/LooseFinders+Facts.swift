import NewslintKit

extension LooseFinders {
    private struct Mention {
        let number: LooseNumber
        let sentence: LooseSentence
        let index: Int

        /// Longer words of its sentence.
        private var words: Set<String> { Set(sentence.tokens.filter { $0.kind == .word && $0.text.utf8.count > 4 }.map(\.text)) }

        /// The words before the number and behind its noun.
        private var neighbours: Set<String> {
            let end =
                sentence.tokens.indices.first { $0 >= number.tokens.upperBound && sentence.word($0) == number.noun } ?? number.tokens
                .upperBound - 1
            let near = [number.tokens.lowerBound - 2, number.tokens.lowerBound - 1, end + 1, end + 2].map(sentence.word)
            return Set(near.filter { $0.utf8.count > 3 })
        }

        /// Both sentences seem to tell the same: they share words beside the number, or many others.
        func isLike(_ other: Mention, but key: String) -> Bool {
            let shared = words.intersection(other.words).subtracting([key])
            return shared.count >= 4 || shared.count >= 1 && !neighbours.intersection(other.neighbours).isEmpty
        }
    }

    /// The same number of the same thing in two sentences that share more words than that; and an amount of money that stands there twice.
    static func repeatedFacts(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        var planted: [Planted] = []
        for (earlier, later) in repeats(in: text) {
            let isCaption = isCaption(later.sentence) != isCaption(earlier.sentence)
            let old = later.number
            if let edit = breaker.edit(old, where: { abs($0 / old.value - 1) > 0.2 && abs($0 - old.value) > 4 * old.rounding }) {
                planted.append(
                    Planted(
                        isCaption ? .caption : .repeatedFact, edits: [edit], conflicts: [earlier.number.digits],
                        expect: "two values of \(old.noun.isEmpty ? "an amount" : old.noun)"))
            }
            if let scale = later.sentence.tokens[old.tokens].last(where: { $0.text == "million" || $0.text == "billion" }),
                old.unit != .count
            {
                let edit = Planted.Edit(range: scale.range, now: scale.text == "million" ? "billion" : "million")
                planted.append(Planted(.magnitude, edits: [edit], conflicts: [earlier.number.digits], expect: "a thousand times apart"))
            }
        }
        return planted
    }

    private static func repeats(in text: LooseText) -> [(Mention, Mention)] {
        var mentions: [String: [Mention]] = [:]
        var values: [String: Set<Double>] = [:]
        for (index, sentence) in text.sentences.enumerated() {
            for number in sentence.numbers where number.isFirm && number.value > 2 && number.tail.isEmpty {
                let key: String
                switch number.unit {
                case .count where !number.noun.isEmpty && !units.contains(number.noun): key = number.noun
                case .money(let sign) where number.scale >= 1e6 && number.decimals > 0: key = sign + "\(number.value)"
                default: continue
                }
                mentions[key, default: []].append(Mention(number: number, sentence: sentence, index: index))
                values[key, default: []].insert(number.value)
            }
        }
        return mentions.sorted { $0.key < $1.key }.compactMap { key, mentions in
            guard values[key]?.count == 1, mentions.count > 1, let first = mentions.first, let last = mentions.last,
                first.index != last.index,
                first.isLike(last, but: key)
            else { return nil }
            return (first, last)
        }
    }

    private static let units: Set<String> = [
        "years", "days", "months", "things", "questions", "ways", "weeks", "hours", "minutes", "seconds", "miles", "points", "times",
        "dollars", "cents", "feet", "votes",
        "games",
    ]

    static func isCaption(_ sentence: LooseSentence) -> Bool {
        sentence.has("photo pictured photograph file") && sentence.has("( ap via getty reuters in")
    }

    /// A number of the headline that the first sentences repeat. The text has the headline as its first line.
    static func headlines(_ text: LooseText, _ breaker: inout Breaker) -> [Planted] {
        guard let headline = text.sentences.first else { return [] }
        for number in headline.numbers where number.isFirm && number.value > 2 && number.tail.isEmpty {
            let body = text.sentences.dropFirst()
            let kin = body.flatMap(\.numbers).filter { $0.value == number.value && $0.unit == number.unit && $0.isFirm }
            let isNamed = number.noun.isEmpty ? number.unit != .count : kin.contains { $0.noun == number.noun }
            let others = body.flatMap(\.numbers).filter { $0.noun == number.noun && $0.unit == number.unit && $0.value != number.value }
            guard isNamed, let first = kin.first, number.noun.isEmpty || others.isEmpty,
                let edit = breaker.edit(
                    number,
                    where: { value in
                        abs(value / number.value - 1) > 0.2 && !body.contains { $0.numbers.contains { $0.value == value } }
                    })
            else { continue }
            return [Planted(.headline, edits: [edit], conflicts: [first.digits], expect: "the story says \(breaker.string(first.digits))")]
        }
        return []
    }

    /// `Kim Su-ah, 34, said ... the 34-year-old Kim`, `Kim, 34`
    static func ages(_ text: LooseText, _ storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        var ages: [(name: String, number: LooseNumber)] = []
        for sentence in text.sentences {
            for number in sentence.numbers where number.digits.count == 2 && number.value > 9 && number.unit == .count && !number.isQuoted {
                let (start, next) = (number.tokens.lowerBound, number.tokens.upperBound)
                if sentence.word(start - 1) == ",", [",", "."].contains(sentence.word(next)), start > 1,
                    sentence.tokens[start - 2].isCapital
                {
                    ages.append((sentence.word(start - 2), number))
                } else if number.tail == "year-old" {
                    let names = (next..<next + 3).filter { sentence.tokens.indices.contains($0) && sentence.tokens[$0].isCapital }
                    for index in names.suffix(1) { ages.append((sentence.word(index), number)) }
                }
            }
        }
        for (_, same) in Dictionary(grouping: ages, by: \.name).sorted(by: { $0.key < $1.key }) {
            guard let first = same.first, let last = same.last, same.count > 1, same.allSatisfy({ $0.number.value == first.number.value })
            else { continue }
            var number = last.number
            (number.isName, number.isHedged) = (false, false)
            guard let edit = breaker.edit(number, where: { (3...12).contains(abs($0 - first.number.value)) && $0 > 9 }) else { continue }
            return [Planted(.twoAges, edits: [edit], conflicts: [first.number.digits], expect: "\(Table.fixed(first.number.value, 0))")]
        }
        return []
    }
}
