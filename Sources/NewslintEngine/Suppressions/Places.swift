import NewslintKit

/// Where blocks and lines of a file begin and end, to find what a suppression is about.
struct Places {
    private let blocks: [SourceRange]
    /// For the start of a table's first cell, the end of its last.
    private let tables: [Int: Int]
    private let lines: LineTable
    private let size: Int

    init(_ document: Document) {
        blocks = document.blocks.map { document.source(of: $0.range) }.sorted()
        tables = Places.tables(of: document)
        lines = LineTable(document.file.bytes)
        size = document.file.bytes.count
    }

    /// The line of the file that a comment stands on, from its start.
    func line(of comment: SourceRange) -> SourceRange {
        let first = lines.range(ofLine: lines.line(at: comment.start))
        let last = lines.range(ofLine: lines.line(at: max(comment.start, comment.end - 1)))
        return SourceRange(first.start, max(last.end, first.end))
    }

    /// The block after a comment, or the table, which nothing can be written into; for a comment inside a block the next line of the file.
    func next(after comment: SourceRange) -> SourceRange {
        // The first block that ends after the comment.
        let low = blocks.partitioningIndex { $0.end > comment.end }
        guard low < blocks.count else { return SourceRange(comment.end, size) }
        if blocks[low].start < comment.start {
            let line = lines.range(ofLine: lines.line(at: max(comment.start, comment.end - 1)) + 1)
            return SourceRange(comment.end, line.end)
        }
        return SourceRange(comment.end, tables[blocks[low].start] ?? blocks[low].end)
    }

    private static func tables(of document: Document) -> [Int: Int] {
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        for block in document.blocks {
            guard let table = block.cell?.table else { continue }
            let range = document.source(of: block.range)
            let start = starts[table, default: range.start]
            starts[table] = start
            ends[start] = max(ends[start] ?? 0, range.end)
        }
        return ends
    }
}
