/// How sure and how grave a finding is.
public enum Severity: Int, Sendable, CaseIterable, Comparable {
    /// Worth a look. Off in CI.
    case note
    /// Probably a fault.
    case warning
    /// Surely a fault: at most one false alarm in 500 edited stories.
    case error

    /// `error`, `warning` or `note`.
    public var name: String { "\(self)" }

    public init?(name: some StringProtocol) {
        guard let match = Severity.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

    /// One level less; a note stays a note.
    public var lowered: Severity { Severity(rawValue: rawValue - 1) ?? .note }
}
