/// The words of a finding: lower case, without a full stop, with its arithmetic ("25 + 19 = 44, more than 40").
///
/// Each rule words its messages in one `extension Message` at the foot of its file.
public struct Message: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    public let text: String

    /// - Parameter text: one line; words of the copy that run over a line's end are joined by a space.
    public init(_ text: String) {
        self.text =
            text.utf8.contains(0x0A) || text.utf8.contains(0x0D)
            ? text.split { $0.isNewline }.map { String($0.drop { $0 == " " }) }.joined(separator: " ") : text
    }

    public init(stringLiteral text: String) { self.init(text) }

    public var description: String { text }
}
