/// A JSON value, for reading corpora. It is tolerant: what is broken ends the value early instead of failing.
enum JSON: Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var parser = JSONParser(bytes: bytes)
        self = parser.value(depth: 0)
    }

    init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { JSON($0) } }

    /// A member of an object; null when there is none.
    subscript(_ key: String) -> JSON {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }
    var double: Double? { if case .number(let number) = self { number } else { nil } }
    var int: Int? { double.flatMap { Int(exactly: $0.rounded()) } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    /// The elements; none for anything but an array.
    var array: [JSON] { if case .array(let elements) = self { elements } else { [] } }
    /// The members; none for anything but an object.
    var object: [String: JSON] { if case .object(let members) = self { members } else { [:] } }
}

/// Walks the bytes of one JSON text.
private struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        skipSpace()
        guard byte == expected else { return false }
        index += 1
        return true
    }

    mutating func value(depth: Int) -> JSON {
        skipSpace()
        guard depth < 200, let byte else { return .null }
        switch byte {
        case UInt8(ascii: "\""): return .string(string())
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        default: return literal()
        }
    }

    private mutating func object(depth: Int) -> JSON {
        index += 1
        var members: [String: JSON] = [:]
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { break }
            let key = string()
            guard take(UInt8(ascii: ":")) else { break }
            members[key] = value(depth: depth + 1)
            guard take(UInt8(ascii: ",")) else { break }
        }
        _ = take(UInt8(ascii: "}"))
        return .object(members)
    }

    private mutating func array(depth: Int) -> JSON {
        index += 1
        var elements: [JSON] = []
        skipSpace()
        while index < bytes.count, byte != UInt8(ascii: "]") {
            elements.append(value(depth: depth + 1))
            guard take(UInt8(ascii: ",")) else { break }
            skipSpace()
        }
        _ = take(UInt8(ascii: "]"))
        return .array(elements)
    }

    private mutating func literal() -> JSON {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !",]}".utf8.contains(bytes[index]) { index += 1 }
        if index == start { index += 1 }
        let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
        switch text {
        case "true": return .flag(true)
        case "false": return .flag(false)
        default: return Double(text).map { .number($0) } ?? .null
        }
    }

    private mutating func string() -> String {
        index += 1
        var start = index
        var unescaped: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                unescaped.append(contentsOf: bytes[start..<index])
                index += 1
                escape(into: &unescaped)
                start = index
            } else {
                index += 1
            }
        }
        let tail = bytes[min(start, bytes.count)..<min(index, bytes.count)]
        index += 1
        if unescaped.isEmpty { return String(decoding: tail, as: UTF8.self) }
        unescaped.append(contentsOf: tail)
        return String(decoding: unescaped, as: UTF8.self)
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard let byte else { return }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            var scalar = unit()
            if scalar & 0xFC00 == 0xD800, index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\") {
                index += 2
                scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit() & 0x3FF)
            }
            text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        default: text.append(byte)
        }
    }

    private mutating func unit() -> UInt32 {
        let end = min(index + 4, bytes.count)
        defer { index = end }
        return UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16) ?? 0xFFFD
    }
}
