import NewslintKit
import NewslintReaders

/// `newslint-dev evaluate-attribution`: cues, sources and contents against annotated copy.
enum EvaluateAttribution: Subcommand {
    static let name = "evaluate-attribution"
    static let usage = "FILE [--limit N] [--misses N] [--words N]"
    static let summary = "cue, source and content spans, and sentences that carry attributed content, against annotated articles"

    static func run(_ arguments: inout Arguments) async throws {
        let limit = try arguments.integer("--limit")
        let misses = try arguments.integer("--misses") ?? 0
        let words = try arguments.integer("--words") ?? 0
        guard let path = try arguments.rest().first else { throw UsageError("name a .jsonl file of annotated articles") }
        let results = try await Corpus.lines(path, limit: limit).inParallel { Result($0) }
        print("\(results.count) articles\n")
        row("", ["precision", "recall", "F1"])
        for (name, score) in [
            ("cue", \Result.cue), ("source", \Result.source), ("content", \Result.content), ("sentence", \Result.sentence),
        ] {
            let total = results.reduce(into: Score()) { $0.add($1[keyPath: score]) }
            row(name, [total.precision, total.recall, total.f1].map { Table.fixed($0, 3) })
        }
        if words > 0 { printWords(results.flatMap(\.words), words) }
        if misses > 0 {
            for (title, lines) in [("missed", results.flatMap(\.missed)), ("not annotated", results.flatMap(\.wrong))] {
                print("\n\(title): \(min(misses, lines.count)) of \(lines.count)")
                for line in lines.spread(misses) { print("  \(line)") }
            }
        }
    }

    /// The cue words that are wrong or missed most often.
    private static func printWords(_ words: [(word: String, isRight: Bool, isFound: Bool)], _ count: Int) {
        var counts: [String: (right: Int, wrong: Int, missed: Int)] = [:]
        for word in words {
            if !word.isFound {
                counts[word.word, default: (0, 0, 0)].missed += 1
            } else if word.isRight {
                counts[word.word, default: (0, 0, 0)].right += 1
            } else {
                counts[word.word, default: (0, 0, 0)].wrong += 1
            }
        }
        print("")
        row("cue", ["right", "wrong", "missed"])
        for (word, count) in counts.sorted(by: { ($1.value.wrong + $1.value.missed, $0.key) < ($0.value.wrong + $0.value.missed, $1.key) })
            .prefix(count)
        {
            row(word, ["\(count.right)", "\(count.wrong)", "\(count.missed)"])
        }
    }

    private static func row(_ name: String, _ cells: [String]) {
        var line = name + String(repeating: " ", count: max(1, 24 - name.count))
        for cell in cells { line += String(repeating: " ", count: max(1, 11 - cell.count)) + cell }
        print(line)
    }
}

/// Right, found and wanted, counted.
struct Score: Sendable {
    var rightOfFound = 0
    var found = 0
    var rightOfWanted = 0
    var wanted = 0

    var precision: Double { Double(rightOfFound) / Double(max(found, 1)) }
    var recall: Double { Double(rightOfWanted) / Double(max(wanted, 1)) }
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

    mutating func add(_ other: Score) {
        rightOfFound += other.rightOfFound
        found += other.found
        rightOfWanted += other.rightOfWanted
        wanted += other.wanted
    }

    init() {}

    /// Spans match when they overlap.
    init(found: [ProseRange], wanted: [ProseRange]) {
        self.found = found.count
        self.wanted = wanted.count
        rightOfFound = found.count { span in wanted.contains { $0.overlaps(span) } }
        rightOfWanted = wanted.count { span in found.contains { $0.overlaps(span) } }
    }
}

extension EvaluateAttribution {
    /// One article's counts.
    fileprivate struct Result: Sendable {
        let cue: Score
        let source: Score
        let content: Score
        /// Sentences that hold attributed content.
        let sentence: Score
        let words: [(word: String, isRight: Bool, isFound: Bool)]
        let missed: [String]
        let wrong: [String]

        init(_ json: JSON) {
            let text = json["text"].string ?? ""
            let document = Document.read(SourceFile(path: json["id"].string ?? "", bytes: Array(text.utf8)), as: .text)
            let offsets = Self.byteOffsets(text)
            func spans(_ name: String) -> [[ProseRange]] {
                json["attributions"].array.map { attribution in
                    attribution[name].array.compactMap { span in
                        guard let start = span.array.first?.int, let end = span.array.last?.int,
                            let range = document.map.prose(
                                of: SourceRange(offsets[min(start, offsets.count - 1)], offsets[min(end, offsets.count - 1)]))
                        else { return nil }
                        return range
                    }
                }
            }
            let all = document.attributions.all
            let wantedCues = spans("cue").flatMap { $0 }
            cue = Score(found: all.map(\.cue), wanted: wantedCues)
            source = Score(found: all.compactMap(\.source), wanted: spans("source").flatMap { $0 })
            let wantedContent = spans("content").flatMap { $0 }
            content = Score(found: all.flatMap(\.content), wanted: wantedContent)

            let sentences = document.sentences.all.filter { document.blocks[$0.block].role != .furniture }.map(\.range)
            let carrying = sentences.filter { sentence in wantedContent.contains { $0.overlaps(sentence) } }
            let marked = sentences.filter { sentence in all.contains { $0.content.contains { $0.overlaps(sentence) } } }
            sentence = Score(found: marked, wanted: carrying)

            func around(_ range: ProseRange) -> String {
                let index = document.sentences.index(at: range.start) ?? 0
                guard index < document.sentences.all.count else { return "" }
                let whole = document.sentences.all[index].range
                let text =
                    document.text(ProseRange(min(whole.start, range.start), range.start)) + "⟦" + document.text(range) + "⟧"
                    + document.text(ProseRange(range.end, max(range.end, whole.end)))
                return Hit.line(text)
            }
            func head(_ range: ProseRange) -> String {
                document.text(range).split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
            }
            let missedCues = wantedCues.filter { cue in !all.contains { $0.cue.overlaps(cue) } }
            let wrongCues = all.map(\.cue).filter { cue in !wantedCues.contains { $0.overlaps(cue) } }
            missed = missedCues.map(around)
            wrong = wrongCues.map(around)
            words =
                missedCues.map { (head($0), false, false) }
                + all.map(\.cue).map { cue in (head(cue), wantedCues.contains { $0.overlaps(cue) }, true) }
        }

        /// The byte offset of each code point of a text, and its length at the end.
        private static func byteOffsets(_ text: String) -> [Int] {
            var offsets: [Int] = []
            var offset = 0
            for scalar in text.unicodeScalars {
                offsets.append(offset)
                offset += UTF8.width(scalar)
            }
            return offsets + [offset]
        }
    }
}
