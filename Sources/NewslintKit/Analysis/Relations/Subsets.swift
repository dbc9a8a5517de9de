extension Subset {
    /// `A of the B`, and `B, A of which`.
    static func find(in numbers: SentenceNumbers) -> [Subset] {
        numbers.indices.dropFirst().compactMap { index in
            ofThe(index, in: numbers) ?? ofWhich(index, in: numbers) ?? whichOf(index, in: numbers) ?? ofFirst(index, in: numbers)
                ?? including(index, in: numbers) ?? ofThose(index, in: numbers)
        }
    }

    /// `17 of the 15 hijackers`, `17 out of 15`
    private static func ofThe(_ whole: Int, in numbers: SentenceNumbers) -> Subset? {
        let part = whole - 1
        let (a, b) = (numbers.all[part], numbers.all[whole])
        guard a.unit == b.unit, a.unit.isAmount, a.form == .cardinal, b.form == .cardinal, numbers.areInSameQuotation(part, whole) else {
            return nil
        }
        var index = a.noun == nil ? a.tokens.upperBound : a.phrase.upperBound
        let isOut = numbers.hash(index) == Words.out
        if isOut { index += 1 }
        guard numbers.hash(index) == Words.of else { return nil }
        index += 1
        let first = index
        if let owner = numbers.span(index, min(index + 4, b.phrase.lowerBound)).first(where: {
            numbers.tokens[$0].shape.contains(.apostropheS)
        }),
            (index...owner).allSatisfy({ numbers.word($0) != nil })
        {
            index = owner + 1
        }
        while let word = numbers.word(index), index < b.phrase.lowerBound, Words.determiners.contains(word.hash) { index += 1 }
        guard index == b.phrase.lowerBound || index == b.tokens.lowerBound,
            isOut || index > first || a.noun == nil && b.noun != nil && b.value > 1
        else { return nil }
        guard a.noun == nil || b.noun == nil || a.counted == b.counted, !numbers.ownsNext(b) else { return nil }
        return Subset(part: part, whole: whole)
    }

    /// `Of the town's 12 bars, 14 were closed`
    private static func ofFirst(_ part: Int, in numbers: SentenceNumbers) -> Subset? {
        let (a, b) = (numbers.all[part], numbers.all[part - 1])
        guard part - 1 == numbers.indices.lowerBound, a.unit == .count, b.unit == .count, a.form == .cardinal, b.form == .cardinal,
            b.noun != nil, a.noun == nil || a.counted == b.counted, numbers.hash(numbers.sentence.lowerBound) == Words.of,
            b.phrase.lowerBound - numbers.sentence.lowerBound <= 5, numbers.isMark(a.phrase.lowerBound - 1, 0x2C),
            a.phrase.lowerBound - b.phrase.upperBound <= 5, numbers.areInSameQuotation(part - 1, part), !numbers.ownsNext(b)
        else { return nil }
        let verb = a.noun == nil ? a.tokens.upperBound : a.phrase.upperBound
        guard let word = numbers.word(verb), !word.is(.preposition), word.is(.auxiliary) || numbers.isPast(verb) else { return nil }
        guard !numbers.span(b.phrase.upperBound, a.phrase.lowerBound).contains(where: numbers.isPlural) else { return nil }
        return Subset(part: part, whole: part - 1)
    }

    /// `$3.27 million, $3.24 million of which`, `20 guns, 18 of them`
    private static func ofWhich(_ part: Int, in numbers: SentenceNumbers) -> Subset? {
        let a = numbers.all[part]
        let end = a.tokens.upperBound
        guard a.form == .cardinal, a.unit.isAmount, numbers.hash(end) == Words.of, Words.anaphors.contains(numbers.hash(end + 1)) else {
            return nil
        }
        let earlier = (numbers.indices.lowerBound..<part).filter { index in
            numbers.all[index].unit == a.unit && numbers.all[index].form != .pair
        }
        guard let nearest = earlier.last, nearest == part - 1 else { return nil }
        // The pronoun may stand for any of the numbers before it: the part must fit none of them to be wrong.
        guard let whole = earlier.max(by: { numbers.all[$0].interval.high < numbers.all[$1].interval.high }) else { return nil }
        let b = numbers.all[nearest]
        guard numbers.all[whole].form == .cardinal, b.form == .cardinal, numbers.areInSameQuotation(part, whole) else { return nil }
        // `Of the 40 women who came by bus, 50 of them`, `There are 40 men at two bases, 50 of them`: the sentence is about the whole.
        let isTopic = isTopic(nearest, in: numbers) && numbers.isMark(a.phrase.lowerBound - 1, 0x2C)
        if a.unit == .count {
            guard b.noun != nil, isTopic || !hasOtherPlural(b, before: a.phrase.lowerBound, in: numbers) else { return nil }
        }
        let isPeople = numbers.hash(end + 1) == Words.whom && NounKinds.arePeople(b, in: numbers.prose)
        guard a.phrase.lowerBound - b.phrase.upperBound <= (isTopic || isPeople ? 14 : 8) else { return nil }
        return Subset(part: part, whole: whole)
    }

    /// `$2.1 billion in cash, of which $2.4 billion is in bonds`
    private static func whichOf(_ part: Int, in numbers: SentenceNumbers) -> Subset? {
        let a = numbers.all[part]
        let pronoun = a.phrase.lowerBound - 1
        guard part > numbers.indices.lowerBound, a.form == .cardinal, a.unit.isAmount, Words.relatives.contains(numbers.hash(pronoun)),
            numbers.hash(pronoun - 1) == Words.of, numbers.isMark(pronoun - 2, 0x2C)
        else { return nil }
        let b = numbers.all[part - 1]
        guard b.form == .cardinal, b.unit == a.unit, pronoun - 1 - b.phrase.upperBound <= 5, numbers.areInSameQuotation(part - 1, part)
        else { return nil }
        if a.unit == .count {
            guard b.noun != nil, a.noun == nil || a.counted == b.counted, !hasOtherPlural(b, before: pronoun, in: numbers) else {
                return nil
            }
        }
        return Subset(part: part, whole: part - 1)
    }

    /// `45 counties; of those, 52 have none`
    private static func ofThose(_ part: Int, in numbers: SentenceNumbers) -> Subset? {
        let (a, b) = (numbers.all[part], numbers.all[part - 1])
        let comma = numbers.lead(before: part)
        guard a.unit == .count, b.unit == .count, a.form == .cardinal, b.form == .cardinal, b.noun != nil, numbers.mark(comma) == .comma,
            Words.those.contains(numbers.hash(comma - 1)), numbers.hash(comma - 2) == Words.of,
            numbers.mark(comma - 3) != nil || numbers.word(comma - 3)?.is(.conjunction) ?? false, comma - 3 - b.phrase.upperBound <= 10,
            a.noun == nil || a.counted == b.counted, !hasOtherPlural(b, before: comma - 3, in: numbers),
            numbers.areInSameQuotation(part - 1, part)
        else { return nil }
        return Subset(part: part, whole: part - 1)
    }

    /// `12 people, including two officers`, `three years in prison, including six months`
    private static func including(_ part: Int, in numbers: SentenceNumbers) -> Subset? {
        let (a, b) = (numbers.all[part], numbers.all[part - 1])
        let cue = numbers.lead(before: part)
        guard numbers.hash(cue) == Words.including, a.form == .cardinal, b.form == .cardinal, cue >= b.phrase.upperBound,
            cue - b.phrase.upperBound <= 8, numbers.areInSameQuotation(part - 1, part)
        else { return nil }
        let gap = b.phrase.upperBound..<cue
        guard b.per == nil, !Words.tops.contains(numbers.hash(b.phrase.lowerBound - 1)) else { return nil }
        guard !gap.contains(where: { numbers.isPlural($0) || numbers.isDash($0) || numbers.isNumber($0) }) else { return nil }
        switch (a.unit, b.unit) {
        case (.duration(let short), .duration(let long)):
            guard short == long || Subset.lengths[short].flatMap({ a in Subset.lengths[long].map { $0 > a } }) ?? false else { return nil }
        case (.count, .count):
            guard b.noun != nil, !numbers.ownsNext(b), isOfKind(a, b, in: numbers) else { return nil }
        default:
            guard a.unit == b.unit, a.unit.isAmount else { return nil }
        }
        return Subset(part: part, whole: part - 1)
    }

    /// Whether what is counted first can be some of what is counted second.
    private static func isOfKind(_ part: Quantity, _ whole: Quantity, in numbers: SentenceNumbers) -> Bool {
        if part.noun == nil, NounKinds.areContainers(whole) {
            // `people of 35 nations, including 52 Kenyans`
            guard let next = numbers.word(part.tokens.upperBound) else { return true }
            return next.is(.function)
        }
        if part.noun == nil || part.counted == whole.counted { return true }
        if NounKinds.arePeople(whole, in: numbers.prose) { return !NounKinds.areContainers(part) }
        return !NounKinds.areContainers(whole) && !NounKinds.arePeople(part, in: numbers.prose)
    }

    /// `Of the 40 women`, `There are 40 women`, at the start of a sentence or after a colon.
    private static func isTopic(_ whole: Int, in numbers: SentenceNumbers) -> Bool {
        var index = numbers.all[whole].phrase.lowerBound - 1
        if numbers.hash(index) == ItemWords.the { index -= 1 }
        guard numbers.hash(index) == Words.of || Words.there.contains(numbers.hash(index - 1)) && Words.are.contains(numbers.hash(index))
        else { return false }
        if numbers.hash(index) != Words.of { index -= 1 }
        return index == numbers.sentence.lowerBound || numbers.mark(index - 1) == .colon
    }

    /// Whether the pronoun may stand for something that is not counted: `students at two schools, 45 of whom`.
    private static func hasOtherPlural(_ whole: Quantity, before end: Int, in numbers: SentenceNumbers) -> Bool {
        if (whole.phrase.upperBound..<max(end, whole.phrase.upperBound)).contains(where: numbers.isPlural) { return true }
        var before = whole.phrase.lowerBound - 1
        if numbers.word(before)?.is([.determiner, .article]) ?? false { before -= 1 }
        guard numbers.word(before)?.is(.preposition) ?? false else { return false }
        return (numbers.sentence.lowerBound..<whole.phrase.lowerBound).contains { index in
            numbers.isPlural(index) || (numbers.word(index)?.is(.pronoun) ?? false) && !Words.singular.contains(numbers.hash(index))
        }
    }

    /// Lengths of time in days.
    static let lengths = ["hour": 1.0 / 24, "day": 1, "week": 7, "month": 365.25 / 12, "year": 365.25]

    private enum Words {
        static let those = WordSet("those them these")
        static let tops = WordSet("top first last next bottom no")
        static let whom = WordHash.of("whom")
        static let singular = WordSet("he she it him her his i me my myself himself herself itself this that which")
        static let there = WordSet("there")
        static let are = WordSet("are were")
        static let including = WordHash.of("including")
        static let of = WordHash.of("of")
        static let out = WordHash.of("out")
        static let determiners = WordSet("the its their his her those these our all last past first next previous")
        static let anaphors = WordSet("which whom them it")
        static let relatives = WordSet("which whom")
    }
}

extension Unit {
    /// Something of which a part is smaller than the whole: a count, money, a measure.
    var isAmount: Bool {
        switch self {
        case .count, .currency, .measure: true
        default: false
        }
    }
}
