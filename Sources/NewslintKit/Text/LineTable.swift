/// Turns byte offsets of a file into lines and columns, and back.
///
/// Lines end at LF, CRLF or a lone CR, as in editors. Lines and columns are 1-based. A column counts UTF-16 code units, which is
/// what the Language Server Protocol and most editors count; `byteColumn` counts bytes, for tools that want those. A byte-order
/// mark at the start of the file counts for nothing.
public struct LineTable: Sendable {
    /// The byte offset at which each line starts.
    public let starts: [Int]
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                index += 1
                if byte == 0x0A {
                    starts.append(index)
                } else if byte == 0x0D {
                    if index < buffer.count, buffer[index] == 0x0A { index += 1 }
                    starts.append(index)
                }
            }
        }
        self.starts = starts
        self.bytes = bytes
    }

    public var count: Int { starts.count }

    /// The 1-based line that holds the byte at `offset`.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The 1-based line and UTF-16 column of the byte at `offset`.
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        var column = 1
        var index = starts[line - 1]
        let end = min(offset, bytes.count)
        while index < end {
            let byte = bytes[index]
            // A lead byte of four (or any stray high byte) makes the surrogate pair; continuation bytes count nothing.
            if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
            index += 1
        }
        return (line, column)
    }

    /// The 1-based byte column of the byte at `offset`.
    public func byteColumn(at offset: Int) -> Int {
        max(0, offset - starts[line(at: offset) - 1]) + 1
    }

    /// The bytes of a 1-based line, without its line ending; empty for a line that isn't there.
    public func range(ofLine line: Int) -> SourceRange {
        guard line >= 1, line <= starts.count else { return SourceRange(bytes.count, bytes.count) }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return SourceRange(start, end)
    }

    /// The byte offset of a 1-based line and UTF-16 column, clamped to the line.
    public func offset(line: Int, column: Int) -> Int {
        let range = range(ofLine: line)
        var index = range.start
        var units = 1
        while index < range.end, units < column {
            units += bytes[index] >= 0xF0 ? 2 : 1
            index += 1
            while index < range.end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return index
    }
}
