import NewslintKit

/// What the fixer made of a file.
package struct FixResult: Sendable {
    /// The file as it was.
    package let before: SourceFile
    package fileprivate(set) var after: SourceFile
    /// How many findings were mended.
    package fileprivate(set) var made = 0
    /// What is still found.
    package fileprivate(set) var left: FileResult
    /// False when fixes went round in circles, or ten rounds were not enough.
    package fileprivate(set) var isSettled = true
    /// Why the file could not be written.
    package var writeFault: FileFault?

    package var isChanged: Bool { before.bytes != after.bytes }

    fileprivate init(_ file: SourceFile, left: FileResult) {
        before = file
        after = file
        self.left = left
    }

    /// A file that could not be read, with the finding that says so.
    init(unreadable result: FileResult) { self.init(result.file, left: result) }
}

/// Makes the fixes of findings, lints again, and goes on until nothing is left to mend.
///
/// Of fixes that touch the same bytes the first is made, the others wait for the next round. A fix is made with all its edits or not at all.
package struct Fixer: Sendable {
    private static let maximumRounds = 10

    private let least: Applicability

    /// - Parameter least: the applicability that a fix must have: `safe`, or `unsafe` to make both kinds.
    package init(_ least: Applicability = .safe) { self.least = max(least, .unsafe) }

    /// Fixes a file in memory.
    package func fix(_ file: SourceFile, as planned: PlannedFile) -> FixResult {
        func lint(_ file: SourceFile) -> FileResult {
            FileResult(file, planned.rules.check(planned.document(file)), failOn: planned.failOn)
        }
        var result = FixResult(file, left: lint(file))
        var earlier: Set<[UInt8]> = [file.bytes]
        for round in 1... {
            let fixes = chosen(result.left.findings, in: result.after)
            if fixes.isEmpty { return result }
            guard round <= Fixer.maximumRounds else { break }
            let fixed = SourceFile(path: file.path, bytes: fixes.flatMap(\.edits).applied(to: result.after.bytes))
            // A text that was there before means that two rules undo each other's work.
            guard earlier.insert(fixed.bytes).inserted else { break }
            result.after = fixed
            result.made += fixes.count
            result.left = lint(fixed)
        }
        result.isSettled = false
        return result
    }

    /// For each finding the best fix that may be made, left out where one before it touches the same bytes.
    private func chosen(_ findings: [Diagnostic], in file: SourceFile) -> [Fix] {
        let hasCRLF = Fixer.hasCRLF(file.bytes)
        var chosen: [Fix] = []
        var taken = TakenRanges()
        for finding in findings {
            guard let fix = finding.fixes.first(where: { $0.applicability >= least }), !fix.edits.isEmpty else { continue }
            let ranges = fix.edits.map(\.range)
            guard ranges.allSatisfy({ $0.end <= file.bytes.count }), taken.take(ranges) else { continue }
            guard hasCRLF, fix.edits.contains(where: { $0.replacement.utf8.contains(0x0A) }) else {
                chosen.append(fix)
                continue
            }
            let edits = fix.edits.map { Edit($0.range, Fixer.withCRLF($0.replacement)) }
            chosen.append(Fix(title: fix.title, edits: edits, applicability: fix.applicability))
        }
        return chosen
    }

    private static func hasCRLF(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstIndex(of: 0x0A), end > 0 else { return false }
        return bytes[end - 1] == 0x0D
    }

    private static func withCRLF(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, as: UTF8.self)
    }
}

/// Ranges of a file that edits have claimed, sorted and apart.
struct TakenRanges {
    private var ranges: [SourceRange] = []

    /// Claims all of some ranges, or none: false when one touches another or what is claimed.
    mutating func take(_ wanted: [SourceRange]) -> Bool {
        let sorted = wanted.sorted()
        for (range, next) in zip(sorted, sorted.dropFirst()) where TakenRanges.clash(range, next) { return false }
        for range in sorted {
            let place = place(of: range)
            if place < ranges.count, TakenRanges.clash(ranges[place], range) { return false }
            if place > 0, TakenRanges.clash(ranges[place - 1], range) { return false }
        }
        // Findings come in order, so a claim nearly always goes to the end.
        for range in sorted { ranges.insert(range, at: place(of: range)) }
        return true
    }

    private func place(of range: SourceRange) -> Int {
        if let last = ranges.last, last < range { return ranges.count }
        return ranges.partitioningIndex { $0 >= range }
    }

    /// Two insertions at one place have no order, so they clash too.
    private static func clash(_ a: SourceRange, _ b: SourceRange) -> Bool { a.overlaps(b) || a.start == b.start }
}
