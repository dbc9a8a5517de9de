import NewslintEngine
import NewslintKit
import NewslintReaders
import NewslintRules
import NewslintTesting
import Testing

/// Random strings of digits, separators, signs and scale words: no analysis and no rule traps, and every value is finite.
@Suite struct NumberFuzzTests {
    private static let pieces =
        Array("0123456789.,-–/+%$€£¥₩°½¼:()~<>×").map(String.init) + [
            " ", " ", " million", " billion", " trillion", " hundred", "thousand", "bn", "m", "k", "million-", " and ", " to ", " of the ",
            "half", "a ", "dozen", "twenty", "-five", "third", "-to-", " percent", " percentage points", "US$", "USD", "RM", " won", "km",
            " miles (", " feet ", " inches", "C", "F", "minus-", "1e999", "st", "th", "s", "-year-old", "-plus", " or so", " per 100,000",
            " a month", "between ", "from ", "about ", "No. ", "in her ", "00000000000000000000", "9999999999999999999999999",
        ]

    @Test(arguments: 0..<UInt64(6))
    func survivesRandomNumbers(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<12 {
            let lines = (0..<60).map { _ in
                (0..<Int.random(in: 1...24, using: &generator)).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            }
            check(lines.map { "They saw \($0) people" }.joined(separator: ".\n\n"))
        }
    }

    @Test(arguments: [
        String(repeating: "7", count: 400), "1e999", String(repeating: "million ", count: 300),
        String(repeating: "9", count: 400) + " trillion",
        String(repeating: "half a ", count: 200) + "million", "$" + String(repeating: "9", count: 308) + " billion (€1)",
        "0 miles (0 km)", "0 won ($0)", "0 liters per 100 kilometers (0 miles per gallon)",
        String(repeating: "twenty-", count: 300) + "five",
        String(repeating: "1,", count: 400) + "000", "1" + String(repeating: "0", count: 307) + " feet 11 inches",
        String(repeating: "9", count: 308) + " percent of the " + String(repeating: "9", count: 308) + " people",
    ])
    func survivesExcess(_ text: String) {
        check("They saw \(text) people. About \(text) of \(text), or \(text) a month, per \(text) people (\(text)).")
    }

    private func check(_ text: String) {
        let document = Document.read(SourceFile(path: "story", text: text), as: .text, storyDate: CivilDate(iso: "2021-04-04"))
        for quantity in document.quantities.all {
            let isSound = quantity.value.isFinite && quantity.interval.low <= quantity.interval.high && quantity.rounding.isFinite
            #expect(isSound && quantity.tokens.upperBound <= document.tokens.all.count, "\(quantity) in \(text.debugDescription)")
        }
        let problems = Soundness.problems(document, Linter(FuzzTests.rules).check(document))
        #expect(problems.isEmpty, "\(problems.prefix(3)) in \(text.debugDescription)")
    }
}
