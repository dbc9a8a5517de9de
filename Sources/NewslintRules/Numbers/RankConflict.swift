import NewslintKit

/// `numbers/rank-conflict`: a rank that does not fit the names before it.
struct RankConflict: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/rank-conflict",
        summary: "a rank that does not fit those who are named before it, or the names of a top three",
        why: """
            "The second-largest, behind Russia and Saudi Arabia" is the third. "The top three: A, B, C and D" lists four. Shared ranks, and \
            ranks behind one name only ("third behind the champion"), are left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("Norway is the ⟦second-largest⟧ exporter, behind Russia and Saudi Arabia."),
            .fault("The top three: ⟦Lee, Park, Cho and Kim⟧."),
            .trap("Norway is the third-largest exporter, behind Russia and Saudi Arabia."),
            .trap("She was third behind the champion, Ann Lee."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        let relations = document[Relations.self]
        for rank in relations.ranks {
            guard let contradiction = info.contradiction(in: rank, of: document) else { continue }
            report.add(
                rank.rank.range, contradiction, message: .behind(rank.leaders.count),
                labels: [(rank.range, "who stand before it")])
        }
        for list in relations.lists where list.isTop {
            guard let contradiction = info.contradiction(in: list, of: document) else { continue }
            let count = document.quantities.all[list.count]
            report.add(
                list.range, contradiction, message: .top(list.items.count, FigureText.plain(count.value)),
                labels: [(count.range, "the rank")])
        }
    }
}

extension Message {
    fileprivate static func behind(_ count: Int) -> Message { "\(count) are named before it, which makes it number \(count + 1)" }
    fileprivate static func top(_ items: Int, _ count: String) -> Message { "the top \(count) has \(items) names" }
}
