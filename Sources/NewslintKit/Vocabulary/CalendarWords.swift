/// Months and weekdays, with the short forms that news copy uses, and the words of clock times and relative dates.
enum CalendarWords: WordList {
    static func add(to vocabulary: inout Vocabulary) {
        for month in Month.allCases {
            let name = month.name.lowercased()
            vocabulary.add(name, .month, value: Double(month.rawValue))
            for short in [String(name.prefix(3))] + (month == .september ? ["sept"] : []) where short != name {
                vocabulary.add(short, [.month, .abbreviation, .beforeNumber], value: Double(month.rawValue))
            }
        }
        for weekday in Weekday.allCases {
            vocabulary.add(weekday.name.lowercased(), .weekday, value: Double(weekday.rawValue))
        }
        for (short, value) in [("mon", 0), ("tue", 1), ("tues", 1), ("wed", 2), ("thu", 3), ("thur", 3), ("thurs", 3), ("fri", 4)] {
            vocabulary.add(short, [.weekday, .abbreviation], value: Double(value))
        }
        vocabulary.add(
            words: """
                seconds minute minutes hour hours day days week weeks fortnight fortnights month months year years quarter quarters half decade \
                decades twenties thirties forties fifties sixties seventies eighties nineties century centuries weekend weekends period spring summer fall autumn winter morning afternoon evening night
                """, .timeUnit)
        vocabulary.add(words: "yesterday today tomorrow tonight", .deictic)
        vocabulary.add(words: "a.m p.m am pm noon midnight midday o'clock gmt utc", .clockWord)
    }
}
