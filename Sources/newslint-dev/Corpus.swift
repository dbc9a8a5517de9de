import NewslintKit
import NewslintReaders
import NewslintTesting

/// An article to measure rules with.
struct Article: Sendable {
    /// The path, or the `id` of a line of JSONL.
    let id: String
    let format: SourceFormat
    let bytes: [UInt8]
    let storyDate: CivilDate?
    /// The headline, where it stands beside the text and not in it.
    var title: String?

    func document() -> Document {
        Document.read(SourceFile(path: id, bytes: bytes), as: format, storyDate: storyDate)
    }
}

extension Article {
    /// The story with its headline as the first line, as plain text has it; nil without a headline.
    var underItsTitle: Article? {
        guard let title, !title.isEmpty, format == .text else { return nil }
        return Article(id: id, format: format, bytes: Array("\(title)\n\n".utf8) + bytes, storyDate: storyDate, title: title)
    }
}

/// Articles out of folders, single files and JSONL.
enum Corpus {
    /// The articles under the paths, in order: a folder gives all its text, Markdown and HTML files, sorted; a `.jsonl` file gives one
    /// article a line, `{id, outlet, date, title, text}`, read as plain text with `date` as the story's date.
    static func articles(_ paths: [String], limit: Int? = nil) async throws -> [Article] {
        guard !paths.isEmpty else { throw UsageError("name a folder, a file or a .jsonl of articles") }
        var articles: [Article] = []
        for path in paths {
            let files = DiskFiles.isFolder(path) ? DiskFiles.list(path) : [path]
            for file in files {
                if file.hasSuffix(".jsonl") {
                    articles += try await lines(file, limit: limit).enumerated().map { article($1, index: $0) }
                } else if let format = SourceFormat(path: file) {
                    articles.append(Article(id: file, format: format, bytes: try read(file), storyDate: nil))
                } else if files.count == 1 {
                    throw UsageError("\(file): neither .txt, .md, .html nor .jsonl")
                }
            }
        }
        return limit.map { Array(articles.prefix($0)) } ?? articles
    }

    /// The JSON values of a `.jsonl` file, one a line, parsed on all cores.
    static func lines(_ path: String, limit: Int? = nil) async throws -> [JSON] {
        let lines = try read(path).split(separator: 0x0A)
        return await lines.prefix(limit ?? lines.count).inParallel { line in line.withUnsafeBufferPointer { JSON($0) } }
    }

    private static func article(_ json: JSON, index: Int) -> Article {
        Article(
            id: json["id"].string ?? "line \(index + 1)", format: .text, bytes: Array((json["text"].string ?? "").utf8),
            storyDate: json["date"].string.flatMap { CivilDate(iso: String($0.prefix(10))) }, title: json["title"].string)
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let bytes = DiskFiles.read(path) else { throw UsageError("\(path): can't be read") }
        return bytes
    }
}
