/// A score and what the story says of it: who won, in which game of a series, with how many goals.
public struct Score: NumberRelation, Hashable {
    public static let name = "score"

    public enum Kind: Sendable, Hashable {
        /// The winner's number stands first and is the larger.
        case winner
        /// The wins of a series add up to its games.
        case series
        /// A best-of-seven series is won with four.
        case length
        /// Nobody loses goals after half-time.
        case halfTime
        /// Nobody scores more than the team.
        case goals
    }

    public let kind: Kind
    public let statement: Claim
    public let range: ProseRange
    /// The other place: the game, the goals, the score at half-time.
    public let place: ProseRange

    public func claim(_ all: [Quantity]) -> Claim? { statement }
}

extension Score {
    static func find(in numbers: SentenceNumbers, _ sides: [Versus]) -> [Score] {
        guard !sides.isEmpty else { return [] }
        let scores = sides.filter { isScore($0, in: numbers) }
        guard !scores.isEmpty, !numbers.words(numbers.sentence, contain: Words.noScores) else { return [] }
        var found: [Score] = []
        for (index, score) in scores.enumerated() {
            // Sets stand in a row, and their order says nothing.
            let isSet = sides.contains { other in
                other.first != score.first && other.tokens.lowerBound - score.tokens.upperBound <= 5
                    && score.tokens.lowerBound - other.tokens.upperBound <= 5
            }
            if !isSet, let winner = winner(score, in: numbers) { found.append(winner) }
            if !isSet, let series = series(score, in: numbers) { found.append(series) }
            if !isSet, let goals = goals(score, in: numbers) { found.append(goals) }
            if index + 1 < scores.count, let half = halfTime(score, scores[index + 1], in: numbers) { found.append(half) }
        }
        return found
    }

    private static func isScore(_ versus: Versus, in numbers: SentenceNumbers) -> Bool {
        let (a, b) = (numbers.all[versus.first], numbers.all[versus.second])
        return a.form == .pair && a.unit == .count && b.unit == .count && a.value < 200 && b.value < 200 && a.hedge == .none
            && a.value == a.value.rounded() && b.value == b.value.rounded() && (a.noun == nil || Words.nouns.contains(a.counted))
            && !Words.rates.contains(numbers.hash(versus.tokens.upperBound)) && !numbers.words(versus.tokens, contain: Words.ratios)
    }

    // MARK: Who won

    /// `won 3-2`, `beat Leeds 3-2`, `a 3-2 win`
    private static func winner(_ score: Versus, in numbers: SentenceNumbers) -> Score? {
        let (a, b) = (numbers.all[score.first], numbers.all[score.second])
        guard let place = winsBefore(score, in: numbers) ?? winsAfter(score, in: numbers) else { return nil }
        return Score(
            kind: .winner, statement: Claim(.figure(a), .atLeast, .figure(b)), range: numbers.range(score.tokens),
            place: numbers.tokens[place].range)
    }

    private static func winsBefore(_ score: Versus, in numbers: SentenceNumbers) -> Int? {
        var index = score.tokens.lowerBound - 1
        let limit = max(numbers.sentence.lowerBound, index - 6)
        while index >= limit {
            guard let word = numbers.word(index) else { return nil }
            if Words.wins.contains(word.hash) {
                let before = numbers.word(index - 1)
                return before?.is(.auxiliary) ?? false && !Words.have.contains(before?.hash ?? 0)
                    || numbers.words(numbers.before(index, 3), contain: Words.unreal) ? nil : index
            }
            guard word.shape.contains(.capitalized) || Words.between.contains(word.hash) else { return nil }
            index -= 1
        }
        return nil
    }

    private static func winsAfter(_ score: Versus, in numbers: SentenceNumbers) -> Int? {
        let next = numbers.after(score.tokens.upperBound, 3)
        guard
            Words.articles.contains(numbers.hash(score.tokens.lowerBound - 1))
                || numbers.word(score.tokens.lowerBound - 1)?.shape.contains(.apostropheS) ?? false
        else { return nil }
        for index in next {
            if Words.victories.contains(numbers.hash(index)) { return index }
            guard let word = numbers.word(index), !word.is(.function) else { return nil }
        }
        return nil
    }

    // MARK: Series

