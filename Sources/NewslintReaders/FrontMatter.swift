import CYAML
import NewslintKit

/// The YAML between `---` lines at the start of a Markdown file, as static-site tools write it.
enum FrontMatter {
    /// Where the text after the front matter starts; nil when the file has none.
    static func end(of bytes: [UInt8]) -> (content: Range<Int>, end: Int)? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = lineEnd(bytes, start), isFence(bytes[start..<first.text], opening: true) else { return nil }
        var line = first.next
        while line < bytes.count, let (text, next) = lineEnd(bytes, line) {
            if isFence(bytes[line..<text], opening: false) { return (first.next..<line, next) }
            line = next
        }
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>, opening: Bool) -> Bool {
        let trimmed = line.reversed().drop { ASCII.isSpace($0) }
        return trimmed.elementsEqual([0x2D, 0x2D, 0x2D]) || !opening && trimmed.elementsEqual([0x2E, 0x2E, 0x2E])
    }

    private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> (text: Int, next: Int)? {
        guard start < bytes.count else { return nil }
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        let text = index
        if index < bytes.count { index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1 }
        return (text, index)
    }

    /// What the front matter says about the story.
    static func read(_ bytes: ArraySlice<UInt8>, into reading: inout Reading) {
        var values: [String: [String]] = [:]
        if let fault = scalars(bytes, { values[$0, default: []].append($1) }) { reading.faults.append(fault) }
        func first(_ keys: [String]) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }
        reading.metadata.headline = first(["headline", "title", "hed"])
        reading.metadata.storyDate =
            ["date", "published", "story-date", "story_date", "storydate", "pubdate", "datepublished", "publish_date"].lazy
            .compactMap { values[$0]?.first.flatMap(CivilDate.init(leading:)) }.first
        reading.metadata.authors =
            ["author", "authors", "byline", "by"].lazy.compactMap { values[$0] }.first.map { $0.map(authorName) } ?? []
        reading.metadata.language = first(["language", "lang", "locale"])
        let section = first(["section", "type", "category", "categories", "genre", "kind"])
        let isOpinion = (values["tags"] ?? []).contains { ["opinion", "op-ed", "editorial", "column"].contains($0.lowercased()) }
        reading.metadata.section = (isOpinion ? "opinion" : section)?.lowercased()
    }

    /// A name without `By`.
    static func authorName(_ text: String) -> String {
        text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text
    }

    /// Calls `found` for each scalar of the top-level mapping, with its key in lower case: a value, the items of a list, the names of people.
    private static func scalars(_ bytes: ArraySlice<UInt8>, _ found: (String, String) -> Void) -> Diagnostic? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return nil }
        defer { yaml_parser_delete(&parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            var depth = 0
            var key: String?
            var inner: String?
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else {
                    return Diagnostic(
                        rule: "input/front-matter", severity: .warning, range: SourceRange(bytes.startIndex, bytes.endIndex),
                        message: .notYAML(parser.problem.map { String(cString: $0) } ?? "an error", line: Int(parser.problem_mark.line) + 2)
                    )
                }
                defer { yaml_event_delete(&event) }
                switch event.type {
                case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
                    depth += 1
                    inner = nil
                case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
                    depth -= 1
                    if depth <= 1 { key = nil }
                case YAML_SCALAR_EVENT:
                    let scalar = event.data.scalar
                    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
                    if depth == 1, key == nil {
                        key = text.lowercased()
                    } else if let name = key {
                        if depth == 1 {
                            found(name, text)
                            key = nil
                        } else if inner == "name" {
                            found(name, text)
                            inner = nil
                        } else if text == "name" {
                            inner = text
                        } else if depth == 2 {
                            found(name, text)
                        }
                    }
                case YAML_STREAM_END_EVENT: return nil
                default: break
                }
            }
        }
    }
}

extension CivilDate {
    /// The date at the start of a text: `2021-04-04`, `2021-04-04T09:00:00+09:00`, `2021/04/04`, `2021.04.04`.
    init?(leading text: some StringProtocol) {
        let bytes = Array(text.utf8.drop(while: ASCII.isSpace).prefix(10))
        guard bytes.count >= 8 else { return nil }
        let parts =
            bytes.split(separator: 0x2D, omittingEmptySubsequences: false).count == 3
            ? bytes : bytes.map { $0 == 0x2F || $0 == 0x2E ? 0x2D : $0 }
        self.init(iso: String(decoding: parts, as: UTF8.self))
    }
}

extension Message {
    fileprivate static func notYAML(_ problem: String, line: Int) -> Message {
        "the front matter is not YAML (line \(line): \(problem)); its date and headline are not read"
    }
}
