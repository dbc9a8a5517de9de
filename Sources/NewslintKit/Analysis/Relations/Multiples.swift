/// A number that is so many times another: `doubled from 20 to 40`, `60, three times the 20 of last year`.
public struct Multiple: NumberRelation, Hashable {
    public static let name = "multiple"

    /// Indices into `Quantities.all`.
    public let from: Int
    public let to: Int
    /// 2 for `doubled`, 0.5 for `halved`.
    public let factor: Double
    /// What stands before it.
    public enum Hedge: UInt8, Sendable { case none, about, nearly, moreThan, lessThan }

    public let hedge: Hedge
    /// `half the 90 of last year`: a part, and not a fall by half.
    public let isPart: Bool
    /// `three times more`, which some take for four times as many.
    public let isLoose: Bool
    /// The words that say so, with their hedge.
    public let cue: ProseRange

    /// A plain multiple is right within a tenth; `more than` bounds it below, and by two and a half times the multiple above, where a writer
    /// would have said more; `nearly` reaches down by 15 percent. What is `more than halved` is less than half.
    public func claim(_ all: [Quantity]) -> Claim? { claim(all[from], all[to]) }

    /// What the figures make as they are printed, without their rounding.
    public func printedClaim(_ all: [Quantity]) -> Claim { claim(all[from].exactly(), all[to].exactly()) }

    private func claim(_ from: Quantity, _ to: Quantity) -> Claim {
        let ratio = Term.quotient(.figure(to), .figure(from))
        let isFall = factor < 1 && !isPart
        switch hedge {
        case .moreThan where isFall, .lessThan where !isFall: return Claim(ratio, .atMost, .exact(factor), margin: 0.01)
        case .nearly where isFall: return Claim(ratio, .equals, .exact(factor * 1.1), slack: 0.1)
        case .nearly: return Claim(ratio, .equals, .exact(factor * 0.93), slack: 0.08)
        case .moreThan where ratio.value > 2 * factor: return Claim(ratio, .atMost, .exact(factor * 2.5))
        case .moreThan, .lessThan: return Claim(ratio, .atLeast, .exact(factor), slack: 0.01)
        case .none, .about:
            return isLoose
                ? Claim(ratio, .equals, .exact(factor + 0.5), slack: 0.1, margin: 0.5)
                : Claim(ratio, .equals, .exact(factor), slack: hedge == .about ? 0.15 : 0.1)
        }
    }
}

extension Multiple {
    /// `doubled from 20 to 40`, `more than tripled to 70 from 20`, `from 20 to 100, a fivefold increase`
    static func find(_ ends: [ChangeEnds], in numbers: SentenceNumbers) -> [Multiple] {
        ends.compactMap { ends in
            guard let cue = cue(of: ends, in: numbers), numbers.areInSameQuotation(ends.from, ends.to) else { return nil }
            return multiple(of: ends.from, becomes: ends.to, cue, in: numbers)
        }
    }

    /// `40, twice as many as the 20 of last year`, `40, more than double the 18`, `60, three times the 20`
    static func compare(in numbers: SentenceNumbers) -> [Multiple] {
        numbers.indices.dropFirst().compactMap { base in
            guard numbers.canEnd(base), let cue = cue(before: base, in: numbers) else { return nil }
            for index in (numbers.indices.lowerBound..<base).reversed() where numbers.all[index].tokens.upperBound <= cue.words.lowerBound {
                let gap = numbers.all[index].tokens.upperBound..<cue.words.lowerBound
                guard gap.count <= 8, numbers.areComparable(base, index),
                    gap.contains(where: { numbers.isPause($0) || numbers.word($0)?.is(.auxiliary) ?? false }),
                    !gap.contains(where: { numbers.breaksClause($0) || Words.joints.contains(numbers.hash($0)) }),
                    numbers.areInSameQuotation(index, base)
                else { return nil }
                return multiple(of: base, becomes: index, cue, in: numbers)
            }
            return nil
        }
    }

    /// `It has 60. That is three times as many as the 20 of last year.`
    static func compare(in numbers: SentenceNumbers, after earlier: SentenceNumbers) -> [Multiple] {
        let start = numbers.sentence.lowerBound
        guard Words.anaphors.contains(numbers.hash(start)) else { return [] }
        return numbers.indices.compactMap { base in
            guard numbers.canEnd(base), let cue = cue(before: base, in: numbers), cue.words.lowerBound - start <= 4 else { return nil }
            let like = earlier.indices.filter { earlier.areComparable(base, $0) }
            guard like.count == 1, numbers.areInSameQuotation(like[0], base) else { return nil }
            return multiple(of: base, becomes: like[0], cue, in: numbers)
        }
    }

