import NewslintKit

/// The page that lists all rules, by family.
enum RuleIndex {
    static func text(_ rules: [any Rule.Type]) -> String {
        let families = Dictionary(grouping: rules) { $0.info.id.family }.sorted { $0.key < $1.key }
        let sections = families.map { family, rules in
            let rows = rules.map { $0.info }.sorted { $0.id < $1.id }.map { info in
                let severity = info.severity.name + (info.status == .on ? "" : ", on request")
                return "| [\(info.id)](\(info.id).md) | \(severity) | \(info.fix?.name ?? "") | \(info.summary) |"
            }
            return "## \(family)\n\n| rule | severity | fix | finds |\n|---|---|---|---|\n" + rows.joined(separator: "\n")
        }
        return """
            # Rules

            Written by `newslint-dev docs` from what each rule says about itself; `newslint explain RULE` shows the same in a terminal.

            \(sections.joined(separator: "\n\n"))

            """
    }
}
