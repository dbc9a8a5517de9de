import Glibc
import NewslintKit

/// Where the processor's time of a run went, in nanoseconds, all threads together.
package struct Timing: Sendable {
    /// Reading files and finding their blocks.
    package private(set) var reading: UInt64 = 0
    /// By the name of the analysis: `Tokens`. What one analysis asks of another counts for the other.
    package private(set) var analyses: [String: UInt64] = [:]
    /// Without the analyses that the rule was the first to ask for.
    package private(set) var rules: [RuleID: UInt64] = [:]
    package private(set) var files = 0
    package private(set) var bytes = 0

    package var total: UInt64 { reading + analyses.values.reduce(0, +) + rules.values.reduce(0, +) }

    mutating func add(_ stopwatch: Stopwatch, bytes: Int) {
        reading += stopwatch.reading
        analyses.merge(stopwatch.analyses.map { (String(describing: $0.type), $0.time) }, uniquingKeysWith: +)
        rules.merge(stopwatch.rules, uniquingKeysWith: +)
        files += 1
        self.bytes += bytes
    }
}

/// Takes the time of what happens to one file, nested work apart.
final class Stopwatch: AnalysisObserver {
    private(set) var reading: UInt64 = 0
    private(set) var analyses: [(type: any Analysis.Type, time: UInt64)] = []
    private(set) var rules: [(RuleID, UInt64)] = []
    /// When each piece of work that goes on began, and how long the pieces inside it took.
    private var running: [(start: UInt64, inner: UInt64)] = []

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    func begin() { running.append((Stopwatch.now(), 0)) }

    func end(reading: Void) { self.reading += stop() }
    func end(rule: RuleID) { rules.append((rule, stop())) }
    func end(analysis: any Analysis.Type) { analyses.append((analysis, stop())) }

    private func stop() -> UInt64 {
        guard let last = running.popLast() else { return 0 }
        let elapsed = Stopwatch.now() &- last.start
        if !running.isEmpty { running[running.count - 1].inner &+= elapsed }
        return elapsed >= last.inner ? elapsed - last.inner : 0
    }
}
