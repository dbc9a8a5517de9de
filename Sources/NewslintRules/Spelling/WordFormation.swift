import NewslintKit

/// Words that no dictionary lists because anybody may form them: `outpolled`, `nonstick`, `carmaker`, `thuggishly`, `beachgoers`.
struct WordFormation {
    private let spelling: any SpellingDictionary

    init(_ spelling: any SpellingDictionary) { self.spelling = spelling }

    /// Whether a lower-case word is made of known ones by a living pattern of English.
    func isFormed(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        hasPrefix(word) || hasSuffix(word[...]) || isCompound(word)
    }

    /// Whether a word follows from a known one by a rule without exceptions: `impermissibly` from `impermissible`.
    func isDerived(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > 5, word.suffix(3).elementsEqual("bly".utf8) else { return false }
        return (Array(word.dropLast()) + [0x65]).withUnsafeBufferPointer { spelling.knows($0) }
    }

    private func hasPrefix(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        Self.prefixes.contains { prefix in
            guard word.count >= prefix.count + 4, word.starts(with: prefix) else { return false }
            return isWord(word[prefix.count...]) || hasSuffix(word[prefix.count...])
        }
    }

    private func hasSuffix(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        Self.suffixes.contains { suffix in
            guard word.count >= suffix.count + 4, word.suffix(suffix.count).elementsEqual(suffix) else { return false }
            let stem = word.dropLast(suffix.count)
            return isWord(stem) && !isWrong(stem, suffix)
        }
    }

    /// Whether a known word does not take a suffix as it is: `heros`, `churchs`, `togethers`, `measureable`, `accidently`.
    private func isWrong(_ stem: Slice<UnsafeBufferPointer<UInt8>>, _ suffix: [UInt8]) -> Bool {
        let endings: String
        switch suffix {
        case [0x73]:
            if Self.singulars.contains(WordHash.of(UnsafeBufferPointer(rebasing: stem))) { return true }
            endings = "s x z ch sh o by cy dy fy gy ky ly my ny py ry sy ty vy"
        case Array("able".utf8): endings = "e"
        case Array("ly".utf8): endings = "ic ent ue le l y"
        default: return false
        }
        return Self.bytes(endings).contains { stem.suffix($0.count).elementsEqual($0) }
    }

    /// Two words of substance in one: `gameshow`, `wellwishers`. A function word in it makes it two words without their space.
    private func isCompound(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count >= 8 else { return false }
        return (3...(word.count - 3)).contains { place in
            max(place, word.count - place) >= 4 && isSubstance(word[..<place]) && isSubstance(word[place...])
        }
    }

    private func isSubstance(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let part = UnsafeBufferPointer(rebasing: part)
        return spelling.knows(part) && !Self.functionWords.contains(WordHash.of(part))
    }

    private func isWord(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { spelling.knows(UnsafeBufferPointer(rebasing: part)) }

    private static let prefixes = bytes(
        """
        anti auto bio co counter crypto cyber de dis down eco electro ethno fore geo hyper infra inter intra macro mega meta micro mid mini mis \
        mono multi nano narco neo neuro non off out over para petro photo poly post pre pro proto pseudo psycho quasi re retro semi socio sub \
        super tele theo thermo trans ultra un under up
        """)
    private static let suffixes = bytes(
        """
        s ers er ee ees ey y less like ness wide maker makers making goer goers holder holders keeper keepers fest fests gate able ish ism ist ists esque \
        dom hood ship ward wards wise proof worthy bound free long ization isation ly
        """)
    private static let functionWords = WordSet(
        """
        the and for but not you are was were has had his her its who can that with this from they have been which there their them then than \
        when what will would our all any she him did does how why said says one two
        """)

    /// Words that take no plural `s`: function words, and nouns that are plural or have none.
    private static let singulars = functionWords.union(
        WordSet(
            """
            again against together along about been being there where here aircraft spacecraft hovercraft criteria phenomena bacteria feet teeth \
            men women children people media data equipment information furniture advice offspring series
            """))

    private static func bytes(_ words: String) -> [[UInt8]] {
        words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }
}
