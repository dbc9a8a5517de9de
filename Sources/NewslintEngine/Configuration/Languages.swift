import NewslintKit

/// Which dictionaries a language is spelled by.
enum Languages {
    /// What copy is held to when `.lintrc` says nothing: either spelling of English is right.
    static let standard = ["en_US", "en_GB"]

    /// The dictionaries of a language tag such as `en-GB`, `en` or `de_AT`; nil for what is none.
    static func dictionaries(for tag: String) -> [String]? {
        let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let language = parts.first, (2...3).contains(language.utf8.count), language.utf8.allSatisfy(ASCII.isLetter) else {
            return nil
        }
        let name = language.lowercased()
        guard parts.count > 1 else { return countries[name].map { $0.map { "\(name)_\($0)" } } ?? ["\(name)_\(name.uppercased())"] }
        guard parts.count == 2, parts[1].utf8.count == 2, parts[1].utf8.allSatisfy(ASCII.isLetter) else { return nil }
        return ["\(name)_\(parts[1].uppercased())"]
    }

    /// Languages whose dictionaries are not called by their own name twice, `de_DE`.
    private static let countries = ["en": ["US", "GB"], "sv": ["SE"], "da": ["DK"], "cs": ["CZ"], "uk": ["UA"], "el": ["GR"]]
}
