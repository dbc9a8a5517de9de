import NewslintKit
import NewslintReaders

/// `newslint-dev evaluate-dates`: spans and values of time expressions against TimeML annotations, and weekday mistakes against labelled
/// dates.
///
/// What is measured, over articles `{id, dct, text, timexes: [{s, e, text, type, value}]}`:
///
/// - **Wanted** are the annotations of type DATE, TIME and DURATION. SETs (`each year`, `daily`) are neither wanted nor wrong: what is found
///   over one is left out.
/// - **Vague words are left out on both sides**: an expression, wanted or found, all of whose words are in `VagueWords` (now, recently, once
///   and their like, with `the` and `more` before them). `recent years` stays, for `years` is not among them.
/// - **Strict**: the same span, byte for byte. **Relaxed**: spans that overlap, one to one, in order.
/// - **Values** are right in the share of the relaxed matches in which they are equal, told from `dct` as the story's date. Durations are
///   compared by length (P1Y and P12M, P2W and P14D are equal). An `X` in the annotation stands for any figure (`1989-WXX` is any week of
///   1989; `PXY` any duration in years that nobody counted), and TimeML's PAST_REF, FUTURE_REF and PRESENT_REF are met by a date or a
///   duration that has no definite value.
enum EvaluateDates: Subcommand {
    static let name = "evaluate-dates"
    static let usage = "FILE [--limit N] [--misses N] [--values N] | --weekdays FILE [--misses N]"
    static let summary =
        """
        strict and relaxed F1 of DATE, TIME and DURATION spans and the share of right values, vague words (now, recently, once) left out on \
        both sides and SETs ignored; weekday mistakes found and false, over {sentence, text, ok, inferred}
        """

    static func run(_ arguments: inout Arguments) async throws {
        let limit = try arguments.integer("--limit")
        let misses = try arguments.integer("--misses") ?? 0
        let values = try arguments.integer("--values") ?? 0
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
            print("\(name)\tprecision \(figures[0])  recall \(figures[1])  F1 \(figures[2])  (\(total.wanted) expressions)")
        }
        let matched = results.map(\.matched).reduce(0, +)
        let right = matched - results.map(\.wrongValues.count).reduce(0, +)
        print("values\t\(Table.fixed(Double(right) / Double(max(1, matched)), 3)) of \(matched) matched")
        for (title, lines, count) in [
            ("missed", results.flatMap(\.missed), misses), ("not annotated", results.flatMap(\.wrong), misses),
            ("other spans", results.flatMap(\.other), misses), ("other values", results.flatMap(\.wrongValues), values),
        ] where count > 0 {
            print("\n\(title): \(min(count, lines.count)) of \(lines.count)")
            for line in lines.spread(count) { print("  \(line)") }
        }
    }

    /// One article's counts.
    private struct Result: Sendable {
        var strict = Score()
        var relaxed = Score()
        var matched = 0
        var missed: [String] = []
        var wrong: [String] = []
        var other: [String] = []
        var wrongValues: [String] = []

        init(_ json: JSON) {
            let text = json["text"].string ?? ""
            let offsets = CodePoints(text)
            let story = json["dct"].string.flatMap { CivilDate(iso: String($0.prefix(10))) }
            let file = SourceFile(path: json["id"].string ?? "", bytes: Array(text.utf8))
            let document = Document.read(file, as: .text, storyDate: story)
            var wanted: [(range: SourceRange, value: String)] = []
            var ignored: [SourceRange] = []
            for timex in json["timexes"].array {
                let range = offsets.range(timex)
                if timex["type"].string == "SET" {
                    ignored.append(range)
                } else if !VagueWords.isVague(file.text(in: range)) {
                    wanted.append((range, timex["value"].string ?? ""))
                }
            }
            var found: [(range: SourceRange, value: String?)] = []
            for expression in document.dates.expressions(in: document) {
                let range = document.source(of: expression.range)
                let isSet = ignored.contains { $0.overlaps(range) } && !wanted.contains { $0.range.overlaps(range) }
                if !isSet, !VagueWords.isVague(file.text(in: range)) { found.append((range, expression.value)) }
            }
            (strict.found, strict.wanted) = (found.count, wanted.count)
            (relaxed.found, relaxed.wanted) = (found.count, wanted.count)
            func around(_ range: SourceRange) -> String {
                let before = file.text(in: SourceRange(max(0, range.start - 60), range.start))
                let after = file.text(in: SourceRange(range.end, min(range.end + 40, file.bytes.count)))
                return Hit.line("\(before)⟦\(file.text(in: range))⟧\(after)")
            }
            var taken = Set<Int>()
            for (range, value) in wanted {
                // The same span first, else the first that overlaps.
                let near = found.indices.filter { !taken.contains($0) && found[$0].range.overlaps(range) }
                guard let match = near.first(where: { found[$0].range == range }) ?? near.first else {
                    missed.append(around(range))
                    continue
                }
                taken.insert(match)
                matched += 1
                if found[match].range == range {
                    strict.rightOfFound += 1
                } else {
                    other.append("\(around(range))  found: \(Hit.line(file.text(in: found[match].range)))")
                }
                if !TimeValues.isRight(found[match].value, value) {
                    wrongValues.append("\(value) | \(found[match].value ?? "none") | \(story?.description ?? "?") | \(around(range))")
                }
            }
            strict.rightOfWanted = strict.rightOfFound
            (relaxed.rightOfFound, relaxed.rightOfWanted) = (matched, matched)
            wrong = found.indices.filter { !taken.contains($0) }.map { around(found[$0].range) }
        }
    }
}

