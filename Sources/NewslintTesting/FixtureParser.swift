import NewslintKit

extension Fixture {
    /// Reads the text of a fixture.
    ///
    /// - Parameter path: for messages.
    /// - Throws: `FixtureError`, with path and line, for anything that it does not know, so that a slip never switches a test off.
    public init(_ text: String, path: String) throws {
        var parser = FixtureParser(text: text, path: path)
        try parser.parse()
        guard let rule = parser.rule else { throw FixtureError("\(path): the first line must be '# family/rule'") }
        self.init(path: path, rule: rule, cases: parser.cases)
    }
}

/// Walks the lines of a fixture.
private struct FixtureParser {
    let lines: [Substring]
    let path: String
    var index = 0
    var rule: RuleID?
    var cases: [FixtureCase] = []
    /// The case that is being read; its story comes later than its heading.
    var current: FixtureCase?
    var hasStory = false

    init(text: String, path: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.path = path
    }

    mutating func parse() throws {
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.hasPrefix("# ") {
                guard rule == nil else { throw error("a second title") }
                rule = RuleID(trimmed(line.dropFirst(2)))
            } else if line.hasPrefix("## ") {
                try finishCase()
                current = FixtureCase(name: trimmed(line.dropFirst(3)), place: "\(path):\(index)", story: "")
            } else if line.hasPrefix("```") {
                try block(opening: line)
            } else if line.hasPrefix("- "), current != nil, !hasStory {
                try setting(line.dropFirst(2))
            }
        }
        try finishCase()
    }

    private mutating func finishCase() throws {
        guard let finished = current else { return }
        guard hasStory else { throw FixtureError("\(finished.place): '\(finished.name)' has no story") }
        cases.append(finished)
        current = nil
        hasStory = false
    }

    private mutating func setting(_ text: Substring) throws {
        guard let colon = text.firstIndex(of: ":") else { throw error("a setting is 'name: value'") }
        let name = trimmed(text[..<colon])
        let value = trimmed(text[text.index(after: colon)...])
        switch name {
        case "story date":
            guard let date = CivilDate(iso: value) else { throw error("'\(value)' is no date") }
            current?.storyDate = date
        case "profile":
            guard let profile = Profile(name: value) else { throw error("no profile '\(value)'") }
            current?.profile = profile
        case _ where name.hasPrefix("option "):
            let option = trimmed(name.dropFirst("option ".count))
            current?.options[option] = value
        default:
            throw error("no setting '\(name)'; there are 'story date', 'profile' and 'option NAME'")
        }
    }

    private mutating func block(opening: Substring) throws {
        let start = index
        let fence = opening.prefix { $0 == "`" }
        let kind = trimmed(opening.dropFirst(fence.count))
        var content: [Substring] = []
        while index < lines.count, !(lines[index].hasPrefix(fence) && lines[index].allSatisfy { $0 == "`" }) {
            content.append(lines[index])
            index += 1
        }
        guard index < lines.count else { throw error("this block has no end", at: start) }
        index += 1
        let text = content.map { $0 + "\n" }.joined()

        guard current != nil else { throw error("a block before the first '## ' heading", at: start) }
        guard hasStory || kind.hasPrefix("story") else { throw error("a block '\(kind)' before the story", at: start) }
        switch kind {
        case "story", "story text", "story html":
            guard !hasStory else { throw error("a second story; begin a new case with '## '", at: start) }
            do { _ = try MarkedText(text) } catch { throw self.error("\(error)", at: start) }
            hasStory = true
            current?.story = text
            current?.format = kind == "story text" ? .text : kind == "story html" ? .html : .markdown
        case "findings":
            current?.findings = content.filter { !$0.isEmpty }.map(String.init)
        case "fixed", "fixed unsafe":
            current?.fixed = text
            current?.fixedBy = kind == "fixed" ? .safe : .unsafe
        default:
            throw error("no block '\(kind)'; there are story, story text, story html, findings, fixed, fixed unsafe", at: start)
        }
    }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
    }

    private func error(_ message: String, at line: Int? = nil) -> FixtureError { FixtureError("\(path):\(line ?? index): \(message)") }
}
