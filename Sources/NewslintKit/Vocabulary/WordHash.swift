/// The hash of a word's folded form, by which tokens are compared and looked up.
///
/// FNV-1a over the bytes with `A` to `Z` and `À` to `Þ` in lower case, the typographic apostrophe as the straight one, and soft hyphens
/// left out.
public enum WordHash {
    /// The hash of nothing, to which bytes are added.
    @usableFromInline static let seed: UInt32 = 0x811C_9DC5

    /// A hash with one folded byte more.
    @inlinable @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    @inlinable
    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = seed
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            if byte < 0x80 {
                byte = ASCII.lower(byte)
            } else if byte == 0xC3, index + 1 < bytes.count, bytes[index + 1] < 0x9F, bytes[index + 1] != 0x97 {
                hash = adding(0xC3, to: hash)
                byte = bytes[index + 1] | 0x20
                index += 1
            } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAD {
                index += 2
                continue
            } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
                byte = 0x27
                index += 2
            }
            hash = adding(byte, to: hash)
            index += 1
        }
        return hash
    }

    /// The hash of a word, as a token of it has it. For set-up, not for hot loops.
    public static func of(_ word: some StringProtocol) -> UInt32 { Array(word.utf8).withUnsafeBufferPointer { of($0) } }
}
