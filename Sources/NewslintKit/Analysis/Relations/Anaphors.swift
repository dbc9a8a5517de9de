/// A sentence that takes up the count of the one before it: `Of them, nine were women.`, `The other five are missing.`
///
/// Only the sentence right before is looked at, and only where it says plainly what the words stand for.
enum Anaphors {
    /// A sentence and the one before it, read as one.
    struct Pair {
        let numbers: SentenceNumbers
        /// The index in `Quantities.all` of the second sentence's first number.
        let first: Int
        let isOf: Bool
    }

    static func pairs(
        of document: Document, _ prose: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>
    ) -> [Pair] {
        let quantities = document.quantities
        let sentences = document.sentences.all
        var pairs: [Pair] = []
        for index in sentences.indices.dropFirst() {
            let (before, sentence) = (sentences[index - 1], sentences[index])
            guard let isOf = opening(sentence.tokens, tokens) else { continue }
            let (earlier, own) = (quantities.sentences[index - 1], quantities.sentences[index])
            guard !earlier.isEmpty, !own.isEmpty, earlier.count + own.count <= 12 else { continue }
            let numbers = SentenceNumbers(
                prose: prose, tokens: tokens, all: quantities.all, indices: earlier.lowerBound..<own.upperBound,
                sentence: before.tokens.lowerBound..<sentence.tokens.upperBound)
            pairs.append(Pair(numbers: numbers, first: own.lowerBound, isOf: isOf))
        }
        return pairs
    }

