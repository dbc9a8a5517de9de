/// The lines that differ between two texts.
enum LineDiff {
    /// Some lines in the place of others; either may be none.
    struct Change: Equatable {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// Over so many differing lines the shortest way is not looked for any more: all that differs is one change.
    private static let maximumDifferences = 1000

    /// The changes in order, by Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986).
    static func changes<Line: Hashable>(from old: [Line], to new: [Line]) -> [Change] {
        // Lines as numbers compare in one step.
        var numbers: [Line: Int] = [:]
        func numbered(_ lines: [Line]) -> [Int] {
            lines.map { line in
                if let number = numbers[line] { return number }
                numbers[line] = numbers.count
                return numbers.count - 1
            }
        }
        let a = numbered(old)
        let b = numbered(new)
        var head = 0
        while head < a.count, head < b.count, a[head] == b[head] { head += 1 }
        var tail = 0
        while tail < a.count - head, tail < b.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
        let middleA = Array(a[head..<(a.count - tail)])
        let middleB = Array(b[head..<(b.count - tail)])
        guard !middleA.isEmpty, !middleB.isEmpty, let kept = common(middleA, middleB) else {
            return middleA.isEmpty && middleB.isEmpty ? [] : [Change(old: head..<(a.count - tail), new: head..<(b.count - tail))]
        }
        var changes: [Change] = []
        var x = 0
        var y = 0
        for (oldLine, newLine) in kept + [(middleA.count, middleB.count)] {
            if oldLine > x || newLine > y { changes.append(Change(old: (head + x)..<(head + oldLine), new: (head + y)..<(head + newLine))) }
            x = oldLine + 1
            y = newLine + 1
        }
        return changes
    }

    /// Pairs of equal lines on the shortest way from one text to the other; nil when they differ too much.
    private static func common(_ a: [Int], _ b: [Int]) -> [(Int, Int)]? {
        let limit = min(a.count + b.count, maximumDifferences)
        // The furthest x on each diagonal k = x - y, at k + limit + 1, after each number of differences.
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        var trace: [[Int]] = []
        for differences in 0...limit {
            trace.append(Array(furthest[(limit + 1 - differences)...(limit + 1 + differences)]))
            for k in stride(from: -differences, through: differences, by: 2) {
                let place = k + limit + 1
                let goesDown = k == -differences || k != differences && furthest[place - 1] < furthest[place + 1]
                var x = goesDown ? furthest[place + 1] : furthest[place - 1] + 1
                while x < a.count, x - k < b.count, x - k >= 0, a[x] == b[x - k] { x += 1 }
                furthest[place] = x
                if x >= a.count, x - k >= b.count { return pairs(a, b, trace, differences) }
            }
        }
        return nil
    }

    /// Walks the trace back from the end.
    private static func pairs(_ a: [Int], _ b: [Int], _ trace: [[Int]], _ differences: Int) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var x = a.count
        var y = b.count
        for d in stride(from: differences, through: 0, by: -1) {
            let k = x - y
            // trace[d] holds the diagonals -d...d as they were before round d.
            func reached(_ k: Int) -> Int { abs(k) <= d ? trace[d][k + d] : 0 }
            let goesDown = k == -d || k != d && reached(k - 1) < reached(k + 1)
            let previous = goesDown ? k + 1 : k - 1
            let startX = d == 0 ? 0 : reached(previous)
            let startY = d == 0 ? 0 : startX - previous
            while x > startX, y > startY, x > 0, y > 0, a[x - 1] == b[y - 1] {
                pairs.append((x - 1, y - 1))
                x -= 1
                y -= 1
            }
            x = startX
            y = startY
        }
        return pairs.reversed()
    }
}
