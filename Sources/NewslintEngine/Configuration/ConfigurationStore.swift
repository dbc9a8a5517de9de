import Glibc
import NewslintKit

/// Finds and keeps the configurations of a run: for each file the `.lintrc` nearest above it.
struct ConfigurationStore {
    private let choice: ConfigurationChoice
    private let workingFolder: String
    private let catalog: RuleCatalog
    private var chosen: Configuration?
    private var folders: [String: Configuration] = [:]

    init(_ choice: ConfigurationChoice, workingFolder: String, catalog: RuleCatalog) {
        self.choice = choice
        self.workingFolder = workingFolder
        self.catalog = catalog
    }

    /// The configuration for the files of a folder.
    ///
    /// - Parameter folder: an absolute path; it need not exist.
    mutating func configuration(in folder: String) throws(ConfigurationError) -> Configuration {
        switch choice {
        case .none: return .standard
        case .file(let path):
            if let chosen { return chosen }
            let absolute = Paths.absolute(path, from: workingFolder)
            guard let configuration = try read(absolute) else {
                throw ConfigurationError(path: path, "there is no such configuration file")
            }
            chosen = configuration
            return configuration
        case .nearest: return try nearest(folder)
        }
    }

    private mutating func nearest(_ folder: String) throws(ConfigurationError) -> Configuration {
        // Upwards until a folder is known or has a file; all folders on the way share the answer.
        var passed: [String] = []
        var current = folder
        var found: Configuration?
        while found == nil {
            if let known = folders[current] {
                found = known
                break
            }
            passed.append(current)
            found = try read(Paths.joined(current, Configuration.fileName))
            if current == "/" { break }
            current = Paths.folder(of: current)
        }
        let configuration = found ?? .standard
        for folder in passed { folders[folder] = configuration }
        return configuration
    }

    /// Nil when there is no such file.
    private func read(_ path: String) throws(ConfigurationError) -> Configuration? {
        let bytes: [UInt8]
        switch DiskFile.read(path, limit: YAMLParser.maximumBytes) {
        case .success(let read): bytes = read
        case .failure(let fault) where fault.rule == EngineRules.notFound.id: return nil
        case .failure(let fault) where fault.rule == EngineRules.tooLarge.id:
            throw ConfigurationError(path: shown(path), "over 1 MB: that is no configuration")
        case .failure(let fault): throw ConfigurationError(path: shown(path), fault.message)
        }
        return try Configuration.read(SourceFile(path: shown(path), bytes: bytes), folder: Paths.folder(of: path), catalog: catalog)
    }

    /// A path below the working folder without it.
    private func shown(_ path: String) -> String {
        let prefix = workingFolder == "/" ? "/" : workingFolder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
