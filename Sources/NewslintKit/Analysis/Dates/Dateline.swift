/// The opening of an agency story: `SEOUL, April 4, 2021 (Yonhap) -`, `WASHINGTON (AP) —`.
enum Dateline {
    /// From the place to the mark before the dash; nil when the story has none.
    static func find(in document: Document) -> ProseRange? {
        // It opens the first paragraph; a page's own lines, taken for paragraphs, may come before it.
        var seen = 0
        for (block, range) in zip(document.blocks, document.tokens.blocks) where block.role == .paragraph || block.role == .dateline {
            if let found = find(in: document, range) { return found }
            seen += 1
            if seen == 4 { break }
        }
        return nil
    }

    private static func find(in document: Document, _ range: Range<Int>) -> ProseRange? {
        let tokens = document.tokens.all[range.prefix(24)]
        guard let place = tokens.first, place.kind == .word, place.shape.contains(.capitalized) else { return nil }
        var hasAgency = false
        var last = place
        for token in tokens.dropFirst() {
            let byte = document.prose[token.start]
            switch token.kind {
            case .punctuation where isDash(token, byte) && token.shape.contains(.spaced):
                return hasAgency || place.shape.contains(.allCaps) ? ProseRange(place.start, last.end) : nil
            case .punctuation where byte == 0x28:
                hasAgency = true
            case .punctuation where byte == 0x29 || byte == 0x2C || byte == 0x2F || byte == 0x3A || byte == 0x2E && hasAgency:
                break
            case .word where token.shape.contains(.capitalized) || token.is(.preposition) || token.is(.article), .number:
                break
            default:
                return nil
            }
            last = token
        }
        return nil
    }

    private static func isDash(_ token: Token, _ byte: UInt8) -> Bool { byte == 0x2D || byte == 0xE2 && token.count == 3 }
}
