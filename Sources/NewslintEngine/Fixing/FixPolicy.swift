import NewslintKit

/// What a machine may change: the one place that decides it.
///
/// Whatever a rule asks for, a fix is only shown when it would change the words of a quotation, a name, a source or its verb, or a number
/// outside a date, a time of day or a span of years. To remove whole blocks is no such change: the caption that is printed twice may go with all that is in it.
struct FixPolicy {
    /// Findings whose fixes have at most the applicability that the policy grants.
    static func applied(to findings: [Diagnostic], in document: Document) -> [Diagnostic] {
        guard findings.contains(where: { $0.fixes.contains { $0.applicability > .displayOnly } }) else { return findings }
        let policy = FixPolicy(document)
        return findings.map { finding in
            guard finding.fixes.contains(where: { $0.applicability > .displayOnly && !policy.allows($0) }) else { return finding }
            return Diagnostic(
                rule: finding.rule, severity: finding.severity, range: finding.range, message: finding.message, labels: finding.labels,
                fixes: finding.fixes.map { policy.allows($0) ? $0 : Fix(title: $0.title, edits: $0.edits, applicability: .displayOnly) })
        }
    }

    private let document: Document
    /// Names, sources and cues, joined where they overlap, in order.
    private let kept: [ProseRange]

    private init(_ document: Document) {
        self.document = document
        var ranges = document.names.all.map(\.range)
        for attribution in document.attributions.all {
            ranges.append(attribution.cue)
            if let source = attribution.source { ranges.append(source) }
        }
        var joined: [ProseRange] = []
        for range in ranges.sorted() {
            if let last = joined.last, last.overlaps(range) { joined[joined.count - 1] = last.union(range) } else { joined.append(range) }
        }
        kept = joined
    }

    private func allows(_ fix: Fix) -> Bool { fix.edits.allSatisfy(allows) }

    private func allows(_ edit: Edit) -> Bool {
        guard let range = prose(of: edit.range) else { return true }
        let replacement = words(Array(edit.replacement.utf8)[...])
        if replacement.isEmpty, removesWholeBlocks(range) { return true }
        if touchesQuotation(range) { return words(in: range) == replacement }
        // A name that reaches into a time of day (`5 PM`) is none.
        return lies(range, in: document.dates.times.lazy.map(\.range)) || keepsNumbers(range, replacement) && keepsNames(range, replacement)
    }

    /// An insertion stands before the byte that follows it.
    private func prose(of range: SourceRange) -> ProseRange? {
        guard range.isEmpty else { return document.map.prose(of: range) }
        return document.map.prose(of: SourceRange(range.start, range.start + 1)).map { ProseRange($0.start, $0.start) }
    }

    private func removesWholeBlocks(_ range: ProseRange) -> Bool {
        let range = trimmed(range)
        guard !range.isEmpty, let first = document.blockIndex(at: range.start), let last = document.blockIndex(at: range.end - 1)
        else { return false }
        return document.blocks[first].range.start >= range.start && document.blocks[last].range.end <= range.end
    }

    /// A range without white space at its ends.
    private func trimmed(_ range: ProseRange) -> ProseRange {
        var (start, end) = (range.start, range.end)
        while start < end, ASCII.isSpace(document.prose[start]) { start += 1 }
        while end > start, ASCII.isSpace(document.prose[end - 1]) { end -= 1 }
        return ProseRange(start, end)
    }

    private func touchesQuotation(_ range: ProseRange) -> Bool {
        let quotations = document.quotations
        if let index = quotations.index(at: range.start), quotations.all[index].content.overlaps(range) || range.isEmpty { return true }
        // The first quotation that opens inside the range.
        let low = quotations.all.partitioningIndex { $0.range.start >= range.start }
        return low < quotations.all.count && quotations.all[low].content.overlaps(range)
    }

    /// Whether every number of a range stands in what replaces it, and no other does. A date may be written in another way.
    private func keepsNumbers(_ range: ProseRange, _ replacement: [ArraySlice<UInt8>]) -> Bool {
        if lies(range, in: document.dates.all.lazy.map(\.range)) { return true }
        let tokens = document.tokens
        var index = tokens.index(atOrAfter: range.start)
        if index < tokens.all.count, tokens.all[index].range.encloses(range), keepsFigures(of: tokens.all[index], range, replacement) {
            return true
        }
        var numbers: [ArraySlice<UInt8>] = []
        while index < tokens.all.count, tokens.all[index].start < range.end {
            let token = tokens.all[index]
            if token.kind == .number || token.shape.contains(.hasDigit) || token.is([.cardinal, .scale, .fraction]) {
                numbers += words(in: token.range)
            }
            index += 1
        }
        guard FixPolicy.keeps(numbers, in: replacement) else { return false }
        return replacement.allSatisfy { word in !word.contains(where: ASCII.isDigit) || numbers.contains(word) }
    }

    /// Whether a range lies in one of some places, which are in order, or takes in the one mark behind it.
    private func lies<Places: RandomAccessCollection>(_ range: ProseRange, in places: Places) -> Bool
    where Places.Element == ProseRange, Places.Index == Int {
        let index = places.partitioningIndex { $0.end >= range.start }
        return index < places.count && places[index].start <= range.start && range.end <= places[index].end + 1
    }

    /// A part of one figure whose digits stay, or stand in full: `1980's` and `1980s`, `1939-45` and `1939 to 1945`.
    private func keepsFigures(of token: Token, _ range: ProseRange, _ replacement: [ArraySlice<UInt8>]) -> Bool {
        guard token.kind == .number else { return false }
        func figures(_ words: [ArraySlice<UInt8>]) -> [[UInt8]] {
            words.map { $0.filter(ASCII.isDigit) }.filter { !$0.isEmpty }
        }
        let old = document.prose[range.start..<range.end].split { !ASCII.isDigit($0) }.map(Array.init)
        let new = figures(replacement)
        if old == new { return true }
        guard range == token.range, let span = Span(token, in: document.prose), span.kind == .years, old.count == 2 else { return false }
        return new == [old[0], Array(span.prefix.utf8) + old[1]]
    }

    private func keepsNames(_ range: ProseRange, _ replacement: [ArraySlice<UInt8>]) -> Bool {
        var low = kept.partitioningIndex { $0.end > range.start }
        while low < kept.count, kept[low].start < range.end {
            let part = ProseRange(max(kept[low].start, range.start), min(kept[low].end, range.end))
            // Words are compared whole: a range that cuts one in two changes it.
            guard FixPolicy.keeps(words(in: part), in: replacement) else { return false }
            low += 1
        }
        return true
    }

    /// Whether words stand in others in the same order.
    private static func keeps(_ words: [ArraySlice<UInt8>], in others: [ArraySlice<UInt8>]) -> Bool {
        var rest = others[...]
        for word in words {
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    private func words(in range: ProseRange) -> [ArraySlice<UInt8>] { words(document.prose[range.start..<range.end]) }

    /// The runs of letters and digits in some text.
    private func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        bytes.split { !ASCII.isLetter($0) && !ASCII.isDigit($0) && $0 < 0x80 }.filter { word in
            // Curly quotation marks, dashes and the like are no words: U+2000 to U+206F begin with E2 80 or E2 81.
            !(word.count == 3 && word.first == 0xE2 && word[word.startIndex + 1] | 1 == 0x81)
        }
    }
}
