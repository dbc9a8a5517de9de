import NewslintKit

/// Reads plain text: paragraphs parted by empty lines.
struct PlainTextReader: Reader {
    static func read(_ file: SourceFile) -> Document {
        var builder = ProseBuilder(file.bytes)
        let bytes = file.bytes
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var start: Int?
        while index < bytes.count {
            var lineEnd = index
            while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
            let isEmpty = bytes[index..<lineEnd].allSatisfy(ASCII.isSpace)
            if isEmpty, let first = start {
                builder.beginBlock()
                builder.keep(SourceRange(first, index))
                builder.endBlock(.paragraph)
                start = nil
            } else if !isEmpty, start == nil {
                start = index
            }
            index = min(lineEnd + 1, bytes.count)
        }
        if let start {
            builder.beginBlock()
            builder.keep(SourceRange(start, bytes.count))
            builder.endBlock(.paragraph)
        }
        let (prose, map, blocks) = builder.finish()
        return Document(file: file, format: .text, prose: prose, map: map, blocks: blocks)
    }
}
