import NewslintKit

/// Tells the format of copy that comes without a name by how it begins.
enum FormatGuess {
    static func of(_ bytes: [UInt8]) -> SourceFormat {
        let head = bytes.prefix(4096).drop { ASCII.isSpace($0) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if isHTML(head) { return .html }
        return isMarkdown(head) ? .markdown : .text
    }

    /// `<!doctype html`, or a tag that a page or a fragment of one begins with.
    private static func isHTML(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.first == 0x3C else { return false }
        let word = head.dropFirst().prefix(12).map(ASCII.lower)
        let tags = [
            "!doctype", "html", "head", "body", "article", "section", "main", "div", "p>", "p ", "h1", "h2", "figure", "?xml", "meta",
            "title",
        ]
        return tags.contains { word.starts(with: $0.utf8) }
    }

    /// Front matter, or a heading, in the first lines.
    private static func isMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
        if head.starts(with: "---\n".utf8) || head.starts(with: "---\r\n".utf8) || head.starts(with: "<!--".utf8) { return true }
        return head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(40).contains { line in
            let hashes = line.prefix { $0 == 0x23 }.count
            return (1...6).contains(hashes) && line.dropFirst(hashes).first == 0x20
        }
    }
}
