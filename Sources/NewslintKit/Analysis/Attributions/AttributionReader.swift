/// Finds the attributions of one sentence after another.
///
/// A cue is looked for first, since it is one word in thirty; then the source beside it, and then what is left of the sentence before and
/// after is the content.
struct AttributionReader {
    private(set) var found: [Attribution] = []
    private let document: Document
    private let tokens: [Token]
    private let phrases: SourcePhrases
    private var sentence = 0

    init(_ document: Document) {
        self.document = document
        tokens = document.tokens.all
        phrases = SourcePhrases(document)
    }

    private static let triggers = WordClass.cue.union([.cuePreposition, .charge])

    mutating func read(_ sentence: Sentence, _ index: Int) {
        self.sentence = index
        let first = found.count
        for place in sentence.tokens where tokens[place].lexeme != .unknown && tokens[place].is(Self.triggers) {
            if document.quotations.contains(tokens[place].start) { continue }
            let region = sentence.tokens
            if tokens[place].is(.cuePreposition), preposition(place, region) { continue }
            verb(place, region, first)
        }
        if found.count == first { label(sentence) }
    }

    // MARK: Cues without a verb

    /// `according to X`, `citing X`.
    private mutating func preposition(_ cue: Int, _ region: Range<Int>) -> Bool {
        var start = cue + 1
        if Words.according.contains(tokens[cue]) {
            guard start < region.upperBound, Words.to.contains(tokens[start]) else { return true }
            start += 1
            if start < region.upperBound, Words.plan.contains(tokens[start]) { return true }
        } else if cue == region.lowerBound || !isComma(cue - 1) {
            return false
        }
        let source = phrases.phrase(from: start, in: region)
        guard !source.isEmpty else { return true }
        var content: [ProseRange] = []
        append(region.lowerBound..<cue, to: &content)
        if content.isEmpty || tokens[cue].start - tokens[region.lowerBound].start < 4 {
            append(source.upperBound..<region.upperBound, to: &content)
        }
        add(source, cue..<start, content, isAfter: cue > region.lowerBound + 1, isInside: false)
        return true
    }

    /// `Name: what is said`, in headlines and transcripts.
    private mutating func label(_ sentence: Sentence) {
        let limit = min(sentence.tokens.lowerBound + 6, sentence.tokens.upperBound)
        guard let colon = (sentence.tokens.lowerBound..<limit).first(where: { isMark($0, ":") }), colon > sentence.tokens.lowerBound,
            colon + 2 < sentence.tokens.upperBound, document.sentences.blocks[sentence.block].lowerBound == self.sentence
        else { return }
        let source = sentence.tokens.lowerBound..<colon
        guard source.allSatisfy({ tokens[$0].kind == .word && tokens[$0].shape.contains(.capitalized) }) else { return }
        var content: [ProseRange] = []
        append((colon + 1)..<sentence.tokens.upperBound, to: &content)
        add(source, colon..<(colon + 1), content, isAfter: false, isInside: false)
    }

    // MARK: Verbs

    private mutating func verb(_ cue: Int, _ region: Range<Int>, _ first: Int) {
        let classes = tokens[cue].lexeme.classes
        let verb = VerbReading(cue, in: region, tokens, document.prose)
        guard verb.isVerb, !SenseFilter.rejects(cue, in: region, tokens) else { return }
        if verb.isPassive { return passive(cue, verb, region) }
        if verb.form == .participle { return participle(cue, region, first) }

        let opens = verb.group.lowerBound == region.lowerBound
        let afterMark = opens ? false : isComma(verb.group.lowerBound - 1) || tokens[verb.group.lowerBound - 1].kind == .quote
        if opens || afterMark, !Words.takesListener.contains(tokens[cue]), !classes.isDisjoint(with: [.cueNeutral, .cueDoubt, .cueForce]),
            cue + 1 < region.upperBound,
            phrases.canStart(cue + 1)
        {
            let source = phrases.phrase(from: cue + 1, in: region, withApposition: true)
            if !source.isEmpty, !opens { return surround(source, verb.group.lowerBound..<cue + 1, region) }
        }
        let source = phrases.subject(before: verb.group.lowerBound, in: region)
        guard !source.isEmpty || classes.contains(.sureCue) else { return }
        surround(source, verb.group.lowerBound..<(cue + 1), region)
    }

