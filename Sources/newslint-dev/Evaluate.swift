import NewslintEngine
import NewslintKit
import NewslintTesting

/// `newslint-dev evaluate`: what the rules say about a body of copy.
enum Evaluate: Subcommand {
    static let name = "evaluate"
    static let usage = """
        PATH... | --injections FILE  \(RuleChoice.usage)
              [--titles] [--samples N [--rule RULE] [--severity LEVEL]] [--limit N] [--snapshot FILE] [--compare FILE] [--misses N]
        """
    static let summary =
        "findings per rule over folders or JSONL of articles, with samples and --titles as headlines; recall over planted mistakes"

    static func run(_ arguments: inout Arguments) async throws {
        let choice = try RuleChoice(&arguments)
        let limit = try arguments.integer("--limit")
        if let file = try arguments.value("--injections") {
            let misses = try arguments.integer("--misses") ?? 0
            let collateral = try arguments.integer("--samples") ?? 0
            guard try arguments.rest().isEmpty else { throw UsageError("--injections takes no other paths") }
            return try await Injections.evaluate(file, choice, misses: misses, samples: collateral, limit: limit)
        }
        let samples = try arguments.integer("--samples") ?? 0
        let rule = try arguments.value("--rule")
        let level = try arguments.value("--severity")
        if let level, Severity(name: level) == nil { throw UsageError("no severity '\(level)'") }
        let snapshot = try arguments.value("--snapshot")
        let withTitles = arguments.flag("--titles")
        let old = try arguments.value("--compare")
        let untitled = try await Corpus.articles(try arguments.rest(), limit: limit)
        let articles = withTitles ? untitled.map { $0.underItsTitle ?? $0 } : untitled

        let rules = choice.rules
        let checked = await articles.inParallel { article in
            let document = article.document()
            let hits = rules.check(document).findings.map { Hit($0, in: document) }
            return Checked(hits: hits, words: document.tokens.all.count { $0.isWord })
        }
        let hits = checked.flatMap(\.hits)
        Table.print(hits, articles: articles.count, words: checked.reduce(0) { $0 + $1.words })
        if samples > 0 {
            let chosen = hits.filter {
                (rule == nil || $0.finding.rule.name == rule) && (level == nil || $0.finding.severity.name == level)
            }
            print(chosen, samples)
        }
        if let old { try Snapshot.compare(hits, with: old, samples: max(samples, 10)) }
        if let snapshot { try Snapshot.write(hits, to: snapshot) }
    }

    private static func print(_ hits: [Hit], _ samples: Int) {
        for (rule, hits) in Dictionary(grouping: hits, by: \.finding.rule).sorted(by: { $0.key < $1.key }) {
            Swift.print("\n\(rule): \(min(samples, hits.count)) of \(hits.count)")
            for hit in hits.spread(samples) { Swift.print(hit.sample) }
        }
    }

    private struct Checked: Sendable {
        let hits: [Hit]
        let words: Int
    }
}

/// Findings counted by rule.
enum Table {
    static func print(_ hits: [Hit], articles: Int, words: Int) {
        Swift.print("\(articles) articles, \(words) words\n")
        row("rule", ["errors", "warnings", "notes", "per 1,000 words", "per 100 articles", "% of articles"])
        for (rule, hits) in Dictionary(grouping: hits, by: \.finding.rule).sorted(by: { $0.key < $1.key }) {
            row(rule.name, figures(hits, articles, words))
        }
        row("all", figures(hits, articles, words))
        row("errors and warnings", figures(hits.filter { $0.finding.severity >= .warning }, articles, words))
    }

    private static func figures(_ hits: [Hit], _ articles: Int, _ words: Int) -> [String] {
        func count(_ severity: Severity) -> String { "\(hits.count { $0.finding.severity == severity })" }
        let touched = Set(hits.map(\.article)).count
        return [
            count(.error), count(.warning), count(.note), fixed(Double(hits.count) * 1000 / Double(max(words, 1)), 3),
            fixed(Double(hits.count) * 100 / Double(max(articles, 1)), 2), fixed(Double(touched) * 100 / Double(max(articles, 1)), 2),
        ]
    }

    static func row(_ name: String, _ cells: [String]) {
        let widths = [8, 10, 8, 17, 18, 15]
        var line = name + String(repeating: " ", count: max(1, 38 - name.count))
        for (cell, width) in zip(cells, widths) { line += String(repeating: " ", count: max(1, width - cell.count)) + cell }
        Swift.print(line)
    }

    /// A number with a fixed count of decimals.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        guard value.isFinite, abs(value) * scale < 1e15 else { return "\(value)" }
        let whole = Int((abs(value) * scale).rounded())
        let digits = String(whole % Int(scale))
        return (value < 0 ? "-" : "") + "\(whole / Int(scale))"
            + (decimals == 0 ? "" : "." + String(repeating: "0", count: decimals - digits.count) + digits)
    }
}
