/// Pairs the quotation marks of one block after another.
///
/// Straight marks are read by what stands around them, curly ones by their glyph unless their surroundings and the open quotations both
/// say otherwise. Apostrophes, feet, inches and elisions (`’tis`, `’80s`, `workers’`) are no quotation marks.
struct QuotationReader {
    let prose: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    private(set) var found: [Quotation] = []
    private(set) var strays: [StrayMark] = []

    /// The state inside one block.
    private var block = 0
    private var range = 0..<0
    private var open: [Opening] = []
    /// How many quotations of each style are open.
    private var depth = [0, 0, 0]
    private var pairs: [Pair] = []
    /// The last pair of double marks whose closing mark stands after a figure, so that it may have been an inch mark.
    private var inches: Int?

    private struct Opening {
        let mark: QuotationMark
        /// A mark that may close it or be an apostrophe: `workers’`.
        var candidate: QuotationMark?
        /// Where the first mark of the same style stands that begins a speech inside it, which is good style only for other marks.
        var sameInside: Int?
        /// It begins a speech, rather than a few words in the middle of a sentence.
        let beginsSpeech: Bool
        /// How far it has been searched for a reporting clause (an index into the tokens), and whether there is one.
        var searched: Int
        var isReported = false
    }

    private struct Pair {
        let start: Int
        let contentStart: Int
        var contentEnd: Int
        var end: Int
        let style: Quotation.Style
        var isLeftOpen = false
    }

    init(prose: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>) {
        self.prose = prose
        self.tokens = tokens
    }

    /// Reads a block.
    ///
    /// - Parameters:
    ///   - continues: the block before left a quotation open.
    ///   - nextOpens: the style of the mark with which the next paragraph begins.
    /// - Returns: whether this block leaves a quotation open for the next.
    mutating func read(block: Int, tokens range: Range<Int>, continues: Bool, nextOpens: Quotation.Style?) -> Bool {
        self.block = block
        self.range = range
        open.removeAll(keepingCapacity: true)
        depth = [0, 0, 0]
        pairs.removeAll(keepingCapacity: true)
        inches = nil
        var index = range.lowerBound
        while index < range.upperBound {
            if tokens[index].kind == .quote, let (mark, length) = mark(at: index) {
                if mark.style == .single { single(mark, index) } else { double(mark, index) }
                index += length
            } else {
                index += 1
            }
        }
        let leavesOpen = closeBlock(nextOpens)
        emit(continues: continues)
        return leavesOpen
    }

    // MARK: Marks

    /// The mark at a token, and how many tokens it takes: two single marks side by side are one double mark.
    private func mark(at index: Int) -> (QuotationMark, Int)? {
        let token = tokens[index]
        guard var (style, side) = QuotationMark.glyph(prose, token) else { return nil }
        var length = 1
        if style == .single, open.last?.mark.style != .single, index + 1 < range.upperBound, isJoined(index + 1),
            prose[tokens[index + 1].start] == prose[token.start], tokens[index + 1].count == token.count,
            prose[tokens[index + 1].end - 1] == prose[token.end - 1]
        {
            (style, length) = (.double, 2)
        }
        if style == .double, prose[token.start] == 0x27 { side = .either }
        return (
            QuotationMark(
                style: style, side: side, start: token.start, end: tokens[index + length - 1].end,
                startsAfterBreak: startsAfterBreak(index), standsBeforeWord: standsBeforeWord(index + length)), length
        )
    }

    /// Whether a token is a quotation mark without white space before it.
    private func isJoined(_ index: Int) -> Bool { tokens[index].kind == .quote && !tokens[index].shape.contains(.spaced) }

    private func startsAfterBreak(_ index: Int) -> Bool {
        var index = index
        // Past the marks that open together with it, a few at most.
        for _ in 0..<4 {
            guard index > range.lowerBound, !tokens[index].shape.contains(.spaced) else { return true }
            let before = tokens[index - 1]
            switch before.kind {
            case .quote: index -= 1
            case .punctuation:
                switch prose[before.start] {
                case 0x28, 0x5B, 0x7B, 0x2D, 0x2F: return true
                case 0xE2: return before.count == 3 && prose[before.end - 1] != 0xA6 || before.count > 3
                default: return false
                }
            case .symbol: return true
            default: return false
            }
        }
        return false
    }

    private func standsBeforeWord(_ index: Int) -> Bool {
        var index = index
        for _ in 0..<4 {
            guard index < range.upperBound, !tokens[index].shape.contains(.spaced) else { return false }
            let token = tokens[index]
            switch token.kind {
            case .word, .number, .address, .handle, .symbol: return true
            case .quote: index += 1
            case .punctuation:
                let byte = prose[token.start]
                return byte == 0x28 || byte == 0x5B || byte == 0x2E && token.count > 1 || byte == 0xE2 && prose[token.end - 1] == 0xA6
            }
        }
        return false
    }

