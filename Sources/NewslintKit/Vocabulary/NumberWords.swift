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
        for (word, value) in [
            ("half", 0.5), ("quarter", 0.25), ("quarters", 0.25), ("thirds", 1.0 / 3), ("fifths", 0.2), ("tenths", 0.1),
        ] {
            vocabulary.add(word, .fraction, value: value)
        }
    }
}
