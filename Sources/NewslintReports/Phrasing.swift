/// A number with its noun in the right form: `1 file`, `3 files`.
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

extension String {
    /// The text with spaces after it up to a width in bytes, for tables of ASCII.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - utf8.count)) }
}