    private static func series(_ score: Versus, in numbers: SentenceNumbers) -> Score? {
        let (a, b) = (numbers.all[score.first], numbers.all[score.second])
        guard a.value + b.value <= 9,
            numbers.words(numbers.before(score.tokens.lowerBound, 7), contain: Words.series)
                || numbers.words(numbers.after(score.tokens.upperBound, 4), contain: Words.series)
        else { return nil }
        let range = numbers.range(score.tokens)
        if let (game, tokens, isAhead) = game(in: numbers) {
            let played = isAhead ? game - 1 : game
            return Score(
                kind: .series, statement: Claim(.sum([.figure(a), .figure(b)]), .equals, .exact(played)), range: range,
                place: numbers.range(tokens))
        }
        guard let (best, token) = best(in: numbers), winsSeries(score, in: numbers) else { return nil }
        let most = a.value >= b.value ? a : b
        return Score(
            kind: .length, statement: Claim(.figure(most), .equals, .exact((Double(best) / 2).rounded(.up))), range: range,
            place: numbers.tokens[token].range)
    }

    /// `in Game 7`, `in six games`, `heading into Game 6`: its number, and whether it is still to be played.
    private static func game(in numbers: SentenceNumbers) -> (Double, Range<Int>, Bool)? {
        for index in numbers.sentence where Words.games.contains(numbers.hash(index)) {
            if numbers.hash(index) == Words.game, let value = small(index + 1, in: numbers) {
                let before = numbers.before(index, 3)
                if numbers.words(before, contain: Words.ahead) { return (value, index..<index + 2, true) }
                guard numbers.words(before, contain: Words.within) else { return nil }
                return (value, index..<index + 2, false)
            }
            if numbers.hash(index) != Words.game, let value = small(index - 1, in: numbers), Words.in.contains(numbers.hash(index - 2)) {
                return (value, index - 1..<index + 1, false)
            }
        }
        return nil
    }

    private static func small(_ index: Int, in numbers: SentenceNumbers) -> Double? {
        guard numbers.sentence.contains(index) else { return nil }
        let token = numbers.tokens[index]
        if token.is(.cardinal) { return token.lexeme.value <= 9 ? token.lexeme.value : nil }
        guard token.kind == .number, token.count == 1, ASCII.isDigit(numbers.prose[token.start]) else { return nil }
        return Double(numbers.prose[token.start] - 0x30)
    }

    private static func best(in numbers: SentenceNumbers) -> (Int, Int)? {
        for index in numbers.sentence { if let best = Words.lengths[numbers.hash(index)] { return (best, index) } }
        return nil
    }

    private static func winsSeries(_ score: Versus, in numbers: SentenceNumbers) -> Bool {
        numbers.words(numbers.before(score.tokens.lowerBound, 8), contain: Words.wins)
            && !numbers.words(numbers.before(score.tokens.lowerBound, 9), contain: Words.unreal)
    }

    // MARK: Half-time and goals

    private static func halfTime(_ first: Versus, _ second: Versus, in numbers: SentenceNumbers) -> Score? {
        func isHalf(_ versus: Versus) -> Bool {
            numbers.words(numbers.after(versus.tokens.upperBound, 3), contain: Words.half)
                || Words.half.contains(numbers.hash(versus.tokens.lowerBound - 1))
        }
        func isFinal(_ versus: Versus) -> Bool {
            numbers.words(numbers.before(versus.tokens.lowerBound, 5), contain: Words.ends)
                || numbers.words(numbers.after(versus.tokens.upperBound, 2), contain: Words.ends)
        }
        let isFirst = isHalf(first)
        guard isFirst != isHalf(second) else { return nil }
        let (half, full) = isFirst ? (first, second) : (second, first)
        guard isFinal(full), numbers.areInSameQuotation(half.first, full.first) else { return nil }
        let (a, b, c, d) = (numbers.all[half.first], numbers.all[half.second], numbers.all[full.first], numbers.all[full.second])
        let (top, most) = (a.value >= b.value ? a : b, c.value >= d.value ? c : d)
        // Who led at half-time and lost had no more in the end than the loser has.
        let least = c.value >= d.value ? d : c
        let didTurn = leads(half, in: numbers) && numbers.words(numbers.before(full.tokens.lowerBound, 5), contain: Words.lost)
        if didTurn {
            return Score(
                kind: .halfTime, statement: Claim(.figure(top), .atMost, .figure(least)), range: numbers.range(half.tokens),
                place: numbers.range(full.tokens))
        }
        let claim =
            a.value + b.value > c.value + d.value
            ? Claim(.sum([.figure(a), .figure(b)]), .atMost, .sum([.figure(c), .figure(d)])) : Claim(.figure(top), .atMost, .figure(most))
        return Score(kind: .halfTime, statement: claim, range: numbers.range(half.tokens), place: numbers.range(full.tokens))
    }

    private static func leads(_ half: Versus, in numbers: SentenceNumbers) -> Bool {
        numbers.words(numbers.before(half.tokens.lowerBound, 2), contain: Words.led)
            || numbers.words(numbers.after(half.tokens.upperBound, 2), contain: Words.led)
    }

