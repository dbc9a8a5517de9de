import NewslintKit

/// `captions/near-duplicate`: two captions that differ in a word or two.
struct NearDuplicateCaption: DocumentRule {
    static let info = RuleInfo(
        id: "captions/near-duplicate",
        summary: "two captions that are nearly the same",
        why: """
            Two captions that share all but a word or two are often one that was corrected and pasted beside its old self. Captions that \
            differ in a number, a name or a side (`left`, `right`) are of two pictures, and only captions close to each other are compared.
            """,
        severity: .warning,
        roles: .caption,
        examples: [
            .fault(
                """
                A crane lifts the old ferry out of the water at Holm on May 3. Photo by Ann Lee

                ⟦A crane raises the old ferry out of the water at Holm on May 3. Photo by Ann Lee⟧

                The ferry had run since 1931, and nobody in Holm remembers the strait without it.
                """),
            .trap(
                """
                The mayor of Holm, second from left, with the captain of the old ferry on May 3. Photo by Ann Lee

                The mayor of Holm, second from right, with the captain of the old ferry on May 3. Photo by Ann Lee

                The ferry had run since 1931, and nobody in Holm remembers the strait without it.
                """),
        ])

    init(_ setup: RuleSetup) {}

    /// Captions further apart are of another picture.
    private static let reach = 4
    private static let fewest = 6

    func check(_ document: Document, _ report: inout Report) {
        let captions = document.blocks.indices.filter {
            document.blocks[$0].role == .caption && document.tokens.blocks[$0].count >= NearDuplicateCaption.fewest
        }
        guard captions.count > 1 else { return }
        let tokens = document.tokens.all
        let words = captions.map { tokens[document.tokens.blocks[$0]].filter(\.isWord) }
        for second in captions.indices.dropFirst() where words[second].count >= NearDuplicateCaption.fewest {
            for first in max(0, second - NearDuplicateCaption.reach)..<second where areNear(words[first], words[second]) {
                let range = document.blocks[captions[second]].range
                report.add(range, .nearlyAgain, labels: [(document.blocks[captions[first]].range, .nearlyFirst)])
                break
            }
        }
    }

    /// Whether two captions share at least 85 in 100 of their words, and differ in no number, name or side.
    private func areNear(_ a: [Token], _ b: [Token]) -> Bool {
        guard a.count * 100 >= b.count * 70, b.count * 100 >= a.count * 70 else { return false }
        var balance: [UInt32: Int] = [:]
        for token in a { balance[token.hash, default: 0] += 1 }
        for token in b { balance[token.hash, default: 0] -= 1 }
        let different = balance.values.reduce(0) { $0 + abs($1) }
        let shared = (a.count + b.count - different) / 2
        guard different > 0, shared * 100 >= (shared + different) * 85 || different == 1 else { return false }
        return !(a + b).contains { token in
            balance[token.hash, default: 0] != 0 && tells(token) && !(different == 1 && token.shape.contains(.allCaps))
        }
    }

    /// Whether a word tells one picture from another.
    private func tells(_ token: Token) -> Bool {
        token.kind == .number || token.shape.contains(.capitalized) || token.is([.cardinal, .ordinal])
            || NearDuplicateCaption.sides.contains(token)
    }

    private static let sides = WordSet(
        "left right center centre top bottom above below front back before after inside outside")
}

extension Message {
    fileprivate static let nearlyAgain: Message = "this caption is nearly the same as an earlier one"
    fileprivate static let nearlyFirst: Message = "the earlier caption"
}
