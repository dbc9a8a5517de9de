import Glibc
import NewslintTesting
import Testing

@testable import NewslintEngine
@testable import NewslintKit

@Suite struct DiffTests {
    private func diff(_ before: String, _ after: String) -> String {
        UnifiedDiff.of(SourceFile(path: "a.txt", text: before), SourceFile(path: "a.txt", text: after))
    }

    @Test func hunks() {
        let before = (1...20).map { "line \($0)\n" }.joined()
        let after = before.replacing("line 3\n", with: "line three\n").replacing("line 15\n", with: "")
        #expect(
            diff(before, after) == """
                --- a/a.txt
                +++ b/a.txt
                @@ -1,6 +1,6 @@
                 line 1
                 line 2
                -line 3
                +line three
                 line 4
                 line 5
                 line 6
                @@ -12,7 +12,6 @@
                 line 12
                 line 13
                 line 14
                -line 15
                 line 16
                 line 17
                 line 18

                """)
    }

    @Test func withoutALineFeedAtTheEnd() {
        #expect(
            diff("a\nb", "a\nc")
                == "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")
    }

    @Test func equalTextsHaveNone() { #expect(diff("a\n", "a\n").isEmpty) }

    @Test func theShortestWay() {
        let changes = LineDiff.changes(from: Array("abcabba"), to: Array("cbabac"))
        #expect(changes.reduce(0) { $0 + $1.old.count + $1.new.count } == 5)
    }

    /// Random texts: the changes, made, give the new text.
    @Test func changesLeadFromOneTextToTheOther() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            let old = (0..<next(12)).map { _ in next(4) }
            let new = (0..<next(12)).map { _ in next(4) }
            var made: [Int] = []
            var place = 0
            for change in LineDiff.changes(from: old, to: new) {
                made += old[place..<change.old.lowerBound] + new[change.new]
                place = change.old.upperBound
            }
            made += old[place...]
            #expect(made == new, "\(old) to \(new)")
        }
    }

    @Test func textsThatShareNothingAreOneChange() {
        let changes = LineDiff.changes(from: Array(0..<20_000), to: Array(20_000..<40_000))
        #expect(changes == [LineDiff.Change(old: 0..<20_000, new: 0..<20_000)])
    }
}
