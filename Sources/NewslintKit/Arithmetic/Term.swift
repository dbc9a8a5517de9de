/// Arithmetic over printed numbers: the left or the right side of a claim.
public indirect enum Term: Sendable, Hashable {
    /// A number that stands in the story.
    case figure(Quantity)
    /// A number that everybody knows: 100 percent, the months of a year.
    case exact(Double)
    case sum([Term])
    case difference(Term, Term)
    case product(Term, Term)
    case quotient(Term, Term)
    /// What percentage the first is of the second: 12 of 60 is 20 percent.
    case share(of: Term, in: Term)
    /// By what percentage the first becomes the second: from 40 to 50 is 25 percent. A fall is negative.
    case growth(from: Term, to: Term)
    /// Without its sign: a fall of 10 percent is stated as 10.
    case magnitude(Term)

    /// What it is when each number is what it says.
    public var value: Double {
        switch self {
        case .figure(let quantity): quantity.value
        case .exact(let value): value
        case .sum(let terms): terms.reduce(0) { $0 + $1.value }
        case .difference(let a, let b): a.value - b.value
        case .product(let a, let b): a.value * b.value
        case .quotient(let a, let b): a.value / b.value
        case .share(let part, let whole): part.value / whole.value * 100
        case .growth(let from, let to): (to.value / from.value - 1) * 100
        case .magnitude(let term): abs(term.value)
        }
    }

    /// What it can be when the rounding and the hedge of each number count `tolerance` times.
    ///
    /// - Parameter asBound: the term bounds another from above, so `more than 40` has no upper end.
    public func interval(tolerance: Double = 1, asBound: Bool = false) -> Interval {
        func interval(_ term: Term) -> Interval { term.interval(tolerance: tolerance, asBound: asBound) }
        switch self {
        case .figure(let quantity):
            let range = quantity.interval(tolerance: tolerance)
            return asBound && quantity.hedge == .above ? Interval(range.low, .infinity) : range
        case .exact(let value): return Interval(exactly: value)
        case .sum(let terms): return terms.reduce(Interval(exactly: 0)) { $0 + interval($1) }
        case .difference(let a, let b): return interval(a) - interval(b)
        case .product(let a, let b): return interval(a) * interval(b)
        case .quotient(let a, let b): return interval(a) / interval(b)
        case .share(let part, let whole): return interval(part) / interval(whole) * Interval(exactly: 100)
        case .growth(let from, let to):
            return (interval(to) / interval(from) - Interval(exactly: 1)) * Interval(exactly: 100)
        case .magnitude(let term): return interval(term).magnitude
        }
    }

    /// The printed numbers in it, in order.
    public var quantities: [Quantity] {
        switch self {
        case .figure(let quantity): [quantity]
        case .exact: []
        case .sum(let terms): terms.flatMap(\.quantities)
        case .difference(let a, let b), .product(let a, let b), .quotient(let a, let b), .share(let a, let b), .growth(let a, let b):
            a.quantities + b.quantities
        case .magnitude(let term): term.quantities
        }
    }

    /// As a message prints it: `25 + 19`, `12 of 60`, `from 40 to 50`.
    public var text: String {
        switch self {
        case .figure(let quantity): FigureText.text(quantity.value, like: quantity)
        case .exact(let value): FigureText.plain(value)
        case .sum(let terms): terms.map(\.text).joined(separator: " + ")
        case .difference(let a, let b): "\(a.text) - \(b.factorText)"
        case .product(let a, let b): "\(a.factorText) × \(b.factorText)"
        case .quotient(let a, let b): "\(a.factorText) / \(b.factorText)"
        case .share(let part, let whole): "\(part.text) of \(whole.text)"
        case .growth(let from, let to): "from \(from.text) to \(to.text)"
        case .magnitude(let term): term.text
        }
    }

    private var factorText: String {
        switch self {
        case .sum, .difference: "(\(text))"
        default: text
        }
    }

    /// Whether its text already says how its numbers belong together, so that `is` follows and not `=`.
    fileprivate var isPhrase: Bool {
        switch self {
        case .figure, .share, .growth: true
        case .magnitude(let term): term.isPhrase
        default: false
        }
    }
}

extension Term {
    /// Its text and what it comes to, in the form of a printed number: `25 + 19 = 44`, `12 of 60 is 20 percent`.
    ///
    /// - Parameter other: the number in print that it is held against.
    func equation(like other: Term) -> String {
        if case .figure = self { return text }
        return text + (isPhrase ? " is " : " = ") + result(like: other)
    }

    /// What it comes to in the form of another term's number, with as many decimals as tell the two apart.
    func result(like other: Term) -> String {
        guard let model = other.quantities.first ?? quantities.first else { return FigureText.plain(value) }
        let stated = FigureText.text(other.value, like: model)
        let fewest = model.unit == .percent && model.rounding >= 0.5 && abs(value) >= 1 ? 0 : 2
        for decimals in fewest...4 {
            let text = FigureText.text(value, like: model, decimals: decimals)
            if text != stated { return text }
        }
        return FigureText.text(value, like: model, decimals: 4)
    }
}
