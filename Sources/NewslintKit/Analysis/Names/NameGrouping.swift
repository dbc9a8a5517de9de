/// Brings the mentions of a name together: `Shin Beom-chul` and later `Shin`; `Harry Kazianis` and `Mr. Kazianis`.
///
/// A person's later mentions are the surname alone. When two people share it, it is the one named last.
struct NameGrouping {
    private struct Group {
        var kind: NameMention.Kind
        var fullest: Int
        var length: Int
        var mentions: [Int]
        /// Of a name of two words or more: those of its first and its last word.
        var isFull: Bool
    }

    private let tokens: UnsafeBufferPointer<Token>
    private var groups: [Group] = []
    private var owner: [Int] = []
    private var byName: [UInt64: Int] = [:]
    /// The group last named in full by a surname, and the one known by this word alone.
    private var bySurname: [UInt32: Int] = [:]
    private var byWord: [UInt32: Int] = [:]

    init(_ tokens: UnsafeBufferPointer<Token>) { self.tokens = tokens }

    mutating func add(_ candidate: NameReader.Candidate) {
        let mention = owner.count
        let first = tokens[candidate.tokens.lowerBound].hash
        let group: Int
        if candidate.tokens.count == 1 {
            group = bySurname[first] ?? byWord[first] ?? make(candidate, mention, isFull: false)
            if bySurname[first] == nil { byWord[first] = group }
        } else if candidate.kind == .organization || candidate.kind == .place {
            let key = candidate.tokens.reduce(UInt64(0)) { ($0 ^ UInt64(tokens[$1].hash)) &* 0x100_0000_01B3 }
            group = byName[key] ?? make(candidate, mention, isFull: true)
            byName[key] = group
        } else {
            let surname = candidate.surnameFirst ? first : tokens[lastName(candidate.tokens)].hash
            let given = candidate.surnameFirst ? tokens[candidate.tokens.lowerBound + 1].hash : first
            let key = UInt64(given) << 32 | UInt64(surname)
            if let known = byName[key] {
                group = known
            } else if let alone = byWord[surname], groups[alone].kind != .place, groups[alone].kind != .organization {
                group = alone
                groups[alone].isFull = true
                byWord[surname] = nil
            } else {
                group = make(candidate, mention, isFull: true)
            }
            byName[key] = group
            bySurname[surname] = group
        }
        owner.append(group)
        groups[group].mentions.append(mention)
        if candidate.tokens.count > groups[group].length {
            groups[group].length = candidate.tokens.count
            groups[group].fullest = mention
        }
        if candidate.kind != .unknown, groups[group].kind == .unknown || candidate.isPerson && candidate.kind == .person {
            groups[group].kind = candidate.kind
        }
    }

    private mutating func make(_ candidate: NameReader.Candidate, _ mention: Int, isFull: Bool) -> Int {
        groups.append(Group(kind: candidate.kind, fullest: mention, length: candidate.tokens.count, mentions: [], isFull: isFull))
        return groups.count - 1
    }

    /// The surname's place in a name whose given name comes first: the last word but `Jr.` and `III`.
    private func lastName(_ range: Range<Int>) -> Int {
        let last = range.upperBound - 1
        let token = tokens[last]
        let isSuffix = token.is(.abbreviation) && !token.is(.companySuffix) || token.shape.contains(.allCaps) && token.count <= 4
        return isSuffix && range.count > 2 ? last - 1 : last
    }

    func finish() -> (owners: [Int], entities: [NamedEntity]) {
        (owner, groups.map { NamedEntity(kind: $0.kind, fullest: $0.fullest, mentions: $0.mentions) })
    }
}
