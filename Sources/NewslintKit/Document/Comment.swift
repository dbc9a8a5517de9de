/// A comment in the markup, such as `<!-- newslint-disable dates/format -->`: the carrier of suppressions.
public struct Comment: Sendable, Hashable {
    /// The whole comment with its delimiters.
    public let range: SourceRange
    /// The text between the delimiters, trimmed.
    public let text: String

    public init(range: SourceRange, text: String) {
        self.range = range
        self.text = text
    }
}
