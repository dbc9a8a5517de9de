import NewslintKit

/// Turns the YAML of a `.lintrc` into a configuration. It goes on after a problem, so that all are told at once.
struct ConfigurationReader {
    private static let fileKeys = ConfigurationKey.names(in: .top)
    private static let overrideKeys = ConfigurationKey.names(in: .override)

    private let file: SourceFile
    private let folder: String
    private let catalog: RuleCatalog
    private var problems: [Diagnostic] = []

    init(_ file: SourceFile, folder: String, catalog: RuleCatalog) {
        self.file = file
        self.folder = folder
        self.catalog = catalog
    }

    mutating func read() throws(ConfigurationError) -> Configuration {
        var configuration = Configuration(path: file.path, folder: folder)
        if let root = try YAMLParser.parse(file), !root.isNull {
            for (key, value) in pairs(root, "a .lintrc", ConfigurationReader.fileKeys) {
                switch key {
                case "ignore": configuration.ignore = globs(value, key)
                case "overrides": configuration.overrides = overrides(value)
                default: set(key, value, &configuration.base)
                }
            }
        }
        guard problems.isEmpty else { throw ConfigurationError(file, problems) }
        return configuration
    }

    private mutating func complain(_ node: YAMLNode, _ message: Message) {
        problems.append(ConfigurationError.problem(node.range, message))
    }

    // MARK: Keys

    /// The known keys of a mapping with their values, each once.
    ///
    /// - Parameter known: the keys it may have; nil when the caller checks them.
    private mutating func pairs(_ node: YAMLNode, _ what: String, _ known: [String]?) -> [(key: String, value: YAMLNode)] {
        keyed(node, what).compactMap { pair in
            guard let known, !known.contains(pair.name) else { return (pair.name, pair.value) }
            let belongsOnTop = ConfigurationReader.fileKeys.contains(pair.name)
            complain(pair.key, belongsOnTop ? "'\(pair.name)' stands at the top level only" : .unknown("key", pair.name, known))
            return nil
        }
    }

