/// The words and signs that make a number an amount of something.
struct UnitWord: Sendable {
    let unit: Unit
    /// What one of it is in the unit: a penny is 0.01 of a pound sterling.
    let factor: Double

    init(unit: Unit, factor: Double = 1) {
        self.unit = unit
        self.factor = factor
    }

    /// The unit that a word names, by the hash of its folded form; nil for any other word.
    static func named(_ hash: UInt32) -> UnitWord? { UnitTable.shared.named(hash) }

    var isCurrency: Bool { if case .currency = unit { true } else { false } }
}
