/// What a word can be, by itself. A word may be several things: `may` is a month and an auxiliary.
public struct WordClass: OptionSet, Sendable, Hashable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    // Calendar. The entry's value is the month (1 to 12) or the weekday (0 for Monday).
    public static let month = WordClass(bit: 0)
    public static let weekday = WordClass(bit: 1)
    /// A stretch of time that dates are told in: `week`, `quarters`, `night`.
    public static let timeUnit = WordClass(bit: 51)
    /// A day told from the day of writing: `yesterday`, `tonight`.
    public static let deictic = WordClass(bit: 52)
    /// Ends or is a clock time: `pm`, `noon`, `o'clock`.
    public static let clockWord = WordClass(bit: 53)

    // Numbers. The entry's value is the number.
    /// `seven`, `twelve`, `forty`, `dozen`.
    public static let cardinal = WordClass(bit: 2)
    /// `hundred`, `thousand`, `million`, `bn`.
    public static let scale = WordClass(bit: 3)
    /// `first`, `twentieth`.
    public static let ordinal = WordClass(bit: 4)
    /// `half`, `third`, `quarters`.
    public static let fraction = WordClass(bit: 5)
    /// `dozens`, `hundreds`, `several`: a number that nobody counted. The value is its step.
    public static let vagueNumber = WordClass(bit: 6)
    /// `about`, `nearly`, `over`: says how near a number is. The value is the raw value of `Quantity.Hedge`.
    public static let hedge = WordClass(bit: 7)

    // Function words.
    public static let article = WordClass(bit: 8)
    public static let determiner = WordClass(bit: 9)
    public static let preposition = WordClass(bit: 10)
    public static let conjunction = WordClass(bit: 11)
    public static let pronoun = WordClass(bit: 12)
    public static let auxiliary = WordClass(bit: 13)
    public static let negation = WordClass(bit: 14)
    /// Any word too common to tell one text from another.
    public static let function = WordClass(bit: 15)

    // Abbreviations, keyed without their final stop.
    /// Written with a stop that does not end a sentence.
    public static let abbreviation = WordClass(bit: 16)
    /// Stands before a name: `Gov.`, `Mr.`.
    public static let beforeName = WordClass(bit: 17)
    /// Stands before a number: `No.`, `Feb.`, `p.`.
    public static let beforeNumber = WordClass(bit: 18)
    /// Keeps its stop in small letters too: `etc.`, `vs.`, `a.m.`.
    public static let smallAbbreviation = WordClass(bit: 54)
    /// `a.m.`, `p.m.`
    public static let meridiem = WordClass(bit: 55)
    /// Stands after a quotation and says that it was speech: `said`, `asked`, `added`.
    public static let speech = WordClass(bit: 57)
    /// Has lost its beginning, so that an apostrophe stands before it: `’tis`, `’em`.
    public static let elision = WordClass(bit: 56)
    /// Ends a company's name: `Inc.`, `Corp.`.
    public static let companySuffix = WordClass(bit: 19)

    // People.
    /// A title that stands before a name: `President`, `Mr.`.
    public static let title = WordClass(bit: 20)
    /// Somebody who can be a source: `official`, `spokeswoman`, `analyst`.
    public static let sourceNoun = WordClass(bit: 21)
    public static let givenName = WordClass(bit: 22)
    /// `Korean`, `French`.
    public static let demonym = WordClass(bit: 23)
    public static let country = WordClass(bit: 24)
    /// A region or a large city.
    public static let place = WordClass(bit: 25)
    /// A Korean, Chinese or Vietnamese surname, which stands before the given name: `Shin Beom-chul`.
    public static let surnameFirst = WordClass(bit: 26)
    /// Joins the parts of a name in small letters: `van der`, `bin`.
    public static let nameParticle = WordClass(bit: 27)
    /// Tells that a name is an organisation's: `Ministry`, `Times`.
    public static let organization = WordClass(bit: 33)

    // Reporting verbs, in any of their forms.
    public static let cueNeutral = WordClass(bit: 28)
    public static let cueDoubt = WordClass(bit: 29)
    public static let cueForce = WordClass(bit: 30)
    public static let cueMental = WordClass(bit: 31)
    public static let cueFinding = WordClass(bit: 32)
    /// Any reporting verb.
    public static let cue: WordClass = [.cueNeutral, .cueDoubt, .cueForce, .cueMental, .cueFinding, .cueAttitude]
    /// Tells what somebody holds of something, with or without words: `endorsed`, `criticized`.
    public static let cueAttitude = WordClass(bit: 38)
    /// Carries a source without a verb: `according` to, `citing`.
    public static let cuePreposition = WordClass(bit: 39)
    /// A reporting verb in a form that is hardly ever anything else: `said`, `argues`.
    public static let sureCue = WordClass(bit: 45)
    /// A reporting verb in a form that is a noun or an adjective as often: `report`, `claims`.
    public static let alsoNoun = WordClass(bit: 44)
    /// What the law says somebody is: `accused`, `charged`, `convicted`.
    public static let charge = WordClass(bit: 46)

    // Sources.
    /// People who are many and have no names: `critics`, `experts`.
    public static let crowd = WordClass(bit: 40)
    /// One person behind an office: `official`, `aide`, `source`.
    public static let anonymousRole = WordClass(bit: 41)
    /// A voice of an institution: `spokeswoman`.
    public static let spokesRole = WordClass(bit: 42)
    /// A paper or data set that can be a source: `report`, `survey`, `figures`.
    public static let documentNoun = WordClass(bit: 43)

    // Verbs and nouns of change.
    public static let rise = WordClass(bit: 36)
    public static let fall = WordClass(bit: 37)
}
