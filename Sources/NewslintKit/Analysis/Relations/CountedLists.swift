/// A counted noun and the items that are listed after it: `three countries: Laos, Vietnam and Cambodia`.
public struct CountedList: NumberRelation, Hashable {
    public static let name = "count of list"

    public enum Form: Sendable, Hashable {
        /// Behind a colon or between dashes.
        case set
        /// `two states, Ohio and Utah,`, `two states (Ohio and Utah)`
        case apposition
        /// Bullets, numbered paragraphs, or `First … Second … Third`.
        case paragraphs
    }

    /// An index into `Quantities.all`.
    public let count: Int
    public let items: [ProseRange]
    /// Every item is a name in capitals and nothing more.
    public let areNames: Bool
    public let form: Form
    /// `the top three`: a rank.
    public var isTop = false

    public var range: ProseRange { items[0].union(items[items.count - 1]) }

    public func claim(_ all: [Quantity]) -> Claim? { Claim(.exact(Double(items.count)), .equals, .figure(all[count])) }
}

extension CountedList {
    /// The lists in one sentence.
    static func find(in numbers: SentenceNumbers) -> [CountedList] {
        numbers.indices.compactMap { index in
            let count = numbers.all[index]
            guard isCount(count), let whole = whole(index, in: numbers) else { return nil }
            let isTop = numbers.hash(count.phrase.lowerBound - 1) == Words.top
            // `among the top five: Kenya and Peru`
            if isTop, numbers.words(numbers.before(count.phrase.lowerBound, 4), contain: Words.among) { return nil }
            guard let start = isTop && count.noun == nil ? count.tokens.upperBound : end(of: count, in: numbers),
                var list = ListReader(numbers: numbers, count: index, start: start).read()
            else { return nil }
            // `six of the eight states: …` may list either.
            if whole != index, Double(list.items.count) != count.value {
                list = CountedList(count: whole, items: list.items, areNames: list.areNames, form: list.form)
            }
            list.isTop = isTop
            return list
        }
    }

    /// The token after the counted noun, which may have a capital: `three House Republicans`.
    private static func end(of count: Quantity, in numbers: SentenceNumbers) -> Int? {
        if count.noun != nil { return count.phrase.upperBound }
        var index = count.tokens.upperBound
        let limit = index + 4
        while index < limit, let word = numbers.word(index), word.shape.contains(.capitalized) || !word.is(.function) { index += 1 }
        guard let last = numbers.word(index - 1), index > count.tokens.upperBound, last.shape.contains(.capitalized), last.count > 4,
            numbers.prose[last.end - 1] == 0x73, !last.shape.contains(.apostropheS)
        else { return nil }
        return index
    }

    /// Whether a number can count a list: not hedged, not a measure, not more than a list in print has.
    static func isCount(_ count: Quantity) -> Bool {
        count.unit == .count && count.form == .cardinal && (count.hedge == .none || count.hedge == .exactly) && count.value >= 2
            && count.value <= 30 && count.value == count.value.rounded() && count.scale == 1
    }

    /// `two of the three countries: Laos and Cambodia`: two are listed. Nil where nobody can tell how many (`most of the three`).
    private static func whole(_ index: Int, in numbers: SentenceNumbers) -> Int? {
        let start = numbers.all[index].phrase.lowerBound
        var before = start - 1
        // `of the present nine justices`
        for _ in 0..<2 where numbers.word(before).map({ !$0.is(.function) && !$0.is(.cardinal) }) ?? false { before -= 1 }
        if numbers.word(before)?.is(.determiner) ?? false { before -= 1 }
        guard numbers.hash(before) == Words.of else { return index }
        guard index > numbers.indices.lowerBound, numbers.all[index - 1].phrase.upperBound == before, isCount(numbers.all[index - 1]) else {
            return nil
        }
        return index - 1
    }

    private enum Words {
        static let of = WordHash.of("of")
        static let top = WordHash.of("top")
        static let among = WordSet("among amongst outside beyond near")
    }
}

/// Reads the list that follows a counted noun.
///
/// A list is split only where every item is short and plain, since a comma inside an item would make two of it.
struct ListReader {
    let numbers: SentenceNumbers
    /// The quantity that counts the list.
    let count: Int
    /// The token after the counted noun.
    let start: Int

    private var quantity: Quantity { numbers.all[count] }
    private var isTop: Bool { numbers.hash(quantity.phrase.lowerBound - 1) == Words.top }

