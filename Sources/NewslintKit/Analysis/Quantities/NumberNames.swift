/// Tells numbers that name something from those that say how many: `Boeing 737`, `Room 101`, `in 2019`, `9.30 a.m.`, `12 Main Street`.
struct NumberNames {
    let numerals: NumeralReader

    private var prose: UnsafeBufferPointer<UInt8> { numerals.prose }
    private var tokens: UnsafeBufferPointer<Token> { numerals.tokens }

    func isName(_ numeral: Numeral, in sentence: Range<Int>) -> Bool {
        let start = numeral.tokens.lowerBound
        let before = start > sentence.lowerBound ? tokens[start - 1] : nil
        let next = numeral.tokens.upperBound < sentence.upperBound ? tokens[numeral.tokens.upperBound] : nil
        if let next, isTime(next) { return true }
        if isTorn(start, in: sentence) { return true }
        guard numeral.form != .ordinal else { return isDateOrdinal(before, next) }
        if numeral.value == 1, numeral.form == .cardinal, tokens[start].kind == .word {
            let after = numeral.tokens.upperBound + 1 < sentence.upperBound ? tokens[numeral.tokens.upperBound + 1] : nil
            return isPronoun(before, next, after)
        }
        if let before, before.shape.contains(.capitalized), UnitTable.shared.currency(beforeFigure: before.hash) != nil { return false }
        let isFirst = start - 1 == sentence.lowerBound
        let isCounted = isCounted(numeral.tokens.upperBound, in: sentence)
        if numeral.hasDecimals, numeral.currency == nil, numeral.scale == 1, !isCounted, let before {
            return isLabel(before, isFirst: isFirst)
        }
        if numeral.form == .pair { return isAddress(after: numeral.tokens.upperBound, in: sentence) }
        guard numeral.isBare else { return false }
        // `about 2014's prospects`
        if numeral.mayBeYear, tokens[start].shape.contains(.apostropheS) { return true }
        if isDay(numeral, before, next) || isListMarker(numeral, next, in: sentence) || isAircraft(numeral, next) { return true }
        if let before, before.shape.contains(.capitalized), Words.series.contains(before) { return true }
        if isCounted { return numeral.mayBeYear && !isPeople(numeral.tokens.upperBound, in: sentence) && isTimeOf(before) }
        if numeral.mayBeYear { return !(before.map(isBound) ?? false) }
        if numeral.value == 911 || next?.hash == Words.zip { return true }
        if let before, isLabel(before, isFirst: isFirst) { return true }
        return isAddress(after: numeral.tokens.upperBound, in: sentence)
    }

    /// `two 737 Max jets`, `a 787 Dreamliner`
    private func isAircraft(_ numeral: Numeral, _ next: Token?) -> Bool {
        guard numeral.value >= 700, numeral.value < 800, numeral.value.truncatingRemainder(dividingBy: 10) == 7, let next else {
            return false
        }
        return Words.aircraft.contains(next)
    }

    private func isTime(_ next: Token) -> Bool {
        next.is(.meridiem) || Words.clock.contains(next.hash)
    }

    /// The tail of a token that the tokenizer parted: `50` of `RM23.50`.
    private func isTorn(_ start: Int, in sentence: Range<Int>) -> Bool {
        guard start >= sentence.lowerBound + 2, !tokens[start].shape.contains(.spaced) else { return false }
        let mark = tokens[start - 1]
        return mark.kind == .punctuation && mark.count == 1 && !mark.shape.contains(.spaced) && tokens[start - 2].shape.contains(.hasDigit)
            && (prose[mark.start] == 0x2E || prose[mark.start] == 0x2C)
    }

    private func isDateOrdinal(_ before: Token?, _ next: Token?) -> Bool {
        if let next, next.is(.month) || Words.places.contains(next.hash) { return true }
        return before?.is(.month) ?? false
    }

    /// `one who`, `no one`, `one day`: not a count. It counts before a noun and before `of the N`.
    private func isPronoun(_ before: Token?, _ next: Token?, _ after: Token?) -> Bool {
        let isNoun = next.map { $0.kind == .word && UnitWord.named($0.hash) != nil && $0.hash != Words.day } ?? false
        let isPart = next?.hash == Words.of
        if let before, Words.beforeOne.contains(before.hash), !(Words.links.contains(before) && (isNoun || isPart)) { return true }
        guard let next, next.kind == .word else { return true }
        if next.hash == Words.in || next.hash == Words.out { return false }
        if isPart { return after.map { Words.relatives.contains($0.hash) } ?? true }
        // An item of a list: `two for theft and one for arson`.
        if let before, before.hash == Words.and || before.kind == .punctuation, next.is(.preposition), after != nil {
            return next.hash == Words.by
        }
        return next.is([.function, .cue, .rise, .fall]) || Words.afterOne.contains(next.hash)
    }

