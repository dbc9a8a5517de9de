import NewslintEngine
import NewslintKit
import NewslintLexicon
import NewslintRules
import NewslintTesting

/// `newslint-dev docs`: the pages that are written from the rules themselves.
enum Docs: Subcommand {
    static let name = "docs"
    static let usage = ""
    static let summary = "writes Docs/Rules and .lintrc.example from what the rules say about themselves"

    static func run(_ arguments: inout Arguments) async throws {
        _ = try arguments.rest()
        let project = try ProjectFolder.current()
        let pages = pages(BuiltInRules.all, spelling: Lexicon())
        var written = 0
        for page in pages where (try? project.read(page.path)) != page.text {
            try project.write(page.text, to: page.path)
            print(page.path)
            written += 1
        }
        print("\(written) of \(pages.count) pages written")
        for stray in strays(pages, in: project.root) { print("\(stray): belongs to no rule; remove it") }
    }

    /// All pages, each with its path in the project.
    static func pages(_ rules: [any Rule.Type], spelling: (any SpellingDictionary)?) -> [(path: String, text: String)] {
        rules.map { ("Docs/Rules/\($0.info.id).md", RulePage(rule: $0, spelling: spelling).text) }
            + [("Docs/Rules/README.md", RuleIndex.text(rules)), (".lintrc.example", ConfigurationExample.text(RuleCatalog(rules)))]
    }

    /// Pages on disk that no rule stands behind.
    static func strays(_ pages: [(path: String, text: String)], in root: String) -> [String] {
        DiskFiles.list("\(root)/Docs/Rules").map { String($0.dropFirst(root.count + 1)) }
            .filter { path in !pages.contains { $0.path == path } }
    }
}
