/// Where a rule puts its findings.
public struct Report {
    public private(set) var findings: [Diagnostic] = []
    private let rule: RuleID
    private let severity: Severity
    private let document: Document

    /// - Parameter severity: what a finding of this rule counts as here, by `.lintrc` or else by the rule.
    public init(rule: RuleID, severity: Severity, document: Document) {
        self.rule = rule
        self.severity = severity
        self.document = document
    }

    /// Reports a finding.
    ///
    /// - Parameters:
    ///   - range: what is wrong.
    ///   - message: why, with its arithmetic.
    ///   - lowered: by how many levels this finding is less sure than the rule's severity (a hedged number: 1).
    ///   - labels: other places that it is about.
    ///   - fixes: ways to mend it, best first. A safe or unsafe fix that touches text which markup interrupts becomes display-only.
    public mutating func add(
        _ range: ProseRange, _ message: Message, lowered: Int = 0, labels: [(ProseRange, Message)] = [], fixes: [ProseFix] = []
    ) {
        var level = severity
        for _ in 0..<lowered { level = level.lowered }
        findings.append(
            Diagnostic(
                rule: rule, severity: level, range: document.source(of: range), message: message,
                labels: labels.map { Label(document.source(of: $0.0), $0.1) }, fixes: fixes.map { $0.mapped(by: document) }))
    }
}

/// A fix in terms of the prose; the report maps it to the file.
public struct ProseFix: Sendable {
    public let title: String
    public let edits: [(range: ProseRange, replacement: String)]
    public let applicability: Applicability
    /// The edits take whole lines out.
    private var removesLines = false

    /// Takes a block out with its lines, so that no empty paragraph stays. Display-only when something else stands on these lines, and in
    /// HTML, where the block's element would stay behind.
    public static func removeLines(_ title: String, _ applicability: Applicability, of range: ProseRange) -> ProseFix {
        removeLines(title, applicability, of: [range])
    }

    /// Takes several blocks, or runs of blocks, out in one fix.
    public static func removeLines(_ title: String, _ applicability: Applicability, of ranges: [ProseRange]) -> ProseFix {
        var fix = ProseFix(title, applicability, ranges.map { ($0, "") })
        fix.removesLines = true
        return fix
    }

    public init(_ title: String, _ applicability: Applicability, replace range: ProseRange, with replacement: String) {
        self.init(title, applicability, [(range, replacement)])
    }

    public init(_ title: String, _ applicability: Applicability, _ edits: [(range: ProseRange, replacement: String)]) {
        self.title = title
        self.edits = edits
        self.applicability = applicability
    }

    fileprivate func mapped(by document: Document) -> Fix {
        if removesLines {
            let lines = edits.map { LineRemoval.lines(of: document.source(of: $0.range), in: document.file.bytes) }
            if document.format != .html, let whole = lines as? [SourceRange] {
                return Fix(title: title, edits: whole.map { Edit($0, "") }, applicability: applicability)
            }
            return Fix(title: title, edits: edits.map { Edit(document.source(of: $0.range), "") }, applicability: .displayOnly)
        }
        let whole = edits.allSatisfy { document.map.isVerbatim($0.range) }
        return Fix(
            title: title, edits: edits.map { Edit(document.source(of: $0.range), $0.replacement) },
            applicability: whole ? applicability : .displayOnly)
    }
}
