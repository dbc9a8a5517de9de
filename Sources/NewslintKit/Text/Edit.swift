/// One replacement of a range of a file by new bytes.
public struct Edit: Sendable, Hashable {
    public let range: SourceRange
    public let replacement: String

    public init(_ range: SourceRange, _ replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

extension [Edit] {
    /// The bytes with these edits made. Edits must not overlap and may be in any order; one that reaches past the end is left out.
    public func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        for edit in sorted(by: { $0.range < $1.range }) where edit.range.start >= position && edit.range.end <= bytes.count {
            result.append(contentsOf: bytes[position..<edit.range.start])
            result.append(contentsOf: edit.replacement.utf8)
            position = edit.range.end
        }
        result.append(contentsOf: bytes[position...])
        return result
    }
}
