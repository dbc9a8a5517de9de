import Glibc

/// Turns UTF-8 into the encoding of a dictionary that is written in another, and back.
final class CharacterEncoding {
    private let toDictionary: iconv_t
    private let fromDictionary: iconv_t

    /// Nil for an encoding that the system does not have.
    init?(_ name: String) {
        // hunspell's files say `microsoft-cp1251` and `ISO8859-1`.
        let name = name.lowercased().hasPrefix("microsoft-") ? String(name.dropFirst(10)) : name
        let invalid = iconv_t(bitPattern: -1)
        let to = iconv_open(name, "UTF-8")
        let from = iconv_open("UTF-8", name)
        guard let to, let from, to != invalid, from != invalid else {
            if let to, to != invalid { iconv_close(to) }
            if let from, from != invalid { iconv_close(from) }
            return nil
        }
        toDictionary = to
        fromDictionary = from
    }

    deinit {
        iconv_close(toDictionary)
        iconv_close(fromDictionary)
    }

    /// The word in the dictionary's encoding, with a final NUL; nil when that has no such characters.
    func encode(_ word: [CChar]) -> [CChar]? { CharacterEncoding.convert(word, toDictionary) }

    /// A word of the dictionary as UTF-8, with a final NUL.
    func decode(_ word: [CChar]) -> [CChar]? { CharacterEncoding.convert(word, fromDictionary) }

    private static func convert(_ word: [CChar], _ descriptor: iconv_t) -> [CChar]? {
        var input = word
        var output = [CChar](repeating: 0, count: word.count * 4 + 4)
        iconv(descriptor, nil, nil, nil, nil)
        let used: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var left = input.count
                var room = output.count
                return iconv(descriptor, &from, &left, &to, &room) == 0 && left == 0 ? output.count - room : nil
            }
        }
        return used.map { Array(output.prefix($0)) }
    }
}
