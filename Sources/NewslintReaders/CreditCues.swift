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
                if isCredit(folded(prose, from, end)) { return from }
                if prose[start - 1] == 0x2E { break }
            }
            start -= 1
        }
        if range.start >= floor, isCredit(folded(prose, range.start, end)) { return range.start }
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
        let inner = folded(prose, start + 1, end - 1)
        // A stop after the bracket makes it part of a sentence, unless it can be nothing but a credit.
        if stopped, !inner.hasPrefix("ap photo/"), !inner.hasPrefix("photo by ") { return nil }
        return isCredit(inner) || inner == "file" || inner == "file photo" || inner.contains(" photo: ") || inner.contains(" image: ")
            ? start : nil
    }

    /// Whether a phrase in lower case is a credit and nothing else.
    static func isCredit(_ phrase: String) -> Bool {
        let phrase = phrase.hasPrefix("/ ") ? String(phrase.dropFirst(2)) : phrase
        guard phrase.utf8.count <= 110 else { return false }
        if openings.contains(where: phrase.hasPrefix) { return true }
        if endings.contains(where: phrase.hasSuffix), phrase.utf8.count <= 80 { return true }
        var agencies = 0
        for word in phrase.split(whereSeparator: { " ,/-–—&|+".contains($0) }) {
            if CreditCues.agencies.contains(String(word)) { agencies += 1 } else if !fillers.contains(String(word)) { return false }
        }
        return agencies > 0
    }

    static let agencies: Set<String> = [
        "ap", "afp", "reuters", "yonhap", "epa", "efe", "xinhua", "getty", "tass", "kyodo", "upi", "ansa", "dpa", "bloomberg", "kcna",
        "newsis",
        "news1", "alamy", "shutterstock", "istock", "zuma", "rex", "afp/getty", "aap", "ritzau", "itar", "corbis", "sipa", "nurphoto",
        "anadolu",
        "bernama", "antara", "jiji", "imago", "apa",
    ]

    private static let fillers: Set<String> = [
        "images", "photo", "photos", "file", "pool", "via", "handout", "press", "news", "agency", "pic", "picture", "pictures", "sports",
        "and",
        "the", "associated", "pa", "wire",
    ]

    private static let openings = [
        "photo by ", "photos by ", "photo: ", "photograph by ", "photograph: ", "photographs by ", "photo courtesy",
        "photo credit",
        "image courtesy", "image credit", "image: ", "image by ", "courtesy of ", "courtesy photo", "credit: ", "picture: ", "picture by ",
        "pic: ", "pic by ", "ap photo", "reuters/", "getty images", "afp/", "epa/", "korea times photo", "korea times file",
        "photo provided by ", "provided by ", "contributed photo", "staff photo", "file photo", "captured from ", "screen capture",
        "screengrab from ",
        "illustration by ", "illustration: ", "screenshot",
    ]

    private static let endings = [
        "/getty images", "via getty images", " via ap", "/ap", "/afp", "/reuters", "/epa", "-efe", " reuters pic", " afp pic",
        "/file photo", " file photo",
        "/ap images", " via reuters", "/shutterstock", "/pool", "/bloomberg", "/alamy", "/handout", "/tass", "/xinhua",
        "/zuma",
        "/usa today sports", "/the korea times", "/istock", "via the associated press",
    ]

    private static func folded(_ prose: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        String(decoding: prose[start..<max(start, end)].map(ASCII.lower), as: UTF8.self)
    }
}

/// How captions begin and end, whether or not they carry a credit.
enum CaptionCues {
    static func isCaption(_ text: BlockText, in prose: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = text.range
        guard range.count > 12 else { return false }
        switch prose[range.start] {
        case 0x46, 0x28:  // F, (
            if starts("FILE - ") || starts("FILE PHOTO") || starts("FILE -- ") || starts("FILE – ") || starts("FILE — ") { return true }
            if starts("File photo") || starts("(FILES)") || starts("FILE: ") { return true }
        case 0x49, 0x54:  // I, T
            if starts("Image caption ") || starts("Image copyright ") { return true }
            guard starts("In this ") || starts("This ") || starts("In a ") else { break }
            if picturesSomething() { return true }
        case 0x41:  // A
            if starts("A file photo") || starts("A screen capture ") || starts("A file picture") { return true }
        case 0x4D:  // M
            if starts("Media caption ") || starts("Media playback is unsupported on your device Media caption") { return true }
        case 0x50:  // P
            if starts("Play Video ") { return true }
            if starts("Photo shows ") || starts("Photo: ") || starts("PHOTO: ") || starts("Pictured: ") || starts("Pictured here ") {
                return true
            }
        case 0x43:  // C
            if starts("Caption: ") || starts("CAPTION: ") { return true }
        default: break
        }
        return ends("file photo.") || ends("undated photo.") || ends("file image.") || endsInPhoto()

        func starts(_ word: StaticString) -> Bool {
            range.count >= word.utf8CodeUnitCount
                && (0..<word.utf8CodeUnitCount).allSatisfy { prose[range.start + $0] == word.utf8Start[$0] }
        }
        func ends(_ word: StaticString) -> Bool {
            let length = word.utf8CodeUnitCount
            return range.count >= length && (0..<length).allSatisfy { prose[range.end - length + $0] == word.utf8Start[$0] }
        }
        /// `in this Feb. 22, 2019 photo.` at the end.
        func endsInPhoto() -> Bool {
            guard ends(" photo.") || ends(" image.") || ends(" photo"), text.words < BlockText.wordLimit else { return false }
            return String(decoding: prose[max(range.start, range.end - 70)..<range.end], as: UTF8.self).contains(" in this ")
        }
        /// `This photo provided by …`, `In this Tuesday, March 3, 2020 photo, …`.
        func picturesSomething() -> Bool {
            let head = String(decoding: prose[range.start..<min(range.end, range.start + 100)], as: UTF8.self)
            for noun in [" photo", " image", " picture", " frame grab", " still", " video"] {
                guard let place = head.firstRange(of: noun) else { continue }
                let rest = head[place.upperBound...]
                if head.hasPrefix("In "), rest.hasPrefix(", "), head.contains(where: \.isNumber) { return true }
                if [" provided by", " released by", " taken ", " made ", " from video", " shows ", " taken from", " grab"].contains(
                    where: rest.hasPrefix),
                    head[..<place.lowerBound].utf8.count < 45
                {
                    return true
                }
            }
            return false
        }
    }
}

extension String {
    /// The first place of another string in this one. The standard library alone has this only as a collection algorithm of `_StringProcessing`.
    fileprivate func firstRange(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
