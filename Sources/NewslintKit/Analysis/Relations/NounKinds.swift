/// What kind of thing a number counts, as far as relations between numbers need to know.
enum NounKinds {
    static func arePeople(_ quantity: Quantity, in prose: UnsafeBufferPointer<UInt8>) -> Bool {
        if quantity.form == .modifier || people.contains(quantity.counted) { return true }
        guard let noun = quantity.noun, noun.count > 5, !things.contains(noun.hash) else { return false }
        let tail = prose[noun.end - 3..<noun.end]
        return tail.elementsEqual("ers".utf8) || tail.elementsEqual("ors".utf8) || tail.elementsEqual("ees".utf8)
            || prose[noun.end - 4..<noun.end].elementsEqual("ists".utf8) || prose[noun.end - 4..<noun.end].elementsEqual("ians".utf8)
    }

    /// Things that hold or bring about others: the two buses may carry 40 people.
    static func areContainers(_ quantity: Quantity) -> Bool { containers.contains(quantity.counted) }

    private static let people = WordSet(
        """
        people persons victims students residents men women children civilians migrants refugees patients adults athletes inmates \
        detainees hostages casualties deaths crew staff americans defendants suspects candidates judges justices senators governors \
        citizens tourists respondents legislators councilmen delegates troops sailors participants applicants immigrants boys girls \
        policemen lawmakers mps members democrats republicans pupils infants pensioners personnel police firemen recruits
        """)

    /// In -ers and -ors, but no people.
    private static let things = WordSet(
        """
        murders papers numbers computers dollars orders offers answers letters matters powers centers borders chapters quarters meters \
        newspapers errors doors floors sectors colors colours factors motors reactors tractors towers flowers papers cancers disorders \
        dinners covers rivers corners shoulders boosters helicopters
        """)

    private static let containers = WordSet(
        """
        families couples households groups teams companies firms cities towns villages countries nations states counties districts provinces \
        regions buses cars vehicles trucks lorries vans boats ships vessels trains planes aircraft homes houses buildings apartments flats \
        bases attacks raids bombings blasts explosions incidents accidents crashes clashes shootings strikes fires schools colleges hospitals \
        camps sites games matches races rounds episodes polls surveys studies projects contracts deals programs programmes orders parties \
        blocks floors rooms units bills cases events elections contests tests trials sessions visits trips flights stores shops plants \
        factories mines farms churches offices branches stations hotels restaurants years months weeks days hours minutes
        """)
}
