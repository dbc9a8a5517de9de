import NewslintEngine

/// Where the time of a run went, for `newslint check --timing`.
public enum TimingReport {
    /// One row for reading and for each analysis and rule, the slowest first; milliseconds of processor time, all threads together.
    package static func table(_ timing: Timing) -> String {
        var rows = [("reading", timing.reading)]
        rows += timing.analyses.map { ("analysis " + $0.key, $0.value) }
        rows += timing.rules.map { ($0.key.name, $0.value) }
        rows.sort { ($1.1, $0.0) < ($0.1, $1.0) }
        let megabytes = Double(timing.bytes) / 1e6
        let width = (rows.map(\.0.utf8.count).max() ?? 0) + 2
        func line(_ name: String, _ time: UInt64) -> String {
            let milliseconds = Double(time) / 1e6
            let speed = time > 0 ? fixed(megabytes / (milliseconds / 1e3), 0) : "-"
            return name.padded(to: width) + leading(fixed(milliseconds, 1), 12) + leading(speed, 10) + "\n"
        }
        let head = "".padded(to: width) + leading("ms", 12) + leading("MB/s", 10) + "\n"
        let total = line("all of \(timing.files) files, \(fixed(megabytes, 2)) MB", timing.total)
        return head + rows.map { line($0.0, $0.1) }.joined() + total
    }

    /// A number with so many decimals.
    private static func fixed(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, value < 1e15 else { return "-" }
        let scale = decimals == 0 ? 1.0 : 10.0
        let rounded = Int((value * scale).rounded())
        return decimals == 0 ? String(rounded) : "\(rounded / 10).\(rounded % 10)"
    }

    private static func leading(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.utf8.count)) + text
    }
}
