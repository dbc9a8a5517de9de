import NewslintKit

/// The findings in one file, as a reporter sees them.
public struct FileReport: Sendable {
    public let file: SourceFile
    /// Sorted by place.
    public let findings: [Diagnostic]

    public init(file: SourceFile, findings: [Diagnostic]) {
        self.file = file
        self.findings = findings
    }
}

/// What a run came to.
public struct Summary: Sendable, Equatable {
    public var files = 0
    public var errors = 0
    public var warnings = 0
    public var notes = 0
    public var suppressed = 0

    public init() {}

    /// Counts a file and its findings.
    public mutating func count(_ report: FileReport, suppressed: Int = 0) {
        files += 1
        self.suppressed += suppressed
        for finding in report.findings {
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    public var findings: Int { errors + warnings + notes }
}

/// Writes findings in one format. Files come in order; what comes back is printed as it is.
public protocol Reporter {
    mutating func report(_ file: FileReport) -> String
    /// What stands after the last file.
    mutating func finish(_ summary: Summary) -> String
}

/// The formats that `--format` names.
public enum ReportFormat: String, Sendable, CaseIterable {
    case human
    case short
    case json

    public init?(name: some StringProtocol) { self.init(rawValue: String(name)) }

    public func reporter(_ style: TerminalStyle) -> any Reporter {
        switch self {
        case .human: HumanReporter(style)
        case .short: ShortReporter()
        case .json: JSONReporter()
        }
    }
}