    private mutating func keyed(_ node: YAMLNode, _ what: String) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
        if node.isNull { return [] }
        guard case .mapping(let pairs) = node.value else {
            complain(node, "\(what) has keys and values, not \(node.kind)")
            return []
        }
        var seen: Set<String> = []
        return pairs.compactMap { key, value in
            guard let name = key.text else {
                complain(key, "a key must be a word, not \(key.kind)")
                return nil
            }
            guard seen.insert(name).inserted else {
                complain(key, "'\(name)' stands here twice")
                return nil
            }
            return (name, key, value)
        }
    }

    private mutating func set(_ key: String, _ value: YAMLNode, _ settings: inout Settings) {
        switch key {
        case "profile":
            settings.profile = choice(value, key, Profile.allCases.map(\.name)) { Profile(name: $0) }
        case "fail-on":
            settings.failOn = choice(value, key, FailOn.allCases.map(\.name)) { FailOn(name: $0) }
        case "story-date":
            settings.storyDate = choice(value, key, []) { CivilDate(iso: $0) }
        case "language":
            if let names = choice(value, key, [], { Languages.dictionaries(for: $0) }), settings.dictionaries == nil {
                settings.dictionaries = names
            }
        case "dictionaries":
            settings.dictionaries = texts(value, key).filter { name in
                if name.text.contains("/") {
                    complain(name.node, "a dictionary has a name such as en_US; folders go to dictionary-folders")
                }
                return !name.text.contains("/")
            }.map(\.text)
        case "dictionary-folders":
            settings.dictionaryFolders = texts(value, key).map { Paths.absolute($0.text, from: folder) }
        case "word-lists":
            settings.wordLists = wordLists(value)
        case "accept":
            settings.accept = texts(value, key).map(\.text)
        case "rules":
            settings.rules = rules(value)
        default:
            break
        }
    }

    // MARK: Values

    private mutating func choice<Choice>(
        _ node: YAMLNode, _ key: String, _ known: [String], _ make: (String) -> Choice?
    ) -> Choice? {
        if node.isNull { return nil }
        guard let text = node.text else {
            complain(node, "'\(key)' takes one word, not \(node.kind)")
            return nil
        }
        if let choice = make(text) { return choice }
        switch key {
        case "story-date": complain(node, "'\(text)' is no day such as 2026-03-13")
        case "language": complain(node, "'\(text)' is no language tag such as en-GB")
        default: complain(node, .unknown("value of '\(key)':", text, known))
        }
        return nil
    }

    private mutating func texts(_ node: YAMLNode, _ key: String) -> [(text: String, node: YAMLNode)] {
        if node.isNull { return [] }
        guard case .sequence(let items) = node.value else {
            complain(node, "'\(key)' takes a list, not \(node.kind): write '- ' before each entry")
            return []
        }
        return items.compactMap { item in
            guard let text = item.text, !text.isEmpty, !item.isNull else {
                complain(item, "an entry of '\(key)' is a text, not \(item.kind)")
                return nil
            }
            return (text, item)
        }
    }

    private mutating func globs(_ node: YAMLNode, _ key: String) -> [Glob] {
        texts(node, key).compactMap { pattern in
            do throws(Glob.Fault) {
                return try Glob(pattern.text)
            } catch {
                complain(pattern.node, "this is no pattern for paths: \(error.message)")
                return nil
            }
        }
    }

    private mutating func wordLists(_ node: YAMLNode) -> [String] {
        texts(node, "word-lists").compactMap { list in
            let path = Paths.absolute(list.text, from: folder)
            if case .failure(let fault) = DiskFile.read(path) {
                complain(list.node, "this word list can't be read: \(fault.message)")
                return nil
            }
            return path
        }
    }

    private mutating func overrides(_ node: YAMLNode) -> [Configuration.Override] {
        if node.isNull { return [] }
        guard case .sequence(let items) = node.value else {
            complain(node, "'overrides' takes a list, not \(node.kind): write '- files: [...]' for each")
            return []
        }
        return items.compactMap { item in
            var settings = Settings()
            var files: [Glob]?
            for (key, value) in pairs(item, "an override", ConfigurationReader.overrideKeys) {
                if key == "files" { files = globs(value, key) } else { set(key, value, &settings) }
            }
            guard let files else {
                complain(item, "an override needs 'files', the patterns of the files it is for")
                return nil
            }
            return Configuration.Override(files: files, settings: settings)
        }
    }

    // MARK: Rules

    private mutating func rules(_ node: YAMLNode) -> [RuleSetting] {
        keyed(node, "'rules'").compactMap { name, key, value in
            guard let selector = RuleSelector(name, in: catalog) else {
                let nearest = catalog.nearest(to: name).map { "; did you mean '\($0)'?" } ?? "; 'newslint rules' lists them"
                complain(key, "unknown rule or family '\(name)'\(nearest)")
                return nil
            }
            if value.isNull {
                complain(key, "'\(name)' needs a level (\(RuleLevel.names.joined(separator: ", "))) or options")
                return nil
            }
            if case .mapping = value.value { return options(selector, name, value) }
            return level(value, name).map { RuleSetting(selector, $0) }
        }
    }

    private mutating func level(_ node: YAMLNode, _ name: String) -> RuleLevel? {
        guard let text = node.text else {
            complain(node, "'\(name)' takes a level or options, not \(node.kind)")
            return nil
        }
        guard let level = RuleLevel(name: text) else {
            complain(node, .unknown("level", text, RuleLevel.names))
            return nil
        }
        return level
    }

    private mutating func options(_ selector: RuleSelector, _ name: String, _ node: YAMLNode) -> RuleSetting {
        var known: [OptionInfo] = []
        if case .rule(let id) = selector { known = catalog[id.name]?.options ?? [] }
        var level: RuleLevel?
        var options: [String: OptionValue] = [:]
        for (key, keyNode, value) in keyed(node, "'\(name)'") {
            if key == "severity" {
                level = self.level(value, name)
            } else if let option = known.first(where: { $0.name == key }) {
                if let value = self.value(value, of: option) { options[key] = value }
            } else if case .rule = selector {
                complain(keyNode, .unknown("option of \(name):", key, ["severity"] + known.map(\.name)))
            } else {
                complain(keyNode, "a family has no options but 'severity'; set '\(key)' on a rule")
            }
        }
        return RuleSetting(selector, level, options: options)
    }

    private mutating func value(_ node: YAMLNode, of option: OptionInfo) -> OptionValue? {
        guard let value = node.option(like: option.standard) else {
            complain(node, "'\(option.name)' is \(option.standard.typeName), not \(node.kind)")
            return nil
        }
        let isNegative =
            switch value {
            case .integer(let number): number < 0
            case .number(let number): number < 0
            default: false
            }
        if isNegative {
            complain(node, "'\(option.name)' can't be negative")
            return nil
        }
        return value
    }
}

extension Message {
    fileprivate static func unknown(_ what: String, _ word: String, _ known: [String]) -> Message {
        let nearest = NearestName.of(word, among: known)
        let choice = nearest.map { "did you mean '\($0)'?" } ?? "there \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))"
        return Message("unknown \(what) '\(word)'; \(choice)")
    }
}
