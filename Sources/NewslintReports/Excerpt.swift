import NewslintKit

/// A piece of one line of a file, cut to fit, with the columns of what is marked in it.
///
/// News copy has paragraphs on one line, so the piece is taken around what matters, from a word's start, with `…` where the line goes on.
struct Excerpt {
    let line: Int
    let text: String
    private let glyphs: [DisplayText.Glyph]
    /// The column of the first glyph.
    private let indent: Int

    /// - Parameters:
    ///   - focus: what must be seen, from its start.
    ///   - also: what should be seen too, when it is on this line and fits.
    ///   - width: columns.
    init(of bytes: [UInt8], _ lines: LineTable, focus: SourceRange, also: [SourceRange], width: Int) {
        line = lines.line(at: focus.start)
        let range = lines.range(ofLine: line)
        // A line of a megabyte is read only around its focus.
        let near = SourceRange(
            max(range.start, Excerpt.boundary(bytes, focus.start - 4096)), min(range.end, Excerpt.boundary(bytes, focus.start + 4096)))
        let all = DisplayText(bytes, in: near).glyphs
        let (first, last) = Excerpt.window(all, focus: focus, also: also.filter { range.encloses($0) && near.encloses($0) }, width: width)
        glyphs = Array(all[first..<last])
        let leads = first > 0 || near.start > range.start
        let trails = last < all.count || near.end < range.end
        indent = leads ? 1 : 0
        text = (leads ? "…" : "") + glyphs.map(\.text).joined() + (trails ? "…" : "")
    }

    /// The columns (from 0) that a range takes here; nil when it isn't in the piece. What reaches past an end is cut.
    func columns(of range: SourceRange) -> Range<Int>? {
        guard let first = glyphs.first else { return range.isEmpty ? indent..<(indent + 1) : nil }
        guard range.start >= first.offset || range.end > first.offset else { return nil }
        var column = indent
        var start: Int?
        var end = indent
        for glyph in glyphs {
            if glyph.offset >= range.end, !range.isEmpty { break }
            if glyph.offset >= range.start {
                if start == nil { start = column }
                if range.isEmpty { break }
                end = column + glyph.width
            }
            column += glyph.width
        }
        guard let start else { return range.isEmpty && range.start > first.offset ? column..<(column + 1) : nil }
        return start..<max(end, start + 1)
    }

    /// The glyphs to show: all that fit, beginning early enough before the focus to give it context.
    private static func window(
        _ glyphs: [DisplayText.Glyph], focus: SourceRange, also: [SourceRange], width: Int
    ) -> (Int, Int) {
        let total = glyphs.reduce(0) { $0 + $1.width }
        guard total > width else { return (0, glyphs.count) }
        let room = width - 2
        let focusIndex = glyphs.firstIndex { $0.offset >= focus.start } ?? glyphs.count
        let focusWidth = glyphs.filter { focus.contains($0.offset) }.reduce(0) { $0 + $1.width }
        var first = focusIndex
        var before = min(room / 3, max(0, room - focusWidth))
        // An earlier place that fits together with the focus is worth more than context after it.
        if let earliest = also.map(\.start).filter({ $0 < focus.start }).min(),
            let index = glyphs.firstIndex(where: { $0.offset >= earliest })
        {
            let span = glyphs[index..<focusIndex].reduce(0) { $0 + $1.width }
            if span + min(focusWidth, room / 3) <= room { before = max(before, span) }
        }
        while first > 0, before - glyphs[first - 1].width >= 0 {
            before -= glyphs[first - 1].width
            first -= 1
        }
        // A few columns more show where the line begins, at no cost to what stands there.
        if first > 0, glyphs[..<first].reduce(0, { $0 + $1.width }) <= 12 { first = 0 }
        // Not from the middle of a word.
        while first > 0, first < focusIndex, glyphs[first - 1].text != " " { first += 1 }
        var last = first
        var used = 0
        while last < glyphs.count, used + glyphs[last].width <= room {
            used += glyphs[last].width
            last += 1
        }
        return (first, last)
    }

    /// The start of the character that holds an offset.
    private static func boundary(_ bytes: [UInt8], _ offset: Int) -> Int {
        var index = min(max(offset, 0), bytes.count)
        while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }
}
