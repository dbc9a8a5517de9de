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
