import Glibc
import NewslintKit

/// Finds the copy below a folder, in the order of its path, hidden names left out, each folder once whatever the links.
struct FolderWalk {
    struct Entry {
        let path: String
        /// Why it can't be opened.
        let fault: FileFault?
        /// A folder is an entry only when it can't be opened.
        let isFolder: Bool
    }

    private enum Kind {
        case file
        /// Nil for the folder that the walk begins in.
        case folder(FileIdentity?)
        case other
        case fault(FileFault)
    }

    /// - Parameters:
    ///   - folder: as the user wrote it; empty for the working folder.
    ///   - skips: whether to leave out a file or a folder.
    ///   - visit: takes each file, whatever its extension, and each folder that could not be opened.
    static func walk<Failure: Error>(
        _ folder: String, skips: (String) throws(Failure) -> Bool, visit: (Entry) throws(Failure) -> Void
    ) throws(Failure) {
        var seen: Set<FileIdentity> = []
        if let identity = FileIdentity(folder.isEmpty ? "." : folder) { seen.insert(identity) }
        // A stack of its own, since folders may lie deeper than the thread's.
        var waiting = [folder]
        var isFirst = true
        while let path = waiting.popLast() {
            switch isFirst ? Kind.folder(nil) : kind(path) {
            case .file: try visit(Entry(path: path, fault: nil, isFolder: false))
            case .other: break
            case .fault(let fault): try visit(Entry(path: path, fault: fault, isFolder: false))
            case .folder(let identity):
                if let identity, !seen.insert(identity).inserted { continue }
                switch names(path.isEmpty ? "." : path) {
                case .failure(let fault): try visit(Entry(path: path, fault: fault, isFolder: true))
                case .success(let names):
                    for name in names.reversed() {
                        let child = Paths.joined(path, name)
                        if try !skips(child) { waiting.append(child) }
                    }
                }
            }
            isFirst = false
        }
    }

    static func isFolder(_ path: String) -> Bool {
        if case .folder = kind(path) { true } else { false }
    }

    private static func kind(_ path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // A name with other bytes has lost them on the way to a String.
            let isOdd = errno == ENOENT && path.unicodeScalars.contains("\u{FFFD}")
            return .fault(isOdd ? FileFault(EngineRules.unreadable, "its name is not UTF-8; rename it") : .system(errno))
        }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder(FileIdentity(status))
        default: .other
        }
    }

    /// The names in a folder by their bytes, without hidden ones.
    private static func names(_ path: String) -> Result<[String], FileFault> {
        guard let folder = opendir(path) else { return .failure(.system(errno)) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                raw.first == 0x2E ? "" : String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.isEmpty { names.append(name) }
        }
        return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}

/// A file or a folder, whatever the paths that lead to it.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }

    /// Nil when there is nothing at the path.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}
