/// A second place that a finding points at, and why.
public struct Label: Sendable, Hashable {
    public let range: SourceRange
    public let message: Message

    public init(_ range: SourceRange, _ message: Message) {
        self.range = range
        self.message = message
    }
}
