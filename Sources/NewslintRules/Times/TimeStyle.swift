import NewslintKit

/// How a house writes times of day: the half of `DateStyle` for the clock.
struct TimeStyle: Sendable {
    enum Clock: Sendable {
        /// `2 p.m.`, `2:30 p.m.`
        case dotted
        /// `2pm`
        case plain
        /// `14:30`
        case twentyFourHour
    }

    /// The house's name in messages.
    let house: String
    let clock: Clock
    /// Between hour and minutes: `2:30`, `2.30`.
    var separator = ":"
    /// The word for 12 o'clock by day; nil where figures are right.
    var noon: String? = "noon"
    /// `1430 GMT` stands beside the house's own form.
    var allowsMilitary = true

    /// Sources: the AP Stylebook (times; noon), the Reuters Handbook of Journalism (time), The New York Times Manual of Style and Usage
    /// (time) and copy of the Times, the Guardian and Observer style guide (times: "1am", "6.30pm"), the BBC News style guide (time: "14:30
    /// GMT"; "1430 GMT" in its older copy), the Economist style guide (figures: "7.30pm"), copy of the Korea Times, ISO 8601. Nil for no house.
    init?(_ profile: Profile) {
        switch profile {
        case .ap: self.init(house: "AP", clock: .dotted)
        case .reuters: self.init(house: "Reuters", clock: .dotted)
        case .nyt: self.init(house: "the New York Times", clock: .dotted)
        case .koreaTimes: self.init(house: "the Korea Times", clock: .dotted)
        case .guardian: self.init(house: "the Guardian", clock: .plain, separator: ".", allowsMilitary: false)
        case .bbc: self.init(house: "the BBC", clock: .twentyFourHour, noon: "midday")
        case .economist: self.init(house: "the Economist", clock: .plain, separator: ".", allowsMilitary: false)
        case .iso: self.init(house: "ISO 8601", clock: .twentyFourHour, noon: nil, allowsMilitary: false)
        case .standard: return nil
        }
    }

    private init(house: String, clock: Clock, separator: String = ":", noon: String? = "noon", allowsMilitary: Bool = true) {
        self.house = house
        self.clock = clock
        self.separator = separator
        self.noon = noon
        self.allowsMilitary = allowsMilitary
    }

    /// A time of day in the house's form.
    ///
    /// - Parameter minutes: since midnight, 0 to 1439.
    func text(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        if clock == .twentyFourHour { return (hour < 10 ? "0" : "") + "\(hour)\(separator)\(padded)" }
        if minute == 0, hour % 12 == 0, let noon { return hour == 0 ? "midnight" : noon }
        let half = hour < 12 ? "a" : "p"
        return "\(hour % 12 == 0 ? 12 : hour % 12)" + (minute == 0 ? "" : separator + padded)
            + (clock == .dotted ? " \(half).m." : "\(half)m")
    }
}
