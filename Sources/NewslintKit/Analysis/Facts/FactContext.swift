/// The words around a quantity by which it is known again.
///
/// Words are kept as hashes of their stems, so that `killed` is `kill` and `killings`.
struct FactContext {
    /// Words of content before the number, the nearest first, and after it.
    var left: [UInt32] = []
    var right: [UInt32] = []
    /// Both, each word once.
    var near: [UInt32] = []
    /// All words of content of the sentence, sorted.
    var sentence: [UInt32] = []
    /// Of the nearest words, those with a capital.
    var names: [UInt32] = []
    /// A bit for each word of content of the sentence; two contexts that share no bits share no words.
    var signature: UInt64 = 0
    /// A bit for each word of time and order.
    var times: UInt64 = 0
    /// A bit for each word that numbers things: `the second attack`.
    var ordinals: UInt64 = 0
    /// The sentence tells of a poll, of which there are many.
    var isPoll = false
    /// Years of the sentence, sorted.
    var years: [UInt32] = []
    /// `other`, `more`, `another` stands beside the number.
    var isOther = false
    /// The number rises or falls to its value, or was once given so.
    var isUpdate = false
    let tokens: Range<Int>
}

/// Reads contexts and compares them.
struct FactReader {
    let prose: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>

    /// So many tokens in a row are no accident.
    static let longRun = 8
    /// Words of content are looked for so many tokens before and after the number.
    private static let window = 14
    private static let mostInRow = 12

    /// What two contexts have in common, in points.
    struct Likeness {
        var points: Int
        var run: Int
    }

    // MARK: Reading

    func context(of quantity: Quantity, in sentence: Range<Int>) -> FactContext {
        var context = FactContext(tokens: sentence)
        let number = quantity.tokens
        let marks = Self.marks
        context.sentence.reserveCapacity(sentence.count)
        context.left.reserveCapacity(Self.window)
        context.right.reserveCapacity(Self.window)
        for index in sentence where !number.contains(index) {
            let token = tokens[index]
            if marks.contains(token) {
                if let bit = Self.timeWords[token.hash] { context.times |= 1 << UInt64(bit) }
                if let bit = Self.ordinals[token.hash] { context.ordinals |= 1 << UInt64(bit) }
                if Self.pollWords.contains(token) { context.isPoll = true }
            }
            if token.kind == .number, token.count == 4, prose[token.start] == 0x31 || prose[token.start] == 0x32 {
                context.years.append(token.hash)
            }
            guard isContent(token), token.start != quantity.noun?.start else { continue }
            let stem = stem(token)
            context.sentence.append(stem)
            context.signature |= 1 << UInt64(stem & 63)
            if index < number.lowerBound, index >= number.lowerBound - Self.window {
                context.left.append(stem)
            } else if index >= number.upperBound, index < number.upperBound + Self.window {
                context.right.append(stem)
            } else {
                continue
            }
            let isName =
                token.shape.contains(.capitalized)
                && (index != sentence.lowerBound || token.is([.country, .place, .givenName, .surnameFirst]))
            if isName, abs(index - number.lowerBound) < 8 { context.names.append(stem) }
        }
        context.left.reverse()
        context.near.reserveCapacity(context.left.count + context.right.count)
        for words in [context.left, context.right] {
            for word in words where !context.near.contains(word) { context.near.append(word) }
        }
        context.sentence.sort()
        context.years.sort()
        let beside = max(sentence.lowerBound, number.lowerBound - 4)..<min(sentence.upperBound, number.upperBound + 3)
        context.isOther = beside.contains { Self.otherWords.contains(tokens[$0]) }
        let before = max(sentence.lowerBound, number.lowerBound - 5)..<number.lowerBound
        let updates = Self.updateWords
        context.isUpdate =
            sentence.contains { updates.contains(tokens[$0]) }
            || number.lowerBound > sentence.lowerBound && Self.to.contains(tokens[number.lowerBound - 1])
                && before.contains { tokens[$0].is([.rise, .fall]) }
        return context
    }

    /// Other numbers count as words: where they agree too, it is the same fact.
    private func isContent(_ token: Token) -> Bool { token.kind == .word && !token.is(.function) || token.kind == .number }

    /// The hash of a word without its ending.
    private func stem(_ token: Token) -> UInt32 {
        guard token.kind == .word else { return token.hash }
        var end = token.shape.contains(.apostropheS) ? token.end - (prose[token.end - 2] == 0x27 ? 2 : 4) : token.end
        let start = token.start
        func ends(_ letters: StaticString) -> Bool {
            let count = letters.utf8CodeUnitCount
            guard end - start - count >= 3 else { return false }
            for offset in 0..<count where ASCII.lower(prose[end - count + offset]) != letters.utf8Start[offset] { return false }
            return true
        }
        if end - start > 4 {
            if ends("ing") { end -= 3 } else if ends("ed") || ends("es") { end -= 2 } else if ends("s") { end -= 1 }
            if ASCII.lower(prose[end - 1]) == 0x65 { end -= 1 }
        }
        return WordHash.of(UnsafeBufferPointer(rebasing: prose[start..<max(end, start)]))
    }

