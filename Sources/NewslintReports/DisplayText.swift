import NewslintKit

/// Text from a file, safe to print and measured in terminal columns.
///
/// Control characters, bidirectional overrides and bytes that are not UTF-8 would let a draft write over the report; they are shown as
/// what they are (`\u{1B}`, `\xFF`). A tab is one space.
struct DisplayText {
    /// One character as it is printed.
    struct Glyph {
        let text: String
        /// Columns on a terminal: 2 for East Asian wide characters, 0 for combining marks.
        let width: Int
        /// The offset in the file of its first byte.
        let offset: Int
    }

    let glyphs: [Glyph]

    init(_ bytes: [UInt8], in range: SourceRange) {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(range.count)
        bytes.withUnsafeBufferPointer { buffer in
            var index = range.start
            let end = min(range.end, buffer.count)
            while index < end {
                if let (scalar, length) = Scalars.decode(buffer, at: index) {
                    let (text, width) = DisplayText.shown(scalar)
                    glyphs.append(Glyph(text: text, width: width, offset: index))
                    index += length
                } else {
                    let hex = String(buffer[index], radix: 16, uppercase: true)
                    glyphs.append(Glyph(text: "\\x" + hex, width: 4, offset: index))
                    index += 1
                }
            }
        }
        self.glyphs = glyphs
    }

    /// The text with everything that could steer a terminal made visible.
    static func safe(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += shown($1).0 }
    }

    private static func shown(_ scalar: Unicode.Scalar) -> (String, Int) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return (" ", 1)
        case 0x20...0x7E: return (String(scalar), 1)
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            let text = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            return (text, text.utf8.count)
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD, 0x300...0x36F, 0xFE00...0xFE0F: return (String(scalar), 0)
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return (String(scalar), 2)
        default:
            if scalar.value < 0x300 { return (String(scalar), 1) }
            let isMark = scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark
            return (String(scalar), isMark ? 0 : 1)
        }
    }
}
