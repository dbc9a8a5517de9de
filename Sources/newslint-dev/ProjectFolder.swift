import Glibc
import NewslintTesting

/// The project that `newslint-dev` works on: found upwards from the current folder.
struct ProjectFolder {
    let root: String

    static let ruleList = "Sources/NewslintRules/BuiltInRules.swift"

    /// - Throws: `UsageError` outside the project.
    static func current() throws -> ProjectFolder {
        guard let path = realpath(".", nil) else { throw UsageError("the current folder can't be read") }
        defer { free(path) }
        var parts = String(cString: path).split(separator: "/")
        while true {
            let root = parts.map { "/" + $0 }.joined()
            if DiskFiles.exists("\(root)/\(ruleList)") { return ProjectFolder(root: root) }
            guard parts.popLast() != nil else { throw UsageError("run it inside the project: no \(ruleList) from here upwards") }
        }
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Corpus.read("\(root)/\(path)"), as: UTF8.self)
    }

    func write(_ text: String, to path: String) throws {
        guard DiskFiles.write(text, to: "\(root)/\(path)") else { throw UsageError("\(path): can't be written") }
    }

    func exists(_ path: String) -> Bool { DiskFiles.exists("\(root)/\(path)") }
}
