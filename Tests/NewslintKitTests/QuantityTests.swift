import Testing

@testable import NewslintKit

@Suite struct QuantityTests {
    private func quantities(_ text: String) -> [Quantity] { story(text).quantities.all }

    /// `40 passengers`, `3270000 USD`, `25 percent`: the value, and the unit or the noun.
    private func described(_ text: String) -> [String] {
        let document = story(text)
        return document.quantities.all.map { quantity in
            let value = quantity.value == quantity.value.rounded() ? "\(Int(quantity.value))" : "\(quantity.value)"
            let what =
                switch quantity.unit {
                case .count: quantity.noun.map { document.text($0.range) } ?? ""
                case .currency(let name), .measure(let name), .duration(let name): name
                default: "\(quantity.unit)"
                }
            return what.isEmpty ? value : "\(value) \(what)"
        }
    }

    @Test(arguments: [
        ("The 40 elderly passengers were safe.", ["40 passengers"]),
        ("Trade stood at $3.27 million, $3.24 million of which was power.", ["3270000 USD", "3240000 USD"]),
        ("It cost €2bn, £600m or 12 billion won.", ["2000000000 EUR", "600000000 GBP", "12000000000 KRW"]),
        ("HK$20 and US$3 and 5,000 Australian dollars", ["20 HKD", "3 USD", "5000 AUD"]),
        ("About three dozen people and half a million birds", ["36 people", "500000 birds"]),
        ("One hundred and twenty-five days, two and a half years", ["125 day", "2.5 year"]),
        ("A third of them left; two-thirds of the rest stayed.", ["0.3333333333333333", "0.6666666666666666"]),
        ("Seven in 10 voters, one in five men", ["0.7 voters", "0.2 men"]),
        ("A rise of 4.5 percentage points to 25 per cent", ["4.5 percentagePoints", "25 percent"]),
        ("between 26 and 31 million people", ["26000000 people", "31000000 people"]),
        ("from 4 to 5 percent", ["4 percent", "5 percent"]),
        ("an 18-year-old man on a 12-member panel", ["18 age", "12"]),
        ("Kim Su-ah, 34, ran 60 km in 20C heat.", ["34 age", "60 km", "20 degC"]),
        ("a 52-45 vote, 2½ miles, 7 3/4 inches", ["52", "45", "2.5 mi", "7.75 in"]),
        ("minus 5 degrees Celsius, 1,200 square miles", ["-5 degC", "1200 mi2"]),
        ("They read minus-1.4 and minus-40; it took $458 m and 50 euro cents.", ["-1.4", "-40", "458000000 USD", "0.5 EUR"]),
        ("no fewer than 50 guests, as many as 60 others", ["50 guests", "60 others"]),
    ])
    func read(text: String, expected: [String]) {
        #expect(described(text) == expected)
    }

    /// `40 percent of [voters]`, `20 per [month]`
    @Test(arguments: [
        ("Some 40 percent of registered voters stayed home.", "of registered voters"),
        ("A third of the 90 lawmakers left.", "of 90 lawmakers"), ("Half of Korea's exports go there.", "of Korea's exports"),
        ("It costs $20 a barrel.", "per barrel"), ("She earns $500 a month.", "per month"), ("It had 40 flights a day.", "per day"),
        ("The state had 25 deaths per 100,000 people.", "per 100,000 people"), ("They paid $30 each.", "per each"),
        ("They bought 40 new buses.", "-"), ("It is half a mile off.", "-"), ("Nearly 60 percent of the vote went to her.", "of vote"),
    ])
    func bases(text: String, expected: String) throws {
        let document = story(text)
        let quantity = try #require(document.quantities.all.first)
        func words(_ base: Quantity.Base) -> String {
            document.text(document.tokens.all[base.tokens.lowerBound].range.union(document.tokens.all[base.tokens.upperBound - 1].range))
        }
        let found = quantity.whole.map { "of " + words($0) } ?? quantity.per.map { "per " + words($0) } ?? "-"
        #expect(found == expected)
    }

    @Test(arguments: [
        ("embassies", "embassy"), ("people", "person"), ("houses", "house"), ("buses", "bus"), ("boxes", "box"), ("classes", "class"),
        ("workers", "worker"), ("women", "woman"), ("churches", "church"),
    ])
    func singulars(plural: String, singular: String) throws {
        let document = story("They saw 40 \(plural) there.")
        #expect(try #require(document.quantities.all.first).head == WordHash.of(singular))
    }

    @Test(arguments: [
        "The COVID-19 wave hit the G-7.", "He drives in Formula 1.", "She owns two of them, one of which is old, and one who left.",
        "A Boeing 737 landed.", "Call 202-555-0143 or 555-0143.", "She lives at 12 Main Street.", "He left at 9:30 a.m. or 10 p.m.",
        "They met on Feb. 22, 2019, and in 2020.", "It runs on iOS 14.2 and version 3.2.1.", "In Room 101 of the 1980s",
        "A one-time rival in a two-way race, no one said.", "5G phones since 9/11", "in the 2016-17 season and the 1939-45 war",
    ])
    func namesAreNoNumbers(text: String) {
        let found = quantities(text).filter { $0.unit != .rank && !($0.value == 2 && text.contains("two of them")) }
        #expect(found.isEmpty, "\(described(text))")
    }

    @Test(arguments: [
        ("$3.27 million", 3_265_000, 3_275_000), ("40 people", 40, 40), ("about 40 people", 36, 44), ("nearly 40 people", 36, 40),
        ("more than 40 people", 40, 44), ("25 percent", 24.5, 25.5), ("at least 20 people", 20, 22), ("1,200 people", 1150, 1250),
        ("no more than 30 people", 27, 30), ("100 senators", 100, 100), ("dozens of people", 24, 99),
    ])
    func intervals(text: String, low: Double, high: Double) throws {
        let interval = try #require(quantities("They saw \(text) there.").first).interval
        #expect(abs(interval.low - low) < 1e-6 && abs(interval.high - high) < 1e-6)
    }

    @Test(arguments: [
        String(repeating: "9", count: 400), "$" + String(repeating: "1", count: 400) + " trillion",
        "1" + String(repeating: ",000", count: 200),
        "0." + String(repeating: "3", count: 400), "1-2-3-4-5", "---5", "$-", "1/0", "0/0 percent", "million million million hundred",
        "one-", "half-", "twenty-", "5-", "5-to-", "1e400", "٣٤ ९९ people", "a", "hundred", "several", "half", "½", "1½½",
        "dozens of hundreds",
    ])
    func hostileNumbersAreSafe(text: String) {
        for quantity in quantities("They saw \(text)") + quantities(text) + quantities(text + " of the " + text + ", " + text) {
            #expect(quantity.value.isFinite && quantity.interval.low <= quantity.interval.high)
        }
    }
}
