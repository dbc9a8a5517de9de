import NewslintKit

/// `newslint-dev numbers`: how many of the numbers in labelled sentences are read, with their values.
enum EvaluateNumbers: Subcommand {
    static let name = "evaluate-numbers"
    static let usage = "FILE.jsonl... [--misses N]"
    static let summary = "F1 of the values of quantities over labelled sentences: {input, expected: [{value}]}"

    static func run(_ arguments: inout Arguments) async throws {
        let misses = try arguments.integer("--misses") ?? 0
        for path in try arguments.rest() {
            let cases = try await Corpus.lines(path).inParallel { Case($0) }
            let found = cases.reduce(0) { $0 + $1.found.count }
            let expected = cases.reduce(0) { $0 + $1.expected.count }
            let right = cases.reduce(0) { $0 + $1.right }
            let precision = Double(right) / Double(max(found, 1))
            let recall = Double(right) / Double(max(expected, 1))
            let f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            print(
                "\(path): \(cases.count) cases, precision \(Table.fixed(precision, 3)), recall \(Table.fixed(recall, 3)), F1 \(Table.fixed(f1, 3))"
            )
            for wrong in cases.filter({ $0.right < max($0.found.count, $0.expected.count) }).prefix(misses) {
                print("  \(wrong.text)\n    found \(wrong.found)\n    label \(wrong.expected)")
            }
        }
    }

    /// One sentence: the values that its labels give, and those that the analysis reads, each as often as it stands there.
    private struct Case: Sendable {
        let text: String
        let expected: [Double]
        let found: [Double]
        let right: Int

        init(_ json: JSON) {
            text = json["input"].string ?? ""
            expected = json["expected"].array.flatMap(Self.values).sorted()
            let document = Article(id: "", format: .text, bytes: Array(text.utf8), storyDate: nil).document()
            found = document.quantities.all.filter { $0.unit != .rank }.flatMap(Self.values).sorted()
            var left = found
            var right = 0
            for value in expected {
                guard let index = left.firstIndex(where: { abs($0 - value) <= abs(value) * 1e-6 }) else { continue }
                left.remove(at: index)
                right += 1
            }
            self.right = right
        }

        /// As the labels count: both ends of `thousands`, cents as cents, nothing for `several`.
        private static func values(_ quantity: Quantity) -> [Double] {
            if quantity.form == .vague {
                return quantity.value < 10 ? [] : quantity.value < 100 ? [quantity.value] : [quantity.value, quantity.value * 10]
            }
            return [quantity.scale < 1 ? quantity.value / quantity.scale : quantity.value]
        }

        /// `"750000.0-1000000.0"` gives both ends, `"NumeralValue 3e6"` the number at its end.
        private static func values(_ label: JSON) -> [Double] {
            if case .number(let number) = label["value"] { return [number] }
            guard let text = label["value"].string else { return [] }
            if let number = Double(text) { return [number] }
            let ends = text.split(separator: "-").compactMap { Double($0) }
            if ends.count == 2 { return ends }
            return text.split(separator: " ").compactMap { Double($0) }.first.map { [$0] } ?? []
        }
    }
}
