/// How to write for the terminal at hand.
public struct TerminalStyle: Sendable {
    public enum Ink: String, Sendable {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
        case green = "32"
        case blue = "34"
        case magenta = "35"
        case dim = "2"
    }

    public let isColored: Bool
    /// Columns that a line may take, at least 40.
    public let width: Int

    public init(isColored: Bool = false, width: Int = 100) {
        self.isColored = isColored
        self.width = max(40, width)
    }

    /// The text in an ink; as it is when there is no colour.
    public func paint(_ text: String, _ ink: Ink) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }
}
