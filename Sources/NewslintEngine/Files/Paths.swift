import Glibc

/// Paths as text.
enum Paths {
    /// The folder that the program was started in.
    static var workingFolder: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// An absolute path without `.`, `..` and doubled slashes. Links are left as they are.
    static func absolute(_ path: String, from folder: String) -> String {
        // Bytes, since a run asks this for every file.
        var result: [UInt8] = []
        result.reserveCapacity(folder.utf8.count + path.utf8.count + 1)
        if !path.utf8.starts(with: [slash]) { add(folder, to: &result) }
        add(path, to: &result)
        return result.isEmpty ? "/" : String(decoding: result, as: UTF8.self)
    }

    private static let slash: UInt8 = 0x2F

    private static func add(_ path: String, to result: inout [UInt8]) {
        for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
            if part.elementsEqual("..".utf8) {
                result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
            } else {
                result.append(slash)
                result += part
            }
        }
    }

    /// The folder of an absolute path.
    static func folder(of path: String) -> String {
        guard let end = path.utf8.lastIndex(of: slash), end > path.startIndex else { return "/" }
        return String(path[..<end])
    }

    static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