    private func isAfterDigit(_ mark: QuotationMark) -> Bool { mark.start > 0 && ASCII.isDigit(prose[mark.start - 1]) }

    // MARK: Double marks and guillemets

    private mutating func double(_ mark: QuotationMark, _ index: Int) {
        let isOpen = depth[Int(mark.style.rawValue)] > 0
        // `5'10"`
        if mark.side != .opens, isAfterDigit(mark), index >= range.lowerBound + 2, tokens[index - 2].kind == .quote,
            !tokens[index - 1].shape.contains(.spaced), !tokens[index - 2].shape.contains(.spaced)
        {
            return
        }
        let opens =
            switch mark.side {
            case .opens: mark.standsBeforeWord || !isOpen
            case .closes: !isOpen && mark.canOnlyOpen
            case .either: mark.canOnlyOpen || !mark.canOnlyClose && !isOpen
            }
        if opens {
            push(mark, index)
        } else if isOpen {
            close(mark)
        } else if let inches, mark.style == .double {
            pairs[inches].contentEnd = mark.start
            pairs[inches].end = mark.end
            self.inches = nil
        } else if !(mark.side == .either && isAfterDigit(mark)) {
            strays.append(StrayMark(range: ProseRange(mark.start, mark.end), opens: false, style: mark.style, block: block))
        }
    }

    private mutating func push(_ mark: QuotationMark, _ index: Int) {
        if let last = open.last, last.mark.style == mark.style {
            if isAfterSentence(index), last.beginsSpeech, last.sameInside == nil, !isReported(open.count - 1, before: index) {
                // A new paragraph of the same speech whose break was lost.
                _ = pop()
                let end = tokens[index - 1].end
                pairs.append(
                    Pair(
                        start: last.mark.start, contentStart: last.mark.end, contentEnd: end, end: end, style: mark.style, isLeftOpen: true)
                )
            } else if last.sameInside == nil, beginsSpeech(index) {
                open[open.count - 1].sameInside = mark.start
            }
        }
        if mark.style == .double { inches = nil }
        depth[Int(mark.style.rawValue)] += 1
        open.append(Opening(mark: mark, beginsSpeech: beginsSpeech(index), searched: index + 1))
    }

    private mutating func pop() -> Opening? {
        guard let last = open.popLast() else { return nil }
        depth[Int(last.mark.style.rawValue)] -= 1
        return last
    }

    private func isAfterSentence(_ index: Int) -> Bool {
        var before = index - 1
        // Nesting ends somewhere; a row of a thousand marks is no text.
        while before > range.lowerBound, index - before < 9, tokens[before].kind == .quote { before -= 1 }
        guard before >= range.lowerBound else { return true }
        return tokens[before].kind == .punctuation && [0x2E, 0x21, 0x3F, 0xE2].contains(prose[tokens[before].start])
            || tokens[before].shape.contains(.endsInStop)
    }

    private func beginsSpeech(_ index: Int) -> Bool {
        guard index > range.lowerBound else { return true }
        let before = tokens[index - 1]
        if before.kind == .punctuation, [0x2C, 0x3A].contains(prose[before.start]) { return true }
        return isAfterSentence(index)
    }

    /// Whether somebody is named as speaking between an opening mark and a token, as happens after a closing mark only: `, said Kim`,
    /// `, she added.`
    private mutating func isReported(_ opening: Int, before limit: Int) -> Bool {
        var index = open[opening].searched
        while index + 2 < limit, !open[opening].isReported {
            if tokens[index].kind == .punctuation, [0x2C, 0x3F, 0x21].contains(prose[tokens[index].start]) {
                open[opening].isReported = isReportingClause(index + 1, before: limit)
            }
            index += 1
        }
        open[opening].searched = max(index, open[opening].searched)
        return open[opening].isReported
    }

    private func isReportingClause(_ index: Int, before limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        let first = tokens[index]
        // `said Kim`, `said the`
        if first.is(.speech) { return tokens[index + 1].shape.contains(.capitalized) || tokens[index + 1].is([.determiner, .pronoun]) }
        // `Kim said`, `she added`, `the ministry said`
        let isNamed = first.is(.pronoun) || first.shape.contains(.capitalized)
        var verb = index + 1
        let last = min(index + 6, limit)
        while verb < last, tokens[verb].kind == .word, !tokens[verb].is([.speech, .auxiliary, .pronoun]),
            !isNamed || tokens[verb].shape.contains(.capitalized)
        {
            verb += 1
        }
        guard verb < last, tokens[verb].is(.speech) else { return false }
        let next = verb + 1
        guard next < limit, tokens[next].isWord else { return true }
        return isNamed && tokens[next].is([.preposition, .weekday])
    }

