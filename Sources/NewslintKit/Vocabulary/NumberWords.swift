/// Numbers in words.
enum NumberWords: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        let units = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        for (value, word) in units.enumerated() { vocabulary.add(word, .cardinal, value: Double(value)) }
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        for (index, word) in tens.enumerated() { vocabulary.add(word, .cardinal, value: Double(index * 10 + 20)) }
        for (word, value) in [
            ("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("mn", 1e6), ("bn", 1e9),
            ("tn", 1e12),
            ("dozen", 12),
        ] {
            vocabulary.add(word, .scale, value: value)
        }
        let ordinals = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
            "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ]
        for (index, word) in ordinals.enumerated() { vocabulary.add(word, .ordinal, value: Double(index + 1)) }
        for (word, parts) in [
            ("halves", 2.0), ("thirds", 3), ("quarters", 4), ("fifths", 5), ("sixths", 6), ("sevenths", 7), ("eighths", 8), ("ninths", 9),
            ("tenths", 10), ("half", 2), ("quarter", 4),
        ] {
            vocabulary.add(word, .fraction, value: 1 / parts)
        }
        for (word, value) in [
            ("dozens", 12.0), ("scores", 20), ("hundreds", 1e2), ("thousands", 1e3), ("millions", 1e6), ("billions", 1e9),
            ("trillions", 1e12), ("tens", 10), ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60),
            ("seventies", 70),
            ("eighties", 80), ("nineties", 90), ("couple", 2), ("several", 3),
        ] {
            vocabulary.add(word, .vagueNumber, value: value)
        }
        for (words, hedge) in [
            ("about around roughly approximately some estimated circa", Quantity.Hedge.around), ("nearly almost under below", .below),
            ("over above", .above), ("exactly precisely", .exactly),
        ] {
            for word in words.split(separator: " ") { vocabulary.add(word, .hedge, value: Double(hedge.rawValue)) }
        }
    }
}
