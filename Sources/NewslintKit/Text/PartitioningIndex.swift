extension RandomAccessCollection where Index == Int {
    /// The first index whose element satisfies a condition that holds for all after it too; the end when there is none. Binary search.
    @inlinable
    package func partitioningIndex(where isInSecond: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
