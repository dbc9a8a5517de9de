import NewslintKit

/// Breaks what the kit's own `Relations` claim: whatever relation is added there is broken here without another word.
enum ClaimBreaker {
    /// One mistake for each claim that holds, is stated plainly, and can be broken beyond doubt. Places are those of the prose.
    static func find(in document: Document, _ breaker: inout Breaker) -> [Planted] {
        let quantities = document.quantities.all
        return document[Relations.self].claims(quantities).compactMap { name, claim in
            let numbers = claim.quantities
            guard numbers.allSatisfy({ $0.quotation == nil && $0.hedge == .none && $0.form != .vague }), claim.holds() else { return nil }
            for number in numbers.shuffled(using: &breaker.random) {
                guard let edit = edit(number, of: claim, in: document, &breaker) else { continue }
                // What a claim holds numbers against may be no number: the items of a list, a chamber by its name.
                let sentences = Set(numbers.map(\.sentence)).sorted().map { document.sentences.all[$0].range }
                let places = sentences.map { $0.start..<$0.end }
                return Planted(claimOf: name, edit: edit, conflicts: places, expect: "not so any more: \(claim.text)")
            }
            return nil
        }
    }

    private static func edit(_ number: Quantity, of claim: Claim, in document: Document, _ breaker: inout Breaker) -> Planted.Edit? {
        guard let written = WrittenNumber(number, in: document), written.mantissa > 0 else { return nil }
        let factor = number.value / written.mantissa
        let isFalse = { (value: Double) in
            guard let changed = claim.replacing(number, with: number.changed(to: value)).contradiction else { return false }
            return changed.lowered == 0
        }
        let range = number.range.start..<number.range.end
        // A bound may be far away; values near the number itself come first, then those that pass it.
        let ratio = claim.left.value == 0 ? 1 : claim.right.value / claim.left.value
        for target in [number.value, number.value * ratio * 1.2, number.value / ratio * 0.8] where target.isFinite {
            if let edit = breaker.edit(range, written, scale: factor, near: target, where: isFalse) { return edit }
        }
        return nil
    }
}

extension Claim {
    /// The claim with another number in the place of one of its own.
    func replacing(_ old: Quantity, with new: Quantity) -> Claim {
        Claim(left.replacing(old, with: new), comparison, right.replacing(old, with: new), slack: slack, margin: margin)
    }
}

extension Term {
    func replacing(_ old: Quantity, with new: Quantity) -> Term {
        func replaced(_ term: Term) -> Term { term.replacing(old, with: new) }
        return switch self {
        case .figure(let quantity): .figure(quantity == old ? new : quantity)
        case .exact: self
        case .sum(let terms): .sum(terms.map(replaced))
        case .difference(let a, let b): .difference(replaced(a), replaced(b))
        case .product(let a, let b): .product(replaced(a), replaced(b))
        case .quotient(let a, let b): .quotient(replaced(a), replaced(b))
        case .share(let part, let whole): .share(of: replaced(part), in: replaced(whole))
        case .growth(let from, let to): .growth(from: replaced(from), to: replaced(to))
        case .magnitude(let term): .magnitude(replaced(term))
        }
    }
}

extension Quantity {
    /// The number in the same form with another value, as exact as it was.
    func changed(to new: Double) -> Quantity {
        Quantity(
            range: range, value: new, interval: Interval(new - (value - interval.low), new + (interval.high - value)), unit: unit,
            hedge: hedge,
            form: form, rounding: rounding, scale: scale, noun: noun, counted: counted, quotation: quotation, sentence: sentence,
            tokens: tokens,
            phrase: phrase)
    }
}
