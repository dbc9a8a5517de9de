import CCMark
import Glibc
import NewslintKit

/// Reads Markdown: CommonMark with tables and front matter.
///
/// cmark-gfm says which lines are which block. Inline markup is found in the source itself by `InlineScanner`, since the library's columns of
/// inline nodes are wrong on indented lines.
struct MarkdownReader: Reader {
    static func read(_ bytes: [UInt8]) -> Reading {
        let matter = FrontMatter.end(of: bytes)
        let start = matter?.end ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        var reader = MarkdownReader(bytes, from: start)
        reader.walk()
        reader.reading.comments.sort { $0.range < $1.range }
        var reading = Reading(reader.builder)
        reading.comments = reader.reading.comments
        if let matter { FrontMatter.read(bytes[matter.content], into: &reading) }
        MarkdownRoles.find(in: &reading, emphasized: reader.emphasized)
        StoryRoles.find(in: &reading, source: bytes, hasMarkup: true)
        return reading
    }

    private let source: MarkdownSource
    private var builder: ProseBuilder
    private var reading = Reading()
    /// The blocks that are emphasised from end to end, by their place.
    private var emphasized: Set<Int> = []
    private var blockCount = 0
    /// Whether the last block was an image without a caption, so that an emphasised line after it is its caption.
    private var followsImage = false
    private var quotes = 0
    private var lists = 0
    private var tables = 0

    private init(_ bytes: [UInt8], from start: Int) {
        source = MarkdownSource(bytes, from: start)
        builder = ProseBuilder(bytes)
    }

    private mutating func walk() {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        source.masked.withUnsafeBytes { text in
            cmark_parser_feed(parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
        }
        guard let root = cmark_parser_finish(parser), let iterator = cmark_iter_new(root) else { return }
        defer {
            cmark_iter_free(iterator)
            cmark_node_free(root)
        }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            visit(node, enters: event == CMARK_EVENT_ENTER)
        }
    }

