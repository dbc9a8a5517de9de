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
    /// A rule by its shape, told apart once and not for each document.
    private enum Shape: Sendable {
        case sentence(any SentenceRule)
        case document(any DocumentRule)
        case collection(any CollectionRule)
    }

    private let rules: [(id: RuleID, severity: Severity, shape: Shape)]
    /// Rules that are silent where another one that is on speaks of the same place.
    private let yielding: [(rule: RuleID, other: RuleID)]
    /// Those that judge the stories of a run together.
    let collectionRules: [any CollectionRule]

    public init(_ rules: [ActiveRule]) {
        self.rules = rules.compactMap { active in
            let shape: Shape? =
                switch active.rule {
                case let rule as any DocumentRule: .document(rule)
                case let rule as any SentenceRule: .sentence(rule)
                case let rule as any CollectionRule: .collection(rule)
                default: nil
                }
            return shape.map { (active.rule.info.id, active.severity, $0) }
        }
        let active = Set(rules.map(\.rule.info.id))
        yielding = rules.compactMap { rule in
            rule.rule.info.yieldsTo.flatMap { active.contains($0) ? (rule.rule.info.id, $0) : nil }
        }
        collectionRules = rules.compactMap { $0.rule as? any CollectionRule }
    }

    /// The findings of the sentence and document rules in a document, sorted by place.
    public func check(_ document: Document) -> [Diagnostic] {
        findings(in: document, nil).sorted()
    }

    /// The findings of the sentence and document rules, unsorted.
    func findings(in document: Document, _ stopwatch: Stopwatch?) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for rule in rules {
            var report = Report(rule: rule.id, severity: rule.severity, document: document)
            stopwatch?.begin()
            switch rule.shape {
            case .document(let rule): rule.check(document, &report)
            case .sentence(let rule): Linter.check(rule, document, &report)
            case .collection: break
            }
            stopwatch?.end(rule: rule.id)
            if !report.findings.isEmpty { findings += report.findings }
        }
        for (rule, other) in yielding {
            let places = Set(findings.lazy.filter { $0.rule == other }.map(\.range))
            if !places.isEmpty { findings.removeAll { $0.rule == rule && places.contains($0.range) } }
        }
        return findings
    }

    private static func check(_ rule: some SentenceRule, _ document: Document, _ report: inout Report) {
        let roles = rule.info.roles
        let blocks = document.blocks
        for sentence in document.sentences.all where roles.contains(blocks[sentence.block].role) {
            rule.check(sentence, in: document, &report)
        }
    }

    /// What the collection rules want to keep of a document, one entry a rule.
    func gather(_ document: Document) -> [(any Sendable)?] {
        func facts(_ rule: some CollectionRule) -> (any Sendable)? { rule.gather(document) }
        return collectionRules.map { facts($0) }
    }

    /// The findings of one collection rule over all stories.
    ///
    /// - Parameter stories: each with what `gather` kept of it for this rule.
    static func judge(
        _ rule: some CollectionRule, _ stories: [(path: String, facts: any Sendable)]
    ) -> [(story: Int, finding: Diagnostic)] {
        func known<R: CollectionRule>(_ rule: R) -> [(story: Int, finding: Diagnostic)] {
            var places: [Int] = []
            var kept: [(path: String, facts: R.Facts)] = []
            for (index, story) in stories.enumerated() {
                guard let facts = story.facts as? R.Facts else { continue }
                places.append(index)
                kept.append((story.path, facts))
            }
            return rule.judge(kept).compactMap { places.indices.contains($0.story) ? (places[$0.story], $0.finding) : nil }
        }
        return known(rule)
    }
}
