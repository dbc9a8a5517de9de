import NewslintKit

extension Document {
    /// The dates that house style speaks about: written out in prose, not in a quotation, a name, a table or a dateline, where other forms
    /// are right.
    func styledDates(in roles: BlockRoles) -> [DateMention] {
        guard !dates.all.isEmpty else { return [] }
        let dateline = dates.dateline
        return dates.all.filter { date in
            date.month != nil && !date.isQuoted && !date.isName && !isSignature(date) && roles.contains(blocks[date.block].role)
                && !(dateline?.encloses(date.range) ?? false)
        }
    }

    /// The date under a post that a story shows: `— Ann Lee (@annlee) March 18, 2021`.
    private func isSignature(_ date: DateMention) -> Bool {
        date.firstToken > 1 && tokens.all[date.firstToken - 2].kind == .handle
    }

    /// The times of day that house style speaks about, by the same measure.
    func styledTimes(in roles: BlockRoles) -> [TimeMention] {
        guard !dates.times.isEmpty else { return [] }
        let dateline = dates.dateline
        return dates.times.filter { time in
            !time.isQuoted && roles.contains(blocks[time.block].role) && !(dateline?.encloses(time.range) ?? false)
        }
    }

    /// Whether a date is followed by a word of the same clause, without a mark between.
    func runsOn(_ date: DateMention) -> Bool {
        let tokens = tokens.all
        guard date.nextToken < tokens.count, date.nextToken < self.tokens.blocks[date.block].upperBound else { return false }
        let next = tokens[date.nextToken]
        return next.isWord && next.shape.contains(.spaced) && next.start == date.range.end + 1
    }

    /// The last of several days, and the dash before it: `-24` of `Feb. 22-24`.
    func lastDay(of date: DateMention) -> (dash: String, day: Int)? {
        guard let last = date.lastDay, let range = date.dayRange else { return nil }
        let marks = prose[range.start..<range.end].filter { !ASCII.isDigit($0) && !ASCII.isLetter($0) }
        return (String(decoding: marks, as: UTF8.self), last)
    }

    /// `the 18th of March`: prose, not a form.
    func spellsOf(_ date: DateMention) -> Bool {
        guard date.form == .dayMonth, let day = date.dayRange, let month = date.monthRange else { return false }
        return month.start - day.end > 3
    }

    /// The token at an index of a block; nil past its ends.
    func token(_ index: Int, in block: Int) -> Token? {
        tokens.blocks[block].contains(index) ? tokens.all[index] : nil
    }

    /// Whether one of some words stands at an index of a block.
    func isWord(_ index: Int, in block: Int, _ words: WordSet) -> Bool {
        guard let token = token(index, in: block), token.kind == .word else { return false }
        return words.contains(token)
    }
}

extension BlockRoles {
    /// Where prose stands. Tables and furniture have short forms of their own.
    static let prose: BlockRoles = [.body, .display]
}
