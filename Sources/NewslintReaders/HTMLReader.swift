import CGumbo
import NewslintKit

/// Reads HTML as news pages write it: the story with its figures, and what stands around it as furniture.
struct HTMLReader: Reader {
    static func read(_ bytes: [UInt8]) -> Reading {
        guard !HTMLTree.isTooDeep(bytes) else {
            var reading = Reading(ProseBuilder(bytes))
            reading.faults.append(
                Diagnostic(rule: "input/nested-too-deeply", severity: .error, range: SourceRange(0, min(1, bytes.count)), message: .tooDeep)
            )
            return reading
        }
        let tree = HTMLTree(bytes)
        var reader = HTMLReader(tree, bytes)
        bytes.withUnsafeBufferPointer { reader.walk($0) }
        let headings = reader.headings
        let comments = reader.comments
        let hidden = reader.hidden
        var reading = Reading(reader.builder)
        reading.comments = comments
        reading.metadata = tree.metadata.story
        HTMLRoles.setApartRepeats(in: &reading, hidden: hidden)
        HTMLRoles.find(in: &reading, headings: headings, titles: tree.metadata.titles)
        StoryRoles.find(in: &reading, source: bytes, hasMarkup: true)
        return reading
    }

    /// What holds at a place of the page.
    private struct Context {
        /// The node after the element.
        var end = 0
        /// The element whose end tag closes a quotation.
        var quote: SourceRange?
        var hints: HTMLHints = []
        var lists = 0
        var heading = 0
        var isQuotation = false
        var isCode = false
        var figure: Int?
        var table: Int?
        var cell: TableCell?
        var isBlock = false
    }

    /// The block that is being read.
    private struct Open {
        var context: Context
        /// The hints that all its text has in common.
        var hints: HTMLHints
        var count = 0
        var linked = 0
        let isInStory: Bool
    }

    private let tree: HTMLTree
    private let story: HTMLStory
    private var builder: ProseBuilder
    private var comments: [Comment] = []
    /// The blocks that are headings, with whether they stand in the story.
    private var headings: [(block: Int, isInStory: Bool)] = []
    /// The blocks that are not shown at first.
    private var hidden: Set<Int> = []
    private var contexts: [Context] = []
    private var open: Open?
    private var blockCount = 0
    private var figures = 0
    private var tables = 0
    private var place = (row: -1, column: -1)
    /// For each column of the table the last row that a cell above reaches down to.
    private var hanging: [Int] = []
    private var lastWasBreak = false

    private init(_ tree: HTMLTree, _ bytes: [UInt8]) {
        self.tree = tree
        story = HTMLStory(tree, bytes)
        builder = ProseBuilder(bytes)
    }

    // MARK: Walking