    private mutating func visit(_ node: OpaquePointer, enters: Bool) {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_BLOCK_QUOTE: quotes += enters ? 1 : -1
        case CMARK_NODE_LIST: lists += enters ? 1 : -1
        case CMARK_NODE_PARAGRAPH where enters: paragraph(node)
        case CMARK_NODE_HEADING where enters: heading(node)
        case CMARK_NODE_HTML_BLOCK where enters: html(node)
        case CMARK_NODE_CODE_BLOCK where enters: code(node)
        default:
            guard enters, strcmp(cmark_node_get_type_string(node), "table") == 0 else { return }
            table(node)
        }
    }

    private func pieces(_ node: OpaquePointer) -> [Range<Int>] {
        let first = Int(cmark_node_get_start_line(node))
        let last = max(first, Int(cmark_node_get_end_line(node)))
        return source.pieces(lines: first...last, column: Int(cmark_node_get_start_column(node)), quotes: quotes)
    }

    // MARK: Blocks

    private mutating func paragraph(_ node: OpaquePointer) {
        var pieces = pieces(node)[...]
        while let first = pieces.first, source.isDefinition(first) { pieces = pieces.dropFirst() }
        add(Array(pieces), quotes > 0 ? .blockQuote : lists > 0 ? .listItem : .paragraph, level: quotes > 0 ? 0 : lists)
    }

    private mutating func heading(_ node: OpaquePointer) {
        var pieces = pieces(node)
        guard let first = pieces.first else { return }
        if source.bytes[first.lowerBound] == 0x23, pieces.count == 1 {
            var start = first.lowerBound
            while start < first.upperBound, source.bytes[start] == 0x23 { start += 1 }
            var end = first.upperBound
            while end > start, ASCII.isSpace(source.bytes[end - 1]) { end -= 1 }
            var bare = end
            while bare > start, source.bytes[bare - 1] == 0x23 { bare -= 1 }
            if bare < end, bare == start || ASCII.isSpace(source.bytes[bare - 1]) { end = bare }
            pieces = [start..<end]
        } else {
            while pieces.count > 1, let last = pieces.popLast(), isBlank(last) {}
        }
        add(pieces, .subhead, level: Int(cmark_node_get_heading_level(node)))
    }

    private func isBlank(_ piece: Range<Int>) -> Bool { source.bytes[piece].allSatisfy(ASCII.isSpace) }

    private mutating func code(_ node: OpaquePointer) {
        var pieces = pieces(node)
        var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
        if cmark_node_get_fenced(node, &length, &offset, &mark) != 0 { pieces = pieces.dropFirst().dropLast() }
        guard !pieces.isEmpty else { return }
        builder.beginBlock()
        for piece in pieces { builder.keep(SourceRange(piece.lowerBound, piece.upperBound)) }
        end(.code)
    }

    /// HTML among the Markdown: its text with the tags dropped. A figure's caption is a caption.
    private mutating func html(_ node: OpaquePointer) {
        let pieces = pieces(node)
        guard let first = pieces.first, let last = pieces.last else { return }
        let text = String(decoding: source.bytes[first.lowerBound..<min(last.upperBound, first.lowerBound + 4096)], as: UTF8.self)
            .lowercased()
        if ["<script", "<style", "<iframe"].contains(where: text.hasPrefix) { return }
        add(pieces, text.contains("<figcaption") ? .caption : .paragraph, isHTML: true)
    }

    private mutating func table(_ node: OpaquePointer) {
        let first = Int(cmark_node_get_start_line(node))
        let last = max(first, Int(cmark_node_get_end_line(node)))
        var rows = source.pieces(lines: first...last, column: Int(cmark_node_get_start_column(node)), quotes: quotes)[...]
        // Lines right above a table's head are a paragraph, which the library counts to the table.
        while rows.count > 2, let rule = rows.dropFirst().first, !isRule(rule) {
            add([rows.removeFirst()], .paragraph)
        }
        for (row, line) in rows.enumerated() where row != 1 {
            for (column, cell) in cells(line).enumerated() {
                let place = TableCell(table: tables, row: max(0, row - 1), column: column, isHeader: row == 0)
                add([cell], .tableCell, cell: place)
            }
        }
        tables += 1
    }

    /// Whether a line is the rule under a table's head: dashes, colons and bars.
    private func isRule(_ piece: Range<Int>) -> Bool {
        source.bytes[piece].allSatisfy { $0 == 0x2D || $0 == 0x3A || $0 == 0x7C || ASCII.isSpace($0) }
    }

    /// The cells of a table's row, parted by bars that are not escaped.
    private func cells(_ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var end = line.upperBound
        while end > line.lowerBound, ASCII.isSpace(source.bytes[end - 1]) { end -= 1 }
        var start = line.lowerBound
        var index = start
        while index < end {
            if source.bytes[index] == 0x5C {
                index += 1
            } else if source.bytes[index] == 0x7C {
                if index > line.lowerBound { cells.append(start..<index) }
                start = index + 1
            }
            index += 1
        }
        if start < end { cells.append(start..<end) }
        return cells
    }

    // MARK: Inline

    /// Adds a block with its inline markup taken out.
    private mutating func add(
        _ pieces: [Range<Int>], _ role: BlockRole, level: Int = 0, cell: TableCell? = nil, isHTML: Bool = false
    ) {
        guard let first = pieces.first else { return }
        var text: [UInt8] = []
        // Where each piece starts in `text`, and how far its place in the source is from there.
        var offsets: [(start: Int, shift: Int)] = []
        for piece in pieces {
            offsets.append((text.count, piece.lowerBound - text.count))
            text += source.bytes[piece]
        }
        guard first.lowerBound >= 0, !text.isEmpty else { return }
        text.withUnsafeBufferPointer { bytes in
            var scanner = InlineScanner(bytes, labels: source.labels, isHTML: isHTML)
            scanner.scan()
            for comment in scanner.comments { note(comment, in: offsets, bytes) }
            emit(scanner, offsets, role, level: level, cell: cell)
        }
    }

    private mutating func emit(
        _ scanner: InlineScanner, _ offsets: [(start: Int, shift: Int)], _ role: BlockRole, level: Int, cell: TableCell?
    ) {
        builder.beginBlock()
        var piece = 0
        var index = 0
        let count = scanner.bytes.count
        while index < count {
            while piece + 1 < offsets.count, offsets[piece + 1].start <= index { piece += 1 }
            let shift = offsets[piece].shift
            let limit = piece + 1 < offsets.count ? offsets[piece + 1].start : count
            if scanner.fates[index] == .replace, let replacement = scanner.replacements[index] {
                builder.replace(SourceRange(index + shift, replacement.end + shift), with: replacement.text)
                index = replacement.end
                continue
            }
            let fate = scanner.fates[index]
            let start = index
            while index < limit, scanner.fates[index] == fate { index += 1 }
            if fate == .keep { builder.keep(SourceRange(start + shift, index + shift)) }
        }
        let isCaption = role == .paragraph && scanner.isEmphasized && (followsImage || !scanner.images.isEmpty)
        followsImage = false
        if end(isCaption ? .caption : role, level: level, cell: cell) {
            if scanner.isEmphasized { emphasized.insert(blockCount - 1) }
        } else if scanner.isImageOnly, let image = scanner.images.last {
            followsImage = !caption(of: image, in: scanner, offsets)
        }
    }

    /// An image alone in its paragraph: its title is its caption, or else its alternative text when that is more than a label. Whether it has one.
    private mutating func caption(of image: InlineScanner.Image, in scanner: InlineScanner, _ offsets: [(start: Int, shift: Int)]) -> Bool {
        let words = image.alternative.isEmpty ? 0 : scanner.bytes[image.alternative].split(whereSeparator: ASCII.isSpace).count
        guard let range = image.title ?? (words >= 5 ? image.alternative : nil) else { return false }
        guard let offset = offsets.last(where: { $0.start <= range.lowerBound }), builder.canKeep(from: range.lowerBound + offset.shift)
        else { return false }
        let next = offsets.first { $0.start > range.lowerBound }?.start ?? scanner.bytes.count
        guard range.upperBound <= next else { return false }
        builder.beginBlock()
        builder.keep(SourceRange(range.lowerBound + offset.shift, range.upperBound + offset.shift))
        return end(.caption)
    }

    private mutating func note(_ comment: Range<Int>, in offsets: [(start: Int, shift: Int)], _ bytes: UnsafeBufferPointer<UInt8>) {
        let start = offsets.last { $0.start <= comment.lowerBound }?.shift ?? 0
        let end = offsets.last { $0.start < comment.upperBound }?.shift ?? 0
        reading.comments.append(
            Comment(SourceRange(comment.lowerBound + start, comment.upperBound + end), inner: bytes[comment].dropFirst(4).dropLast(3)))
    }

    /// Ends a block; whether there was anything in it.
    @discardableResult
    private mutating func end(_ role: BlockRole, level: Int = 0, cell: TableCell? = nil) -> Bool {
        guard builder.endBlock(role, level: level, cell: cell) != nil else { return false }
        blockCount += 1
        return true
    }
}
