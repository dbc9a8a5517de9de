/// Widens the source of a block to the lines that it fills, so that taking it out leaves no empty paragraph behind.
enum LineRemoval {
    /// The lines of a range with their line ends, and the empty lines on one side of them when both sides have some.
    ///
    /// Nil when anything but white space and the marks of a list, a block quote, a heading or emphasis stands on these lines beside the
    /// range: they hold something else, which has to stay.
    static func lines(of range: SourceRange, in bytes: [UInt8]) -> SourceRange? {
        var start = range.start
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
            guard isMark(bytes[start - 1]) else { return nil }
            start -= 1
        }
        var end = range.end
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            guard isMark(bytes[end]) else { return nil }
            end += 1
        }
        end = afterLineEnd(end, bytes)
        let before = emptyLines(before: start, bytes)
        let after = emptyLines(after: end, bytes)
        if end == bytes.count || after == bytes.count { return SourceRange(before, before < start ? after : end) }
        return SourceRange(start, before < start || start == 0 ? after : end)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x3E, 0x2A, 0x5F, 0x2D, 0x2B, 0x23: true
        default: false
        }
    }

    private static func afterLineEnd(_ index: Int, _ bytes: [UInt8]) -> Int {
        guard index < bytes.count else { return index }
        return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    }

    /// The start of the run of empty lines that ends at the start of a line. A block quote's empty line has its mark.
    private static func emptyLines(before start: Int, _ bytes: [UInt8]) -> Int {
        var result = start
        var index = start
        while index > 0 {
            let byte = bytes[index - 1]
            guard byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 || byte == 0x3E else { break }
            index -= 1
            if index == 0 || bytes[index - 1] == 0x0A { result = index }
        }
        return result
    }

    /// The end of the run of empty lines at the start of a line.
    private static func emptyLines(after end: Int, _ bytes: [UInt8]) -> Int {
        var result = end
        var index = end
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A, 0x0D:
                index = afterLineEnd(index, bytes)
                result = index
            case 0x20, 0x09, 0x3E: index += 1
            default: return result
            }
        }
        return bytes.count
    }
}
