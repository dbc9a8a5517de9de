public enum Month: Int, Sendable, CaseIterable {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december

    /// The English name: `January`.
    public var name: String { Month.names[rawValue - 1] }

    /// The form that AP, Reuters and the New York Times print before a day: `Jan.`, but `March`.
    public var abbreviation: String { Month.abbreviations[rawValue - 1] }

    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    private static let abbreviations = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ]
}
