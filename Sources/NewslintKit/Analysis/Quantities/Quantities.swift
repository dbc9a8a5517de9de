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

    /// The number with its currency sign, scale and unit, without hedge and noun: `$3.27 million`, `25 percent`.
    public let range: ProseRange
    /// The value as printed: 3,270,000.
    public let value: Double
    /// What the rounding of the last shown digit and the hedge allow.
    public let interval: Interval
    public let unit: Unit
    public let hedge: Hedge
    public let form: Form
    /// Half the place of the last shown digit, as far as it may be rounded; 0 for an exact count.
    public let rounding: Double
    /// What the figure is multiplied with: 1,000,000 for `$3.27 million`, 1 for most.
    public let scale: Double
    /// The head of the phrase that it counts: `passengers` in `40 elderly passengers`.
    public let noun: Token?
    /// The hash of what it counts: the noun's, or that of the word hyphened to it (`member` in `12-member`); 0 for none.
    public let counted: UInt32
    /// Where in a quotation it stands; nil outside.
    public let quotation: Int?
    public let sentence: Int
    /// Indices into `Tokens.all` of the number itself, with its sign, scale and unit.
    public let tokens: Range<Int>
    /// Indices into `Tokens.all` of the number with its hedge and its noun.
    public let phrase: Range<Int>

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

/// The numbers of a document that say how many or how much; not dates, times, names or list markers.
public struct Quantities: Analysis {
    /// In order.
    public let all: [Quantity]
    /// For each sentence, the indices of its quantities.
    public let sentences: [Range<Int>]

    public init(of document: Document) {
        var all: [Quantity] = []
        var sentences: [Range<Int>] = []
        let spans = document.sentences.all
        sentences.reserveCapacity(spans.count)
        let quotations = document.quotations
        let dates = document.dates.all
        document.prose.withUnsafeBufferPointer { prose in
            document.tokens.all.withUnsafeBufferPointer { tokens in
                var reader = QuantityReader(prose: prose, tokens: tokens, quotations: quotations, dates: dates)
                for (index, sentence) in spans.enumerated() {
                    let first = all.count
                    reader.read(sentence, index: index, into: &all)
                    sentences.append(first..<all.count)
                }
            }
        }
        self.all = all
        self.sentences = sentences
    }
}
