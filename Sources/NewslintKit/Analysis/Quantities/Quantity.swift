/// A number in the text, as what it can mean.
public struct Quantity: Sendable, Hashable {
    /// How the writer qualified it.
    public enum Hedge: UInt8, Sendable {
        case none
        /// about, around, roughly, some
        case around
        /// nearly, almost, up to, fewer than
        case below
        /// more than, over, at least
        case above
        /// exactly, a total of
        case exactly
    }

    /// How it is written.
    public enum Form: UInt8, Sendable {
        /// `40 passengers`, `$3.27 million`
        case cardinal
        /// Hyphened to what it counts, before another noun: `12-member`, `18-year-old`.
        case modifier
        /// `a third`, `half`
        case fraction
        /// `seven in 10`: the value is 0.7.
        case share
        /// `dozens`, `several hundred`
        case vague
        /// `3rd`, `No. 3`
        case ordinal
        /// One of the two numbers of `52-45`, `20-30` or `2-to-1`, which share their tokens.
        case pair
    }

    /// Whether it stands in a pair with its neighbour.
    public enum Pairing: UInt8, Sendable {
        case none
        /// `26` in `between 26 and 31 million` and `26-31 million`
        case rangeStart
        /// `31` in the same
        case rangeEnd
        /// `2-to-1`
        case ratio
        /// `52-45`: votes, a score, a record
        case tally
    }

    /// A noun phrase that a number is counted against.
    public struct Base: Sendable, Hashable {
        /// Indices into `Tokens.all`, without preposition and article: `registered voters`, `100,000 people`, `month`. The last is the head.
        public let tokens: Range<Int>
        /// The hash of the head's singular; 0 where there is no noun (`per 100,000`, `each`).
        public let head: UInt32
        /// 100,000 in `per 100,000 people`; 1 without a number.
        public let amount: Double
    }

    /// The number with its currency sign, scale and unit, without hedge and noun: `$3.27 million`, `25 percent`.
    public internal(set) var range: ProseRange
    /// The value as printed: 3,270,000.
    public internal(set) var value: Double
    /// What the rounding of the last shown digit and the hedge allow.
    public internal(set) var interval: Interval
    public internal(set) var unit: Unit
    public internal(set) var hedge: Hedge
    public internal(set) var form: Form
    /// Half the place of the last shown digit, as far as it may be rounded; 0 for an exact count.
    public internal(set) var rounding: Double
    /// What the figure is multiplied with: 1,000,000 for `$3.27 million`, 1 for most.
    public internal(set) var scale: Double
    /// The head of the phrase that it counts: `passengers` in `40 elderly passengers`.
    public internal(set) var noun: Token?
    /// The hash of what it counts: the noun's, or that of the word hyphened to it (`member` in `12-member`); 0 for none.
    public internal(set) var counted: UInt32
    /// Where in a quotation it stands; nil outside.
    public internal(set) var quotation: Int?
    public internal(set) var sentence: Int
    /// Indices into `Tokens.all` of the number itself, with its sign, scale and unit.
    public internal(set) var tokens: Range<Int>
    /// Indices into `Tokens.all` of the number with its hedge and its noun.
    public internal(set) var phrase: Range<Int>
    /// The hash of the singular of what it counts: of `embassy` in `13 foreign embassies`, of `member` in `12-member`; 0 for none.
    public internal(set) var head: UInt32 = 0
    /// Indices into `Tokens.all` of the words between the number and its noun: `foreign` in `13 foreign embassies`.
    public internal(set) var modifiers = 0..<0
    /// What it is a part of: `voters` in `40 percent of voters`, `90 lawmakers` in `a third of the 90 lawmakers`.
    public internal(set) var whole: Base?
    /// What it is the rate for: `month` in `$20 a month`, `100,000 people` in `25 deaths per 100,000 people`.
    public internal(set) var per: Base?
    public internal(set) var pairing = Pairing.none

    public init(
        range: ProseRange, value: Double, interval: Interval, unit: Unit, hedge: Hedge, form: Form, rounding: Double, scale: Double,
        noun: Token?, counted: UInt32, quotation: Int?, sentence: Int, tokens: Range<Int>, phrase: Range<Int>
    ) {
        self.range = range
        self.value = value
        self.interval = interval
        self.unit = unit
        self.hedge = hedge
        self.form = form
        self.rounding = rounding
        self.scale = scale
        self.noun = noun
        self.counted = counted
        self.quotation = quotation
        self.sentence = sentence
        self.tokens = tokens
        self.phrase = phrase
    }

    /// What it can stand for when the rounding and the margin of its hedge count `tolerance` times.
    public func interval(tolerance: Double) -> Interval {
        Interval(value - (value - interval.low) * tolerance, value + (interval.high - value) * tolerance)
    }
}
