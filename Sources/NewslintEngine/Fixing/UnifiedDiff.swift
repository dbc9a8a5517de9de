import NewslintKit

/// The difference of two texts, as `diff -u` writes it.
package enum UnifiedDiff {
    private static let context = 3

    /// Empty when the texts are equal. Bytes that are not UTF-8 are shown as U+FFFD.
    package static func of(_ before: SourceFile, _ after: SourceFile) -> String {
        guard before.bytes != after.bytes else { return "" }
        let old = lines(before.bytes)
        let new = lines(after.bytes)
        var text = "--- a/\(before.path)\n+++ b/\(after.path)\n"
        for hunk in hunks(LineDiff.changes(from: old, to: new), old.count, new.count) { text += render(hunk, old, new) }
        return text
    }

    /// The lines with their line feeds.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// Changes whose contexts touch, together.
    private static func hunks(_ changes: [LineDiff.Change], _ oldCount: Int, _ newCount: Int) -> [[LineDiff.Change]] {
        var hunks: [[LineDiff.Change]] = []
        for change in changes {
            if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
                hunks[hunks.count - 1].append(change)
            } else {
                hunks.append([change])
            }
        }
        return hunks
    }

    private static func render(_ hunk: [LineDiff.Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> String {
        guard let first = hunk.first, let last = hunk.last else { return "" }
        let before = min(context, first.old.lowerBound)
        let after = min(context, old.count - last.old.upperBound)
        let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
        let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
        var text = "@@ -\(place(oldRange)) +\(place(newRange)) @@\n"
        var position = oldRange.lowerBound
        for change in hunk {
            for line in old[position..<change.old.lowerBound] { text += shown(" ", line) }
            for line in old[change.old] { text += shown("-", line) }
            for line in new[change.new] { text += shown("+", line) }
            position = change.old.upperBound
        }
        for line in old[position..<oldRange.upperBound] { text += shown(" ", line) }
        return text
    }

    /// `12,3`; an empty range is named by the line before it.
    private static func place(_ range: Range<Int>) -> String {
        let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
        return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
    }

    private static func shown(_ sign: String, _ line: ArraySlice<UInt8>) -> String {
        let text = sign + String(decoding: line, as: UTF8.self)
        return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }
}
