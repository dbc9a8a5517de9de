import NewslintKit

extension LooseFinders {
    private static let rise =
        "rose rise rises rising risen increase increased increases jumped climbed grew grown growth gained surged soared up higher more"
    private static let fall =
        "fell fall falls falling fallen decrease decreased declined decline dropped drop shrank plunged slipped down lower less cut"

    /// Two values and how much lies between them: `rose 25 percent, from 40 to 50`
    static func changes(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        guard sentence.has("from compared against than to"), sentence.has(rise + " " + fall) else { return [] }
        for (a, b) in LooseSentence.pairs(of: sentence.numbers)
        where a.suits(b) && a.isFirm && b.isFirm && a.value != b.value && a.unit != .points {
            guard let (from, to) = ends(a, b, in: sentence) else { continue }
            for by in sentence.numbers where by.isFirm && by.digits != a.digits && by.digits != b.digits {
                guard let planted = change(from, to, by, &breaker), !planted.isEmpty else { continue }
                return planted
            }
        }
        return []
    }

    /// Which of two numbers comes first in time, as `from` and `to` say.
    private static func ends(_ a: LooseNumber, _ b: LooseNumber, in sentence: LooseSentence) -> (LooseNumber, LooseNumber)? {
        func before(_ number: LooseNumber) -> [String] {
            (max(0, number.tokens.lowerBound - 3)..<number.tokens.lowerBound).map(sentence.word)
        }
        let old = ["from", "than"]
        if before(a).contains(where: old.contains) { return (a, b) }
        if before(b).contains(where: old.contains) || before(b).contains("compared") || before(b).contains("against") { return (b, a) }
        return nil
    }

    private static func change(_ from: LooseNumber, _ to: LooseNumber, _ by: LooseNumber, _ breaker: inout Breaker) -> [Planted]? {
        guard from.value > 0 else { return nil }
        let isShare = by.unit == .percent && from.unit != .percent
        let isPoints = by.unit == .points && from.unit == .percent
        guard isShare || isPoints || by.unit == from.unit && by.unit != .percent && by.value >= 10 else { return nil }
        // What the two values say, and how far rounding may move it.
        func amount(_ from: Double, _ to: Double) -> Double { abs(to - from) * (isShare ? 100 / from : 1) }
        let stated = amount(from.value, to.value)
        let slack =
            isShare ? 100 * (to.rounding + from.rounding * to.value / from.value) / from.value : from.rounding + to.rounding
        guard abs(stated - by.value) <= by.rounding + slack * 0.7 + 1e-9, slack + by.rounding < max(stated / 5, 0.6) else { return nil }
        let margin = max(2.5 * (slack + by.rounding), stated * 0.25, isShare ? 1 : 0)
        let expect = "\(Table.fixed(stated, 1)), not \(Table.fixed(by.value, 1))"
        var planted: [Planted] = []
        if let edit = breaker.edit(by, where: { abs($0 - stated) > margin && (!isShare || $0 < 95) }) {
            planted.append(Planted(.changePercent, edits: [edit], conflicts: [from.digits, to.digits], expect: expect))
        }
        let isRise = to.value > from.value
        if let edit = breaker.edit(to, where: { ($0 > from.value) == isRise && abs(amount(from.value, $0) - by.value) > margin * 1.5 }) {
            planted.append(Planted(.changeValue, edits: [edit], conflicts: [from.digits, by.digits], expect: expect))
        }
        return planted
    }

    /// `rose to 50 from 40`, `fell from 50 to 40`: the two values change places.
    static func directions(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        for (a, b) in zip(sentence.numbers, sentence.numbers.dropFirst()) where a.suits(b) && a.isFirm && b.isFirm && a.scale == b.scale {
            let link = sentence.between(a, b).split(separator: " ").map(String.init)
            let before = max(0, a.tokens.lowerBound - 4)..<a.tokens.lowerBound
            guard a.isInWords == b.isInWords, a.decimals == b.decimals, link.count <= 6, let (from, to) = ends(a, b, in: sentence) else {
                continue
            }
            let isForward = link.first == "to" || link == [",", "to"]
            let isBackward = link.contains("from") && sentence.word(a.tokens.lowerBound - 1) == "to"
            guard isForward || isBackward, to.value != from.value else { continue }
            let verbs = "rose climbed increased grew jumped surged soared"
            let falls = "fell dropped declined plunged slipped decreased tumbled shrank"
            let (isRise, isFall) = (sentence.has(verbs, in: before), sentence.has(falls, in: before))
            let ratio = max(from.value, to.value) / max(min(from.value, to.value), 1e-9)
            guard isRise != isFall, isRise == (to.value > from.value), ratio > 1.05 || from.unit != .count, ratio < 20 else { continue }
            return swap(a, b, as: .changeDirection, expect: "the verb says the opposite", breaker)
        }
        return []
    }

