/// A share in words and the figure beside it: `two-thirds (66 percent)`, `a majority, 52 of 100`, `a third of the 90 lawmakers, 30`.
public struct Proportion: NumberRelation, Hashable {
    public static let name = "share in words"

    public enum Kind: Sendable, Hashable {
        /// `two-thirds`
        case fraction
        /// `one in four`
        case ratio
        /// `most`, `a majority`, `none`
        case quantifier
    }

    public enum Figure: Sendable, Hashable {
        /// An index into `Quantities.all`.
        case percent(Int)
        /// Two of them.
        case count(part: Int, whole: Int)
    }

    public let kind: Kind
    /// `nearly two-thirds`
    public let words: ProseRange
    /// What the words allow, in percent.
    public let bounds: Interval
    /// `more than half`: the lower bound is meant as one.
    public let isBound: Bool
    public let figure: Figure
    /// From the words' figure's first number to its last.
    public let range: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? {
        let term: Term =
            switch figure {
            case .percent(let index): .figure(all[index])
            case .count(let part, let whole): .share(of: .figure(all[part]), in: .figure(all[whole]))
            }
        // A majority has a hard edge, two-thirds a soft one.
        let margin = kind == .quantifier ? bounds.low == 66 ? 2 : 0 : 0.5
        guard bounds.low < bounds.high else { return Claim(term, .equals, .exact(bounds.low)) }
        return term.value < bounds.middle
            ? Claim(term, .atLeast, .exact(bounds.low), margin: isBound ? 0 : margin)
            : Claim(term, .atMost, .exact(bounds.high), margin: margin)
    }
}

extension Proportion {
    static func find(in numbers: SentenceNumbers) -> [Proportion] {
        numbers.indices.compactMap { index in
            let quantity = numbers.all[index]
            guard quantity.form == .cardinal else { return nil }
            if quantity.unit == .percent { return before(percent: index, in: numbers) ?? after(percent: index, in: numbers) }
            return quantity.unit.isAmount ? before(count: index, in: numbers) : nil
        }
    }

    // MARK: The words first

    /// `two-thirds of respondents (66 percent)`, `A majority, 52 percent,`
    private static func before(percent: Int, in numbers: SentenceNumbers) -> Proportion? {
        let mark = numbers.lead(before: percent)
        guard let opening = numbers.mark(mark), opening != .colon, opening != .semicolon else { return nil }
        guard numbers.closes(numbers.skippingAnaphor(numbers.all[percent].tokens.upperBound), opening) else { return nil }
        guard let (words, _) = words(endingAt: mark, opening, whole: nil, in: numbers) else { return nil }
        return proportion(words, .percent(percent), percent, percent, in: numbers)
    }

    /// `a third of the 90 lawmakers, 30`, `Most of the 30 bridges – 24 –`, `A majority, 52 of 100,`
    private static func before(count part: Int, in numbers: SentenceNumbers) -> Proportion? {
        let mark = numbers.lead(before: part)
        guard let opening = numbers.mark(mark), opening != .colon, opening != .semicolon else { return nil }
        if let (part, whole) = numbers.partOfWhole(part, part + 1) {
            let end = numbers.end(whole)
            guard numbers.closes(end, opening) || numbers.closes(end + 1, opening),
                let (words, _) = words(endingAt: mark, opening, whole: nil, in: numbers)
            else { return nil }
            return proportion(words, .count(part: part, whole: whole), part, whole, in: numbers)
        }
        let whole = part - 1
        guard whole >= numbers.indices.lowerBound, numbers.all[whole].unit == numbers.all[part].unit, numbers.all[whole].form == .cardinal,
            numbers.isRestated(part, after: whole), let (words, owner) = words(endingAt: mark, opening, whole: whole, in: numbers), owner
        else { return nil }
        let (a, b) = (numbers.all[part], numbers.all[whole])
        guard a.noun == nil || b.noun == nil || a.counted == b.counted else { return nil }
        return proportion(words, .count(part: part, whole: whole), part, part, in: numbers)
    }

    // MARK: The figure first