    /// `scored three goals in a 4-1 win`, `a hat-trick in the 2-1 defeat`, `all five goals in the 5-0 win`
    private static func goals(_ score: Versus, in numbers: SentenceNumbers) -> Score? {
        let (a, b) = (numbers.all[score.first], numbers.all[score.second])
        let most = a.value >= b.value ? a : b
        let before = numbers.before(score.tokens.lowerBound, 9)
        guard Words.articles.contains(numbers.hash(score.tokens.lowerBound - 1)),
            let link = before.last(where: { Words.in.contains(numbers.hash($0)) }), score.tokens.lowerBound - link <= 3
        else { return nil }
        let range = numbers.range(score.tokens)
        if score.first > numbers.indices.lowerBound {
            let count = numbers.all[score.first - 1]
            if count.unit == .count, count.form == .cardinal, Words.goals.contains(count.counted), link - count.phrase.upperBound <= 2,
                link >= count.phrase.upperBound, count.hedge == .none
            {
                let isAll = numbers.words(numbers.before(count.tokens.lowerBound, 2), contain: Words.all)
                guard isAll || numbers.words(numbers.before(count.phrase.lowerBound, 3), contain: Words.scored) else { return nil }
                if isAll {
                    let ends: [Term] = [.figure(a), .figure(b), .sum([.figure(a), .figure(b)])]
                    let match = ends.first { $0.value == count.value } ?? .figure(most)
                    return Score(
                        kind: .goals, statement: Claim(match, .equals, .figure(count)), range: range, place: count.range)
                }
                return Score(kind: .goals, statement: Claim(.figure(count), .atMost, .figure(most)), range: range, place: count.range)
            }
        }
        for index in numbers.before(link, 3).reversed() {
            guard let value = Words.braces[numbers.hash(index)] else { continue }
            guard value == 3 || numbers.words(numbers.before(index, 2), contain: Words.scored) else { return nil }
            return Score(
                kind: .goals, statement: Claim(.exact(value), .atMost, .figure(most)), range: range, place: numbers.tokens[index].range)
        }
        return nil
    }

    private enum Words {
        static let game = WordHash.of("game")
        static let `in` = WordSet("in during as")
        static let games = WordSet("game games")
        static let noScores = WordSet(
            """
            penalties shootout shoot-out aggregate odds par vote votes voted voting court senate ruling percent wickets wicket sets set \
            tiebreak tie-break poll polls election runs-per record seeds
            """)
        static let rates = WordSet("percent % odds shot favorite favourite seed points lengths vote ratio margin")
        static let ratios = WordSet("to")
        static let nouns = WordSet("victory win defeat wins lead goals points ins tries")
        static let have = WordSet("has have had having")
        static let wins = WordSet(
            "won win wins winning beat beats beating defeated defeats thrashed edged downed topped routed crushed overcame clinched")
        static let victories = WordSet("win victory triumph")
        static let unreal = WordSet("not never could would might if to must need almost nearly lost")
        static let between = WordSet(
            "the by champions leaders hosts visitors rivals neighbors neighbours on home away old series first second third game match city"
        )
        static let articles = WordSet("a an the their his her its")
        static let series = WordSet("series finals playoff playoffs best-of-seven best-of-five best-of-three best-of-nine")
        static let ahead = WordSet("into before ahead heading force forcing")
        static let within = WordSet("in after won win winning took taking lost")
        static let lengths: [UInt32: Int] = [
            WordHash.of("best-of-three"): 3, WordHash.of("best-of-five"): 5, WordHash.of("best-of-seven"): 7,
            WordHash.of("best-of-nine"): 9,
            WordHash.of("best-of-3"): 3, WordHash.of("best-of-5"): 5, WordHash.of("best-of-7"): 7, WordHash.of("best-of-9"): 9,
        ]
        static let half = WordSet("half-time halftime half interval break")
        static let ends = WordSet(
            "won win wins winning beat beating defeated lost lose losing defeat victory loss draw drew final finished triumph ended beaten")
        static let led = WordSet("led leading up ahead")
        static let lost = WordSet("lost lose losing")
        static let goals = WordSet("goals points tries touchdowns")
        static let scored = WordSet("scored scores scoring score netted hit grabbed bagged struck added had")
        static let all = WordSet("all")
        static let braces: [UInt32: Double] = [
            WordHash.of("hat-trick"): 3, WordHash.of("hat"): 3, WordHash.of("twice"): 2, WordHash.of("brace"): 2,
        ]
    }
}
