extension Partition {
    static func find(in numbers: SentenceNumbers) -> [Partition] {
        for whole in numbers.indices.dropLast() {
            if let found = included(whole, in: numbers) { return [found] }
            guard numbers.all[whole].unit == .count else { continue }
            if let found = ofThe(whole, in: numbers) ?? ofWhom(whole, in: numbers) ?? apposition(whole, in: numbers) { return [found] }
        }
        return []
    }

    /// `Of the 40 passengers, 25 were rescued and 19 are missing`
    private static func ofThe(_ whole: Int, in numbers: SentenceNumbers) -> Partition? {
        let b = numbers.all[whole]
        guard b.form == .cardinal, b.noun != nil, !numbers.ownsNext(b) else { return nil }
        var index = b.phrase.lowerBound - 1
        let limit = index - 4
        while index > limit, let word = numbers.word(index), Words.determiners.contains(word.hash) || word.shape.contains(.apostropheS) {
            index -= word.shape.contains(.apostropheS) && numbers.word(index - 1)?.is(.article) ?? false ? 2 : 1
        }
        guard numbers.hash(index) == Words.of || numbers.hash(index) == Words.among else { return nil }
        let start = index - 1
        guard
            start < numbers.sentence.lowerBound || numbers.isMark(start, 0x2C) || numbers.isMark(start, 0x3B) || numbers.isDash(start)
                || numbers.word(start)?.is(.conjunction) ?? false || numbers.hash(start) == Words.that
                || numbers.tokens[start].kind == .quote
        else { return nil }
        return shares(of: whole, from: whole + 1, maximalGap: 12, in: numbers)
    }

    /// `a $7 million charge, including $4 million for repairs and $3 million in fees`
    private static func included(_ whole: Int, in numbers: SentenceNumbers) -> Partition? {
        let (first, second) = (whole + 1, whole + 2)
        guard second < numbers.indices.upperBound else { return nil }
        let (b, a, last) = (numbers.all[whole], numbers.all[first], numbers.all[second])
        guard case .currency = b.unit, a.unit == b.unit, last.unit == b.unit, b.per == nil,
            [b, a, last].allSatisfy({ $0.form == .cardinal || $0.form == .modifier }), numbers.areInSameQuotation(whole, first, second),
            a.value < b.value * 1.5
        else { return nil }
        let cue = numbers.lead(before: first)
        guard ItemWords.includingOnly == numbers.hash(cue), cue - b.phrase.upperBound <= 8, cue >= b.tokens.upperBound,
            second + 1 >= numbers.indices.upperBound || numbers.all[second + 1].unit != b.unit
        else { return nil }
        // `including $3 million from Leeds, and $5 million in 2010` goes back to the whole.
        var and = numbers.lead(before: second)
        // `and an agreed $1.3 billion`
        if let word = numbers.word(and), !word.is(.function), numbers.word(and - 1)?.is(.article) ?? false { and -= 2 }
        guard numbers.hash(and) == Words.and, numbers.mark(and - 1) != .comma, and - a.tokens.upperBound <= 14,
            !numbers.span(a.tokens.upperBound, and).contains(where: {
                numbers.mark($0) != nil || numbers.word($0)?.is(.conjunction) ?? false
            })
        else { return nil }
        let tail = numbers.span(last.tokens.upperBound, min(numbers.sentence.upperBound, last.tokens.upperBound + 8))
        guard !tail.contains(where: { Words.twice.contains(numbers.hash($0)) }) else { return nil }
        return Partition(whole: whole, parts: [first, second], range: a.range.union(last.range))
    }

    /// `44 passengers, of whom 30 were hurt and 14 were killed`
    private static func ofWhom(_ whole: Int, in numbers: SentenceNumbers) -> Partition? {
        let b = numbers.all[whole]
        guard b.form == .cardinal, b.noun != nil, whole + 1 < numbers.indices.upperBound else { return nil }
        let pronoun = numbers.all[whole + 1].phrase.lowerBound - 1
        guard Words.relatives.contains(numbers.hash(pronoun)), numbers.hash(pronoun - 1) == Words.of, numbers.isMark(pronoun - 2, 0x2C),
            pronoun - 2 - b.phrase.upperBound <= 3
        else { return nil }
        return shares(of: whole, from: whole + 1, maximalGap: 8, in: numbers)
    }

