import NewslintKit

extension LooseFinders {
    /// `17 of the 22 hijackers`, `40 passengers, 12 of whom`
    static func subsets(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        zip(sentence.numbers, sentence.numbers.dropFirst()).compactMap { a, b in
            let link = sentence.between(a, b)
            var (part, whole) = (a, b)
            if ["of the", "of its", "of their", "out of", "out of the", "of those", "of these", "of his", "of her"].contains(link) {
            } else if link.hasSuffix(","), sentence.word(b.tokens.upperBound) == "of",
                ["which", "whom", "them"].contains(sentence.word(b.tokens.upperBound + 1))
            {
                (part, whole) = (b, a)
            } else {
                return nil
            }
            // `26 seats (two of them here, five of them there)`: parts of something before.
            if link.hasSuffix(","), sentence.word(a.tokens.upperBound) == "of" { return nil }
            guard part.suits(whole), part.unit != .percent, part.unit != .points, part.isFirm, whole.isFirm, part.value > 1,
                part.value < whole.value, whole.value < part.value * 100
            else { return nil }
            let edit =
                breaker.random.next() % 2 == 0
                ? breaker.edit(part, near: whole.value * 1.2) { $0 >= whole.value * 1.1 && $0 > whole.value + 2 * whole.rounding + 0.5 }
                : breaker.edit(whole, near: part.value * 0.7) { $0 <= part.value * 0.9 && $0 < part.value - 2 * part.rounding - 0.5 }
            return edit.map {
                let other = $0.range.overlaps(part.digits) ? whole : part
                return Planted(.subsetAboveWhole, edits: [$0], conflicts: [other.digits], expect: "a part above its whole")
            }
        }
    }

    /// Numbers that add up to another one of the sentence.
    static func sums(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let numbers = sentence.numbers.filter {
            !$0.isName && ($0.tail.isEmpty || $0.tail == "member") && $0.unit != .points && $0.unit != .percent
        }
        guard (3...9).contains(numbers.count) else { return [] }
        let opposites = ["democrats republicans", "men women", "killed wounded", "dead injured", "boys girls", "yes no", "for against"]
        let isOpposed = opposites.contains { $0.split(separator: " ").allSatisfy { sentence.has(String($0)) } }
        let isClear =
            isOpposed
            || sentence.has("total totaling totalling combined altogether rest remaining respectively split divided comprising")
        let isLikely = sentence.has("including others other whom which made : — – --")
        // A `maximum` of a whole may pass it; `each` number may be of its own whole.
        guard !sentence.has("maximum each would") else { return [] }
        guard isClear || isLikely else { return [] }
        for (index, whole) in numbers.enumerated() {
            for parts in runs(of: numbers, without: index) {
                let sum = parts.reduce(0) { $0 + $1.value }
                guard sum == whole.value, parts.allSatisfy({ $0.unit == whole.unit }), whole.value >= (isClear ? 12 : 50),
                    parts.allSatisfy(\.isFirm), whole.isFirm,
                    isOpposed || parts.allSatisfy({ $0.noun.isEmpty || whole.noun.isEmpty || $0.noun == whole.noun })
                else { continue }
                let isExact = sentence.has("total totaling totalling combined altogether :")
                let part = parts[Int(breaker.random.next() % UInt64(parts.count))]
                let slack = parts.reduce(2 * whole.rounding) { $0 + 2 * $1.rounding }
                let above = breaker.edit(part) { sum - part.value + $0 > whole.value * 1.05 + slack + 0.5 }
                let below = isExact ? breaker.edit(part) { sum - part.value + $0 < whole.value * 0.95 - slack - 0.5 } : nil
                let others = parts.filter { $0.digits != part.digits }.map(\.digits) + [whole.digits]
                let expect = "parts that add up to \(Table.fixed(whole.value, 0)) no more"
                return [
                    above.map { Planted(.partsAboveTotal, edits: [$0], conflicts: others, expect: expect) },
                    below.map { Planted(.partsMissSum, edits: [$0], conflicts: others, expect: expect) },
                ].compactMap { $0 }
            }
        }
        return []
    }

    /// Runs of two or more numbers that stand next to each other, one of them left out.
    private static func runs(of numbers: [LooseNumber], without index: Int) -> [[LooseNumber]] {
        let sides = [Array(numbers[..<index]), Array(numbers[(index + 1)...])]
        return sides.flatMap { side in
            side.indices.flatMap { start in
                stride(from: side.count, through: start + 2, by: -1).map { Array(side[start..<$0]) }
            }
        }
    }

    /// `12 of the 60 members, or 20 percent`
    static func percentOfCount(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let percents = sentence.numbers.filter { $0.unit == .percent && $0.isFirm }
        for (a, b) in LooseSentence.pairs(of: sentence.numbers) where a.isCount && b.suits(a) && min(a.value, b.value) >= 2 {
            let (part, whole) = a.value < b.value ? (a, b) : (b, a)
            let link = part.tokens.upperBound <= whole.tokens.lowerBound ? sentence.between(part, whole) : ""
            for percent in percents where whole.value > part.value {
                let share = 100 * part.value / whole.value
                let isNear = link.hasPrefix("of") || link.hasPrefix("out of") || sentence.word(percent.tokens.lowerBound - 1) == "("
                guard isNear, abs(share - percent.value) <= percent.rounding + 0.05, whole.value >= 10 else { continue }
                let edit = breaker.edit(percent) { abs($0 - share) >= max(5, share / 4) && $0 < 99 }
                guard let edit else { continue }
                return [
                    Planted(
                        .percentOfCount, edits: [edit], conflicts: [part.digits, whole.digits],
                        expect: "\(Table.fixed(share, 1)) percent")
                ]
            }
        }
        return []
    }

