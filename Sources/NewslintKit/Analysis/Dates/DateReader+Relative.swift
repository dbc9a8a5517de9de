/// Dates told from the day of writing: `yesterday`, `late last week`, `two years ago`, `this morning`.
extension DateReader {
    mutating func readRelative(_ index: Int, _ classes: WordClass) {
        guard index >= taken else { return }
        if classes.contains(.deictic) {
            add(mention(.relative, index, index))
            if isWord(index + 1, Months.partsOfDay) { addTime(.partOfDay, index, index + 1) }
            return
        }
        let isPartOfDay = isWord(index, Months.partsOfDay)
        var first = index - 1
        if isWord(first, Relative.pointers) {
            if isPartOfDay { return addTime(.partOfDay, first, index) }
            if isWord(first - 1, Words.the) { first -= 1 }
        } else if isWord(index + 1, Relative.ago), let count = token(first), count.kind == .number || count.is([.cardinal, .article]) {
            return add(mention(.relative, first, index + 1))
        } else if isWord(index, Relative.quarter), let ordinal = token(first), ordinal.is(.ordinal), isWord(first - 1, Words.the) {
            first -= 1
        } else {
            return
        }
        guard first >= taken else { return }
        add(withQualifier(mention(.relative, first, index)))
    }

    /// Widens a date by the word that narrows it: `late March`, `early last week`.
    func withQualifier(_ date: DateMention) -> DateMention {
        var date = date
        var first = date.firstToken
        if first - 1 >= taken, isWord(first - 1, Relative.months), date.form == .month || date.form == .weekday { first -= 1 }
        if first - 1 >= taken, isWord(first - 1, Words.the), date.form == .decade { first -= 1 }
        if first - 1 >= taken, isWord(first - 1, Relative.qualifiers) { first -= 1 }
        guard first != date.firstToken else { return date }
        date.firstToken = first
        date.range = ProseRange(tokens[first].start, date.range.end)
        return date
    }

    enum Relative {
        static let pointers = WordSet("last this next past previous coming")
        static let ago = WordSet("ago earlier later")
        static let quarter = WordSet("quarter quarters")
        static let months = WordSet("last this next")
        static let qualifiers = WordSet("early late earlier later mid fiscal")
    }
}
