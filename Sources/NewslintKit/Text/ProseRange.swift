/// A half-open range of byte offsets in a document's prose: its text without markup, as UTF-8.
public struct ProseRange: Sendable, Hashable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte; never smaller than `start`.
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    public var count: Int { end - start }
    public var isEmpty: Bool { start == end }

    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    public func overlaps(_ other: ProseRange) -> Bool { start < other.end && other.start < end }

    public func encloses(_ other: ProseRange) -> Bool { start <= other.start && other.end <= end }

    /// The smallest range that holds both.
    public func union(_ other: ProseRange) -> ProseRange {
        ProseRange(min(start, other.start), max(end, other.end))
    }
}

extension ProseRange: Comparable {
    public static func < (a: ProseRange, b: ProseRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
