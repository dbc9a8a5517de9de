import NewslintKit
import NewslintReaders
import Testing

@Suite struct PlainTextReaderTests {
    /// The role of each block with the first words of its text.
    private func roles(_ text: String) -> [String] {
        let document = Document.read(SourceFile(path: "story.txt", text: text), as: .text)
        return document.blocks.map { "\($0.role): \(document.text($0.range).prefix(16))" }
    }

    @Test func aDumpOfAWebPage() {
        let dump = """
            Harbor town braces for a wet spring - The Harbor Post
            The Harbor Post

            ⓕ font-size
              • -1
              • 0
              • +1

            Harbor town braces for a wet spring

            Dikes raised along the old quay as river climbs

            By Ann Lee

            The council of the harbor town raised its dikes on Monday after a week of rain.

            Workers fill sandbags along the old quay in this April 2 photo. AFP-Yonhap
            Workers fill sandbags along the old quay in this April 2 photo. AFP-Yonhap

            "We have seen worse," the mayor said on the quay.

            Ann Lee


            Top 10 Stories

            The Harbor Post
            Sign up for eNewsletter
            """
        #expect(
            roles(dump) == [
                "furniture: Harbor town brac", "furniture: The Harbor Post", "furniture: ⓕ font-size", "furniture: -1", "furniture: 0",
                "furniture: +1", "headline: Harbor town brac", "deck: Dikes raised alo", "byline: By Ann Lee",
                "paragraph: The council of t",
                "caption: Workers fill san", "caption: Workers fill san", "paragraph: \"We have seen wo", "byline: Ann Lee",
                "furniture: Top 10 Stories", "furniture: The Harbor Post", "furniture: Sign up for eNew",
            ])
    }

    @Test func aDraftThatStartsWithItsBody() {
        #expect(
            roles("The council met on Monday night.\n\nIt voted to raise the dikes.")
                == ["paragraph: The council met ", "paragraph: It voted to rais"])
    }

    @Test func aParagraphWrappedByHandIsOneBlock() {
        let text = """
            The council of the harbor town met on Monday night to hear what the
            engineers had found under the old quay, and to vote on the money that
            the repairs will cost.  Nobody spoke against it.
            """
        let document = Document.read(SourceFile(path: "story.txt", text: text), as: .text)
        #expect(document.blocks.count == 1)
        #expect(document.prose == Array(text.utf8))
    }

    @Test func windowsAndOldMacLineEnds() {
        #expect(
            roles("The first one is here.\r\n\r\nThe second one is here.") == [
                "paragraph: The first one is", "paragraph: The second one i",
            ])
        #expect(roles("The first one is here.\rThe second one is here.") == ["paragraph: The first one is", "paragraph: The second one i"])
    }

    /// Sentences that open like what a page says to its readers.
    @Test(arguments: [
        "Share this burden with me.", "Follow us on this road, I ask the county.",
        "Advertisement sales dropped from $4 million to $3 million.",
        "By continuing to fund the pumps, the council took a risk.",
        "Related costs fell by 12 percent.", "Comments from readers were mixed.", "Want the latest boats to sail, she said.",
    ])
    func bodyIsNeverFurniture(_ sentence: String) {
        let story = "The council met on Monday night.\n\n\(sentence)\n\nIt voted to raise the dikes."
        #expect(roles(story)[1].hasPrefix("paragraph: "))
    }

    @Test(arguments: [
        "Follow us on Twitter.", "Click here to sign up for alerts.", "Related stories", "Already a subscriber? Sign in", "-30-",
        "Was this forwarded to you? Sign up here.", "Share this article", "Advertisement",
    ])
    func whatAPageSaysIsFurniture(_ line: String) {
        let story = "The council met on Monday night.\n\n\(line)\n\nIt voted to raise the dikes."
        #expect(roles(story)[1].hasPrefix("furniture: "))
    }

    @Test func theHeadOfAMail() {
        let mail = "From: Ann Lee <a@b.example>\nSubject: Dikes\n\nDIKES VOTE\nBy Ann Lee\nStaff writer\n\nThe council met on Monday night."
        #expect(
            roles(mail) == [
                "furniture: From: Ann Lee <a", "furniture: Subject: Dikes", "headline: DIKES VOTE", "byline: By Ann Lee",
                "byline: Staff writer", "paragraph: The council met ",
            ])
    }

    @Test func linksWithinAStory() {
        let story =
            "The council met on Monday night.\n\nRELATED STORIES\nQuay Lane asks for a ramp\nGauges to be replaced\n\nIt voted to raise the dikes."
        #expect(roles(story).map { $0.prefix { $0 != ":" } } == ["paragraph", "furniture", "furniture", "furniture", "paragraph"])
    }

    @Test func captionsByLabelAndCredit() {
        let story =
            "Image caption,\nWorkers fill sandbags\n\nBoats at the quay on Friday. (Ann Lee / The Harbor Post)\n\nThe council met on Monday night."
        #expect(
            roles(story) == [
                "furniture: Image caption,", "caption: Workers fill san", "caption: Boats at the qua", "paragraph: The council met ",
            ])
    }
}
