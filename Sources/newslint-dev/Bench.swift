import NewslintEngine
import NewslintKit

/// `newslint-dev bench`: where the time goes.
enum Bench: Subcommand {
    static let name = "bench"
    static let usage = "PATH... \(RuleChoice.usage) [--times N] [--limit N]"
    static let summary = "milliseconds and MB/s of the reader, each analysis and each rule, on one thread; the fastest of N times"

    static func run(_ arguments: inout Arguments) async throws {
        let choice = try RuleChoice(&arguments)
        let times = max(1, try arguments.integer("--times") ?? 3)
        let limit = try arguments.integer("--limit")
        let articles = try await Corpus.articles(try arguments.rest(), limit: limit)
        let files = articles.map { article in
            PlannedFile(
                path: article.id, source: .memory(article.bytes), rules: choice.rules, storyDate: article.storyDate, format: article.format)
        }
        var best: [String: UInt64] = [:]
        var bytes = 0
        for _ in 0..<times {
            guard let timing = Run(Plan(files: files), workers: 1).check(timing: true, take: { _ in }).timing else { continue }
            bytes = timing.bytes
            var parts = timing.analyses.merging(["reading": timing.reading, "all": timing.total]) { $1 }
            parts.merge(timing.rules.map { ($0.key.name, $0.value) }) { $1 }
            best.merge(parts, uniquingKeysWith: min)
        }
        print("\(articles.count) articles, \(bytes) bytes; the time of a rule is without the analyses that it was the first to ask for\n")
        row("", "ms", "MB/s", "%")
        let total = max(best["all"] ?? 1, 1)
        for (name, time) in best.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where time > 0 {
            row(
                name, Table.fixed(Double(time) / 1e6, 2), Table.fixed(Double(bytes) * 1000 / Double(time), 1),
                Table.fixed(Double(time) * 100 / Double(total), 1))
        }
    }

    private static func row(_ name: String, _ cells: String...) {
        var line = name + String(repeating: " ", count: max(1, 38 - name.count))
        for cell in cells { line += String(repeating: " ", count: max(1, 11 - cell.count)) + cell }
        print(line)
    }
}
