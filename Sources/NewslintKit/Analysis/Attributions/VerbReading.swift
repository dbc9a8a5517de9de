/// Whether a reporting word is a verb where it stands, and in which form.
struct VerbReading {
    enum Form {
        /// `say`, `says`, `said`.
        case finite
        /// `saying`
        case participle
    }

    let isVerb: Bool
    let form: Form
    let isPassive: Bool
    /// The verb with the auxiliaries and adverbs before it: `has also said`.
    let group: Range<Int>

    init(_ cue: Int, in region: Range<Int>, _ tokens: [Token], _ prose: [UInt8]) {
        var start = cue
        var hasForm = false
        var hasBe = false
        while start > region.lowerBound, cue - start < 5 {
            let token = tokens[start - 1]
            if Words.be.contains(token) {
                hasBe = true
            } else if token.is(.auxiliary) || Words.to.contains(token) {
                hasForm = true
            } else if !Words.adverbs.contains(token), !Self.isAdverb(token, prose) {
                break
            }
            start -= 1
        }
        group = start..<cue + 1
        let ending = Ending(tokens[cue], prose)
        form = ending == .ing ? .participle : .finite
        isPassive = hasBe && (ending == .past)
        let classes = tokens[cue].lexeme.classes
        guard start > region.lowerBound else {
            isVerb = hasForm || hasBe || (classes.contains(.sureCue) && ending != .past)
            return
        }
        let before = tokens[start - 1]
        let direct = tokens[cue - 1]
        let isAfterDeterminer = direct.is(.determiner) || direct.shape.contains(.apostropheS) || Words.possessives.contains(direct)
        if classes.contains(.alsoNoun), tokens[cue].shape.contains(.capitalized) {
            isVerb = false
        } else if isAfterDeterminer, !Words.pronounsThatDetermine.contains(direct) {
            isVerb = false
        } else if hasForm || isPassive {
            isVerb = !hasBe || isPassive
        } else if ending == .ing {
            isVerb = !hasBe || classes.contains(.sureCue)
        } else if before.is(.preposition), !before.is(.conjunction), before.kind == .word {
            isVerb = classes.contains(.sureCue) && ending != .past
        } else if classes.contains(.alsoNoun) {
            isVerb = Self.canBeSubject(before, ofBase: ending == .other && prose[tokens[cue].end - 1] != UInt8(ascii: "s"), prose)
        } else {
            isVerb = true
        }
    }

    fileprivate enum Ending { case past, ing, other }

    /// A pronoun, a name, or a plural: what a finite verb may stand after.
    private static func canBeSubject(_ token: Token, ofBase isBase: Bool, _ prose: [UInt8]) -> Bool {
        if token.is(.pronoun) || token.kind == .quote { return true }
        guard token.kind == .word, !token.is(.function) else { return false }
        return token.shape.contains(.capitalized) || prose[token.end - 1] == UInt8(ascii: "s") || (!isBase && token.is(.sourceNoun))
    }

    private static func isAdverb(_ token: Token, _ prose: [UInt8]) -> Bool {
        token.kind == .word && token.count > 4 && prose[token.end - 1] == UInt8(ascii: "y") && prose[token.end - 2] == UInt8(ascii: "l")
            && !token.shape.contains(.capitalized)
    }
}

extension VerbReading.Ending {
    init(_ token: Token, _ prose: [UInt8]) {
        let last = prose[token.end - 1]
        let before = token.count > 3 ? prose[token.end - 2] : 0
        if last == UInt8(ascii: "g"), before == UInt8(ascii: "n") {
            self = .ing
        } else if last == UInt8(ascii: "d") && before == UInt8(ascii: "e") || Words.irregularPast.contains(token) {
            self = .past
        } else {
            self = .other
        }
    }
}

/// Senses of reporting words that report nothing.
enum SenseFilter {
    /// Whether the words around a cue give it another sense: `claimed 12 lives`, `charged a fee`, `the state of the union`.
    static func rejects(_ cue: Int, in region: Range<Int>, _ tokens: [Token]) -> Bool {
        guard cue + 1 < region.upperBound else { return false }
        let next = tokens[cue + 1]
        let second: Token? = cue + 2 < region.upperBound ? tokens[cue + 2] : nil
        func follows(_ words: WordSet) -> Bool {
            words.contains(next) || second.map { words.contains($0) && (next.isWord) } == true
        }
        let verb = tokens[cue]
        if Words.claim.contains(verb) { return follows(Words.claimed) }
        if Words.charge.contains(verb) { return !Words.with.contains(next) && !Words.that.contains(next) }
        if Words.admit.contains(verb) {
            return Words.to.contains(next) && second.map { Words.hospital.contains($0) || $0.is(.article) } == true
        }
        if Words.add.contains(verb) {
            return Words.to.contains(next) || Words.up.contains(next) || next.kind == .number || next.is(.cardinal)
        }
        if Words.find.contains(verb) { return Words.found.contains(next) }
        if Words.report.contains(verb) { return Words.forDuty.contains(next) && second.map { Words.duty.contains($0) } == true }
        if Words.call.contains(verb) { return Words.callAway.contains(next) }
        if Words.think.contains(verb) { return Words.tank.contains(next) }
        if Words.maintain.contains(verb) { return next.kind == .word && !Words.that.contains(next) && !next.is(.pronoun) }
        if Words.show.contains(verb) { return Words.up.contains(next) }
        return false
    }
}

/// The words that the reading of attributions asks for by name.
enum Words {
    static let according = WordSet("according")
    static let to = WordSet("to")
    static let by = WordSet("by")
    static let with = WordSet("with")
    static let that = WordSet("that")
    static let plan = WordSet("plan schedule legend rank size age height merit need")
    static let be = WordSet("is are was were be been being am isn't aren't wasn't weren't he's she's it's they're we're")
    static let adverbs = WordSet("also then later now still not never just even once again ever soon often always since both all")
    static let possessives = WordSet("his her its their our my your whose")
    static let pronounsThatDetermine = WordSet("that this these those both all some any each either neither another her such")
    static let irregularPast = WordSet("said told wrote written thought felt found shown knew sought swore read known forecast")
    static let claim = WordSet("claim claims claimed claiming")
    static let claimed = WordSet("lives life victory victories victims title titles benefits compensation asylum prize medal gold bronze")
    static let charge = WordSet("charged")
    static let admit = WordSet("admit admits admitted")
    static let hospital = WordSet("hospital hospitals intensive")
    static let add = WordSet("add adds added adding")
    static let up = WordSet("up off")
    static let find = WordSet("find finds found finding")
    static let found = WordSet("himself herself themselves itself guilty dead alive refuge shelter")
    static let report = WordSet("report reports reported")
    static let forDuty = WordSet("for to")
    static let duty = WordSet("duty work")
    static let call = WordSet("call calls called calling")
    static let callAway = WordSet("off back in up away")
    static let think = WordSet("think")
    static let tank = WordSet("tank tanks twice")
    static let maintain = WordSet("maintain maintains maintained maintaining")
    /// Verbs whose object is the listener: what stands after them is never the source.
    static let takesListener = WordSet(
        "tell tells told telling urge urges urged accuse accuses accused blame blames blamed inform informs informed assure assures assured remind reminds reminded"
    )
    static let show = WordSet("show shows showed shown")
}
