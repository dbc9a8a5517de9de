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

    public init(range: ProseRange, opens: Bool) {
        self.range = range
        self.opens = opens
    }
}

/// What stands in quotation marks, straight or curly, nested, running over paragraphs.
public struct Quotations: Analysis {
    /// In order of their opening marks.
    public let all: [Quotation]
    public let strays: [StrayMark]

    public init(of document: Document) {
        all = []
        strays = []
    }

    /// Whether an offset lies inside a quotation.
    public func contains(_ offset: Int) -> Bool { index(at: offset) != nil }

    /// The outermost quotation that holds an offset.
    public func index(at offset: Int) -> Int? {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.start <= offset { low = middle + 1 } else { high = middle }
        }
        var found: Int?
        var index = low - 1
        while index >= 0 {
            if all[index].range.contains(offset) { found = index }
            if all[index].depth == 0 { break }
            index -= 1
        }
        return found
    }
}
