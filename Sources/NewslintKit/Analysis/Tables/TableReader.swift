/// Finds what a table adds up: a total row, a total column, a column of shares.
struct TableReader {
    let table: Table
    let document: Document

    private struct Sum {
        var parts: [(range: ProseRange, number: CellValue.Number)]
        var whole: (range: ProseRange, number: CellValue.Number)
        var isPartial: Bool
    }

    func sums() -> [TableSum] {
        guard table.heads < table.rows.count, !isExplained else { return [] }
        let total = totalRow()
        return believed(columnSums(total)) + believed(rowSums()) + shares(total)
    }

    // MARK: Rows and columns

    private func text(_ row: Int, _ column: Int) -> String {
        table.rows[row][column].map { document.text($0.range).lowercased() } ?? ""
    }

    private func words(_ text: String) -> [Substring] {
        text.split { !($0.isLetter || $0 == "%" || $0 == "-") }
    }

    /// The first cell of a row that is text.
    private func label(_ row: Int) -> String {
        for column in 0..<min(2, table.columns) {
            if let cell = table.rows[row][column], case .text = cell.value { return document.text(cell.range).lowercased() }
        }
        return ""
    }

    private func isTotal(_ label: String) -> (isTotal: Bool, isSure: Bool) {
        let words = words(label)
        guard let first = words.first, words.count <= 3 else { return (false, false) }
        if first == "total" || first == "totals" || first == "sum" || label.hasPrefix("grand total") { return (true, true) }
        let weak = ["all", "overall", "combined", "together"]
        return (weak.contains(String(first)) && words.count <= 2 || label.hasPrefix("in all"), false)
    }

    /// The last row with numbers, or the first, when it is called a total.
    private func totalRow() -> (row: Int, isSure: Bool)? {
        let data = (table.heads..<table.rows.count).filter { row in table.rows[row].contains { $0?.value.number != nil } }
        guard data.count >= 3, let first = data.first, let last = data.last else { return nil }
        for row in [last, first] {
            let (isTotal, isSure) = isTotal(label(row))
            if isTotal { return (row, isSure) }
        }
        return nil
    }

    private func head(_ column: Int) -> String {
        (0..<table.heads).map { text($0, column) }.joined(separator: " ")
    }

    /// Ranks, years, rates, averages and changes are not added up.
    private func isAdditive(_ text: String) -> Bool { !words(text).contains { Words.noSums.contains(String($0)) } }

    /// Whether a row is one of the parts: not an average, nor part of the row above it, nor a note over the whole width.
    private func isPart(_ row: Int) -> Bool {
        let label = label(row)
        return table.rows[row].dropFirst().contains { $0 != nil } && !words(label).contains { Words.noParts.contains(String($0)) }
            && !label.hasPrefix("of which") && !label.hasPrefix("including")
    }

    private func isSubtotal(_ row: Int) -> Bool {
        let label = label(row)
        return label.contains("subtotal") || label.contains("sub-total") || isTotal(label).isSure
    }

    // MARK: Sums

    private func columnSums(_ total: (row: Int, isSure: Bool)?) -> [Sum] {
        guard let total else { return [] }
        let rows = (table.heads..<table.rows.count).filter { $0 != total.row }
        return (0..<table.columns).compactMap { column -> Sum? in
            guard isAdditive(head(column)), let whole = table.rows[total.row][column], let number = whole.value.number else { return nil }
            if !total.isSure, number.isPercent { return nil }
            let data = rows.filter { isPart($0) }
            guard let sum = sum(data.filter { !isSubtotal($0) }.map { ($0, column) }, whole: (whole.range, number)) else { return nil }
            let subtotals = data.filter { isSubtotal($0) }
            if !subtotals.isEmpty, !holds(sum), let other = self.sum(subtotals.map { ($0, column) }, whole: (whole.range, number)),
                holds(other)
            {
                return other
            }
            return sum
        }
    }

