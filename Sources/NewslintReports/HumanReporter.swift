import NewslintKit

/// For people: each finding with its source line, carets under what is wrong, the other places that it is about, and the fix.
///
/// The layout follows clang's and rustc's, which readers of compilers know.
package struct HumanReporter: Reporter {
    private let style: TerminalStyle

    package init(_ style: TerminalStyle) { self.style = style }

    package mutating func report(_ file: FileReport) -> String {
        guard !file.findings.isEmpty else { return "" }
        let lines = LineTable(file.file.bytes)
        return file.findings.map { render($0, in: file.file, lines) + "\n" }.joined()
    }

    package mutating func finish(_ summary: Summary) -> String {
        var parts = [
            (summary.errors, "error", TerminalStyle.Ink.red), (summary.warnings, "warning", .yellow), (summary.notes, "note", .cyan),
        ].filter { $0.0 > 0 }.map { style.paint(counted($0.0, $0.1), $0.2) }
        if parts.isEmpty { parts = [style.paint("nothing found", .green)] }
        let suppressed = summary.suppressed > 0 ? "; \(summary.suppressed) suppressed" : ""
        return parts.joined(separator: ", ") + " in \(counted(summary.files, "file"))\(suppressed)\n"
    }

    private func render(_ finding: Diagnostic, in file: SourceFile, _ lines: LineTable) -> String {
        let excerpt = Excerpt(
            of: file.bytes, lines, focus: finding.range, also: finding.labels.map(\.range), width: style.width - 9)
        var text = head(finding, file, lines) + "\n"
        let beside = finding.labels.filter { lines.line(at: $0.range.start) == excerpt.line && excerpt.columns(of: $0.range) != nil }
        if !file.bytes.isEmpty { text += marked(excerpt, finding, beside) }
        for label in finding.labels where !beside.contains(label) { text += place(label, in: file, lines) }
        for fix in finding.fixes.prefix(3) { text += remark("fix: \(DisplayText.safe(fix.title))\(how(fix))") }
        return text
    }

    private func head(_ finding: Diagnostic, _ file: SourceFile, _ lines: LineTable) -> String {
        let (line, column) = lines.position(at: finding.range.start)
        let place = style.paint("\(DisplayText.safe(file.path)):\(line):\(column):", .bold)
        let severity = style.paint("\(finding.severity.name):", ink(finding.severity))
        return "\(place) \(severity) \(style.paint(DisplayText.safe(finding.message.text), .bold)) [\(finding.rule)]"
    }

    /// The source line with `^~~~` under the finding and `---` under the labels on the same line, their words below.
    private func marked(_ excerpt: Excerpt, _ finding: Diagnostic, _ beside: [Label]) -> String {
        var marks: [Character] = []
        func mark(_ columns: Range<Int>, _ first: Character, _ rest: Character) {
            while marks.count < columns.upperBound { marks.append(" ") }
            for column in columns { marks[column] = column == columns.lowerBound ? first : rest }
        }
        // The wider mark first, so that a label inside the finding stays to be seen, and a finding inside a label.
        let inside = beside.filter { finding.range.encloses($0.range) && $0.range.start > finding.range.start }
        for label in beside where !inside.contains(label) { if let columns = excerpt.columns(of: label.range) { mark(columns, "-", "-") } }
        if let columns = excerpt.columns(of: finding.range) { mark(columns, "^", "~") }
        for label in inside { if let columns = excerpt.columns(of: label.range) { mark(columns, "-", "-") } }
        var text = gutter(String(excerpt.line)) + excerpt.text + "\n"
        text += gutter("") + style.paint(String(marks), .green) + "\n"
        for label in beside {
            let column = excerpt.columns(of: label.range)?.lowerBound ?? 0
            text += gutter("") + words(label.message, from: column) + "\n"
        }
        return text
    }

    /// The words of a label under their column; further left when they would not fit.
    private func words(_ message: Message, from column: Int) -> String {
        let words = DisplayText.safe(message.text)
        let start = max(0, min(column, style.width - 9 - words.unicodeScalars.count))
        return String(repeating: " ", count: start) + style.paint(words, .cyan)
    }

    /// A label on another line, with that line.
    private func place(_ label: Label, in file: SourceFile, _ lines: LineTable) -> String {
        let excerpt = Excerpt(of: file.bytes, lines, focus: label.range, also: [], width: style.width - 9)
        let columns = excerpt.columns(of: label.range) ?? 0..<1
        let marks = String(repeating: " ", count: columns.lowerBound) + String(repeating: "-", count: columns.count)
        return gutter(String(excerpt.line)) + excerpt.text + "\n" + gutter("") + style.paint(marks, .cyan) + "\n" + gutter("")
            + words(label.message, from: columns.lowerBound) + "\n"
    }

    private func remark(_ text: String) -> String {
        "      " + style.paint("= ", .blue) + text + "\n"
    }

    private func gutter(_ number: String) -> String {
        style.paint(String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number + " | ", .blue)
    }

    private func how(_ fix: Fix) -> String {
        switch fix.applicability {
        case .safe: " (newslint fix)"
        case .unsafe: " (newslint fix --unsafe)"
        case .displayOnly: " (by hand)"
        }
    }

    private func ink(_ severity: Severity) -> TerminalStyle.Ink {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }
}