    /// `It is believed that…`, `was accused of`: the source stands after `by`, if anywhere.
    private mutating func passive(_ cue: Int, _ verb: VerbReading, _ region: Range<Int>) {
        var source = cue..<cue
        let limit = min(cue + 6, region.upperBound)
        if let by = (cue + 1..<max(limit, cue + 1)).first(where: { Words.by.contains(tokens[$0]) }) {
            source = phrases.phrase(from: by + 1, in: region)
        }
        var content: [ProseRange] = []
        append(phrases.subject(before: verb.group.lowerBound, in: region), to: &content)
        append((cue + 1)..<region.upperBound, to: &content)
        add(source, verb.group.lowerBound..<(cue + 1), content, isAfter: false, isInside: content.count > 1)
    }

    /// `…, saying that`, `with X saying`: the subject of the sentence speaks, or the one after `with`.
    private mutating func participle(_ cue: Int, _ region: Range<Int>, _ first: Int) {
        var source = cue..<cue
        let limit = max(region.lowerBound, cue - 14)
        if let with = (limit..<cue).last(where: { tokens[$0].kind == .punctuation || Words.with.contains(tokens[$0]) }),
            Words.with.contains(tokens[with]), !(with + 1..<cue).contains(where: { tokens[$0].is(.auxiliary) })
        {
            source = (with + 1)..<cue
        } else if let before = found[first...].last(where: { !$0.sourceTokens.isEmpty && $0.cueTokens.upperBound <= cue }) {
            source = before.sourceTokens
        } else {
            source = phrases.opening(of: region, before: cue)
        }
        var content: [ProseRange] = []
        append((cue + 1)..<region.upperBound, to: &content)
        guard !content.isEmpty else { return }
        add(source, cue..<(cue + 1), content, isAfter: false, isInside: false)
    }

    /// Adds an attribution whose source and cue stand side by side; what is left before and after is its content.
    private mutating func surround(_ source: Range<Int>, _ cue: Range<Int>, _ region: Range<Int>) {
        let frame = source.isEmpty ? cue : min(source.lowerBound, cue.lowerBound)..<max(source.upperBound, cue.upperBound)
        let left = region.lowerBound..<frame.lowerBound
        let right = phrases.adjunctEnd(from: frame.upperBound, in: region)..<region.upperBound
        let closes = !left.isEmpty && tokens[left.upperBound - 1].kind == .quote
        let afterComma = !left.isEmpty && isComma(left.upperBound - 1) && left.count > 3
        let rightIsEmpty = right.isEmpty || right.allSatisfy { !tokens[$0].isWord }
        let splits = !right.isEmpty && (isComma(right.lowerBound) || tokens[right.lowerBound].kind == .quote)
        var content: [ProseRange] = []
        if closes || (afterComma && (rightIsEmpty || splits)) { append(left, to: &content) }
        let isAfter = !content.isEmpty
        if !isAfter || (splits && holdsQuote(right)) { append(right, to: &content) }
        guard !content.isEmpty else { return }
        add(source, cue, content, isAfter: isAfter, isInside: isAfter && content.count > 1)
    }

    private func holdsQuote(_ range: Range<Int>) -> Bool { range.prefix(3).contains { tokens[$0].kind == .quote } }

    // MARK: Parts

    private func isMark(_ place: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens[place].kind == .punctuation && document.prose[tokens[place].start] == UInt8(ascii: mark)
    }

    private func isComma(_ place: Int) -> Bool { isMark(place, ",") }

    /// Adds the words of a range of tokens to the content, without marks at its ends.
    private func append(_ range: Range<Int>, to content: inout [ProseRange]) {
        guard let first = range.first(where: { tokens[$0].kind != .punctuation }),
            let last = range.last(where: { tokens[$0].kind != .punctuation })
        else { return }
        content.append(ProseRange(tokens[first].start, tokens[last].end))
    }

    private mutating func add(
        _ source: Range<Int>, _ cue: Range<Int>, _ content: [ProseRange], isAfter: Bool, isInside: Bool
    ) {
        let range: (Range<Int>) -> ProseRange = { [tokens] in ProseRange(tokens[$0.lowerBound].start, tokens[$0.upperBound - 1].end) }
        found.append(
            Attribution(
                source: source.isEmpty ? nil : range(source), sourceTokens: source.isEmpty ? 0..<0 : source,
                ladder: source.isEmpty ? .none : phrases.ladder(of: source), cue: range(cue),
                cueLexeme: tokens[cue.upperBound - 1].lexeme, cueTokens: cue, content: content,
                position: isInside ? .inside : isAfter ? .after : .before, sentence: sentence))
    }
}
