/// What a rule is, for `newslint explain`, the reference pages, `.lintrc.example` and the tests.
public struct RuleInfo: Sendable {
    /// Whether a rule runs without being asked for.
    public enum Status: String, Sendable {
        /// Runs by default.
        case on
        /// Runs when `.lintrc` gives it a severity, or the command line names it.
        case optIn
    }

    public let id: RuleID
    /// One line: what the rule finds.
    public let summary: String
    /// Why it matters to readers or to the desk, and the limits of the check, in a few sentences.
    public let why: String
    public let severity: Severity
    public let status: Status
    /// The roles of the blocks that it reads.
    public let roles: BlockRoles
    /// The best that its fixes can be; nil for a rule without.
    public let fix: Applicability?
    public let options: [OptionInfo]
    /// A rule that says more of the same fault: where both speak of one place, this one is silent.
    public let yieldsTo: RuleID?
    /// At least as many that must stay silent as that must be found.
    public let examples: [Example]
    /// Style guides, handbooks and standards that the rule rests on.
    public let references: [String]

    public init(
        id: RuleID, summary: String, why: String, severity: Severity, status: Status = .on, roles: BlockRoles = .body,
        fix: Applicability? = nil, options: [OptionInfo] = [], yieldsTo: RuleID? = nil, examples: [Example], references: [String] = []
    ) {
        self.id = id
        self.summary = summary
        self.why = why
        self.severity = severity
        self.status = status
        self.roles = roles
        self.fix = fix
        self.options = options
        self.yieldsTo = yieldsTo
        self.examples = examples
        self.references = references
    }
}
