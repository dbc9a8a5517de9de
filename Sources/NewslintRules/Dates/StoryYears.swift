import NewslintKit

/// The years that a date without one may belong to.
struct StoryYears {
    private let story: CivilDate
    /// Every year that stands in the story, with the token it stands in, in order.
    private let mentions: [(token: Int, year: Int)]
    private let counts: [Int: Int]

    init(of document: Document, _ story: CivilDate) {
        self.story = story
        var mentions: [(token: Int, year: Int)] = []
        for (index, token) in document.tokens.all.enumerated() where token.kind == .number {
            if token.hash == Self.nineEleven { mentions.append((index, 2001)) }
            guard token.count == 4 || token.shape.contains(.apostropheS) && (6...8).contains(token.count) else { continue }
            var year = 0
            for byte in document.prose[token.start..<token.start + 4] where ASCII.isDigit(byte) { year = year * 10 + Int(byte - 0x30) }
            if year > 999 { mentions.append((index, year)) }
        }
        self.mentions = mentions
        counts = mentions.reduce(into: [:]) { $0[$1.year, default: 0] += 1 }
    }

    /// The day of a month that is nearest to the story's date.
    func nearest(month: Int, day: Int) -> CivilDate? {
        (story.year - 1...story.year + 1).compactMap { CivilDate(year: $0, month: month, day: day) }
            .min { abs($0.days(to: story)) < abs($1.days(to: story)) }
    }

    /// How many levels less sure than an error it is that a weekday is wrong for the date nearest to the story; nil when another year that
    /// the story may mean makes it right.
    ///
    /// Far from the story's date, that is any year in its text, and the ones beside its own. Close to it the date is news, unless the
    /// story goes back to an anniversary: then the other year stands next to the date or time and again. Right a year away is doubtful
    /// even there: pages get new pictures and keep their date.
    func doubt(that nearest: CivilDate, at date: DateMention, isWrongFor weekday: Weekday) -> Int? {
        func fits(_ year: Int) -> Bool { CivilDate(year: year, month: nearest.month, day: nearest.day)?.weekday == weekday }
        if nearest.month == 9, nearest.day == 11, weekday == .tuesday { return nil }
        let distance = story.days(to: nearest)
        if (-45...45).contains(distance) {
            if counts.contains(where: { $0.value > 2 && $0.key < story.year && fits($0.key) }) { return nil }
            if isNear(date, where: { $0 != nearest.year && fits($0) }) { return nil }
            if distance < -14, fits(nearest.year - 1) { return 1 }
            return distance > 0 && (fits(nearest.year - 1) || fits(nearest.year + 1)) ? 1 : 0
        }
        if counts.contains(where: { $0.key != nearest.year && fits($0.key) }) { return nil }
        return fits(nearest.year - 1) || distance > 0 && fits(nearest.year + 1) ? nil : 0
    }

    /// Whether a year of some kind stands within a few sentences of a date.
    func isNear(_ date: DateMention, where isFit: (Int) -> Bool) -> Bool {
        var low = mentions.partitioningIndex { $0.token >= date.firstToken - 60 }
        while low < mentions.count, mentions[low].token < date.nextToken + 20 {
            if isFit(mentions[low].year) { return true }
            low += 1
        }
        return false
    }

    private static let nineEleven = WordHash.of("9/11")
}
