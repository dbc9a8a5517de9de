/// Numbers as messages print them.
public enum FigureText {
    /// A value in the form of a printed number: `$4 million` for 4,000,000 beside `$3 million`, `25 percent`.
    ///
    /// - Parameter decimals: at most so many are shown.
    public static func text(_ value: Double, like quantity: Quantity, decimals: Int = 2) -> String {
        let word = scale(quantity.scale)
        let figure =
            word.isEmpty && quantity.scale >= 1
            ? plain(value, decimals: decimals) : plain(value / quantity.scale, decimals: decimals) + word
        return switch quantity.unit {
        case .percent: figure + " percent"
        case .percentagePoints: figure + " points"
        case .currency(let code):
            quantity.scale < 1 ? figure + " cents" : (signs[code] ?? code + " ") + figure
        case .measure("degC"): figure + "C"
        case .measure("degF"): figure + "F"
        case .measure(let name): figure + " " + name
        case .duration(let name): figure + " " + name + (value == 1 ? "" : "s")
        default: figure
        }
    }

    /// `1,234.5`
    public static func plain(_ value: Double, decimals: Int = 2) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        var factor = 1.0
        for _ in 0..<decimals { factor *= 10 }
        let units = Int((abs(value) * factor).rounded())
        var whole = "\(units / Int(factor))"
        var position = whole.count - 3
        while position > 0 {
            whole.insert(",", at: whole.index(whole.startIndex, offsetBy: position))
            position -= 3
        }
        var fraction = decimals > 0 ? "\(units % Int(factor) + Int(factor))".dropFirst() : ""
        while fraction.last == "0" { fraction.removeLast() }
        return (value < 0 && units > 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    private static func scale(_ scale: Double) -> String {
        switch scale {
        case 1e6: " million"
        case 1e9: " billion"
        case 1e12: " trillion"
        default: ""
        }
    }

    private static let signs = ["USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "KRW": "₩", "INR": "₹"]
}
