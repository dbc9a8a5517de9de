import Testing

@testable import NewslintKit

@Suite struct TokenTests {
    @Test(arguments: [
        ("The U.S.-based group", ["The", "U.S.-based", "group"]),
        ("Beom-chul paid $3.27 (or £2.40).", ["Beom-chul", "paid", "$3.27", "(", "or", "£2.40", ")", "."]),
        ("COVID-19-free at 5 o'clock", ["COVID-19-free", "at", "5", "o'clock"]),
        ("an 18-year-old’s bike", ["an", "18-year-old’s", "bike"]),
        ("It rose 2.5%, to 1,200.", ["It", "rose", "2.5", "%", ",", "to", "1,200", "."]),
        ("from 9.30am to 10a.m. Friday", ["from", "9.30am", "to", "10", "a.m.", "Friday"]),
        ("a 52-45 vote on 2019-02-22", ["a", "52-45", "vote", "on", "2019-02-22"]),
        ("AT&T and R&D; Ph.D. or Ph.D", ["AT&T", "and", "R&D", ";", "Ph.D.", "or", "Ph.D"]),
        ("J.K. Rowling, George W. Bush", ["J.K.", "Rowling", ",", "George", "W.", "Bush"]),
        ("Gov. Lee of Acme Inc.’s board", ["Gov.", "Lee", "of", "Acme", "Inc.’s", "board"]),
        ("on Feb. 3 in No. 10. No.", ["on", "Feb.", "3", "in", "No.", "10", ".", "No", "."]),
        ("He left. She (too) left...", ["He", "left", ".", "She", "(", "too", ")", "left", "..."]),
        ("“It’s rock ’n’ roll,” he said", ["“", "It’s", "rock", "’", "n", "’", "roll", ",", "”", "he", "said"]),
        ("see example.com/a-b, a@b.org or @desk", ["see", "example.com/a-b", ",", "a@b.org", "or", "@desk"]),
        ("word—another – and--more", ["word", "—", "another", "–", "and", "--", "more"]),
        ("Ёлка naïve Æsir’s", ["Ёлка", "naïve", "Æsir’s"]),
        ("the end.The next", ["the", "end", ".", "The", "next"]),
    ])
    func parts(text: String, expected: [String]) {
        #expect(story(text).tokenTexts == expected)
    }

    @Test func foldedFormsAreEqual() {
        let tokens = story("Korea KOREA Korea’s korea's U.S. U.S u.s.").tokens.all
        #expect(Set(tokens[0..<4].map(\.hash)).count == 1)
        #expect(Set(tokens[4...].map(\.hash)).count == 1)
    }

    @Test func shapes() {
        let tokens = story("NATO’s iPhone U.S. Étude x").tokens.all
        #expect(tokens[0].shape == [.capitalized, .allCaps, .apostropheS, .nonASCII, .spaced])
        #expect(tokens[1].shape == .spaced)
        #expect(tokens[2].shape == [.capitalized, .allCaps, .endsInStop, .spaced])
        #expect(tokens[3].shape == [.capitalized, .nonASCII, .spaced])
    }

    @Test func knownWords() {
        let tokens = story("Feb. twelve said the Gov.").tokens.all
        #expect(tokens[0].is(.month) && tokens[0].lexeme.value == 2)
        #expect(tokens[1].is(.cardinal) && tokens[1].lexeme.value == 12)
        #expect(tokens[2].is(.cue) && tokens[3].is(.article) && tokens[4].is(.title))
    }

    @Test(arguments: [
        "", " ", ".", "'", "a.", "$", "#", "@", "\u{2019}s", "1-", "-1", "a\u{301}", "\u{FFFD}", "x@", "a.b.c.d.", "U.S.A", "e_f_",
    ])
    func tokensTileWhatIsNotSpace(text: String) {
        let document = story(text)
        #expect(document.tokenTexts.joined() == text.filter { $0 != " " })
    }
}
