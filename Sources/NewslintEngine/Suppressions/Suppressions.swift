import NewslintKit

/// The suppressions of a document, which stand in its comments.
///
/// - `newslint-disable-next-line` silences the block that follows: a paragraph, a caption, a list item, a table. News copy wraps its paragraphs or
///   not, so the block is what a writer sees as the next line. Inside a block it is the next line of the file.
/// - `newslint-disable-line` silences the line of the file that it stands on.
/// - `newslint-disable` silences all that follows, up to `newslint-enable` for the same rules or the end of the file.
///
/// A finding is silenced when it starts in what is silenced.
struct Suppressions {
    /// One rule, or family, in one comment.
    private struct Entry {
        let comment: SourceRange
        /// Nil for a comment that names no rule.
        let selector: RuleSelector
        var end: Int
        let start: Int
        var isUsed = false
    }

    private var entries: [Entry] = []
    /// The entries of each selector that nothing has ended yet.
    private var open: [RuleSelector: [Int]] = [:]
    /// What is wrong with the comments themselves.
    private var problems: [Diagnostic] = []
    private let catalog: RuleCatalog

    init(of document: Document, catalog: RuleCatalog) {
        self.catalog = catalog
        var places: Places?
        for comment in document.comments {
            switch Directive.read(comment) {
            case .other:
                continue
            case .unknown(let word):
                complain(EngineRules.malformedSuppression, comment, .unknownOrder(word))
            case .directive(let directive):
                let known = places ?? Places(document)
                places = known
                take(directive, known)
            }
        }
    }

    private mutating func complain(_ rule: RuleInfo, _ comment: Comment, _ message: Message) {
        problems.append(Diagnostic(rule: rule.id, severity: rule.severity, range: comment.range, message: message))
    }

    private mutating func take(_ directive: Directive, _ places: Places) {
        let comment = directive.comment
        var selectors: [RuleSelector] = []
        for name in directive.names {
            if let selector = RuleSelector(String(name), in: catalog) {
                selectors.append(selector)
            } else {
                complain(EngineRules.unknownRule, comment, .unknownRule(name, nearest: catalog.nearest(to: String(name))))
            }
        }
        if directive.names.isEmpty { selectors = [.all] }
        let region: SourceRange
        switch directive.order {
        case .disableNextLine: region = places.next(after: comment.range)
        case .disableLine: region = places.line(of: comment.range)
        case .disable: region = SourceRange(comment.range.end, .max)
        case .enable: return close(selectors, comment)
        }
        if directive.reason == nil, !selectors.isEmpty { complain(EngineRules.noReason, comment, .noReason) }
        for selector in selectors {
            if region.end == .max { open[selector, default: []].append(entries.count) }
            entries.append(Entry(comment: comment.range, selector: selector, end: region.end, start: region.start))
        }
    }

    private mutating func close(_ selectors: [RuleSelector], _ comment: Comment) {
        for selector in selectors {
            let closed = selector == .all ? open.values.flatMap(\.self) : open[selector] ?? []
            for index in closed { entries[index].end = comment.range.start }
            if selector == .all { open = [:] } else { open[selector] = nil }
            if closed.isEmpty { complain(EngineRules.unusedSuppression, comment, .nothingToEnable(selector)) }
        }
    }

    /// The findings that are left, with those about the suppressions themselves, sorted.
    func applied(to findings: [Diagnostic], by rules: RuleSet) -> DocumentFindings {
        let (found, entries) = silenced(findings)
        var left = found.findings + problems.compactMap(rules.leveled)
        for entry in entries where !entry.isUsed && canJudge(entry.selector, rules) {
            let unused = Diagnostic(
                rule: EngineRules.unusedSuppression.id, severity: .warning, range: entry.comment, message: .unused(entry.selector))
            if let unused = rules.leveled(unused) { left.append(unused) }
        }
        return DocumentFindings(findings: left.sorted(), suppressed: found.suppressed)
    }

    /// The findings that are left, without a word about the suppressions.
    func silencing(_ findings: [Diagnostic]) -> DocumentFindings { silenced(findings).found }

    private func silenced(_ findings: [Diagnostic]) -> (found: DocumentFindings, entries: [Entry]) {
        var entries = entries.sorted { $0.start < $1.start }
        var left: [Diagnostic] = []
        var suppressed = 0
        // The region that reaches furthest for each selector moves along with the findings: one pass over both.
        var active: [RuleSelector: Int] = [:]
        var next = 0
        for finding in findings.sorted() {
            let place = finding.range.start
            while next < entries.count, entries[next].start <= place {
                let selector = entries[next].selector
                if active[selector].map({ entries[$0].end < entries[next].end }) ?? true { active[selector] = next }
                next += 1
            }
            var isSilenced = false
            for selector in [.all, .family(finding.rule.family), .rule(finding.rule)] as [RuleSelector] {
                guard let index = active[selector], entries[index].end > place else { continue }
                entries[index].isUsed = true
                isSilenced = true
            }
            if isSilenced { suppressed += 1 } else { left.append(finding) }
        }
        return (DocumentFindings(findings: left, suppressed: suppressed), entries)
    }

    /// Whether the rules that an entry names ran on this document alone and so would have used it.
    private func canJudge(_ selector: RuleSelector, _ rules: RuleSet) -> Bool {
        let named = catalog.infos(selector)
        let collected = Set(rules.linter.collectionRules.map { $0.info.id })
        return named.allSatisfy { rules.severities[$0.id] != nil || $0.status == .optIn } && !named.contains { collected.contains($0.id) }
            && named.contains { rules.severities[$0.id] != nil }
    }
}

extension Message {
    fileprivate static func unknownOrder(_ word: String) -> Message {
        let orders = Directive.Order.allCases.map(\.rawValue)
        let nearest = NearestName.of(word, among: orders).map { "did you mean '\($0)'?" } ?? "there are \(orders.joined(separator: ", "))"
        return "unknown order '\(word)'; \(nearest)"
    }

    fileprivate static func unknownRule(_ name: Substring, nearest: String?) -> Message {
        "there is no rule '\(name)'\(nearest.map { "; did you mean '\($0)'?" } ?? "")"
    }

    fileprivate static let noReason: Message = "this suppression gives no reason; write one after a colon"

    fileprivate static func unused(_ selector: RuleSelector) -> Message {
        selector == .all ? "nothing is found here that this would silence" : "no finding of \(selector.name) here; take this out"
    }

    fileprivate static func nothingToEnable(_ selector: RuleSelector) -> Message {
        selector == .all ? "nothing is disabled here" : "\(selector.name) is not disabled here"
    }
}

extension RuleSelector {
    /// As a person writes it.
    package var name: String {
        switch self {
        case .all: "*"
        case .family(let family): family
        case .rule(let id): id.name
        }
    }
}
