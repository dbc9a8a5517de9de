/// A paragraph, a headline, a caption: one run of prose with one role.
public struct Block: Sendable, Hashable {
    public var role: BlockRole
    /// Where its text stands in the document's prose. Blocks are in order and never overlap.
    public let range: ProseRange
    /// The depth of a heading (1 to 6) or of a list item (1 for the outermost list); 0 for anything else.
    public let level: Int
    /// Where a table cell stands.
    public let cell: TableCell?
    /// Which figure a caption or a credit belongs to, counted from 0 in the order of the page; nil when the format does not say.
    public let figure: Int?
    /// Whether the page's own markup sets the block apart from the story: text in a `nav`, an `aside`, a share bar.
    public let isSetApart: Bool

    public init(
        role: BlockRole, range: ProseRange, level: Int = 0, cell: TableCell? = nil, figure: Int? = nil, isSetApart: Bool = false
    ) {
        self.role = role
        self.range = range
        self.level = level
        self.cell = cell
        self.figure = figure
        self.isSetApart = isSetApart
    }
}

/// The place of a cell: which table of the document, which row and column, each counted from 0.
public struct TableCell: Sendable, Hashable {
    public let table: Int
    public let row: Int
    public let column: Int
    public let isHeader: Bool

    public init(table: Int, row: Int, column: Int, isHeader: Bool) {
        self.table = table
        self.row = row
        self.column = column
        self.isHeader = isHeader
    }
}
