import NewslintKit

extension LooseFinders {
    /// `a 52-45 vote in the Senate`, `voted 218 to 206`
    static func votes(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        let chambers = [("senate", 100.0), ("house", 435), ("supreme", 9), ("commons", 650)]
        // `House Democrats`, `a state's Supreme Court`: other bodies.
        let named = chambers.filter { chamber in
            sentence.tokens.indices.contains { index in
                guard sentence.word(index) == chamber.0 else { return false }
                if chamber.0 == "supreme", index > 1, sentence.tokens[index - 1].isCapital, sentence.word(index - 1) != "the" {
                    return false
                }
                return !["democrats", "republicans", "republican", "leaders", "seats", "seat", "race", "races"]
                    .contains(sentence.word(index + 1))
            }
        }.map(\.1)
        let members = sentence.numbers.filter { ["member", "seat", "judge", "justice"].contains($0.tail) }.map(\.value)
        guard let size = (members + named).first, named.count + members.count == 1,
            sentence.has("vote votes voted voting ruled ruling decision passed approved rejected")
        else { return [] }
        for (a, b) in zip(sentence.numbers, sentence.numbers.dropFirst()) {
            let link = sentence.between(a, b)
            guard link == "-" || link == "–" || link == "to", a.unit == .count, b.unit == .count, a.isFirm, !b.isQuoted, a.scale == 1,
                a.decimals == 0, b.decimals == 0, !["margin", "majority", "edge", "split"].contains(sentence.word(b.tokens.upperBound)),
                a.value + b.value <= size, a.value + b.value > size * 0.7
            else { continue }
            let target = size - b.value + max(2, size / 12)
            guard let edit = breaker.edit(a, near: target, where: { $0 + b.value > size && $0 <= size }) else { continue }
            return [Planted(.vote, edits: [edit], conflicts: [b.digits], expect: "more votes than the \(Table.fixed(size, 0)) there are")]
        }
        return []
    }

    /// `leads by 8 points, 49 to 41 percent`
    static func margins(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        guard sentence.has("lead leads leading led ahead edge edges margin advantage trails trailing over") else { return [] }
        for by in sentence.numbers where by.unit == .points && by.isFirm {
            let shares = sentence.numbers.filter { $0.unit == .percent || $0.unit == .count && !$0.isName && (10..<90).contains($0.value) }
            for (a, b) in zip(shares, shares.dropFirst()) where abs(abs(a.value - b.value) - by.value) < 0.051 && b.unit == .percent {
                guard let edit = breaker.edit(by, where: { abs($0 - by.value) >= 3 && $0 < 40 }) else { continue }
                return [
                    Planted(
                        .margin, edits: [edit], conflicts: [a.digits, b.digits], expect: "a lead of \(Table.fixed(by.value, 1)) points")
                ]
            }
        }
        return []
    }

    /// `won 3-1`: the figures change places.
    static func scores(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        guard !sentence.has("penalties aggregate set sets vote votes voted lead led lost series") else { return [] }
        let scores = zip(sentence.numbers, sentence.numbers.dropFirst()).filter { ["-", "–"].contains(sentence.between($0, $1)) }
        // Sets of tennis stand in rows.
        guard scores.count == 1 else { return [] }
        for (a, b) in scores {
            let link = sentence.between(a, b)
            let before = max(0, a.tokens.lowerBound - 5)..<a.tokens.lowerBound
            guard link == "-" || link == "–", a.value > b.value, a.value <= 60, b.value < 60, a.unit == .count, b.unit == .count,
                a.tail.isEmpty,
                b.tail.isEmpty, !a.isQuoted, a.decimals == 0, b.decimals == 0,
                sentence.has("won beat beating defeated thrashed win", in: before)
            else { continue }
            let edits = [
                Planted.Edit(range: a.digits, now: breaker.string(b.digits)), .init(range: b.digits, now: breaker.string(a.digits)),
            ]
            return [Planted(.score, edits: edits, conflicts: [], expect: "the winner has fewer points")]
        }
        return []
    }

    /// `three countries: Laos, Vietnam and Cambodia`: one more is promised, or one is taken from the list.
    static func lists(_ sentence: LooseSentence, _ breaker: inout Breaker) -> [Planted] {
        for number in sentence.numbers where number.isFirm && number.tail.isEmpty && (2...12).contains(number.value) && !number.noun.isEmpty
        {
            guard number.unit == .count, number.scale == 1,
                let colon = (number.tokens.upperBound..<number.tokens.upperBound + 4).first(where: {
                    [":", "—", "–"].contains(sentence.word($0))
                }),
                sentence.word(colon - 1) == number.noun
            else { continue }
            let items = items(of: sentence, from: colon + 1)
            guard Double(items.count) == number.value else { continue }
            var planted: [Planted] = []
            if let edit = breaker.edit(number, to: number.value + 1) {
                let all = items[0].lowerBound..<items[items.count - 1].upperBound
                planted.append(Planted(.listCount, edits: [edit], conflicts: [all], expect: "\(items.count) are listed"))
            }
            if items.count > 2 {
                // The second item goes, with the comma before it.
                let range = items[0].upperBound..<items[1].upperBound
                planted.append(
                    Planted(
                        .listCount, edits: [.init(range: range, now: "")],
                        conflicts: [number.digits, items[0].lowerBound..<items[2].upperBound],
                        expect: "\(items.count - 1) are listed"))
            }
            return planted
        }
        return []
    }

    /// Items in capitals that commas and a last `and` part, up to the next dash or the end of the sentence; none when one is no name.
    private static func items(of sentence: LooseSentence, from start: Int) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var first: Int?
        func close(_ end: Int) -> Bool {
            guard let begin = first, begin < end, sentence.tokens[begin].isCapital, end - begin < 7 else { return false }
            items.append(sentence.tokens[begin].range.lowerBound..<sentence.tokens[end - 1].range.upperBound)
            first = nil
            return true
        }
        for index in start..<sentence.tokens.count {
            let token = sentence.tokens[index]
            switch token.text {
            case "—", "–", ".", ";": return close(index) ? items : []
            case ",": if sentence.word(index + 1) != "and", !close(index) { return [] }
            case "and": if !close(sentence.word(index - 1) == "," ? index - 1 : index) { return [] }
            default:
                if token.kind == .figure || ["who", "which", "with", "where", "or", "including", "is", "was"].contains(token.text) {
                    return []
                }
                first = first ?? index
            }
        }
        return close(sentence.tokens.count) ? items : []
    }
}
