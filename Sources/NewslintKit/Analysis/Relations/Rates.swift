/// A total, what it is spread over, and how much that makes for each: `120 homes in four months, an average of 30 a month`.
public struct Rate: NumberRelation, Hashable {
    public static let name = "total and rate"

    public enum Kind: Sendable, Hashable {
        /// For each of the things or times that are counted.
        case average
        /// For each person, or each 100,000.
        case perHead
    }

    public let kind: Kind
    /// Indices into `Quantities.all`.
    public let total: Int
    public let count: Int
    public let rate: Int
    /// How many of the rate's own base one of `count` is: 12 for a yearly count and a monthly rate, 1/100,000 for `per 100,000`.
    public let factor: Double

    public func claim(_ all: [Quantity]) -> Claim? {
        // `over five years`: the time it took, not more than it.
        var spread = all[count]
        if spread.unit.isTime, spread.hedge == .above { spread.hedge = .none }
        let number = Term.figure(spread.sharpened())
        let count = factor == 1 ? number : .product(number, .exact(factor))
        let rate = all[rate].sharpened()
        return Claim(.quotient(.figure(all[total].sharpened()), count), .equals, .figure(rate), slack: 0.03, margin: margin(rate))
    }

    /// A bare `3 a day` may be 3.4.
    private func margin(_ rate: Quantity) -> Double { rate.unit == .count && rate.rounding == 0 ? 0.5 : 0 }
}

extension Rate {
    static func find(in numbers: SentenceNumbers) -> [Rate] {
        guard numbers.indices.count > 2 else { return [] }
        for first in numbers.indices.dropLast(2) {
            for rate in first...first + 2 {
                guard let base = RateBase.read(rate, in: numbers), let found = relation(rate, base, first..<first + 3, in: numbers) else {
                    continue
                }
                return [found]
            }
        }
        return []
    }

    private static func relation(_ rate: Int, _ base: RateBase, _ triple: Range<Int>, in numbers: SentenceNumbers) -> Rate? {
        let r = numbers.all[rate]
        guard r.form == .cardinal, r.unit.isSummable, r.value > 0 else { return nil }
        let others = triple.filter { $0 != rate && $0 != base.number }
        guard others.count == 2 else { return nil }
        for (total, count) in [(others[0], others[1]), (others[1], others[0])] {
            let (t, n) = (numbers.all[total], numbers.all[count])
            guard t.unit == r.unit, t.form == .cardinal, t.value > r.value || base.factor(count, in: numbers) ?? 1 < 1,
                !triple.contains(where: numbers.isInRange), n.value >= 2, n.form == .cardinal || n.form == .modifier,
                r.noun == nil || t.noun == nil || r.counted == t.counted || t.unit != .count, let factor = base.factor(count, in: numbers),
                numbers.areInSameQuotation(rate, total, count), isLinked(rate, base, total, count, triple, in: numbers)
            else { continue }
            // `12 of the 60`: a share, no average.
            if count == total + 1, numbers.hash(numbers.end(total)) == ItemWords.of, numbers.hash(numbers.end(total) + 1) == ItemWords.the {
                return nil
            }
            return Rate(
                kind: base.isHead || base.isEach && base.isAmong(count, in: numbers) ? .perHead : .average, total: total, count: count,
                rate: rate, factor: factor)
        }
        return nil
    }

