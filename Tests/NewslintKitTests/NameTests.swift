import Testing

@testable import NewslintKit

@Suite struct NameTests {
    /// The full forms of the entities, each with its kind's first letter.
    private func entities(_ document: Document) -> [String] {
        document.names.entities.map { "\(document.text(document.names.all[$0.fullest].range)) \(String(describing: $0.kind).prefix(1))" }
    }

    @Test(arguments: [
        ("An aide to Gov. Ann W. Lindqvist left for Oslo.", ["Ann W. Lindqvist p", "Oslo p"]),
        ("Shin Beom-chul and Kim Yo Jong met.", ["Shin Beom-chul p", "Kim Yo Jong p"]),
        ("He told the Ministry of Fish and Game in Bergen.", ["Ministry of Fish and Game o", "Bergen p"]),
        ("It was sold by Acme Inc. and by Bolt & Nutt Ltd. in May.", ["Acme Inc. o", "Bolt & Nutt Ltd. o"]),
        ("It was Ludwig van der Berg, said Otto Lund, 34, of the NFU.", ["Ludwig van der Berg p", "Otto Lund p", "NFU o"]),
        ("Secretary of State Jane Moll met Alabama Governor Bo Dietz there again.", ["Jane Moll p", "Alabama p", "Bo Dietz p"]),
        ("The North Korean boatmen and U.S.-based owners spoke.", []),
        ("Officials left. Later the officials came back.", []),
        ("I think I’ve seen the President and I don’t know.", []),
    ])
    func found(text: String, expected: [String]) {
        #expect(entities(story(text)) == expected)
    }

    @Test func laterMentionsComeTogether() {
        let names = story("Mara Lindqvist runs the ferry.", "The fare is low, Lindqvist said. Ms. Lindqvist’s boat sank.").names
        #expect(names.entities.count == 1)
        #expect(names.entities[0].mentions.count == 3)
        #expect(names.all.allSatisfy { $0.kind == .person })
    }

    @Test func aSurnameBeforeTheFullName() {
        let document = story("The mill belongs to Lindqvist.", "It was bought by Mara Lindqvist in 2019.")
        #expect(entities(document).count == 1)
    }

    @Test func twoPeopleOfOneSurname() {
        let document = story("He met Kim Jong-un. He met Kim Yo-jong. She is here, Kim said.")
        #expect(document.names.entities.map(\.mentions.count) == [1, 2])
    }

    @Test func possessiveEndingsAreNoPartOfTheName() {
        let document = story("It was Mara Lindqvist’s boat and Otto Lund's mill.")
        #expect(document.names.all.map { document.text($0.range) } == ["Mara Lindqvist", "Otto Lund"])
    }

    @Test func aFirstWordIsANameWhenItIsOneElsewhere() {
        let document = story("Lindqvist left. It was over for Lindqvist. Boats sank. The boats were old.")
        #expect(entities(document).count == 1)
    }
}
