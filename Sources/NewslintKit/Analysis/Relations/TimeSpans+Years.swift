/// Lengths in years, against the years that stand beside them.
///
/// A year is completed or begun, so that of two years the difference and one less are right; between the lines a difference of one more is
/// only a note.
extension TimeSpanReader {
    /// To the story's own date: a year less may be right, since its day may be still to come.
    private static let untilNow = Interval(-1, 0.4)

    /// `for 23 years since 1998`, `in the 23 years since 1998`, `the first in 23 years, since 1998`, `since 1998, for 23 years`
    func since(_ length: Quantity, _ marks: [YearMark], in sentence: Range<Int>) -> TimeSpan? {
        guard marks.count == 1, let mark = marks.first, hash(mark.tokens.lowerBound - 1, sentence) == Words.since,
            !sentence.contains(where: { Words.past.contains(tokens[$0].hash) })
        else { return nil }
        let since = mark.tokens.lowerBound - 1
        if length.tokens.upperBound <= since {
            guard isGap(length.tokens.upperBound..<since, Words.sinceGap), leads(length, Words.forIn, in: sentence) else { return nil }
        } else {
            guard isGap(mark.tokens.upperBound..<length.phrase.lowerBound, Words.forIn), isPause(mark.tokens.upperBound),
                endsThere(length.tokens.upperBound, sentence), leads(length, Words.forIn, in: sentence)
            else { return nil }
        }
        return years(length, from: mark, to: nil, slack: Self.untilNow)
    }

    /// `for six years, from 1981 to 1987`, `a 14-year reign from 1987 to 2001`, `from 1981 to 1987, a span of six years`
    func between(_ length: Quantity, _ marks: [YearMark], in sentence: Range<Int>) -> TimeSpan? {
        for (a, b) in zip(marks, marks.dropFirst()) {
            let gap = a.tokens.upperBound..<b.tokens.lowerBound
            let from = a.tokens.lowerBound - 1
            guard gap.count == 1, Words.links.contains(tokens[gap.lowerBound].hash) || isPause(gap.lowerBound),
                Words.froms.contains(hash(from, sentence)) || isPause(from), b.year > a.year
            else { continue }
            if length.tokens.upperBound <= from {
                let between =
                    rest(after: length.tokens.upperBound, in: sentence)..<max(from, rest(after: length.tokens.upperBound, in: sentence))
                let isPlain = isGap(between, Words.nothing, limit: 1) && leads(length, Words.forIn, in: sentence)
                let isName = length.form == .modifier && between.count <= 7 && !between.contains(where: { isBreak($0) })
                guard isPlain || isName, Words.froms.contains(hash(from, sentence)) else { continue }
            } else {
                let between = b.tokens.upperBound..<length.phrase.lowerBound
                guard length.phrase.lowerBound >= b.tokens.upperBound, isGap(between, Words.spanNouns, limit: 6), !between.isEmpty,
                    isPause(b.tokens.upperBound), endsThere(length.tokens.upperBound, sentence) || length.form == .modifier
                else { continue }
                // `from 1991 to 1995 and from 2003 to 2007, eight years in all`
                if marks[0].tokens != a.tokens { continue }
            }
            return years(length, from: a, to: (b.year, b.tokens), slack: Interval(-0.75, 1))
        }
        return nil
    }

    /// `seven years and 43 days between`: the index after the days.
    private func rest(after end: Int, in sentence: Range<Int>) -> Int {
        let isRest = Words.rest.contains(hash(end + 2, sentence)) && hash(end, sentence) == Words.and
        return isRest ? end + 3 : end
    }

    /// `in 1984, two years before the 1986 fire`
    func after(_ length: Quantity, _ marks: [YearMark], in sentence: Range<Int>) -> TimeSpan? {
        guard marks.count == 2, marks[0].isQuoted == marks[1].isQuoted else { return nil }
        let isAfter = hash(length.tokens.upperBound, sentence) == Words.after
        guard isAfter || hash(length.tokens.upperBound, sentence) == Words.before,
            length.phrase.lowerBound >= marks[0].tokens.upperBound,
            isGap(marks[0].tokens.upperBound..<length.phrase.lowerBound, Words.joints),
            marks[1].tokens.lowerBound > length.tokens.upperBound,
            !(length.tokens.upperBound..<marks[1].tokens.lowerBound).contains(where: { isPause($0) })
        else { return nil }
        let (first, last) = isAfter ? (marks[1], marks[0]) : (marks[0], marks[1])
        return years(length, from: first, to: (last.year, last.tokens), slack: Interval(-1, 0.6))
    }

