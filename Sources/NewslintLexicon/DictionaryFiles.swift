import Glibc

/// Where the two files of a hunspell dictionary lie.
package struct DictionaryFiles: Sendable, Hashable {
    /// `en_US`.
    package let name: String
    /// The file of affixes, `en_US.aff`.
    package let affixes: String
    /// The file of words, `en_US.dic`.
    package let words: String

    /// The files of a dictionary in the first folder that has both; nil when none has.
    package init?(_ name: String, in folders: [String]) {
        guard !name.contains("/") else { return nil }
        for folder in folders {
            let affixes = "\(folder)/\(name).aff"
            let words = "\(folder)/\(name).dic"
            if access(affixes, R_OK) == 0, access(words, R_OK) == 0 {
                self.name = name
                self.affixes = affixes
                self.words = words
                return
            }
        }
        return nil
    }

    /// The folders that dictionaries are looked for in, first come, first served: those that `.lintrc` names, the project's
    /// `Dictionaries/`, those of `$DICPATH`, the user's own and the system's.
    ///
    /// - Parameters:
    ///   - configured: folders that `.lintrc` names.
    ///   - project: the folder of `.lintrc`, or the working directory.
    package static func folders(configured: [String] = [], project: String? = nil) -> [String] {
        var folders = configured
        if let project { folders.append("\(project)/Dictionaries") }
        if let path = environment("DICPATH") { folders += path.split(separator: ":").map(String.init) }
        if let home = environment("HOME") {
            let data = environment("XDG_DATA_HOME") ?? "\(home)/.local/share"
            folders += ["\(data)/hunspell", "\(data)/myspell/dicts", "\(home)/.hunspell"]
        }
        return folders + ["/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"]
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value[0] != 0 else { return nil }
        return String(cString: value)
    }
}

/// A dictionary that is asked for and lies in none of the folders.
package struct MissingDictionary: Sendable, Hashable {
    /// `en_US`.
    package let name: String

    /// The Debian package that brings it: `hunspell-en-us`.
    package var package: String {
        switch name {
        // Debian names most packages by the language alone, and these by the country too.
        case "de_DE", "de_AT", "de_CH", "en_AU", "en_CA", "en_GB", "en_US", "en_ZA", "pt_BR", "pt_PT", "sv_SE":
            "hunspell-" + name.lowercased().replacing("_", with: "-")
        case "de_DE_frami", "de_AT_frami", "de_CH_frami":
            "hunspell-\(name.lowercased().replacing("_", with: "-").replacing("-frami", with: ""))-frami"
        default:
            "hunspell-" + String(name.prefix { $0 != "_" }).lowercased()
        }
    }

    /// What to tell the user: `no dictionary en_US found; install hunspell-en-us`.
    package var message: String {
        "no dictionary \(name) found; install the package \(package), or put \(name).aff and \(name).dic in Dictionaries/"
    }
}