    /// Whether a sentence begins with `Of them` (true) or `The other` (false); nil when it takes nothing up.
    private static func opening(_ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> Bool? {
        guard sentence.count > 3 else { return nil }
        var start = sentence.lowerBound
        if tokens[start].kind == .quote { start += 1 }
        let (first, second) = (tokens[start].hash, tokens[start + 1])
        if first == ItemWords.of, ItemWords.anaphors.contains(second.hash) { return true }
        return first == ItemWords.the && Words.rest.contains(second.hash) ? false : nil
    }

    // MARK: Of them

    /// `Of them, nine were women`: the counts of the sentence before, of which it must fit one.
    static func subsets(in pair: Pair) -> [Subset] {
        let numbers = pair.numbers
        guard pair.isOf, let whole = wholes(pair).max(by: { numbers.all[$0].interval.high < numbers.all[$1].interval.high }),
            numbers.all[pair.first].unit == numbers.all[whole].unit, numbers.all[pair.first].form == .cardinal,
            isFirstAfterComma(pair) || isLastAndOnly(pair), numbers.areInSameQuotation(whole, pair.first)
        else { return [] }
        let part = numbers.all[pair.first]
        guard part.noun == nil || part.counted == numbers.all[whole].counted || !NounKinds.areContainers(numbers.all[whole]) else {
            return []
        }
        return [Subset(part: pair.first, whole: whole)]
    }

    static func partitions(in pair: Pair) -> [Partition] {
        guard pair.isOf, let whole = onlyWhole(pair), isFirstAfterComma(pair) else { return [] }
        return [Partition.shares(of: whole, from: pair.first, maximalGap: 12, in: pair.numbers)].compactMap { $0 }
    }

    /// `Of them, nine were freed and the other five are missing`, `Nine of the 14 are free. The other five are missing.`
    static func totals(in pair: Pair) -> [Total] {
        let numbers = pair.numbers
        if pair.isOf {
            guard let whole = onlyWhole(pair), isFirstAfterComma(pair) else { return [] }
            for last in pair.first + 1..<max(numbers.indices.upperBound, pair.first + 1) where Total.isRest(last, in: numbers) {
                return [total(whole, (pair.first...last).filter { numbers.all[$0].unit == numbers.all[whole].unit }, in: numbers)]
                    .compactMap { $0 }
            }
            return []
        }
        // What the sentence before takes from a whole, and nothing else that it counts.
        let earlier = numbers.indices.lowerBound..<pair.first
        let counts = earlier.filter { numbers.all[$0].unit == numbers.all[pair.first].unit && numbers.all[$0].value >= 1 }
        guard isStartOfRest(pair), counts.count == 2, let part = counts.first, let whole = counts.last,
            numbers.all[pair.first].unit == .count
        else { return [] }
        let first = SentenceNumbers(
            prose: numbers.prose, tokens: numbers.tokens, all: numbers.all, indices: earlier, sentence: numbers.sentence)
        let subsets = Subset.find(in: first)
        guard let subset = subsets.first(where: { $0.part == part && $0.whole == whole || $0.part == whole && $0.whole == part }) else {
            return []
        }
        guard numbers.all[pair.first].noun == nil || numbers.all[pair.first].counted == numbers.all[subset.whole].counted else { return [] }
        return [total(subset.whole, [subset.part, pair.first], in: numbers)].compactMap { $0 }
    }

    /// `Only 14 percent passed. The other 86 percent failed.`
    static func percentages(in pair: Pair) -> [PercentPartition] {
        let numbers = pair.numbers
        let percents = numbers.indices.filter { numbers.all[$0].unit == .percent && numbers.all[$0].form == .cardinal }
        guard !pair.isOf, isStartOfRest(pair), percents.count == 2, percents[1] == pair.first,
            numbers.areInSameQuotation(percents[0], percents[1]),
            !numbers.isIncluded(percents[0]), !(numbers.word(numbers.all[percents[0]].tokens.upperBound)?.is([.rise, .fall]) ?? false)
        else { return [] }
        // A remainder far from the rest of 100 is that of something else.
        let sum = numbers.all[percents[0]].value + numbers.all[percents[1]].value
        guard sum > 60, sum < 140 else { return [] }
        let range = numbers.all[percents[1]].range
        return [PercentPartition(parts: percents, isExhaustive: true, range: range)]
    }

    // MARK: What it stands for

    /// The counts of the sentence before that `them` may stand for.
    private static func wholes(_ pair: Pair) -> [Int] {
        let numbers = pair.numbers
        return (numbers.indices.lowerBound..<pair.first).filter { index in
            let quantity = numbers.all[index]
            return quantity.form == .cardinal && quantity.value > 1
                && (quantity.unit == .count || quantity.unit == numbers.all[pair.first].unit)
        }
    }

    private static func onlyWhole(_ pair: Pair) -> Int? {
        let wholes = wholes(pair)
        guard wholes.count == 1, let whole = wholes.first, pair.numbers.all[whole].noun != nil, pair.numbers.all[whole].unit == .count
        else { return nil }
        return whole
    }

    /// `Of them, nine`, `Of those, about nine`
    private static func isFirstAfterComma(_ pair: Pair) -> Bool {
        let lead = pair.numbers.lead(before: pair.first)
        return pair.numbers.mark(lead) == .comma && ItemWords.anaphors.contains(pair.numbers.hash(lead - 1))
            && pair.numbers.hash(lead - 2) == ItemWords.of
    }

    /// `Of those, Lee has won nine.`
    private static func isLastAndOnly(_ pair: Pair) -> Bool {
        let numbers = pair.numbers
        return pair.first == numbers.indices.upperBound - 1 && numbers.all[pair.first].noun == nil
            && numbers.closes(numbers.all[pair.first].tokens.upperBound, .comma)
    }

    private static func isStartOfRest(_ pair: Pair) -> Bool {
        let index = pair.numbers.all[pair.first].phrase.lowerBound - 1
        return Words.remaining.contains(pair.numbers.hash(index)) && pair.numbers.hash(index - 1) == ItemWords.the
    }

    private static func total(_ whole: Int, _ parts: [Int], in numbers: SentenceNumbers) -> Total? {
        guard parts.count > 1, let last = parts.last,
            parts.allSatisfy({ numbers.all[$0].form == .cardinal && numbers.areInSameQuotation($0, whole) })
        else { return nil }
        let first = parts.first.map { numbers.all[$0].range } ?? numbers.all[last].range
        let isOneSentence = numbers.all[parts[0]].sentence == numbers.all[last].sentence
        return Total(whole: whole, parts: parts, range: isOneSentence ? first.union(numbers.all[last].range) : numbers.all[last].range)
    }

    private enum Words {
        static let rest = WordSet("rest other others remaining remainder")
        static let remaining = WordSet("other remaining")
    }
}
