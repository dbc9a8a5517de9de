/// A half-open range of byte offsets in a file as it lies on disk.
///
/// `ProseRange` is its twin for the text without markup. The two are different types so that one can never be taken for the
/// other; `SourceMap` turns one into the other.
public struct SourceRange: Sendable, Hashable {
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

    public func overlaps(_ other: SourceRange) -> Bool { start < other.end && other.start < end }

    public func encloses(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }

    /// The smallest range that holds both.
    public func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }
}

extension SourceRange: Comparable {
    public static func < (a: SourceRange, b: SourceRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
