import NewslintKit

/// A `.lintrc`, read and checked.
package struct Configuration: Sendable {
    /// The file's name.
    package static let fileName = ".lintrc"
    /// What holds where there is no `.lintrc`.
    package static let standard = Configuration(path: nil, folder: "/")

    /// The file it was read from; nil for the built-in defaults.
    package let path: String?
    /// The folder that its globs and paths count from, absolute.
    package let folder: String
    package var base = Settings()
    package var overrides: [Override] = []
    package var ignore: [Glob] = []

    /// Settings for some files only.
    package struct Override: Sendable {
        package let files: [Glob]
        package let settings: Settings
    }

    init(path: String?, folder: String) {
        self.path = path
        self.folder = folder
    }

    /// The overrides that name a file, as indices.
    ///
    /// - Parameter file: an absolute path.
    func overrides(for file: String) -> [Int] {
        guard !overrides.isEmpty else { return [] }
        let relative = relative(file)
        return overrides.indices.filter { overrides[$0].files.contains { $0.matches(relative) } }
    }

    /// What holds with some overrides: the base, then each of them in order.
    func settings(with overrides: [Int]) -> Settings {
        overrides.reduce(base) { $0.merged(with: self.overrides[$1].settings) }
    }

    /// The pattern of `ignore` that covers a file or a folder.
    func ignored(_ path: String) -> Glob? {
        guard !ignore.isEmpty else { return nil }
        let relative = relative(path)
        return ignore.first { $0.matches(relative) }
    }

    private func relative(_ path: String) -> String {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return String(path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : path.drop { $0 == "/" })
    }

    /// Reads a configuration from the bytes of its file.
    ///
    /// - Parameter folder: what its paths and globs count from, absolute.
    package static func read(
        _ file: SourceFile, folder: String, catalog: RuleCatalog = .builtIn
    ) throws(ConfigurationError) -> Configuration {
        guard file.bytes.count <= YAMLParser.maximumBytes else {
            throw ConfigurationError(path: file.path, "over 1 MB: that is no configuration")
        }
        if let place = firstInvalid(file.bytes) {
            let problem = ConfigurationError.problem(SourceRange(place, place + 1), "not UTF-8: save the file as UTF-8")
            throw ConfigurationError(file, [problem])
        }
        var reader = ConfigurationReader(file, folder: folder, catalog: catalog)
        return try reader.read()
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                guard let (_, length) = Scalars.decode(buffer, at: index) else { return index }
                index += length
            }
            return nil
        }
    }
}
