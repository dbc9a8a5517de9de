/// The words and marks between numbers: what sets a figure off, and what joins figures to a list.
extension SentenceNumbers {
    enum Mark { case comma, semicolon, colon, dash, bracket }

    /// The mark at an index that may open an apposition.
    func mark(_ index: Int) -> Mark? {
        if isDash(index) { return .dash }
        guard sentence.contains(index), tokens[index].count == 1, tokens[index].kind == .punctuation else { return nil }
        return switch prose[tokens[index].start] {
        case 0x2C: .comma
        case 0x3B: .semicolon
        case 0x3A: .colon
        case 0x28, 0x5B: .bracket
        default: nil
        }
    }

    /// Whether an apposition that a mark opened ends before an index.
    func closes(_ index: Int, _ mark: Mark) -> Bool {
        guard index < sentence.upperBound else { return mark != .bracket }
        if mark == .bracket { return isMark(index, 0x29) || isMark(index, 0x5D) }
        if isDash(index) { return index + 1 >= sentence.upperBound || tokens[index + 1].kind != .number }
        switch self.mark(index) {
        case .comma?, .semicolon?, .colon?: return true
        default: return tokens[index].kind == .quote || isMark(index, 0x2E) || isMark(index, 0x3F) || isMark(index, 0x29)
        }
    }

    /// The index before a number and the words that lead up to it: that of the comma in `, or about 40`.
    func lead(before number: Int) -> Int {
        var index = all[number].phrase.lowerBound - 1
        var steps = 0
        while steps < 4, let word = word(index), ItemWords.leads.contains(word.hash) {
            index -= 1
            steps += 1
        }
        return index
    }

    /// The index after a number, with its noun where it has one of its own.
    func end(_ number: Int) -> Int {
        let quantity = all[number]
        return quantity.noun == nil || quantity.unit != .count ? quantity.tokens.upperBound : quantity.phrase.upperBound
    }

    /// `of them`, `of the total`: the index after it; the same index where there is none.
    func skippingAnaphor(_ index: Int) -> Int {
        guard hash(index) == ItemWords.of else { return index }
        if ItemWords.anaphors.contains(hash(index + 1)) { return index + 2 }
        return hash(index + 1) == ItemWords.the && ItemWords.totals.contains(hash(index + 2)) ? index + 3 : index
    }

    /// The tokens between two; none where the second comes first.
    func span(_ low: Int, _ high: Int) -> Range<Int> { low..<max(low, high) }

    func isAnaphoric(_ number: Int) -> Bool { skippingAnaphor(end(number)) > end(number) }

    /// The numbers from `first` on that make a list, each with words of its own: `131 athletes, 36 coaches and six cooks`.
    /// Numbers inside an item (`including two of them`) are left out.
    func items(from first: Int) -> [Int] {
        var items = [first]
        var next = first + 1
        while next < indices.upperBound, let last = items.last, all[next].tokens.lowerBound - all[last].tokens.upperBound <= 18 {
            if isInside(next) || all[next].unit != all[first].unit && !(all[next].unit == .count && all[next].noun == nil) {
                next += 1
            } else if joins(last, next) {
                items.append(next)
                next += 1
            } else {
                break
            }
        }
        return items
    }

    /// The numbers up to `last` that make a list.
    func items(upTo last: Int) -> [Int] {
        var items = [last]
        var next = last - 1
        while next >= indices.lowerBound, let first = items.first, all[first].tokens.lowerBound - all[next].tokens.upperBound <= 18 {
            if isInside(next) || all[next].unit != all[last].unit {
                next -= 1
            } else if joins(next, first) {
                items.insert(next, at: 0)
                next -= 1
            } else {
                break
            }
        }
        return items
    }

    /// `including two from Leeds`, `three of them women`
    private func isInside(_ number: Int) -> Bool { isIncluded(number) || isAnaphoric(number) }

    func isIncluded(_ number: Int) -> Bool { ItemWords.including.contains(hash(lead(before: number))) }

    /// Whether a comma or an `and` is all that parts a number from the item before it.
    private func joins(_ first: Int, _ second: Int) -> Bool {
        let separator = lead(before: second)
        let start = all[first].tokens.upperBound
        guard separator >= start, all[second].form == .cardinal, areInSameQuotation(first, second) else { return false }
        guard mark(separator) == .comma || mark(separator) == .semicolon || ItemWords.joins.contains(hash(separator)) else { return false }
        return !span(start, separator).contains { index in
            switch mark(index) {
            case .dash?, .colon?, .bracket?: true
            default: tokens[index].kind == .quote
            }
        }
    }

    /// `8 to 9 points`: one of the two ends of a range.
    func isInRange(_ number: Int) -> Bool {
        if all[number].pairing == .rangeStart || all[number].pairing == .rangeEnd { return true }
        func isLinked(_ first: Int, _ second: Int) -> Bool {
            guard indices.contains(first), indices.contains(second) else { return false }
            let gap = span(all[first].tokens.upperBound, all[second].tokens.lowerBound)
            return gap.count == 1
                && (hash(gap.lowerBound) == WordHash.of("to") || isDash(gap.lowerBound) || hash(gap.lowerBound) == WordHash.of("or"))
        }
        return isLinked(number, number + 1) || isLinked(number - 1, number)
    }

    /// Whether a list may go on without numbers: `and several others`, `among others`.
    func isOpen(_ range: Range<Int>) -> Bool { range.contains { ItemWords.more.contains(hash($0)) } }

    /// Whether one more item stands in what follows the last number: `and, unusually, a flight engineer`.
    func goesOnUncounted(_ range: Range<Int>) -> Bool {
        guard let join = range.first(where: { ItemWords.joins.contains(hash($0)) }) else { return false }
        let next = join + 1
        if word(next)?.is(.article) ?? false { return hash(next) != ItemWords.the }
        guard mark(next) == .comma, let end = range.first(where: { $0 > next && mark($0) == .comma }) else { return false }
        return word(end + 1)?.is(.article) ?? false
    }
}

enum ItemWords {
    static let of = WordHash.of("of")
    static let the = WordHash.of("the")
    static let leads = WordSet(
        "or about another a an further other the remaining only just some as many nearly almost roughly additional i.e")
    static let anaphors = WordSet("them whom which these those it")
    static let totals = WordSet("total whole sum")
    static let including = WordSet("including among includes included notably")
    static let includingOnly = WordHash.of("including")
    static let joins = WordSet("and plus while but & whereas")
    static let more = WordSet("others more several some unknown unspecified rest remainder remaining many various dozens")
}
