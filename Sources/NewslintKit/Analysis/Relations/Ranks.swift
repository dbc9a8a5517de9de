/// A rank and those who stand before it: `the third-largest exporter, behind Russia and Saudi Arabia`.
public struct Rank: NumberRelation, Hashable {
    public static let name = "rank behind names"

    public let rank: Quantity
    public let leaders: [ProseRange]
    public var range: ProseRange { leaders[0].union(leaders[leaders.count - 1]) }

    public func claim(_ all: [Quantity]) -> Claim? {
        Claim(.sum([.exact(Double(leaders.count)), .exact(1)]), .equals, .figure(rank))
    }
}

extension Rank {
    static func find(in document: Document) -> [Rank] {
        let tokens = document.tokens.all
        var ranks: [Rank] = []
        for (index, token) in tokens.enumerated() where token.hash == Words.behind || token.hash == Words.after {
            guard let sentence = document.sentences.index(at: token.start), document.sentences.all[sentence].tokens.contains(index) else {
                continue
            }
            let reader = Reader(
                document: document, tokens: tokens, sentence: document.sentences.all[sentence].tokens, index: sentence,
                isBehind: token.hash == Words.behind)
            if let rank = reader.rank(before: index) { ranks.append(rank) }
        }
        return ranks
    }

    private struct Reader {
        let document: Document
        let tokens: [Token]
        let sentence: Range<Int>
        let index: Int
        let isBehind: Bool

        func rank(before link: Int) -> Rank? {
            guard let place = place(before: link) else { return nil }
            let leaders = leaders(from: link + 1)
            // Who is third behind one may have left the other out.
            guard leaders.count > 1 else { return nil }
            return Rank(rank: place, leaders: leaders)
        }

        /// `third-largest exporter`, `second`, `fourth in the standings`
        private func place(before link: Int) -> Quantity? {
            var at = link - 1
            let limit = max(sentence.lowerBound, link - 11)
            while at >= limit {
                let token = tokens[at]
                if Words.breaks.contains(token.hash) { return nil }
                if let value = ordinal(at) {
                    guard value >= 2, value <= 12,
                        !(max(sentence.lowerBound, at - 2)..<at).contains(where: { Words.shared.contains(tokens[$0].hash) })
                    else { return nil }
                    let isSuperlative = token.shape.contains(.hasHyphen) || at + 1 < link && isSuperlative(at + 1)
                    // `second in sales, behind`
                    let isIn = isBehind && at + 1 < link && tokens[at + 1].hash == Words.in && link - at <= 6
                    let isDirect = isBehind && (at + 1..<link).allSatisfy { Words.between.contains(tokens[$0].hash) || isComma($0) }
                    guard isSuperlative || isDirect || isIn, !(at + 1..<link).contains(where: { tokens[$0].is([.auxiliary, .cue]) }) else {
                        return nil
                    }
                    return Quantity(
                        range: token.range, value: value, interval: Interval(exactly: value), unit: .rank, hedge: .none, form: .ordinal,
                        rounding: 0, scale: 1, noun: nil, counted: 0, quotation: document.quotations.index(at: token.start),
                        sentence: index,
                        tokens: at..<at + 1, phrase: at..<at + 1)
                }
                at -= 1
            }
            return nil
        }

        private func ordinal(_ at: Int) -> Double? {
            let token = tokens[at]
            if token.is(.ordinal) { return token.lexeme.value }
            guard token.shape.contains(.hasHyphen), let dash = (token.start..<token.end).first(where: { document.prose[$0] == 0x2D }) else {
                return nil
            }
            let head = document.prose[token.start..<dash].withUnsafeBufferPointer { WordHash.of($0) }
            guard Words.superlatives.contains(tail(token, from: dash + 1)) else { return nil }
            return Words.ordinals[head]
        }

        private func tail(_ token: Token, from start: Int) -> UInt32 {
            document.prose[start..<token.end].withUnsafeBufferPointer { WordHash.of($0) }
        }

