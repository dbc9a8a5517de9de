import NewslintKit
import NewslintRules
import NewslintTesting

/// `newslint-dev new-rule`: the files that a new rule starts with.
enum NewRule: Subcommand {
    static let name = "new-rule"
    static let usage = "FAMILY/NAME"
    static let summary = "writes a rule, its fixture and its line in the list; overwrites nothing"

    static func run(_ arguments: inout Arguments) async throws {
        let names = try arguments.rest()
        guard let name = names.first, names.count == 1 else { throw UsageError("name one rule: numbers/parts-exceed-total") }
        let project = try ProjectFolder.current()
        let scaffold = try RuleScaffold(name)
        if let taken = [scaffold.rulePath, scaffold.fixturePath].first(where: project.exists) {
            throw UsageError("\(taken) is there already")
        }
        let known = Dictionary(BuiltInRules.all.map { ("\($0)", $0.info.id) }, uniquingKeysWith: { first, _ in first })
        let list = try scaffold.added(to: project.read(ProjectFolder.ruleList), ids: known)
        try project.write(scaffold.rule, to: scaffold.rulePath)
        try project.write(scaffold.fixture, to: scaffold.fixturePath)
        try project.write(list, to: ProjectFolder.ruleList)
        print("\(scaffold.rulePath)\n\(scaffold.fixturePath)\n\(ProjectFolder.ruleList)")
        print("\nWrite the fixture first, then the check; 'swift test' runs both. 'newslint-dev docs' writes the reference page.")
    }
}

/// The text of a new rule's files.
struct RuleScaffold {
    let id: RuleID
    private let file: RuleFile

    var rulePath: String { "Sources/NewslintRules/\(file.path)" }
    var fixturePath: String { "Tests/Fixtures/Rules/\(file.fixture)" }

    /// - Throws: `UsageError` for a name that is not `family/kebab-name`.
    init(_ name: String) throws {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let areKebab = parts.allSatisfy { part in
            part.first?.isLetter == true && part.last != "-" && !part.contains("--")
                && part.utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
        }
        guard parts.count == 2, areKebab else { throw UsageError("'\(name)' is no id; write it like numbers/parts-exceed-total") }
        id = RuleID(name)
        file = RuleFile(id: id)
    }

    /// The list of rules with this one in its place.
    ///
    /// - Parameter ids: the id of each type that the list names.
    func added(to list: String, ids: [String: RuleID]) throws -> String {
        var lines = list.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let opening = lines.firstIndex(where: { $0.hasSuffix("= [") }),
            let closing = lines[opening...].firstIndex(where: { $0.drop { $0 == " " } == "]" })
        else { throw UsageError("\(ProjectFolder.ruleList) has no list that I know") }
        var entries = lines[(opening + 1)..<closing].map { line in String(line.drop { $0 == " " }.prefix { $0 != "." }) }
        if let stranger = entries.first(where: { ids[$0] == nil }) {
            throw UsageError("the list names \(stranger), which is not in this program: build it first")
        }
        let index = entries.firstIndex { (ids[$0] ?? id) > id } ?? entries.count
        entries.insert(file.typeName, at: index)
        lines.replaceSubrange((opening + 1)..<closing, with: entries.map { "        \($0).self," })
        return lines.joined(separator: "\n")
    }

    var rule: String {
        """
        import NewslintKit

        /// `\(id)`: TODO what is wrong, in half a line.
        struct \(file.typeName): DocumentRule {
            static let info = RuleInfo(
                id: "\(id)",
                summary: "TODO what it finds, in one line without a full stop",
                why: \"""
                    TODO why it matters to readers or to the desk, and what the check leaves alone.
                    \""",
                severity: .note,
                examples: [
                    .fault("TODO copy with its ⟦fault⟧ marked."),
                    .trap("TODO copy that looks like it and is right."),
                ])

            private let word = WordHash.of("fault")

            init(_ setup: RuleSetup) {}

            func check(_ document: Document, _ report: inout Report) {
                let tokens = document.tokens.all
                for sentence in document.sentences.all where Self.info.roles.contains(document.blocks[sentence.block].role) {
                    for token in tokens[sentence.tokens] where token.hash == word { report.add(token.range, .isWrong) }
                }
            }
        }

        extension Message {
            fileprivate static let isWrong: Message = "TODO why it is wrong, with the arithmetic"
        }

        """
    }

    var fixture: String {
        """
        # \(id)

        TODO what the stories below show.

        ## TODO the plain case

        ```story
        TODO copy with its ⟦fault⟧ marked.
        ```

        ```findings
        note: TODO why it is wrong, with the arithmetic
        ```

        ## TODO what looks like it and is right

        ```story
        TODO copy that must stay silent.
        ```

        """
    }
}
