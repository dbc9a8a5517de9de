import NewslintDictionaries

/// What a US dollar bought, in wide bands by year: `Dictionaries/rates.tsv`.
package struct RateTable: Sendable {
    package static let shared = RateTable(parsing: Tables.rates)

    private struct Band: Sendable {
        let years: ClosedRange<Int>
        let rates: Interval
    }

    private var bands: [String: [Band]] = [:]

    init(parsing bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 5, let first = Int(fields[1]), let last = Int(fields[2]), first <= last, let low = Double(fields[3]),
                let high = Double(fields[4])
            else { continue }
            bands[fields[0], default: []].append(Band(years: first...last, rates: Interval(low, high)))
        }
    }

    /// The codes that have a band.
    package var codes: [String] { bands.keys.sorted() }

    /// Units of a currency to the US dollar in a year, or in any year where none is known; nil for what the table lacks.
    package func perDollar(_ code: String, in year: Int?) -> Interval? {
        if code == "USD" { return Interval(exactly: 1) }
        guard let bands = bands[code] else { return nil }
        guard let year else { return Interval(bands.map(\.rates.low).min() ?? 0, bands.map(\.rates.high).max() ?? 0) }
        return bands.first { $0.years.contains(year) }?.rates
    }

    /// What one unit of a second currency costs in a first.
    package func rate(of first: String, to second: String, in year: Int?) -> Interval? {
        guard let a = perDollar(first, in: year), let b = perDollar(second, in: year), b.low > 0 else { return nil }
        return Interval(a.low / b.high, a.high / b.low)
    }
}
