extension TimeFormat {
    /// Reads a text that follows the pattern, in milliseconds since 1970 UTC; nil where it does not. What the pattern
    /// leaves open is as on 1 January 1900 at midnight (d3's `timeParse`).
    package func milliseconds(reading text: String) -> Double? {
        var reading = PatternReading(text, locale)
        for item in items {
            switch item {
            case .text(let text): guard reading.skip(text) else { return nil }
            case .directive(let name, _): guard reading.read(name) else { return nil }
            }
        }
        guard reading.isAtEnd else { return nil }
        return reading.fields.milliseconds(zone)
    }
}

/// What the directives of a pattern have found.
private struct DateFields {
    var time = CivilTime(year: 1900)
    var period: Int?
    /// From Sunday as 0.
    var weekday: Int?
    var sundayWeek: Int?
    var mondayWeek: Int?
    var isoWeek: Int?
    var offset: Double?
    /// `%Q` and `%s`: the moment itself.
    var moment: Double?

    func milliseconds(_ zone: TimeZone) -> Double? {
        if let moment { return moment }
        if let isoWeek, !(1...53 ~= isoWeek) { return nil }
        var t = time
        if let period { t.hours = t.hours % 12 + period * 12 }
        if let day = dayOfYear { (t.month, t.day) = (0, day) }
        // A zone in the text stands over the one of the format.
        if let offset { return t.timestamp - offset }
        return zone.timestamp(t)
    }

    /// The day that a week and a weekday (else the week's first) lead to, counted from 1 January as 1.
    private var dayOfYear: Int? {
        let first = CivilTime(year: time.year).weekday
        if let isoWeek {
            // Week 1 has the year's first Thursday.
            let monday = (first + 6) % 7
            return 1 - monday + (monday > 3 ? 7 : 0) + 7 * (isoWeek - 1) + ((weekday ?? 1) + 6) % 7
        }
        if let mondayWeek { return ((weekday ?? 1) + 6) % 7 + 7 * mondayWeek - (first + 5) % 7 }
        if let sundayWeek { return (weekday ?? 0) + 7 * sundayWeek - (first + 6) % 7 }
        return nil
    }
}

/// A text on its way through a pattern.
private struct PatternReading {
    private var rest: Substring
    private let locale: Locale
    var fields = DateFields()

    init(_ text: String, _ locale: Locale) {
        rest = text[...]
        self.locale = locale
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    mutating func read(_ directive: Character) -> Bool {
        switch directive {
        case "a": return name(locale.shortDays) { $0.weekday = $1 }
        case "A": return name(locale.days) { $0.weekday = $1 }
        case "b": return name(locale.shortMonths) { $0.time.month = $1 }
        case "B": return name(locale.months) { $0.time.month = $1 }
        case "p": return name(locale.periods) { $0.period = $1 }
        case "Z": return zone()
        case "%": return skip("%")
        default: return readNumber(directive)
        }
    }

    private mutating func readNumber(_ directive: Character) -> Bool {
        switch directive {
        case "d", "e": number(2) { $0.time.day = $1 }
        case "f": number(6) { $0.time.milliseconds = $1 / 1000 }
        case "g", "y": number(2) { $0.time.year = $1 + ($1 > 68 ? 1900 : 2000) }
        case "G", "Y": number(4) { $0.time.year = $1 }
        case "H", "I": number(2) { $0.time.hours = $1 }
        case "j": number(3) { ($0.time.month, $0.time.day) = (0, $1) }
        case "L": number(3) { $0.time.milliseconds = $1 }
        case "m": number(2) { $0.time.month = $1 - 1 }
        case "M": number(2) { $0.time.minutes = $1 }
        case "q": number(1) { $0.time.month = 3 * $1 - 3 }
        case "Q": number(16) { $0.moment = Double($1) }
        case "s": number(16) { $0.moment = Double($1) * 1000 }
        case "S": number(2) { $0.time.seconds = $1 }
        case "u": number(1) { $0.weekday = $1 % 7 }
        case "U": number(2) { $0.sundayWeek = $1 }
        case "V": number(2) { $0.isoWeek = $1 }
        case "w": number(1) { $0.weekday = $1 }
        case "W": number(2) { $0.mondayWeek = $1 }
        default: false
        }
    }

    /// Blanks and digits, at most so many characters together.
    private mutating func number(_ width: Int, _ set: (inout DateFields, Int) -> Void) -> Bool {
        let slice = rest.prefix(width)
        let blanks = slice.prefix { $0 == " " || $0 == "\t" || $0 == "\n" }
        let digits = slice.dropFirst(blanks.count).prefix { $0.isASCII && $0.isWholeNumber }
        guard let n = Int(digits) else { return false }
        rest = rest.dropFirst(blanks.count + digits.count)
        set(&fields, n)
        return true
    }

    /// One of the names, in capitals or not.
    private mutating func name(_ names: [String], _ set: (inout DateFields, Int) -> Void) -> Bool {
        let found = names.indices.filter { i in
            !names[i].isEmpty && rest.prefix(names[i].count).lowercased() == names[i].lowercased()
        }
        // The longest one, where one name begins another.
        guard let i = found.max(by: { names[$0].count < names[$1].count }) else { return false }
        rest = rest.dropFirst(names[i].count)
        set(&fields, i)
        return true
    }

    /// `Z`, `+08`, `+0800` or `+08:00`.
    private mutating func zone() -> Bool {
        if skip("Z") {
            fields.offset = 0
            return true
        }
        guard let sign: Double = rest.first == "+" ? 1 : rest.first == "-" ? -1 : nil else { return false }
        let digits = rest.dropFirst().filter { $0 != ":" }.prefix(4).prefix { $0.isASCII && $0.isWholeNumber }
        guard digits.count >= 2, let hours = Double(digits.prefix(2)) else { return false }
        let minutes = digits.count == 4 ? Double(digits.suffix(2)) ?? 0 : 0
        let form = digits.count == 4 ? (rest.dropFirst(3).first == ":" ? 6 : 5) : 3
        rest = rest.dropFirst(form)
        fields.offset = sign * (hours * 60 + minutes) * 60_000
        return true
    }
}
