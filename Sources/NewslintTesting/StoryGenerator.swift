/// Stories at random, and stories spoilt at random: the same ones for the same seed.
///
/// They are made of what rules look for (numbers, dates, quotation marks, markup) and of what breaks programs (bytes that are not UTF-8, NUL,
/// lone carriage returns, figures of hundreds of digits), so that odd meetings come often.
public struct StoryGenerator: Sendable {
    private var random: SeededGenerator

    public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A story of up to some thirty paragraphs.
    public mutating func story() -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                bytes += piece()
                if Int.random(in: 0..<8, using: &random) > 0 { bytes.append(0x20) }
            }
            bytes += Array((["\n\n", "\n", "\r\n\r\n", "\r", ".\n\n"].randomElement(using: &random) ?? "\n").utf8)
        }
        return bytes
    }

    /// Paragraphs of digits, separators, signs and the words that make numbers, dates and times of them.
    public mutating func figures() -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let kind = Self.figurePieces.randomElement(using: &random) ?? []
                bytes += Array((kind.randomElement(using: &random) ?? "").utf8)
                if Int.random(in: 0..<3, using: &random) == 0 { bytes.append(0x20) }
            }
            bytes += Array(".\n\n".utf8)
        }
        return bytes
    }

    /// A story with a few of its bytes lost, doubled, changed or moved.
    public mutating func spoilt(_ story: [UInt8]) -> [UInt8] {
        var bytes = story
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: end)
            case 3: bytes.insert(contentsOf: piece(), at: start)
            case 4: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 5: bytes[start..<end].reverse()
            default: bytes.removeLast(bytes.count - end)
            }
        }
        return bytes
    }

    private mutating func piece() -> [UInt8] {
        if Int.random(in: 0..<40, using: &random) == 0 { return hostile() }
        let kind = Self.pieces.randomElement(using: &random) ?? []
        return Array((kind.randomElement(using: &random) ?? "").utf8)
    }

    private mutating func hostile() -> [UInt8] {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: [0]
        case 1: [0xFF, 0xC3, 0xE2, 0x80]
        case 2: [0xF0, 0x9F, 0x99]
        case 3: Array(String(repeating: "9", count: 400).utf8)
        case 4: Array(String(repeating: ["(", "“", "> ", "<b>", "[", "- "].randomElement(using: &random) ?? "*", count: 60).utf8)
        default: Array(String(repeating: "a", count: 3000).utf8)
        }
    }

    private static let figurePieces: [[String]] = [
        words("0 1 2 3 4 5 6 7 8 9 00 000 10 12 29 30 31 60 99 100 360 999 1900 2021 9999 10000"),
        [String(repeating: "9", count: 19), String(repeating: "1", count: 309), "0." + String(repeating: "0", count: 400) + "1"],
        words(", . ; : / - – — + − ± × % ‰ ° ' ’ ( ) & # $ £ € ¥ ₩ ½ ¾ | ² ³"),
        words("million billion trillion hundred thousand dozen m bn k million-dollar half third two-thirds twelve twenty-five zero nought"),
        words("percent points of the from to and between or in per a an each times average doubled halved rose fell up down by than"),
        words("people km miles C F degrees pounds won dollars years year-old days votes members seats Democrats Republicans total"),
        words("January Feb. March 4th Monday Sunday, a.m. p.m. GMT EST noon midnight yesterday ago anniversary born since until"),
    ]

    private static let pieces: [[String]] = [
        words("the a of in on said told mayor council ferry were killed rose fell from to by percent because people according who and but"),
        words(
            "the of 40 passengers 25 rescued 19 missing half a dozen 1.3 million $3.27 52-45 18-year-old 5% 120% 2bn No. 1 1,000 two-thirds"
        ),
        words(
            "Feb. February 30 31 29 Monday Tuesday Sunday, April 4, 2021 2019-02-30 10:30 a.m. 25:61 noon 1990s yesterday last next week"),
        ["“", "”", "‘", "’", "\"", "'", "(", ")", "—", "--", "…", "...", ",", ".", ":", ";", "?", "!", "«", "»"],
        [
            "Gov.", "Kim Jong-un", "O’Brien", "U.S.-based", "AP", "Reuters", "SEOUL, April 4 (Yonhap) —", "By Nam Hyun-woo",
            "Sen. Rand Paul",
        ],
        [
            "# Headline", "\n## Subhead\n", "> quoted", "- item", "1. first", "**bold**", "*light*", "[link](http://x.y/z)", "![a](b.jpg)",
            "`code`",
        ],
        [
            "\n```\n", "\n---\n", "| a | b |\n|---|---|\n| 1 | 2 |\n", "<!-- newslint-disable spelling -->", "<!--", "-->", "\\*", "&amp;",
            "&#x27;",
        ],
        [
            "<p>", "</p>", "<figure><figcaption>", "</figcaption></figure>", "<h1>Title</h1>", "<nav>", "<pre>", "<script>", "<br>",
            "&nbsp;", "<a href='",
        ],
        ["서울", "Zürich", "e\u{301}", "🙂", "\u{FEFF}", "\u{200B}", "\u{00AD}", "\u{2028}", "Москва", "ﬁ", "½", "№", "€5", "\t"],
    ]

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
