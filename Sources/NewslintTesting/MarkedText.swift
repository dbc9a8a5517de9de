import NewslintKit

/// Copy with ⟦marks⟧ round what must be found. Marks may nest, and stand round nothing.
public struct MarkedText: Sendable {
    /// The copy without its marks.
    public let bytes: [UInt8]
    /// What was marked, as byte offsets of `bytes`, in the order of findings.
    public let marks: [SourceRange]

    /// - Throws: `FixtureError` when a mark is not closed or not opened.
    public init(_ marked: String) throws {
        let opening: [UInt8] = Array("⟦".utf8)
        let closing: [UInt8] = Array("⟧".utf8)
        let source = Array(marked.utf8)
        var bytes: [UInt8] = []
        var open: [Int] = []
        var marks: [SourceRange] = []
        var index = 0
        while index < source.count {
            if source[index...].starts(with: opening) {
                open.append(bytes.count)
                index += opening.count
            } else if source[index...].starts(with: closing) {
                guard let start = open.popLast() else { throw FixtureError("a mark is closed that was not opened") }
                marks.append(SourceRange(start, bytes.count))
                index += closing.count
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        guard open.isEmpty else { throw FixtureError("a mark is not closed") }
        self.bytes = bytes
        self.marks = marks.sorted()
    }
}

/// What is wrong with a fixture, rather than with a rule.
public struct FixtureError: Error, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}