    /// A word such as `doubled`, with the hedge before it.
    private struct Cue {
        /// The tokens from its hedge to its last word.
        var words: Range<Int>
        var factor: Double
        var hedge = Hedge.none
        /// `half the`
        var isPart = false
        /// `three times more`, which may mean four times as many.
        var isLoose = false
    }

    private static func multiple(of base: Int, becomes result: Int, _ cue: Cue, in numbers: SentenceNumbers) -> Multiple? {
        guard cue.factor > 0, cue.factor < 1e6 else { return nil }
        let range = numbers.tokens[cue.words.lowerBound].range.union(numbers.tokens[cue.words.upperBound - 1].range)
        return Multiple(from: base, to: result, factor: cue.factor, hedge: cue.hedge, isPart: cue.isPart, isLoose: cue.isLoose, cue: range)
    }

    // MARK: Doubling between two ends

    private static func cue(of ends: ChangeEnds, in numbers: SentenceNumbers) -> Cue? {
        let first = ends.link == .fromTo ? ends.preposition : ends.start
        if ends.link == .upFrom || ends.link == .compared {
            let gap = numbers.all[ends.to].tokens.upperBound..<ends.preposition
            if let found = gap.reversed().lazy.compactMap({ verb(at: $0, in: numbers) }).first { return found }
            if numbers.hash(ends.start) != ChangeEnds.Words.to { return after(ends, in: numbers) }
        }
        var index = first - 1
        if numbers.isPause(index) { index -= 1 }
        let limit = max(numbers.sentence.lowerBound, index - 12)
        while index >= limit {
            if numbers.isPause(index) || numbers.breaksClause(index) || Words.joints.contains(numbers.hash(index)) { break }
            if let found = verb(at: index, in: numbers) { return found }
            if numbers.direction(of: index) != 0 { break }
            index -= 1
        }
        return after(ends, in: numbers)
    }

    /// `from 20 to 40, a doubling`, `from 20 to 100, a fivefold rise`
    private static func after(_ ends: ChangeEnds, in numbers: SentenceNumbers) -> Cue? {
        let start = numbers.all[ends.second].tokens.upperBound
        guard let pause = (start..<min(start + 5, numbers.sentence.upperBound)).first(where: { numbers.isPause($0) }) else { return nil }
        for index in pause + 1..<min(pause + 6, numbers.sentence.upperBound) {
            if numbers.isPause(index) || numbers.breaksClause(index) || Words.joints.contains(numbers.hash(index)) { return nil }
            if let found = verb(at: index, in: numbers), !numbers.isMark(index + 1, 0x2D), numbers.hash(index + 1) != Words.the {
                return found
            }
        }
        return nil
    }

    /// `doubled`, `to triple`, `a fivefold increase`, `by a factor of 10`, `cut in half`
    private static func verb(at index: Int, in numbers: SentenceNumbers) -> Cue? {
        guard let word = numbers.word(index) ?? (numbers.sentence.contains(index) ? numbers.tokens[index] : nil) else { return nil }
        if let factor = Words.factors[word.hash] {
            if Words.idioms.contains(numbers.hash(index + 1)) { return nil }
            let isPlain = Words.plain.contains(word.hash)
            let before = numbers.hash(index - 1)
            guard !isPlain || Words.leads.contains(before) else { return nil }
            return hedged(Cue(words: index..<index + 1, factor: factor), in: numbers)
        }
        if word.hash == Words.half, Words.halving.contains(numbers.hash(index - 1)),
            (index - 8..<index).contains(where: { numbers.direction(of: $0) < 0 })
        {
            return hedged(Cue(words: index - 1..<index + 1, factor: 0.5), in: numbers)
        }
        for quantity in numbers.indices where numbers.all[quantity].tokens.lowerBound == index {
            let found = numbers.all[quantity]
            if found.counted == Words.fold, found.form == .modifier {
                return hedged(Cue(words: found.tokens, factor: found.value), in: numbers)
            }
            if numbers.hash(index - 1) == Words.of, numbers.hash(index - 2) == Words.factor {
                return hedged(Cue(words: index - 2..<found.tokens.upperBound, factor: found.value), in: numbers)
            }
        }
        return nil
    }

    private static func hedged(_ cue: Cue, in numbers: SentenceNumbers) -> Cue {
        var cue = cue
        let first = cue.words.lowerBound
        let (one, two) = (numbers.hash(first - 1), numbers.hash(first - 2))
        if one == Words.than, Words.more.contains(two) {
            cue.hedge = .moreThan
        } else if one == Words.than {
            cue.hedge = .lessThan
        } else if one == Words.least {
            cue.hedge = .moreThan
        } else if Words.nearly.contains(one) {
            cue.hedge = .nearly
        } else if Words.about.contains(one) {
            cue.hedge = .about
        } else if Words.over.contains(one) {
            cue.hedge = .moreThan
        } else {
            return cue
        }
        let length = one == Words.than || one == Words.least ? 2 : 1
        cue.words = max(numbers.sentence.lowerBound, first - length)..<cue.words.upperBound
        return cue
    }

