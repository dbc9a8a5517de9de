import NewslintKit
import NewslintReaders

/// Weekdays with their dates as published, labelled right or wrong. Those whose year was guessed are counted apart.
enum WeekdayLabels {
    static func print(_ lines: [JSON], _ choice: RuleChoice, misses: Int) {
        var counts: [String: (all: Int, flagged: Int)] = [:]
        var odd: [String] = []
        for json in lines {
            let isRight = json["ok"].flag ?? true
            let isSure = !(json["inferred"].flag ?? true)
            let sentence = json["sentence"].string ?? ""
            let date = json["article_date"].string.flatMap { CivilDate(iso: $0) }
            let document = Article(id: json["id"].string ?? "", format: .text, bytes: Array(sentence.utf8), storyDate: date).document()
            let target = json["text"].string ?? ""
            let isFlagged = choice.linter.check(document).contains { document.file.text(in: $0.range).contains(target) }
            let key = (isRight ? "right" : "wrong") + (isSure ? ", year printed" : ", year guessed")
            counts[key, default: (0, 0)].all += 1
            if isFlagged { counts[key, default: (0, 0)].flagged += 1 }
            if isFlagged == isRight {
                odd.append("\(key), \(isFlagged ? "flagged" : "silent"), story of \(date?.description ?? "?"): \(Hit.line(sentence))")
            }
        }
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) { Swift.print("\(key): \(count.flagged) of \(count.all) flagged") }
        for line in odd.spread(misses) { Swift.print("  \(line)") }
    }
}
