/// The name that a mistyped one was meant to be.
public enum NearestName {
    /// The known name within a third of the word's length in edits; nil when none is near. Of equally near ones the first.
    public static func of(_ word: String, among known: some Sequence<String>) -> String? {
        let limit = max(1, word.unicodeScalars.count / 3)
        var best: (name: String, distance: Int)?
        for name in known {
            let distance = distance(word, name, limit: limit)
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    /// The edits between two words: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). A distance
    /// over `limit` comes back as `limit + 1`.
    public static func distance(_ a: String, _ b: String, limit: Int = .max - 1) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var previous = [Int](repeating: 0, count: b.count + 1)
        var row = Array(0...b.count)
        for i in 1...a.count {
            var next = [Int](repeating: i, count: b.count + 1)
            for j in 1...b.count {
                let same = a[i - 1] == b[j - 1]
                next[j] = min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { next[j] = min(next[j], previous[j - 2] + 1) }
            }
            previous = row
            row = next
        }
        return min(row[b.count], limit == .max - 1 ? row[b.count] : limit + 1)
    }
}
