/// One stretch between quotation marks, inside one paragraph.
public struct Quotation: Sendable, Hashable {
    public enum Style: UInt8, Sendable {
        case double
        case single
        case guillemet
    }

    /// From the opening to the closing mark. One that is left open ends with its paragraph.
    public let range: ProseRange
    /// What stands between the marks.
    public let content: ProseRange
    public let style: Style
    /// 0 for a quotation in the running text, 1 for one inside it, and so on.
    public let depth: Int
    public let block: Int
    /// Its paragraph goes on with the speech of the paragraph before, which was left open.
    public let continues: Bool
    /// It has no closing mark because the next paragraph goes on with it.
    public let isLeftOpen: Bool

    public init(
        range: ProseRange, content: ProseRange, style: Style, depth: Int, block: Int, continues: Bool = false, isLeftOpen: Bool = false
    ) {
        self.range = range
        self.content = content
        self.style = style
        self.depth = depth
        self.block = block
        self.continues = continues
        self.isLeftOpen = isLeftOpen
    }
}

/// A quotation mark without its partner.
public struct StrayMark: Sendable, Hashable {
    public let range: ProseRange
    /// It opens a quotation that nothing closes; otherwise it closes one that nothing opened.
    public let opens: Bool
    public let style: Quotation.Style
    public let block: Int

    public init(range: ProseRange, opens: Bool, style: Quotation.Style, block: Int) {
        self.range = range
        self.opens = opens
        self.style = style
        self.block = block
    }
}

/// What stands in quotation marks, straight or curly, nested, running over paragraphs.
public struct Quotations: Analysis {
    /// In order of their opening marks.
    public let all: [Quotation]
    /// In order.
    public let strays: [StrayMark]
    /// Indices into `all` of the quotations that stand in no other. They don't overlap.
    public let outermost: [Int]

    public init(of document: Document) {
        let tokens = document.tokens
        let blocks = document.blocks
        let (all, strays) = document.prose.withUnsafeBufferPointer { prose in
            tokens.all.withUnsafeBufferPointer { buffer in
                var reader = QuotationReader(prose: prose, tokens: buffer)
                var isOpen = false
                for (index, range) in tokens.blocks.enumerated() where blocks[index].role != .furniture {
                    let isBody = BlockRoles.body.contains(blocks[index].role)
                    guard buffer[range].contains(where: { $0.kind == .quote }) else {
                        if isBody { isOpen = false }
                        continue
                    }
                    var next: Quotation.Style?
                    if isBody, let following = Quotations.nextBody(after: index, blocks), let first = tokens.blocks[following].first {
                        next = buffer[first].kind == .quote ? QuotationMark.glyph(prose, buffer[first])?.style : nil
                    }
                    let goesOn = reader.read(block: index, tokens: range, continues: isBody && isOpen, nextOpens: next)
                    if isBody { isOpen = goesOn }
                }
                return (reader.found, reader.strays.sorted { $0.range < $1.range })
            }
        }
        self.all = all
        self.strays = strays
        outermost = all.indices.filter { all[$0].depth == 0 }
    }

    /// The next block of running text, past pictures and what a page puts between.
    private static func nextBody(after index: Int, _ blocks: [Block]) -> Int? {
        blocks[(index + 1)...].prefix(8).firstIndex { ![.caption, .credit, .furniture].contains($0.role) }
            .flatMap { BlockRoles.body.contains(blocks[$0].role) ? $0 : nil }
    }

    /// Whether an offset lies inside a quotation, its marks included.
    public func contains(_ offset: Int) -> Bool { index(at: offset) != nil }

    /// The outermost quotation that holds an offset.
    public func index(at offset: Int) -> Int? {
        let low = outermost.partitioningIndex { all[$0].range.start > offset }
        guard low > 0 else { return nil }
        let index = outermost[low - 1]
        return all[index].range.contains(offset) ? index : nil
    }
}
