import NewslintTesting

/// Findings written down, one a line, so that a change can be judged by what it adds and drops.
enum Snapshot {
    static func write(_ hits: [Hit], to path: String) throws {
        let text = hits.map { $0.line + "\n" }.joined()
        guard DiskFiles.write(text, to: path) else { throw UsageError("\(path): can't be written") }
        print("\n\(hits.count) findings written to \(path)")
    }

    static func compare(_ hits: [Hit], with path: String, samples: Int) throws {
        let text = String(decoding: try Corpus.read(path), as: UTF8.self)
        var left: [Substring: Int] = [:]
        let lines = text.split(separator: "\n")
        for line in lines { left[line, default: 0] += 1 }
        var added: [Hit] = []
        for hit in hits {
            let line = Substring(hit.line)
            if let count = left[line], count > 0 { left[line] = count - 1 } else { added.append(hit) }
        }
        var dropped: [Substring] = []
        for line in lines {
            if let count = left[line], count > 0 {
                left[line] = count - 1
                dropped.append(line)
            }
        }
        print("\nagainst \(path): \(added.count) added, \(dropped.count) dropped")
        for (rule, hits) in Dictionary(grouping: added, by: \.finding.rule).sorted(by: { $0.key < $1.key }) {
            print("\n+ \(rule): \(hits.count) added")
            for hit in hits.spread(samples) { print(hit.sample) }
        }
        let byRule = Dictionary(grouping: dropped) { $0.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().first ?? "" }
        for (rule, lines) in byRule.sorted(by: { $0.key < $1.key }) {
            print("\n- \(rule): \(lines.count) dropped")
            for line in lines.spread(samples) { print("  \(line)") }
        }
    }
}
