import Glibc
import Testing

/// The built command, run as a user runs it: a process of its own.
struct Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the test runner.
    static let path: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let runner = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return runner.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/newslint"
    }()

    /// Runs `newslint` with some arguments in a folder.
    ///
    /// - Parameter environment: more variables, `NAME=value`.
    static func run(_ arguments: [String], input: String = "", in folder: Folder, environment: [String] = []) throws -> Result {
        let output = folder.path + "/.stdout"
        let errors = folder.path + "/.stderr"
        let given = folder.path + "/.stdin"
        folder.write(".stdin", input)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, given, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var process = pid_t()
        // The shell changes the folder, and is then the program itself.
        let words = (["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, path] + arguments).map { strdup($0) } + [nil]
        let variables = (["PATH=/usr/bin:/bin", "LANG=C.UTF-8"] + environment).map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        try #require(posix_spawn(&process, "/bin/sh", &actions, nil, words, variables) == 0, "can't run \(path)")
        var status: Int32 = 0
        waitpid(process, &status, 0)
        // A process that a signal ended has its number in the low bits.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        return Result(status: code, output: folder.read(".stdout"), errors: folder.read(".stderr"))
    }
}

/// A folder for one test, removed with it.
final class Folder {
    let path: String

    init() throws {
        var template = Array("/tmp/newslint-test-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit { _ = system("rm -rf '\(path)'") }

    func write(_ name: String, _ text: String) { write(name, bytes: Array(text.utf8)) }

    func write(_ name: String, bytes: [UInt8]) {
        let parts = name.split(separator: "/").dropLast()
        for count in parts.indices { mkdir(path + "/" + parts[...count].joined(separator: "/"), 0o700) }
        guard let file = fopen(path + "/" + name, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    func read(_ name: String) -> String { contents(of: path + "/" + name) }
}

/// The text of a file; empty when it can't be read.
func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        if count <= 0 { break }
        bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}
