import NewslintKit
import NewslintReaders
import Testing

@Suite struct MarkdownReaderTests {
    private func read(_ text: String) -> Document { Document.read(SourceFile(path: "story.md", text: text), as: .markdown) }

    private func blocks(_ text: String) -> [String] {
        let document = read(text)
        return document.blocks.map { "\($0.role.name): \(document.text($0.range))" }
    }

    @Test func theHeadOfAStory() {
        let story = """
            # Harbor town braces for a wet spring

            *Dikes raised along the old quay*

            By Ann Lee

            The council met on Monday.

            ## What it costs

            Nobody knows yet.
            """
        #expect(
            blocks(story) == [
                "headline: Harbor town braces for a wet spring", "deck: Dikes raised along the old quay", "byline: By Ann Lee",
                "paragraph: The council met on Monday.", "subhead: What it costs", "paragraph: Nobody knows yet.",
            ])
    }

    @Test func inlineMarkupIsDropped() {
        #expect(
            blocks(#"A **bold _and_ nested** [link](http://x.y/z "t"), `code`, caf&eacute;, \*stars\* and snake_case <b>here</b>."#)
                == ["paragraph: A bold and nested link, , café, *stars* and snake_case here."])
    }

    @Test func marksThatCloseNothingStay() {
        #expect(blocks("5 * 3 * 2 = 30, **open, [no link], a < b.") == ["paragraph: 5 * 3 * 2 = 30, **open, [no link], a < b."])
    }

    @Test func linksByReference() {
        #expect(
            blocks("A [town][x] and [quay] and [none].\n\n[x]: http://a.b\n[quay]: http://c.d") == [
                "paragraph: A town and quay and [none]."
            ])
    }

    @Test func captionsOfImages() {
        #expect(blocks("![Quay](q.jpg)\n*Workers fill sandbags.*") == ["caption: Workers fill sandbags."])
        #expect(blocks("![Quay](q.jpg)\n\n*Workers fill sandbags.*") == ["caption: Workers fill sandbags."])
        #expect(blocks("![Quay](q.jpg \"Workers fill sandbags.\")") == ["caption: Workers fill sandbags."])
        #expect(blocks("![Quay](q.jpg)\n\nThe council met.") == ["paragraph: The council met."])
    }

    @Test func quotationsListsTablesAndCode() {
        let story = """
            > We have
            > seen worse.

            - one
              goes on
              - two

            Above it
            | a | b |
            |---|---|
            | c \\| d | e |

            ```
            let x
            ```
            """
        #expect(
            blocks(story) == [
                "block quote: We have\n> seen worse.".replacing("> ", with: ""), "list item: one\n  goes on".replacing("  ", with: ""),
                "list item: two", "paragraph: Above it", "table cell: a", "table cell: b", "table cell: c | d", "table cell: e",
                "code: let x",
            ])
    }

    @Test func commentsAreCollected() throws {
        let document = read("<!-- newslint-disable -->\n\nA line <!-- here --> and more.")
        #expect(document.comments.map(\.text) == ["newslint-disable", "here"])
        #expect(document.file.text(in: try #require(document.comments.last).range) == "<!-- here -->")
    }

    @Test func frontMatter() {
        let metadata = read(
            "---\ntitle: Wet spring\ndate: 2021-04-04 09:00\nauthor: By Ann Lee\ntags: [quay, Opinion]\nlang: en-GB\n---\nText."
        ).metadata
        #expect(metadata.headline == "Wet spring")
        #expect(metadata.storyDate == CivilDate(year: 2021, month: 4, day: 4))
        #expect(metadata.authors == ["Ann Lee"])
        #expect(metadata.section == "opinion")
        #expect(metadata.language == "en-GB")
        #expect(read("---\na: [\n---\nText.").faults.map(\.rule) == ["input/front-matter"])
        #expect(read("---\nno end").faults.isEmpty)
    }

    @Test(arguments: [
        ("One *two* three", "One two three"), ("One __two__ three", "One two three"), ("One ***two*** three", "One two three"),
        ("One ~~two~~ three", "One two three"), ("snake_case_word 2*3*4", "snake_case_word 234"), ("One <!-- c -->two", "One two"),
        ("<http://a.b> here", "http://a.b here"), ("\\*one\\*", "*one*"), ("One\\\ntwo", "One\ntwo"),
        ("A ![boat](b.jpg) here", "A  here"), ("`` a ` b `` here", "here"), ("&copy; &#8217;s &none;", "© ’s &none;"),
    ])
    func inlineMarks(_ text: String, _ expected: String) {
        let document = read(text)
        #expect(document.blocks.map { document.text($0.range) }.joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("---\r\ntitle: Wet spring\r\n---\r\nText.", "Wet spring"), ("\u{FEFF}---\ntitle: 'Wet spring'\n---\nText.", "Wet spring"),
        ("---\nheadline: Wet spring\n---\n", "Wet spring"), ("---\n---\nText.", nil),
        ("Text.\n\n---\ntitle: Wet spring\n---\n", nil), ("----\ntitle: Wet spring\n----\n", nil),
    ])
    func headlinesInFrontMatter(_ text: String, _ expected: String?) {
        let document = read(text)
        #expect(document.metadata.headline == expected)
        #expect(document.faults.isEmpty)
    }

    @Test func figuresInHTML() {
        #expect(
            blocks("<figure>\n<img src=q.jpg>\n<figcaption>Workers fill sandbags.</figcaption>\n</figure>\n\nThe council met.")
                == ["caption: Workers fill sandbags.", "paragraph: The council met."])
    }
}
