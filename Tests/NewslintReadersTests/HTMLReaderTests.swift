import NewslintKit
import NewslintReaders
import Testing

@Suite struct HTMLReaderTests {
    private func read(_ text: String) -> Document { Document.read(SourceFile(path: "story.html", text: text), as: .html) }

    private func blocks(_ text: String) -> [String] {
        let document = read(text)
        return document.blocks.map { "\($0.role.name): \(document.text($0.range))" }
    }

    /// A page around a story: what stands in it, without the headline and the two paragraphs that make it a story.
    private func inStory(_ inner: String) -> [String] {
        let page = """
            <nav><a href="/">Home</a></nav><article><h1>Ferry returns</h1>
            <p>The ferry to the island sailed again on Monday after the winter storms had closed its pier for six weeks.</p>
            \(inner)
            <p>Nobody on the quay could remember a longer pause, and the first boat left with every seat taken.</p></article>
            """
        let frame = ["furniture: Home", "headline: Ferry returns"]
        return blocks(page).filter {
            !frame.contains($0) && !$0.hasPrefix("paragraph: The ferry to") && !$0.hasPrefix("paragraph: Nobody on")
        }
    }

    @Test func aPage() {
        let page = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Ferry returns | The Post</title></head><body>
            <header><a href="/">The Post</a></header>
            <nav><ul><li><a href="/n">News</a></li></ul></nav>
            <main><article><header><h1>Ferry returns</h1><h2>Six weeks of waiting end at the old pier</h2></header>
            <p class="byline">By Ann Lee</p><time datetime="2021-04-04T09:00:00Z">4 April 2021</time>
            <p>The ferry to the island sailed again on Monday after the winter storms had closed its pier for six weeks.</p>
            <h3>What it costs</h3>
            <p>A ticket is three pounds, as it was before the storms, and children travel free until the end of May.</p>
            <ul><li>Boats leave at nine.</li></ul>
            <aside class="related"><a href="/x">The storm in pictures</a></aside></article></main>
            <footer>All rights reserved</footer></body></html>
            """
        #expect(
            blocks(page).map { $0.split(separator: " ").prefix(4).joined(separator: " ") } == [
                "furniture: The Post", "furniture: News", "headline: Ferry returns", "deck: Six weeks of", "byline: By Ann Lee",
                "dateline: 4 April 2021", "paragraph: The ferry to", "subhead: What it costs", "paragraph: A ticket is",
                "list item: Boats leave",
                "furniture: The storm in", "furniture: All rights reserved",
            ])
        let metadata = read(page).metadata
        #expect(metadata.language == "en-GB")
        #expect(metadata.storyDate == CivilDate(year: 2021, month: 4, day: 4))
    }

    @Test(arguments: [
        (
            "<figure><img><figcaption>Boats at the pier on Monday. <span>Ann Lee/The Post</span></figcaption></figure>",
            ["caption: Boats at the pier on Monday. Ann Lee/The Post"]
        ),
        (
            "<figure><figcaption><p>Boats at the pier on Monday.</p><p class=\"credit\">Ann Lee</p></figcaption></figure>",
            ["caption: Boats at the pier on Monday.", "credit: Ann Lee"]
        ),
        (
            "<figure><figcaption><p>Boats at the pier on Monday.</p><p>AFP via Getty Images</p></figcaption></figure>",
            ["caption: Boats at the pier on Monday.", "credit: AFP via Getty Images"]
        ),
        ("<div class=\"wp-caption-text\">Boats at the pier on Monday.</div>", ["caption: Boats at the pier on Monday."]),
        // A box with the name of furniture holds the caption of the story's own picture …
        (
            "<div class=\"relatedPhoto\"><div class=\"caption\">Boats at the pier on Monday.</div></div>",
            ["caption: Boats at the pier on Monday."]
        ),
        // … but a caption that is a link announces another story, and one in a menu is the page's.
        (
            "<div class=\"related\"><figure><figcaption><a href=\"/x\">The storm in pictures</a></figcaption></figure></div>",
            ["furniture: The storm in pictures"]
        ),
        ("<nav><figure><figcaption>The storm in pictures</figcaption></figure></nav>", ["furniture: The storm in pictures"]),
        ("<figure><figcaption>Advertisement</figcaption></figure>", ["furniture: Advertisement"]),
        // A gallery that opens over the page, and what it says again.
        (
            "<div hidden><p>Close</p><figure><figcaption>Boats at the pier on Monday.</figcaption></figure></div>",
            ["caption: Boats at the pier on Monday."]
        ),
        (
            """
            <figure><figcaption>Boats at the pier on Monday.</figcaption></figure>
            <div style="display: none"><figure><figcaption>Boats at the pier  on Monday.</figcaption></figure></div>
            """,
            ["caption: Boats at the pier on Monday.", "furniture: Boats at the pier  on Monday."]
        ),
        (
            "<figure><div class=\"caption\" aria-hidden=\"true\">Boats at the pier on Monday.</div></figure>",
            ["caption: Boats at the pier on Monday."]
        ),
    ])
    func figures(_ html: String, _ expected: [String]) {
        #expect(inStory(html) == expected)
    }

    @Test(arguments: [
        "<script>let x = 'The council met.'</script>", "<style>p { color: red }</style>", "<template><p>The council met.</p></template>",
        "<p hidden>The council met.</p>", "<p style='DISPLAY:NONE'>The council met.</p>", "<p aria-hidden=true>The council met.</p>",
        "<noscript><p>The council met.</p></noscript>", "<svg><text>The council met.</text></svg>", "<p> </p>",
        "<select><option>One</select>",
    ])
    func whatIsNotShownIsNotRead(_ html: String) {
        #expect(inStory(html).isEmpty)
    }

    @Test(arguments: [
        ("<p>caf&eacute; &amp; bar &#8217;s &#x201C;here&#x201D; &bogus; &", "paragraph: café & bar ’s “here” &bogus; &"),
        ("<p>A <b>bold</b> <a href='/x'>link</a>, a <span>span</span>.", "paragraph: A bold link, a span."),
        ("<p>She said <q>not yet</q>.", "paragraph: She said “not yet”."),
        ("<p>One line<br>and the next", "paragraph: One line\nand the next"),
        ("<blockquote>We have seen worse.</blockquote>", "block quote: We have seen worse."),
        ("<pre>let x</pre>", "code: let x"),
    ])
    func text(_ html: String, _ expected: String) {
        #expect(blocks(html) == [expected])
    }

    @Test func impliedTags() {
        #expect(
            blocks("<p>One is here.<p>Two is here.<ul><li>Boats<li>Trains</ul>Three<br><br>Four") == [
                "paragraph: One is here.", "paragraph: Two is here.", "list item: Boats", "list item: Trains", "paragraph: Three",
                "paragraph: Four",
            ])
    }

    @Test func tables() {
        let table = "<table><thead><tr><th>Town<th>Votes<tbody><tr><td>Holm<td>412<tr><td>Sund<td>9</table>"
        let document = read(table)
        #expect(
            document.blocks.compactMap(\.cell).map { [$0.row, $0.column, $0.isHeader ? 1 : 0] } == [
                [0, 0, 1], [0, 1, 1], [1, 0, 0], [1, 1, 0], [2, 0, 0], [2, 1, 0],
            ])
        #expect(document.blocks.allSatisfy { $0.role == .tableCell })
        // A table of one column, or with paragraphs in it, only places things.
        #expect(blocks("<table><tr><td><p>The council met.</table>") == ["paragraph: The council met."])
    }

    @Test func comments() throws {
        let document = read(
            "<!-- newslint-disable -->\n<head><!-- head --></head><p>A line <!-- here --> and more.</p><div hidden><!-- inside --></div></html><!-- after -->"
        )
        #expect(document.comments.map(\.text) == ["newslint-disable", "head", "here", "inside", "after"])
        #expect(document.file.text(in: try #require(document.comments.dropFirst(2).first).range) == "<!-- here -->")
    }

    @Test(arguments: [
        ("<meta property='article:published_time' content='2021-04-04T23:30:00-05:00'>", "2021-04-04"),
        ("<meta name=pubdate content='2021-04-04'>", "2021-04-04"),
        ("<time datetime='2021-04-04' pubdate>today</time>", "2021-04-04"),
        ("<script type='application/ld+json'>{\"@graph\": [{\"datePublished\": \"2021-04-04\"}]}</script>", "2021-04-04"),
        // JSON-LD is surer than `time`, which may stand in a list of other stories.
        (
            "<time datetime='2019-01-01'></time><script type='application/ld+json'>{\"datePublished\": \"2021-04-04\"}</script>",
            "2021-04-04"
        ),
        ("<meta name=date content='yesterday'>", ""), ("<script type='application/ld+json'>{\"datePublished\": </script>", ""),
    ])
    func storyDates(_ html: String, _ date: String) {
        #expect(read(html + "<p>The council met.").metadata.storyDate == CivilDate(iso: date))
    }

    @Test func linkedData() {
        let metadata = read(
            """
            <title>Ferry - The Post</title><meta property="og:title" content="Ferry is back"><meta name="author" content="By Bo Roe">
            <script type="application/ld+json">[{"@type": "OpinionNewsArticle", "headline": "Ferry \\u201creturns\\u201d",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Roe"}]}]</script><p>Text.
            """
        ).metadata
        #expect(metadata.headline == "Ferry “returns”")
        #expect(metadata.authors == ["Ann Lee", "Bo Roe"])
        #expect(metadata.section == "opinion")
    }

    @Test func whatNestsTooDeepIsNotRead() {
        let document = read(String(repeating: "<div>", count: 3_000) + "The council met.")
        #expect(document.blocks.isEmpty)
        #expect(document.faults.map(\.rule) == ["input/nested-too-deeply"])
    }
}
