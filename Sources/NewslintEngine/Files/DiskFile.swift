import Glibc
import NewslintKit

/// Why a file has no text for us.
package struct FileFault: Error, Sendable, Hashable {
    /// A rule of the family `input`.
    package let rule: RuleID
    package let message: Message

    init(_ rule: RuleInfo, _ message: Message) {
        self.rule = rule.id
        self.message = message
    }

    /// What the system says, in the style of our messages: `permission denied`.
    static func system(_ code: Int32) -> FileFault {
        if code == ENOENT || code == ENOTDIR { return FileFault(EngineRules.notFound, "there is no such file") }
        return FileFault(EngineRules.unreadable, Message(SystemError.text(code)))
    }
}

/// The system's words for an error.
enum SystemError {
    static func text(_ code: Int32) -> String {
        let text = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}

/// Reads files, and never waits for one.
enum DiskFile {
    /// A story is some kilobytes; a year of wire copy in one file is some megabytes.
    static let maximumBytes = 64 << 20

    static func read(_ path: String, limit: Int = maximumBytes) -> Result<[UInt8], FileFault> {
        // A pipe without a writer would block without O_NONBLOCK.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(.system(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(.system(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return .failure(FileFault(EngineRules.notAFile, "this is a folder"))
        default: return .failure(FileFault(EngineRules.notAFile, "this is no regular file"))
        }
        return read(descriptor, expecting: Int(status.st_size), limit: limit)
    }

    /// All that a descriptor gives, standard input's for instance.
    static func read(_ descriptor: Int32, expecting size: Int = 1 << 16, limit: Int = maximumBytes) -> Result<[UInt8], FileFault> {
        let tooLarge = FileFault(EngineRules.tooLarge, "more than \(limit >> 20) MB; newslint reads stories")
        guard size <= limit else { return .failure(tooLarge) }
        var failure: Int32 = 0
        // One byte more than expected shows the end without a second growth.
        var bytes = [UInt8]()
        var room = max(size, 1024) + 1
        while true {
            var count = 0
            bytes.reserveCapacity(bytes.count + room)
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                count = Glibc.read(descriptor, buffer.baseAddress, room)
                if count < 0 { failure = errno }
                filled = max(0, count)
            }
            if failure == EINTR {
                failure = 0
                continue
            }
            guard failure == 0 else { return .failure(.system(failure)) }
            if count == 0 { return .success(bytes) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard bytes.count <= limit else { return .failure(tooLarge) }
            room = min(max(1024, size - bytes.count + 1), 1 << 20)
            if bytes.count > size { room = 1 << 16 }
        }
    }
}
