import NewslintKit
import NewslintTesting

/// A simple search for relations between numbers that hold.
///
/// Each finder goes by a few words and by the arithmetic: that the sum comes out right is nearly proof that the numbers belong together. They
/// are written without a look at the grammar that rules go by, and are to stay so, since they measure what that grammar misses.
enum LooseFinders {
    typealias InSentence = @Sendable (LooseSentence, inout Breaker) -> [Planted]
    typealias InArticle = @Sendable (LooseText, CivilDate?, inout Breaker) -> [Planted]

    private static let inSentence: [InSentence] = [
        subsets, sums, percentOfCount, fractionPercent, quantifiers, partitions, percentOver100, decreaseOver100, changes, directions,
        multiples, averages, votes, margins, lists, ranges, scores, conversions, degrees, yearOrder, timeZones,
    ]
    private static let inArticle: [InArticle] = [
        weekdays, impossibleDates, ages, birthYears, durations, anniversaries, repeatedFacts, currencies,
    ]

    /// One mistake for each relation found.
    static func find(in text: LooseText, storyDate: CivilDate?, _ breaker: inout Breaker) -> [Planted] {
        var planted: [Planted] = []
        for sentence in text.sentences {
            for finder in inSentence { planted += finder(sentence, &breaker) }
        }
        for finder in inArticle { planted += finder(text, storyDate, &breaker) }
        return planted
    }
}

extension LooseSentence {
    /// Each two of some numbers, in order.
    static func pairs(of numbers: [LooseNumber]) -> [(LooseNumber, LooseNumber)] {
        numbers.indices.flatMap { first in numbers.indices.filter { $0 > first }.map { (numbers[first], numbers[$0]) } }
    }
}

extension LooseNumber {
    /// Whether two numbers are of one kind.
    func suits(_ other: LooseNumber) -> Bool { unit == other.unit && !isName && !other.isName && tail.isEmpty && other.tail.isEmpty }
}
