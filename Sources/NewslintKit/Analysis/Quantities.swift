/// A closed range of values: what a number in print can stand for.
public struct Interval: Sendable, Hashable {
    public let low: Double
    public let high: Double

    public init(_ low: Double, _ high: Double) {
        self.low = min(low, high)
        self.high = max(low, high)
    }

    public init(exactly value: Double) { self.init(value, value) }

    public func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

    public static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, a.high + b.high) }
    public static func - (a: Interval, b: Interval) -> Interval { Interval(a.low - b.high, a.high - b.low) }
}

/// What a number counts or measures.
public enum Unit: Sendable, Hashable {
    /// Things: the head noun says which.
    case count
    case percent
    case percentagePoints
    /// An ISO 4217 code: `USD`.
    case currency(String)
    /// A measure by its short name in the table of units: `km`, `degF`.
    case measure(String)
    /// Time, in its own unit: `year`, `day`, `hour`.
    case duration(String)
    /// `34-year-old`, `aged 34`.
    case age
    /// `third`, `No. 3`.
    case rank
}

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

    /// The number with its currency sign, scale and unit, without hedge and noun: `$3.27 million`, `25 percent`.
    public let range: ProseRange
    /// The value as printed: 3,270,000.
    public let value: Double
    /// What the rounding of the last shown digit and the hedge allow.
    public let interval: Interval
    public let unit: Unit
    public let hedge: Hedge
    /// The head of the phrase that it counts: `passengers` in `40 elderly passengers`.
    public let noun: Token?
    /// Where in a quotation it stands; nil outside.
    public let quotation: Int?
    public let sentence: Int
    /// Indices into `Tokens.all` of the number itself.
    public let tokens: Range<Int>

    public init(
        range: ProseRange, value: Double, interval: Interval, unit: Unit, hedge: Hedge, noun: Token?, quotation: Int?, sentence: Int,
        tokens: Range<Int>
    ) {
        self.range = range
        self.value = value
        self.interval = interval
        self.unit = unit
        self.hedge = hedge
        self.noun = noun
        self.quotation = quotation
        self.sentence = sentence
        self.tokens = tokens
    }
}

/// The numbers of a document that say how many or how much; not dates, times, names or list markers.
public struct Quantities: Analysis {
    public let all: [Quantity]
    /// For each sentence, the indices of its quantities.
    public let sentences: [Range<Int>]

    public init(of document: Document) {
        all = []
        sentences = document.sentences.all.map { _ in 0..<0 }
    }
}
