/// The words of a finding: lower case, without a full stop, with its arithmetic ("25 + 19 = 44, more than 40").
///
/// Each rule words its messages in one `extension Message` at the foot of its file.
public struct Message: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
}
