import NewslintKit

/// A document of paragraphs, without a reader.
func story(_ paragraphs: String..., role: BlockRole = .paragraph) -> Document {
    story(paragraphs.map { (role, $0) })
}

/// A document of one paragraph, of a day.
func story(_ paragraph: String, date: CivilDate?) -> Document { story([(.paragraph, paragraph)], date: date) }

/// A document of blocks, each with its role.
func story(_ blocks: [(BlockRole, String)], date: CivilDate? = nil) -> Document {
    let file = SourceFile(path: "story.txt", text: blocks.map(\.1).joined(separator: "\n\n"))
    var builder = ProseBuilder(file.bytes)
    var start = 0
    for (role, text) in blocks {
        builder.beginBlock()
        builder.keep(SourceRange(start, start + text.utf8.count))
        builder.endBlock(role)
        start += text.utf8.count + 2
    }
    let (prose, map, blocks) = builder.finish()
    var metadata = Metadata()
    metadata.storyDate = date
    return Document(file: file, format: .text, prose: prose, map: map, blocks: blocks, metadata: metadata)
}

extension Document {
    var tokenTexts: [String] { tokens.all.map { text($0.range) } }
    var sentenceTexts: [String] { sentences.all.map { text($0.range) } }
}
