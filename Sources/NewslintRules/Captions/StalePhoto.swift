import NewslintKit

/// `captions/stale-photo`: a picture much older than its story that is not called a file picture.
struct StalePhoto: DocumentRule {
    static let info = RuleInfo(
        id: "captions/stale-photo",
        summary: "a picture older than its story by more than a month, not labelled as a file picture",
        why: """
            A picture from another month beside today's news makes readers think that they see today's news. Agencies ask for the words \
            "file photo" and the date. The rule needs the story's date and a caption that prints a year; a caption that says "file" or \
            "archive", pictures of more than twenty years ago, and stories about an anniversary or somebody's life are left alone. A caption \
            that prints the date of what it shows, without calling it the picture's, is a note.
            """,
        severity: .warning,
        roles: .caption,
        options: [OptionInfo("days", .integer(31), "the age of a picture, in days, over which it is a finding")],
        examples: [
            .fault(
                """
                The old ferry leaves Holm in this ⟦Feb. 22, 2019⟧ photo. AFP-Yonhap

                The council voted on Monday to keep the night ferry for one more year.
                """, storyDate: "2021-04-04"),
            .trap(
                """
                The old ferry leaves Holm in this Feb. 22, 2019 file photo. AFP-Yonhap

                The council voted on Monday to keep the night ferry for one more year.
                """, storyDate: "2021-04-04"),
            .trap(
                """
                The old ferry, built on Feb. 22, 2019, leaves Holm on April 2, 2021. AFP-Yonhap

                The council voted on Monday to keep the night ferry for one more year.
                """, storyDate: "2021-04-04"),
        ],
        references: ["AP Stylebook, captions", "Reuters Handbook of Journalism, pictures"])

    /// In days. Nobody takes a picture of the last century for today's.
    private let ages: ClosedRange<Int>

    init(_ setup: RuleSetup) {
        let youngest = setup.integer("days") + 1
        ages = youngest...max(youngest, 20 * 365)
    }

    func check(_ document: Document, _ report: inout Report) {
        let captions = document.blocks.filter { $0.role == .caption }
        guard !captions.isEmpty, let storyDate = document.storyDate, !looksBack(document) else { return }
        let dates = document.dates.all
        var date = 0
        var reported: Set<CivilDate> = []
        for caption in captions {
            while date < dates.count, dates[date].range.end <= caption.range.start { date += 1 }
            let first = date
            while date < dates.count, dates[date].range.start < caption.range.end { date += 1 }
            guard first < date, !has(StalePhoto.fileWords, document.tokens.indices(in: caption.range), document) else { continue }
            let known = dates[first..<date].compactMap { mention in lastDay(mention).map { (mention, $0) } }
            guard let (mention, day) = known.max(by: { $0.1 < $1.1 }), ages ~= day.days(to: storyDate),
                let isNamed = isOfThePicture(mention, document), reported.insert(day).inserted
            else { continue }
            report.add(mention.range, .stale(age: day.days(to: storyDate), story: storyDate), lowered: isNamed ? 0 : 1)
        }
    }

    /// The last day that a date with a year can mean.
    private func lastDay(_ mention: DateMention) -> CivilDate? {
        guard let year = mention.year else { return nil }
        let month = mention.month ?? 12
        return CivilDate(year: year, month: month, day: mention.day ?? CivilDate.days(inMonth: month, year: year))
    }

    /// Whether the date is said to be the picture's (`in this Feb. 22, 2019 photo`) rather than that of what it shows; nil when it is the
    /// date of something else, such as when a bridge was built.
    private func isOfThePicture(_ mention: DateMention, _ document: Document) -> Bool? {
        let tokens = document.tokens.all
        let inside = document.tokens.indices(in: mention.range)
        // `this Feb. 22, 2019 photo`, `the June 3, 2020, handout picture`
        let after = tokens[min(inside.upperBound, tokens.count)...].prefix(3).prefix { $0.isWord || document.prose[$0.start] == 0x2C }
        if after.contains(where: { StalePhoto.pictureWords.contains($0) }) { return true }
        guard mention.day != nil, inside.lowerBound > 0 else { return nil }
        let before = max(0, inside.lowerBound - 2)..<inside.lowerBound
        return has(StalePhoto.otherDates, before, document) ? nil : false
    }

    /// Whether the story's head says that it is about the past.
    private func looksBack(_ document: Document) -> Bool {
        let head = document.blocks.indices.filter { [.headline, .deck].contains(document.blocks[$0].role) }
        let lede = document.blocks.indices.first { document.blocks[$0].role == .paragraph }
        return (head + [lede].compactMap { $0 }).contains { has(StalePhoto.pastWords, document.tokens.blocks[$0], document) }
    }

    private func has(_ words: WordSet, _ range: Range<Int>, _ document: Document) -> Bool {
        document.tokens.all[range].contains { words.contains($0) }
    }

    private static let fileWords = WordSet("file files archive archives archival undated anniversary historic historical handout-file")
    private static let pictureWords = WordSet("photo photos photograph picture image handout frame grab screenshot")
    private static let otherDates = WordSet(
        "since until till after before from between to through born built founded opened launched signed died elected in of")
    private static let pastWords = WordSet(
        "anniversary obituary dies died remembers remembered remembering history timeline retrospective centenary biography memoir")
}

extension Message {
    /// In days up to two months, then in the nearest number of months, then in full years.
    private static func span(_ days: Int) -> String {
        switch days {
        case ..<62: "\(days) days"
        case ..<730: "\((days * 12 + 182) / 365) months"
        default: "over \(days * 4 / 1461) years"
        }
    }

    fileprivate static func stale(age: Int, story: CivilDate) -> Message {
        "this picture is \(span(age)) older than the story of \(story), and not labelled as a file picture"
    }
}
