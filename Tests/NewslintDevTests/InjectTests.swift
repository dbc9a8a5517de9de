import NewslintKit
import NewslintTesting
import Testing

@testable import newslint_dev

/// What is planted, where, and that the rest of the article stays as it was.
@Suite struct InjectTests {
    private func mistakes(_ text: String, title: String? = nil, seed: UInt64 = 1) -> [Inject.Mistake] {
        let article = Article(
            id: "a", format: .text, bytes: Array(text.utf8), storyDate: CivilDate(iso: "2021-04-04"), title: title)
        return Inject.mistakes(in: article, seed: seed)
    }

    /// The kinds found by the loose search.
    private func kinds(_ text: String, title: String? = nil) -> Set<String> {
        Set(mistakes(text, title: title).filter { $0.planted.source == .loose }.map(\.planted.type))
    }

    @Test(arguments: [
        ("Rescuers found 17 of the 22 sailors.", "subset-above-whole"),
        ("The fund has $40 million, $12 million of which is in gold.", "subset-above-whole"),
        ("The panel has 12 members, seven Democrats and five Republicans.", "parts-above-total"),
        ("She paid $10,000, $12,000 and $15,000, a total of $37,000.", "parts-miss-sum"),
        ("Of the bridges, 12 of the 60 inspected, or 20 percent, failed.", "percent-of-count"),
        ("Two-thirds (67 percent) were against it.", "fraction-percent"),
        ("A majority, 57 percent, were against it.", "quantifier"),
        ("It was 48 percent in favor, 41 percent opposed and 11 percent undecided.", "partition"),
        ("About the plan, 57 percent of voters had doubts.", "percent-over-100"),
        ("Sales fell 40 percent in May.", "decrease-over-100"),
        ("Sales rose 25 percent, from $40 million to $50 million.", "change-percent"),
        ("Sales rose 25 percent, from $40 million to $50 million.", "change-value"),
        ("Output fell to 210 tons from 240 tons a year earlier.", "change-direction"),
        ("Output doubled from 30 tons to 60 tons.", "multiple"),
        ("The firm built 120 homes in four months, an average of 30 a month.", "average"),
        ("They met on Thursday, April 1, 2021, in Seoul.", "weekday"),
        ("They met on April 1 in Seoul.", "impossible-date"),
        ("He led the firm from 2009 to 2013.", "year-order"),
        ("Park, who was born in 1980, is 41 now.", "birth-year"),
        ("Kim Su-ah, 34, spoke first.\n\nLater the 34-year-old Ah left.\n\nAh, 34, waved.", "two-ages"),
        ("The law of 1991 was passed 30 years ago.", "duration"),
        ("The town marks the 30th anniversary of the 1991 flood.", "anniversary"),
        ("It is 10 miles (16 kilometers) away.", "conversion"),
        ("The high was 20C (68F) on Monday.", "conversion"),
        ("The Senate approved it in a 52-45 vote.", "vote"),
        ("She leads by 8 points, 49 percent to 41 percent.", "margin"),
        ("He visited three countries: Laos, Vietnam and Cambodia.", "list-count"),
        ("It costs between $20 and $30 a day.", "range"),
        ("Arsenal won 3-1 at home.", "score"),
        ("The launch is at 10 a.m. EDT (1400 GMT).", "time-zone"),
    ])
    func finds(_ text: String, _ kind: String) {
        #expect(kinds(text).contains(kind), "\(kinds(text).sorted())")
    }

    @Test func findsWhatIsSaidTwice() {
        let text = "The mayor said the flood destroyed 14 bridges near Harbor.\n\nThe 14 bridges near Harbor were destroyed in an hour."
        #expect(kinds(text).contains("repeated-fact"))
        #expect(kinds("The flood destroyed 14 bridges on Monday.", title: "Flood destroys 14 bridges").contains("headline"))
        let money = "The council approved the budget of $1.3 billion.\n\nThe budget of $1.3 billion passed the council."
        #expect(kinds(money).contains("magnitude"))
    }

    @Test(arguments: [
        "Rescuers found about 17 of the 22 sailors.", "“Rescuers found 17 of the 22 sailors,” he said.",
        "Rescuers found one of the two boats.",
        "Sales rose 40 percent, from $40 million to $50 million.", "They met on Friday, April 1, 2021, in Seoul.",
        "It is 10 miles (20 kilometers) away.", "He visited three countries: Laos and Cambodia.", "He spoke of 3 things and 4 more.",
    ])
    func leavesAlone(_ text: String) {
        #expect(kinds(text).subtracting(["impossible-date"]) == [])
    }

    @Test func breaksWhatTheKitClaims() throws {
        let mistake = try #require(mistakes("Rescuers found 17 of the 22 sailors.").first { $0.planted.source == .claims })
        let edit = try #require(mistake.planted.edits.first)
        let changed = [Edit(SourceRange(edit.range.lowerBound, edit.range.upperBound), edit.now)].applied(to: mistake.article.bytes)
        let text = String(decoding: changed, as: UTF8.self)
        let numbers = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        #expect(numbers.count == 2 && numbers[0] > numbers[1], "\(text)")
    }

    @Test func writesOneRecord() throws {
        let text = "Über 1 Ärgernis. Rescuers found 17 of the 22 sailors."
        let mistake = try #require(mistakes(text).first { $0.planted.type == "subset-above-whole" })
        let record = JSON(Array(mistake.record(id: "x").utf8))
        #expect(record["clean"].string == text && record["source"].string == "loose" && record["date"].string == "2021-04-04")
        let edit = try #require(record["edits"].array.first)
        let new = Array((record["text"].string ?? "").unicodeScalars)
        let (start, end) = (edit["s"].int ?? 0, edit["e"].int ?? 0)
        #expect(String(String.UnicodeScalarView(new[start..<end])) == edit["now"].string)
        let restored = new[..<start] + Array((edit["was"].string ?? "").unicodeScalars) + new[end...]
        #expect(String(String.UnicodeScalarView(restored)) == text)
        let conflict = try #require(record["conflicts"].array.first)
        let other = String(String.UnicodeScalarView(new[(conflict["s"].int ?? 0)..<(conflict["e"].int ?? 0)]))
        #expect(other == "17" || other == "22")
    }

    @Test func isTheSameForTheSameSeed() {
        let text = "Sales rose 25 percent, from $40 million to $50 million. Rescuers found 17 of the 22 sailors."
        let records = { (seed: UInt64) in mistakes(text, seed: seed).map { $0.record(id: "x") } }
        #expect(records(3) == records(3))
        #expect((0..<9).contains { records($0) != records(3) })
    }

    @Test func mendsTheArticle() {
        let breaker = Breaker(bytes: Array("an 18-member panel, a 12-member one".utf8), random: SeededGenerator(seed: 1))
        #expect(breaker.replace(3..<5, with: "16").now == "a 16")
        #expect(breaker.replace(22..<24, with: "18").now == "an 18")
        #expect(breaker.replace(22..<24, with: "14").now == "14")
    }
}