    private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) {
        contexts.append(Context(end: tree.nodes.count + 1))
        var index = 0
        while index < tree.nodes.count {
            while let top = contexts.last, top.end <= index { leave() }
            let node = tree.nodes[index]
            switch node.kind {
            case .comment: note(node.source, bytes)
            case .text: text(node.source, index, bytes)
            case .element:
                if node.hints.contains(.dropped) {
                    // Comments in the head may still switch rules off.
                    for inside in index..<node.end where tree.nodes[inside].kind == .comment { note(tree.nodes[inside].source, bytes) }
                    index = node.end
                    continue
                }
                enter(index, node)
            }
            index += 1
        }
        while contexts.count > 1 { leave() }
        close()
        for comment in tree.outerComments { note(comment, bytes) }
        comments.sort { $0.range.start < $1.range.start }
    }

    private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
        guard var context = contexts.last else { return }
        context.end = node.end
        context.quote = nil
        context.isBlock = node.hints.contains(.block)
        if context.isBlock { close() }
        var hints = node.hints
        if story.exempt.contains(index) { hints.remove(.furniture) }
        if story.nodes.contains(index), story.nodes.count > (node.end - index), hints.contains(.furniture), node.tag == GUMBO_TAG_HEADER {
            // The header of an article holds its headline and deck.
            hints.remove(.furniture)
        }
        if index <= story.nodes.lowerBound, node.end >= story.nodes.upperBound { hints = hints.intersection([.block, .container, .story]) }
        context.hints.formUnion(hints)
        switch node.tag {
        case GUMBO_TAG_BR: lineBreak(node.source)
        case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL: context.lists += 1
        case GUMBO_TAG_BLOCKQUOTE: context.isQuotation = true
        case GUMBO_TAG_PRE: context.isCode = true
        case GUMBO_TAG_CODE: break
        case GUMBO_TAG_FIGURE:
            context.figure = figures
            figures += 1
        case GUMBO_TAG_TABLE:
            context.table = isLayout(index) ? nil : tables
            if context.table != nil { tables += 1 }
            context.cell = nil
            place = (-1, -1)
            hanging = []
        case GUMBO_TAG_TR: place = (place.row + 1, -1)
        case GUMBO_TAG_TD, GUMBO_TAG_TH:
            place.column += 1
            while place.column < hanging.count, hanging[place.column] >= place.row { place.column += 1 }
            context.cell = context.table.map {
                TableCell(table: $0, row: max(0, place.row), column: place.column, isHeader: node.tag == GUMBO_TAG_TH)
            }
            let columns = place.column..<place.column + Int(node.span.columns)
            if node.span.rows > 1, columns.upperBound <= 64 {
                while hanging.count < columns.upperBound { hanging.append(-1) }
                for column in columns { hanging[column] = place.row + Int(node.span.rows) - 1 }
            }
            place.column = columns.upperBound - 1
        case GUMBO_TAG_Q:
            begin(at: index)
            builder.replace(node.source, with: "“")
            context.quote = node.endTag
        default:
            if let level = HTMLTags.headings[node.tag.rawValue] { context.heading = level }
        }
        if hints.contains(.caption), context.figure == nil {
            context.figure = figures
            figures += 1
        }
        if node.tag != GUMBO_TAG_BR { contexts.append(context) }
    }

    private mutating func leave() {
        guard let context = contexts.popLast() else { return }
        if let quote = context.quote, !quote.isEmpty { builder.replace(quote, with: "”") }
        if context.isBlock { close() }
    }

    /// A table that only places things: one within another, with blocks in its cells, or of one column.
    private func isLayout(_ table: Int) -> Bool {
        var widest = 0
        var cells = 0
        for index in (table + 1)..<tree.nodes[table].end {
            switch tree.nodes[index].tag {
            case GUMBO_TAG_TABLE, GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3: return true
            case GUMBO_TAG_TR: cells = 0
            case GUMBO_TAG_TD, GUMBO_TAG_TH:
                cells += 1
                widest = max(widest, cells)
            default:
                if tree.nodes[index].kind == .text, tree.nodes[index].source.count > 400 { return true }
            }
        }
        return widest < 2
    }

    // MARK: Text

    private mutating func note(_ range: SourceRange, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard range.count >= 7, bytes[range.start..<range.end].starts(with: "<!--"), bytes[range.start..<range.end].ends(with: "-->") else {
            return
        }
        comments.append(Comment(range, inner: bytes[range.start..<range.end].dropFirst(4).dropLast(3)))
    }

    private mutating func begin(at index: Int) {
        guard let context = contexts.last else { return }
        if open == nil {
            builder.beginBlock()
            open = Open(context: context, hints: context.hints, isInStory: story.nodes.contains(index))
        }
        open?.hints.formIntersection(context.hints)
        lastWasBreak = false
    }

    private mutating func text(_ range: SourceRange, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        // Of what is hidden only the captions of pictures are copy: a gallery shows them when it is opened.
        if let hints = contexts.last?.hints, hints.contains(.hidden), !hints.isSuperset(of: [.figure, .caption]) { return }
        var at = range.start
        if open == nil { while at < range.end, ASCII.isSpace(bytes[at]) { at += 1 } }
        let count = bytes[at..<range.end].count { !ASCII.isSpace($0) }
        guard at < range.end, open != nil || count > 0 else { return }
        if count > 0 { begin(at: index) }
        open?.count += count
        if contexts.last?.hints.contains(.link) == true { open?.linked += count }
        var run = at
        while at < range.end {
            let byte = bytes[at]
            if byte == 0x26, let (text, length) = Entities.decode(bytes, at: at, end: range.end) {
                builder.keep(SourceRange(run, at))
                builder.replace(SourceRange(at, at + length), with: text)
                at += length
                run = at
            } else if byte == 0x3C, at + 1 < range.end, ASCII.isLetter(bytes[at + 1]) || bytes[at + 1] == 0x2F || bytes[at + 1] == 0x21 {
                // A tag that the parser has passed over.
                builder.keep(SourceRange(run, at))
                while at < range.end, bytes[at] != 0x3E { at += 1 }
                at = min(range.end, at + 1)
                run = at
            } else {
                at += 1
            }
        }
        builder.keep(SourceRange(run, range.end))
    }

    /// One break is a new line in its paragraph, two are a new paragraph.
    private mutating func lineBreak(_ source: SourceRange) {
        guard open != nil else { return }
        if lastWasBreak {
            close()
        } else {
            if !source.isEmpty { builder.replace(source, with: "\n") }
            lastWasBreak = true
        }
    }

    // MARK: Blocks

    private mutating func close() {
        guard let block = open else { return }
        open = nil
        lastWasBreak = false
        let context = block.context
        let role = role(of: block)
        let isCaption = role == .caption || role == .credit
        let level = context.heading > 0 ? context.heading : role == .listItem ? context.lists : 0
        let made = builder.endBlock(
            role, level: level, cell: role == .tableCell ? context.cell : nil, figure: isCaption ? context.figure : nil,
            isSetApart: role == .furniture)
        guard made != nil else { return }
        if context.heading > 0 { headings.append((blockCount, block.isInStory)) }
        if block.hints.contains(.hidden) { hidden.insert(blockCount) }
        blockCount += 1
    }

    private func role(of block: Open) -> BlockRole {
        let context = block.context
        let hints = block.hints
        let isLinks = block.linked * 10 >= block.count * 9
        if context.isCode { return .code }
        // A caption beside the text is the story's, whatever its box is called; one that is a link announces another story.
        let isCaption = hints.contains(.caption) && block.isInStory && !hints.contains(.frame) && block.linked * 2 < block.count
        if hints.contains(.furniture), !isCaption { return .furniture }
        if hints.contains(.caption) { return hints.contains(.credit) && block.count < 120 ? .credit : .caption }
        if context.heading > 0 { return block.isInStory || context.heading == 1 ? .subhead : .furniture }
        if hints.contains(.headline), block.count < 250 { return .headline }
        if hints.contains(.deck), block.count < 500 { return .deck }
        if hints.contains(.dateline), block.count < 90 { return .dateline }
        if hints.contains(.byline), block.count < 120 { return .byline }
        if context.figure != nil { return hints.contains(.credit) || block.count < 40 ? .credit : .caption }
        guard block.isInStory else { return .furniture }
        if hints.contains(.credit), block.count < 120 { return .credit }
        if isLinks, context.lists > 0 || context.cell == nil && block.count < 160 { return .furniture }
        if context.isQuotation { return .blockQuote }
        if context.cell != nil { return .tableCell }
        return context.lists > 0 ? .listItem : .paragraph
    }
}

extension Message {
    fileprivate static var tooDeep: Message { "elements stand within elements more than \(HTMLTree.deepest) deep; this file is not read" }
}
