/// Reads dates and times token by token. It looks only at words that have to do with time and at figures.
struct DateReader {
    let tokens: [Token]
    let prose: [UInt8]
    private let document: Document
    private(set) var dates: [DateMention] = []
    private(set) var times: [TimeMention] = []
    private(set) var durations: [DurationMention] = []
    /// The block being read, and its tokens.
    private(set) var block = 0
    private(set) var range = 0..<0
    /// Tokens before it belong to a mention already.
    private(set) var taken = 0

    init(_ document: Document) {
        self.document = document
        tokens = document.tokens.all
        prose = document.prose
    }

    mutating func read(_ block: Int, _ range: Range<Int>) {
        self.block = block
        self.range = range
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            let anchor = index
            index += 1
            if token.kind == .number {
                readFigure(anchor)
            } else if token.kind == .word, token.lexeme != .unknown {
                let classes = token.lexeme.classes
                if classes.contains(.cardinal) { readSpelledYear(anchor) }
                guard !classes.isDisjoint(with: [.month, .weekday, .timeUnit, .deictic, .clockWord]) else {
                    if token.shape.contains(.hasHyphen) { readHyphened(anchor) }
                    continue
                }
                if classes.contains(.month) {
                    readMonth(anchor)
                } else if classes.contains(.weekday) {
                    readWeekday(anchor)
                } else if classes.contains(.clockWord) {
                    readClockWord(anchor)
                } else if classes.contains(.deictic) {
                    readDeictic(anchor)
                } else if let unit = TimeUnit.named(token.hash) {
                    readUnit(anchor, unit)
                } else {
                    readPartOfDay(anchor)
                }
            } else if token.kind == .word, token.shape.contains(.hasHyphen) {
                readHyphened(anchor)
            }
            index = max(index, taken)
        }
    }

    /// The token at an index of this block; nil past its ends.
    func token(_ index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }

    func byte(_ index: Int) -> UInt8 { range.contains(index) ? prose[tokens[index].start] : 0 }

    /// Whether a one-byte mark stands at an index.
    func isMark(_ index: Int, _ mark: UInt8) -> Bool { byte(index) == mark && tokens[index].count == 1 }

    func isWord(_ index: Int, _ words: WordSet) -> Bool {
        guard let token = token(index), token.kind == .word else { return false }
        return words.contains(token)
    }

    func isCapitalized(_ index: Int) -> Bool { token(index)?.shape.contains(.capitalized) ?? false }

    /// A word of small letters, which goes on with the sentence.
    func isSmallWord(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        return token.kind == .word && !token.shape.contains(.capitalized)
    }

    /// A year of four plain digits, 1000 to 2999, at an index.
    func year(_ index: Int) -> Int? {
        guard let token = token(index), token.kind == .number, token.count == 4, let value = digits(token.start, token.end),
            (1000...2999).contains(value)
        else { return nil }
        // `1500 GMT` is a time, `1066 B.C.` an era of other calendars.
        return isWord(index + 1, Words.notYears) ? nil : value
    }

    /// The number that bytes spell, all of them digits, at most nine.
    func digits(_ start: Int, _ end: Int) -> Int? {
        guard start < end, end - start < 10 else { return nil }
        var value = 0
        for index in start..<end {
            guard ASCII.isDigit(prose[index]) else { return nil }
            value = value * 10 + Int(prose[index] - 0x30)
        }
        return value
    }

    mutating func mention(_ form: DateMention.Form, _ first: Int, _ last: Int) -> DateMention {
        let range = ProseRange(tokens[first].start, bareEnd(last))
        return DateMention(
            range: range, form: form, firstToken: first, nextToken: last + 1, block: block,
            sentence: document.sentences.index(at: range.start) ?? 0, isQuoted: document.quotations.contains(range.start))
    }

    /// The end of a token without its possessive ending.
    func bareEnd(_ index: Int) -> Int {
        let token = tokens[index]
        guard token.shape.contains(.apostropheS) else { return token.end }
        var end = token.end - 1
        while end > token.start, !ASCII.isLetter(prose[end - 1]), !ASCII.isDigit(prose[end - 1]) { end -= 1 }
        return end
    }

    mutating func add(_ date: DateMention) {
        while let last = dates.last, last.nextToken > date.firstToken, last.block == block { dates.removeLast() }
        dates.append(date)
        taken = max(taken, date.nextToken)
    }

    mutating func addDuration(
        _ unit: TimeUnit, _ first: Int, _ last: Int, count: Double?, upper: Double?, direction: DurationMention.Direction
    ) {
        let range = ProseRange(tokens[first].start, bareEnd(last))
        durations.append(
            DurationMention(
                range: range, unit: unit, count: count, upper: upper, direction: direction, firstToken: first, nextToken: last + 1,
                block: block,
                isQuoted: document.quotations.contains(range.start)))
        taken = max(taken, last + 1)
    }

    mutating func addTime(
        _ form: TimeMention.Form, _ first: Int, _ last: Int, hour: Int? = nil, minute: Int? = nil, figure: ProseRange? = nil,
        marker: ProseRange? = nil, isAfternoon: Bool = false, zone: ProseRange? = nil
    ) {
        while let last = times.last, last.nextToken > first, last.block == block { times.removeLast() }
        let range = ProseRange(tokens[first].start, bareEnd(last))
        times.append(
            TimeMention(
                range: range, form: form, hour: hour, minute: minute, figureRange: figure, markerRange: marker, isAfternoon: isAfternoon,
                part: form == .partOfDay ? part(last) : nil, zoneRange: zone, firstToken: first, nextToken: last + 1, block: block,
                isQuoted: document.quotations.contains(range.start)))
        taken = max(taken, last + 1)
    }

    private func part(_ index: Int) -> TimeMention.Part? {
        let token = tokens[index]
        let hash = token.shape.contains(.hasHyphen) ? lastHyphen(token).map { self.hash($0 + 1, bareEnd(index)) } ?? 0 : token.hash
        return Words.parts[hash]
    }

    enum Words {
        static let parts: [UInt32: TimeMention.Part] = [
            WordHash.of("morning"): .morning, WordHash.of("afternoon"): .afternoon, WordHash.of("evening"): .evening,
            WordHash.of("night"): .night, WordHash.of("tonight"): .night, WordHash.of("overnight"): .night,
        ]
        static let notYears = WordSet("gmt utc hours bst est edt cst cdt mst mdt pst pdt et kst jst ist cet cest b.c bc bce local")
        static let nineteen = WordSet("nineteen")
        static let of = WordSet("of")
        static let the = WordSet("the")
    }
}