    private func rowSums() -> [Sum] {
        let last = table.columns - 1
        guard table.heads > 0, last >= 2, isTotal(text(table.heads - 1, last)).isTotal else { return [] }
        let columns = (0..<last).filter { isAdditive(head($0)) }
        return (table.heads..<table.rows.count).compactMap { row -> Sum? in
            guard isPart(row), let whole = table.rows[row][last], let number = whole.value.number else { return nil }
            // The first columns may hold labels.
            let data = columns.filter { column in
                guard column < 2, let cell = table.rows[row][column], case .text = cell.value else {
                    return column > 0 || table.rows[row][0]?.value.number != nil
                }
                return false
            }
            return sum(data.map { (row, $0) }, whole: (whole.range, number))
        }
    }

    /// Nil when a cell can't be read, or the cells are not of one kind.
    private func sum(_ places: [(row: Int, column: Int)], whole: (range: ProseRange, number: CellValue.Number)) -> Sum? {
        var parts: [(range: ProseRange, number: CellValue.Number)] = []
        var isPartial = false
        for (row, column) in places {
            guard let cell = table.rows[row][column] else {
                isPartial = true
                continue
            }
            switch cell.value {
            case .number(let number):
                guard number.isPercent == whole.number.isPercent || whole.number.value == 100 else { return nil }
                parts.append((cell.range, number))
            case .empty, .unknown: isPartial = true
            case .text: return nil
            }
        }
        guard parts.count >= 2 else { return nil }
        return Sum(parts: parts, whole: whole, isPartial: isPartial)
    }

    // MARK: Claims

    /// A table whose other sums hold is one that adds up; one where most fail means something else by its total.
    private func believed(_ sums: [Sum]) -> [TableSum] {
        let failing = sums.filter { !holds($0) }
        guard failing.count * 2 <= sums.count || sums.count == 1 else { return [] }
        return sums.compactMap { sum in
            guard holds(sum) || isNear(sum) && !hasParents(sum) else { return nil }
            return TableSum(statement: claim(sum), range: sum.whole.range, first: sum.parts[0].range, isShare: false)
        }
    }

    private func holds(_ sum: Sum) -> Bool { claim(sum).holds() }

    /// A total that is no more than one of its parts is an average, and one that is far from the sum is of something else.
    private func isNear(_ sum: Sum) -> Bool {
        let value = sum.parts.reduce(0) { $0 + $1.number.value }
        let most = sum.parts.map(\.number.value).max() ?? 0
        let total = sum.whole.number.value
        return total > most && value >= total * 0.7 && value <= total * 1.4
    }

    /// Rows that are themselves sums of the rows after them: `Europe` above `France` and `Germany`.
    private func hasParents(_ sum: Sum) -> Bool {
        let values = sum.parts.map(\.number.value)
        guard values.reduce(0, +) > sum.whole.number.value else { return false }
        return values.indices.contains { index in
            var rest = 0.0
            for (count, value) in values[(index + 1)...].prefix(20).enumerated() {
                rest += value
                if count > 0, abs(rest - values[index]) <= sum.parts[index].number.rounding * Double(count + 2) { return true }
            }
            return false
        }
    }

    private func claim(_ sum: Sum) -> Claim {
        let isRounded = sum.parts.contains { $0.number.rounding > 0 } || isInUnits
        // `(12)` may be a loss of 12, or 12.
        let signs = sum.parts.contains { $0.number.isBracketed } && sum.parts.contains { !$0.number.isBracketed } ? [1.0, -1] : [1]
        let claims = signs.map { sign in
            let parts = sum.parts.map { Term.figure(quantity($0.range, $0.number, sign: sign, isRounded: isRounded)) }
            let whole = Term.figure(quantity(sum.whole.range, sum.whole.number, sign: 1, isRounded: isRounded))
            return Claim(.sum(parts), sum.isPartial ? .atMost : .equals, whole)
        }
        return claims.first { $0.holds() } ?? claims[0]
    }

    private func quantity(_ range: ProseRange, _ number: CellValue.Number, sign: Double, isRounded: Bool) -> Quantity {
        let value = number.isBracketed ? number.value * sign : number.value
        let rounding = max(number.rounding, isRounded && number.rounding == 0 ? number.scale / 2 : 0)
        let interval = number.isBelow ? Interval(0, value) : Interval(value - rounding, value + rounding)
        let sentence = document.sentences.index(at: range.start) ?? 0
        return Quantity(
            range: range, value: value, interval: interval, unit: number.isPercent ? .percent : .count, hedge: .none, form: .cardinal,
            rounding: rounding, scale: number.scale, noun: nil, counted: 0, quotation: nil, sentence: sentence, tokens: 0..<0, phrase: 0..<0
        )
    }

