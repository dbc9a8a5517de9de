import Testing

@testable import NewslintKit

@Suite struct SentenceTests {
    @Test(arguments: [
        "On Feb. 22 Gov. Jane Park met J. R. Shin of the U.S. Treasury at 9 a.m. Tuesday in Seoul.",
        "He ranks No. 3 at Acme Inc. Chief Lee’s firm, vs. Bolt Corp. Group.",
        "“Why now?” Kim Ji-won asked.",
        "“Never!” he shouted.",
        "It rose 3.5 percent (from 2.1 percent in Sept. 2020).",
        "The couple, from Springfield, Ill. near Chicago, sold eggs, milk, etc. at a market.",
        "1. Wash the rice",
        "He spoke of “the end ... of all that”.",
    ])
    func one(text: String) {
        #expect(story(text).sentenceTexts == [text])
    }

    @Test(arguments: [
        ["He left the U.S.", "The case went on."],
        ["It opens at 9 a.m.", "Visitors pay $5."],
        ["“We won.”", "“We lost,” she said."],
        ["He lost (again).", "(Nobody saw it.)", "Then he won!"],
        ["Who knows?", "“Not I,” said Lee."],
        ["She joined Acme Inc.", "It has 40 staff."],
        ["It ended in 2019.", "iPhone sales fell.", "300 people left."],
        ["They shut the border.", "Trade stopped…", "Nobody came."],
        ["It grew.[3] [12]", "It fell."],
    ])
    func several(texts: [String]) {
        #expect(story(texts.joined(separator: " ")).sentenceTexts == texts)
    }

    @Test func aMissingSpaceStillParts() {
        #expect(story("They shut the border.The trade stopped.").sentenceTexts == ["They shut the border.", "The trade stopped."])
    }

    @Test func blocksPart() {
        let document = story("A headline without a stop", "Its story.")
        #expect(document.sentenceTexts == ["A headline without a stop", "Its story."])
        #expect(document.sentences.blocks == [0..<1, 1..<2])
        #expect(document.sentences.index(at: 3) == 0)
    }
}
