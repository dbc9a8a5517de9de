import NewslintKit

/// `spelling/repeated-word`: the same word twice in a row.
struct RepeatedWord: DocumentRule {
    static let info = RuleInfo(
        id: "spelling/repeated-word",
        summary: "the same word twice in a row",
        why: """
            "The the" survives rewriting and proofreading, since the eye skips it, most of all at the end of a line. Doubles that English has \
            are left alone (had had, that that, what it is is, waiting for for years), and so are names (Duran Duran) and interjections. A \
            double inside a quotation may be the speaker's: that of a function word is a note there, any other is left alone. A double of \
            a word with a meaning of its own is a note. Nearly every finding is right, but published copy has one in a hundred stories; \
            a desk that wants to be stopped by it makes it an error in .lintrc.
            """,
        severity: .warning,
        roles: .copy,
        fix: .safe,
        examples: [
            .fault("They crossed in ⟦the the⟧ border zone."),
            .fault("The deal has ⟦collapsed collapsed⟧, the ministry said."),
            .trap("He said that that was all he had had time for."),
            .trap("What the problem is is hard to say."),
            .trap("The Duran Duran tour ended in Bora Bora."),
        ],
        references: ["GateHouse Newsroom: copy-editing checklist"])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let blocks = document.tokens.blocks
        for (block, range) in blocks.enumerated() where range.count > 1 && Self.info.roles.contains(document.blocks[block].role) {
            for index in range.dropLast() where tokens[index].hash == tokens[index + 1].hash {
                guard isDouble(index, tokens, range), var doubt = doubt(index, in: range, document) else { continue }
                let isQuoted = document.quotations.contains(tokens[index].start)
                if isQuoted { doubt += 1 }
                guard doubt < 2 else { continue }
                let (first, second) = (tokens[index], tokens[index + 1])
                report.add(
                    first.range.union(second.range), .twice(document.text(second.range)), lowered: doubt,
                    fixes: [
                        ProseFix(
                            "remove the second", isQuoted ? .displayOnly : doubt == 0 ? .safe : .unsafe,
                            replace: ProseRange(first.end, second.end), with: "")
                    ])
            }
        }
    }

    /// Whether two words stand side by side as one word twice: not a name, not an abbreviation, nothing but white space between.
    private func isDouble(_ index: Int, _ tokens: [Token], _ block: Range<Int>) -> Bool {
        let (first, second) = (tokens[index], tokens[index + 1])
        guard first.kind == .word, second.kind == .word, first.count == second.count, second.shape.contains(.spaced) else { return false }
        guard second.shape.isDisjoint(with: [.capitalized, .hasDigit, .endsInStop, .allCaps]), !first.shape.contains(.allCaps) else {
            // `I I` is the one capital that isn't a name.
            return first.hash == Words.i && !second.shape.contains(.endsInStop)
        }
        // `Will will stay`: a capital inside a sentence makes a name.
        if first.shape.contains(.capitalized), index > block.lowerBound, tokens[index - 1].isWord { return false }
        // A chant (`no no no`) and the name of a song are no slips.
        if index > block.lowerBound, tokens[index - 1].hash == first.hash { return false }
        if index + 2 < block.upperBound, tokens[index + 2].hash == first.hash { return false }
        return true
    }

    /// How many levels less sure than the rule a double is; nil for one that English has.
    private func doubt(_ index: Int, in block: Range<Int>, _ document: Document) -> Int? {
        let tokens = document.tokens.all
        let word = tokens[index]
        if Words.sure.contains(word.hash) { return 0 }
        if Words.fine.contains(word.hash) { return nil }
        if let verbs = Words.verbs[word.hash], index > block.lowerBound {
            // `the job he had waited for for years`, `came in in third place`.
            let before = document.text(tokens[index - 1].range).lowercased()
            return verbs.contains { before.hasPrefix($0) && before.utf8.count <= $0.utf8.count + 4 } ? nil : 0
        }
        if Words.copulas.contains(word.hash) {
            // `what it is is`, `the problem was was`.
            let clause = tokens[max(block.lowerBound, index - 12)..<max(block.lowerBound, index - 1)]
            return clause.contains { Words.openers.contains($0.hash) } ? nil : 0
        }
        if word.is(.function) { return 1 }
        // Of the short ones, most are sounds: `la la`, `ha ha`, `pee pee`.
        return word.count > 3 && !word.shape.contains(.capitalized) ? 1 : nil
    }

    /// Words by their hashes; asked only when two tokens are equal.
    private enum Words {
        static let i = WordHash.of("i")
        /// A double of these is a slip wherever it stands.
        static let sure = WordSet(
            """
            the a an and or of to with from as into than if whether because he she they we i his its their our my your be been would could \
            should must might will may has have
            """)
        /// English has these doubles.
        static let fine = WordSet(
            """
            that had her do there no very so much many really long far more never now well never yes hear blah boing tweet yada quack chop \
            knock please gimme girl girls bang boom beep click hush night bunga same again too can years watch only win
            """)
        static let copulas = WordSet("is was are were")
        static let openers = WordSet(
            "what whatever who whoever where how all thing things problem problems question issue reason truth point fact matter trouble")
        /// The particles that may stand before themselves as prepositions, each with the stems of the verbs that take it.
        static let verbs: [UInt32: [String]] = [
            "in": """
            com came go went gone bring brought weigh put tak took mov settl drop sign step cav break broke call cash check chip clos \
            dial fill fit giv gave hand join jump kick let liv lock log phas pil pitch plac plug pour pull rein rol rush set sink sit sat \
            send sent squeez stay step sworn tun turn usher votin vot writ dig stand stood ban believ interest result
            """,
            "on": """
            go went gone carr vot mov put bring brought rel hold held tak took keep kept turn log sign focus build built work call liv \
            count act agree pass hang hung look drag catch caught depend comment insist spend spent pick hark com came add bet
            """,
            "for": """
            wait look call ask hop pay paid car account provid push search appl vot vie campaign argu fight fought stand stood press \
            plan opt prepar long root work run ran speak spoke striv advocat allow aim go going known need fall fell
            """,
            "by": "go went gone get got stand stood pass com came stop drop swing swung liv abid fly flew",
            "at": "look laugh aim shout star point work arriv",
            "about": "talk think thought worr car com came hear heard complain know set speak spoke ask go wonder",
            "over": "tak took hand turn com came go pull roll run start cross",
            "up": "com came go went gone put tak took set give gave end show stand stood turn pick open mak made grow grew sign clos look",
            "off": "tak took go went put call show come came pay paid lay laid start set cut turn",
            "out": "com came go went put tak took carr find found turn get got pull roll work run point",
            "down": "com came go went put tak took shut turn break broke sit sat step",
            "through": "go went come came get got pass follow break broke",
            "around": "go went com came turn look get got",
        ].reduce(into: [:]) { $0[WordHash.of($1.key)] = $1.value.split(whereSeparator: \.isWhitespace).map(String.init) }
    }
}

extension Message {
    fileprivate static func twice(_ word: String) -> Message { "\"\(word)\" is printed twice" }
}
