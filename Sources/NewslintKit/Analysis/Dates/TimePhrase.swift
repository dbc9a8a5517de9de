/// The words round a unit of time, gathered outwards from it: `at least the past 18 months`, `late last week`.
struct TimePhrase {
    /// What points at a stretch of time among its like.
    enum Pointer: UInt8 {
        /// `last`, `past`
        case last
        /// `this`, `current`
        case this
        /// `next`, `coming`
        case next
        /// `previous`, `prior`, `preceding`
        case previous
        /// `following`
        case following
        /// `that`, `same`
        case same
        /// `latest`
        case latest
        /// `first`, `final`, `opening`
        case part
        /// `recent`
        case recent
        /// `year-ago`, `year-earlier`, `comparable`
        case yearAgo
    }

    let word: TimeUnit.Word
    /// The first and the last of its tokens.
    var first: Int
    var last: Int
    var count: Double?
    /// The higher of two counts.
    var upper: Double?
    /// A number of some kind stands there: `seven`, `several`.
    var isCounted = false
    /// `a`, `an`, `another`
    var hasArticle = false
    var hasThe = false
    var pointer: Pointer?
    /// The number of a quarter or a half.
    var part = 0
    var year: Int?
    var yearShift: Int?
    var isFiscal = false
    /// Unit and number are one word: `third-quarter`.
    var isHyphened = false

    init(_ word: TimeUnit.Word, first: Int, last: Int) {
        self.word = word
        self.first = first
        self.last = last
    }

    var unit: TimeUnit { word.unit }

    static func pointer(_ hash: UInt32) -> Pointer? { pointers[hash] }

    private static let pointers: [UInt32: Pointer] = {
        var table: [UInt32: Pointer] = [:]
        for (words, pointer) in [
            ("last past", Pointer.last), ("this current", .this), ("next coming upcoming", .next), ("previous prior preceding", .previous),
            ("following ensuing subsequent", .following), ("that same", .same), ("latest", .latest),
            ("first final opening closing initial", .part),
            ("recent", .recent), ("year-ago year-earlier comparable corresponding", .yearAgo),
        ] {
            for word in words.split(separator: " ") { table[WordHash.of(word)] = pointer }
        }
        return table
    }()
}
