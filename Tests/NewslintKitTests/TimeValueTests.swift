import NewslintKit
import Testing

/// What expressions of time mean in a story of Thursday, Nov. 2, 2006, each written `text value`.
@Suite struct TimeValueTests {
    private static let storyDate = CivilDate(year: 2006, month: 11, day: 2)

    private func read(_ text: String, _ date: CivilDate? = storyDate) -> [String] {
        let document = story(text, date: date)
        return document.dates.expressions(in: document).map { "\(document.text($0.range)) \($0.value ?? "?")" }
    }

    @Test(arguments: [
        ("Sales rose in the third quarter.", ["the third quarter 2006-Q3"]),
        ("It was a third-quarter loss.", ["third-quarter 2006-Q3"]),
        ("It fell in the first quarter of 1994.", ["the first quarter of 1994 1994-Q1"]),
        ("They met in next year's first quarter.", ["next year's first quarter 2007-Q1"]),
        ("It grew in the second half of last year.", ["the second half of last year 2005-H2"]),
        ("He scored in the first half.", []),
        ("Profit fell in fiscal 2003.", ["fiscal 2003 2003"]),
        ("They left last year, last month and last week.", ["last year 2005", "last month 2006-10", "last week 2006-W43"]),
        ("It ended earlier this month.", ["earlier this month 2006-11"]),
        ("It closed two years ago.", ["two years ago 2004"]),
        ("It closed ten days ago.", ["ten days ago 2006-10-23"]),
        ("They meet ten years from now.", ["ten years from now 2016"]),
        ("They met several years ago.", ["several years ago ?"]),
        ("It began in the 1980s and the early 1990s.", ["the 1980s 198", "the early 1990s 199"]),
        ("It fell in late 1999 and mid-October.", ["late 1999 1999", "mid-October 2006-10"]),
        ("Since the 19th century it stood.", ["the 19th century 18"]),
        ("It opens by the end of 2007.", ["the end of 2007 2007"]),
        ("It shut last summer.", ["last summer 2006-SU"]),
        ("The fall of the house and the spring of the watch.", []),
        ("It shut in July last year.", ["July last year 2005-07"]),
        ("In nineteen ninety-six it rained.", ["nineteen ninety-six 1996"]),
        ("It happened in the early nineties.", ["the early nineties 199"]),
        ("They will close at year-end.", ["year-end 2006"]),
        ("The 2004 quarter was its best.", ["The 2004 quarter 2004"]),
        ("Their 2004 campaign failed.", ["2004 2004"]),
    ])
    func parts(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("He died Thursday.", ["Thursday 2006-11-02"]), ("He said Friday that it fell.", ["Friday 2006-10-27"]),
        ("They will vote Tuesday.", ["Tuesday 2006-11-07"]), ("They voted last Tuesday.", ["last Tuesday 2006-10-31"]),
        ("It opens next Friday.", ["next Friday 2006-11-03"]), ("It rained over the weekend.", ["the weekend 2006-W43-WE"]),
        ("He was held on Oct. 30.", ["Oct. 30 2006-10-30"]), ("It closed in January.", ["January 2006-01"]),
        ("It will close in January.", ["January 2007-01"]), ("It was sold last December.", ["last December 2005-12"]),
        ("From June 3-5 they met.", ["June 3-5 2006-06-03/2006-06-05"]),
        ("From Sept. 27 to Oct. 3, 1989, it rained.", ["Sept. 27 1989-09-27", "Oct. 3, 1989 1989-10-03"]),
        ("He left yesterday and comes back tomorrow.", ["yesterday 2006-11-01", "tomorrow 2006-11-03"]),
    ])
    func days(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("It rained this morning and last night.", ["this morning 2006-11-02TMO", "last night 2006-11-01TNI"]),
        ("They met at 9:30 a.m. EST Monday.", ["9:30 a.m. EST Monday 2006-10-30T09:30"]),
        ("He was shot Friday night.", ["Friday night 2006-10-27TNI"]), ("It rained tonight.", ["tonight 2006-11-02TNI"]),
    ])
    func times(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("In the third quarter it earned $5, up from $4 a year earlier.", ["the third quarter 2006-Q3", "a year earlier 2005-Q3"]),
        ("In May 1998 it sold a mill. A year later it sold two.", ["May 1998 1998-05", "A year later 1999-05"]),
        ("In May 1998 he left. The following year he died.", ["May 1998 1998-05", "The following year 1999"]),
        (
            "The third quarter was poor. In the year-ago quarter it had a loss.",
            ["The third quarter 2006-Q3", "the year-ago quarter 2005-Q3"]
        ),
        ("For the quarter ended July 31 it had a loss.", ["the quarter 2006-Q2", "July 31 2006-07-31"]),
    ])
    func toldFromAnother(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("He waited two weeks and 36 months.", ["two weeks P2W", "36 months P36M"]),
        ("It fell in the past three months.", ["the past three months P3M"]),
        ("It sold a 10-year bond.", ["10-year P10Y"]), ("It took two and a half years.", ["two and a half years P2.5Y"]),
        ("It took 2 1/2 hours and half an hour.", ["2 1/2 hours PT2.5H", "half an hour PT0.5H"]),
        ("It was shut for more than a year.", ["more than a year P1Y"]), ("They waited at least 30 days.", ["at least 30 days P30D"]),
        ("It was the first nine months.", ["the first nine months P9M"]), ("It went on for decades.", ["decades PXY"]),
        ("It grew in recent years.", ["recent years PXY"]), ("It took two to three weeks.", ["two to three weeks PXW"]),
        ("They held it twenty-four hours.", ["twenty-four hours PT24H"]), ("The 18-year-old boy is 18 years old.", []),
        ("It costs $5 a year and $3 a week.", []), ("Three-quarters of them left.", []),
    ])
    func durations(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test func withoutAStoryDateOnlyPrintedDatesHaveValues() {
        #expect(
            read("It was May 4 or last week, or in March 1999.", nil)
                == ["May 4 ?", "last week ?", "March 1999 1999-03"])
    }

    @Test func aQuantityOfTimeIsStillAQuantity() {
        #expect(story("It took three months.").quantities.all.count == 1)
        #expect(story("It took three months.").dates.all.isEmpty)
    }

    @Test func spansKeepTheirOrder() throws {
        let may = try #require(TimeValue.month(5, of: 2019))
        #expect((may.earliest.description, may.latest.description) == ("2019-05-01", "2019-05-31"))
        #expect(TimeValue.month(13, of: 2019) == nil)
        #expect(TimeValue.year(10_000) == nil)
        #expect(TimeValue.year(9999)?.moved(by: 1, .year) == nil)
        #expect(CivilDate(iso: "2020-02-29").flatMap(TimeValue.day)?.moved(by: -1, .year)?.description == "2019-02-28")
        #expect(TimeValue.fiscalYear(2020)?.earliest.description == "2019-04-01")
    }
}
