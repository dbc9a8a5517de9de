import NewslintKit

/// A finding in an article, with what is needed to judge it by eye.
struct Hit: Sendable {
    let article: String
    let finding: Diagnostic
    /// The finding's own text, on one line.
    let text: String
    /// The sentence (or block) around it with the range ⟦marked⟧, on one line.
    let context: String

    init(_ finding: Diagnostic, in document: Document) {
        article = document.file.path
        self.finding = finding
        text = Self.line(document.file.text(in: finding.range))
        context = Self.context(of: finding.range, in: document)
    }

    /// One line for a snapshot: article, rule, severity, byte offset, text and message, parted by tabs.
    var line: String {
        [article, finding.rule.name, finding.severity.name, "\(finding.range.start)", text, Self.line(finding.message.text)]
            .joined(separator: "\t")
    }

    /// Several lines for a person.
    var sample: String {
        var lines = ["  \(article):\(finding.range.start) \(finding.severity.name): \(finding.message)", "    \(context)"]
        lines += finding.labels.map { "    label at \($0.range.start): \($0.message)" }
        lines += finding.fixes.map { "    fix (\($0.applicability.name)): \($0.title)" }
        return lines.joined(separator: "\n")
    }

    private static func context(of range: SourceRange, in document: Document) -> String {
        guard let prose = document.map.prose(of: range.isEmpty ? SourceRange(range.start, range.start + 1) : range) else { return "" }
        var sentence = prose
        if let index = document.sentences.index(at: prose.start) {
            sentence = document.sentences.all[index].range.union(prose)
        }
        let before = clipped(document.text(ProseRange(sentence.start, prose.start)), keepEnd: true)
        let marked = range.isEmpty ? "" : clipped(document.text(prose), keepEnd: false)
        let after = clipped(document.text(ProseRange(range.isEmpty ? prose.start : prose.end, sentence.end)), keepEnd: false)
        return line("\(before)⟦\(marked)⟧\(after)")
    }

    private static func clipped(_ text: String, keepEnd: Bool) -> String {
        guard text.count > 300 else { return text }
        return keepEnd ? "… \(text.suffix(300))" : "\(text.prefix(300)) …"
    }

    /// White space and line ends as single spaces.
    static func line(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ").withOuterSpaces(of: text)
    }
}

extension String {
    fileprivate func withOuterSpaces(of text: String) -> String {
        (text.first?.isWhitespace == true && !isEmpty ? " " : "") + self + (text.last?.isWhitespace == true && !isEmpty ? " " : "")
    }
}

extension Array {
    /// At most `count` elements, spread evenly; the same ones each time.
    func spread(_ count: Int) -> [Element] {
        guard self.count > count else { return self }
        return (0..<count).map { self[(2 * $0 + 1) * self.count / (2 * count)] }
    }
}
