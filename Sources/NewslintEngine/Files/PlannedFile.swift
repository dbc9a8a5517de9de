import Glibc
import NewslintKit
import NewslintReaders

/// A file of a run, with all that holds for it.
package struct PlannedFile: Sendable {
    package enum Source: Sendable {
        case disk
        /// Bytes that are here already: standard input, or an editor's.
        case memory([UInt8])
        /// A path that names nothing to read.
        case none(FileFault)
    }

    /// As findings show it.
    package let path: String
    package let source: Source
    package let rules: RuleSet
    package let storyDate: CivilDate?
    package let failOn: FailOn
    /// Nil to tell by name and content.
    package let format: SourceFormat?

    package init(path: String, source: Source, rules: RuleSet, storyDate: CivilDate?, failOn: FailOn = .error, format: SourceFormat?) {
        self.path = path
        self.source = source
        self.rules = rules
        self.storyDate = storyDate
        self.failOn = failOn
        self.format = format
    }

    /// The file's bytes, or why there are none.
    package func read() -> Result<SourceFile, FileFault> {
        let bytes: Result<[UInt8], FileFault> =
            switch source {
            case .disk: DiskFile.read(path)
            case .memory(let bytes): .success(bytes)
            case .none(let fault): .failure(fault)
            }
        return bytes.map { SourceFile(path: path, bytes: $0) }
    }

    /// The document that the rules see.
    package func document(_ file: SourceFile) -> Document {
        let format = format ?? SourceFormat(path: path) ?? .detect(file.bytes)
        return Document.read(file, as: format, storyDate: storyDate)
    }
}
