import NewslintKit

/// Ways to write the same story in other bytes. They work on the copy with its ⟦marks⟧ still in, so that the marks move along.
enum Disguise {
    /// Scripts of one, two, three and four bytes a character, in one innocent paragraph.
    static let multibyteParagraph = "서울에는 비가 내렸고 Москва была тиха — 🌧️🙂."

    static func afterParagraph(_ story: String) -> String {
        let (head, body) = parted(story)
        return head + multibyteParagraph + "\n\n" + body
    }

    static func withCRLF(_ story: String) -> String { lines(story).joined(separator: "\r\n") }

    static func withByteOrderMark(_ story: String) -> String { "\u{FEFF}" + story }

    static func inListItem(_ story: String) -> String {
        let (head, body) = parted(story)
        let inside = lines(body).enumerated().map { index, line in line.isEmpty ? "" : (index == 0 ? "- " : "  ") + line }
        return head + inside.joined(separator: "\n")
    }

    static func inBlockQuote(_ story: String) -> String {
        let (head, body) = parted(story)
        return head + lines(trimmed(body)).map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n") + "\n"
    }

    /// Code is never prose: the marks go.
    static func inCode(_ story: String, as format: SourceFormat) -> String {
        let (head, body) = parted(unmarked(story))
        if format == .html { return "<pre><code>\n\(body)</code></pre>\n" }
        let longest = body.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(head)\(fence)\n\(body)\(fence)\n"
    }

    /// The story behind a comment that switches a rule off.
    static func suppressed(_ story: String, rule: RuleID) -> String {
        let (head, body) = parted(unmarked(story))
        return "\(head)<!-- newslint-disable \(rule): to show that this works -->\n\n\(body)"
    }

    static func unmarked(_ story: String) -> String { story.filter { $0 != "⟦" && $0 != "⟧" } }

    /// The front matter with its fences, and the rest.
    static func parted(_ story: String) -> (head: String, body: String) {
        let lines = lines(story)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return ("", story) }
        return (lines[...end].map { $0 + "\n" }.joined() + "\n", lines[(end + 1)...].drop { $0.isEmpty }.joined(separator: "\n"))
    }

    static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
