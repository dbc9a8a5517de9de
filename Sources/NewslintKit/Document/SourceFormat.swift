/// The formats that copy is read in.
public enum SourceFormat: String, Sendable, CaseIterable {
    case text
    case markdown
    case html

    /// The format that a file's extension names; nil for one that newslint does not read.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown", "mdown", "mkd": self = .markdown
        case "html", "htm", "xhtml": self = .html
        default: return nil
        }
    }
}
