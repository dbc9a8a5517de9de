import NewslintKit

/// A set of phrases in lower case, found by their bytes: as a whole line, at its start, at its end, or anywhere in it.
struct Phrases: Sendable {
    private let buckets: [[[UInt8]]]
    private let mirrored: [[[UInt8]]]

    init(_ phrases: some Sequence<String>) {
        var buckets: [[[UInt8]]] = Array(repeating: [], count: 1024)
        var mirrored = buckets
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            guard let first = bytes.first, let last = bytes.last else { continue }
            buckets[Phrases.bucket(first, bytes.count > 1 ? bytes[1] : 0)].append(bytes)
            mirrored[Phrases.bucket(last, bytes.count > 1 ? bytes[bytes.count - 2] : 0)].append(bytes)
        }
        self.buckets = buckets
        self.mirrored = mirrored
    }

    private static func bucket(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) << 5 ^ Int(second)) & 1023 }

    /// Whether the line is one of the phrases.
    func contains(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        matches(line, at: line.startIndex) { $0 == line.count }
    }

    /// The length of a phrase that the line starts with; nil for none.
    func prefix(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var length: Int?
        _ = matches(line, at: line.startIndex) {
            length = max(length ?? 0, $0)
            return false
        }
        return length
    }

    func isSuffix(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let last = line.last else { return false }
        let before = line.count > 1 ? line[line.endIndex - 2] : 0
        for phrase in mirrored[Phrases.bucket(last, before)] where phrase.count <= line.count {
            if line.suffix(phrase.count).elementsEqual(phrase) { return true }
        }
        return false
    }

    /// How many different phrases stand in the line, up to 2.
    func count(in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var first: [UInt8]?
        for index in line.indices {
            for phrase in buckets[Phrases.bucket(line[index], index + 1 < line.endIndex ? line[index + 1] : 0)]
            where phrase != first && phrase.count <= line.endIndex - index && line[index..<(index + phrase.count)].elementsEqual(phrase) {
                if first != nil { return 2 }
                first = phrase
            }
        }
        return first == nil ? 0 : 1
    }

    private func matches(_ line: Slice<UnsafeBufferPointer<UInt8>>, at index: Int, _ accept: (Int) -> Bool) -> Bool {
        guard index < line.endIndex else { return false }
        let second = index + 1 < line.endIndex ? line[index + 1] : 0
        if look(buckets[Phrases.bucket(line[index], second)]) { return true }
        // Phrases of one byte lie where a second byte of 0 puts them.
        return second != 0 && look(buckets[Phrases.bucket(line[index], 0)])

        func look(_ bucket: [[UInt8]]) -> Bool {
            for phrase in bucket where phrase.count <= line.endIndex - index {
                if line[index..<(index + phrase.count)].elementsEqual(phrase), accept(phrase.count) { return true }
            }
            return false
        }
    }
}

typealias Line = Slice<UnsafeBufferPointer<UInt8>>

extension Line {
    /// Without the marks and spaces at both ends; bytes beyond ASCII count as letters.
    var bare: Line {
        var line = self
        while let first = line.first, !Line.isWordByte(first) { line = line.dropFirst() }
        while let last = line.last, !Line.isWordByte(last) { line = line.dropLast() }
        return line
    }

    func starts(with word: StaticString) -> Bool {
        count >= word.utf8CodeUnitCount
            && prefix(word.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    func ends(with word: StaticString) -> Bool {
        count >= word.utf8CodeUnitCount
            && suffix(word.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Where a word starts in the line; nil when it is not there.
    func place(of word: StaticString) -> Int? {
        let length = word.utf8CodeUnitCount
        guard length > 0, count >= length else { return nil }
        for index in startIndex...(endIndex - length) where self[index] == word.utf8Start[0] {
            if self[index...].starts(with: word) { return index }
        }
        return nil
    }

    /// The words of the line: runs of letters and digits.
    func words() -> [Line] { split { !Line.isWordByte($0) } }

    static func isWordByte(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0xC3 && byte != 0xE2 }
}
