extension TokenScanner {
    /// The end of a web or e-mail address or a file name that starts at a letter; nil when none does.
    mutating func addressEnd(from start: Int) -> Int? {
        guard start >= noAddressBefore else { return nil }
        var index = start
        var sign = false
        var dot: Int?
        while index < end {
            let byte = bytes[index]
            if ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2D || byte == 0x5F {
                index += 1
            } else if byte == 0x2E || byte == 0x40 {
                guard ASCII.isLetter(self.byte(at: index + 1)) || ASCII.isDigit(self.byte(at: index + 1)) else { break }
                if byte == 0x40 { sign = true } else { dot = index }
                index += 1
            } else if byte == 0x3A, self.byte(at: index + 1) == 0x2F, self.byte(at: index + 2) == 0x2F {
                return restOfAddress(from: index + 3)
            } else {
                break
            }
        }
        noAddressBefore = index
        if sign { return index }
        guard let dot, hasEnding(dot + 1, index) else { return nil }
        return byte(at: index) == 0x2F ? restOfAddress(from: index) : index
    }

    private func restOfAddress(from start: Int) -> Int {
        var index = start
        while index < end, bytes[index] > 0x20, bytes[index] < 0x80, bytes[index] != 0x22, bytes[index] != 0x3C, bytes[index] != 0x3E {
            index += 1
        }
        // Marks at the end are the sentence's.
        while index > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x27, 0x5D].contains(bytes[index - 1]) { index -= 1 }
        return index
    }

    /// Whether a top-level domain or a file's extension stands in small letters (or in capitals throughout) in a range.
    private func hasEnding(_ start: Int, _ stop: Int) -> Bool {
        guard 2...4 ~= stop - start, ASCII.isUpper(bytes[start]) == ASCII.isUpper(bytes[stop - 1]) else { return false }
        let ending = String(decoding: bytes[start..<stop], as: UTF8.self)
        return TokenScanner.endings.contains(ending.lowercased())
    }

    private static let endings: Set<String> = [
        "com", "org", "net", "gov", "edu", "mil", "int", "info", "co", "uk", "kr", "jp", "cn", "de", "fr", "eu", "io", "tv", "ly", "me",
        "us", "au", "ca", "ie", "nz", "pdf", "doc", "docx", "txt", "jpg", "jpeg", "png", "gif", "html", "htm", "php", "asp", "xls", "csv",
        "zip", "mp3", "mp4",
    ]
}
