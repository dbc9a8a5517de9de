import NewslintKit

/// The prefixes and suffixes of a hunspell `.aff` file, as far as most dictionaries of European languages use them: one affix of a kind on
/// a root, flags of one byte.
struct AffixTable {
    struct Affix {
        let strip: Int
        let add: [UInt8]
        /// What the root must end (a suffix) or start (a prefix) with, one set of bytes a place.
        let condition: [ByteSet]
        /// Goes together with an affix of the other kind.
        let crosses: Bool
    }

    /// By flag.
    private(set) var prefixes: [[Affix]] = Array(repeating: [], count: 256)
    private(set) var suffixes: [[Affix]] = Array(repeating: [], count: 256)
    /// Flags of roots that are not words by themselves, or that should not be suggested.
    private(set) var barred = ByteSet()
    /// Whether the file has nothing besides that could forbid a form made by these affixes.
    private(set) var isExact = true

    /// Nil for a file in another encoding or with flags of another kind.
    init?(_ text: [UInt8]) {
        var crosses = ByteSet()
        var isReadable = false
        for line in text.split(separator: 0x0A) {
            let fields = line.split(whereSeparator: ASCII.isSpace).map { Array($0) }
            guard let keyword = fields.first.map({ String(decoding: $0, as: UTF8.self) }), fields.count > 1 else { continue }
            switch keyword {
            case "SET":
                isReadable = String(decoding: fields[1], as: UTF8.self).uppercased() == "UTF-8"
            case "FLAG", "AF", "COMPLEXPREFIXES":
                return nil
            case "NOSUGGEST", "FORBIDDENWORD", "NEEDAFFIX", "ONLYINCOMPOUND":
                barred.insert(fields[1][0])
                if keyword == "FORBIDDENWORD" || keyword == "NEEDAFFIX" { isExact = false }
            case "CIRCUMFIX", "KEEPCASE", "PSEUDOROOT", "IGNORE", "FORBIDWARN":
                isExact = false
            case "PFX" where fields.count == 4, "SFX" where fields.count == 4:
                if fields[2] == [0x59] { crosses.insert(fields[1][0]) }
            case "PFX" where fields.count > 4, "SFX" where fields.count > 4:
                let flag = fields[1][0]
                // Flags of the affix itself, and conditions on letters of several bytes.
                if fields[3].contains(0x2F) || fields[4].contains(where: { $0 >= 0x80 }) { isExact = false }
                let affix = Affix(
                    strip: fields[2] == [0x30] ? 0 : fields[2].count,
                    add: fields[3] == [0x30] ? [] : Array(fields[3].prefix { $0 != 0x2F }),
                    condition: AffixTable.condition(fields[4]), crosses: crosses.contains(flag))
                if keyword == "PFX" { prefixes[Int(flag)].append(affix) } else { suffixes[Int(flag)].append(affix) }
            default:
                break
            }
        }
        guard isReadable else { return nil }
    }

    /// `[^aeiou]y` as sets of bytes; `.` alone asks for nothing.
    private static func condition(_ pattern: [UInt8]) -> [ByteSet] {
        var sets: [ByteSet] = []
        var index = 0
        while index < pattern.count {
            var set = ByteSet()
            if pattern[index] == 0x5B {
                index += 1
                let negates = index < pattern.count && pattern[index] == 0x5E
                if negates { index += 1 }
                while index < pattern.count, pattern[index] != 0x5D {
                    set.insert(pattern[index])
                    index += 1
                }
                if negates { set.invert() }
            } else if pattern[index] == 0x2E {
                set.invert()
            } else {
                set.insert(pattern[index])
            }
            sets.append(set)
            index += 1
        }
        return pattern == [0x2E] ? [] : sets
    }
}

/// A set of byte values.
struct ByteSet {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    func contains(_ byte: UInt8) -> Bool {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: return words.0 & bit != 0
        case 1: return words.1 & bit != 0
        case 2: return words.2 & bit != 0
        default: return words.3 & bit != 0
        }
    }

    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    mutating func invert() { words = (~words.0, ~words.1, ~words.2, ~words.3) }
}
