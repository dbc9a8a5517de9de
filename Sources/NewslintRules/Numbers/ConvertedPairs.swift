import NewslintKit

/// Two amounts that are said to be the same: `60 miles (100 km)`, `5 kg, or 11 pounds,`, `20C/68F`.
struct ConvertedPair {
    let from: Quantity
    let to: Quantity

    /// The pairs of a document, in order, of numbers whose units `areUnits` takes.
    static func all(in document: Document, areUnits: (Unit) -> Bool) -> [ConvertedPair] {
        let tokens = document.tokens.all
        let all = document.quantities.all
        var pairs: [ConvertedPair] = []
        for index in all.indices.dropLast() {
            let (a, b) = (all[index], all[index + 1])
            guard areUnits(a.unit), areUnits(b.unit), a.unit != b.unit, a.sentence == b.sentence, a.quotation == b.quotation,
                a.form == .cardinal || a.form == .modifier || a.form == .pair, isConversion(a, b, tokens, document)
            else { continue }
            let isRange = a.pairing == .rangeEnd
            if isRange, b.pairing == .rangeStart, index > 0, index + 2 < all.count, all[index + 2].unit == b.unit {
                pairs.append(ConvertedPair(from: all[index - 1], to: b))
                pairs.append(ConvertedPair(from: a, to: all[index + 2]))
            } else if a.pairing == .none, b.pairing == .none, b.form == .cardinal || b.form == .modifier {
                // `6 feet 2 inches`, `from 5 to 10 miles`: more than one number is converted.
                let isPart = index > 0 && all[index - 1].unit == a.unit && a.tokens.lowerBound - all[index - 1].tokens.upperBound < 2
                if !isPart { pairs.append(ConvertedPair(from: a, to: b)) }
            }
        }
        return pairs
    }

    private static func isConversion(_ a: Quantity, _ b: Quantity, _ tokens: [Token], _ document: Document) -> Bool {
        func isByte(_ index: Int, _ byte: UInt8) -> Bool {
            index < tokens.count && tokens[index].count == 1 && document.prose[tokens[index].start] == byte
        }
        let end = b.pairing == .rangeStart ? nil : b.tokens.upperBound
        let start = max(a.tokens.upperBound, min(a.phrase.upperBound, b.phrase.lowerBound))
        let first = b.phrase.lowerBound
        if first == start + 1 || first == a.tokens.upperBound + 1 {
            if isByte(first - 1, 0x28) { return end.map { isByte($0, 0x29) || isByte($0, 0x2C) || isByte($0, 0x3B) } ?? true }
            return isByte(first - 1, 0x2F) && first - 1 == a.tokens.upperBound
        }
        // `100 miles wide (160 km)`, `a 5C rise (9F)`
        if first == start + 2, isByte(first - 1, 0x28), tokens[start].kind == .word {
            return end.map { isByte($0, 0x29) } ?? true
        }
        // `5 kg, or 11 pounds,`
        guard first == start + 2, isByte(start, 0x2C), tokens[start + 1].hash == or, let end else { return false }
        return end >= tokens.count || isByte(end, 0x2C) || isByte(end, 0x2E) || isByte(end, 0x3B)
    }

    private static let or = WordHash.of("or")
}