        private func isSuperlative(_ at: Int) -> Bool { Words.superlatives.contains(tokens[at].hash) }

        private func isComma(_ at: Int) -> Bool { tokens[at].count == 1 && document.prose[tokens[at].start] == 0x2C }

        /// `Russia and Saudi Arabia`, `England, South Africa and France`: names only.
        private func leaders(from start: Int) -> [ProseRange] {
            var items: [ProseRange] = []
            var at = start
            if at < sentence.upperBound, Words.only.contains(tokens[at].hash) { at += 1 }
            var hasAnd = false
            while true {
                guard let end = name(from: at) else { return hasAnd || items.isEmpty ? [] : [items[0]] }
                let first = tokens[at].hash == Words.the ? at + 1 : at
                items.append(ProseRange(tokens[first].start, tokens[end - 1].end))
                at = end
                if hasAnd { break }
                guard at < sentence.upperBound else { break }
                if tokens[at].hash == Words.and {
                    hasAnd = true
                    at += 1
                } else if isComma(at), at + 1 < sentence.upperBound {
                    at += 1
                    if tokens[at].hash == Words.and {
                        // `after Greece, and markets fell`
                        if items.count == 1 { break }
                        hasAnd = true
                        at += 1
                    }
                } else {
                    break
                }
            }
            // Without an `and` the commas may part anything.
            guard hasAnd || items.count == 1 else { return [items[0]] }
            // `after Greece and Italian banks`
            if hasAnd, at < sentence.upperBound, let last = items.last, tokens[at].kind == .word, !tokens[at].is(.function),
                tokens[tokens.indices.contains(at - 1) ? at - 1 : at].is(.demonym), last.end <= tokens[at].start
            {
                return [items[0]]
            }
            return items
        }

        /// The end of a name of at most five capitalised words.
        private func name(from start: Int) -> Int? {
            var at = start
            if at < sentence.upperBound, tokens[at].hash == Words.the { at += 1 }
            let first = at
            while at < sentence.upperBound, at < first + 6, tokens[at].kind == .word {
                let token = tokens[at]
                let goesOn =
                    token.shape.contains(.capitalized)
                    || at > first && Words.links.contains(token.hash) && at + 1 < sentence.upperBound
                        && tokens[at + 1].shape.contains(.capitalized)
                guard goesOn, !token.is([.month, .weekday]) else { break }
                if token.shape.contains(.apostropheS) || Words.twofold.contains(token.hash) { return nil }
                at += 1
            }
            return at > first ? at : nil
        }
    }

    private enum Words {
        static let behind = WordHash.of("behind")
        static let after = WordHash.of("after")
        static let the = WordHash.of("the")
        static let `in` = WordHash.of("in")
        static let and = WordHash.of("and")
        static let only = WordSet("only just")
        static let between = WordSet(
            "place spot position in the overall standings table world league only just rankings polls race list far finished")
        static let shared = WordSet("joint tied tie equal jointly level least every")
        static let breaks = WordSet("who which that but and when while from since until because")
        static let links = WordSet("of de la van von el")
        static let twofold = WordSet("bosnia trinidad antigua marks procter johnson ernst")
        static let superlatives = WordSet(
            """
            largest biggest highest lowest richest longest oldest busiest best worst fastest most tallest smallest youngest strongest poorest \
            heaviest closest deadliest greatest deepest cheapest hottest coldest leading ranked placed
            """)
        static let ordinals: [UInt32: Double] = [
            WordHash.of("second"): 2, WordHash.of("third"): 3, WordHash.of("fourth"): 4, WordHash.of("fifth"): 5, WordHash.of("sixth"): 6,
            WordHash.of("seventh"): 7, WordHash.of("eighth"): 8, WordHash.of("ninth"): 9, WordHash.of("tenth"): 10,
            WordHash.of("eleventh"): 11,
            WordHash.of("twelfth"): 12,
        ]
    }
}
