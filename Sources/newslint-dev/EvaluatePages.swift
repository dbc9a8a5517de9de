import NewslintKit
import NewslintReaders
import NewslintTesting

/// `newslint-dev pages`: how much of the body, the captions and the headlines of real news pages the HTML reader finds.
enum EvaluatePages: Subcommand {
    static let name = "evaluate-pages"
    static let usage = "FILE [--limit N] [--worst N]"
    static let summary = "body words by F1, share of captions and of headlines found, over JSONL of {id, title, captions, body, html}"

    static func run(_ arguments: inout Arguments) async throws {
        let limit = try arguments.integer("--limit")
        let worst = try arguments.integer("--worst") ?? 0
        let paths = try arguments.rest()
        guard let path = paths.first, paths.count == 1 else { throw UsageError("name one .jsonl of pages") }
        let pages = try await Corpus.lines(path, limit: limit).inParallel { Page($0) }
        let mean = pages.map(\.f1).reduce(0, +) / Double(max(1, pages.count))
        let captions = pages.map(\.captions).reduce(0, +)
        let found = pages.map(\.captionsFound).reduce(0, +)
        print("body words, mean F1   \(Table.fixed(mean, 4))  (\(pages.count) pages)")
        print("captions found        \(Table.fixed(Double(found) / Double(max(1, captions)), 4))  (\(captions) captions)")
        let titled = pages.filter { !$0.title.isEmpty }
        let right = titled.count { $0.isHeadlineRight }
        print("headline in the title \(Table.fixed(Double(right) / Double(max(1, titled.count)), 4))  (\(titled.count) titles)")
        for page in pages.sorted(by: { $0.f1 < $1.f1 }).prefix(worst) { print("  \(Table.fixed(page.f1, 3))  \(page.id)") }
    }

    private struct Page: Sendable {
        let id: String
        let title: [Substring]
        let f1: Double
        let captions: Int
        let captionsFound: Int
        let isHeadlineRight: Bool

        init(_ json: JSON) {
            id = json["id"].string ?? ""
            let document = Document.read(SourceFile(path: id, text: json["html"].string ?? ""), as: .html)
            func texts(_ roles: BlockRoles) -> [[Substring]] {
                document.blocks.filter { roles.contains($0.role) }.map { Page.words(document.text($0.range)) }
            }
            let body = texts([.body, .subhead, .tableCell]).flatMap { $0 }
            f1 = Page.overlap(body, Page.words(json["body"].string ?? ""))
            let shown = texts([.caption, .credit])
            let gold = json["captions"].array.compactMap(\.string).map(Page.words)
            captions = gold.count
            captionsFound = gold.count { caption in shown.contains { Page.overlap($0, caption) > 0.7 } }
            let title = Page.words(json["title"].string ?? "")
            self.title = title
            isHeadlineRight = texts(.headline).contains { headline in
                !headline.isEmpty && (Page.overlap(headline, title) > 0.6 || headline.allSatisfy(title.contains))
            }
        }

        private static func words(_ text: String) -> [Substring] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber }
        }

        /// F1 of two bags of words; 1 for two empty ones.
        private static func overlap(_ a: [Substring], _ b: [Substring]) -> Double {
            guard !a.isEmpty || !b.isEmpty else { return 1 }
            var counts: [Substring: Int] = [:]
            for word in b { counts[word, default: 0] += 1 }
            var shared = 0
            for word in a {
                guard let count = counts[word], count > 0 else { continue }
                counts[word] = count - 1
                shared += 1
            }
            return 2 * Double(shared) / Double(a.count + b.count)
        }
    }
}
