import Glibc
import NewslintKit

/// Writes a file so that a reader, or a power cut, meets the old text or the new one and nothing between.
enum AtomicFile {
    /// Replaces a file's content; its permissions stay, and a link goes on pointing at it.
    ///
    /// - Parameter expected: what the file must still hold; another program may have saved it meanwhile.
    static func replace(_ path: String, with bytes: [UInt8], expecting expected: [UInt8]) -> FileFault? {
        guard let resolved = realpath(path, nil) else { return .system(errno) }
        let target = String(cString: resolved)
        free(resolved)
        guard case .success(let current) = DiskFile.read(target), current == expected else {
            return FileFault(EngineRules.unreadable, "it was changed by another program meanwhile and is left as it is")
        }
        var status = stat()
        guard stat(target, &status) == 0 else { return .system(errno) }
        guard access(target, W_OK) == 0 else { return .system(errno) }
        let folder = Paths.folder(of: target)
        var template = Array(Paths.joined(folder, ".\(Paths.name(of: target).prefix(60)).XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return .system(errno) }
        let code = fill(descriptor, bytes, like: status)
        close(descriptor)
        if code == 0, rename(template, target) == 0 { return nil }
        let failure = code == 0 ? errno : code
        unlink(template)
        return .system(failure)
    }

    /// Writes and flushes; an error's number, or 0.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8], like status: stat) -> Int32 {
        // Only root may give a file away; for others it is theirs already, or a group's that they are in.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { return errno }
        return bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let written = write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
                if written > 0 { start += written } else if errno != EINTR { return errno }
            }
            return fsync(descriptor) == 0 ? 0 : errno
        }
    }
}
