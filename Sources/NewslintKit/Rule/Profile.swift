/// A house style: how a newsroom writes its dates, times and numbers.
public enum Profile: String, Sendable, CaseIterable {
    /// The Associated Press Stylebook.
    case ap
    /// Guardian and Observer style guide.
    case guardian
    /// BBC News style guide.
    case bbc
    /// The Reuters Handbook of Journalism.
    case reuters
    /// The New York Times Manual of Style and Usage.
    case nyt
    /// The Economist style guide.
    case economist
    case koreaTimes = "korea-times"
    /// ISO 8601, for data journalism and captions made by machines.
    case iso
    /// No house: only faults that every house calls a fault.
    case standard = "none"

    public init?(name: some StringProtocol) { self.init(rawValue: String(name)) }

    public var name: String { rawValue }
}
