/// Whether numbers contradict each other: the one place that turns intervals into a severity.
///
/// A relation that any values of the intervals satisfy holds. One that even twice the tolerance does not satisfy is a fault at the rule's
/// own severity, or one level lower when a writer's hedge (`about`, `nearly`) stands before one of the numbers. In between, and inside one
/// quotation, it is a note: the number may be rounded, the speaker may be wrong.
public enum Verdict {
    /// How many levels below its rule's severity a finding counts; nil when there is none.
    ///
    /// - Parameters:
    ///   - operands: the numbers of the relation.
    ///   - isSatisfiable: whether the relation can hold when each rounding and hedge counts so many times.
    public static func lowered(_ operands: [Quantity], isSatisfiable: (_ tolerance: Double) -> Bool) -> Int? {
        guard let first = operands.first, operands.allSatisfy({ $0.quotation == first.quotation }), !isSatisfiable(1) else { return nil }
        if first.quotation != nil || isSatisfiable(2) { return toNote }
        return operands.contains { $0.hedge != .none && $0.hedge != .exactly || $0.form == .vague } ? 1 : 0
    }

    /// More levels than there are: a note, whatever the rule.
    public static let toNote = Severity.allCases.count
}
