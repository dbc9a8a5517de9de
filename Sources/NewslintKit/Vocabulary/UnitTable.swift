import NewslintDictionaries

/// The units and currencies of `Dictionaries/units.tsv`: their words, and what they are in each other.
package struct UnitTable: Sendable {
    package static let shared = UnitTable(parsing: Tables.units)

    /// One line of the table.
    package struct Entry: Sendable {
        /// `length`, `currency`
        package let kind: String
        /// `km`, `USD`
        package let name: String
        package let unit: Unit
        /// How much of the kind's base one is; of a currency's, what part of its unit.
        package let factor: Double
        /// What is added after the factor: 273.15 for degrees Celsius.
        package let offset: Double
        /// The more of it, the less of the base: litres per 100 kilometres.
        package let isReciprocal: Bool
        /// In the language of GNU units; `-` where that has no name for it.
        package let definition: String
        /// Names of other units that the same words may mean.
        package let also: [String]

        func toBase(_ value: Double) -> Double { isReciprocal ? factor / value : value * factor + offset }
        func fromBase(_ value: Double) -> Double { isReciprocal ? factor / value : (value - offset) / factor }
    }

    package private(set) var entries: [Entry] = []
    private var names: [String: Int] = [:]
    /// Words and phrases: a trie whose steps are hashes.
    private var words = HashTable()
    /// What is written onto a figure, by the hash of its bytes with their capitals.
    private var glued = HashTable()
    /// Letters before a currency sign, in small letters: `HK` of `HK$`.
    private var signPrefixes = HashTable()
    /// Letters before a figure: `RM`, `USD`.
    private var figurePrefixes = HashTable()

    init(parsing bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
                let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
                if fields.count == 7 { add(fields, bytes) }
            }
        }
    }

    private mutating func add(_ fields: [Slice<UnsafeBufferPointer<UInt8>>], _ bytes: UnsafeBufferPointer<UInt8>) {
        func text(_ field: Int) -> String { String(decoding: fields[field], as: UTF8.self) }
        let (kind, name) = (text(0), text(1))
        let unit: Unit =
            switch kind {
            case "currency": .currency(name)
            case "time": .duration(name)
            case "percent": .percent
            case "points": .percentagePoints
            default: .measure(name)
            }
        let (factor, offset, isReciprocal) = Self.factor(text(2))
        let index = entries.count
        let also = fields[6].elementsEqual([0x2D]) ? [] : text(6).split(separator: ",").map { String($0.drop { $0 == " " }) }
        entries.append(
            Entry(
                kind: kind, name: name, unit: unit, factor: factor, offset: offset, isReciprocal: isReciprocal, definition: text(3),
                also: also))
        if names[name] == nil { names[name] = index }
        for phrase in fields[4].split(separator: 0x2C) { addWords(phrase, index) }
        for form in fields[5].split(separator: 0x2C) {
            let form = form.drop { $0 == 0x20 }
            guard form.first != 0x2D else { continue }
            addGlued(UnsafeBufferPointer(rebasing: form), index, isCurrency: kind == "currency")
        }
    }

    private mutating func addWords(_ phrase: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) {
        var key: UInt32 = 0
        for word in phrase.split(separator: 0x20) {
            if word.elementsEqual([0x2D]) { return }
            let hash = WordHash.of(UnsafeBufferPointer(rebasing: word.last == 0x2E ? word.dropLast() : word))
            if key != 0 { words.markAsPrefix(key) }
            key = key == 0 ? hash : Self.step(key, hash)
        }
        if key != 0 { words.add(key, index) }
    }

    private mutating func addGlued(_ form: UnsafeBufferPointer<UInt8>, _ index: Int, isCurrency: Bool) {
        glued.add(Self.exactHash(form), index)
        guard isCurrency, form.count > 1, ASCII.isUpper(form[0]) else { return }
        guard let sign = form.firstIndex(where: { $0 >= 0x80 || $0 == 0x24 }) else {
            figurePrefixes.add(WordHash.of(form), index)
            return
        }
        var letters = UnsafeBufferPointer(rebasing: form[..<sign])
        if letters.last == 0x2E { letters = UnsafeBufferPointer(rebasing: letters.dropLast()) }
        signPrefixes.add(WordHash.of(letters), index)
    }

    /// `0.3048`, `1852/3600`, `5/9 + 255.37`, `100 / x`
    private static func factor(_ text: String) -> (factor: Double, offset: Double, isReciprocal: Bool) {
        let parts = text.split(separator: " ")
        let ratio = (parts.first ?? "").split(separator: "/").compactMap { Double($0) }
        let factor = ratio.count == 2 ? ratio[0] / ratio[1] : ratio.first ?? 1
        guard parts.count == 3 else { return (factor, 0, false) }
        return parts[1] == "+" ? (factor, Double(parts[2]) ?? 0, false) : (factor, 0, true)
    }

    // MARK: Looking up

    static func step(_ key: UInt32, _ hash: UInt32) -> UInt32 { (key &* 31 &+ 7) ^ hash }

    private static func exactHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        bytes.reduce(WordHash.seed) { WordHash.adding($1, to: $0) }
    }

    private func word(_ slot: HashTable.Slot) -> UnitWord? {
        slot.value < 0 ? nil : UnitWord(unit: entries[Int(slot.value)].unit, factor: scale(Int(slot.value)))
    }

    /// What one is in its unit: of a penny 0.01 of a pound sterling; 1 for measures.
    private func scale(_ index: Int) -> Double {
        switch entries[index].unit {
        case .currency, .percentagePoints: entries[index].factor
        default: 1
        }
    }

    /// The unit of one word.
    func named(_ hash: UInt32) -> UnitWord? { words.slot(hash).flatMap(word) }

    /// The longest unit that a run of words starts with, and how many words it takes.
    @inline(__always)
    func match(_ first: UInt32, next: (Int) -> UInt32?) -> (word: UnitWord, count: Int)? {
        guard var slot = words.slot(first) else { return nil }
        var best = word(slot).map { ($0, 1) }
        var key = first
        var count = 1
        while slot.isPrefix, let hash = next(count) {
            key = Self.step(key, hash)
            guard let longer = words.slot(key) else { break }
            slot = longer
            count += 1
            if let word = word(slot) { best = (word, count) }
        }
        return best
    }

    /// The unit of letters or a sign written onto a figure.
    func glued(_ bytes: UnsafeBufferPointer<UInt8>) -> UnitWord? { glued.slot(Self.exactHash(bytes)).flatMap(word) }

    /// The currency of letters before a currency sign.
    func currency(beforeSign hash: UInt32) -> Unit? { signPrefixes.slot(hash).map { entries[Int($0.value)].unit } }

    /// The currency of letters before a figure.
    func currency(beforeFigure hash: UInt32) -> Unit? { figurePrefixes.slot(hash).map { entries[Int($0.value)].unit } }

    // MARK: Converting

    /// The entry of a unit; nil for counts, ages and ranks.
    package func entry(of unit: Unit) -> Entry? {
        switch unit {
        case .measure(let name), .duration(let name), .currency(let name): names[name].map { entries[$0] }
        default: nil
        }
    }

    package func entry(named name: String) -> Entry? { names[name].map { entries[$0] } }

    /// A unit and what else its words may mean.
    package func readings(of unit: Unit) -> [Entry] {
        guard let entry = entry(of: unit) else { return [] }
        return [entry] + entry.also.compactMap(entry(named:))
    }

    /// A value of one unit in another of its kind; nil for units of two kinds, and for currencies, whose rates change.
    package static func convert(_ value: Double, from: Entry, to: Entry) -> Double? {
        guard from.kind == to.kind, from.kind != "currency" else { return nil }
        let result = to.fromBase(from.toBase(value))
        return result.isFinite ? result : nil
    }
}

