import Glibc
import NewslintEngine
import NewslintKit
import NewslintReaders
import NewslintRules
import NewslintTesting
import Testing

/// Four times the copy takes about four times as long, however the copy is made. Time is the thread's own processor time.
@Suite(.serialized) struct ScalingTests {
    /// What is repeated; each is a shape that invites work for every pair of places.
    static let shapes = [
        "\"", "“", "”", "(", "[", "> ", "- ", "*", "`", "<b>", "<div>", "<!--", "&", "9", "9,", "9 and ", "and ", "a. ", "Kim ",
        "Mr. Kim said ",
        "“He said,” she said. ", "The ferry sank on Monday, April 4, 2021.\n\n",
        "Of the 40 passengers, 25 were rescued and 19 are missing. ",
        "Smoke rises over the old harbour in the city on Friday. Reuters\n\n", "“Nobody was here,” said Kim Min-ho.\n\n", "|a|b|\n",
        "# a\n",
        "40 percent said yes, 30 percent said no, ", "according to officials ", "goverment ",
        "5 men died in the fire.\n\n6 men died in the fire.\n\n", "Kim Min-ho, 34, and Kim, 35, left.\n\n", "10 a.m. GMT (", "10-9 vs. ",
        "Of them, 9 of 10 left. ", "up from 5 to 6, ", "the 30th anniversary of 1990 ", "$5 million (4 million euros) ",
    ]

    @Test(arguments: shapes, SourceFormat.allCases)
    func isLinear(_ shape: String, _ format: SourceFormat) {
        let small = 8_000
        var ratio = 0.0
        var large = 0.0
        for _ in 0..<3 {
            let base = seconds(shape, small, format)
            large = seconds(shape, small * 4, format)
            ratio = large / max(base, 1e-6)
            if large < 0.02 || ratio < 8 { return }
        }
        Issue.record("four times as much of '\(shape)' takes \(ratio) times as long (\(large) s for \(small * 4) bytes) in \(format)")
    }

    private func seconds(_ shape: String, _ size: Int, _ format: SourceFormat) -> Double {
        let text = String(repeating: shape, count: size / shape.utf8.count)
        let file = SourceFile(path: "story", text: text)
        let start = now()
        let document = Document.read(file, as: format, storyDate: CivilDate(iso: "2021-04-04"))
        _ = Linter(FuzzTests.rules).check(document)
        return now() - start
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