    func read() -> CountedList? {
        let noun = numbers.tokens[max(start - 1, numbers.sentence.lowerBound)].hash
        let isTold = Words.noList.contains(noun)
        if Words.are.contains(numbers.hash(start)), numbers.word(quantity.phrase.lowerBound - 1)?.is(.determiner) ?? false || isTop {
            // `The four finalists are Leeds, Derby and Stoke.`
            guard !isTold, let items = items(from: start + 1, closer: .colon), items.kind == .names, items.hasAnd else { return nil }
            return make(items, .apposition, noun, isTold: false)
        }
        if numbers.isMark(start, 0x28), let items = items(from: start + 1, closer: .bracket) {
            return make(items, .apposition, noun, isTold: isTold)
        }
        if numbers.isMark(start, 0x2C) {
            let first = Words.openers.contains(numbers.hash(start + 1)) ? start + 2 : start + 1
            guard let items = items(from: first, closer: .comma) else { return nil }
            return items.kind == .years || first == start + 2 || agrees(items, with: noun)
                ? make(items, .apposition, noun, isTold: isTold) : nil
        }
        guard let mark = mark() else { return nil }
        let isColon = numbers.isMark(mark, 0x3A)
        if isColon, !isTold, let parts = parts(from: mark + 1) { return parts }
        guard let items = items(from: mark + 1, closer: isColon ? .colon : .dash) else { return nil }
        // `four towns were hit: Elm, Oak and Ash`: what stands between noun and list may change what is counted.
        guard mark == start || items.kind == .names || isColon && numbers.word(start)?.is(.preposition) ?? false else { return nil }
        return make(items, .set, noun, isTold: isTold)
    }

    private func make(_ items: Items, _ form: CountedList.Form, _ noun: UInt32, isTold: Bool) -> CountedList? {
        // `two times (1998 and 2002)`: years are counted by what is no list otherwise.
        guard !isTold || items.kind == .years else { return nil }
        // `The four goals: Lee, Park and Cho`: names of those who scored, some of them twice.
        guard items.kind != .names || !Words.scored.contains(noun) else { return nil }
        if form == .apposition, items.kind == .plain { return nil }
        return CountedList(count: count, items: items.ranges, areNames: items.kind == .names && items.hasAnd, form: form)
    }

    /// The colon or dash that opens the list: right behind the noun, or behind `were hit` and `in the region`.
    private func mark() -> Int? {
        if numbers.isMark(start, 0x3A) || numbers.isDash(start) { return start }
        guard let next = numbers.word(start), next.is([.auxiliary, .preposition]) else { return nil }
        for index in start + 1..<start + 8 {
            if numbers.isMark(index, 0x3A) || numbers.isDash(index) { return index }
            guard let word = numbers.word(index), !word.is([.cardinal, .cue]), !word.shape.contains(.endsInStop) else { return nil }
        }
        return nil
    }

    // MARK: Items

    enum Kind { case names, plain, numbers, years }

    struct Items {
        var ranges: [ProseRange]
        var kind: Kind
        var hasAnd: Bool
    }

    private enum Closer { case colon, dash, comma, bracket }

    private func items(from start: Int, closer: Closer) -> Items? {
        var items: [Range<Int>] = []
        var first = start
        var index = start
        var hasAnd = false
        var isClosed = false
        loop: while index < numbers.sentence.upperBound {
            let token = numbers.tokens[index]
            let isComma = numbers.isMark(index, 0x2C)
            let isAnd = token.hash == Words.and
            if isComma || isAnd {
                if hasAnd {
                    guard closer == .comma, isComma, index > first, !Words.more.contains(numbers.hash(index + 1)) else { return nil }
                    isClosed = true
                    break
                }
                if index > first { items.append(first..<index) }
                first = index + 1
                hasAnd = isAnd
            } else if numbers.isMark(index, 0x28), closer != .bracket, index > first, let end = closing(index) {
                index = end
            } else if numbers.isMark(index, 0x29) {
                isClosed = closer == .bracket
                break
            } else if numbers.isMark(index, 0x2E) || numbers.isMark(index, 0x3B) {
                isClosed = closer == .colon || closer == .dash || closer == .comma
                break
            } else if numbers.isDash(index) {
                isClosed = closer != .bracket
                break
            } else if !token.isWord || Words.breaks.contains(token.hash) {
                return nil
            }
            index += 1
            if items.count > 40 { return nil }
        }
        if index > first { items.append(first..<index) }
        guard !items.isEmpty, isClosed || closer == .colon && index == numbers.sentence.upperBound else { return nil }
        let isEnd = index + 1 >= numbers.sentence.upperBound
        guard isEnd || closer != .colon, let kind = kind(items) else { return nil }
        // A dash that nothing closes may start a clause, and commas alone may part one.
        if closer == .dash, kind == .plain, !numbers.isDash(index) { return nil }
        if items.count == 1 {
            // `two venues – Hylands Park – this year`: one name where there must be two.
            guard kind == .names, closer == .dash && numbers.isDash(index) || closer == .colon && numbers.isMark(index, 0x2E) else {
                return nil
            }
        } else if !hasAnd, closer == .comma || items.count < 3 || kind == .numbers {
            return nil
        }
        // `14 plaintiffs – parents and students –` are kinds of people.
        if kind == .plain, closer == .dash, abs(Double(items.count) - quantity.value) > 1 { return nil }
        if kind == .names, isDoubtful(items) { return nil }
        return Items(ranges: items.map { numbers.range($0) }, kind: kind, hasAnd: hasAnd)
    }

