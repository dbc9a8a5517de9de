/// A story as rules see it: its prose, its blocks, and what the analyses found in it.
///
/// A document belongs to the thread that lints it. Its analyses are computed on first request and kept.
public final class Document {
    public let file: SourceFile
    public let format: SourceFormat
    /// The text without markup, valid UTF-8.
    public let prose: [UInt8]
    public let map: SourceMap
    public let blocks: [Block]
    public let metadata: Metadata
    public let comments: [Comment]
    /// Faults that the reader met, such as bytes that are not UTF-8.
    public let faults: [Diagnostic]

    /// Told when an analysis begins and ends, to take its time; nil otherwise.
    package var observer: (any AnalysisObserver)?

    private var analyses: [ObjectIdentifier: any Analysis] = [:]

    public init(
        file: SourceFile, format: SourceFormat, prose: [UInt8], map: SourceMap, blocks: [Block], metadata: Metadata = Metadata(),
        comments: [Comment] = [], faults: [Diagnostic] = []
    ) {
        self.file = file
        self.format = format
        self.prose = prose
        self.map = map
        self.blocks = blocks
        self.metadata = metadata
        self.comments = comments
        self.faults = faults
    }

    public private(set) lazy var tokens = self[Tokens.self]
    public private(set) lazy var sentences = self[Sentences.self]
    public private(set) lazy var quotations = self[Quotations.self]
    public private(set) lazy var names = self[Names.self]
    public private(set) lazy var quantities = self[Quantities.self]
    public private(set) lazy var dates = self[Dates.self]
    public private(set) lazy var attributions = self[Attributions.self]

    /// An analysis of this document, computed once. The seven that newslint brings along have properties of their own, which are faster.
    public subscript<A: Analysis>(_ analysis: A.Type) -> A {
        let key = ObjectIdentifier(analysis)
        if let known = analyses[key] as? A { return known }
        observer?.begin()
        let made = A(of: self)
        observer?.end(analysis: analysis)
        analyses[key] = made
        return made
    }

    /// The day the story was published or filed, from the command line, the file's metadata, or a dateline with a full date.
    public var storyDate: CivilDate? { metadata.storyDate ?? dates.datelineDate }

    /// The text of a range of prose. Not for hot loops.
    public func text(_ range: ProseRange) -> String {
        String(decoding: prose[range.start..<range.end], as: UTF8.self)
    }

    public func source(of range: ProseRange) -> SourceRange { map.source(of: range) }

    /// The index of the block that holds an offset of the prose; nil between blocks.
    public func blockIndex(at offset: Int) -> Int? {
        let low = blocks.partitioningIndex { $0.range.end > offset }
        return low < blocks.count && blocks[low].range.contains(offset) ? low : nil
    }
}
