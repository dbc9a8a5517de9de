import NewslintKit

/// `numbers/age-birth`: an age that the year of birth rules out.
struct AgeBirth: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/age-birth",
        summary: "an age that the year of birth rules out on the day of the story",
        why: """
            Somebody born in 1980 is 40 or 41 in a story of 2021, depending on the birthday. The rule needs the story's date, and an age \
            that stands in the present: "Lee, 52, was born in 1980", "Lee, born in 1980, is 52"; from elsewhere in the story the age of \
            the same person makes a warning. Without a story date it reads "born in 1920, died in 1997 at 81", and a graduation before \
            15. Other ages of the dead and of the past are left alone.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("Ann Lee, ⟦52⟧, was born in 1980 in Holm.", storyDate: "2021-04-04"),
            .fault("Ann Lee, born in 1980, is ⟦52⟧.", storyDate: "2021-04-04"),
            .fault("Ann Lee, who was born in 1920, died in 1997 at ⟦81⟧."),
            .fault("Ann Lee, born in 1980, graduated from Holm College in ⟦1990⟧."),
            .trap("Ann Lee, who was born in 1920, died in 1997 at 76."),
            .trap("Ann Lee, 40, was born in 1980 in Holm.", storyDate: "2021-04-04"),
            .trap("Ann Lee, born in 1980, was 25 when she joined.", storyDate: "2021-04-04"),
            .trap("Ann Lee, 52, was born in 1980 in Holm."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let births = document[Births.self].all
        guard !births.isEmpty else { return }
        for birth in births {
            let date = document.dates.all[birth.date]
            guard let year = date.year, document.sentences.all[date.sentence].tokens.count < 400 else { continue }
            if checkToday(birth, date, year, document, &report) { continue }
            checkDeath(birth, date, year, document, &report)
            checkGraduation(birth, date, year, document, &report)
        }
    }

    // MARK: Today

    /// The age in the sentence itself or, further away, that of the same person.
    private func checkToday(
        _ birth: StatedBirth, _ date: DateMention, _ year: Int, _ document: Document, _ report: inout Report
    ) -> Bool {
        guard let today = document.storyDate, year <= today.year, !isOfTheDead(date.sentence, document) else { return false }
        let tokens = document.tokens.all
        let quantities = document.quantities
        var stated = quantities.all[quantities.sentences[date.sentence]].first { isAge($0, at: birth.token, date, tokens) }
        let isNear = stated != nil
        if stated == nil, let entity = birth.entity, let age = document[Ages.self].all.first(where: { $0.entity == entity }) {
            stated = quantities.all[age.quantity]
            if isOfTheDead(quantities.all[age.quantity].sentence, document) { return false }
        }
        guard let age = stated, info.reads(age, in: document), age.quotation == nil else { return false }
        let oldest = Double(today.year - year)
        var youngest = oldest - 1
        if let day = date.civilDate, let birthday = CivilDate(year: today.year, month: day.month, day: day.day) {
            youngest = birthday <= today ? oldest : oldest - 1
        }
        // The day may have come since the story was filed, and Korean ages run a year ahead.
        guard age.value < youngest - 1 || age.value > oldest + 1 else { return false }
        report.add(
            age.range, .notThatOld(year: year, youngest: youngest, oldest: oldest, in: today.year, stated: age.value),
            lowered: (age.hedge == .none ? 0 : 1) + (isNear ? 0 : 1), labels: [(date.range, .bornHere)])
        return true
    }

    private func isOfTheDead(_ sentence: Int, _ document: Document) -> Bool {
        document.tokens.all[document.sentences.all[sentence].tokens].contains { Words.dead.contains($0.hash) }
    }

    // MARK: Then

    /// `who was born in 1920, died in 1997 at 81`: an age that stands behind the year of a death.
    private func checkDeath(_ birth: StatedBirth, _ date: DateMention, _ year: Int, _ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let dates = document.dates.all
        for death in [birth.date - 1, birth.date + 1] where dates.indices.contains(death) && dates[death].sentence == date.sentence {
            guard let end = dates[death].year, end >= year, dates[death].form != .decade, dates[death].firstToken > 1,
                (max(0, dates[death].firstToken - 3)..<dates[death].firstToken).contains(where: { Words.died.contains(tokens[$0].hash) })
            else { continue }
            let ages = document.quantities.all[document.quantities.sentences[date.sentence]]
            let next = dates[death].nextToken
            guard let age = ages.first(where: { $0.tokens.lowerBound > next && $0.phrase.lowerBound - next <= 4 }),
                age.unit == .age || tokens[age.tokens.lowerBound - 1].hash == Words.at && age.unit == .count && age.noun == nil,
                age.quotation == nil, age.hedge == .none, age.value < 130
            else { continue }
            let oldest = Double(end - year)
            guard age.value < oldest - 2 || age.value > oldest + 1 else { continue }
            report.add(
                age.range, .notThatOldAtDeath(year: year, oldest: oldest, in: end, stated: age.value), labels: [(date.range, .bornHere)])
        }
    }

    /// `born in 1980, he graduated in 1990`: nobody is out of college at ten.
    private func checkGraduation(_ birth: StatedBirth, _ date: DateMention, _ year: Int, _ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let dates = document.dates.all
        var index = birth.date + 1
        while index < dates.count, dates[index].sentence <= date.sentence + 1, index < birth.date + 4 {
            defer { index += 1 }
            let sentence = document.sentences.all[dates[index].sentence].tokens
            guard let event = dates[index].year, dates[index].form != .decade, !dates[index].isQuoted, event > year, event - year < 15,
                sentence.count < 400
            else { continue }
            let before = max(sentence.lowerBound, dates[index].firstToken - 10)..<dates[index].firstToken
            guard before.contains(where: { Words.graduated.contains(tokens[$0].hash) }), isSamePerson(sentence, birth, document) else {
                continue
            }
            report.add(
                dates[index].range, .graduatedAt(event - year, in: event, born: year), labels: [(date.range, .bornHere)])
        }
    }

    /// The sentence is that of the birth, or goes on with a pronoun or the same name.
    private func isSamePerson(_ sentence: Range<Int>, _ birth: StatedBirth, _ document: Document) -> Bool {
        if sentence.contains(birth.token) { return true }
        if Words.pronouns.contains(document.tokens.all[sentence.lowerBound].hash) { return true }
        return document.names.all.contains { $0.tokens.lowerBound == sentence.lowerBound && $0.entity == birth.entity }
    }

    /// `Lee, 52, was born`, `52-year-old Lee was born`, `born in 1980, is 52`
    private func isAge(_ quantity: Quantity, at born: Int, _ birth: DateMention, _ tokens: [Token]) -> Bool {
        if quantity.unit == .age, quantity.tokens.upperBound <= born, born - quantity.tokens.upperBound <= 5 {
            return (quantity.tokens.upperBound..<born).allSatisfy { index in
                tokens[index].is([.auxiliary, .pronoun]) || tokens[index].kind == .punctuation || tokens[index].shape.contains(.capitalized)
            }
        }
        let gap = birth.nextToken..<max(birth.nextToken, quantity.phrase.lowerBound)
        guard gap.count > 1, gap.count <= 5, tokens[gap.upperBound - 1].hash == Words.is, quantity.value < 130 else { return false }
        return quantity.unit == .age || quantity.unit == .count && quantity.noun == nil && quantity.form == .cardinal
    }

    private enum Words {
        static let at = WordHash.of("at")
        static let died = WordSet("died dead")
        static let graduated = WordSet("graduated graduating")
        static let `is` = WordHash.of("is")
        static let pronouns = WordSet("he she")
        static let dead = WordSet("died dead death late killed dies would then")
    }
}

extension Message {
    fileprivate static var bornHere: Message { "born here" }

    fileprivate static func notThatOldAtDeath(year: Int, oldest: Double, in end: Int, stated: Double) -> Message {
        "born in \(year) and dead in \(end) is \(Int(oldest) - 1) or \(Int(oldest)), not \(FigureText.plain(stated))"
    }

    fileprivate static func graduatedAt(_ age: Int, in event: Int, born year: Int) -> Message {
        "born in \(year), graduated in \(event): at \(age)"
    }

    fileprivate static func notThatOld(year: Int, youngest: Double, oldest: Double, in today: Int, stated: Double) -> Message {
        let ages = youngest == oldest ? "\(Int(oldest))" : "\(Int(youngest)) or \(Int(oldest))"
        return "born in \(year) is \(ages) in \(today), not \(FigureText.plain(stated))"
    }
}