/// Words that place nothing in the calendar. The list is closed.
private enum VagueWords {
    static func isVague(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.allSatisfy { words.contains($0) }
    }

    private static let words = Set(
        """
        now recently recent once then currently current already yet soon sooner previously previous earlier later formerly lately presently \
        immediately the past future more right very just near before after still ever again that time at times long ago
        """.split(separator: " "))
}

/// The comparison of values as TimeML writes them.
private enum TimeValues {
    static func isRight(_ found: String?, _ wanted: String) -> Bool {
        if wanted.hasSuffix("_REF") { return found == nil || found?.contains("X") == true }
        guard let found else { return false }
        if wanted.hasPrefix("P"), found.hasPrefix("P") {
            if wanted.contains("X") || found.contains("X") {
                return wanted.contains("X") && found.contains("X") && unit(wanted) == unit(found)
            }
            guard let a = length(found), let b = length(wanted) else { return false }
            return abs(a - b) < 0.01 * max(a, b)
        }
        let (a, b) = (Array(found.utf8), Array((isHour(wanted) ? wanted + ":00" : wanted).utf8))
        guard a.count == b.count else { return false }
        return zip(a, b).allSatisfy { $0 == $1 || $1 == 0x58 }
    }

    /// `1989-11-06T17`
    private static func isHour(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        return bytes.count == 13 && bytes[10] == 0x54 && bytes[12] < 0x3A
    }

    private static func unit(_ value: String) -> Character? { value.last.map { "CEL".contains($0) ? "Y" : $0 } }

    /// In seconds; a month is 30 days, a year 12 months.
    private static func length(_ value: String) -> Double? {
        var total = 0.0
        var number = ""
        var isTime = false
        for character in value.dropFirst() {
            if character.isNumber || character == "." {
                number.append(character)
            } else if character == "T" {
                isTime = true
            } else {
                guard let count = Double(number), let unit = seconds(character, isTime) else { return nil }
                total += count * unit
                number = ""
            }
        }
        return number.isEmpty ? total : nil
    }

    private static func seconds(_ letter: Character, _ isTime: Bool) -> Double? {
        let day = 86_400.0
        return switch letter {
        case "S": 1
        case "M": isTime ? 60 : 30 * day
        case "H": 3600
        case "D": day
        case "W": 7 * day
        case "Q": 90 * day
        case "Y": 360 * day
        case "E": 3600 * day
        case "C": 36_000 * day
        case "L": 360_000 * day
        default: nil
        }
    }
}