    // MARK: Twice as many as

    /// The words that make a number a base: `twice as many as the`, `double the figure of`, `three times the`.
    private static func cue(before base: Int, in numbers: SentenceNumbers) -> Cue? {
        var index = numbers.all[base].phrase.lowerBound - 1
        // `more than three times the 20`: the hedge is not the base's.
        for _ in 0..<6 {
            guard let word = numbers.word(index) else { return nil }
            if word.hash == Words.half { break }
            let isPassing =
                word.is([.article, .determiner]) || word.shape.contains(.apostropheS) || Words.passing.contains(word.hash)
            guard isPassing else { break }
            index -= 1
        }
        if numbers.hash(index) == Words.as {
            guard Words.measures.contains(numbers.hash(index - 1)), numbers.hash(index - 2) == Words.as else { return nil }
            index -= 3
        } else if numbers.hash(index) == Words.than {
            guard Words.comparatives.contains(numbers.hash(index - 1)) else { return nil }
            guard let cue = times(index - 2, in: numbers) else { return nil }
            var loose = cue
            loose.isLoose = true
            return loose
        }
        if Words.doubles.contains(numbers.hash(index)), let factor = Words.factors[numbers.hash(index)] {
            return hedged(Cue(words: index..<index + 1, factor: factor), in: numbers)
        }
        if numbers.hash(index) == Words.half, numbers.hash(index - 1) != Words.and {
            return hedged(Cue(words: index..<index + 1, factor: 0.5, isPart: true), in: numbers)
        }
        return times(index, in: numbers)
    }

    /// `three times`, by the index of `times`
    private static func times(_ index: Int, in numbers: SentenceNumbers) -> Cue? {
        guard numbers.hash(index) == Words.times,
            let count = numbers.indices.first(where: { numbers.all[$0].tokens.upperBound == index && numbers.all[$0].unit == .count })
        else { return nil }
        let quantity = numbers.all[count]
        guard quantity.form == .cardinal else { return nil }
        let hedge: Hedge =
            switch quantity.hedge {
            case .none, .exactly: .none
            case .around: .about
            case .above: .moreThan
            case .below: Words.nearly.contains(numbers.hash(quantity.phrase.lowerBound)) ? .nearly : .lessThan
            }
        return Cue(words: quantity.phrase.lowerBound..<index + 1, factor: quantity.value, hedge: hedge)
    }

    private enum Words {
        static let of = WordHash.of("of")
        static let `as` = WordHash.of("as")
        static let and = WordHash.of("and")
        static let the = WordHash.of("the")
        static let than = WordHash.of("than")
        static let least = WordHash.of("least")
        static let half = WordHash.of("half")
        static let fold = WordHash.of("fold")
        static let factor = WordHash.of("factor")
        static let times = WordHash.of("times")
        static let factors: [UInt32: Double] = {
            var table: [UInt32: Double] = [:]
            for (words, factor) in [
                ("double doubled doubles doubling twice twofold two-fold", 2.0),
                ("triple tripled triples tripling treble trebled trebles trebling threefold three-fold", 3),
                ("quadruple quadrupled quadruples quadrupling fourfold four-fold", 4),
                ("quintuple quintupled quintupling fivefold five-fold", 5),
                ("sixfold six-fold", 6), ("sevenfold seven-fold", 7), ("eightfold eight-fold", 8), ("ninefold nine-fold", 9),
                ("tenfold ten-fold", 10), ("halve halved halves halving", 0.5),
            ] {
                for word in words.split(separator: " ") { table[WordHash.of(word)] = factor }
            }
            return table
        }()
        static let plain = WordSet("double triple treble quadruple quintuple halve twice")
        static let doubles = WordSet("double twice triple treble quadruple")
        static let leads = WordSet("to will would could may might should than nearly almost about roughly and or least")
        static let idioms = WordSet("down up as digit digits standards standard check checks jeopardy")
        static let halving = WordSet("in by")
        static let more = WordSet("more better")
        static let nearly = WordSet("nearly almost under")
        static let about = WordSet("about roughly around approximately virtually practically")
        static let over = WordSet("over above")
        static let passing = WordSet(
            "figure figures rate number total average level amount sum price value of in recorded official target forecast goal limit previous current some about only just roughly nearly last year"
        )
        static let measures = WordSet("many much high large big great long fast expensive old heavy wide tall")
        static let comparatives = WordSet("more higher larger bigger greater longer")
        static let joints = WordSet("and but while although though when whereas which who because if")
        static let anaphors = WordSet("that this it")
    }
}
