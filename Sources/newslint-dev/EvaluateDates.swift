import NewslintKit
import NewslintReaders

/// `newslint-dev evaluate-dates`: spans of dates and times against TimeML annotations, and weekday mistakes against labelled dates.
enum EvaluateDates: Subcommand {
    static let name = "evaluate-dates"
    static let usage = "FILE [--limit N] [--misses N] | --weekdays FILE [--misses N]"
    static let summary =
        "strict and relaxed F1 of date and time spans; weekday mistakes found and false, over {sentence, text, ok, inferred}"

    static func run(_ arguments: inout Arguments) async throws {
        let limit = try arguments.integer("--limit")
        let misses = try arguments.integer("--misses") ?? 0
        if let path = try arguments.value("--weekdays") {
            let choice = try RuleChoice(only: ["dates/weekday-mismatch"])
            return WeekdayLabels.print(try await Corpus.lines(path, limit: limit), choice, misses: misses)
        }
        guard let path = try arguments.rest().first else { throw UsageError("name a .jsonl of articles with their time expressions") }
        let results = try await Corpus.lines(path, limit: limit).inParallel { Result($0) }
        print("\(results.count) articles\n")
        for (name, score) in [("strict", \Result.strict), ("relaxed", \Result.relaxed)] {
            let total = results.reduce(into: Score()) { $0.add($1[keyPath: score]) }
            let figures = [total.precision, total.recall, total.f1].map { Table.fixed($0, 3) }
            print("\(name)\tprecision \(figures[0])  recall \(figures[1])  F1 \(figures[2])  (\(total.wanted) dates and times)")
        }
        guard misses > 0 else { return }
        for (title, lines) in [("missed", results.flatMap(\.missed)), ("not annotated", results.flatMap(\.wrong))] {
            print("\n\(title): \(min(misses, lines.count)) of \(lines.count)")
            for line in lines.spread(misses) { print("  \(line)") }
        }
    }

    /// One article's counts, of DATE and TIME alone: durations and sets are no dates.
    private struct Result: Sendable {
        var strict = Score()
        let relaxed: Score
        let missed: [String]
        let wrong: [String]

        init(_ json: JSON) {
            let text = json["text"].string ?? ""
            let offsets = CodePoints(text)
            let document = Document.read(SourceFile(path: json["id"].string ?? "", bytes: Array(text.utf8)), as: .text)
            let wanted = json["timexes"].array.filter { ["DATE", "TIME"].contains($0["type"].string) }.map { offsets.range($0) }
            let dates = document.dates.all.filter { date in !document.dates.times.contains { $0.range.overlaps(date.range) } }
            let found = (dates.map(\.range) + document.dates.times.map(\.range)).sorted().map(document.source)
            strict.found = found.count
            strict.wanted = wanted.count
            strict.rightOfFound = found.count { wanted.contains($0) }
            strict.rightOfWanted = wanted.count { found.contains($0) }
            relaxed = Score(found: found.map { ProseRange($0.start, $0.end) }, wanted: wanted.map { ProseRange($0.start, $0.end) })
            func around(_ range: SourceRange) -> String {
                let before = document.file.text(in: SourceRange(max(0, range.start - 60), range.start))
                let after = document.file.text(in: SourceRange(range.end, range.end + 40))
                return Hit.line("\(before)⟦\(document.file.text(in: range))⟧\(after)")
            }
            missed = wanted.filter { span in !found.contains { $0.overlaps(span) } }.map(around)
            wrong = found.filter { span in !wanted.contains { $0.overlaps(span) } }.map(around)
        }
    }
}

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
