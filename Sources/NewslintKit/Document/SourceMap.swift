/// Where each byte of the prose comes from.
///
/// Segments tile both texts in order: the first starts at 0 in each, each starts where the one before it ends, the last ends at the
/// end of each. The law that every reader is tested against: for a verbatim segment, `prose[s.prose] == source[s.source]`.
public struct SourceMap: Sendable {
    public struct Segment: Sendable, Hashable {
        public enum Kind: UInt8, Sendable {
            /// The prose has the source's own bytes.
            case verbatim
            /// The prose has other bytes for these: an entity, an escape, bytes that are not UTF-8, or (with an empty source) the
            /// line feed that a reader puts between blocks.
            case replaced
            /// Markup: the prose has nothing for these bytes.
            case dropped
        }

        public let kind: Kind
        public let prose: ProseRange
        public let source: SourceRange

        public init(kind: Kind, prose: ProseRange, source: SourceRange) {
            self.kind = kind
            self.prose = prose
            self.source = source
        }
    }

    public let segments: [Segment]
    /// The segments with prose in them, for the search; markup has none.
    private let bearing: [Segment]

    public init(segments: [Segment]) {
        self.segments = segments
        bearing = segments.filter { !$0.prose.isEmpty }
    }

    /// The source of a range of prose: from the source of its first byte to the source of its last, markup between them included.
    /// An empty range gives the place before its byte.
    public func source(of range: ProseRange) -> SourceRange {
        guard let last = bearing.last else { return SourceRange(0, 0) }
        guard range.start < last.prose.end else {
            return SourceRange(last.source.end, last.source.end)
        }
        let first = bearing[index(holding: range.start)]
        let start = first.kind == .verbatim ? first.source.start + range.start - first.prose.start : first.source.start
        guard !range.isEmpty else { return SourceRange(start, start) }
        let final = bearing[index(holding: range.end - 1)]
        let end = final.kind == .verbatim ? final.source.start + range.end - final.prose.start : final.source.end
        return SourceRange(start, end)
    }

    /// The prose of a range of source: all that comes from inside it. Nil when nothing does.
    public func prose(of range: SourceRange) -> ProseRange? {
        var result: ProseRange?
        // The first segment that ends after the range begins; segments are in the order of the source.
        let low = bearing.partitioningIndex { $0.source.end > range.start }
        for segment in bearing[low...].prefix(while: { $0.source.start < range.end }) where segment.source.overlaps(range) {
            var part = segment.prose
            if segment.kind == .verbatim {
                let start = max(range.start, segment.source.start) - segment.source.start
                let end = min(range.end, segment.source.end) - segment.source.start
                part = ProseRange(segment.prose.start + start, segment.prose.start + end)
            }
            result = result?.union(part) ?? part
        }
        return result
    }

    /// Whether a range of prose stands in the source byte for byte, in one piece, so that a fix may touch it.
    public func isVerbatim(_ range: ProseRange) -> Bool {
        guard let last = bearing.last, range.end <= last.prose.end, range.start < last.prose.end else { return range.isEmpty }
        let segment = bearing[index(holding: range.start)]
        return segment.kind == .verbatim && range.end <= segment.prose.end
    }

    /// The index of the bearing segment that holds a prose offset; the offset must be before the end.
    private func index(holding offset: Int) -> Int {
        var low = 0
        var high = bearing.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if bearing[middle].prose.start <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