    private func closing(_ bracket: Int) -> Int? {
        (bracket + 1..<bracket + 5).first { numbers.isMark($0, 0x29) }
    }

    private func kind(_ items: [Range<Int>]) -> Kind? {
        if items.allSatisfy({ $0.count == 1 && isYear($0.lowerBound) }) { return .years }
        if items.dropLast().allSatisfy({ $0.count == 1 && numbers.tokens[$0.lowerBound].kind == .number }), let last = items.last,
            numbers.tokens[last.lowerBound].kind == .number, last.count <= 2
        {
            return .numbers
        }
        if items.allSatisfy({ isName($0) }) { return .names }
        return items.allSatisfy({ isPlain($0) || isName($0) }) ? .plain : nil
    }

    private func isYear(_ index: Int) -> Bool {
        let token = numbers.tokens[index]
        return token.kind == .number && token.count == 4 && (0x31...0x32).contains(numbers.prose[token.start])
            && (token.start..<token.end).allSatisfy { ASCII.isDigit(numbers.prose[$0]) }
    }

    /// A comma inside an item: `Austin, Texas`, `University of California, San Diego`. Only a list that fits its count is then believed.
    private func isDoubtful(_ items: [Range<Int>]) -> Bool {
        guard Double(items.count) != quantity.value else { return false }
        let hasPair = zip(items, items.dropFirst()).contains { a, b in
            numbers.isMark(b.lowerBound - 1, 0x2C) && isPlace(b) && !isPlace(a)
        }
        return hasPair
            || Double(items.count) > quantity.value && items.contains { $0.contains { Words.campuses.contains(numbers.hash($0)) } }
            || items.contains { $0.count == 1 && isParty(numbers.tokens[$0.lowerBound]) }
    }

    /// `R-Ohio`, `D-Mass.`
    private func isParty(_ token: Token) -> Bool {
        token.count > 2 && token.shape.contains(.hasHyphen) && numbers.prose[token.start + 1] == 0x2D
    }

    /// At most six capitalised words, with `of` and its like between them, and a title before them.
    private func isName(_ item: Range<Int>) -> Bool {
        var item = item
        if numbers.isMark(item.upperBound - 1, 0x29), let open = item.last(where: { numbers.isMark($0, 0x28) }) {
            item = item.lowerBound..<open
        }
        while let first = item.first, numbers.tokens[first].is(.beforeName), item.count > 1 { item = item.dropFirst() }
        if item.count > 1, let first = item.first, numbers.hash(first) == Words.the { item = item.dropFirst() }
        guard let last = item.last, item.count <= 6, numbers.tokens[last].shape.contains(.capitalized),
            !numbers.tokens[last].shape.contains(.apostropheS)
        else { return false }
        for index in item {
            let token = numbers.tokens[index]
            let isLink = index > item.lowerBound && Words.links.contains(token.hash)
            guard token.shape.contains(.capitalized) && !token.is([.pronoun, .auxiliary, .determiner]) || isLink,
                !token.shape.contains(.endsInStop) || token.count == 2 || token.is([.country, .abbreviation]),
                !Words.suffixes.contains(token.hash)
            else { return false }
        }
        return true
    }

    /// One to four plain words, none of which could start a clause.
    private func isPlain(_ item: Range<Int>) -> Bool {
        item.count <= 4
            && item.allSatisfy { index in
                let token = numbers.tokens[index]
                if index > item.lowerBound, Words.plainLinks.contains(token.hash) { return true }
                // `growth`, `reduction` are nouns where they stand alone.
                return token.kind == .word && !token.is([.function, .cue, .cardinal, .vagueNumber])
                    && (item.count == 1 || !token.is([.rise, .fall]))
                    && !token.shape.contains(.hasDigit) && !token.shape.contains(.endsInStop) && !token.shape.contains(.apostropheS)
            }
    }