    /// `the 12-member panel — seven Democrats and six Republicans`, `40 passengers (25 men and 19 women)`,
    /// `a 12-member panel of seven Democrats and six Republicans`, `40 people; 25 were rescued and 19 are missing`
    private static func apposition(_ whole: Int, in numbers: SentenceNumbers) -> Partition? {
        let b = numbers.all[whole]
        let isBody = numbers.isBody(whole)
        guard b.form == .cardinal && (b.noun != nil || isBody) || b.form == .modifier && Words.members.contains(b.counted),
            whole + 1 < numbers.indices.upperBound
        else { return nil }
        let first = numbers.all[whole + 1].phrase.lowerBound
        var mark = first - 1
        if numbers.hash(mark) == Words.with, numbers.isMark(mark - 1, 0x2C) { mark -= 1 }
        let isStop = numbers.isMark(mark, 0x3A) || numbers.isMark(mark, 0x3B)
        guard mark - b.phrase.upperBound < (isStop ? 12 : 7), mark >= b.phrase.upperBound,
            isStop || numbers.isMark(mark, 0x28) || numbers.isDash(mark) || isSpelledOut(whole, mark, in: numbers)
        else { return nil }
        guard let found = shares(of: whole, from: whole + 1, maximalGap: 5, in: numbers) else { return nil }
        // Something may come between: `three attacks on two bases — five men and two women`.
        let between = b.phrase.upperBound..<mark
        return b.form == .cardinal && between.contains(where: numbers.isPlural) ? nil : found
    }

    /// `a 12-member panel of`, `its 12 members,`, `the 30 students,`, `40 people is made up of`
    private static func isSpelledOut(_ whole: Int, _ mark: Int, in numbers: SentenceNumbers) -> Bool {
        let b = numbers.all[whole]
        let isMade =
            Words.made.contains(numbers.hash(mark - 1)) || Words.made.contains(numbers.hash(mark - 2)) && numbers.hash(mark) == Words.of
            || Words.comprising.contains(numbers.hash(mark))
        if numbers.hash(mark) == Words.of || isMade { return isMade || Words.members.contains(b.counted) && b.form == .modifier }
        guard numbers.isMark(mark, 0x2C), mark == b.phrase.upperBound || b.form == .modifier else { return false }
        // Without an article the parts may stand beside the whole: `two students, three men and a dog`.
        return Words.members.contains(b.counted) || numbers.isBody(whole) || Words.generic.contains(b.counted)
            || Words.determiners.contains(numbers.hash(b.phrase.lowerBound - 1))
    }

    /// The parts from `first` on, as long as each excludes all before it; nil for fewer than two.
    static func shares(of whole: Int, from first: Int, maximalGap: Int, in numbers: SentenceNumbers) -> Partition? {
        var parts: [Int] = []
        var shares: [Share] = []
        var end = 0
        for index in first..<numbers.indices.upperBound {
            let part = numbers.all[index]
            guard part.unit == .count, part.form == .cardinal, numbers.areInSameQuotation(whole, index) else { break }
            if !parts.isEmpty, part.phrase.lowerBound - end > maximalGap { break }
            guard let (share, last) = Share.read(part, of: numbers.all[whole], in: numbers) else { break }
            guard shares.allSatisfy({ $0.excludes(share) }) else { return nil }
            parts.append(index)
            shares.append(share)
            end = last + 1
        }
        guard parts.count > 1, !overlap(after: end, in: numbers) else { return nil }
        let range = ProseRange(numbers.all[parts[0]].range.start, numbers.tokens[end - 1].end)
        return Partition(whole: whole, parts: parts, range: range)
    }

    /// `two died, including one of the injured`, `two of whom later died`: somebody is counted twice, and the sentence says so.
    private static func overlap(after end: Int, in numbers: SentenceNumbers) -> Bool {
        (end..<max(end, numbers.sentence.upperBound)).contains { index in
            Words.twice.contains(numbers.hash(index))
                || numbers.hash(index) == Words.including && numbers.hash(index + 2) == Words.of
        }
    }

    private enum Words {
        static let of = WordHash.of("of")
        static let and = WordHash.of("and")
        static let among = WordHash.of("among")
        static let that = WordHash.of("that")
        static let with = WordHash.of("with")
        static let relatives = WordSet("whom which")
        static let including = WordHash.of("including")
        static let twice = WordSet("later both also whom twice some")
        static let made = WordSet("made composed comprised consists consisting")
        static let comprising = WordSet("comprises comprising includes include included including")
        static let determiners = WordSet("the its their his her those these our all")
        static let generic = WordSet("people persons victims passengers members")
        static let members = WordSet("member members person seat judge man woman strong")
    }
}

extension SentenceNumbers {
    /// `a jury of 12`, `a panel of 12 judges`
    func isBody(_ whole: Int) -> Bool { isBody(all[whole]) }

    func isBody(_ whole: Quantity) -> Bool {
        let index = whole.phrase.lowerBound - 1
        return hash(index) == ItemWords.of && BodyWords.bodies.contains(hash(index - 1))
    }
}

private enum BodyWords {
    static let bodies = WordSet(
        "jury panel board council committee commission team crew squad group party delegation court cabinet staff class")
}

/// What sets one part of a whole apart from the others.
struct Share {
    /// `another 19`, `the other 19`: apart from all before.
    private let isOther: Bool
    private let state: Int

    /// Whether nobody can be counted in both.
    func excludes(_ other: Share) -> Bool {
        if other.isOther { return true }
        guard state >= 0, other.state >= 0, state != other.state else { return false }
        // Places exclude each other; a town may lie in a county, but nobody tells of both in one list.
        guard state / 8 == other.state / 8 || min(state, other.state) >= 1000 else { return false }
        let pair = Set([state, other.state])
        // The rescued may be hurt, and the children are boys and girls.
        return !Self.overlapping.contains(pair)
    }