    /// Whether the sentence says that one number comes from the others: `or`, `an average of`, `split equally`, `for a total of`.
    private static func isLinked(
        _ rate: Int, _ base: RateBase, _ total: Int, _ count: Int, _ triple: Range<Int>, in numbers: SentenceNumbers
    ) -> Bool {
        if numbers.sentence.contains(where: { Words.other.contains(numbers.hash($0)) }) { return false }
        let span = numbers.span(numbers.all[triple.lowerBound].tokens.upperBound, numbers.all[triple.upperBound - 1].tokens.lowerBound)
        if span.contains(where: { Words.evenly.contains(numbers.hash($0)) }) { return true }
        let isTotal = isAnnounced(total, in: numbers)
        // `an average of 40 a day in the last two weeks`: of another time than the total's.
        if count > rate, Words.ends.contains(numbers.hash(numbers.all[count].phrase.lowerBound - 1)) { return false }
        if (numbers.all[rate].phrase.lowerBound - 4..<numbers.all[rate].phrase.lowerBound).contains(where: {
            Words.works.contains(numbers.hash($0))
        }) {
            return true
        }
        if base.isAverage { return rate > triple.lowerBound || isTotal }
        if rate == triple.upperBound - 1 || base.number == triple.upperBound - 1 {
            var mark = numbers.lead(before: rate)
            if numbers.hash(mark) == ItemWords.of, Words.rateOf.contains(numbers.hash(mark - 1)) { mark -= 2 }
            while numbers.word(mark)?.is(.article) ?? false { mark -= 1 }
            return numbers.mark(mark) != nil && numbers.mark(mark) != .semicolon
                && (numbers.hash(mark + 1) == Words.or || base.isHead || base.isEach || numbers.mark(mark) == .bracket)
        }
        // `40 a day, or 200`, `40 a day, or 200 over five days`
        return total == triple.upperBound - (count > total ? 2 : 1) && isTotal
    }

    /// `, or $120 in all`, `for a total of $120`
    private static func isAnnounced(_ total: Int, in numbers: SentenceNumbers) -> Bool {
        let mark = numbers.lead(before: total)
        if numbers.mark(mark) != nil, numbers.hash(mark + 1) == Words.or { return true }
        let (end, start) = (numbers.end(total), numbers.all[total].phrase.lowerBound)
        return numbers.hash(start) == Words.total || Words.totaling.contains(numbers.hash(start - 1))
            || numbers.hash(end) == Words.in && Words.all.contains(numbers.hash(end + 1)) || Words.altogether.contains(numbers.hash(end))
    }

    private enum Words {
        static let or = WordHash.of("or")
        static let `in` = WordHash.of("in")
        static let total = WordHash.of("total")
        static let works = WordSet("works amounts equates")
        static let ends = WordSet("last past first next final previous other")
        static let rateOf = WordSet("rate average ratio cost")
        static let evenly = WordSet("equally evenly")
        static let totaling = WordSet("totaling totalling totaled totalled")
        static let all = WordSet("all total")
        static let altogether = WordSet("altogether overall")
        /// Another mean, or an end of the range.
        static let other = WordSet("median rolling weighted peak typical maximum minimum record additional extra")
    }
}

/// What a rate is for: `a month`, `per person`, `per 100,000 people`, `each`.
struct RateBase {
    /// The hash of what follows `per`, singular; 0 for `each` and for an average that does not say.
    var noun: UInt32 = 0
    var unit: String?
    var amount = 1.0
    /// The quantity that is the base itself: the 100,000.
    var number: Int?
    var isAverage = false
    var isEach = false
    var isHead: Bool { amount > 1 || Words.heads.contains(noun) }

