extension CountedList {
    /// `three countries: Laos, Vietnam and Cambodia`, `three countries — Laos, Vietnam and Cambodia —`
    static func find(in numbers: SentenceNumbers) -> [CountedList] {
        numbers.indices.compactMap { index in
            let count = numbers.all[index]
            guard count.unit == .count, count.form == .cardinal, count.hedge == .none || count.hedge == .exactly, count.value >= 2,
                count.value <= 20,
                count.value == count.value.rounded(), let noun = count.noun, !Words.noList.contains(noun.hash)
            else { return nil }
            let nounEnd = count.phrase.upperBound
            let mark = passive(from: nounEnd, in: numbers)
            let isColon = numbers.isMark(mark, 0x3A)
            guard isColon || numbers.isDash(mark), numbers.hash(count.phrase.lowerBound - 1) != Words.of else { return nil }
            guard let list = read(index, from: mark + 1, isColon: isColon, in: numbers) else { return nil }
            // `The four goals: Lee, Park and Cho`: names of those who scored, some of them twice.
            guard !list.areNames || !Words.scored.contains(noun.hash) else { return nil }
            return mark == nounEnd || isColon && list.areNames ? list : nil
        }
    }

    /// The end of `were hit` after the noun: `four towns were hit: Elm, Oak and Ash`.
    private static func passive(from start: Int, in numbers: SentenceNumbers) -> Int {
        guard numbers.word(start)?.is(.auxiliary) ?? false else { return start }
        let end = (start + 1..<start + 4).first { numbers.isMark($0, 0x3A) }
        return end ?? start
    }

    private static func read(_ count: Int, from start: Int, isColon: Bool, in numbers: SentenceNumbers) -> CountedList? {
        var items: [Range<Int>] = []
        var first = start
        var index = start
        var ands = 0
        var isClosed = false
        while index < numbers.sentence.upperBound {
            let token = numbers.tokens[index]
            let isComma = numbers.isMark(index, 0x2C)
            let isAnd = token.hash == Words.and || numbers.isMark(index, 0x26)
            if isComma || isAnd {
                if index > first { items.append(first..<index) }
                first = index + 1
                ands += isAnd ? 1 : 0
                // `A, B and C, along with D`: the list went on.
                if ands > 0, isComma { return nil }
            } else if numbers.isMark(index, 0x2E) || numbers.isMark(index, 0x3B) || numbers.isDash(index) {
                isClosed = true
                break
            } else if token.kind != .word || Words.breaks.contains(token.hash) {
                return nil
            }
            index += 1
        }
        if index > first { items.append(first..<index) }
        // A dash that nothing closes may start a clause.
        guard ands == 1, items.count > 1, isClosed, index + 1 >= numbers.sentence.upperBound || !isColon else { return nil }
        let areNames = items.allSatisfy { isName($0, in: numbers) }
        guard areNames || isColon && items.allSatisfy({ isPlain($0, in: numbers) }) else { return nil }
        let ranges = items.map { ProseRange(numbers.tokens[$0.lowerBound].start, numbers.tokens[$0.upperBound - 1].end) }
        // `Austin, Texas`: a comma may stand inside an item.
        let hasPair = zip(items, items.dropFirst()).contains { a, b in
            numbers.isMark(b.lowerBound - 1, 0x2C) && isPlace(b, in: numbers) && !isPlace(a, in: numbers)
        }
        if Double(items.count) > numbers.all[count].value, hasPair || items.contains(where: { hasCampus($0, in: numbers) }) { return nil }
        return CountedList(count: count, items: ranges, areNames: areNames)
    }

    /// At most five capitalised words, with `of` and its like between them.
    private static func isName(_ item: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        guard item.count <= 5, numbers.tokens[item.upperBound - 1].shape.contains(.capitalized) else { return false }
        for index in item {
            let token = numbers.tokens[index]
            let isLink = index > item.lowerBound && Words.links.contains(token.hash)
            guard token.shape.contains(.capitalized) && !token.is([.pronoun, .auxiliary, .determiner]) || isLink,
                !token.shape.contains(.endsInStop) || token.count == 2, !Words.suffixes.contains(token.hash)
            else { return false }
        }
        return true
    }

    /// One to three plain words, none of which could start a clause.
    private static func isPlain(_ item: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        item.count <= 3
            && item.allSatisfy { index in
                let token = numbers.tokens[index]
                return !token.is([.function, .cue, .rise, .fall, .cardinal, .vagueNumber]) && !token.shape.contains(.hasDigit)
                    && !token.shape.contains(.endsInStop) && !token.shape.contains(.apostropheS)
            }
    }

    /// `University of California, San Diego`: one name with a comma inside.
    private static func hasCampus(_ item: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        item.contains { Words.campuses.contains(numbers.hash($0)) }
    }

    private static func isPlace(_ item: Range<Int>, in numbers: SentenceNumbers) -> Bool {
        let last = numbers.tokens[item.upperBound - 1]
        return last.is(.country) || Words.states.contains(last.hash)
    }

    private enum Words {
        static let of = WordHash.of("of")
        static let and = WordHash.of("and")
        static let breaks = WordSet("or nor including include includes such like among plus along with versus vs namely both")
        static let links = WordSet("of the de la el al bin van von for in da di du")
        static let suffixes = WordSet("jr sr inc corp co ltd iii ii")
        static let campuses = WordSet("university college")
        static let noList = WordSet(
            "words letters times points percent syllables characters votes seats games digits thirds quarters")
        static let scored = WordSet("goals tries touchdowns")
        static let states = WordSet(
            """
            alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas \
            kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey \
            mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming \
            england scotland wales ontario quebec
            """)
    }
}
