import NewslintKit

/// The text of `.lintrc.example`: every key, every rule, with what holds when `.lintrc` says nothing.
package enum ConfigurationExample {
    private static let width = 96

    package static func text(_ catalog: RuleCatalog = .builtIn) -> String {
        var text = remark("Every key of .lintrc. What is not a remark is what holds without it, so a copy of this file changes nothing.")
        for key in ConfigurationKey.all where key.place != .override {
            text += "\n" + remark(key.summary) + key.example + "\n"
        }
        for info in catalog.infos { text += "\n" + rule(info) }
        return text
    }

    private static func rule(_ info: RuleInfo) -> String {
        var text = remark(info.summary, indent: 2)
        let level = info.status == .on ? info.severity.name : "off"
        guard !info.options.isEmpty else { return text + "  \(info.id): \(level)\n" }
        text += "  \(info.id):\n    severity: \(level)\n"
        for option in info.options {
            text += remark(option.summary, indent: 4) + "    \(option.name): \(value(option.standard))\n"
        }
        return text
    }

    /// `# words`, wrapped.
    private static func remark(_ words: String, indent: Int = 0) -> String {
        let start = String(repeating: " ", count: indent) + "#"
        var lines = [start]
        for word in words.split(separator: " ") {
            if lines[lines.count - 1].utf8.count + word.utf8.count >= width { lines.append(start) }
            lines[lines.count - 1] += " " + word
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func value(_ value: OptionValue) -> String {
        switch value {
        case .flag(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .text(let text): quoted(text)
        case .list(let items): "[\(items.map(quoted).joined(separator: ", "))]"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
