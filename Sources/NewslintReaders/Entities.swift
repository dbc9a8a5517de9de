import NewslintKit

/// Character references: `&eacute;`, `&#8217;`, `&#x2019;`.
///
/// The names are those of HTML 4 (W3C, section 24) and the few later ones that copy has; others stay as they stand.
enum Entities {
    /// The text of the reference that starts at `index` with `&`, and its length in bytes with the semicolon; nil when it is none.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (text: String, length: Int)? {
        var after = index + 1
        guard after < end else { return nil }
        if bytes[after] == 0x23 { return number(bytes, at: index, end: end) }
        while after < end, after - index < 12, ASCII.isLetter(bytes[after]) || ASCII.isDigit(bytes[after]) { after += 1 }
        guard after < end, bytes[after] == 0x3B else { return nil }
        guard let value = names[String(decoding: bytes[(index + 1)..<after], as: UTF8.self)] else { return nil }
        return (String(value), after + 1 - index)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (text: String, length: Int)? {
        var after = index + 2
        let isHex = after < end && bytes[after] | 0x20 == 0x78
        if isHex { after += 1 }
        let first = after
        var value: UInt32 = 0
        while after < end, after - first < 8 {
            let byte = bytes[after]
            let digit: UInt8
            if ASCII.isDigit(byte) {
                digit = byte - 0x30
            } else if isHex, (byte | 0x20) &- 0x61 < 6 {
                digit = (byte | 0x20) - 0x61 + 10
            } else {
                break
            }
            value = value * (isHex ? 16 : 10) + UInt32(digit)
            after += 1
        }
        guard after > first, after < end, bytes[after] == 0x3B else { return nil }
        // Pages name the characters of Windows-1252 by their codes there; HTML says to read them so.
        let code = (0x80...0x9F).contains(value) ? UInt32(windows[Int(value - 0x80)]) : value
        let scalar = code == 0 ? nil : Unicode.Scalar(code)
        return (String(Character(scalar ?? "\u{FFFD}")), after + 1 - index)
    }

    private static let windows: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD,
        0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    private static let names: [String: Character] = {
        var names: [String: Character] = [:]
        // Latin 1, in the order of its code points from U+00A0.
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil \
            sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
            Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
            atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
            oslash ugrave uacute ucirc uuml yacute thorn yuml
            """
        for (offset, name) in latin.split(separator: " ").enumerated() {
            if let scalar = Unicode.Scalar(UInt32(0xA0 + offset)) { names[String(name)] = Character(scalar) }
        }
        let others = """
            quot " amp & lt < gt > apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ \
            ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ \
            trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ ne ≠ le ≤ ge ≥ asymp ≈ radic √ sum ∑ alpha α beta β gamma γ delta δ \
            epsilon ε lambda λ mu μ pi π sigma σ omega ω Delta Δ Omega Ω Sigma Σ hearts ♥ star ☆ check ✓ lsquor ‚ ldquor „ rsquor ’ rdquor ” \
            hyphen ‐ horbar ― mldr … num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? \
            commat @ lbrack [ lsqb [ bsol \\ rbrack ] rsqb ] lowbar _ grave ` lbrace { lcub { verbar | vert | rbrace } rcub } excl ! \
            Zcaron Ž zcaron ž Ccaron Č ccaron č cacute ć Cacute Ć nacute ń sacute ś zacute ź zdot ż lstrok ł Lstrok Ł aogon ą eogon ę \
            iuml ï gbreve ğ inodot ı Idot İ scedil ş Scedil Ş abreve ă amacr ā omacr ō umacr ū emacr ē imacr ī ecaron ě rcaron ř uring ů
            """.split(separator: " ")
        for index in stride(from: 0, to: others.count - 1, by: 2) {
            if let character = others[index + 1].first { names[String(others[index])] = character }
        }
        let spaces: [(String, Character)] = [
            ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"), ("hairsp", "\u{200A}"), ("zwnj", "\u{200C}"),
            ("zwj", "\u{200D}"),
            ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("Tab", "\t"), ("NewLine", "\n"), ("ZeroWidthSpace", "\u{200B}"),
            ("numsp", "\u{2007}"),
            ("puncsp", "\u{2008}"), ("NoBreak", "\u{2060}"),
        ]
        for (name, character) in spaces { names[name] = character }
        return names
    }()
}
