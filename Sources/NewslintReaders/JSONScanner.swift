import NewslintKit

/// Walks a JSON text once and tells of each string in it with the keys that lead there. Takes what pages really hold: text that is broken off or
/// wrong in places is read as far as it goes.
struct JSONScanner {
    /// Deeper objects and lists are passed over.
    static let deepest = 64

    /// Calls `found` with the keys from the outside in (lists have none) and the value.
    static func strings(in text: [UInt8], _ found: ([String], String) -> Void) {
        var keys: [String] = []
        // For each open object or list: whether it is an object, and how many keys stood before it.
        var open: [(isObject: Bool, keys: Int)] = []
        var expectsKey = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x7B, 0x5B:
                open.append((byte == 0x7B, keys.count))
                expectsKey = byte == 0x7B
                if open.count > deepest { return }
            case 0x7D, 0x5D:
                if let last = open.popLast() { keys.removeLast(keys.count - last.keys) }
                expectsKey = false
            case 0x2C:
                guard let last = open.last else { continue }
                keys.removeLast(keys.count - last.keys)
                expectsKey = last.isObject
            case 0x22:
                let value = string(text, &index)
                if expectsKey {
                    keys.append(value)
                    expectsKey = false
                } else {
                    found(keys, value)
                }
            default: break
            }
        }
    }

    /// The string whose opening mark has just been passed.
    private static func string(_ text: [UInt8], _ index: inout Int) -> String {
        var bytes: [UInt8] = []
        while index < text.count, text[index] != 0x22 {
            guard text[index] == 0x5C, index + 1 < text.count else {
                bytes.append(text[index])
                index += 1
                continue
            }
            let escaped = text[index + 1]
            index += 2
            switch escaped {
            case 0x6E, 0x72, 0x74: bytes.append(0x20)
            case 0x75: bytes += unicode(text, &index)
            default: bytes.append(escaped)
            }
        }
        index += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The UTF-8 of four hexadecimal digits, and of the second half of a surrogate pair after them.
    private static func unicode(_ text: [UInt8], _ index: inout Int) -> [UInt8] {
        func unit(_ start: Int) -> UInt16? {
            guard start + 4 <= text.count else { return nil }
            return UInt16(String(decoding: text[start..<(start + 4)], as: UTF8.self), radix: 16)
        }
        guard let first = unit(index) else { return [] }
        index += 4
        var units = [first]
        if UTF16.isLeadSurrogate(first), index + 1 < text.count, text[index] == 0x5C, text[index + 1] == 0x75, let second = unit(index + 2)
        {
            units.append(second)
            index += 6
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
