import NewslintKit

/// A rule that is switched on, with the severity of its findings.
public struct ActiveRule: Sendable {
    public let rule: any Rule
    public let severity: Severity

    public init(_ rule: any Rule, severity: Severity) {
        self.rule = rule
        self.severity = severity
    }
}

/// Runs rules over documents.
public struct Linter: Sendable {
    private let rules: [ActiveRule]

    public init(_ rules: [ActiveRule]) { self.rules = rules }

    /// The findings of the sentence and document rules in a document, sorted by place.
    public func check(_ document: Document) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for active in rules {
            var report = Report(rule: active.rule.info.id, severity: active.severity, document: document)
            switch active.rule {
            case let rule as any DocumentRule:
                rule.check(document, &report)
            case let rule as any SentenceRule:
                let roles = rule.info.roles
                for sentence in document.sentences.all where roles.contains(document.blocks[sentence.block].role) {
                    rule.check(sentence, in: document, &report)
                }
            default:
                break
            }
            findings += report.findings
        }
        return findings.sorted()
    }
}
