import NewslintKit

/// Finds what the blocks of a story are for, by their words and their place, where the format has not said it.
///
/// Only paragraphs and list items change their role. What is not plainly something else stays what it is, so that no body text is lost.
struct StoryRoles {
    private var reading: Reading
    private let texts: [BlockText]
    /// Blocks that look like the rest of the page rather than the story.
    private var opensRegion: Set<Int> = []

    /// - Parameter hasMarkup: whether the format marks headlines and subheads itself.
    static func find(in reading: inout Reading, source: [UInt8], hasMarkup: Bool) {
        guard !reading.blocks.isEmpty else { return }
        var roles = StoryRoles(reading)
        roles.findByWords(source)
        if !hasMarkup { roles.findHeadline() }
        roles.findEnd()
        if !hasMarkup { roles.findSubheads() }
        reading.blocks = roles.reading.blocks
    }

    private init(_ reading: Reading) {
        self.reading = reading
        texts = reading.prose.withUnsafeBufferPointer { prose in reading.blocks.map { BlockText(prose, $0.range) } }
    }

    private func isOpen(_ index: Int) -> Bool {
        reading.blocks[index].role == .paragraph || reading.blocks[index].role == .listItem
    }

    private func startsLowercase(_ index: Int) -> Bool { ASCII.isLower(reading.prose[texts[index].range.start]) }

    /// Whether something of a page stands around the story, so that its other short lines are the page's too.
    private var isDump: Bool { reading.blocks.contains { $0.role == .furniture } }

    /// Running text of the story.
    private func isBody(_ index: Int) -> Bool {
        texts[index].isSentence && (isOpen(index) || reading.blocks[index].role == .blockQuote)
    }

    // MARK: By their words

    private mutating func findByWords(_ source: [UInt8]) {
        let first = texts.indices.first { isBody($0) } ?? 0
        let story = first...max(first, texts.indices.last { isBody($0) } ?? 0)
        reading.prose.withUnsafeBufferPointer { prose in
            for index in texts.indices where isOpen(index) {
                if let role = role(of: index, story: story, in: prose) { reading.blocks[index].role = role }
            }
            for index in texts.indices where reading.blocks[index].role == .caption && texts[index].count <= 110 {
                reading.blocks[index].role = roleInCaption(texts[index], in: prose)
            }
        }
        markFollowers()
        // The line right above a credit is its caption.
        for index in texts.indices.dropFirst() where reading.blocks[index].role == .credit && reading.blocks[index - 1].role == .paragraph {
            let gap = reading.map.source(of: ProseRange(texts[index - 1].range.end - 1, texts[index].range.start + 1))
            let breaks = source[gap.start..<gap.end].count { $0 == 0x0A }
            if breaks == 1, texts[index - 1].words >= 4 { reading.blocks[index - 1].role = .caption }
        }
    }

    private mutating func role(of index: Int, story: ClosedRange<Int>, in prose: UnsafeBufferPointer<UInt8>) -> BlockRole? {
        let text = texts[index]
        if !text.hasLetter, !text.hasDigit || text.count <= 2 { return .furniture }
        if text.count <= 500, text.words < BlockText.wordLimit {
            let role = text.withLine(prose, limit: 500) { byLine(index, $0, inStory: story.contains(index), in: prose) }
            if let role { return role }
        }
        if CaptionCues.isCaption(text, in: prose) { return .caption }
        if let credit = CreditCues.credit(at: text, in: prose) {
            if credit == text.range.start { return .credit }
            // An agency in brackets at the end of the story signs the story.
            if index == story.upperBound, text.range.end - credit < 12 { return nil }
            return text.words < BlockText.wordLimit || text.count < 1500 ? .caption : nil
        }
        return nil
    }

    /// Lines that are what the line above them says: a caption under `Image caption`, a post under a byline, links under `Related stories`.
    private mutating func markFollowers() {
        var isUnderLinks = false
        var fields = 0
        reading.prose.withUnsafeBufferPointer { prose in
            func line<T>(_ index: Int, _ body: (Line) -> T) -> T { texts[index].withLine(prose, limit: 80, body) }
            if !reading.blocks.isEmpty { fields = texts.indices.prefix(8).count { line($0, FurnitureCues.isMailField) } }
            for index in texts.indices {
                if fields >= 2, index < 8, line(index, FurnitureCues.isMailField) { reading.blocks[index].role = .furniture }
                guard index > 0, isOpen(index), texts[index].isLine, texts[index].mark == 0 else {
                    isUnderLinks = texts[index].count < 60 && line(index, FurnitureCues.opensLinks)
                    continue
                }
                if isUnderLinks {
                    reading.blocks[index].role = .furniture
                } else if texts[index - 1].count < 20, line(index - 1, FurnitureCues.announcesCaption) {
                    reading.blocks[index].role = .caption
                } else if reading.blocks[index - 1].role == .byline, line(index, { BylineCues.isPost(texts[index], $0) }) {
                    reading.blocks[index].role = .byline
                }
            }
        }
    }

