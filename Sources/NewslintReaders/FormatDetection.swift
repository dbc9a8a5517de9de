import NewslintKit

extension SourceFormat {
    /// The format that content looks like, for standard input and files without a known extension. Looks at the first 4,096 bytes.
    ///
    /// HTML has a doctype or a tag of a page first; Markdown has front matter, a heading, or a link or an image in brackets at the start of
    /// a line; anything else is plain text.
    public static func detect(_ bytes: [UInt8]) -> SourceFormat {
        let head = String(decoding: bytes.prefix(4096).drop { ASCII.isSpace($0) || $0 >= 0xEF }, as: UTF8.self)
        let opening = head.prefix(40).lowercased()
        let pageTags = [
            "<!doctype", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<h1", "<section", "<!--", "<?xml",
        ]
        if pageTags.contains(where: opening.hasPrefix) { return looksLikeMarkdown(head) ? .markdown : .html }
        return looksLikeMarkdown(head) ? .markdown : .text
    }

    private static func looksLikeMarkdown(_ head: String) -> Bool {
        if head.hasPrefix("---\n") || head.hasPrefix("---\r\n") { return true }
        for line in head.split(whereSeparator: \.isNewline) {
            let marks = line.prefix { $0 == "#" }.count
            if (1...6).contains(marks), line.dropFirst(marks).hasPrefix(" ") { return true }
            if line.hasPrefix("![") && line.contains("](") || line.hasPrefix("```") { return true }
            if line.contains("](http") || line.contains("**") && !line.hasPrefix("**") { return true }
        }
        return false
    }
}