    /// `57 percent, or more than half,`, `45 percent – nearly half –`
    private static func after(percent: Int, in numbers: SentenceNumbers) -> Proportion? {
        var mark = numbers.all[percent].tokens.upperBound
        let limit = mark + 8
        while mark < limit, let word = numbers.word(mark), !word.is([.auxiliary, .cue]) { mark += 1 }
        guard let opening = numbers.mark(mark), opening != .colon, opening != .semicolon else { return nil }
        var index = mark + 1
        let start = index
        while index < start + 5, let word = numbers.word(index) {
            if let words = ShareWords.read(at: index, in: numbers) {
                let end = words.end
                let isClosed = numbers.closes(end, opening) || numbers.hash(end) == ItemWords.of && words.kind != .quantifier
                guard isClosed, !numbers.span(start, words.start).contains(where: { !isLead($0, in: numbers) }) else { return nil }
                // `40 percent, half of them women`: a share of the share.
                if numbers.hash(end) == ItemWords.of, ItemWords.anaphors.contains(numbers.hash(end + 1)) { return nil }
                let hasOr = numbers.hash(start) == Words.or
                guard hasOr || opening != .comma || words.kind == .quantifier && numbers.hash(start) == Words.a else { return nil }
                return proportion(words, .percent(percent), percent, percent, in: numbers)
            }
            guard word.is([.hedge, .article, .function]) || isLead(index, in: numbers) else { return nil }
            index += 1
        }
        return nil
    }

    private static func isLead(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        guard let word = numbers.word(index) else { return false }
        return word.hash == Words.or || word.is([.article, .hedge]) || Words.leads.contains(word.hash)
    }

    // MARK: Words

    /// The share that is named in the words up to a mark, and whether it is one of the whole that is counted there.
    private static func words(
        endingAt mark: Int, _ opening: SentenceNumbers.Mark, whole: Int?, in numbers: SentenceNumbers
    ) -> (ShareWords, isOfWhole: Bool)? {
        var index = mark - 1
        let limit = max(numbers.sentence.lowerBound, mark - 14)
        var isPastWhole = whole == nil
        var verbs = 0
        while index >= limit {
            let token = numbers.tokens[index]
            if let whole, numbers.all[whole].tokens.contains(index) {
                isPastWhole = true
                index -= 1
                continue
            }
            if let words = ShareWords.read(at: index, in: numbers) {
                if words.kind == .quantifier, words.end != mark, !isDirect(words, in: numbers), numbers.hash(words.end) != ItemWords.of {
                    return nil
                }
                if words.kind == .quantifier, words.end == mark, numbers.word(words.start - 1)?.is([.preposition, .conjunction]) ?? false {
                    return nil
                }
                // `Two-thirds say it makes no difference (66 percent)`
                let isSubject = opening == .bracket && words.kind == .fraction && Words.says.contains(numbers.hash(words.end))
                guard isPastWhole,
                    index >= mark - 2 || numbers.hash(words.end) == ItemWords.of || isSubject || isDirect(words, in: numbers)
                else { return nil }
                if verbs > 0, opening != .bracket || mark - index > 9 { return nil }
                return (words, whole != nil && numbers.hash(words.end) == ItemWords.of)
            }
            guard token.kind == .word || token.kind == .quote, !isNumber(index, in: numbers) else { return nil }
            if token.is([.auxiliary, .cue]) { verbs += 1 }
            if token.is(.conjunction), token.hash != Words.and, token.hash != Words.or { return nil }
            index -= 1
        }
        return nil
    }

    /// `most Republicans (62 percent)`, but not `in most cases (62 percent)`.
    private static func isDirect(_ words: ShareWords, in numbers: SentenceNumbers) -> Bool {
        guard words.kind == .quantifier else { return words.kind == .ratio }
        guard let before = numbers.word(words.start - 1) else { return true }
        return !before.is(.preposition) && !before.is(.determiner)
    }

    private static func isNumber(_ index: Int, in numbers: SentenceNumbers) -> Bool {
        numbers.indices.contains { numbers.all[$0].tokens.contains(index) && numbers.all[$0].form != .modifier }
    }

    private static func proportion(
        _ words: ShareWords, _ figure: Figure, _ first: Int, _ last: Int, in numbers: SentenceNumbers
    ) -> Proportion? {
        guard numbers.areInSameQuotation(first, last), numbers.all[last].quotation == words.quotation(near: first, in: numbers) else {
            return nil
        }
        let range = numbers.all[first].range.union(numbers.all[last].range)
        let text = ProseRange(numbers.tokens[words.start].start, numbers.tokens[words.end - 1].end)
        return Proportion(kind: words.kind, words: text, bounds: words.bounds, isBound: words.isBound, figure: figure, range: range)
    }

    private enum Words {
        static let and = WordHash.of("and")
        static let or = WordHash.of("or")
        static let a = WordHash.of("a")
        static let says = WordSet("say said think believe want favor favour support oppose were are have would do disapprove approve")
        static let leads = WordSet("more less just slightly little than well only close to fewer far not clear overall an bare slim")
    }
}
