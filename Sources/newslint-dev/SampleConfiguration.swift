import NewslintEngine
import NewslintKit

/// `.lintrc.example`: every key and every rule with its standard value, explained.
enum SampleConfiguration {
    static let path = ".lintrc.example"

    static func text(_ catalog: RuleCatalog) -> String { keys + rules(catalog) }

    private static let keys = """
        # Every key of a .lintrc and every rule, each with the value that holds without it. Written by 'newslint-dev docs'.
        #
        # Copy what you want to change into a file called .lintrc at the top of your copy's folder. A story is read by the .lintrc nearest
        # above it. 'newslint init' writes a short one to start from.

        # The house style, for rules about how dates and months are written:
        # \(Profile.allCases.map(\.name).joined(separator: ", ")).
        profile: \(Profile.standard.name)

        # The day of the stories, for rules that need it, where neither the story nor the command line gives it.
        # story-date: 2026-03-13

        # The level of findings at which 'newslint check' ends with status 1: \(FailOn.allCases.map(\.name).joined(separator: ", ")).
        fail-on: error

        # The language of the copy, which picks the dictionaries: en allows British and American spelling, en-GB only British.
        language: en

        # Or the hunspell dictionaries by name. A word is right when any of them has it.
        dictionaries: [en_US, en_GB]

        # Folders to look for dictionaries in, before the system's.
        dictionary-folders: []

        # Files of words that are right here, one word or phrase a line.
        word-lists: []

        # Words and phrases that are right here.
        accept: []

        # Files and folders that newslint never reads. '*' is any name, '**' any depth.
        ignore: []

        # Other settings for some files. All keys above but 'ignore' may stand here; later entries win.
        overrides:
          - files: ["opinion/**"]
            rules:
              attribution: on

        # The rules. Each takes a level (off, on, note, warning, error) or a mapping with 'severity' and its options. The name of a family
        # stands for all its rules, '*' for all there are.
        rules:

        """

    private static func rules(_ catalog: RuleCatalog) -> String {
        catalog.infos.map { info in
            let lines = ["  # \(sentence(info.summary))", "  \(info.id):", "    severity: \(level(info))"]
            return (lines + info.options.flatMap(option)).map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    private static func level(_ info: RuleInfo) -> String { info.status == .on ? info.severity.name : "off" }

    private static func option(_ option: OptionInfo) -> [String] {
        ["    # \(sentence(option.summary))", "    \(option.name): \(option.standard.yaml)"]
    }

    private static func sentence(_ text: String) -> String { "\(text.prefix(1).uppercased())\(text.dropFirst())." }
}

extension OptionValue {
    /// As YAML that can mean nothing else.
    fileprivate var yaml: String {
        switch self {
        case .text(let value): quoted(value)
        case .list(let values): "[" + values.map(quoted).joined(separator: ", ") + "]"
        default: written
        }
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
