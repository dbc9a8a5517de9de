/// Turns byte offsets of a file into lines and columns, and back.
///
/// Lines end at LF, CRLF or a lone CR, as in editors. Lines and columns are 1-based. A column counts UTF-16 code units, which is
/// what the Language Server Protocol and most editors count; `byteColumn` counts bytes, for tools that want those. A byte-order
/// mark at the start of the file counts for nothing.
public struct LineTable: Sendable {
    /// The byte offset at which each line starts.
    public let starts: [Int]
    private let bytes: [UInt8]
    /// UTF-16 code units before every `stride`th byte, so that a place far into a line is found as quickly as any; empty when all lines are short.
    private let units: [Int]

    private static let stride = 1024

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
        let hasLongLine = zip(starts, starts.dropFirst() + [bytes.count]).contains { $1 - $0 > LineTable.stride * 4 }
        units = hasLongLine ? LineTable.units(in: bytes) : []
    }

    private static func units(in bytes: [UInt8]) -> [Int] {
        var units = [0]
        for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
            units.append(units[units.count - 1] + count(bytes, start, min(bytes.count, start + stride)))
        }
        return units
    }

    /// UTF-16 code units whose first byte stands in a range. A lead byte of four (or any stray high byte) makes a surrogate pair;
    /// continuation bytes count nothing.
    private static func count(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
            index += 1
        }
        return count
    }

    /// UTF-16 code units before a byte of the file.
    private func units(before offset: Int) -> Int {
        let known = offset / LineTable.stride
        return units[known] + LineTable.count(bytes, known * LineTable.stride, offset)
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
        let start = starts[line - 1]
        let end = min(offset, bytes.count)
        guard end - start > LineTable.stride, !units.isEmpty else { return (line, 1 + LineTable.count(bytes, start, end)) }
        return (line, 1 + units(before: end) - units(before: start))
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
