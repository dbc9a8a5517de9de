import CCMark
import Glibc
import NewslintKit

extension Disguise {
    /// The Markdown story as the page that a plain converter makes of it.
    static func inHTML(_ story: String) -> String {
        let (head, body) = parted(story)
        // Brackets count as punctuation, which changes what `**` beside them means; these stand-ins don't.
        let shielded = body.map { $0 == "⟦" ? "\u{E000}" : $0 == "⟧" ? "\u{E001}" : String($0) }.joined()
        let converted = html(shielded).map { $0 == "\u{E000}" ? "⟦" : $0 == "\u{E001}" ? "⟧" : String($0) }.joined()
        let meta = frontMatter(head).map { name, value in "<meta name=\"\(name)\" content=\"\(escaped(value))\">\n" }.joined()
        return
            "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\(meta)</head>\n<body>\n<article>\n\(converted)</article>\n</body>\n</html>\n"
    }

    /// The lines `name: value` of front matter.
    private static func frontMatter(_ head: String) -> [(name: String, value: String)] {
        lines(head).compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
    }

    private static func escaped(_ text: String) -> String {
        text.map { $0 == "\"" ? "&quot;" : $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    }

    private static func html(_ markdown: String) -> String {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return "" }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        let bytes = Array(markdown.utf8)
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(root) }
        guard let text = cmark_render_html(root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser)) else { return "" }
        defer { free(text) }
        return String(cString: text)
    }
}
