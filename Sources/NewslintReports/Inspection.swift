import NewslintKit

/// What newslint saw in a document, item by item, for `newslint inspect`: rule authors live by it.
///
/// The one list that both the terminal's and the programs' form are written from.
struct Inspection {
    /// One thing seen.
    struct Item {
        let kind: Kind
        let range: ProseRange
        /// What it was taken to be, in named parts: `unit: USD`.
        let facts: [(name: String, value: String)]
    }

    enum Kind: String, CaseIterable {
        case sentence
        case token
        case quotation
        case name
        case quantity
        case relation
        case date
        case time
        case duration
        case attribution
    }

    let document: Document
    let items: [Item]

    init(of document: Document) {
        self.document = document
        items =
            (Inspection.sentences(document) + Inspection.tokens(document) + Inspection.quotations(document) + Inspection.names(document)
            + Inspection.quantities(document) + Inspection.relations(document) + Inspection.dates(document) + Inspection.times(document)
            + Inspection.durations(document) + Inspection.attributions(document))
            .sorted { ($0.range.start, $0.kind.order, $0.range.end) < ($1.range.start, $1.kind.order, $1.range.end) }
    }

    private static func sentences(_ document: Document) -> [Item] {
        document.sentences.all.map { sentence in
            let words = document.tokens.all[sentence.tokens].count { $0.isWord }
            return Item(kind: .sentence, range: sentence.range, facts: [("words", String(words))])
        }
    }

    private static func tokens(_ document: Document) -> [Item] {
        document.tokens.all.map { Item(kind: .token, range: $0.range, facts: [("kind", "\($0.kind)")]) }
    }

    private static func quotations(_ document: Document) -> [Item] {
        let speakers = document.attributions.all.reduce(into: [Int: String]()) { speakers, attribution in
            guard let source = attribution.speaker.map({ fullest(document, $0) }) ?? attribution.source.map(document.text) else { return }
            for quotation in attribution.quotations where speakers[quotation] == nil { speakers[quotation] = source }
        }
        return document.quotations.all.enumerated().map { index, quotation in
            var facts = [("style", "\(quotation.style)")]
            if quotation.depth > 0 { facts.append(("depth", String(quotation.depth))) }
            if quotation.continues { facts.append(("continues", "the paragraph before")) }
            if quotation.isLeftOpen { facts.append(("continues in", "the next paragraph")) }
            if let speaker = speakers[index] { facts.append(("speaker", speaker)) }
            return Item(kind: .quotation, range: quotation.range, facts: facts)
        }
    }

    private static func fullest(_ document: Document, _ entity: Int) -> String {
        document.text(document.names.all[document.names.entities[entity].fullest].range)
    }

    private static func names(_ document: Document) -> [Item] {
        document.names.all.map { mention in
            var facts = [("kind", "\(mention.kind)")]
            let full = fullest(document, mention.entity)
            if full != document.text(mention.range) { facts.append(("is", full)) }
            return Item(kind: .name, range: mention.range, facts: facts)
        }
    }

    private static func quantities(_ document: Document) -> [Item] {
        document.quantities.all.map { quantity in
            var facts = [("value", plain(quantity.value)), ("from", plain(quantity.interval.low)), ("to", plain(quantity.interval.high))]
            facts.append(("unit", quantity.unit.name))
            if quantity.hedge != .none { facts.append(("hedge", "\(quantity.hedge)")) }
            if let noun = quantity.noun { facts.append(("noun", document.text(noun.range))) }
            if !quantity.modifiers.isEmpty { facts.append(("modifiers", text(of: quantity.modifiers, document))) }
            if let whole = quantity.whole { facts.append(("whole", text(of: whole.tokens, document))) }
            if let per = quantity.per { facts.append(("per", text(of: per.tokens, document))) }
            if quantity.quotation != nil { facts.append(("quoted", "yes")) }
            return Item(kind: .quantity, range: quantity.range, facts: facts)
        }
    }

