import NewslintKit

/// Writes what newslint saw in a document.
public enum InspectionReport {
    /// For a terminal: block by block, the text, then what was found in it.
    public static func human(_ document: Document, _ style: TerminalStyle) -> String {
        let inspection = Inspection(of: document)
        let lines = LineTable(document.file.bytes)
        var text = style.paint(DisplayText.safe(document.file.path), .bold) + "  " + overview(document) + "\n"
        var next = 0
        for block in document.blocks {
            let source = document.source(of: block.range)
            let level = block.level > 0 ? " \(block.level)" : ""
            text += "\n" + style.paint(block.role.name + level, .bold) + style.paint("  " + place(source, lines), .dim) + "\n"
            while next < inspection.items.count, inspection.items[next].range.start < block.range.end {
                let item = inspection.items[next]
                next += 1
                guard item.range.start >= block.range.start, item.kind != .token else { continue }
                text += line(item, document, lines, style)
            }
            if block.role == .code { text += "  " + style.paint(clipped(document.text(block.range), style.width - 4), .dim) + "\n" }
        }
        return text
    }

    /// For programs: one JSON object, described in `Docs/JSON.md`.
    public static func json(_ document: Document) -> String {
        let inspection = Inspection(of: document)
        let lines = LineTable(document.file.bytes)
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("path", document.file.path)
            json.member("format", document.format.rawValue)
            json.member("storyDate", document.storyDate.map(\.description))
            json.member("headline", document.metadata.headline)
            json.key("authors")
            json.array { json in for author in document.metadata.authors { json.string(author) } }
            json.member("language", document.metadata.language)
            json.member("section", document.metadata.section)
            json.key("blocks")
            json.array { json in
                for block in document.blocks {
                    json.object { json in
                        json.member("role", block.role.name)
                        json.member("level", block.level)
                        document.source(of: block.range).write(to: &json, lines)
                        json.member("text", document.text(block.range))
                    }
                }
            }
            for kind in Inspection.Kind.allCases {
                json.key(kind.plural)
                json.array { json in
                    for item in inspection.items where item.kind == kind {
                        json.object { json in
                            document.source(of: item.range).write(to: &json, lines)
                            json.member("text", document.text(item.range))
                            for (name, values) in grouped(item.facts) {
                                if name == "content" {
                                    json.key(name)
                                    json.array { json in for value in values { json.string(value) } }
                                } else if let value = values.first {
                                    json.member(name, value)
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func overview(_ document: Document) -> String {
        var parts = [
            "\(document.format.rawValue), \(counted(document.file.bytes.count, "byte")), \(counted(document.blocks.count, "block"))"
        ]
        parts.append(document.storyDate.map { "story date \($0)" } ?? "no story date")
        if let headline = document.metadata.headline { parts.append("headline “\(DisplayText.safe(headline))”") }
        if !document.metadata.authors.isEmpty { parts.append("by " + DisplayText.safe(document.metadata.authors.joined(separator: ", "))) }
        if let section = document.metadata.section { parts.append("section \(DisplayText.safe(section))") }
        return parts.joined(separator: "; ")
    }

    private static func line(_ item: Inspection.Item, _ document: Document, _ lines: LineTable, _ style: TerminalStyle) -> String {
        let source = document.source(of: item.range)
        let label = item.kind.rawValue.padded(to: 12)
        var text = "  " + style.paint(label, item.kind.ink) + style.paint(place(source, lines), .dim) + "\n"
        guard item.kind != .sentence else { return text + "      " + tokens(in: item.range, document, style) + "\n" }
        text += "      " + clipped(document.text(item.range), style.width - 8) + "\n"
        let facts = item.facts.map { "\($0.name) \(clipped($0.value, style.width - 20))" }.joined(separator: ", ")
        if !facts.isEmpty { text += "      " + style.paint("→ " + facts, item.kind.ink) + "\n" }
        return text
    }

    /// The tokens of a sentence, parted by dots, marks and numbers in colours of their own.
    private static func tokens(in range: ProseRange, _ document: Document, _ style: TerminalStyle) -> String {
        let pieces = document.tokens.all[document.tokens.indices(in: range)].map { token in
            let text = DisplayText.safe(document.text(token.range))
            return switch token.kind {
            case .word: text
            case .number: style.paint(text, .magenta)
            case .address, .handle: style.paint(text, .blue)
            default: style.paint(text, .yellow)
            }
        }
        return pieces.joined(separator: style.paint("·", .dim))
    }

    private static func place(_ range: SourceRange, _ lines: LineTable) -> String {
        let (line, column) = lines.position(at: range.start)
        let (endLine, endColumn) = lines.position(at: range.end)
        return "\(line):\(column)-\(endLine):\(endColumn)  bytes \(range.start)-\(range.end)"
    }

    private static func clipped(_ text: String, _ width: Int) -> String {
        let safe = DisplayText.safe(text)
        guard safe.unicodeScalars.count > width else { return safe }
        return String(String.UnicodeScalarView(safe.unicodeScalars.prefix(max(1, width - 1)))) + "…"
    }

    /// The facts by name, in order of first mention.
    private static func grouped(_ facts: [(name: String, value: String)]) -> [(String, [String])] {
        var result: [(String, [String])] = []
        for (name, value) in facts {
            if let index = result.firstIndex(where: { $0.0 == name }) {
                result[index].1.append(value)
            } else {
                result.append((name, [value]))
            }
        }
        return result
    }
}

extension Inspection.Kind {
    fileprivate var plural: String {
        switch self {
        case .quantity: "quantities"
        default: rawValue + "s"
        }
    }

    fileprivate var ink: TerminalStyle.Ink {
        switch self {
        case .sentence, .token: .bold
        case .quotation: .green
        case .name: .cyan
        case .quantity, .relation: .magenta
        case .date, .time, .duration: .yellow
        case .attribution: .blue
        }
    }
}
