import Glibc
import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

/// A folder for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/newslint-engine-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { _ = system("chmod -R u+rwX '\(path)' && rm -rf '\(path)'") }

    func write(_ name: String, _ text: String) throws { try #require(DiskFiles.write(text, to: "\(path)/\(name)")) }

    func read(_ name: String) throws -> String { String(decoding: try #require(DiskFiles.read("\(path)/\(name)")), as: UTF8.self) }

    func planner(_ settings: CommandLineSettings = CommandLineSettings()) -> Planner {
        Planner(settings, catalog: .test)
    }

    /// The paths that a plan for some paths holds, each from this folder.
    func files(_ paths: String..., settings: CommandLineSettings = CommandLineSettings()) throws -> [String] {
        var planner = planner(settings)
        return try planner.plan(paths.map { "\(path)/\($0)" }).files.map {
            $0.path == path ? "" : String($0.path.dropFirst(path.count + 1))
        }
    }
}

extension RuleCatalog {
    /// Rules that are easy to reason about.
    static let test = RuleCatalog([BadWord.self, Rare.self, LongSentence.self, SameOpening.self])
}

/// Finds `bad`, and writes `good` for it.
struct BadWord: DocumentRule {
    static let info = RuleInfo(
        id: "words/bad", summary: "the word bad", why: "", severity: .warning, fix: .safe,
        options: [OptionInfo("word", .text("bad"), "the word"), OptionInfo("more", .list([]), "other words")], examples: [])
    private let words: [String]

    init(_ setup: RuleSetup) { words = [setup.text("word")] + setup.list("more") }

    func check(_ document: Document, _ report: inout Report) {
        for token in document.tokens.all where words.contains(document.text(token.range)) {
            report.add(
                token.range, "\(document.text(token.range)) is bad",
                fixes: [ProseFix("write good", .safe, replace: token.range, with: "good")])
        }
    }
}

/// Off until it is asked for.
struct Rare: DocumentRule {
    static let info = RuleInfo(id: "words/rare", summary: "the word rare", why: "", severity: .note, status: .optIn, examples: [])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for token in document.tokens.all where document.text(token.range) == "rare" { report.add(token.range, "rare") }
    }
}

struct LongSentence: SentenceRule {
    static let info = RuleInfo(
        id: "sentences/long", summary: "a long sentence", why: "", severity: .note,
        options: [
            OptionInfo("words", .integer(20), "at most"), OptionInfo("share", .number(0.5), "a share"),
            OptionInfo("strict", .flag(false), "whether"),
        ], examples: [])
    private let words: Int

    init(_ setup: RuleSetup) { words = setup.integer("words") }

    func check(_ sentence: Sentence, in document: Document, _ report: inout Report) {
        if sentence.tokens.count > words { report.add(sentence.range, "\(sentence.tokens.count) words") }
    }
}

/// Two stories that begin with the same word.
struct SameOpening: CollectionRule {
    static let info = RuleInfo(id: "stories/same-opening", summary: "the same opening", why: "", severity: .error, examples: [])

    init(_ setup: RuleSetup) {}

    func gather(_ document: Document) -> Token? { document.tokens.all.first }

    func judge(_ stories: [(path: String, facts: Token)]) -> [(story: Int, finding: Diagnostic)] {
        var first: [UInt32: String] = [:]
        return stories.enumerated().compactMap { index, story in
            guard let other = first[story.facts.hash] else {
                first[story.facts.hash] = story.path
                return nil
            }
            let message = Message("opens like \(Paths.name(of: other))")
            return (index, Diagnostic(rule: "stories/same-opening", severity: .error, range: SourceRange(0, 1), message: message))
        }
    }
}

/// A document with a block for each paragraph and its comments left out, whatever the readers can do.
func document(_ text: String) -> Document {
    let file = SourceFile(path: "story.md", text: text)
    var builder = ProseBuilder(file.bytes)
    var comments: [NewslintKit.Comment] = []
    var place = 0
    func bytes(_ text: some StringProtocol) -> Int { text.utf8.count }
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
        builder.beginBlock()
        var start = place
        var rest = paragraph
        while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
            let comment = SourceRange(start + bytes(rest[..<open.lowerBound]), start + bytes(rest[..<close.upperBound]))
            builder.keep(SourceRange(start, comment.start))
            let inside = rest[open.upperBound..<close.lowerBound]
            comments.append(Comment(range: comment, text: inside.split(separator: " ").joined(separator: " ")))
            start = comment.end
            rest = rest[close.upperBound...]
        }
        place += bytes(paragraph)
        builder.keep(SourceRange(start, place))
        builder.endBlock(.paragraph)
        place += 2
    }
    let (prose, map, blocks) = builder.finish()
    return Document(file: file, format: .markdown, prose: prose, map: map, blocks: blocks, comments: comments)
}

/// `.lintrc` text as a configuration, or the messages of what is wrong in it, each as `line:column: message`.
func configuration(_ text: String) -> Result<Configuration, Problems> {
    let file = SourceFile(path: ".lintrc", text: text)
    do throws(ConfigurationError) {
        return .success(try Configuration.read(file, folder: "/desk", catalog: .test))
    } catch {
        let lines = LineTable(error.file.bytes)
        return .failure(
            Problems(
                lines: error.problems.map { problem in
                    let (line, column) = lines.position(at: problem.range.start)
                    return "\(line):\(column): \(problem.message)"
                }))
    }
}

struct Problems: Error {
    let lines: [String]
}

/// What is wrong in a `.lintrc`; empty when nothing is.
func problems(_ text: String) -> [String] {
    if case .failure(let problems) = configuration(text) { problems.lines } else { [] }
}