    /// A caption's place also holds its credit alone, `Advertisement`, or the buttons of a gallery.
    private func roleInCaption(_ text: BlockText, in prose: UnsafeBufferPointer<UInt8>) -> BlockRole {
        if prose[text.range.start] == 0xC2, prose[text.range.start + 1] == 0xA9 { return .credit }  // ©
        if !text.hasLetter || text.withLine(prose, limit: 110, { FurnitureCues.isFurniture($0, words: text.words) }) { return .furniture }
        return CreditCues.credit(at: text, in: prose) == text.range.start ? .credit : .caption
    }

    private mutating func byLine(_ index: Int, _ line: Line, inStory: Bool, in prose: UnsafeBufferPointer<UInt8>) -> BlockRole? {
        let text = texts[index]
        if text.words <= 8, text.isLine, FurnitureCues.opensRegion(line) { opensRegion.insert(index) }
        if FurnitureCues.isFurniture(line, words: text.words) { return .furniture }
        guard text.count <= 240 else { return nil }
        if !inStory, FurnitureCues.isSection(line) { return .furniture }
        if BylineCues.isByline(text, line, in: prose) || BylineCues.isAddress(text, line) { return .byline }
        return BylineCues.isDateline(text, line) ? .dateline : nil
    }

    // MARK: The head of the story

    private mutating func findHeadline() {
        guard let body = texts.indices.first(where: isBody), texts.count > 1 else { return }
        let lines = texts.indices.prefix(min(body, 60)).filter {
            texts[$0].isLine && reading.blocks[$0].role == .paragraph && !startsLowercase($0) && !endsInNames($0)
        }
        var headline = lines.first { texts[$0].words >= 4 } ?? lines.first { texts[$0].words >= 2 }
        if let (title, repeated) = repeatedTitle(among: lines) {
            reading.blocks[title].role = .furniture
            headline = repeated
            markSite(after: repeated, in: title)
        }
        guard let headline else { return }
        // What stands over the headline is the page's when there is a page; a line that leads on to something is not.
        if isDump {
            for index in texts.indices.prefix(headline) where isOpen(index) && texts[index].isLine {
                reading.blocks[index].role = .furniture
            }
        }
        reading.blocks[headline].role = .headline
        findDeck(after: headline, before: body)
    }

    /// A sentence, its stop, and names: a caption with its credit, and no headline.
    private func endsInNames(_ index: Int) -> Bool {
        let text = reading.prose[texts[index].range.start..<texts[index].range.end]
        guard text.count <= 300, let stop = text.lastIndex(of: 0x2E), stop + 2 < text.endIndex, text[stop + 1] == 0x20 else { return false }
        let names = text[(stop + 2)...].split(separator: 0x20)
        let words = text[..<stop].split(separator: 0x20)
        return names.count >= 2 && names.allSatisfy { ASCII.isUpper($0[$0.startIndex]) }
            && words.count { ASCII.isLower($0[$0.startIndex]) } * 2 > words.count
    }

    /// A page's title that says a headline below it again, with or without the name of the site.
    private func repeatedTitle(among lines: [Int]) -> (title: Int, headline: Int)? {
        for (place, title) in lines.enumerated() where texts[title].words >= 3 {
            for headline in lines[(place + 1)...] where texts[headline].words >= 3 && continues(title, headline) {
                return (title, headline)
            }
        }
        return nil
    }

    /// Whether a block says another's words first, and then nothing or a site's name after a dash or a bar.
    private func continues(_ long: Int, _ short: Int) -> Bool {
        let a = reading.prose[texts[long].range.start..<texts[long].range.end]
        let b = reading.prose[texts[short].range.start..<texts[short].range.end]
        guard a.starts(with: b) else { return false }
        let rest = a.dropFirst(b.count).drop(while: ASCII.isSpace)
        guard let first = rest.first else { return true }
        return rest.startIndex > a.startIndex + b.count && [0x2D, 0x7C, 0x3A, 0xE2, 0xC2, 0x3C].contains(first)
    }

