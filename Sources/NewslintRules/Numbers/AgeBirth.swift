import NewslintKit

/// `numbers/age-birth`: an age that the year of birth rules out.
struct AgeBirth: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/age-birth",
        summary: "an age that the year of birth rules out on the day of the story",
        why: """
            Somebody born in 1980 is 40 or 41 in a story of 2021, depending on the birthday. The rule needs the story's date, and an age \
            that the sentence gives in the present: "Lee, 52, was born in 1980", "Lee, born in 1980, is 52". The dead are left alone, as \
            is any age in the past.
            """,
        severity: .error,
        roles: .copy,
        examples: [
            .fault("Ann Lee, ⟦52⟧, was born in 1980 in Holm.", storyDate: "2021-04-04"),
            .fault("Ann Lee, born in 1980, is ⟦52⟧.", storyDate: "2021-04-04"),
            .trap("Ann Lee, 40, was born in 1980 in Holm.", storyDate: "2021-04-04"),
            .trap("Ann Lee, born in 1980, was 25 when she joined.", storyDate: "2021-04-04"),
            .trap("Ann Lee, 52, was born in 1980 in Holm."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        guard let today = document.storyDate else { return }
        let tokens = document.tokens.all
        for birth in document.dates.all {
            guard let year = birth.year, !birth.isQuoted, year <= today.year, let born = bornBefore(birth, tokens) else { continue }
            let sentence = document.sentences.all[birth.sentence]
            guard sentence.tokens.count < 400, !tokens[sentence.tokens].contains(where: { Words.dead.contains($0.hash) }) else { continue }
            let ages = document.quantities.all[document.quantities.sentences[birth.sentence]]
            guard let age = ages.first(where: { isAge($0, at: born, birth, tokens) }), info.reads(age, in: document), age.quotation == nil
            else { continue }
            let oldest = Double(today.year - year)
            var youngest = oldest - 1
            if let day = birth.civilDate, let birthday = CivilDate(year: today.year, month: day.month, day: day.day) {
                youngest = birthday <= today ? oldest : oldest - 1
            }
            // The day may have come since the story was filed, and Korean ages run a year ahead.
            guard age.value < youngest - 1 || age.value > oldest + 1 else { continue }
            report.add(
                age.range, .notThatOld(year: year, youngest: youngest, oldest: oldest, in: today.year, stated: age.value),
                lowered: age.hedge == .none ? 0 : 1, labels: [(birth.range, "born here")])
        }
    }

    /// The index of `born` before a date: `born in 1980`, `born on March 3, 1980`, `born March 3, 1980`.
    private func bornBefore(_ date: DateMention, _ tokens: [Token]) -> Int? {
        var index = date.firstToken - 1
        guard index >= 0 else { return nil }
        if Words.inOn.contains(tokens[index].hash) { index -= 1 }
        // `born in Holm, Ohio, in 1980`
        var place = index
        while place > 1, index - place < 5, tokens[place].shape.contains(.capitalized) || tokens[place].kind == .punctuation {
            place -= 1
        }
        if place < index, Words.inOn.contains(tokens[place].hash), tokens[place - 1].hash == Words.born { return place - 1 }
        return index >= 0 && tokens[index].hash == Words.born ? index : nil
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
        static let born = WordHash.of("born")
        static let `is` = WordHash.of("is")
        static let inOn = WordSet("in on")
        static let dead = WordSet("died dead death late killed dies would then")
    }
}

extension Message {
    fileprivate static func notThatOld(year: Int, youngest: Double, oldest: Double, in today: Int, stated: Double) -> Message {
        let ages = youngest == oldest ? "\(Int(oldest))" : "\(Int(youngest)) or \(Int(oldest))"
        return "born in \(year) is \(ages) in \(today), not \(FigureText.plain(stated))"
    }
}