    /// `between 20 and 30`, `20 to 30 percent`
    static func ranges(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        for (a, b) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
            guard sentence.word(a.tokens.lowerBound - 1) == "between", sentence.between(a, b) == "and", !a.isName, !b.isName, !a.isQuoted,
                a.unit == b.unit || a.unit == .count, a.isInWords == b.isInWords, a.decimals == b.decimals,
                a.scale == b.scale || a.scale == 1,
                a.mantissa < b.mantissa, a.mantissa > 1, sentence.word(b.tokens.upperBound).first?.isNumber != true, a.tail.isEmpty,
                b.tail.isEmpty,
                // `between 24 and 48 hours before` may well be told from the far end.
                !sentence.has("before after ago earlier later", in: b.tokens.upperBound..<b.tokens.upperBound + 3)
            else { continue }
            var (first, second) = (a, b)
            // `between` is a hedge elsewhere; here it is the range itself.
            (first.isHedged, second.isHedged) = (false, false)
            return swap(first, second, as: .range, expect: "a range that runs backwards", breaker)
        }
        return []
    }

    /// `from 2009 to 2013`, `between 2010 and 2015`
    static func yearOrder(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        for (a, b) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
            let (before, link) = (sentence.word(a.tokens.lowerBound - 1), sentence.between(a, b))
            let isSpan = before == "from" && ["to", "until", "through"].contains(link) || before == "between" && link == "and"
            guard isSpan, !a.isQuoted, !b.isQuoted,
                [a, b].allSatisfy({ $0.digits.count == 4 && (1500...2100).contains($0.mantissa) && $0.noun.isEmpty }),
                a.mantissa < b.mantissa, a.unit == .count, b.unit == .count, b.tail.isEmpty
            else { continue }
            let edits = [
                Planted.Edit(range: a.digits, now: breaker.string(b.digits)), .init(range: b.digits, now: breaker.string(a.digits)),
            ]
            return [Planted(.yearOrder, edits: edits, conflicts: [], expect: "years that run backwards")]
        }
        return []
    }

    private static func swap(
        _ a: LooseNumber, _ b: LooseNumber, as kind: MistakeKind, expect: String, _ breaker: Breaker
    ) -> [Planted] {
        guard let first = breaker.edit(a, to: b.mantissa), let second = breaker.edit(b, to: a.mantissa),
            first.now != breaker.string(first.range)
        else { return [] }
        return [Planted(kind, edits: [first, second], conflicts: [], expect: expect)]
    }

    /// `doubled from 30 to 60`, `tripled to 90 from 30`, `half the 60`
    static func multiples(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let words = [
            ("doubled doubling double twice", 2.0), ("tripled tripling triple", 3), ("quadrupled quadruple", 4), ("halved", 0.5),
        ]
        for (list, factor) in words where sentence.has(list) && !sentence.has("nearly almost than about") {
            for (a, b) in LooseSentence.pairs(of: sentence.numbers) where a.suits(b) && a.isFirm && b.isFirm && min(a.value, b.value) > 1 {
                guard let (from, to) = ends(a, b, in: sentence), abs(to.value / from.value / factor - 1) < 0.12 else { continue }
                let edit = breaker.edit(to) { abs($0 / from.value / factor - 1) > 0.3 && ($0 > from.value * 1.1) == (factor > 1) }
                guard let edit else { continue }
                return [Planted(.multiple, edits: [edit], conflicts: [from.digits], expect: "\(Table.fixed(factor, 1)) times")]
            }
        }
        return []
    }

    /// `120 homes in four months, an average of 30 a month`, `$300,000 split by six: $50,000 each`
    static func averages(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        guard sentence.has("average each apiece per") else { return [] }
        let numbers = sentence.numbers.filter { $0.isFirm && $0.value > 1 && $0.unit != .percent && $0.unit != .points }
        for each in numbers {
            let around = max(0, each.tokens.lowerBound - 4)..<each.tokens.upperBound + 4
            guard sentence.has("average each apiece per", in: around) else { continue }
            for (a, b) in LooseSentence.pairs(of: numbers) where a.digits != each.digits && b.digits != each.digits {
                let (total, count) = a.value > b.value ? (a, b) : (b, a)
                guard total.value > each.value, count.value < 1000, count.value != each.value, count.unit == .count,
                    each.unit == total.unit,
                    abs(each.value * count.value / total.value - 1) < 0.02
                else { continue }
                let share = total.value / count.value
                guard let edit = breaker.edit(each, where: { abs($0 / share - 1) > 0.25 && abs($0 - share) > 2 * each.rounding }) else {
                    continue
                }
                return [
                    Planted(.average, edits: [edit], conflicts: [total.digits, count.digits], expect: "\(Table.fixed(share, 1)) each")
                ]
            }
        }
        return []
    }
}
