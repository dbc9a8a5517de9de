import NewslintKit
import NewslintReaders
import Testing

@testable import newslint_dev

/// A number written anew keeps its form, and is read again as what was written.
@Suite struct WrittenNumberTests {
    @Test(
        arguments: [
            ("$3.27 million", 4.61, "$4.61 million"), ("1,200", 950, "950"), ("950", 1200, "1,200"), ("12000", 9500, "9500"),
            ("Twelve", 15, "Fifteen"), ("twenty-five", 40, "forty"), ("two-thirds", 1.0 / 3, "one-third"),
            ("Two thirds", 0.75, "Three quarters"),
            ("a third", 0.5, "half"), ("half", 0.25, "a quarter"), ("18-year-old", 28, "28-year-old"), ("three-day", 5, "five-day"),
            ("seven in 10", 4, "four in 10"), ("three dozen", 5, "five dozen"), ("3rd", 11, "11th"), ("30th", 22, "22nd"),
            ("fourth", 3, "third"),
            ("€2bn", 7, "€7bn"), ("4.0 percent", 5.5, "5.5 percent"), ("52-45", 62, "62-45"), ("No. 4", 9, "No. 9"),
        ] as [(String, Double, String)])
    func keepsItsForm(_ text: String, _ value: Double, _ expected: String) {
        #expect(WrittenNumber(text)?.text(value) == expected)
    }

    @Test func takesTheLastNumberOfAPair() {
        #expect(WrittenNumber("52-45", last: true)?.text(41) == "52-41")
    }

    @Test(arguments: ["dozens", "2½", "7 3/4", "two and a half", "two hundred and five", "", "the", "several"])
    func refuses(_ text: String) {
        #expect(WrittenNumber(text) == nil)
    }

    @Test(
        arguments: [("12", 12.5), ("twelve", -3), ("3.2", 3.25), ("twelve", 1200), ("two-thirds", 0.61), ("5", .infinity), ("5", .nan)]
            as [(String, Double)])
    func printsNoValueThatTheFormCannotHold(_ text: String, _ value: Double) {
        #expect(WrittenNumber(text)?.text(value) == nil)
    }

    /// Written and read again: the same value, unit, scale and form.
    @Test(
        arguments: [
            ("The ferry carried 40 elderly passengers.", [41, 38, 12, 99, 120]),
            ("The ferry carried forty passengers.", [41, 38, 12, 99]),
            ("Twelve passengers were hurt.", [2, 13, 20, 45]),
            ("The fund holds $3.27 million in cash.", [4_610_000, 980_000, 12_340_000]),
            ("It sold €2bn of bonds.", [3_000_000_000, 17_000_000_000]),
            ("They spent 12 billion won.", [15_000_000_000, 2_000_000_000]),
            ("The town has 1,243 houses.", [1_578, 987, 12_345]),
            ("Prices rose 4.5 percent.", [3.5, 12.5, 0.5]),
            ("Prices rose 25 per cent.", [31, 4]),
            ("Support rose 3 percentage points.", [5, 11]),
            ("An 18-year-old man was held.", [28, 45]),
            ("A 12-member panel met.", [9, 15]),
            ("A five-member panel met.", [9, 15]),
            ("Two-thirds of the members left.", [1.0 / 3, 0.75]),
            ("A third of the members left.", [0.5, 0.25]),
            ("Seven in 10 voters agreed.", [0.4, 0.9]),
            ("The road is 60 km long.", [75, 8]),
            ("It took three days.", [5, 12]),
            ("Senators passed it in a 52-45 vote.", [62, 41]),
            ("It has three dozen guests.", [60, 24]),
        ] as [(String, [Double])])
    func isReadAgain(_ text: String, _ values: [Double]) throws {
        let document = read(text)
        let quantity = try #require(document.quantities.all.first)
        let written = try #require(WrittenNumber(quantity, in: document))
        for value in values {
            let number = try #require(written.text(value * written.mantissa / quantity.value), "\(value) in \(text)")
            let bytes = [Edit(document.source(of: quantity.range), number)].applied(to: Array(text.utf8))
            let again = read(String(decoding: bytes, as: UTF8.self))
            let second = try #require(again.quantities.all.first, "\(number)")
            #expect(abs(second.value - value) <= abs(value) * 1e-9, "\(number)")
            #expect(second.unit == quantity.unit && second.scale == quantity.scale && second.form == quantity.form, "\(number)")
            #expect(again.text(second.range) == number)
        }
    }

    private func read(_ text: String) -> Document {
        Document.read(SourceFile(path: "story.txt", text: text), as: .text, storyDate: nil)
    }
}
