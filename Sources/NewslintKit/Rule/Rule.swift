/// A check of news copy: a pure function of a document and the rule's own options.
///
/// A rule takes exactly one of three shapes: `SentenceRule`, `DocumentRule` or `CollectionRule`.
public protocol Rule: Sendable {
    /// What the rule is: the one source of its help, its reference page and its tests.
    static var info: RuleInfo { get }

    init(_ setup: RuleSetup)
}

extension Rule {
    public var info: RuleInfo { Self.info }
}

/// A rule that needs one sentence at a time.
public protocol SentenceRule: Rule {
    /// Called for each sentence in a block whose role the rule reads.
    func check(_ sentence: Sentence, in document: Document, _ report: inout Report)
}

/// A rule that needs the whole document.
public protocol DocumentRule: Rule {
    func check(_ document: Document, _ report: inout Report)
}

/// A rule that compares the stories of one run: it gathers facts from each, in parallel, and judges them once.
public protocol CollectionRule: Rule {
    associatedtype Facts: Sendable

    /// What this story has to say; nil for nothing.
    func gather(_ document: Document) -> Facts?

    /// Findings over all stories, each with the index of the story it stands in. Stories come in the order of their paths.
    func judge(_ stories: [(path: String, facts: Facts)]) -> [(story: Int, finding: Diagnostic)]
}