    /// Closes the innermost quotation of the mark's style, and gives up those that were opened inside it.
    private mutating func close(_ mark: QuotationMark) {
        while let last = pop() {
            if last.mark.style == mark.style {
                pair(last.mark, mark)
                if mark.style == .double { inches = isAfterDigit(mark) && mark.side == .either ? pairs.count - 1 : nil }
                return
            }
            giveUp(last)
        }
    }

    private mutating func pair(_ first: QuotationMark, _ last: QuotationMark) {
        pairs.append(Pair(start: first.start, contentStart: first.end, contentEnd: last.start, end: last.end, style: first.style))
    }

    /// An opening that nothing closes: a quotation as far as its candidate, an apostrophe, or a stray mark.
    private mutating func giveUp(_ opening: Opening) {
        if let candidate = opening.candidate {
            pair(opening.mark, candidate)
        } else if opening.mark.side == .opens {
            strays.append(
                StrayMark(range: ProseRange(opening.mark.start, opening.mark.end), opens: true, style: opening.mark.style, block: block))
        }
    }

    // MARK: Single marks

    private mutating func single(_ mark: QuotationMark, _ index: Int) {
        if mark.canOnlyOpen {
            guard mark.side != .closes, !isElision(index + 1) else { return }
            // Single marks don't nest in each other: the one before was an apostrophe, or ended at its candidate.
            if let last = open.last, last.mark.style == .single {
                _ = pop()
                giveUp(last)
            }
            push(mark, index)
            return
        }
        guard mark.side != .opens else { return }
        let followsFigure = isAfterDigit(mark)
        guard let last = open.last, last.mark.style == .single else {
            // An apostrophe follows a letter, a foot mark a figure.
            if mark.canOnlyClose, !followsFigure, index > range.lowerBound, tokens[index - 1].kind == .punctuation,
                depth[Int(Quotation.Style.single.rawValue)] == 0
            {
                strays.append(StrayMark(range: ProseRange(mark.start, mark.end), opens: false, style: .single, block: block))
            }
            return
        }
        if followsFigure, mark.standsBeforeWord { return }
        if mayBeApostrophe(mark) {
            if last.candidate == nil { open[open.count - 1].candidate = mark }
        } else if !mark.startsAfterBreak || mark.side == .closes {
            close(mark)
        }
    }

    /// Whether the mark follows an `s` or an `in` and so may be an apostrophe: `workers’ rights`, `goin’ home`.
    private func mayBeApostrophe(_ mark: QuotationMark) -> Bool {
        guard mark.start > 1 else { return false }
        let last = prose[mark.start - 1] | 0x20
        return last == 0x73 || last == 0x6E && prose[mark.start - 2] | 0x20 == 0x69
    }

    /// Whether the word after an apostrophe is one that has lost its beginning.
    private func isElision(_ index: Int) -> Bool {
        guard index < range.upperBound else { return false }
        let token = tokens[index]
        if token.kind == .number {
            // `’80s`, `’08`
            return token.count == 2 || token.count == 3 && prose[token.end - 1] | 0x20 == 0x73
        }
        return token.is(.elision)
    }

    // MARK: The end of a block

    /// Settles what is still open; true when the outermost quotation goes on in the next paragraph.
    private mutating func closeBlock(_ nextOpens: Quotation.Style?) -> Bool {
        guard let first = open.first else { return false }
        let goesOn =
            nextOpens == first.mark.style && first.sameInside == nil && first.candidate == nil && first.beginsSpeech
            && !isReported(0, before: range.upperBound)
        let end = tokens[range.upperBound - 1].end
        for opening in open.reversed() {
            let isOutermost = opening.mark.start == first.mark.start
            if opening.mark.style == .single, !(isOutermost && goesOn) {
                giveUp(opening)
                continue
            }
            pairs.append(
                Pair(
                    start: opening.mark.start, contentStart: opening.mark.end, contentEnd: opening.sameInside ?? end,
                    end: opening.sameInside ?? end, style: opening.mark.style, isLeftOpen: isOutermost && goesOn))
            if !(isOutermost && goesOn) {
                strays.append(
                    StrayMark(range: ProseRange(opening.mark.start, opening.mark.end), opens: true, style: opening.mark.style, block: block)
                )
            }
        }
        return goesOn
    }

    /// Adds the block's pairs in order, each with its depth.
    private mutating func emit(continues: Bool) {
        guard !pairs.isEmpty else { return }
        pairs.sort { $0.start < $1.start }
        var enclosing: [Int] = []
        var isContinuing = continues
        for pair in pairs {
            while let last = enclosing.last, last <= pair.start { enclosing.removeLast() }
            found.append(
                Quotation(
                    range: ProseRange(pair.start, pair.end), content: ProseRange(pair.contentStart, pair.contentEnd), style: pair.style,
                    depth: enclosing.count, block: block, continues: isContinuing && enclosing.isEmpty, isLeftOpen: pair.isLeftOpen))
            if enclosing.isEmpty { isContinuing = pair.isLeftOpen }
            enclosing.append(pair.end)
        }
    }
}
