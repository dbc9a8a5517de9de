import NewslintKit
import NewslintReaders
import Testing

/// A generator whose numbers are the same on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Under any input: segments tile both texts, verbatim ones are equal, prose is UTF-8, blocks are sorted, apart and inside.
@Suite struct SourceMapLawTests {
    private static let pieces: [String] = [
        "The council met.", "By Ann Lee", "é", "“Quote,” she said.", "\n", "\n\n", "\r\n", "\r", "  ", "\t", "*", "**", "_", "`", "[a](b)",
        "![x](y \"t\")",
        "[", "]", "(", ")", "<", ">", "<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<table><tr><td>", "</table>", "<q>", "</q>", "<br>",
        "<!-- c -->", "<!--",
        "-->", "&amp;", "&eacute;", "&#8217;", "&#0;", "&bogus;", "&", "> ", "- ", "1. ", "# ", "## ", "---\n", "| a | b |\n|---|---|\n",
        "```\n", "\\", "\u{0}",
        "(AP Photo/Ann Lee)", "<figure><img><figcaption>", "</figcaption></figure>", "<script>x<y</script>", "<h1>", "</h1>", "<li>",
        "<ul>", "<article>",
        "<title>T - S</title>", "<meta name=author content=\"A B\">", "[x]: y\n", "<svg><path/>", "<select><option>", "<textarea>", "~~",
        "• ", "\u{FEFF}", "한국어", "🙂",
        "date: 2021-04-04\n", "<a href='x'>", "</a>", "<noscript>", "<style>", "<template>", "<p hidden>", "<span style='display:none'>",
        "=\n",
    ]

    @Test(arguments: SourceFormat.allCases)
    func holdsForRandomInput(_ format: SourceFormat) {
        var random = Seeded(state: 42)
        for round in 0..<7_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)].utf8
            }
            // Every other input is damaged, byte by byte.
            if round % 2 == 1, !bytes.isEmpty {
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
            }
            if let broken = Self.brokenLaw(Document.read(SourceFile(path: "x", bytes: bytes), as: format)) {
                Issue.record("\(format), round \(round): \(broken) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
                return
            }
        }
    }

    static func brokenLaw(_ document: Document) -> String? {
        var prose = 0
        var source = 0
        for segment in document.map.segments {
            guard segment.prose.start == prose, segment.source.start == source else { return "a gap" }
            prose = segment.prose.end
            source = segment.source.end
            guard prose <= document.prose.count, source <= document.file.bytes.count else { return "a segment past the end" }
            if segment.kind == .verbatim {
                guard document.prose[segment.prose.start..<prose] == document.file.bytes[segment.source.start..<source] else {
                    return "a verbatim segment that differs"
                }
            }
            if segment.kind == .dropped, !segment.prose.isEmpty { return "a dropped segment with prose" }
        }
        guard prose == document.prose.count, source == document.file.bytes.count else { return "segments that stop early" }
        guard String(validating: document.prose, as: UTF8.self) != nil else { return "prose that is not UTF-8" }
        var last = 0
        for block in document.blocks {
            guard block.range.start >= last, !block.range.isEmpty, block.range.end <= document.prose.count else {
                return "a block out of place"
            }
            last = block.range.end
        }
        return nil
    }
}
