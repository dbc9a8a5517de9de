import NewslintKit

/// What must be true of any document and its findings, whatever was in the file.
public enum Soundness {
    /// What is wrong, a line each; none when all is well.
    public static func problems(_ document: Document, _ findings: [Diagnostic]) -> [String] {
        map(document) + blocks(document) + tokens(document) + findings.flatMap { finding($0, document) }
            + (findings == findings.sorted() ? [] : ["the findings are not sorted"])
    }

    /// The source map tiles both texts, and a verbatim segment is verbatim.
    private static func map(_ document: Document) -> [String] {
        let source = document.file.bytes
        let prose = document.prose
        var problems: [String] = []
        var position = (source: 0, prose: 0)
        for segment in document.map.segments {
            if segment.source.start != position.source || segment.prose.start != position.prose {
                problems.append("the source map has a hole or an overlap at \(segment)")
            }
            position = (segment.source.end, segment.prose.end)
            guard position.source <= source.count, position.prose <= prose.count else { return problems + ["\(segment) is out of bounds"] }
            if segment.kind == .verbatim,
                source[segment.source.start..<segment.source.end] != prose[segment.prose.start..<segment.prose.end]
            {
                problems.append("a verbatim segment is not verbatim: \(segment)")
            }
        }
        if position != (source.count, prose.count) { problems.append("the source map ends at \(position)") }
        if String(validating: prose, as: UTF8.self) == nil { problems.append("the prose is not UTF-8") }
        return problems
    }

    private static func blocks(_ document: Document) -> [String] {
        var problems: [String] = []
        var end = 0
        for block in document.blocks {
            if block.range.start < end || block.range.end > document.prose.count || block.range.isEmpty {
                problems.append("block \(block) is empty, out of order or out of bounds")
            }
            end = block.range.end
        }
        return problems
    }

    private static func tokens(_ document: Document) -> [String] {
        var problems: [String] = []
        let tokens = document.tokens
        for (block, range) in zip(document.blocks, tokens.blocks) {
            var end = block.range.start
            for token in tokens.all[range] {
                if token.start < end || token.end > block.range.end || token.count == 0 {
                    problems.append("token \(token.range) is empty, out of order or outside its block \(block.range)")
                }
                end = token.end
            }
        }
        for sentence in document.sentences.all where !document.blocks[sentence.block].range.encloses(sentence.range) {
            problems.append("sentence \(sentence.range) leaves its block")
        }
        return problems
    }

    private static func finding(_ finding: Diagnostic, _ document: Document) -> [String] {
        let size = document.file.bytes.count
        var problems: [String] = []
        let name = "\(finding.rule) at \(finding.range)"
        let places = [finding.range] + finding.labels.map(\.range) + finding.fixes.flatMap { $0.edits.map(\.range) }
        if places.contains(where: { $0.start < 0 || $0.end > size }) { problems.append("\(name) points out of the file") }
        if places.contains(where: { !isBoundary($0.start, document) || !isBoundary($0.end, document) }) {
            problems.append("\(name) cuts a character in two")
        }
        let message = finding.message.text
        if message.isEmpty || message.contains("\n") { problems.append("\(name) has no message of one line: \(message)") }
        for fix in finding.fixes {
            let edits = fix.edits.sorted { $0.range < $1.range }
            if zip(edits, edits.dropFirst()).contains(where: { $0.range.end > $1.range.start }) {
                problems.append("\(name): the edits of '\(fix.title)' overlap")
            }
        }
        return problems
    }

    /// Whether an offset of the file stands between characters, as far as the file is UTF-8 there.
    private static func isBoundary(_ offset: Int, _ document: Document) -> Bool {
        let bytes = document.file.bytes
        guard offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return true }
        return bytes.withUnsafeBufferPointer { buffer in
            (max(0, offset - 3)..<offset).allSatisfy { start in
                guard let (_, length) = Scalars.decode(buffer, at: start), length > 1 else { return true }
                return start + length <= offset
            }
        }
    }
}
