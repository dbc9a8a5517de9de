import NewslintKit

/// A key of `.lintrc`, for the reader, for its errors and for `.lintrc.example`.
struct ConfigurationKey: Sendable {
    enum Place: Sendable {
        /// At the top and in an override.
        case anywhere
        case top
        case override
    }

    let name: String
    let place: Place
    /// What it sets, in a sentence or two.
    let summary: String
    /// Its YAML in `.lintrc.example`: what holds without it, or an example in a remark.
    let example: String

    static let all = [
        ConfigurationKey(
            name: "profile", place: .anywhere,
            summary: "The house style: \(Profile.allCases.map(\.name).joined(separator: ", ")).", example: "profile: none"),
        ConfigurationKey(
            name: "story-date", place: .anywhere,
            summary: "The day the stories run, where neither the command line nor the story gives one.", example: "# story-date: 2026-03-13"
        ),
        ConfigurationKey(
            name: "fail-on", place: .anywhere, summary: "From which level on a finding fails the run: error, warning, note or never.",
            example: "fail-on: error"),
        ConfigurationKey(
            name: "language", place: .anywhere, summary: "The language of the copy; en takes American and British spelling alike.",
            example: "language: en"),
        ConfigurationKey(
            name: "dictionaries", place: .anywhere,
            summary: "The hunspell dictionaries by name, the one that knows most of the copy first. It wins over language.",
            example: "# dictionaries: [en_US, en_GB]"),
        ConfigurationKey(
            name: "dictionary-folders", place: .anywhere,
            summary: "Where to look for dictionaries before Dictionaries/ beside this file and the system's folders.",
            example: "# dictionary-folders: [../dictionaries]"),
        ConfigurationKey(
            name: "word-lists", place: .anywhere, summary: "Files of accepted words and phrases, one a line; a # starts a remark.",
            example: "# word-lists: [Dictionaries/desk.txt]"),
        ConfigurationKey(
            name: "accept", place: .anywhere,
            summary: "Accepted words and phrases. A word of a phrase is accepted only in the phrase.",
            example: "accept: []"),
        ConfigurationKey(
            name: "ignore", place: .top,
            summary: "Files that are never read. * stays in a folder, ** does not; a pattern without a slash holds in every folder.",
            example: "ignore: []"),
        ConfigurationKey(
            name: "files", place: .override, summary: "The files that the override is for, by patterns like those of ignore.",
            example: "files: [\"opinion/**\"]"),
        ConfigurationKey(
            name: "overrides", place: .top, summary: "Other settings for some files: any of the keys here but ignore and overrides.",
            example: """
                # overrides:
                #   - files: ["opinion/**"]
                #     profile: guardian
                #     rules:
                #       attribution: off
                """),
        ConfigurationKey(
            name: "rules", place: .anywhere,
            summary: """
                Rules and families with their level (off, on, note, warning, error), or a severity and options. A rule's own setting beats its \
                family's. A rule that is off here runs only when it is asked for by its own id.
                """, example: "rules:"),
    ]

    /// The names of the keys that may stand at the top, or in an override.
    static func names(in place: Place) -> [String] {
        all.filter { $0.place == .anywhere || $0.place == place }.map(\.name)
    }
}
