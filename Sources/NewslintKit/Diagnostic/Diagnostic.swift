/// One finding in one file.
public struct Diagnostic: Sendable, Hashable {
    public let rule: RuleID
    public var severity: Severity
    public let range: SourceRange
    public let message: Message
    /// Other places that the finding is about.
    public let labels: [Label]
    /// Ways to mend it, best first.
    public let fixes: [Fix]

    public init(
        rule: RuleID, severity: Severity, range: SourceRange, message: Message, labels: [Label] = [], fixes: [Fix] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.range = range
        self.message = message
        self.labels = labels
        self.fixes = fixes
    }
}

extension Diagnostic: Comparable {
    /// By place, then by rule, then by words: an order that does not depend on the order of the rules.
    public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.range != b.range { return a.range < b.range }
        if a.rule != b.rule { return a.rule < b.rule }
        return a.message.text < b.message.text
    }
}