    /// Where tokens begin and end in prose, as it stands there.
    private static func text(of tokens: Range<Int>, _ document: Document) -> String {
        let all = document.tokens.all
        return tokens.isEmpty ? "" : document.text(ProseRange(all[tokens.lowerBound].start, all[tokens.upperBound - 1].end))
    }

    /// What the story says by putting numbers beside each other, whether or not it adds up.
    private static func relations(_ document: Document) -> [Item] {
        document[Relations.self].claims(document.quantities.all).compactMap { name, claim in
            let ranges = claim.quantities.map(\.range)
            guard let first = ranges.first else { return nil }
            let facts = [("relation", name), ("claim", claim.statement), ("holds", claim.holds() ? "yes" : "no")]
            return Item(kind: .relation, range: ranges.dropFirst().reduce(first) { $0.union($1) }, facts: facts)
        }
    }

    private static func dates(_ document: Document) -> [Item] {
        document.dates.all.map { date in
            var facts = [("form", "\(date.form)")]
            if let weekday = date.weekday { facts.append(("weekday", weekday.name)) }
            for (name, value) in [("year", date.year), ("month", date.month), ("day", date.day)] {
                if let value { facts.append((name, String(value))) }
            }
            if let value = date.value {
                facts.append(("value", value.description))
                if value.grain != .day { facts += [("from", value.earliest.description), ("to", value.latest.description)] }
            }
            if date.isQuoted { facts.append(("quoted", "yes")) }
            return Item(kind: .date, range: date.range, facts: facts)
        }
    }

    private static func times(_ document: Document) -> [Item] {
        document.dates.times.map { time in
            var facts = [("form", "\(time.form)")]
            if let hour = time.hour { facts.append(("hour", String(hour))) }
            if let minute = time.minute { facts.append(("minute", String(minute))) }
            if time.markerRange != nil { facts.append(("half", time.isAfternoon ? "p.m." : "a.m.")) }
            if let zone = time.zoneRange { facts.append(("zone", document.text(zone))) }
            if time.isQuoted { facts.append(("quoted", "yes")) }
            return Item(kind: .time, range: time.range, facts: facts)
        }
    }

    private static func durations(_ document: Document) -> [Item] {
        document.dates.durations.map { length in
            var facts = [("value", length.value)]
            if length.direction != .none { facts.append(("direction", "\(length.direction)")) }
            if length.isQuoted { facts.append(("quoted", "yes")) }
            return Item(kind: .duration, range: length.range, facts: facts)
        }
    }

    private static func attributions(_ document: Document) -> [Item] {
        document.attributions.all.map { attribution in
            var facts = [("source", attribution.source.map(document.text) ?? "none"), ("ladder", "\(attribution.ladder)")]
            if let speaker = attribution.speaker { facts.append(("speaker", fullest(document, speaker))) }
            facts.append(("position", "\(attribution.position)"))
            for content in attribution.content { facts.append(("content", document.text(content))) }
            return Item(kind: .attribution, range: attribution.cue, facts: facts)
        }
    }

    /// A number without exponent or needless zeros, where that is readable.
    static func plain(_ value: Double) -> String {
        guard value.isFinite else { return value < 0 ? "-∞" : "∞" }
        let rounded = value.rounded()
        if abs(value - rounded) < 1e-9 * max(1, abs(value)), abs(rounded) < 1e15 { return String(Int64(rounded)) }
        return "\((value * 1e6).rounded() / 1e6)"
    }
}

extension Inspection.Kind {
    fileprivate var order: Int { Inspection.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension Unit {
    /// `USD`, `percent`, `age`.
    fileprivate var name: String {
        switch self {
        case .count: "count"
        case .percent: "percent"
        case .percentagePoints: "percentage points"
        case .currency(let code): code
        case .measure(let unit): unit
        case .duration(let unit): unit
        case .age: "age"
        case .rank: "rank"
        }
    }
}
