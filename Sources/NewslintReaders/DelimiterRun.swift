import NewslintKit

/// A run of `*`, `_` or `~~` that may open or close emphasis (CommonMark 0.31, section 6.2).
struct DelimiterRun {
    let mark: UInt8
    private(set) var start: Int
    private(set) var end: Int
    let canOpen: Bool
    let canClose: Bool
    private let length: Int

    init(mark: UInt8, start: Int, end: Int, canOpen: Bool, canClose: Bool) {
        self.mark = mark
        self.start = start
        self.end = end
        self.canOpen = canOpen
        self.canClose = canClose
        length = end - start
    }

    struct Pair {
        let opener: Range<Int>
        let closer: Range<Int>
        let isEmphasis: Bool
    }

    /// The marks that open and close emphasis, by the standard's algorithm, which is linear: an opener that a kind of closer did not find is not
    /// looked for again.
    static func match(_ runs: inout [DelimiterRun]) -> [Pair] {
        var pairs: [Pair] = []
        var stack: [Int] = []
        // For a mark, the closer's length modulo 3 and whether it can open: the height of the stack under which no opener matches.
        var floors: [Int: Int] = [:]
        for index in runs.indices {
            closing: while runs[index].canClose, runs[index].start < runs[index].end {
                let key = Int(runs[index].mark) << 3 | runs[index].length % 3 << 1 | (runs[index].canOpen ? 1 : 0)
                let floor = floors[key] ?? 0
                var height = stack.count
                while height > floor, !opens(runs[stack[height - 1]], runs[index]) { height -= 1 }
                guard height > floor else {
                    floors[key] = stack.count
                    break closing
                }
                let opener = stack[height - 1]
                let size = runs[opener].end - runs[opener].start >= 2 && runs[index].end - runs[index].start >= 2 ? 2 : 1
                pairs.append(
                    Pair(
                        opener: (runs[opener].end - size)..<runs[opener].end, closer: runs[index].start..<(runs[index].start + size),
                        isEmphasis: runs[index].mark != 0x7E))
                runs[opener].end -= size
                runs[index].start += size
                stack.removeSubrange((runs[opener].start == runs[opener].end ? height - 1 : height)...)
                for (key, floor) in floors where floor > stack.count { floors[key] = stack.count }
            }
            if runs[index].canOpen, runs[index].start < runs[index].end { stack.append(index) }
        }
        return pairs
    }

    private static func opens(_ opener: DelimiterRun, _ closer: DelimiterRun) -> Bool {
        guard opener.mark == closer.mark, opener.start < opener.end else { return false }
        if opener.canClose || closer.canOpen, (opener.length + closer.length) % 3 == 0 {
            return opener.length % 3 == 0 && closer.length % 3 == 0
        }
        return true
    }
}
