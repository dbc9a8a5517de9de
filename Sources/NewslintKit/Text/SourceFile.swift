/// A file as it was read: its name and its bytes, whatever they are.
public struct SourceFile: Sendable {
    /// The name that findings carry: a path as the user gave it, or `<stdin>`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a range; bytes that are not UTF-8 become U+FFFD. Out-of-bounds parts are left out.
    public func text(in range: SourceRange) -> String {
        let start = min(range.start, bytes.count)
        return String(decoding: bytes[start..<max(start, min(range.end, bytes.count))], as: UTF8.self)
    }
}
