/// A change that would mend a finding.
public struct Fix: Sendable, Hashable {
    /// What it does, as an order: `remove line 32`.
    public let title: String
    /// Edits that belong together; they don't overlap.
    public let edits: [Edit]
    public let applicability: Applicability

    public init(title: String, edits: [Edit], applicability: Applicability) {
        self.title = title
        self.edits = edits
        self.applicability = applicability
    }
}

/// Whether a machine may make a fix.
public enum Applicability: Int, Sendable, Comparable, CaseIterable {
    /// Shown, never made: it may change a number, a name, a quotation, or text that markup interrupts.
    case displayOnly
    /// Made by `newslint fix --unsafe`: it is usually right, and a person should look.
    case unsafe
    /// Made by `newslint fix`.
    case safe

    /// `display-only`, `unsafe` or `safe`.
    public var name: String { self == .displayOnly ? "display-only" : "\(self)" }

    public static func < (a: Applicability, b: Applicability) -> Bool { a.rawValue < b.rawValue }
}
