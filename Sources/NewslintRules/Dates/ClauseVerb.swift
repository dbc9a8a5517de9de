import NewslintKit

/// The verb that a date plainly belongs to: `will meet in Seoul on March 25`, `died April 9`.
struct ClauseVerb {
    /// It looks ahead of the story; otherwise it tells what has happened.
    let isFuture: Bool
    let token: Int

    /// Nil when anything stands between that may have taken the date for itself: a mark, another verb, a pronoun, most prepositions.
    static func of(_ date: DateMention, in document: Document) -> ClauseVerb? {
        let tokens = document.tokens.all
        let sentence = document.sentences.all[date.sentence].tokens
        guard endsPhrase(date, sentence, tokens, document.prose) else { return nil }
        var index = date.firstToken - 1
        guard index > sentence.lowerBound else { return nil }
        var hasOn = tokens[index].hash == on
        let hasDeadline = deadlines.contains(tokens[index])
        if hasOn || hasDeadline {
            hasOn = true
            index -= 1
        } else if tokens[index].hash == `for` {
            // `is scheduled for March 25`
            guard index - 1 > sentence.lowerBound, plans.contains(tokens[index - 1]), isNow.contains(tokens[index - 2]) else { return nil }
            return ClauseVerb(isFuture: true, token: index - 1)
        }
        let limit = max(sentence.lowerBound, index - 8)
        var isFirst = true
        // Of what happens on a day, which may have taken the date: `will investigate the crash on March 25`.
        var hasEvent = false
        // `of`, `to` and their like, past which only a verb that looks ahead is sought.
        var hasDetour = false
        while index >= limit {
            let token = tokens[index]
            guard token.kind == .word || token.kind == .number else { return nil }
            if will.contains(token) {
                let isHeld = holding.contains(tokens[index + 1]) || holding.contains(tokens[index + 2])
                return isFirst || hasEvent && !isHeld ? nil : ClauseVerb(isFuture: true, token: index)
            }
            if token.hash == to {
                if !isFirst, index > sentence.lowerBound + 1, plans.contains(tokens[index - 1]), isNow.contains(tokens[index - 2]) {
                    return hasEvent && !holding.contains(tokens[index + 1]) ? nil : ClauseVerb(isFuture: true, token: index - 1)
                }
                // `to Seoul`, not `to see`
                guard index + 1 < date.firstToken, tokens[index + 1].shape.contains(.capitalized) || tokens[index + 1].is(.article) else {
                    return nil
                }
            }
            if happened.contains(token), !token.shape.contains(.capitalized) {
                // `said April 9 is the day`
                if said.contains(token), !hasOn { return nil }
                if hasDeadline || hasDetour || hasEvent && !holding.contains(token) { return nil }
                return isUnreal(before: index, from: sentence.lowerBound, tokens) ? nil : ClauseVerb(isFuture: false, token: index)
            }
            if token.is([.conjunction, .pronoun, .negation]) && !token.is(.determiner) || stops.contains(token) { return nil }
            if events.contains(token) { hasEvent = true }
            if token.is(.preposition), !places.contains(token) {
                guard detours.contains(token) else { return nil }
                hasDetour = true
            }
            if isFirst, !hasOn, token.is([.article, .determiner]) || token.shape.contains(.apostropheS) { return nil }
            if !token.shape.contains(.capitalized), isVerbForm(token, document.prose) { return nil }
            isFirst = false
            index -= 1
        }
        return nil
    }

    /// Whether nothing follows that the date may be told of: `the March 25 vote`.
    private static func endsPhrase(_ date: DateMention, _ sentence: Range<Int>, _ tokens: [Token], _ prose: [UInt8]) -> Bool {
        guard date.nextToken < sentence.upperBound else { return true }
        let next = tokens[date.nextToken]
        if tokens[date.nextToken - 1].shape.contains(.apostropheS) { return false }
        return !next.isWord || next.is([.preposition, .conjunction])
    }

    /// `to be signed`, `would have met`, `if they met`: not told as a fact.
    static func isUnreal(before verb: Int, from start: Int, _ tokens: [Token]) -> Bool {
        for index in max(start, verb - 4)..<verb where unreal.contains(tokens[index]) || will.contains(tokens[index]) { return true }
        return false
    }

    /// A word that may be the verb of `will`: small letters, no function word.
    static func isPlain(_ token: Token) -> Bool {
        token.kind == .word && !token.shape.contains(.capitalized) && !token.is(.function)
    }

    private static func isVerbForm(_ token: Token, _ prose: [UInt8]) -> Bool {
        guard token.count > 4 else { return false }
        let end = token.end
        return prose[end - 1] == 0x64 && prose[end - 2] == 0x65
            || prose[end - 1] == 0x67 && prose[end - 2] == 0x6E && prose[end - 3] == 0x69
    }

    private static let on = WordHash.of("on")
    private static let to = WordHash.of("to")
    private static let `for` = WordHash.of("for")
    static let will = WordSet("will won't he'll she'll they'll we'll it'll i'll you'll")
    /// Things that happen on a day, not `set`, `planned` or `announced`, which may have the day for their object.
    static let happened = WordSet(
        """
        met arrived died killed arrested left signed won lost spoke visited testified resigned sentenced convicted pleaded crashed attacked \
        shot stabbed fell flew landed voted struck exploded collapsed married fled escaped drowned disappeared vanished happened occurred \
        began opened held took came went became returned entered captured seized bombed hit sank beat defeated scored played said told wrote \
        tweeted
        """)
    /// Those of them that take no stretch of time for an object, as `took next week off` does.
    static let came = WordSet("met arrived died resigned crashed landed voted happened occurred spoke testified flew")
    private static let said = WordSet("said told wrote tweeted")
    private static let plans = WordSet("scheduled slated due set expected planned")
    private static let isNow = WordSet("is are")
    private static let places = WordSet("in at with")
    private static let detours = WordSet("of to for between against into")
    private static let deadlines = WordSet("by until till")
    /// Verbs that give an event its day.
    private static let holding = WordSet(
        "hold host stage have convene attend play open be take held attended spoke testified voted took played")
    private static let events = WordSet(
        """
        attack crash shooting vote election elections decision ruling verdict meeting killing death deaths incident fire explosion blast protest \
        protests rally march accident arrest raid strike strikes referendum final semifinal semi-final match game race fight hearing talks summit \
        concert show festival trial debate speech visit trip event events ceremony conference launch release opening deadline anniversary birthday \
        tickets riot riots storm earthquake
        """)
    private static let stops = WordSet(
        "would could should may might must can had has have been be being was were is are do does did that which who whose not vote plan plans"
    )
    private static let unreal = WordSet("to be being would could should may might must can if unless whether until when before have get")
}
