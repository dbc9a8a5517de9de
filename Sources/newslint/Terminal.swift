import Glibc
import NewslintReports

/// Standard output and standard error.
enum Terminal {
    /// Writes text to standard output. When nobody reads it any more (`newslint … | head`), the program ends without a word.
    static func write(_ text: String) { write(bytes: Array(text.utf8)) }

    /// Writes bytes to standard output as they are.
    static func write(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Writes text to standard error.
    static func complain(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// How to write to standard output: colours on a terminal unless `NO_COLOR` is set, and its width.
    static func style(color: String?) -> TerminalStyle {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isColored =
            switch color {
            case "always": true
            case "never": false
            default: isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
            }
        return TerminalStyle(isColored: isColored, width: isTerminal ? columns : 100)
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static var columns: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return min(Int(size.ws_col), 140) }
        return 100
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
                if written > 0 {
                    start += written
                } else if errno == EPIPE {
                    _exit(ExitStatus.closedPipe.rawValue)
                } else if errno != EINTR, errno != EAGAIN {
                    return
                }
            }
        }
    }
}

/// What the program's exit status says.
enum ExitStatus: Int32 {
    /// Nothing at or over the level of `--fail-on`.
    case clean = 0
    case findings = 1
    /// Wrong usage or configuration.
    case usage = 2
    /// A fault of newslint itself.
    case failure = 3
    /// Nobody reads the output: what a shell reports for a program that a closed pipe ended.
    case closedPipe = 141
}
