import NewslintKit

/// Reads one format. It never fails: what can't be read becomes a fault of the document.
protocol Reader {
    /// Reads bytes that `InputFaults` has let pass. They may still have stretches that are not UTF-8.
    static func read(_ bytes: [UInt8]) -> Reading
}

/// What a reader found in a file.
struct Reading {
    var prose: [UInt8] = []
    var map = SourceMap(segments: [])
    var blocks: [Block] = []
    var metadata = Metadata()
    var comments: [Comment] = []
    var faults: [Diagnostic] = []

    init() {}

    init(_ builder: consuming ProseBuilder) {
        (prose, map, blocks) = builder.finish()
    }
}

extension Document {
    /// Reads a file in a format.
    ///
    /// - Parameter storyDate: the story's date from outside the file; it wins over the file's own.
    public static func read(_ file: SourceFile, as format: SourceFormat, storyDate: CivilDate? = nil) -> Document {
        var reading = Reading()
        if let refusal = InputFaults.refusal(of: file.bytes) {
            reading = Reading(ProseBuilder(file.bytes))
            reading.faults = [refusal]
        } else {
            reading =
                switch format {
                case .text: PlainTextReader.read(file.bytes)
                case .markdown: MarkdownReader.read(file.bytes)
                case .html: HTMLReader.read(file.bytes)
                }
            reading.faults += InputFaults.warnings(of: file.bytes)
        }
        if let storyDate { reading.metadata.storyDate = storyDate }
        return Document(
            file: file, format: format, prose: reading.prose, map: reading.map, blocks: reading.blocks, metadata: reading.metadata,
            comments: reading.comments, faults: reading.faults)
    }

    /// Reads a file in the format that its name says, or else its content.
    public static func read(_ file: SourceFile, storyDate: CivilDate? = nil) -> Document {
        read(file, as: SourceFormat(path: file.path) ?? .detect(file.bytes), storyDate: storyDate)
    }
}

extension Comment {
    /// - Parameter inner: the bytes between the delimiters.
    init(_ range: SourceRange, inner: Line) {
        var inner = inner
        while let first = inner.first, ASCII.isSpace(first) { inner = inner.dropFirst() }
        while let last = inner.last, ASCII.isSpace(last) { inner = inner.dropLast() }
        self.init(range: range, text: String(decoding: inner, as: UTF8.self))
    }
}
