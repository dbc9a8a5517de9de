import NewslintKit

/// `numbers/power-energy`: power where energy is meant.
struct PowerEnergy: DocumentRule {
    static let info = RuleInfo(
        id: "numbers/power-energy",
        summary: "watts for an amount of energy, which is told in watt-hours",
        why: """
            A megawatt says how fast electricity flows; what a plant makes in a year or a battery holds is told in megawatt-hours. Capacity \
            that is built or added by the year is power, and left alone.
            """,
        severity: .warning,
        roles: .copy,
        examples: [
            .fault("The farm produces ⟦50 megawatts a year⟧."),
            .fault("The battery stores ⟦100 MW⟧ of energy."),
            .fault("The heater uses ⟦2 kilowatts per hour⟧."),
            .trap("The farm produces 50 megawatt-hours a year."),
            .trap("The plant has a capacity of 50 MW."),
            .trap("The country adds 500 megawatts a year."),
        ],
        references: ["The Guardian, corrections and clarifications"])

    init(_ setup: RuleSetup) {}

    private static let times = WordSet("year month week day hour annually daily")
    private static let flows = WordSet(
        """
        produce produces produced producing generate generates generated generating use uses used using consume consumes consumed \
        consuming burn burns burned save saves saved saving yield yields
        """)
    private static let stores = WordSet("store stores stored storing hold holds held holding")
    private static let capacity = WordSet("capacity add adds added adding install installs installed installing build builds built peak")
    private static let energy = WordSet("energy electricity power")
    private static let hour = WordHash.of("hour")

    func check(_ document: Document, _ report: inout Report) {
        let tokens = document.tokens.all
        for quantity in document.quantities.all {
            guard case .measure(let name) = quantity.unit, ["W", "kW", "MW", "GW", "TW"].contains(name), info.reads(quantity, in: document)
            else { continue }
            let sentence = document.sentences.all[quantity.sentence].tokens
            let before = tokens[max(sentence.lowerBound, quantity.phrase.lowerBound - 6)..<quantity.phrase.lowerBound]
            guard !before.contains(where: Self.capacity.contains) else { continue }
            let lowered = quantity.quotation == nil ? 0 : Verdict.toNote
            if let per = quantity.per, Self.times.contains(per.head) || Self.times.contains(tokens[per.tokens.lowerBound]) {
                guard per.head == Self.hour || before.contains(where: Self.flows.contains) else { continue }
                let end = tokens[per.tokens.upperBound - 1].end
                report.add(ProseRange(quantity.range.start, end), .perTime(name), lowered: lowered)
            } else if let whole = quantity.whole, Self.energy.contains(tokens[whole.tokens.upperBound - 1]),
                before.suffix(3).contains(where: Self.stores.contains)
            {
                report.add(quantity.range, .stored(name), lowered: lowered)
            }
        }
    }
}

extension Message {
    fileprivate static func perTime(_ unit: String) -> Message { "\(unit) is already a rate; energy over a time is in \(unit)h" }
    fileprivate static func stored(_ unit: String) -> Message { "\(unit) says how fast energy flows; what is stored is in \(unit)h" }
}
