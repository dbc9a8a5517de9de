import Testing

@testable import NewslintKit

@Suite struct QuotationTests {
    private func quoted(_ document: Document) -> [String] { document.quotations.all.map { document.text($0.content) } }

    @Test(arguments: [
        ("“We won,” she said. “At last.”", ["We won,", "At last."]),
        ("\"We won,\" she said—\"at last.\"", ["We won,", "at last."]),
        ("He called it “the ‘final’ word”.", ["the ‘final’ word", "final"]),
        ("'We won,' she said. 'The workers' rights are safe.'", ["We won,", "The workers' rights are safe."]),
        ("‘It’s the workers’ choice,’ he said, ‘not ours’.", ["It’s the workers’ choice,", "not ours"]),
        ("'Twas the '80s and rock 'n' roll, the Joneses' era", []),
        ("’Tis the ’80s: rock ’n’ roll, ‘em all", []),
        ("The 6'2\" guard and the 5'10\" forward", []),
        ("A 12\" scarf", []),
        ("He said: \"The 12\" scarf is mine.\" Then he left.", ["The 12\" scarf is mine."]),
        ("«Non,» she said. „Nein“, he said.", ["Non,", "Nein"]),
        ("``We won,'' she said of the `victory'.", ["We won,", "victory"]),
        ("''We won,'' she said.", ["We won,"]),
        ("(\"Yes\") and [“no”]/“maybe”", ["Yes", "no", "maybe"]),
        ("“He said, ‘Go!’”", ["He said, ‘Go!’", "Go!"]),
        ("“The film “Jaws” was great,” he said.", ["The film “Jaws” was great,", "Jaws"]),
    ])
    func contents(text: String, expected: [String]) {
        let document = story(text)
        #expect(quoted(document) == expected)
        #expect(document.quotations.strays.isEmpty)
    }

    @Test func depth() {
        let document = story("“A ‘b “c” d’ e” f “g”")
        #expect(document.quotations.all.map(\.depth) == [0, 1, 2, 0])
        #expect(document.quotations.outermost == [0, 3])
        #expect(document.quotations.index(at: 16) == 0)
        #expect(!document.quotations.contains(document.prose.count - 9))
    }

    @Test(arguments: ["\"", "“"])
    func aSpeechOverParagraphs(mark: String) {
        let close = mark == "“" ? "”" : mark
        let document = story("\(mark)We won.", "\(mark)They lost.", "\(mark)All is well,\(close) she said.")
        let quotations = document.quotations
        #expect(quotations.strays.isEmpty)
        #expect(quotations.all.map(\.isLeftOpen) == [true, true, false])
        #expect(quotations.all.map(\.continues) == [false, true, true])
        #expect(document.text(quotations.all[1].range) == "\(mark)They lost.")
    }

    @Test func aCaptionDoesNotStopASpeech() {
        let document = story([(.paragraph, "“We won."), (.caption, "The winners."), (.paragraph, "“All is well.”")])
        #expect(document.quotations.strays.isEmpty)
        #expect(document.quotations.all.map(\.continues) == [false, true])
    }

    @Test func aSpeechWhoseBreakWasLost() {
        let document = story("\"We won. \"They lost. \"All is well,\" she said.")
        #expect(document.quotations.strays.isEmpty)
        #expect(document.quotations.all.map(\.isLeftOpen) == [true, true, false])
    }

    @Test func aFewQuotedWordsInsideASpeechThatGoesOn() {
        let document = story("\"He was the \"father of the house\" to us.", "\"We miss him,\" she said.")
        #expect(document.quotations.strays.isEmpty)
    }

    @Test(arguments: [
        (["“We won, she said.", "They lost."], ["“"]),
        (["“We won, she said.", "“They lost.”"], ["“"]),
        (["“We won, said Ann Lee. “They lost.”"], ["“"]),
        (["“We won, the team said.", "“They lost.”"], ["“"]),
        (["He called it “a farce and left.", "“They lost.”"], ["“"]),
        (["We won,” she said."], ["”"]),
        (["We won,\" she said. \"At last.\""], ["\""]),
        (["“It was ‘a farce,” she said."], ["‘"]),
    ])
    func strays(paragraphs: [String], expected: [String]) {
        let document = story(paragraphs.map { (.paragraph, $0) })
        #expect(document.quotations.strays.map { document.text($0.range) } == expected)
    }

    @Test func manyMarksAreReadInOnePass() {
        let document = story(String(repeating: "“a ‘b ", count: 20_000) + String(repeating: "\" ' ", count: 20_000))
        #expect(document.quotations.all.count <= 80_000)
    }
}
