import NewslintKit

extension Trial {
    /// Runs the rule over marked copy and says how what it finds differs from the marks, and from the case's messages.
    func compare(_ marked: String, as format: SourceFormat? = nil) throws -> [String] {
        let text = try MarkedText(marked)
        let expectedMessages = text.marks.isEmpty ? [] : story.findings
        if let expectedMessages, expectedMessages.count != text.marks.count {
            throw FixtureError("\(text.marks.count) marks, but \(expectedMessages.count) findings are listed")
        }
        let document = document(text.bytes, as: format)
        let found = findings(document)
        let lines = LineTable(text.bytes)
        let isDisguised = marked != story.story

        var problems: [String] = []
        for index in 0..<max(found.count, text.marks.count) {
            let expected = index < text.marks.count ? Place(text.marks[index], expectedMessages?[index]) : nil
            let got = index < found.count ? Place(found[index].range, "\(found[index].severity.name): \(found[index].message)") : nil
            if let expected, let got, expected.range == got.range, expected.agrees(with: got, isDisguised) { continue }
            problems.append("expected \(expected?.described(document, lines) ?? "nothing")")
            problems.append("     got \(got?.described(document, lines) ?? "nothing")")
        }
        if !problems.isEmpty, isDisguised { problems += ["in"] + Disguise.lines(marked).map { "  | \($0)" } }
        return problems
    }

    /// A finding, expected or got.
    private struct Place {
        let range: SourceRange
        /// `error: words`; nil when any will do.
        let message: String?

        init(_ range: SourceRange, _ message: String?) {
            self.range = range
            self.message = message
        }

        /// A disguise moves lines, so the numbers of lines in a message are not compared then.
        func agrees(with other: Place, _ isDisguised: Bool) -> Bool {
            guard let message, let theirs = other.message else { return true }
            return isDisguised ? withoutLineNumbers(message) == withoutLineNumbers(theirs) : message == theirs
        }

        func described(_ document: Document, _ lines: LineTable) -> String {
            let start = lines.position(at: range.start)
            let end = lines.position(at: range.end)
            return "\(start.line):\(start.column)-\(end.line):\(end.column) “\(clipped(document.file.text(in: range)))”"
                + (message.map { " \($0)" } ?? "")
        }

        private func clipped(_ text: String) -> String {
            let line = text.map { $0.isNewline ? "⏎" : String($0) }
            return line.count > 120 ? line.prefix(80).joined() + " … " + line.suffix(37).joined() : line.joined()
        }

        private func withoutLineNumbers(_ message: String) -> [Substring] {
            let words = message.split(separator: " ")
            return zip(words, [""] + words).map { word, before in
                before == "line" || before == "lines" ? word.filter { !$0.isNumber }[...] : word
            }
        }
    }
}
