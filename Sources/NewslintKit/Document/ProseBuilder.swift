/// Builds a document's prose and its source map together, walking the source from front to back.
///
/// A reader says what it keeps, in order; what it passes over is recorded as dropped. Ranges that step back are refused, so a
/// reader can't break the source map's law.
public struct ProseBuilder: Sendable {
    private let source: [UInt8]
    public private(set) var prose: [UInt8] = []
    private var segments: [SourceMap.Segment] = []
    private var blocks: [Block] = []
    private var position = 0
    private var blockStart: Int?

    public init(_ source: [UInt8]) {
        self.source = source
        prose.reserveCapacity(source.count)
    }

    /// Keeps a range of the source as it is. Bytes that are not UTF-8, and NUL, become U+FFFD.
    public mutating func keep(_ range: SourceRange) {
        let start = max(position, range.start)
        let end = min(range.end, source.count)
        guard start < end else { return }
        skip(to: start)
        source.withUnsafeBufferPointer { bytes in
            var run = start
            var index = start
            while index < end {
                let byte = bytes[index]
                if byte != 0, byte < 0x80 {
                    index += 1
                } else if byte != 0, let (_, length) = Scalars.decode(bytes, at: index), index + length <= end {
                    index += length
                } else {
                    copy(bytes, run, index)
                    add(.replaced, [0xEF, 0xBF, 0xBD], sourceEnd: index + 1)
                    index += 1
                    run = index
                }
            }
            copy(bytes, run, end)
        }
    }

    /// Whether the source from an offset on has not been walked over yet.
    public func canKeep(from offset: Int) -> Bool { offset >= position }

    /// Puts `text` in the prose for a range of the source: an entity or an escape.
    public mutating func replace(_ range: SourceRange, with text: String) {
        guard range.start >= position, range.end <= source.count, !text.isEmpty else { return }
        skip(to: range.start)
        add(.replaced, text.utf8, sourceEnd: range.end)
    }

    /// Starts a block at the place where the next kept byte will stand.
    public mutating func beginBlock() {
        separate()
        blockStart = prose.count
    }

    /// Ends the block that was begun. White space at its ends is left out of its range; a block with nothing in it is none.
    @discardableResult
    public mutating func endBlock(
        _ role: BlockRole, level: Int = 0, cell: TableCell? = nil, figure: Int? = nil, isSetApart: Bool = false
    ) -> Block? {
        guard var start = blockStart else { return nil }
        blockStart = nil
        var end = prose.count
        while start < end, ASCII.isSpace(prose[start]) { start += 1 }
        while end > start, ASCII.isSpace(prose[end - 1]) { end -= 1 }
        guard start < end else { return nil }
        let block = Block(role: role, range: ProseRange(start, end), level: level, cell: cell, figure: figure, isSetApart: isSetApart)
        blocks.append(block)
        return block
    }

    /// The prose, the map and the blocks, with the rest of the source dropped.
    public consuming func finish() -> (prose: [UInt8], map: SourceMap, blocks: [Block]) {
        skip(to: source.count)
        return (prose, SourceMap(segments: segments), blocks)
    }

    /// A line feed between blocks, when the prose does not end in one.
    private mutating func separate() {
        guard let last = prose.last, last != 0x0A else { return }
        add(.replaced, [0x0A], sourceEnd: position)
    }

    private mutating func skip(to offset: Int) {
        guard offset > position else { return }
        segments.append(
            .init(kind: .dropped, prose: ProseRange(prose.count, prose.count), source: SourceRange(position, offset)))
        position = offset
    }

    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard start < end else { return }
        let from = prose.count
        prose.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if let last = segments.last, last.kind == .verbatim, last.source.end == start {
            segments[segments.count - 1] = .init(
                kind: .verbatim, prose: ProseRange(last.prose.start, prose.count), source: SourceRange(last.source.start, end))
        } else {
            segments.append(.init(kind: .verbatim, prose: ProseRange(from, prose.count), source: SourceRange(start, end)))
        }
        position = end
    }

    private mutating func add(_ kind: SourceMap.Segment.Kind, _ bytes: some Sequence<UInt8>, sourceEnd: Int) {
        let from = prose.count
        prose.append(contentsOf: bytes)
        segments.append(
            .init(kind: kind, prose: ProseRange(from, prose.count), source: SourceRange(position, sourceEnd)))
        position = sourceEnd
    }
}
