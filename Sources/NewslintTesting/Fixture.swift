import NewslintKit

/// The tests of one rule, as a Markdown file that a writer can read: stories with ⟦marks⟧, the findings, the fixed text.
public struct Fixture: Sendable {
    public let path: String
    /// The rule that the file's first heading names.
    public let rule: RuleID
    public let cases: [FixtureCase]

    /// Reads a fixture file.
    public static func load(_ path: String) throws -> Fixture {
        guard let bytes = DiskFiles.read(path) else { throw FixtureError("\(path): can't be read") }
        return try Fixture(String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// The fixtures under a folder, sorted by path.
    public static func all(in folder: String) throws -> [Fixture] {
        try DiskFiles.list(folder).filter { $0.hasSuffix(".md") }.map(load)
    }

    init(path: String, rule: RuleID, cases: [FixtureCase]) {
        self.path = path
        self.rule = rule
        self.cases = cases
    }
}

/// One story of a fixture, and what must come of it.
public struct FixtureCase: Sendable {
    /// Its heading.
    public let name: String
    /// Where it stands: `numbers/list-count.md:12`.
    public let place: String
    /// The copy, with its ⟦marks⟧.
    public var story: String
    public var format = SourceFormat.markdown
    public var storyDate: CivilDate?
    public var profile = Profile.standard
    /// The rule's options as they were written; `OptionInfo` says what they mean.
    public var options: [String: String] = [:]
    /// `error: 25 + 19 = 44, more than 40`, one a finding, in order of place; nil when only the marks count.
    public var findings: [String]?
    /// The story after all fixes of `fixedBy` or better.
    public var fixed: String?
    public var fixedBy = Applicability.safe

    public init(name: String, place: String, story: String) {
        self.name = name
        self.place = place
        self.story = story
    }

    /// An example out of a rule's `RuleInfo`.
    public init(_ example: Example, index: Int, of rule: RuleID) {
        self.init(name: "example \(index + 1)", place: rule.name, story: example.text + "\n")
        storyDate = example.storyDate.flatMap { CivilDate(iso: $0) }
        profile = example.profile ?? .standard
    }
}
