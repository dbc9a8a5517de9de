import NewslintKit
import NewslintLexicon

/// The rules that are on for some files, made once for all of them.
package final class RuleSet: Sendable {
    package let profile: Profile
    package let linter: Linter
    /// What stands in each rule's place: its severity here; nil for one that is off. The engine's own rules are among them.
    package let severities: [RuleID: Severity]
    let catalog: RuleCatalog

    package init(_ settings: Settings, _ commandLine: CommandLineSettings, catalog: RuleCatalog, spelling: (any SpellingDictionary)?) {
        profile = settings.profile ?? .standard
        self.catalog = catalog
        let (severities, options) = RuleSet.resolve(settings, commandLine, catalog)
        self.severities = severities
        let active = catalog.rules.compactMap { rule -> ActiveRule? in
            guard let severity = severities[rule.info.id] else { return nil }
            let setup = RuleSetup(
                profile: settings.profile ?? .standard, spelling: spelling, options: options[rule.info.id] ?? [:], info: rule.info)
            return ActiveRule(rule.init(setup), severity: severity)
        }
        linter = Linter(active)
    }

    /// The rules of one layer of settings, for tests and tools that have no files.
    package convenience init(_ settings: Settings = Settings(), catalog: RuleCatalog = .builtIn) {
        self.init(settings, CommandLineSettings(), catalog: catalog, spelling: nil)
    }

    /// The findings of a document: what the rules and the reader say, less what its comments suppress.
    package func check(_ document: Document) -> DocumentFindings {
        check(document, nil)
    }

    func check(_ document: Document, _ stopwatch: Stopwatch?) -> DocumentFindings {
        var findings = linter.findings(in: document, stopwatch)
        findings += document.faults.compactMap(leveled)
        findings = FixPolicy.applied(to: findings, in: document)
        guard !document.comments.isEmpty else { return DocumentFindings(findings: findings.sorted(), suppressed: 0) }
        let suppressions = Suppressions(of: document, catalog: catalog)
        return suppressions.applied(to: findings, by: self)
    }

    /// A finding of the engine or of a reader with the severity that `.lintrc` sets, or else its own; nil when it is off.
    func leveled(_ finding: Diagnostic) -> Diagnostic? {
        guard let info = catalog[finding.rule.name] else { return finding }
        guard let severity = severities[finding.rule] else { return nil }
        guard severity != info.severity else { return finding }
        var finding = finding
        finding.severity = severity
        return finding
    }

    // MARK: Levels

    /// Severity and options of each rule that is on, by the settings of the file and then of the command line.
    ///
    /// In one layer a rule's own setting beats its family's. A family's setting changes the rules of the family that are on; one that
    /// must be asked for is asked for by its own id.
    static func resolve(
        _ settings: Settings, _ commandLine: CommandLineSettings, _ catalog: RuleCatalog
    ) -> (severities: [RuleID: Severity], options: [RuleID: [String: OptionValue]]) {
        var severities: [RuleID: Severity] = [:]
        var options: [RuleID: [String: OptionValue]] = [:]
        for info in catalog.infos {
            var level: RuleLevel = info.status == .on ? .on : .off
            var standard = info.severity
            for layer in [settings.rules, commandLine.levels] {
                var rank = -1
                for setting in layer where setting.selector.covers(info.id) {
                    options[info.id, default: [:]].merge(setting.options) { $1 }
                    guard setting.selector.rank >= rank else { continue }
                    rank = setting.selector.rank
                    if case .rule = setting.selector {
                        // Options alone ask for a rule too.
                        level = setting.level ?? (level == .off ? .on : level)
                    } else if let wanted = setting.level, info.status == .on || level != .off {
                        level = wanted
                    }
                    if case .severity(let severity) = level { standard = severity }
                }
            }
            if !commandLine.only.isEmpty {
                // The engine's own findings are about the run, not about copy; `--only` leaves them.
                let isOurs = EngineRules.all.contains { $0.id == info.id }
                let named = commandLine.only.contains { $0.covers(info.id) && (info.status == .on || $0 == .rule(info.id)) }
                if named { level = .severity(standard) } else if !isOurs { level = .off }
            }
            switch level {
            case .off: break
            case .on: severities[info.id] = info.severity
            case .severity(let severity): severities[info.id] = severity
            }
        }
        return (severities, options)
    }
}

/// What was found in one document.
package struct DocumentFindings: Sendable {
    /// Sorted by place.
    package let findings: [Diagnostic]
    /// How many findings a comment silenced.
    package let suppressed: Int
}