    /// `two-thirds (67 percent)`, `one in five, or 20 percent`
    static func fractionPercent(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        for percent in sentence.numbers where percent.unit == .percent && percent.isFirm {
            let start = percent.tokens.lowerBound
            guard ["(", "or", "—", "–"].contains(sentence.word(start - 1)), let (share, place) = share(in: sentence, before: start),
                abs(100 * share - percent.value) < 5
            else { continue }
            // More than half may be 71 percent.
            let isBound = sentence.has("over more least", in: max(0, start - 12)..<start)
            let edit = breaker.edit(percent) { (isBound ? 100 * share - $0 : abs($0 - 100 * share)) > 14 && $0 < 97 }
            guard let edit else { continue }
            return [Planted(.fractionPercent, edits: [edit], conflicts: [place], expect: "\(Table.fixed(100 * share, 0)) percent")]
        }
        return []
    }

    /// The fraction that stands within eight words before a place.
    private static func share(in sentence: LooseSentence, before end: Int) -> (Double, Range<Int>)? {
        for index in stride(from: end - 2, through: max(0, end - 8), by: -1) {
            let (word, next) = (sentence.word(index), sentence.word(index + 1))
            guard !sentence.tokens[index].isQuoted else { return nil }
            if word == "percent" || word == "%" { return nil }
            let two = sentence.tokens[max(0, index - 2)].range.lowerBound..<sentence.tokens[index].range.upperBound
            let above = NumberInWords.cardinals[sentence.word(index - 2)].map(Double.init)
            if let below = NumberInWords.denominators[word], sentence.word(index - 1) == "-", let above {
                return (above / Double(below), two)
            }
            if word == "in" || next == "of" && word == "out", let above = NumberInWords.cardinals[sentence.word(index - 1)],
                let below = NumberInWords.cardinals[next] ?? Int(next), below > above, [3, 4, 5, 10].contains(below)
            {
                return (Double(above) / Double(below), two)
            }
            if let part = NumberInWords.parts[word], word == "half" || sentence.word(index - 1) == "a" { return (part, two) }
        }
        return nil
    }

    /// `a majority (57 percent)`
    static func quantifiers(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let percents = sentence.numbers.filter { $0.unit == .percent }
        guard percents.count == 1, percents[0].value > 52, percents[0].value < 95, percents[0].isFirm else { return [] }
        let start = percents[0].tokens.lowerBound
        guard ["(", "—", "–", ","].contains(sentence.word(start - 1)), sentence.has("majority most half", in: max(0, start - 8)..<start),
            !sentence.has("percent %", in: 0..<start)
        else { return [] }
        let edit = breaker.edit(percents[0], near: 36) { $0 < 44 && $0 > 15 }
        return edit.map { [Planted(.quantifier, edits: [$0], conflicts: [], expect: "less than half")] } ?? []
    }

    /// Answers of one question that share out a hundred: `48 percent yes, 41 percent no and 11 percent undecided`
    static func partitions(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let percents = sentence.numbers.filter { $0.unit == .percent }
        // What is left of a number that went up shares nothing out with it.
        guard (2...6).contains(percents.count), percents.allSatisfy(\.isFirm), !sentence.has("rule from since"),
            abs(percents.reduce(-100) { $0 + $1.value }) <= 0.5 * Double(percents.count),
            sentence.has("undecided unsure rest others other remaining oppose opposed disapprove disagree against split no neither")
        else { return [] }
        let percent = percents[Int(breaker.random.next() % UInt64(percents.count))]
        guard let edit = breaker.edit(percent, where: { $0 >= percent.value + 6 && $0 < 96 }) else { return [] }
        let others = percents.map(\.digits).filter { $0 != percent.digits }
        return [Planted(.partition, edits: [edit], conflicts: others, expect: "more than 100 percent")]
    }

    /// `57 percent of voters`
    static func percentOver100(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let people = """
            residents voters people americans students adults women men respondents members households workers patients children teachers \
            employees drivers republicans democrats parents families schools companies
            """
        for percent in sentence.numbers where percent.unit == .percent && percent.isFirm && percent.value < 100 {
            let next = percent.tokens.upperBound
            guard sentence.word(next) == "of", sentence.has(people, in: next + 1..<next + 4) else { continue }
            guard percent.value >= 5, let edit = breaker.edit(percent, to: percent.mantissa + 100) else { continue }
            return [Planted(.percentOver100, edits: [edit], conflicts: [], expect: "more than all")]
        }
        return []
    }

    /// `sales fell 40 percent`, `a 40 percent drop in sales`
    static func decreaseOver100(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        for percent in sentence.numbers where percent.unit == .percent && percent.isFirm && percent.value < 100 {
            let (start, next) = (percent.tokens.lowerBound, percent.tokens.upperBound)
            let isFall =
                sentence.has("fell dropped declined plunged shrank tumbled decreased", in: start - 2..<start)
                && (sentence.word(start - 1) == "by" || sentence.has("fell dropped declined plunged shrank tumbled", in: start - 1..<start))
                || sentence.has("drop decline decrease fall reduction", in: next..<next + 1)
            guard isFall, percent.value >= 10, let edit = breaker.edit(percent, to: percent.mantissa + 100) else { continue }
            return [Planted(.decreaseOver100, edits: [edit], conflicts: [], expect: "less than nothing")]
        }
        return []
    }
}
