/// One expression of time as a reader takes it, with its value: a date with the clock time or the year beside it, or a duration.
///
/// `10 p.m. Wednesday` is a time and a date, and one expression; so is `July last year`.
public struct TimeExpression: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case date, time, duration
    }

    public var range: ProseRange
    public var kind: Kind
    /// ISO 8601 with TimeML's additions: `2021-04-04`, `2021-Q2`, `2021-04-04T22:00`, `2021-04-04TEV` for an evening, `P3M`. Nil when it
    /// is left open.
    public var value: String?
    fileprivate var first: Int
    fileprivate var next: Int
    fileprivate var block: Int
    /// The day of a date, for the time beside it.
    fileprivate var day: String?
}

extension Dates {
    /// All dates, times and durations, in order, with those that belong together made one.
    public func expressions(in document: Document) -> [TimeExpression] {
        let story = document.storyDate?.description
        let eve = document.storyDate?.moved(by: -1)?.description
        var parts = all.map { date in
            TimeExpression(
                range: date.range, kind: .date, value: date.value?.description, first: date.firstToken, next: date.nextToken,
                block: date.block,
                day: date.value.flatMap { $0.grain == .day ? $0.description : nil })
        }
        parts += times.map { time in
            TimeExpression(
                range: time.range, kind: .time, value: time.value, first: time.firstToken, next: time.nextToken, block: time.block, day: nil
            )
        }
        parts += durations.map { length in
            TimeExpression(
                range: length.range, kind: .duration, value: length.value, first: length.firstToken, next: length.nextToken,
                block: length.block,
                day: nil)
        }
        parts.sort { ($0.first, $0.next) < ($1.first, $1.next) }
        var joined: [TimeExpression] = []
        for part in parts {
            if let last = joined.last, last.block == part.block, join(last, part, document) {
                joined[joined.count - 1] = union(last, part)
            } else {
                joined.append(part)
            }
        }
        return joined.map { expression in
            guard expression.kind == .time, let value = expression.value, value.utf8.first == 0x54 else { return expression }
            var expression = expression
            expression.value = (expression.day ?? (isLastNight(expression, document) ? eve : story)).map { $0 + value }
            return expression
        }
    }

    /// Whether two neighbours are one expression.
    private func join(_ a: TimeExpression, _ b: TimeExpression, _ document: Document) -> Bool {
        if b.first < a.next { return true }
        guard a.kind != .duration, b.kind != .duration else { return false }
        let isNext = b.first == a.next
        let hasComma = b.first == a.next + 1 && document.prose[document.tokens.all[a.next].start] == 0x2C
        if a.kind == .time || b.kind == .time {
            return a.kind != b.kind && (isNext || hasComma && a.kind == .time) && (a.day != nil || b.day != nil)
        }
        // `July last year`, `Thursday this week`
        let tail = document.tokens.all[b.first]
        let head = document.tokens.all[a.next - 1]
        return isNext && Dates.tails.contains(tail) && (head.is([.month, .weekday]) || Dates.periods.contains(head))
    }

    private func isLastNight(_ expression: TimeExpression, _ document: Document) -> Bool {
        Dates.last.contains(document.tokens.all[expression.first])
    }

    private func union(_ a: TimeExpression, _ b: TimeExpression) -> TimeExpression {
        var both = a
        both.range = a.range.union(b.range)
        both.next = max(a.next, b.next)
        if a.kind == .date, b.kind == .date { both.value = a.value ?? b.value }
        if a.kind == .time || b.kind == .time {
            both.kind = .time
            both.day = a.day ?? b.day
            both.value = a.kind == .time ? a.value : b.value
        }
        return both
    }

    private static let last = WordSet("last")
    private static let tails = WordSet("last this next a")
    private static let periods = WordSet("quarter period")
}

extension TimeMention {
    /// The time of its day, as ISO 8601 or TimeML has it: `T14:30`, `TMO`, `TAF`, `TEV`, `TNI`. Nil for hours past 24.
    public var value: String? {
        guard let hour else { return part.map { "T" + $0.rawValue } }
        let full = form == .twelveHour ? hour % 12 + (isAfternoon ? 12 : 0) : hour
        guard full <= 24 else { return nil }
        return "T\(CivilDate.padded(full, 2)):\(CivilDate.padded(minute ?? 0, 2))"
    }
}
