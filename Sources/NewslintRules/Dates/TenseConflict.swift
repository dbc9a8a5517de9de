import NewslintKit

/// `dates/tense-conflict`: a verb that looks ahead to a day that is past, or back at one that is still to come.
struct TenseConflict: DocumentRule {
    static let info = RuleInfo(
        id: "dates/tense-conflict",
        summary: "a verb whose tense contradicts the date beside it",
        why: """
            A story of April 1 that says a court *will meet March 25* was written from old copy, or has the wrong month; one that says the \
            court *met on April 9* has not looked at the calendar. The date is held against the story's, with two days to spare, because \
            stories are updated. Only a verb that plainly belongs to the date is read: *will* with its verb, *is scheduled to*, or a past verb \
            of something that happens on a day, with nothing but its object and a place between. A date without a year counts only within two \
            and a half months of the story and away from other years. Quotations, *was to meet*, *would* and weekdays are left alone. Without \
            a story date only *will arrive yesterday* and *arrived tomorrow* are found.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The court will meet in Seoul on ⟦March 25⟧.", storyDate: "2021-04-01"),
            .fault("The envoys met on ⟦April 9⟧ in Seoul.", storyDate: "2021-04-01"),
            .trap("The court will meet in Seoul on April 9.", storyDate: "2021-04-01"),
            .trap("The court was to meet in Seoul on April 9.", storyDate: "2021-04-01"),
            .trap("The minister set a vote on April 9.", storyDate: "2021-04-01"),
            .trap("\"They met on April 9,\" he said.", storyDate: "2021-04-01"),
            .trap("The court will meet in Seoul on March 25."),
        ],
        references: ["Signal: copy-editing checklist, \"check days against dates\""])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let story = document.storyDate
        var years: StoryYears?
        for date in document.dates.all {
            guard !date.isQuoted, !date.isName, Self.info.roles.contains(document.blocks[date.block].role) else { continue }
            if let reckoning = date.reckoning {
                checkTold(date, reckoning, document, &report)
            } else if let story, date.day != nil, let value = date.value,
                date.weekday == nil || date.weekday == value.earliest.weekday
            {
                let (toFirst, toLast) = (story.days(to: value.earliest), story.days(to: value.latest))
                guard toLast < -2 || toFirst > 2 else { continue }
                guard date.year != nil || toLast > -75 && toFirst < 75 else { continue }
                guard let verb = ClauseVerb.of(date, in: document), verb.isFuture == (toLast < 0) else { continue }
                if date.year == nil {
                    let known = years ?? StoryYears(of: document, story)
                    years = known
                    if known.isNear(date, where: { $0 != story.year }) { continue }
                }
                let days = verb.isFuture ? -toLast : toFirst
                report.add(
                    date.calendarRange, verb.isFuture ? .past(days, story) : .ahead(days, story),
                    labels: [(document.tokens.all[verb.token].range, verb.isFuture ? .looksAhead : .looksBack)])
            }
        }
    }

    /// `will arrive yesterday`, `arrived next week`: no story date is needed.
    private func checkTold(_ date: DateMention, _ reckoning: DateMention.Reckoning, _ document: Document, _ report: inout Report) {
        guard date.form == .relative, reckoning.anchor == .story, let count = reckoning.count, count != 0 else { return }
        let tokens = document.tokens.all
        let start = document.sentences.all[date.sentence].tokens.lowerBound
        guard date.firstToken - 2 > start, !tokens[date.nextToken - 1].shape.contains(.apostropheS) else { return }
        let before = tokens[date.firstToken - 1]
        if count < 0, ClauseVerb.will.contains(tokens[date.firstToken - 2]), ClauseVerb.isPlain(before) {
            report.add(date.range, .told, labels: [(tokens[date.firstToken - 2].range, .looksAhead)])
        } else if count > 0, ClauseVerb.came.contains(before), !ClauseVerb.isUnreal(before: date.firstToken - 1, from: start, tokens) {
            report.add(date.range, .told, labels: [(before.range, .looksBack)])
        }
    }
}

extension Message {
    private static func days(_ count: Int) -> String { count < 400 ? "\(count) days" : "over \(count * 4 / 1461) years" }

    fileprivate static func past(_ days: Int, _ story: CivilDate) -> Message {
        "this date is \(Message.days(days)) before the story of \(story), but the verb looks ahead to it"
    }

    fileprivate static func ahead(_ days: Int, _ story: CivilDate) -> Message {
        "this date is \(Message.days(days)) after the story of \(story), but the verb looks back at it"
    }

    fileprivate static var told: Message { "the verb and the date point in opposite directions" }
    fileprivate static var looksAhead: Message { "looks ahead" }
    fileprivate static var looksBack: Message { "looks back" }
}
