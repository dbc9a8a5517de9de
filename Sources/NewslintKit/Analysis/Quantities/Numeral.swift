/// A number as it stands in the text, in figures, in words or in both: `1.2 million`, `twenty-five`, `half a dozen`, `$3`.
struct Numeral {
    var tokens: Range<Int>
    var value = 0.0
    /// The place value of the last shown digit: 100,000 for `1.2 million`.
    var place = 1.0
    /// The whole range that a vague number covers: `dozens`.
    var range: Interval?
    var form = Quantity.Form.cardinal
    /// The other number of a pair.
    var second: Double?
    /// `2-to-1`
    var isRatio = false
    var currency: Unit?
    var unit: UnitWord?
    /// The hash of the letters that gave the unit: `km` of `100km/h`.
    var unitHash: UInt32 = 0
    var hedge = Quantity.Hedge.none
    /// The inches of `5-foot-11`.
    var inches: Double?
    /// The words hyphened to it: `square-mile`.
    var tail = ProseRange(0, 0)
    /// The hash of the first word hyphened to it: of `member` in `12-member`.
    var tailHash: UInt32 = 0
    /// It is a measure written into a word with `old` at its end: `18-year-old`.
    var isAge = false
    /// What it was multiplied with: 1,000,000 for `1.2 million`.
    var scale = 1.0
    /// Decimals are printed.
    var hasDecimals = false
    /// Nothing but digits, without separators: it may be a year, a name or a label.
    var isBare = false
}

/// Adds up the words of a number, one by one: `two hundred and five thousand`.
struct NumeralSum {
    private var total = 0.0
    private var group = 0.0
    private var isOpen = false
    private(set) var count = 0
    private(set) var lastScale = Double.infinity
    private(set) var endsInScale = false

    init() {}

    /// Starts from a figure: the `1.2` of `1.2 million`.
    init(figure: Double) {
        group = figure
        isOpen = true
        count = 1
    }

    var value: Double { total + group }
    /// An `and` may follow: `one hundred and five`.
    var takesAnd: Bool { endsInScale && lastScale != 12 && value.truncatingRemainder(dividingBy: 100) == 0 }

    /// Takes one more word; false when it does not go on with the number.
    mutating func add(_ lexeme: Lexeme) -> Bool {
        let classes = lexeme.classes
        let value = lexeme.value
        if classes.contains(.cardinal) {
            if !isOpen {
                if count > 0, !endsInScale { return false }
                group += value
                isOpen = true
            } else if value < 10, value > 0, group.truncatingRemainder(dividingBy: 100) >= 20,
                group.truncatingRemainder(dividingBy: 10) == 0
            {
                group += value
            } else if endsInScale, value < 100, value > 0 {
                group += value
            } else {
                return false
            }
            endsInScale = false
        } else if classes.contains(.scale) {
            if endsInScale, value <= lastScale { return false }
            if value < 1000 {
                guard group < 100 else { return false }
                group = (isOpen ? group : 1) * value
                isOpen = true
            } else {
                guard value < lastScale || total == 0 else { return false }
                total += (isOpen || group > 0 ? group : 1) * value
                group = 0
                isOpen = false
            }
            lastScale = value
            endsInScale = true
        } else {
            return false
        }
        count += 1
        return true
    }
}
