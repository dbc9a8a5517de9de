import NewslintKit

/// `newslint-dev segmentation`: how many of the sentences that people marked newslint finds, from the first character to the last.
enum EvaluateSegmentation: Subcommand {
    static let name = "evaluate-segmentation"
    static let usage = "FILE [--limit N] [--misses N]"
    static let summary = "exact F1 of sentence spans, in all and by genre, over JSONL of {text, genre, sentences: [[start, end]]}"

    static func run(_ arguments: inout Arguments) async throws {
        let limit = try arguments.integer("--limit")
        let misses = try arguments.integer("--misses") ?? 0
        let paths = try arguments.rest()
        guard let path = paths.first, paths.count == 1 else { throw UsageError("name one .jsonl of texts with their sentences") }
        let texts = try await Corpus.lines(path, limit: limit).inParallel { Text($0) }

        var genres: [String: Score] = [:]
        var total = Score()
        for text in texts {
            genres[text.genre, default: Score()].add(text.score)
            total.add(text.score)
        }
        for (genre, score) in genres.sorted(by: { $0.key < $1.key }) { score.print(genre) }
        total.print("all")
        for sample in texts.flatMap(\.samples).spread(misses) { print("  \(sample)") }
    }

    private struct Score: Sendable {
        var right = 0
        var found = 0
        var marked = 0

        mutating func add(_ other: Score) {
            right += other.right
            found += other.found
            marked += other.marked
        }

        func print(_ name: String) {
            let precision = Double(right) / Double(max(found, 1))
            let recall = Double(right) / Double(max(marked, 1))
            let f1 = 2 * Double(right) / Double(max(found + marked, 1))
            let figures = [precision, recall, f1].map { Table.fixed($0, 4) }
            Swift.print(
                name + String(repeating: " ", count: max(1, 16 - name.count)),
                "precision \(figures[0])  recall \(figures[1])  F1 \(figures[2])  (\(marked) sentences)")
        }
    }

    private struct Text: Sendable {
        let genre: String
        let score: Score
        /// Sentences that nobody marked.
        let samples: [String]

        init(_ json: JSON) {
            genre = json["genre"].string ?? "other"
            let text = json["text"].string ?? ""
            let offsets = CodePoints(text)
            let document = Article(id: "", format: .text, bytes: Array(text.utf8), storyDate: nil).document()
            let found = document.sentences.all.map { document.source(of: $0.range) }
            let marked = Set(
                json["sentences"].array.map { SourceRange(offsets.byte($0.array.first?.int ?? 0), offsets.byte($0.array.last?.int ?? 0)) })
            score = Score(right: found.count { marked.contains($0) }, found: found.count, marked: marked.count)
            samples = found.filter { !marked.contains($0) }.map { Hit.line(document.file.text(in: $0)) }
        }
    }
}