    /// The base of a number that is a rate; nil for any other number.
    static func read(_ rate: Int, in numbers: SentenceNumbers) -> RateBase? {
        var base = RateBase()
        let quantity = numbers.all[rate]
        var before = quantity.phrase.lowerBound - 1
        while before > quantity.phrase.lowerBound - 4, let word = numbers.word(before),
            word.is([.hedge, .article]) || word.hash == ItemWords.of
        {
            before -= 1
        }
        base.isAverage = Words.averages.contains(numbers.hash(before))
        // `with each getting $200,000`
        base.isEach = (quantity.phrase.lowerBound - 3..<quantity.phrase.lowerBound).contains { numbers.hash($0) == Words.eachWord }
        var index = numbers.end(rate)
        if numbers.hash(index) == Words.on, numbers.hash(index + 1) == Words.average {
            base.isAverage = true
            index += 2
        }
        if Words.each.contains(numbers.hash(index)), !(numbers.word(index + 1).map { Words.isBase($0) } ?? false) {
            base.isEach = true
            return base
        }
        if numbers.hash(index) == Words.for, numbers.hash(index + 1) == Words.eachWord {
            base.isEach = true
            return base
        }
        guard Words.per.contains(numbers.hash(index)) else { return base.isAverage || base.isEach ? base : nil }
        if let per = quantity.per, per.amount > 1 { base.amount = per.amount }
        if rate + 1 < numbers.indices.upperBound, numbers.all[rate + 1].tokens.lowerBound == index + 1 {
            base.number = rate + 1
            base.amount = numbers.all[rate + 1].value
            return base
        }
        if base.amount > 1 { return base }
        guard let word = numbers.word(index + 1), numbers.hash(index) == Words.perWord || Words.isBase(word) else {
            return base.isAverage ? base : nil
        }
        base.noun = word.hash
        if case .duration(let name)? = UnitWord.named(word.hash)?.unit { base.unit = name }
        return base
    }

    /// How many of the base one of the counted things is; nil when they are nothing of the kind.
    func factor(_ count: Int, in numbers: SentenceNumbers) -> Double? {
        let quantity = numbers.all[count]
        if let unit {
            guard case .duration(let name) = quantity.unit else { return nil }
            return name == unit
                ? 1 : Subset.lengths[name].flatMap { long in Subset.lengths[unit].map { long / $0 } }.flatMap { $0 >= 1 ? $0 : nil }
        }
        if amount > 1 {
            // `per 100,000 women` in a town of 50,000 people
            if let number, let noun = numbers.all[number].noun, !Words.residents.contains(noun.hash), noun.hash != quantity.counted {
                return nil
            }
            return isPopulation(count, in: numbers) ? 1 / amount : nil
        }
        if isHead { return isPopulation(count, in: numbers) ? 1 : nil }
        if noun != 0 {
            // `per match`, `30 matches`
            return quantity.head == noun ? 1 : nil
        }
        if case .duration = quantity.unit { return isAverage && !isEach ? 1 : nil }
        return quantity.unit == .count && quantity.noun != nil ? 1 : nil
    }

    /// `for each of the 10 million inhabitants`
    func isAmong(_ count: Int, in numbers: SentenceNumbers) -> Bool {
        Words.residents.contains(numbers.all[count].counted) && numbers.all[count].value >= 1000
    }

    /// `60 million people`, `a town of 50,000`, `a population of 50,000`
    private func isPopulation(_ count: Int, in numbers: SentenceNumbers) -> Bool {
        let quantity = numbers.all[count]
        guard quantity.unit == .count else { return false }
        if NounKinds.arePeople(quantity, in: numbers.prose) || Words.residents.contains(quantity.counted) { return true }
        let before = quantity.phrase.lowerBound - 1
        return numbers.hash(before) == ItemWords.of && Words.places.contains(numbers.hash(before - 1))
    }

    private enum Words {
        static let on = WordHash.of("on")
        static let `for` = WordHash.of("for")
        static let average = WordHash.of("average")
        static let eachWord = WordHash.of("each")
        static let perWord = WordHash.of("per")
        static let averages = WordSet("average averaging averaged averages")
        static let each = WordSet("each apiece")
        static let per = WordSet("a an per each every")
        static let heads = WordSet("head person capita resident citizen inhabitant man")
        static let bases = WordSet(
            "head person resident citizen inhabitant household family student pupil worker employee member share game match unit ticket piece"
        )
        static let residents = WordSet("inhabitants residents citizens people souls taxpayers employees workers households")
        static let places = WordSet("population town city country village county state nation district island region")

        static func isBase(_ word: Token) -> Bool {
            if case .duration? = UnitWord.named(word.hash)?.unit { return true }
            return bases.contains(word.hash)
        }
    }
}
