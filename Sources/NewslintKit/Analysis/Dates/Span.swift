/// Two points in time with a dash between, in one token: `1939-45`, `2010-2013`, `22-24`, `Monday-Friday`.
package struct Span: Sendable {
    package enum Kind: Sendable { case years, days, weekdays, months }

    package let kind: Kind
    /// The dash between them.
    package let dash: ProseRange
    /// What the second one lacks of its figures: `19` of `1939-45`.
    package let prefix: String

    /// Reads a token; nil when it is no such pair, or one that runs backwards.
    package init?(_ token: Token, in prose: [UInt8]) {
        guard token.count < 24, !token.shape.contains(.apostropheS), let dash = Span.dash(in: token.range, prose) else { return nil }
        self.dash = dash
        if token.kind == .number {
            guard let first = Span.number(token.start, dash.start, prose), let last = Span.number(dash.end, token.end, prose) else {
                return nil
            }
            let (length, lastLength) = (dash.start - token.start, token.end - dash.end)
            if length == 4, (1000...2999).contains(first), lastLength == 4 || lastLength == 2 {
                let full = lastLength == 4 ? last : first / 100 * 100 + last
                guard full > first, full - first < 200 else { return nil }
                kind = .years
                prefix = lastLength == 4 ? "" : "\(first / 100)"
            } else {
                guard length < 3, lastLength < 3, (1...31).contains(first), (first + 1...32).contains(last), last < 32 else { return nil }
                kind = .days
                prefix = ""
            }
        } else {
            guard token.kind == .word, ASCII.isUpper(prose[token.start]), dash.end < token.end, ASCII.isUpper(prose[dash.end]) else {
                return nil
            }
            let classes = [(token.start, dash.start), (dash.end, token.end)].map { start, end in
                prose.withUnsafeBufferPointer {
                    Vocabulary.shared.classes(ofWord: UnsafeBufferPointer(rebasing: $0[start..<(prose[end - 1] == 0x2E ? end - 1 : end)]))
                }
            }
            if classes.allSatisfy({ $0.contains(.weekday) }) {
                kind = .weekdays
            } else if classes.allSatisfy({ $0.contains(.month) }) {
                kind = .months
            } else {
                return nil
            }
            prefix = ""
        }
    }

    /// The one hyphen or en dash of a token.
    private static func dash(in range: ProseRange, _ prose: [UInt8]) -> ProseRange? {
        for index in range.start..<range.end {
            if prose[index] == 0x2D { return ProseRange(index, index + 1) }
            if prose[index] == 0xE2 {
                guard index + 2 < range.end, prose[index + 1] == 0x80, prose[index + 2] == 0x93 else { return nil }
                return ProseRange(index, index + 3)
            }
        }
        return nil
    }

    private static func number(_ start: Int, _ end: Int, _ prose: [UInt8]) -> Int? {
        guard start < end, end - start < 5 else { return nil }
        var value = 0
        for byte in prose[start..<end] {
            guard ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
