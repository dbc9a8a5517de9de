import NewslintKit

/// What a machine may change: the one place that decides it.
enum FixPolicy {
    /// Findings whose fixes have at most the applicability that the policy grants.
    static func applied(to findings: [Diagnostic], in document: Document) -> [Diagnostic] { findings }
}
