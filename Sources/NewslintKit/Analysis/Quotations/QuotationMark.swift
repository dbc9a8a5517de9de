/// One quotation mark as it is printed, before it is known what it does.
struct QuotationMark {
    /// Which way the glyph faces.
    enum Side {
        case opens
        case closes
        /// Straight marks don't say.
        case either
    }

    let style: Quotation.Style
    let side: Side
    let start: Int
    let end: Int
    /// White space, an opening bracket, a dash or an opening mark stands before it.
    let startsAfterBreak: Bool
    /// A word, a figure, an opening bracket or an ellipsis stands right after it.
    let standsBeforeWord: Bool

    /// Its surroundings let it open a quotation and nothing else.
    var canOnlyOpen: Bool { startsAfterBreak && standsBeforeWord }
    /// Its surroundings let it close a quotation and nothing else.
    var canOnlyClose: Bool { !startsAfterBreak && !standsBeforeWord }
}

extension QuotationMark {
    /// The style and the side of a quotation mark's glyph; nil for punctuation that Unicode counts among quotation marks and English doesn't.
    static func glyph(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> (style: Quotation.Style, side: Side)? {
        let start = token.start
        switch (bytes[start], token.count) {
        case (0x22, 1): return (.double, .either)
        case (0x27, 1): return (.single, .either)
        case (0x60, 1): return (.single, .either)
        case (0xC2, 2): return (.guillemet, bytes[start + 1] == 0xAB ? .opens : .closes)
        case (0xCA, 2): return (.single, .closes)
        case (0xE2, 3) where bytes[start + 1] == 0x80:
            switch bytes[start + 2] {
            case 0x98, 0x9A, 0x9B: return (.single, .opens)
            case 0x99: return (.single, .closes)
            case 0x9C, 0x9E, 0x9F: return (.double, .opens)
            case 0x9D: return (.double, .closes)
            case 0xB2: return (.single, .either)
            case 0xB3: return (.double, .either)
            case 0xB9: return (.guillemet, .opens)
            case 0xBA: return (.guillemet, .closes)
            default: return nil
            }
        default: return nil
        }
    }
}