    /// `five years ago, in 2014`, `in 1990, and 12 years later, in 2002`
    func reckoned(_ length: Quantity, _ date: DateMention, _ marks: [YearMark], _ reckoning: DateMention.Reckoning, in sentence: Range<Int>)
        -> TimeSpan?
    {
        guard let count = reckoning.count else { return nil }
        let place = date.firstToken..<date.nextToken
        let next = marks.first { $0.tokens.lowerBound >= place.upperBound }
        let last = marks.last { $0.tokens.upperBound <= place.lowerBound }
        func isBeside(_ mark: YearMark?) -> Bool {
            guard let mark else { return false }
            return mark.tokens.lowerBound >= place.upperBound
                ? isGap(place.upperBound..<mark.tokens.lowerBound, Words.beside, limit: 3) && mark.tokens.lowerBound > place.upperBound
                : isGap(mark.tokens.upperBound..<place.lowerBound, Words.besideBefore, limit: 2)
                    && mark.tokens.upperBound < place.lowerBound
        }
        let isAgo = tokens[place].contains { $0.hash == Words.ago }
        if isAgo {
            guard count < 0, let mark = [next, last].compactMap({ $0 }).first(where: { isBeside($0) }), marks.count == 1 else { return nil }
            return years(length, from: mark, to: nil, slack: Interval(-1, 1))
        }
        guard marks.count == 2, let earlier = last, let later = next, isBeside(later) else { return nil }
        let (first, end) = count > 0 ? (earlier, later) : (later, earlier)
        return years(length, from: first, to: (end.year, end.tokens), slack: Interval(-1, 0.6))
    }

    /// `58-year-old ties, established in 1973`
    func founded(_ length: Quantity, _ marks: [YearMark], in sentence: Range<Int>) -> TimeSpan? {
        for mark in marks {
            let link = mark.tokens.lowerBound - 1
            let gap = length.tokens.upperBound..<max(length.tokens.upperBound, link)
            if mark.tokens.lowerBound >= length.tokens.upperBound {
                guard gap.count <= 9, let noun = gap.first, tokens[noun].kind == .word, !isPerson(gap),
                    let verb = gap.last, isFounding(verb, link, sentence)
                else { continue }
                let before = verb - 1
                guard isPause(before) || Words.passives.contains(tokens[before].hash) else { continue }
            } else {
                // `founded in 1873, the 140-year-old company`
                let between = mark.tokens.upperBound..<length.phrase.lowerBound
                guard isFounding(link - 1, link, sentence), isGap(between, Words.articles), isPause(mark.tokens.upperBound),
                    !isPerson(length.tokens.upperBound..<min(sentence.upperBound, length.tokens.upperBound + 3))
                else { continue }
            }
            return years(length, from: mark, to: nil, slack: Self.untilNow)
        }
        return nil
    }

    private func isFounding(_ verb: Int, _ link: Int, _ sentence: Range<Int>) -> Bool {
        Words.inOn.contains(hash(link, sentence)) && Words.founding.contains(hash(verb, sentence))
            || hash(link, sentence) == Words.to && hash(link - 1, sentence) == Words.back && Words.dating.contains(hash(link - 2, sentence))
    }

    /// Whether a noun phrase is about people, who are born and not founded.
    private func isPerson(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].is([.sourceNoun, .title, .pronoun]) || Words.people.contains(tokens[$0].hash) }
    }

    /// The word before a length, past what points at it: `for the past 20 years`.
    private func leads(_ length: Quantity, _ words: WordSet, in sentence: Range<Int>) -> Bool {
        var index = length.phrase.lowerBound - 1
        for _ in 0..<3 where Words.pointers.contains(hash(index, sentence)) { index -= 1 }
        return words.contains(hash(index, sentence))
    }

    /// Whether a phrase ends: at a mark, at the end of the sentence, or before `in all`.
    private func endsThere(_ index: Int, _ sentence: Range<Int>) -> Bool {
        !sentence.contains(index) || tokens[index].kind == .punctuation || tokens[index].kind == .quote
            || hash(index + 1, sentence) == Words.all
    }

    private func isBreak(_ index: Int) -> Bool {
        isPause(index) || tokens[index].is([.auxiliary, .conjunction]) || tokens[index].kind == .number || tokens[index].hash == Words.by
    }

    enum Words {
        static let since = WordHash.of("since")
        static let after = WordHash.of("after")
        static let before = WordHash.of("before")
        static let ago = WordHash.of("ago")
        static let by = WordHash.of("by")
        static let and = WordHash.of("and")
        static let rest = WordSet("days months weeks")
        static let to = WordHash.of("to")
        static let back = WordHash.of("back")
        static let all = WordHash.of("all")
        static let nothing = WordSet("")
        static let past = WordSet("had would could until when")
        static let sinceGap = WordSet("and the first time ever or that have passed")
        static let forIn = WordSet("for in over during of some about nearly almost")
        static let pointers = WordSet("the past last some its his her their this a")
        static let links = WordSet("to until till through and")
        static let froms = WordSet("from between")
        static let spanNouns = WordSet("a an the for or some about nearly almost over span period stretch total run of reign term tenure")
        static let spanDays = WordSet(
            "a an the for or some about nearly almost over span period stretch total run of trip visit tour lasted lasting lasts")
        static let joints = WordSet("and or some about only just nearly almost roughly more than")
        static let beside = WordSet("in back")
        static let besideBefore = WordSet("some about nearly almost more than just over")
        static let inOn = WordSet("in on since from")
        static let founding = WordSet(
            "founded established built created opened formed signed launched introduced passed enacted started begun erected incorporated instituted completed constructed published"
        )
        static let passives = WordSet("was were is are first been originally")
        static let dating = WordSet("dating dates date going goes")
        static let articles = WordSet("the a an its this that is was are")
        static let people = WordSet(
            "man woman boy girl men women boys girls who son daughter father mother player striker actor singer defender goalkeeper midfielder widow star suspect student teenager driver resident native veteran"
        )
    }
}
