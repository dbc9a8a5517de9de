import NewslintKit

/// Writes what rules are, for `newslint rules` and `newslint explain`.
public enum RuleReport {
    /// The rules of one kind in a table: id, severity, what they find.
    public static func list(_ rules: [RuleInfo], _ style: TerminalStyle) -> String {
        let width = rules.map(\.id.name.utf8.count).max() ?? 0
        return rules.map { rule in
            let id = rule.id.name.padded(to: width)
            let severity = (rule.status == .on ? rule.severity.name : "off").padded(to: 8)
            return "\(style.paint(id, .bold))  \(style.paint(severity, ink(rule)))\(rule.summary)\(rule.fix == .safe ? "  [fix]" : "")\n"
        }.joined()
    }

    public static func json(_ rules: [RuleInfo]) -> String {
        var json = JSONWriter()
        json.array { json in
            for rule in rules {
                json.object { json in
                    json.member("id", rule.id.name)
                    json.member("summary", rule.summary)
                    json.member("why", rule.why)
                    json.member("severity", rule.severity.name)
                    json.member("onByDefault", rule.status == .on)
                    json.member("fix", rule.fix?.name)
                    json.key("options")
                    json.array { json in
                        for option in rule.options {
                            json.object {
                                $0.member("name", option.name)
                                $0.member("summary", option.summary)
                            }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    /// All there is to know about one rule.
    public static func explanation(of rule: RuleInfo, _ style: TerminalStyle) -> String {
        let width = min(style.width, 80)
        var text = style.paint(rule.id.name, .bold) + ": " + rule.summary + "\n\n"
        text += wrapped(rule.why, width) + "\n\n"
        text += rule.status == .on ? "Severity: \(rule.severity.name)" : "Off by default; at \(rule.severity.name) when switched on"
        text += fixLine(rule) + "\n"
        if !rule.options.isEmpty {
            text += "\n" + style.paint("Options", .bold) + "\n"
            for option in rule.options { text += "  \(option.name) (\(option.standard.written)): \(option.summary)\n" }
        }
        text += examples("Found", rule.examples.filter { !$0.isTrap }, style, width)
        text += examples("Left alone", rule.examples.filter(\.isTrap), style, width)
        if !rule.references.isEmpty {
            text += "\n" + style.paint("References", .bold) + "\n" + rule.references.map { "  \($0)\n" }.joined()
        }
        text += "\n" + style.paint("In .lintrc", .bold) + "\n  rules:\n    \(rule.id): off        # or note, warning, error\n"
        return text
    }

    private static func fixLine(_ rule: RuleInfo) -> String {
        switch rule.fix {
        case .safe?: "; newslint fix mends it"
        case .unsafe?: "; newslint fix --unsafe mends it"
        case .displayOnly?: "; suggests what may have been meant"
        case nil: ""
        }
    }

    private static func examples(_ title: String, _ examples: [Example], _ style: TerminalStyle, _ width: Int) -> String {
        guard !examples.isEmpty else { return "" }
        var text = "\n" + style.paint(title, .bold) + "\n"
        for example in examples {
            let conditions = [
                example.profile.map { "profile \($0.name)" }, example.storyDate.map { "story date \($0)" },
            ].compactMap { $0 }.joined(separator: ", ")
            let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).map { wrapped(String($0), width - 4) }
            let body = lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\n    ").replacing("\n    \n", with: "\n\n")
            text += "  - " + highlighted(body, style) + (conditions.isEmpty ? "" : style.paint("  (\(conditions))", .dim)) + "\n"
        }
        return text
    }

    /// The marks in colour; without colour they stay as they are.
    private static func highlighted(_ text: String, _ style: TerminalStyle) -> String {
        guard style.isColored else { return text }
        return text.reduce(into: "") { result, character in
            switch character {
            case "⟦": result += "\u{1B}[\(TerminalStyle.Ink.red.rawValue)m"
            case "⟧": result += "\u{1B}[0m"
            default: result.append(character)
            }
        }
    }

    private static func wrapped(_ text: String, _ width: Int) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.unicodeScalars.count + word.unicodeScalars.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func ink(_ rule: RuleInfo) -> TerminalStyle.Ink {
        guard rule.status == .on else { return .dim }
        return switch rule.severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }
}

extension OptionValue {
    /// As `.lintrc` writes it.
    package var written: String {
        switch self {
        case .flag(let value): String(value)
        case .integer(let value): String(value)
        case .number(let value): "\(value)"
        case .text(let value): value.isEmpty ? "\"\"" : value
        case .list(let values): "[\(values.joined(separator: ", "))]"
        }
    }
}
