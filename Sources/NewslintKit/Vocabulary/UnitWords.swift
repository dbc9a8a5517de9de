/// The words and signs that make a number an amount of something.
struct UnitWord: Sendable {
    let unit: Unit
    /// What one of it is in the unit: a penny is 0.01 of a pound sterling.
    let factor: Double

    /// The unit that a word names, by the hash of its folded form; nil for any other word.
    static func named(_ hash: UInt32) -> UnitWord? { words[hash] }

    /// The currency of a sign; US dollars for a bare `$`.
    static func currency(sign: Unicode.Scalar) -> String? {
        switch sign {
        case "$": "USD"
        case "£": "GBP"
        case "€": "EUR"
        case "¥": "JPY"
        case "₩": "KRW"
        case "₹": "INR"
        case "₽": "RUB"
        case "₺": "TRY"
        case "฿": "THB"
        case "₪": "ILS"
        case "₫": "VND"
        case "₦": "NGN"
        case "₱": "PHP"
        case "₴": "UAH"
        default: nil
        }
    }

    /// The currency of letters before a dollar sign, or of a code before a figure: `HK` in `HK$20`, `EUR` in `EUR 20`.
    static func currency(prefix hash: UInt32) -> String? { prefixes[hash] }

    private static let prefixes: [UInt32: String] = {
        var table: [UInt32: String] = [:]
        for (words, code) in [
            ("us u.s usd", "USD"), ("hk hkd", "HKD"), ("a au aud", "AUD"), ("c ca cad", "CAD"), ("s sg sgd", "SGD"), ("nz nzd", "NZD"),
            ("nt", "TWD"), ("r brl", "BRL"), ("eur", "EUR"), ("gbp", "GBP"), ("jpy", "JPY"), ("krw", "KRW"), ("rs inr", "INR"),
            ("rm", "MYR"), ("chf", "CHF"), ("rmb cny", "CNY"),
        ] {
            for word in words.split(separator: " ") { table[WordHash.of(String(word))] = code }
        }
        return table
    }()

    private static let words: [UInt32: UnitWord] = {
        var table: [UInt32: UnitWord] = [:]
        func add(_ words: String, _ unit: Unit, _ factor: Double = 1) {
            for word in words.split(separator: " ") { table[WordHash.of(String(word))] = UnitWord(unit: unit, factor: factor) }
        }
        add("% percent pct pc per-cent", .percent)
        for (words, code) in [
            ("dollar dollars buck bucks", "USD"), ("euro euros", "EUR"), ("won", "KRW"), ("yen", "JPY"), ("yuan renminbi", "CNY"),
            ("rupee rupees", "INR"), ("ruble rubles rouble roubles", "RUB"), ("franc francs", "CHF"), ("peso pesos", "MXN"),
            ("ringgit", "MYR"), ("baht", "THB"), ("rand", "ZAR"), ("krona kronor", "SEK"), ("shekel shekels", "ILS"), ("sterling", "GBP"),
            ("rupiah", "IDR"), ("riyal riyals", "SAR"), ("dirham dirhams", "AED"), ("naira", "NGN"), ("lira", "TRY"), ("usd", "USD"),
            ("eur", "EUR"), ("gbp", "GBP"),
        ] {
            add(words, .currency(code))
        }
        add("cent cents", .currency("USD"), 0.01)
        add("pence penny", .currency("GBP"), 0.01)
        for (words, name) in [
            ("km kilometer kilometers kilometre kilometres kms", "km"), ("mile miles", "mi"), ("meter meters metre metres", "m"),
            ("foot feet ft", "ft"), ("inch inches", "in"), ("yard yards", "yd"), ("cm centimeter centimeters centimetre centimetres", "cm"),
            ("mm millimeter millimeters millimetre millimetres", "mm"), ("kg kilo kilos kilogram kilograms kilogramme kilogrammes", "kg"),
            ("gram grams g", "g"), ("milligram milligrams mg", "mg"), ("lb lbs pound pounds", "lb"), ("ounce ounces oz", "oz"),
            ("stone", "st"),
            ("ton tons", "ton"), ("tonne tonnes", "t"), ("acre acres", "acre"), ("hectare hectares ha", "ha"),
            ("liter liters litre litres", "l"), ("gallon gallons", "gal"), ("barrel barrels", "bbl"), ("mph", "mph"),
            ("kph km/h kmh", "km/h"), ("knot knots", "kn"), ("degree degrees °", "deg"), ("°c", "degC"), ("°f", "degF"),
            ("watt watts w", "W"), ("kw kilowatt kilowatts", "kW"), ("mw megawatt megawatts", "MW"), ("gw gigawatt gigawatts", "GW"),
            ("kwh kilowatt-hour kilowatt-hours", "kWh"), ("mb megabyte megabytes", "MB"), ("gb gigabyte gigabytes", "GB"),
            ("tb terabyte terabytes", "TB"), ("hz hertz", "Hz"), ("mhz megahertz", "MHz"), ("ghz gigahertz", "GHz"), ("rpm", "rpm"),
            ("bhp hp horsepower", "hp"), ("bps", "bp"), ("mpg", "mpg"), ("carat carats", "ct"),
            ("ml millilitre millilitres milliliter milliliters", "ml"), ("mah", "mAh"), ("nm nanometer nanometers", "nm"),
            ("m2 sqm", "m2"), ("sq", "sq"),
        ] {
            add(words, .measure(name))
        }
        for (words, name) in [
            ("second seconds sec secs", "second"), ("minute minutes min mins", "minute"), ("hour hours hr hrs", "hour"),
            ("day days", "day"),
            ("night nights", "night"), ("week weeks", "week"), ("fortnight fortnights", "fortnight"), ("month months", "month"),
            ("year years yr yrs", "year"), ("decade decades", "decade"), ("century centuries", "century"),
        ] {
            add(words, .duration(name))
        }
        return table
    }()
}
