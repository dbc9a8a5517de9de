import Glibc
import NewslintKit
import NewslintLexicon

/// What a run will do, found out before the first file is read: which files, by which rules.
package struct Plan: Sendable {
    /// In the order of the command line, folders in the order of their names, each file once.
    package fileprivate(set) var files: [PlannedFile] = []
    /// What the user should know besides: a dictionary that is missing, a file that is ignored. One line each.
    package fileprivate(set) var notices: [String] = []

    package init(files: [PlannedFile] = []) { self.files = files }
}

/// Finds the files of a run, their configurations and their rules.
package struct Planner {
    private let commandLine: CommandLineSettings
    private let catalog: RuleCatalog
    private let workingFolder: String
    private var configurations: ConfigurationStore
    private var spelling = SpellingShelf()
    private var ruleSets: [RulesKey: RuleSet] = [:]
    private var known: [SettingsKey: Known] = [:]
    private var seen: Set<String> = []
    private var plan = Plan()

    /// Files with the same overrides of the same configuration have the same settings.
    private struct SettingsKey: Hashable {
        let configuration: String?
        let overrides: [Int]
    }

    /// A configuration's folder may bring its own dictionaries, so it counts beside the settings.
    private struct RulesKey: Hashable {
        let configuration: String?
        let settings: Settings
    }

    private struct Known {
        let rules: RuleSet
        let storyDate: CivilDate?
        let failOn: FailOn
    }

    package init(_ commandLine: CommandLineSettings = CommandLineSettings(), catalog: RuleCatalog = .builtIn) {
        self.commandLine = commandLine
        self.catalog = catalog
        workingFolder = Paths.workingFolder
        configurations = ConfigurationStore(commandLine.configuration, workingFolder: workingFolder, catalog: catalog)
    }

    /// The plan for paths as the command line has them: files, folders, patterns, and `-` for standard input.
    ///
    /// - Parameter standardInput: reads standard input when it is asked for.
    package mutating func plan(_ paths: [String], standardInput: () -> Result<[UInt8], FileFault> = Planner.readStandardInput)
        throws(ConfigurationError) -> Plan
    {
        for path in paths {
            if path == "-" {
                let name = commandLine.standardInputPath
                switch standardInput() {
                case .success(let bytes): try add(name ?? "<stdin>", .memory(bytes))
                case .failure(let fault): try add(name ?? "<stdin>", .none(fault))
                }
            } else if FolderWalk.isFolder(path) {
                try addFolder(path)
            } else if Glob.isPattern(path), access(path, F_OK) != 0 {
                try addPattern(path)
            } else {
                try addNamed(path)
            }
        }
        defer { plan = Plan() }
        plan.notices = spelling.notices + plan.notices
        return plan
    }

    /// What holds for one file, for tools that have its bytes.
    package mutating func file(_ path: String, bytes: [UInt8]) throws(ConfigurationError) -> PlannedFile {
        try planned(path, Paths.absolute(path, from: workingFolder), .memory(bytes))
    }

    package static func readStandardInput() -> Result<[UInt8], FileFault> { DiskFile.read(STDIN_FILENO) }

    // MARK: Finding files

    /// A file that the command line names; it is linted whatever its extension, unless it is ignored.
    private mutating func addNamed(_ path: String) throws(ConfigurationError) {
        if let pattern = try ignored(path) {
            plan.notices.append("\(path) is left out: 'ignore' of the configuration has '\(pattern.pattern)'")
            return
        }
        try add(Planner.tidy(path), .disk)
    }

    private mutating func addFolder(_ path: String) throws(ConfigurationError) {
        let found = try walk(Planner.tidy(path)) { SourceFormat(path: $0) != nil }
        // A check of nothing passes, which its user should know.
        if found == 0 { plan.notices.append("there is no story (.txt, .md, .html) to read in \(path)") }
    }

    private mutating func addPattern(_ pattern: String) throws(ConfigurationError) {
        let tidy = Planner.tidy(pattern)
        let glob: Glob
        do throws(Glob.Fault) {
            glob = try Glob(tidy.hasPrefix("/") || tidy.contains("/") ? tidy : "/" + tidy)
        } catch {
            return try add(pattern, .none(FileFault(EngineRules.notFound, "this is no pattern for paths: \(error.message)")))
        }
        // The walk starts where the pattern's first magic character stands.
        let parts = tidy.split(separator: "/", omittingEmptySubsequences: false)
        let fixed = parts.prefix { !Glob.isPattern(String($0)) }.joined(separator: "/")
        let before = plan.files.count
        if fixed.isEmpty || FolderWalk.isFolder(fixed) {
            try walk(tidy.hasPrefix("/") && fixed.isEmpty ? "/" : fixed) { path in
                glob.matches(String(path.drop { $0 == "/" }))
            }
        }
        if plan.files.count == before { try add(pattern, .none(FileFault(EngineRules.notFound, "no file matches this pattern"))) }
    }

    /// Adds the files below a folder that are wanted and not ignored. Gives how many there are.
    @discardableResult
    private mutating func walk(_ folder: String, takes: (String) -> Bool) throws(ConfigurationError) -> Int {
        var found: [FolderWalk.Entry] = []
        // The walk comes to the names of a folder in a row.
        var last: (folder: Substring, configuration: Configuration)?
        try FolderWalk.walk(
            folder,
            skips: { path throws(ConfigurationError) in
                let folder = path[..<(path.utf8.lastIndex(of: 0x2F) ?? path.startIndex)]
                guard let known = last, known.folder == folder else {
                    let absolute = Paths.absolute(path, from: workingFolder)
                    let configuration = try configurations.configuration(in: Paths.folder(of: absolute))
                    last = (folder, configuration)
                    return configuration.ignored(absolute) != nil
                }
                return !known.configuration.ignore.isEmpty
                    && known.configuration.ignored(Paths.absolute(path, from: workingFolder)) != nil
            },
            visit: { entry throws(ConfigurationError) in
                if entry.isFolder || takes(entry.path) { found.append(entry) }
            })
        for entry in found { try add(entry.path, entry.fault.map { .none($0) } ?? .disk) }
        return found.count
    }

    private mutating func ignored(_ path: String) throws(ConfigurationError) -> Glob? {
        let absolute = Paths.absolute(path, from: workingFolder)
        return try configurations.configuration(in: Paths.folder(of: absolute)).ignored(absolute)
    }

    /// Without doubled slashes, a slash at the end, and `./` at the start.
    private static func tidy(_ path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    // MARK: What holds for a file

    private mutating func add(_ path: String, _ source: PlannedFile.Source) throws(ConfigurationError) {
        let absolute = Paths.absolute(path, from: workingFolder)
        guard seen.insert(absolute).inserted else { return }
        plan.files.append(try planned(path, absolute, source))
    }

    private mutating func planned(
        _ path: String, _ absolute: String, _ source: PlannedFile.Source
    ) throws(ConfigurationError) -> PlannedFile {
        let configuration = try configurations.configuration(in: Paths.folder(of: absolute))
        let key = SettingsKey(configuration: configuration.path, overrides: configuration.overrides(for: absolute))
        let known = known[key] ?? settle(configuration, key.overrides)
        self.known[key] = known
        return PlannedFile(
            path: path, source: source, rules: known.rules, storyDate: known.storyDate, failOn: known.failOn, format: commandLine.format)
    }

    private mutating func settle(_ configuration: Configuration, _ overrides: [Int]) -> Known {
        var settings = configuration.settings(with: overrides)
        settings.profile = commandLine.profile ?? settings.profile
        let storyDate = commandLine.storyDate ?? settings.storyDate
        let failOn = commandLine.failOn ?? settings.failOn ?? .error
        // These don't make other rules.
        settings.storyDate = nil
        settings.failOn = nil
        let key = RulesKey(configuration: configuration.path, settings: settings)
        let rules = ruleSets[key] ?? ruleSet(settings, configuration)
        ruleSets[key] = rules
        return Known(rules: rules, storyDate: storyDate, failOn: failOn)
    }

    private mutating func ruleSet(_ settings: Settings, _ configuration: Configuration) -> RuleSet {
        let (severities, _) = RuleSet.resolve(settings, commandLine, catalog)
        let spells = catalog.rules.contains { $0.info.id.family == "spelling" && severities[$0.info.id] != nil }
        let project = configuration.path == nil ? workingFolder : configuration.folder
        let dictionary = spells ? spelling.dictionary(for: settings, project: project) : nil
        return RuleSet(settings, commandLine, catalog: catalog, spelling: dictionary)
    }
}