/// A small open-addressing table of 32-bit keys.
struct HashTable: Sendable {
    struct Slot: Sendable {
        var key: UInt32
        /// An index into the entries; -1 for a key that only leads on to longer ones.
        var value: Int16
        var isPrefix: Bool
    }

    /// A power of two in size and at most half full; key 0 for a free one.
    private var slots = Array(repeating: Slot(key: 0, value: -1, isPrefix: false), count: 64)
    private var count = 0

    mutating func add(_ key: UInt32, _ value: Int) {
        let index = insert(key)
        if slots[index].value < 0 { slots[index].value = Int16(truncatingIfNeeded: value) }
    }

    mutating func markAsPrefix(_ key: UInt32) { slots[insert(key)].isPrefix = true }

    @inline(__always)
    func slot(_ key: UInt32) -> Slot? {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Int(key) & mask
            while slots[index].key != 0 {
                if slots[index].key == key { return slots[index] }
                index = (index + 1) & mask
            }
            return nil
        }
    }

    private mutating func insert(_ key: UInt32) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let mask = slots.count - 1
        var index = Int(key) & mask
        while slots[index].key != 0, slots[index].key != key { index = (index + 1) & mask }
        if slots[index].key == 0 {
            slots[index].key = key
            count += 1
        }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(key: 0, value: -1, isPrefix: false), count: old.count * 2)
        count = 0
        for slot in old where slot.key != 0 { slots[insert(slot.key)] = slot }
    }
}