    private func isDay(_ numeral: Numeral, _ before: Token?, _ next: Token?) -> Bool {
        guard numeral.value <= 31 else { return false }
        if let before, before.is(.month), isMonth(before) { return true }
        if let next, next.is(.month), isMonth(next) { return true }
        return false
    }

    /// `may` and `march` in small letters are verbs.
    private func isMonth(_ token: Token) -> Bool {
        token.shape.contains(.capitalized) || token.hash != Words.may && token.hash != Words.march
    }

    /// `1.` and `2)` at the start of a paragraph.
    private func isListMarker(_ numeral: Numeral, _ next: Token?, in sentence: Range<Int>) -> Bool {
        guard numeral.tokens.lowerBound == sentence.lowerBound, let next, next.count == 1, !next.shape.contains(.spaced) else {
            return false
        }
        return prose[next.start] == 0x29 || prose[next.start] == 0x2E && numeral.tokens.upperBound + 1 < sentence.upperBound
    }

    /// Whether what follows makes a number a count: a unit, a scale, a noun in the plural.
    private func isCounted(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return false }
        let next = tokens[index]
        return next.hash == Words.points || next.is(.scale) || numerals.isPlural(next) || isUnit(index, in: sentence)
    }

    private func isUnit(_ index: Int, in sentence: Range<Int>) -> Bool {
        UnitTable.shared.match(tokens[index].hash) { step in
            index + step < sentence.upperBound ? tokens[index + step].hash : nil
        } != nil
    }

    private func isPeople(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return false }
        return tokens[index].is(.scale) || Words.people.contains(tokens[index]) || isUnit(index, in: sentence)
    }

    /// Whether the word before a year is one that stands before years: `in 2019`, `the 2019 elections`.
    private func isTimeOf(_ before: Token?) -> Bool {
        guard let before, before.kind == .word else { return true }
        return !before.is([.hedge, .cardinal]) && !isBound(before)
    }

    /// `more than 2000`, `at least 1800`
    private func isBound(_ before: Token) -> Bool { Words.bounds.contains(before.hash) }

    private func isLabel(_ before: Token, isFirst: Bool) -> Bool {
        if Words.labels.contains(before.hash) { return true }
        guard before.kind == .word, hasCapital(before), !before.is([.month, .weekday]) else { return false }
        // A known word with a capital at the start of a sentence is no name: `About 40`.
        return !before.is([.function, .hedge, .cue, .vagueNumber, .sourceNoun])
            || !isFirst && !before.is(.function) && before.is(.sourceNoun)
    }

    /// `Boeing`, `iPhone`
    private func hasCapital(_ token: Token) -> Bool {
        prose[token.start..<token.end].contains(where: ASCII.isUpper)
    }

    /// `12 Main Street`
    private func isAddress(after index: Int, in sentence: Range<Int>) -> Bool {
        var position = index
        while position < sentence.upperBound, position < index + 4, tokens[position].kind == .word,
            tokens[position].shape.contains(.capitalized)
        {
            if position > index, Words.places.contains(tokens[position].hash) { return true }
            position += 1
        }
        return false
    }

    private enum Words {
        static let and = WordHash.of("and")
        static let by = WordHash.of("by")
        static let of = WordHash.of("of")
        static let `in` = WordHash.of("in")
        static let out = WordHash.of("out")
        static let may = WordHash.of("may")
        static let march = WordHash.of("march")
        static let points = WordHash.of("points")
        static let day = WordHash.of("day")
        static let zip = WordHash.of("zip")
        static let links = WordSet("that the which only")
        static let aircraft = WordSet(
            "max dreamliner jet jets jetliner jetliners plane planes airplane airplanes aircraft airliner airliners ng")
        /// What numbers name, even before a plural: `Formula 1 drivers`, `Title 42 restrictions`.
        static let series = WordSet(
            """
            formula interstate highway route channel section psalm apollo windows boeing airbus room type title article phase grade tier \
            level category covid area chapter group big playstation xbox iphone galaxy android ios soyuz catch district precinct ward \
            proposition amendment engine ladder truck unit studio sesame radio terminal runway gate pier junction
            """)
        static let clock = WordSet("am pm gmt o'clock hrs bst est edt kst")
        static let relatives = WordSet("which whom")
        static let places = WordSet("street st avenue ave road rd boulevard blvd drive lane way place square terrace century")
        static let beforeOne = WordSet("no any every each this that another some the which only not")
        static let afterOne = WordSet("day another point time side hand thing way called")
        static let people = WordSet("people others men women children")
        static let bounds = WordSet("than least nearly almost approximately roughly")
        static let labels = WordSet(
            """
            section page pages chapter article room route flight phase grade level type line gate highway interstate channel number no size \
            stage episode volume issue exit apartment suite platform table figure formula item resolution proposition amendment round bus \
            version category zip note
            """)
    }
}

extension Numeral {
    /// Four bare digits between 1500 and 2100.
    var mayBeYear: Bool { isBare && tokens.count == 1 && value >= 1500 && value <= 2100 && value == value.rounded() }
}
