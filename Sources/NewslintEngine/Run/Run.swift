import Glibc
import NewslintKit
import Synchronization

/// What a run found in one file.
package struct FileResult: Sendable {
    package let file: SourceFile
    /// Sorted by place.
    package let findings: [Diagnostic]
    /// How many findings comments silenced.
    package let suppressed: Int
    /// Whether a finding is at or over the file's `fail-on`.
    package let fails: Bool

    init(_ file: SourceFile, _ found: DocumentFindings, failOn: FailOn) {
        self.file = file
        findings = found.findings
        suppressed = found.suppressed
        fails = found.findings.contains { failOn.covers($0.severity) }
    }
}

/// What a run came to.
package struct RunOutcome: Sendable {
    /// Whether any file fails.
    package fileprivate(set) var fails = false
    /// Nil unless it was asked for.
    package fileprivate(set) var timing: Timing?
}

/// Lints the files of a plan on all cores.
///
/// Results come in the order of the plan, each as soon as it and all before it are there. A document lives only while its file is linted, and
/// no worker runs far ahead, so memory does not grow with the number of files.
package struct Run {
    private let files: [PlannedFile]
    private let workers: Int

    /// - Parameter workers: how many threads lint; nil for one a core.
    package init(_ plan: Plan, workers: Int? = nil) {
        files = plan.files
        self.workers = workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    }

    /// Lints all files.
    ///
    /// - Parameters:
    ///   - timing: whether to take the time of every rule and analysis.
    ///   - take: gets each file's result on the calling thread. Findings that compare stories come last, in results of their own.
    package func check(timing: Bool = false, take: (FileResult) -> Void) -> RunOutcome {
        let clock = timing ? RunClock() : nil
        var outcome = RunOutcome()
        var stories = StoryCollection(files)
        OrderedWork.run(count: files.count, workers: workers) { [files] index in
            files[index].check(clock)
        } take: { index, checked in
            outcome.fails = outcome.fails || checked.result.fails
            stories.keep(checked.facts, of: index)
            take(checked.result)
        }
        for result in stories.judged() {
            outcome.fails = outcome.fails || result.fails
            take(result)
        }
        outcome.timing = clock?.total
        return outcome
    }

    /// Fixes all files.
    ///
    /// - Parameters:
    ///   - fixer: which fixes are made.
    ///   - writes: whether files on disk are written; otherwise the new text is only in the results.
    ///   - take: gets each file's result in order, on the calling thread.
    package func fix(_ fixer: Fixer, writes: Bool, take: (FixResult) -> Void) -> RunOutcome {
        var outcome = RunOutcome()
        // A file that is reached by two names is written once.
        var seen: Set<FileIdentity> = []
        let files = files.filter { file in FileIdentity(file.path).map { seen.insert($0).inserted } ?? true }
        OrderedWork.run(count: files.count, workers: workers) { index in
            files[index].fix(fixer, writes: writes)
        } take: { _, result in
            outcome.fails = outcome.fails || result.left.fails || result.writeFault != nil
            take(result)
        }
        return outcome
    }
}

/// Adds up the times of all threads.
final class RunClock: Sendable {
    private let sum = Mutex(Timing())

    var total: Timing { sum.withLock { $0 } }

    func add(_ stopwatch: Stopwatch, bytes: Int) { sum.withLock { $0.add(stopwatch, bytes: bytes) } }
}

extension PlannedFile {
    struct Checked: Sendable {
        let result: FileResult
        /// What each collection rule keeps of the story.
        var facts: [(any Sendable)?] = []
    }

    /// Lints the file, and takes the time when there is a clock.
    func check(_ clock: RunClock?) -> Checked {
        let stopwatch = clock.map { _ in Stopwatch() }
        stopwatch?.begin()
        switch read() {
        case .failure(let fault):
            return Checked(result: result(of: fault))
        case .success(let file):
            let document = document(file)
            stopwatch?.end(reading: ())
            document.observer = stopwatch
            let found = rules.check(document, stopwatch)
            let facts = rules.linter.gather(document)
            if let clock, let stopwatch { clock.add(stopwatch, bytes: file.bytes.count) }
            return Checked(result: FileResult(file, found, failOn: failOn), facts: facts)
        }
    }

    func fix(_ fixer: Fixer, writes: Bool) -> FixResult {
        switch read() {
        case .failure(let fault):
            return FixResult(unreadable: result(of: fault))
        case .success(let file):
            var result = fixer.fix(file, as: self)
            if writes, result.isChanged, case .disk = source {
                result.writeFault = AtomicFile.replace(path, with: result.after.bytes, expecting: file.bytes)
            }
            return result
        }
    }

    func result(of fault: FileFault) -> FileResult {
        let finding = Diagnostic(rule: fault.rule, severity: .error, range: SourceRange(0, 0), message: fault.message)
        let found = DocumentFindings(findings: [finding].compactMap(rules.leveled), suppressed: 0)
        return FileResult(SourceFile(path: path, bytes: []), found, failOn: failOn)
    }
}