    /// The name of the site, as a page's title ends with it, is furniture wherever it stands alone.
    private mutating func markSite(after headline: Int, in title: Int) {
        let name = reading.prose[texts[title].range.start..<texts[title].range.end].dropFirst(texts[headline].count)
            .drop { !ASCII.isLetter($0) && !ASCII.isDigit($0) && $0 < 0xC3 || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93 || $0 == 0x94 }
        guard name.count > 2 else { return }
        for index in texts.indices where isOpen(index) && texts[index].count == name.count {
            if reading.prose[texts[index].range.start..<texts[index].range.end] == name { reading.blocks[index].role = .furniture }
        }
    }

    private mutating func findDeck(after headline: Int, before body: Int) {
        var decks = 0
        let isDump = isDump
        for index in (headline + 1)..<texts.count {
            let text = texts[index]
            guard index < body else {
                // A sentence is a deck when the byline comes after it.
                let next = texts.indices.dropFirst(index + 1).first { reading.blocks[$0].role != .furniture }
                if decks == 0, let next, reading.blocks[next].role == .byline, text.words <= 45, isOpen(index), next < index + 4 {
                    reading.blocks[index].role = .deck
                }
                return
            }
            guard isOpen(index) else { continue }
            if reading.blocks[index].role == .listItem {
                if isDump, text.words <= 2 { reading.blocks[index].role = .furniture }
            } else if text.isNameLike, text.words <= 4 {
                reading.blocks[index].role = .byline
            } else if text.isLine, text.words <= 2 {
                if isDump { reading.blocks[index].role = .furniture }
            } else if text.isLine, decks < 2 {
                reading.blocks[index].role = .deck
                decks += 1
            }
        }
    }

    // MARK: The end of the story

    private mutating func findEnd() {
        guard let last = texts.indices.last(where: isBody) else { return }
        markSignOffs()
        let sentences = texts.indices.count { isBody($0) }
        var inRegion = false
        for index in texts.indices.dropFirst(last + 1) {
            if reading.blocks[index].role == .furniture || opensRegion.contains(index) { inRegion = true }
            guard isOpen(index) else { continue }
            if inRegion || opensRegion.contains(index) {
                if texts[index].isLine { reading.blocks[index].role = .furniture }
            } else if index == last + 1, sentences >= 3, texts[index].isNameLike, texts[index].words <= 4,
                reading.blocks[index].role == .paragraph
            {
                reading.blocks[index].role = .byline
            }
        }
    }

    /// A line that is the name in the byline, or of an author whom the file names, signs the story.
    private mutating func markSignOffs() {
        var names: Set<[UInt8]> = Set(reading.metadata.authors.map { $0.utf8.map(ASCII.lower) })
        for index in texts.indices where reading.blocks[index].role == .byline {
            let bytes = reading.prose[texts[index].range.start..<texts[index].range.end].map(ASCII.lower)
            names.insert(bytes.starts(with: [0x62, 0x79, 0x20]) ? Array(bytes.dropFirst(3)) : bytes)
        }
        for index in texts.indices where isOpen(index) && texts[index].words <= 5 && texts[index].count <= 60 {
            if names.contains(reading.prose[texts[index].range.start..<texts[index].range.end].map(ASCII.lower)) {
                reading.blocks[index].role = .byline
            }
        }
    }

    // MARK: Between paragraphs

    private mutating func findSubheads() {
        guard let first = texts.indices.first(where: isBody), let last = texts.indices.last(where: isBody), last > first + 1 else { return }
        for index in (first + 1)..<last where reading.blocks[index].role == .paragraph {
            let text = texts[index]
            guard text.isLine, text.words <= 12, text.count <= 100, text.mark == 0 || text.mark == 0x3F, text.words > 0 else { continue }
            if isRunning(index - 1), isRunning(index + 1), startsLikeHeading(text.range) { reading.blocks[index].role = .subhead }
        }
    }

    private func isRunning(_ index: Int) -> Bool {
        let role = reading.blocks[index].role
        return texts[index].isSentence || texts[index].mark != 0 || role == .caption || role == .furniture || role == .blockQuote
    }

    private func startsLikeHeading(_ range: ProseRange) -> Bool {
        let first = reading.prose[range.start]
        return ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0xC3 && first != 0xE2 && reading.prose[range.end - 1] != 0x22
    }
}
