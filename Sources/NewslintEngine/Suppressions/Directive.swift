import NewslintKit

/// What a comment tells newslint: `newslint-disable-next-line dates/format, spelling: the bank's own style`.
struct Directive {
    enum Order: String, CaseIterable {
        case disableNextLine = "newslint-disable-next-line"
        case disableLine = "newslint-disable-line"
        case disable = "newslint-disable"
        case enable = "newslint-enable"
    }

    let comment: Comment
    let order: Order
    /// The names as written; none means all rules.
    let names: [Substring]
    /// Nil without one.
    let reason: Substring?

    enum Reading {
        case directive(Directive)
        /// Meant for newslint, but not understood.
        case unknown(String)
        /// Any other comment.
        case other
    }

    /// Names are parted by commas or spaces; the reason stands after a colon or after `--`.
    static func read(_ comment: Comment) -> Reading {
        let text = comment.text
        guard text.hasPrefix("newslint-") else { return .other }
        let word = text.prefix { !$0.isWhitespace && $0 != ":" && $0 != "," }
        guard let order = Order(rawValue: String(word)) else { return .unknown(String(word)) }
        var rest = text[word.endIndex...]
        var reason: Substring?
        if let mark = rest.firstIndex(of: ":") {
            reason = rest[rest.index(after: mark)...]
            rest = rest[..<mark]
        } else if let mark = rest.firstRange(of: " -- ") {
            reason = rest[mark.upperBound...]
            rest = rest[..<mark.lowerBound]
        }
        let names = rest.split { $0 == "," || $0.isWhitespace }
        let isEmpty = reason.map { $0.allSatisfy(\.isWhitespace) } ?? true
        return .directive(Directive(comment: comment, order: order, names: names, reason: isEmpty ? nil : reason))
    }
}
