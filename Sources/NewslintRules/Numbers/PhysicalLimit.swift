import NewslintKit

/// `numbers/physical-limit`: more than a day, a week or a hall can hold.
struct PhysicalLimit: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/physical-limit",
        summary: "more hours than a day has, or more people than a hall has seats",
        why: """
            A day has 24 hours and a week seven days; a crowd that filled a hall is no larger than the hall. The rule reads "hours a day", \
            "days a week" and "months a year" of one thing (twice the limit is the work of several), and crowds that filled a place whose \
            seats the same sentence counts. Quotations, hedges and titles are left alone: "eight days a week" is a song too.
            """,
        severity: .note,
        roles: .copy,
        examples: [
            .fault("The clinic is open 24 hours a day, ⟦eight days a week⟧."),
            .fault("The line runs ⟦26 hours a day⟧."),
            .fault("A crowd of ⟦52,000⟧ filled the 45,000-seat stadium."),
            .trap("The clinic is open 24 hours a day, seven days a week."),
            .trap("The band sang \"Eight Days a Week\" for eight days."),
            .trap("Users upload 500 hours of video a minute and watch 40 hours a week."),
            .trap("Some 52,000 fans applied for tickets in the 45,000-seat stadium."),
            .trap("A crowd of 44,900 filled the 45,000-seat stadium."),
        ])

    init(_ setup: RuleSetup) {}

    func check(_ document: Document, _ report: inout Report) {
        for quantity in document.quantities.all where quantity.quotation == nil && quantity.hedge == .none {
            switch quantity.unit {
            case .duration(let unit): checkTime(quantity, unit, document, &report)
            case .count where quantity.form == .modifier && Words.seats.contains(quantity.counted): checkSeats(quantity, document, &report)
            default: break
            }
        }
    }

    /// `26 hours a day`
    private func checkTime(_ quantity: Quantity, _ unit: String, _ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        let end = quantity.tokens.upperBound
        guard end + 1 < document.sentences.all[quantity.sentence].tokens.upperBound, Words.per.contains(tokens[end].hash),
            let limit = Words.limits[unit]?[tokens[end + 1].hash], quantity.value > limit, quantity.value < 2 * limit,
            !tokens[end - 1].shape.contains(.capitalized), Self.info.reads(quantity, in: document)
        else { return }
        let range = quantity.range.union(tokens[end + 1].range)
        report.add(range, .noMore(document.text(tokens[end + 1].range), FigureText.plain(limit), unit))
    }

    /// `a crowd of 52,000 filled the 45,000-seat stadium`
    private func checkSeats(_ seats: Quantity, _ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        guard
            let crowd = document.quantities.all[document.quantities.sentences[seats.sentence]].last(where: {
                $0.range.end <= seats.range.start
            }),
            crowd.unit == .count, crowd.hedge == .none, crowd.form == .cardinal, Self.info.reads(crowd, in: document),
            let contradiction = Claim(.figure(crowd), .atMost, .figure(seats)).contradiction
        else { return }
        let lead = max(document.sentences.all[seats.sentence].tokens.lowerBound, crowd.phrase.lowerBound - 2)..<crowd.phrase.lowerBound
        let gap = crowd.tokens.upperBound..<seats.phrase.lowerBound
        guard Words.people.contains(crowd.counted) || lead.contains(where: { Words.crowds.contains(tokens[$0].hash) }), gap.count <= 5,
            let verb = gap.first(where: { tokens[$0].is(.cue) || tokens[$0].kind != .word || !Words.people.contains(tokens[$0].hash) }),
            Words.filled.contains(tokens[verb].hash)
        else { return }
        report.add(
            crowd.range, contradiction, message: .overfull(document.text(crowd.range), document.text(seats.range)),
            labels: [(seats.range, "the seats")])
    }

    private enum Words {
        static let per = WordSet("a per each every")
        static let limits: [String: [UInt32: Double]] = [
            "minute": [WordHash.of("hour"): 60],
            "hour": [WordHash.of("day"): 24, WordHash.of("week"): 168],
            "day": [WordHash.of("week"): 7, WordHash.of("month"): 31, WordHash.of("year"): 366],
            "week": [WordHash.of("month"): 5, WordHash.of("year"): 53],
            "month": [WordHash.of("year"): 12],
        ]
        static let seats = WordSet("seat seater capacity")
        static let crowds = WordSet("crowd attendance audience gate")
        static let people = WordSet("people fans spectators supporters worshippers worshipers students delegates guests")
        static let filled = WordSet("filled packed crammed jammed fills pack packs crammed filling packing")
    }
}

extension Message {
    fileprivate static func overfull(_ crowd: String, _ seats: String) -> Message { "\(crowd) fill no \(seats) place" }
    fileprivate static func noMore(_ whole: String, _ limit: String, _ unit: String) -> Message { "a \(whole) has \(limit) \(unit)s" }
}
