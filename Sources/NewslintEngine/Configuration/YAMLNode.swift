import NewslintKit

/// A value of a YAML file, with the place where it stands.
struct YAMLNode: Sendable {
    enum Value: Sendable {
        /// - Parameter isPlain: written without quotation marks, so that `5` is a number and `true` a truth value.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    let value: Value
    let range: SourceRange

    /// Nothing after the colon, `~` or `null`.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = value else { return false }
        return ["", "~", "null"].contains(text)
    }

    /// The text of a scalar; nil for a list or a mapping.
    var text: String? {
        if case .scalar(let text, _) = value { text } else { nil }
    }

    /// The option value of a type like another's; nil when this is none.
    func option(like standard: OptionValue) -> OptionValue? {
        switch (standard, value) {
        case (.flag, .scalar(let text, isPlain: true)):
            text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
        case (.integer, .scalar(let text, isPlain: true)):
            Int(text).map { .integer($0) }
        case (.number, .scalar(let text, isPlain: true)):
            Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case (.text, .scalar(let text, _)):
            .text(text)
        case (.list, .sequence(let items)):
            items.allSatisfy { $0.text != nil } ? .list(items.compactMap(\.text)) : nil
        default:
            nil
        }
    }

    /// What it is, in a message: `a list`.
    var kind: String {
        switch value {
        case .scalar(let text, _): isNull ? "nothing" : "'\(text.prefix(40))'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
