import CGumbo
import Glibc
import NewslintKit

/// A page's nodes in the order of the page, copied out of gumbo's tree so that all later work is loops over an array.
struct HTMLTree {
    struct Node {
        enum Kind: UInt8 {
            case element
            case text
            case comment
        }

        let kind: Kind
        let tag: GumboTag
        /// The index of its parent; -1 for the root.
        let parent: Int
        /// The index after its last descendant.
        fileprivate(set) var end: Int
        /// A text or a comment in the source, or an element's start tag; empty for an element that the parser put in.
        let source: SourceRange
        /// An element's end tag; empty when it has none.
        let endTag: SourceRange
        let hints: HTMLHints
        /// How many columns and rows a table's cell takes.
        var span: (columns: UInt8, rows: UInt8) = (1, 1)
    }

    private(set) var nodes: [Node] = []
    private(set) var metadata = HTMLMetadata()
    /// Comments before and after the page's root element.
    private(set) var outerComments: [SourceRange] = []

    /// Elements within elements deeper than this are refused: the parser's time grows with the square of the depth.
    static let deepest = 2000

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let text = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
            var options = kGumboDefaultOptions
            options.max_errors = 0
            guard let output = gumbo_parse_with_options(&options, text, buffer.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            flatten(output.pointee.root, text, buffer)
        }
    }

    private mutating func flatten(
        _ root: UnsafeMutablePointer<GumboNode>, _ base: UnsafePointer<CChar>, _ buffer: UnsafeBufferPointer<UInt8>
    ) {
        var stack: [(node: UnsafeMutablePointer<GumboNode>, index: Int, child: Int)] = []
        if let around = root.pointee.parent?.pointee, around.type == GUMBO_NODE_DOCUMENT {
            let children = around.v.document.children
            for index in 0..<Int(children.length) {
                guard let child = children.data[index]?.assumingMemoryBound(to: GumboNode.self).pointee else { continue }
                if child.type == GUMBO_NODE_COMMENT { outerComments.append(range(child.v.text.original_text)) }
            }
        }
        enter(root, parent: -1)
        while let top = stack.popLast() {
            let children = top.node.pointee.v.element.children
            if top.child < children.length, let child = children.data[top.child] {
                stack.append((top.node, top.index, top.child + 1))
                enter(child.assumingMemoryBound(to: GumboNode.self), parent: top.index)
            } else {
                nodes[top.index].end = nodes.count
            }
        }

        func enter(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) {
            let index = nodes.count
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let element = node.pointee.v.element
                let attributes = HTMLAttributes(element.attributes)
                metadata.note(element, attributes)
                nodes.append(
                    Node(
                        kind: .element, tag: element.tag, parent: parent, end: index + 1, source: range(element.original_tag),
                        endTag: range(element.original_end_tag), hints: HTMLHints(element, attributes),
                        span: element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH ? span(attributes) : (1, 1)))
                stack.append((node, index, 0))
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE, GUMBO_NODE_COMMENT:
                let piece = node.pointee.v.text
                let kind: Node.Kind = node.pointee.type == GUMBO_NODE_COMMENT ? .comment : .text
                nodes.append(
                    Node(
                        kind: kind, tag: GUMBO_TAG_UNKNOWN, parent: parent, end: index + 1, source: range(piece.original_text),
                        endTag: SourceRange(0, 0), hints: []))
            default: break
            }
        }

        func span(_ attributes: HTMLAttributes) -> (columns: UInt8, rows: UInt8) {
            func number(_ name: String) -> UInt8 { max(1, attributes[name].flatMap { UInt8($0) } ?? 1) }
            return (number("colspan"), number("rowspan"))
        }

        func range(_ piece: GumboStringPiece) -> SourceRange {
            guard let data = piece.data, piece.length > 0 else { return SourceRange(0, 0) }
            let start = data - base
            guard start >= 0, start < buffer.count else { return SourceRange(0, 0) }
            return SourceRange(start, min(buffer.count, start + Int(piece.length)))
        }
    }

    /// How deep the elements of a page may nest, counted from its tags alone. Paragraphs, list items and table cells, which end by themselves,
    /// are not counted.
    static func isTooDeep(_ bytes: [UInt8]) -> Bool {
        var open: [UInt32: Int] = [:]
        var depth = 0
        return bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index + 1 < buffer.count {
                guard buffer[index] == 0x3C else {
                    index += 1
                    continue
                }
                let isEnd = buffer[index + 1] == 0x2F
                let start = index + (isEnd ? 2 : 1)
                index = start
                while index < buffer.count, ASCII.isLetter(buffer[index]) || ASCII.isDigit(buffer[index]) || buffer[index] == 0x2D {
                    index += 1
                }
                guard index > start, ASCII.isLetter(buffer[start]) else { continue }
                let name = WordHash.of(UnsafeBufferPointer(rebasing: buffer[start..<index]))
                guard !shallow.contains(name) else { continue }
                if !isEnd {
                    open[name, default: 0] += 1
                    depth += 1
                    if depth > deepest { return true }
                } else if let count = open[name], count > 0 {
                    open[name] = count - 1
                    depth -= 1
                }
            }
            return false
        }
    }

    /// Elements without content, and those that end where the next begins.
    private static let shallow = WordSet(
        """
        area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup rp rt path circle \
        rect line polygon polyline use stop ellipse image
        """)
}

/// An element's attributes.
struct HTMLAttributes {
    private let vector: GumboVector

    init(_ vector: GumboVector) { self.vector = vector }

    var isEmpty: Bool { vector.length == 0 }

    subscript(name: String) -> String? {
        for index in 0..<Int(vector.length) {
            guard let attribute = vector.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee else { continue }
            if strcmp(attribute.name, name) == 0 { return String(cString: attribute.value) }
        }
        return nil
    }
}
