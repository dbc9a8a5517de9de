/// A total in a table and the cells that it adds up, or a column of shares that should come to 100 percent.
public struct TableSum: NumberRelation, Hashable {
    public static let name = "table total"

    public let statement: Claim
    /// The total cell; the head of a column of shares.
    public let range: ProseRange
    /// The first cell that is added up.
    public let first: ProseRange
    public let isShare: Bool

    public func claim(_ all: [Quantity]) -> Claim? { statement }
}

/// The tables of a document and the sums that they claim.
public struct TableSums: Analysis {
    public let all: [TableSum]

    public init(of document: Document) {
        var sums: [TableSum] = []
        var index = 0
        let blocks = document.blocks
        while index < blocks.count {
            guard let cell = blocks[index].cell else {
                index += 1
                continue
            }
            let start = index
            while index < blocks.count, blocks[index].cell?.table == cell.table { index += 1 }
            guard index - start >= 6, let table = Table(start..<index, of: document) else { continue }
            sums += TableReader(table: table, document: document).sums()
        }
        all = sums
    }
}

/// The cells of one table by row and column.
struct Table {
    struct Cell {
        let range: ProseRange
        let value: CellValue
    }

    /// The indices of its blocks in the document.
    let blocks: Range<Int>
    let columns: Int
    /// Rows of as many cells as there are columns; a cell without text is nil.
    private(set) var rows: [[Cell?]] = []
    /// How many rows stand above the data.
    private(set) var heads = 0

    /// Nil for a table that is too large to be one in a story, or whose cells share places.
    init?(_ blocks: Range<Int>, of document: Document) {
        self.blocks = blocks
        var last = (row: 0, column: 0)
        for block in document.blocks[blocks] {
            guard let cell = block.cell else { return nil }
            last = (max(last.row, cell.row), max(last.column, cell.column))
        }
        guard last.row < 500, last.column < 40, last.row > 0 else { return nil }
        columns = last.column + 1
        rows = Array(repeating: Array(repeating: nil, count: columns), count: last.row + 1)
        var headers = Array(repeating: true, count: rows.count)
        for block in document.blocks[blocks] {
            guard let cell = block.cell, rows[cell.row][cell.column] == nil else { return nil }
            let value = CellValue.read(document.prose[block.range.start..<block.range.end])
            rows[cell.row][cell.column] = Cell(range: block.range, value: value)
            if !cell.isHeader { headers[cell.row] = false }
        }
        heads = headers.firstIndex(of: false) ?? 0
        // A page may have its head in plain cells.
        if heads == 0, !rows[0].contains(where: { $0?.value.number != nil }) { heads = 1 }
    }
}
