import NewslintKit

/// Reads one format. It never fails: what can't be read becomes a fault of the document.
protocol Reader {
    static func read(_ file: SourceFile) -> Document
}

extension Document {
    /// Reads a file in a format.
    ///
    /// - Parameter storyDate: the story's date from outside the file; it wins over the file's own.
    public static func read(_ file: SourceFile, as format: SourceFormat, storyDate: CivilDate? = nil) -> Document {
        switch format {
        case .text: PlainTextReader.read(file)
        case .markdown: PlainTextReader.read(file)
        case .html: PlainTextReader.read(file)
        }
    }
}
