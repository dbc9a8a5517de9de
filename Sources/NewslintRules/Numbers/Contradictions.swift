import NewslintKit

extension RuleInfo {
    /// Whether a rule reads the block in which a number stands, and the sentence is not too full of numbers to be one.
    func reads(_ quantity: Quantity, in document: Document) -> Bool {
        document.quantities.sentences[quantity.sentence].count <= Relations.maximalCount
            && roles.contains(document.blocks[document.sentences.all[quantity.sentence].block].role)
    }

    /// What is wrong with a relation's claim, in a block that the rule reads; nil when nothing is.
    func contradiction(in relation: some NumberRelation, of document: Document) -> Contradiction? {
        guard let claim = relation.claim(document.quantities.all), let first = claim.quantities.first, reads(first, in: document) else {
            return nil
        }
        return claim.contradiction
    }
}

extension Report {
    /// Reports a contradiction with its arithmetic: `25 + 19 = 44, more than 40`.
    ///
    /// - Parameter message: other words for it, where the arithmetic alone does not say what is wrong.
    mutating func add(
        _ range: ProseRange, _ contradiction: Contradiction, message: Message? = nil, labels: [(ProseRange, Message)] = [],
        fixes: [ProseFix] = []
    ) {
        add(range, message ?? Message(contradiction.claim.text), lowered: contradiction.lowered, labels: labels, fixes: fixes)
    }
}
