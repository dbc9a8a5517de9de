import NewslintKit

/// Faults of a file itself, before anything is read in it.
enum InputFaults {
    /// Why a file can't be read at all; nil for one that can.
    static func refusal(of bytes: [UInt8]) -> Diagnostic? {
        if let encoding = wideEncoding(bytes) {
            return Diagnostic(
                rule: "input/not-utf-8", severity: .error, range: SourceRange(0, min(4, bytes.count)), message: .wide(encoding))
        }
        let sample = bytes.prefix(4096)
        if sample.count(where: { $0 == 0 }) * 10 > sample.count {
            return Diagnostic(rule: "input/not-text", severity: .error, range: SourceRange(0, 1), message: .binary)
        }
        return nil
    }

    /// What is odd in a file that can be read.
    static func warnings(of bytes: [UInt8]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let start = error.byteOffsets.lowerBound
            found.append(
                Diagnostic(
                    rule: "input/not-utf-8", severity: .warning, range: SourceRange(start, start + 1), message: .invalid(bytes[start])))
        }
        if let nul = bytes.firstIndex(of: 0) {
            found.append(Diagnostic(rule: "input/nul-byte", severity: .warning, range: SourceRange(nul, nul + 1), message: .nul))
        }
        return found
    }

    /// UTF-16 and UTF-32 by their byte-order marks.
    private static func wideEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        return nil
    }
}

extension Message {
    fileprivate static func wide(_ encoding: String) -> Message { "this file is \(encoding); save it as UTF-8" }
    fileprivate static var binary: Message { "this file is not text, or is UTF-16 without a byte-order mark; save it as UTF-8" }
    fileprivate static func invalid(_ byte: UInt8) -> Message {
        "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; save the file as UTF-8"
    }
    fileprivate static var nul: Message { "a NUL byte stands in the text" }
}