    // MARK: Comparing

    /// What two contexts have in common; nil when something tells them apart for sure, or nothing brings them together.
    func likeness(of a: FactContext, _ first: Quantity, and b: FactContext, _ second: Quantity, isScale: Bool) -> Likeness? {
        if !a.years.isEmpty, !b.years.isEmpty, a.years != b.years { return nil }
        let run = self.run(first, a.tokens, second, b.tokens)
        guard isScale || !areApart(a, b, first.unit, run) else { return nil }
        guard a.isOther == b.isOther, a.isUpdate == b.isUpdate,
            !a.isUpdate || run >= Self.longRun
        else { return nil }
        var common = 0
        for word in a.near where contains(b.sentence, word) { common += 1 }
        for word in b.near where contains(a.sentence, word) && !a.near.contains(word) { common += 1 }
        guard common > 1 || run >= 4 else { return nil }
        let share = min(1, Double(common) / Double(max(1, min(a.near.count, b.near.count))))
        let names = a.names.count { !contains(b.sentence, $0) } + b.names.count { !contains(a.sentence, $0) }
        let times = (a.times ^ b.times).nonzeroBitCount
        var points = 2 * min(run, Self.mostInRow) + 2 * min(common, 9) + Int(16 * share)
        points -= 2 * min(times, 3) + min(names, 4) + (a.years == b.years ? 0 : 6)
        return Likeness(points: points, run: run)
    }

    /// Whether a word says that one form is filled in twice, which the same figure with another scale would not be.
    private func areApart(_ a: FactContext, _ b: FactContext, _ unit: Unit, _ run: Int) -> Bool {
        guard run < Self.longRun else { return false }
        let isShare = unit == .percent || unit == .percentagePoints
        return a.ordinals != b.ordinals || a.isOther || b.isOther || isShare && (a.isPoll || b.isPoll)
    }

    /// How many tokens in a row are the same before and after both numbers.
    private func run(_ a: Quantity, _ first: Range<Int>, _ b: Quantity, _ second: Range<Int>) -> Int {
        var count = 0
        var (i, j) = (a.tokens.lowerBound - 1, b.tokens.lowerBound - 1)
        while i >= first.lowerBound, j >= second.lowerBound, count < Self.mostInRow, isSame(i, j) {
            (i, j, count) = (i - 1, j - 1, count + 1)
        }
        let before = count
        (i, j) = (a.tokens.upperBound, b.tokens.upperBound)
        while i < first.upperBound, j < second.upperBound, count - before < Self.mostInRow, isSame(i, j) {
            (i, j, count) = (i + 1, j + 1, count + 1)
        }
        return count
    }

    /// `12 films in the documentary category`, `16 films in the drama category`: one word is another in the same words after the number.
    func isSubstitution(_ a: Quantity, _ first: Range<Int>, _ b: Quantity, _ second: Range<Int>) -> Bool {
        var (i, j) = (a.tokens.upperBound, b.tokens.upperBound)
        while i < first.upperBound, j < second.upperBound, isSame(i, j) { (i, j) = (i + 1, j + 1) }
        guard i - a.tokens.upperBound > 1, i + 1 < first.upperBound, j + 1 < second.upperBound else { return false }
        return tokens[i].isWord && tokens[j].isWord && isContent(tokens[i + 1]) && isSame(i + 1, j + 1)
    }

    private func isSame(_ i: Int, _ j: Int) -> Bool {
        if tokens[i].kind != tokens[j].kind { return false }
        if tokens[i].isWord { return tokens[i].hash == tokens[j].hash || stem(tokens[i]) == stem(tokens[j]) }
        return tokens[i].count == tokens[j].count && prose[tokens[i].start] == prose[tokens[j].start]
            && prose[tokens[i].end - 1] == prose[tokens[j].end - 1]
    }

    private func contains(_ sorted: [UInt32], _ word: UInt32) -> Bool {
        let index = sorted.partitioningIndex { $0 >= word }
        return index < sorted.count && sorted[index] == word
    }

    private static let to = WordSet("to at")
    private static let otherWords = WordSet("other another more additional extra remaining rest further")
    private static let updateWords = WordSet("initially originally previously revised preliminary")
    private static let polls = "poll polls polling pollster survey surveys surveyed respondents"
    private static let order = "first second third fourth fifth sixth another next final"
    private static let time = """
        january february march april may june july august september october november december monday tuesday wednesday thursday friday \
        saturday sunday year years month months week weeks day days quarter yesterday today tomorrow jan feb aug sept oct nov dec earlier \
        later previous previously last next first second third fourth fifth initially originally revised now currently former another still \
        already
        """
    private static let pollWords = WordSet(polls)
    private static let ordinals = bits(order)
    private static let timeWords = bits(time)
    /// Any of these, so that most words are asked for once.
    private static let marks = WordSet(polls + " " + order + " " + time)

    private static func bits(_ words: String) -> [UInt32: Int] {
        Dictionary(
            words.split(separator: " ").enumerated().map { (WordHash.of($1), $0 & 63) }, uniquingKeysWith: { first, _ in first })
    }
}