    // MARK: Shares

    private func shares(_ total: (row: Int, isSure: Bool)?) -> [TableSum] {
        guard table.heads > 0 else { return [] }
        let rows = (table.heads..<table.rows.count).filter { $0 != total?.row && isPart($0) }
        let isComplete = rows.contains { row in words(label(row)).contains { Words.rest.contains(String($0)) } }
        return (1..<table.columns).compactMap { column -> TableSum? in
            let head = head(column)
            let isShare = head.contains("share") || head.contains("% of") || head.contains("percent of") || head.contains("percentage of")
            guard isShare || isComplete, isShare || isAdditive(head) else { return nil }
            if let total, table.rows[total.row][column]?.value.number != nil { return nil }
            var parts: [(range: ProseRange, number: CellValue.Number)] = []
            for row in rows {
                guard let cell = table.rows[row][column] else { continue }
                switch cell.value {
                case .number(var number):
                    guard number.isPercent || head.contains("%") || head.contains("percent"), number.value >= 0, number.value <= 100 else {
                        return nil
                    }
                    number.isPercent = true
                    if number.rounding == 0 { number.rounding = 0.5 }
                    parts.append((cell.range, number))
                case .empty, .unknown: continue
                case .text: return nil
                }
            }
            let value = parts.reduce(0) { $0 + $1.number.value }
            guard parts.count >= 3, value >= (isComplete ? 90 : 99.9), value <= (isShare ? 115 : 108) else { return nil }
            let terms = parts.map { Term.figure(quantity($0.range, $0.number, sign: 1, isRounded: true)) }
            let place = table.rows[table.heads - 1][column]?.range ?? parts[0].range
            return TableSum(
                statement: Claim(.sum(terms), .equals, .exact(100), margin: 0.5, isSharp: true), range: place, first: parts[0].range,
                isShare: true)
        }
    }

    // MARK: What is said around the table

    /// `in millions`, `'000`: the figures are rounded.
    private var isInUnits: Bool {
        around.contains { text in
            let words = words(text)
            return text.contains("000s") || text.contains("'000") || text.contains("’000")
                || words.contains { Words.units.contains(String($0)) }
        }
    }

    /// The table says itself that it does not add up.
    private var isExplained: Bool {
        around.contains { text in Words.explanations.contains { text.contains($0) } }
    }

    /// The texts of the table's own words and of the blocks next to it.
    private var around: [String] {
        let blocks = max(0, table.blocks.lowerBound - 2)..<min(document.blocks.count, table.blocks.upperBound + 2)
        return blocks.compactMap { index in
            let range = document.blocks[index].range
            guard range.count < 400 else { return nil }
            if table.blocks.contains(index), let cell = document.blocks[index].cell, cell.row >= table.heads, range.count < 30 {
                return nil
            }
            return document.text(range).lowercased()
        }
    }

    private enum Words {
        static let noSums: Set<String> = [
            "rank", "year", "years", "rate", "average", "avg", "mean", "median", "age", "ratio", "price", "index", "change", "growth",
            "margin",
            "turnout", "score", "difference", "per", "position", "pos", "lead", "swing", "target", "previous", "date", "time",
            "points-per",
            "grade", "gpa", "era", "pct", "net", "max", "min", "maximum", "minimum", "high", "low", "capita", "density", "temperature",
        ]
        static let noParts: Set<String> = [
            "average", "avg", "mean", "median", "change", "difference", "previous", "target", "rate", "ratio", "turnout", "percent", "%",
        ]
        static let rest: Set<String> = [
            "other", "others", "undecided", "unsure", "none", "rest", "remainder", "independents", "independent",
        ]
        static let units: Set<String> = ["millions", "thousands", "billions", "million", "billion", "bn", "mn"]
        static let explanations = [
            "multiple", "more than one", "select all", "all that apply", "may not add", "not add up", "may not sum", "not sum to",
            "do not add", "don't add",
            "because of rounding", "due to rounding", "could choose", "some categories overlap",
        ]
    }
}
