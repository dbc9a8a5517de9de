import NewslintKit

/// What the collection rules keep of the stories of a run, until all are read. Stories with the same rules are compared.
struct StoryCollection {
    private let files: [PlannedFile]
    private var kept: [(file: Int, facts: [(any Sendable)?])] = []

    init(_ files: [PlannedFile]) { self.files = files }

    mutating func keep(_ facts: [(any Sendable)?], of file: Int) {
        if facts.contains(where: { $0 != nil }) { kept.append((file, facts)) }
    }

    /// A result for each file that has findings, in order. The files are read again for their suppressions and lines.
    func judged() -> [FileResult] {
        var findings: [Int: [Diagnostic]] = [:]
        for stories in Dictionary(grouping: kept, by: { ObjectIdentifier(files[$0.file].rules) }).values {
            guard let first = stories.first else { continue }
            let rules = files[first.file].rules
            for (place, rule) in rules.linter.collectionRules.enumerated() {
                let known = stories.compactMap { story in story.facts[place].map { (story.file, $0) } }
                for judged in Linter.judge(rule, known.map { (files[$0.0].path, $0.1) }) {
                    guard let finding = rules.leveled(judged.finding) else { continue }
                    findings[known[judged.story].0, default: []].append(finding)
                }
            }
        }
        return findings.sorted { $0.key < $1.key }.compactMap { index, findings in
            guard case .success(let file) = files[index].read() else { return nil }
            let found = Suppressions(of: files[index].document(file), catalog: files[index].rules.catalog).silencing(findings)
            return FileResult(file, found, failOn: files[index].failOn)
        }
    }
}
