import NewslintKit

/// How news copy credits its pictures: `AFP-Yonhap`, `(AP Photo/Ann Lee)`, `/ Courtesy of the museum`, `— Picture by Ann Lee`.
enum CreditCues {
    /// Where in the block a credit at its end begins; nil when there is none. Equal to the block's start when it is nothing else.
    static func credit(at text: BlockText, in prose: UnsafeBufferPointer<UInt8>) -> Int? {
        let range = text.range
        guard range.count > 1 else { return nil }
        var end = range.end
        let last = prose[end - 1]
        if last == 0x2E, range.count > 2, prose[end - 2] == 0x29 { end -= 1 }
        if prose[end - 1] == 0x29 {
            return bracketed(range, end: end, in: prose, stopped: end < range.end)
        }
        guard text.mark == 0 || text.mark == 0x2E && last != 0x2E else { return nil }
        // The credit stands after the last full stop, slash, bar or dash.
        let floor = max(range.start, end - 110)
        var start = end - 1
        while start > floor {
            if prose[start] == 0x20, start > range.start, isBreak(prose, range, start) {
                let from = start + 1
                if isCredit(prose, from, end) { return from }
                if prose[start - 1] == 0x2E { break }
            }
            start -= 1
        }
        if range.start >= floor, isCredit(prose, range.start, end) { return range.start }
        return nil
    }

    /// Whether a caption can break off before its credit at a space: after a stop, a slash, a bar or a dash.
    private static func isBreak(_ prose: UnsafeBufferPointer<UInt8>, _ range: ProseRange, _ space: Int) -> Bool {
        switch prose[space - 1] {
        case 0x2E, 0x2F, 0x7C, 0x3F, 0x21, 0x29, 0x22: true
        case 0x2D: space - 2 >= range.start && (prose[space - 2] == 0x20 || prose[space - 2] == 0x2D)
        case 0x94, 0x93, 0x9D: space - 3 >= range.start && prose[space - 3] == 0xE2
        default: false
        }
    }

    private static func bracketed(_ range: ProseRange, end: Int, in prose: UnsafeBufferPointer<UInt8>, stopped: Bool) -> Int? {
        var start = end - 1
        while start > range.start, end - start < 160, prose[start] != 0x28 { start -= 1 }
        guard prose[start] == 0x28 else { return nil }
        return withFolded(prose, start + 1, end - 1) { inner in
            // A stop after the bracket makes it part of a sentence, unless it can be nothing but a credit.
            if stopped, !inner.starts(with: "ap photo/"), !inner.starts(with: "photo by ") { return nil }
            let isPhoto = inner.elementsEqual("file".utf8) || inner.place(of: " photo: ") != nil || inner.place(of: " image: ") != nil
            return isPhoto || isCredit(inner) || namesBoth(prose, range, start, end) ? start : nil
        }
    }

    /// `… on Friday. (Ann Lee / The Harbor Post)`: after a full stop, names on both sides of a slash.
    private static func namesBoth(_ prose: UnsafeBufferPointer<UInt8>, _ range: ProseRange, _ start: Int, _ end: Int) -> Bool {
        guard start - 2 > range.start, prose[start - 1] == 0x20, prose[start - 2] == 0x2E, end - start < 80 else { return false }
        let sides = prose[(start + 1)..<(end - 1)].split(separator: 0x2F)
        guard sides.count == 2 else { return false }
        return sides.allSatisfy { side in
            let words = side.split(separator: 0x20)
            return (1...5).contains(words.count)
                && words.allSatisfy { ASCII.isUpper($0[$0.startIndex]) || $0.count <= 3 && ASCII.isLower($0[$0.startIndex]) }
        } && sides[0].contains(0x20)
    }

    private static func isCredit(_ prose: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        withFolded(prose, start, end, isCredit)
    }

    /// Whether a phrase in lower case is a credit and nothing else.
    private static func isCredit(_ phrase: Line) -> Bool {
        let phrase = phrase.starts(with: "/ ") ? phrase.dropFirst(2) : phrase
        guard phrase.count <= 110 else { return false }
        if openings.prefix(of: phrase) != nil { return true }
        if phrase.count <= 80, endings.isSuffix(of: phrase) { return true }
        var agencies = 0
        for word in phrase.words() {
            if CreditCues.agencies.contains(word) { agencies += 1 } else if !fillers.contains(word) { return false }
        }
        return agencies > 0
    }

    private static func withFolded<T>(_ prose: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ body: (Line) -> T) -> T {
        let range = ProseRange(start, end)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, range.count)) { buffer in
            for index in 0..<range.count { buffer[index] = ASCII.lower(prose[range.start + index]) }
            return body(UnsafeBufferPointer(buffer)[0..<range.count])
        }
    }

    static let agencies = Phrases([
        "ap", "afp", "reuters", "yonhap", "epa", "efe", "xinhua", "getty", "tass", "kyodo", "upi", "ansa", "dpa", "bloomberg", "kcna",
        "newsis",
        "news1", "alamy", "shutterstock", "istock", "zuma", "rex", "aap", "ritzau", "itar", "corbis", "sipa", "nurphoto",
        "anadolu",
        "bernama", "antara", "jiji", "imago", "apa",
    ])

    private static let fillers = Phrases([
        "images", "photo", "photos", "file", "pool", "via", "handout", "press", "news", "agency", "pic", "picture", "pictures", "sports",
        "and",
        "the", "associated", "pa", "wire",
    ])

    private static let openings = Phrases([
        "photo by ", "photos by ", "photo: ", "photograph by ", "photograph: ", "photographs by ", "photo courtesy",
        "photo credit", "image source", "pa media", "pa wire",
        "image courtesy", "image credit", "image: ", "image by ", "courtesy of ", "courtesy photo", "credit: ", "picture: ", "picture by ",
        "pic: ", "pic by ", "ap photo", "reuters/", "getty images", "afp/", "epa/", "korea times photo", "korea times file",
        "photo provided by ", "provided by ", "contributed photo", "staff photo", "file photo", "captured from ", "screen capture",
        "screengrab from ",
        "illustration by ", "illustration: ", "screenshot",
    ])

    private static let endings = Phrases([
        "/getty images", "via getty images", " via ap", "/ap", "/afp", "/reuters", "/epa", "-efe", " reuters pic", " afp pic",
        "/file photo", " file photo",
        "/ap images", " via reuters", "/shutterstock", "/pool", "/bloomberg", "/alamy", "/handout", "/tass", "/xinhua",
        "/zuma",
        "/usa today sports", "/the korea times", "/istock", "via the associated press",
    ])
}