    private func isPlace(_ item: Range<Int>) -> Bool {
        let last = numbers.tokens[item.upperBound - 1]
        return last.is(.country) || Words.states.contains(last.hash) || last.shape.contains(.endsInStop) && last.count > 2
    }

    private func isSomewhere(_ item: Range<Int>) -> Bool {
        isPlace(item) || numbers.tokens[item.lowerBound].is([.place, .country]) || numbers.tokens[item.upperBound - 1].is(.place)
    }

    /// Whether names can be what a noun counts: places after `states`, people after `senators`.
    private func agrees(_ items: Items, with noun: UInt32) -> Bool {
        guard items.kind == .names, items.hasAnd else { return false }
        let places = items.ranges.count { range in
            let tokens = numbers.sentence.filter { numbers.tokens[$0].start >= range.start && numbers.tokens[$0].end <= range.end }
            guard let first = tokens.first, let last = tokens.last else { return false }
            return isSomewhere(first..<last + 1)
        }
        if Words.places.contains(noun) { return places * 2 >= items.ranges.count }
        return Words.bodies.contains(noun) || Words.people.contains(noun) && places == 0
    }

    // MARK: Parts between semicolons

    /// `three reasons: the cost of fuel; the lack of staff; and the weather.`
    private func parts(from start: Int) -> CountedList? {
        let stop = numbers.sentence.last { !numbers.isMark($0, 0x2E) } ?? start
        let tail = min(start, stop)..<max(start, stop + 1)
        let marks = tail.filter { numbers.isMark($0, 0x3B) }
        guard marks.count >= 2 || marks.count == 1 && numbers.hash(marks[0] + 1) == Words.and, let last = marks.last else { return nil }
        guard !tail.contains(where: { numbers.isDash($0) || numbers.isMark($0, 0x3A) || numbers.tokens[$0].kind == .quote }) else {
            return nil
        }
        var items: [Range<Int>] = []
        var first = tail.lowerBound
        for mark in marks + [tail.upperBound] {
            guard mark > first else { return nil }
            items.append(first..<mark)
            first = mark + 1
        }
        // An item that has an `and` of its own may be two.
        let isPlain = items.allSatisfy { item in !item.dropFirst().contains { numbers.hash($0) == Words.and } }
        guard
            isPlain || Double(items.count) == quantity.value || numbers.hash(last + 1) == Words.and && Double(items.count) > quantity.value
        else { return nil }
        guard !items.contains(where: { item in item.contains { Words.open.contains(numbers.hash($0)) } }) else { return nil }
        return CountedList(count: count, items: items.map { numbers.range($0) }, areNames: false, form: .set)
    }

    private enum Words {
        static let and = WordHash.of("and")
        static let the = WordHash.of("the")
        static let top = WordHash.of("top")
        static let are = WordSet("are were")
        static let breaks = WordSet(
            "or nor including include includes such like among plus along with versus vs both who which where whose when while as not")
        static let open = WordSet("including among others etc")
        static let more = WordSet("and along plus as with among including but which who or not at on")
        static let openers = WordSet("namely in")
        static let links = WordSet("of the de la el al bin van von for in da di du and")
        static let plainLinks = WordSet("of to for in on the a")
        static let suffixes = WordSet("jr sr inc corp co ltd iii ii")
        static let campuses = WordSet("university college")
        static let noList = WordSet(
            """
            words word letters times points percent syllables characters votes seats games digits thirds quarters occasions years months weeks \
            days hours minutes seconds miles sets
            """)
        static let scored = WordSet("goals tries touchdowns")
        static let places = WordSet(
            "countries nations states cities towns provinces counties islands regions republics capitals territories neighbors neighbours villages"
        )
        static let people = WordSet(
            """
            senators justices men women players lawmakers officials candidates members sons daughters brothers sisters children students \
            teachers victims suspects officers soldiers directors writers governors ministers rivals friends democrats republicans \
            congressmen judges daughters siblings owners founders partners actors singers drivers
            """)
        static let bodies = WordSet(
            "companies firms banks airlines teams clubs parties networks newspapers universities studios carmakers automakers carriers retailers"
        )
        static let states = WordSet(
            """
            alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas \
            kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey \
            mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming \
            england scotland wales ontario quebec
            """)
    }
}
