import CCMark
import Glibc
import NewslintKit

extension Disguise {
    /// The Markdown story as the page that a plain converter makes of it, with the tags and classes that a newsroom gives to captions,
    /// credits, decks and bylines.
    ///
    /// - Parameter document: the story as newslint reads it, for the roles.
    static func inHTML(_ story: String, as document: Document) -> String {
        let (head, _) = parted(story)
        let (_, body) = parted(labeled(story, document))
        // Brackets count as punctuation, which changes what `**` beside them means; these stand-ins don't.
        let shielded = body.map { $0 == "⟦" ? "\u{E000}" : $0 == "⟧" ? "\u{E001}" : String($0) }.joined()
        let converted = tagged(html(shielded)).map { $0 == "\u{E000}" ? "⟦" : $0 == "\u{E001}" ? "⟧" : String($0) }.joined()
        let meta = frontMatter(head).map { name, value in "<meta name=\"\(name)\" content=\"\(escaped(value))\">\n" }.joined()
        return """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            \(meta)</head>
            <body>
            <article>
            \(converted)</article>
            </body>
            </html>

            """
    }

    /// What stands round a paragraph of a role that Markdown has no sign for.
    private static let tags: [BlockRole: (opening: String, closing: String)] = [
        .caption: ("<figure><figcaption>", "</figcaption></figure>"),
        .credit: ("<p class=\"credit\">", "</p>"),
        .deck: ("<p class=\"deck\">", "</p>"),
        .byline: ("<p class=\"byline\">", "</p>"),
    ]

    /// The label of a role: a character that no story has.
    private static func label(_ role: BlockRole) -> Character { Character(Unicode.Scalar(0xE010 + UInt32(role.rawValue)) ?? "\u{E010}") }

    /// The story with a label where a paragraph of such a role begins.
    private static func labeled(_ story: String, _ document: Document) -> String {
        let starts = Dictionary(
            document.blocks.filter { tags[$0.role] != nil }.map { (document.source(of: $0.range).start, $0.role) }
        ) { first, _ in first }
        var result = ""
        var offset = 0
        var labeled = -1
        for character in story {
            if let role = starts[offset], labeled < offset {
                result.append(label(role))
                labeled = offset
            }
            result.append(character)
            if character != "⟦", character != "⟧" { offset += character.utf8.count }
        }
        return result
    }

    /// Puts the tags of a role round each paragraph that begins with its label.
    private static func tagged(_ html: String) -> String {
        var lines = self.lines(html).map(String.init)
        for (role, tag) in tags {
            var start = 0
            for index in lines.indices {
                if lines[index].hasPrefix("<p>") { start = index }
                guard lines[index].contains(label(role)) else { continue }
                lines[index].removeAll { $0 == label(role) }
                guard lines[start].hasPrefix("<p>"), let end = lines[start...].firstIndex(where: { $0.hasSuffix("</p>") }), end >= index
                else { continue }
                lines[start] = tag.opening + lines[start].dropFirst("<p>".count)
                lines[end] = lines[end].dropLast("</p>".count) + tag.closing
            }
        }
        return lines.joined(separator: "\n")
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
