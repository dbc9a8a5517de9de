import NewslintKit

/// One line a finding, for editors, CI logs and `grep`: `path:line:col: severity: message [rule]`.
struct ShortReporter: Reporter {
    mutating func report(_ file: FileReport) -> String {
        guard !file.findings.isEmpty else { return "" }
        let lines = LineTable(file.file.bytes)
        let path = DisplayText.safe(file.file.path)
        return file.findings.map { finding in
            let (line, column) = lines.position(at: finding.range.start)
            return "\(path):\(line):\(column): \(finding.severity.name): \(DisplayText.safe(finding.message.text)) [\(finding.rule)]\n"
        }.joined()
    }

    mutating func finish(_ summary: Summary) -> String { "" }
}