    /// The share that a number's noun or verb names, with the index of that word.
    static func read(_ part: Quantity, of whole: Quantity, in numbers: SentenceNumbers) -> (Share, Int)? {
        let before = numbers.hash(part.phrase.lowerBound - 1)
        let isOther = before == Words.another || Words.others.contains(before)
        if let noun = part.noun, let state = states[noun.hash], fits(state, whole, in: numbers) {
            return (Share(isOther: isOther, state: state), part.phrase.upperBound - 1)
        }
        guard part.noun == nil || part.counted == whole.counted else { return nil }
        var index = part.noun == nil ? part.tokens.upperBound : part.phrase.upperBound
        if numbers.hash(index) == Words.of, Words.anaphors.contains(numbers.hash(index + 1)) { index += 2 }
        var steps = 0
        while let word = numbers.word(index), word.is(.auxiliary) || Words.skipped.contains(word.hash), steps < 4 {
            index += 1
            steps += 1
        }
        guard let word = numbers.word(index) else { return nil }
        if numbers.hash(index - 1) == Words.voted || word.hash == Words.voted {
            let object = word.hash == Words.voted ? index + 1 : index
            if let state = Words.votes[numbers.hash(object)], fits(state, whole, in: numbers) {
                return (Share(isOther: isOther, state: state), object)
            }
        }
        if let state = states[word.hash], fits(state, whole, in: numbers) {
            // Who escaped may be hurt; who escaped unharmed is not.
            let after = states[numbers.hash(index + 1)]
            return after == unharmed
                ? (Share(isOther: isOther, state: unharmed), index + 1) : (Share(isOther: isOther, state: state), index)
        }
        if let place = place(at: index, in: numbers) { return (Share(isOther: isOther, state: place), index + 1) }
        return isOther && steps > 0 ? (Share(isOther: true, state: -1), index) : nil
    }

    /// `35 were reported from Sindh`, `three in Leeds`: one place is not another. Its number is far above those of the words.
    private static func place(at index: Int, in numbers: SentenceNumbers) -> Int? {
        guard Words.places.contains(numbers.hash(index)) else { return nil }
        let name = numbers.hash(index + 1) == ItemWords.the ? index + 2 : index + 1
        guard let word = numbers.word(name), word.shape.contains(.capitalized), !word.is([.month, .weekday]) else { return nil }
        return 1000 + Int(word.hash)
    }

    /// People die, vote and are men; medals are gold.
    private static func fits(_ state: Int, _ whole: Quantity, in numbers: SentenceNumbers) -> Bool {
        if state / 8 == 4 { return whole.counted == Words.medals }
        if state / 8 == 5 { return Words.buildings.contains(whole.counted) }
        return NounKinds.arePeople(whole, in: numbers.prose) || numbers.isBody(whole)
    }

    /// Eight numbers a family: what happened to people, sex, party, vote, medal.
    private static let states: [UInt32: Int] = {
        var table: [UInt32: Int] = [:]
        for (state, words) in [
            0: "killed died dead", 1: "injured wounded hurt", 2: "missing unaccounted",
            3: "rescued survived survivors saved escaped", 4: "freed released", 5: "held captive",
            unharmed: "unhurt unharmed uninjured unscathed",
            8: "men males", 9: "women females", 10: "boys", 11: "girls", 12: "children",
            16: "democrats democratic", 17: "republicans republican", 18: "independents", 19: "labour",
            20: "conservatives conservative tories",
            21: "liberals liberal",
            24: "yes favor favour approved", 25: "no against opposed", 26: "abstained undecided",
            40: "destroyed burned demolished", 41: "spared undamaged intact", 42: "damaged",
            32: "gold golds", 33: "silver silvers", 34: "bronze bronzes",
        ] {
            for word in words.split(separator: " ") { table[WordHash.of(word)] = state }
        }
        return table
    }()

    private static let unharmed = 6

    private static let overlapping: Set<Set<Int>> = [
        [1, 3], [1, 4], [1, 5], [3, 4], [3, 6], [4, 6], [5, 6], [10, 12], [11, 12], [17, 20], [16, 21],
    ]

    private enum Words {
        static let another = WordHash.of("another")
        static let voted = WordHash.of("voted")
        static let places = WordSet("from in")
        static let votes: [UInt32: Int] = [WordHash.of("for"): 24, WordHash.of("against"): 25]
        static let of = WordHash.of("of")
        static let others = WordSet("other remaining")
        static let anaphors = WordSet("them whom these those")
        static let skipped = WordSet("still reported listed confirmed voted in found being declared pronounced remained remain")
        static let medals = WordHash.of("medals")
        static let buildings = WordSet("homes houses buildings shops schools churches cars boats apartments flats cabins trailers")
    }
}
