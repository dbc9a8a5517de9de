import NewslintKit
import NewslintRules

/// The rules that a configuration can name: those that read copy, and what the engine itself reports.
package struct RuleCatalog: Sendable {
    /// All that newslint brings along.
    package static let builtIn = RuleCatalog(BuiltInRules.all)

    /// The rules that read copy, sorted by id.
    package let rules: [any Rule.Type]
    /// What `explain`, `rules` and `.lintrc` know, the engine's own included, sorted by id.
    package let infos: [RuleInfo]
    private let byName: [String: RuleInfo]
    package let families: Set<String>

    package init(_ rules: [any Rule.Type]) {
        self.rules = rules.sorted { $0.info.id < $1.info.id }
        infos = (rules.map { $0.info } + EngineRules.all).sorted { $0.id < $1.id }
        byName = Dictionary(infos.map { ($0.id.name, $0) }) { first, _ in first }
        families = Set(infos.map(\.id.family))
    }

    package subscript(_ name: String) -> RuleInfo? { byName[name] }

    /// The id, the family or the `*` that a word most likely was meant to be.
    package func nearest(to name: String) -> String? {
        let known = infos.map(\.id.name) + families.sorted()
        if let near = NearestName.of(name, among: known) { return near }
        // The right name in the wrong family, or a part of it.
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let rules = infos.map(\.id.name)
        return rules.first { $0.hasSuffix("/" + last) } ?? rules.first { last.utf8.count > 3 && $0.contains(last) }
    }

    /// The rules that a selector means.
    package func infos(_ selector: RuleSelector) -> [RuleInfo] { infos.filter { selector.covers($0.id) } }
}

/// How a configuration, a suppression or the command line names rules: `dates/format`, `dates` or `dates/*`, `*`.
package enum RuleSelector: Sendable, Hashable {
    case all
    case family(String)
    case rule(RuleID)

    /// Nil for a name that the catalog does not have.
    package init?(_ name: String, in catalog: RuleCatalog = .builtIn) {
        let family = name.hasSuffix("/*") ? String(name.dropLast(2)) : name
        if name == "*" {
            self = .all
        } else if catalog[name] != nil {
            self = .rule(RuleID(name))
        } else if catalog.families.contains(family) {
            self = .family(family)
        } else {
            return nil
        }
    }

    package func covers(_ rule: RuleID) -> Bool {
        switch self {
        case .all: true
        case .family(let family): rule.family == family
        case .rule(let id): rule == id
        }
    }

    /// How narrow a selector is: a rule's own setting beats its family's, whichever comes first.
    var rank: Int {
        switch self {
        case .all: 0
        case .family: 1
        case .rule: 2
        }
    }
}
