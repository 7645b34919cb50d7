extension TimeZone {
    /// Reads a date as JavaScript's `Date.parse` does, in milliseconds since 1970 UTC; NaN where the text is none.
    ///
    /// ISO 8601 dates alone are UTC, with a time of day they are local (ECMA-262, section 21.4.1.32). Other common
    /// ways to write a date (`2020/1/2`, `1/2/2020`, `Jan 2, 2020 3:04 PM`, `2 January 2020 GMT+0800`) are local, as
    /// browsers agree on them.
    package func timestamp(reading text: String) -> Double {
        var reader = DateText(text)
        guard let found = reader.isoDate() ?? reader.looseDate() else { return .nan }
        guard let offset = found.offset else { return timestamp(found.time) }
        return found.time.timestamp - offset
    }
}

/// A text being read as a date.
private struct DateText {
    typealias Found = (time: CivilTime, offset: Double?)

    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
        var bytes = Array(text.utf8.drop(while: isBlank))
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        self.bytes = bytes
    }

    private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ c: Unicode.Scalar) -> Bool {
        guard let b = byte, b == UInt8(ascii: c) || b == UInt8(ascii: c) | 0x20 && c.properties.isUppercase else {
            return false
        }
        at += 1
        return true
    }

    /// A number of exactly so many digits.
    private mutating func digits(_ count: Int) -> Int? {
        guard at + count <= bytes.count else { return nil }
        var value = 0
        for b in bytes[at..<at + count] {
            guard 48...57 ~= b else { return nil }
            value = value * 10 + Int(b - 48)
        }
        at += count
        return value
    }

    // MARK: ISO 8601

    /// `2020`, `2020-01`, `2020-01-02`, `+012020-01-02`, then perhaps `T03:04:05.678` and `Z` or `+08:00`; nil, from
    /// the start again, where the text is anything else.
    mutating func isoDate() -> Found? {
        if let found = readISO(), at == bytes.count { return found }
        at = 0
        return nil
    }

    private mutating func readISO() -> Found? {
        guard var time = isoDay() else { return nil }
        if at == bytes.count { return (time, 0) }
        guard take("T") || take(" "), let hours = digits(2), take(":"), let minutes = digits(2) else { return nil }
        (time.hours, time.minutes) = (hours, minutes)
        if take(":") {
            guard let seconds = digits(2) else { return nil }
            time.seconds = seconds
            if take(".") || take(",") {
                guard let milliseconds = fraction() else { return nil }
                time.milliseconds = milliseconds
            }
        }
        let isMidnight = hours == 24 && minutes == 0 && time.seconds == 0 && time.milliseconds == 0
        guard hours < 24 || isMidnight, minutes < 60, time.seconds < 60 else { return nil }
        if at == bytes.count { return (time, nil) }
        if take("Z") { return (time, 0) }
        guard let sign: Double = take("+") ? 1 : take("-") ? -1 : nil, let h = digits(2) else { return nil }
        _ = take(":")
        guard let m = digits(2) else { return nil }
        return (time, sign * Double(h * 60 + m) * 60_000)
    }

    private mutating func isoDay() -> CivilTime? {
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard let year = digits(sign == 0 ? 4 : 6) else { return nil }
        var time = CivilTime(year: sign == 0 ? year : sign * year)
        guard take("-") else { return time }
        guard let month = digits(2), 1...12 ~= month else { return nil }
        time.month = month - 1
        guard take("-") else { return time }
        guard let day = digits(2), 1...31 ~= day else { return nil }
        time.day = day
        return time
    }

    /// Digits after the point, as milliseconds; finer ones are dropped.
    private mutating func fraction() -> Int? {
        guard let first = digits(1) else { return nil }
        var value = first * 100
        for weight in [10, 1] {
            guard let next = digits(1) else { return value }
            value += next * weight
        }
        while digits(1) != nil {}
        return value
    }

    // MARK: Other forms

    private enum Word {
        case number(Int, length: Int)
        case name(String)
        case sign(UInt8)
    }

    private mutating func words() -> [Word] {
        var words: [Word] = []
        while let b = byte {
            let start = at
            switch b {
            case 48...57:
                while let d = byte, 48...57 ~= d { at += 1 }
                let text = String(decoding: bytes[start..<at], as: UTF8.self)
                words.append(.number(Int(text) ?? .max, length: at - start))
            case 65...90, 97...122:
                while let c = byte, 65...90 ~= c & 0xDF { at += 1 }
                words.append(.name(String(decoding: bytes[start..<at], as: UTF8.self).lowercased()))
            default:
                at += 1
                if b != UInt8(ascii: " ") && b != UInt8(ascii: ",") { words.append(.sign(b)) }
            }
        }
        return words
    }

    mutating func looseDate() -> Found? {
        var loose = LooseDate()
        let words = words()
        var i = 0
        while i < words.count {
            switch words[i] {
            case .name(let name): guard loose.add(name: name) else { return nil }
            case .sign(let sign):
                guard sign != UInt8(ascii: ":"), loose.add(sign: sign) else { return nil }
            case .number(let n, let length):
                if !loose.isZoneNext, i + 2 < words.count, case .sign(UInt8(ascii: ":")) = words[i + 1],
                    case .number(let minutes, _) = words[i + 2]
                {
                    i += 2
                    var seconds = 0
                    if i + 2 < words.count, case .sign(UInt8(ascii: ":")) = words[i + 1],
                        case .number(let s, _) = words[i + 2]
                    {
                        i += 2
                        seconds = s
                    }
                    guard loose.add(hours: n, minutes: minutes, seconds: seconds) else { return nil }
                } else {
                    guard loose.add(number: n, length: length) else { return nil }
                }
            }
            i += 1
        }
        return loose.found
    }
}

/// The parts of a date in whatever order they come.
private struct LooseDate {
    private var numbers: [(value: Int, length: Int)] = []
    private var month: Int?
    private var clock: (hours: Int, minutes: Int, seconds: Int)?
    private var offset: Double?
    private var zoneSign: Double?

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

    /// Whether a number now would be the zone's, after `GMT+`.
    var isZoneNext: Bool { zoneSign != nil }

    mutating func add(name: String) -> Bool {
        let short = String(name.prefix(3))
        if let m = LooseDate.months.firstIndex(of: short) {
            month = m
        } else if name == "am" || name == "pm" {
            guard let c = clock, 1...12 ~= c.hours else { return false }
            clock?.hours = c.hours % 12 + (name == "pm" ? 12 : 0)
        } else if name == "gmt" || name == "utc" || name == "z" {
            offset = 0
        } else {
            return LooseDate.weekdays.contains(short)
        }
        return true
    }

    mutating func add(sign: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            // Before the clock a hyphen is a separator, as in `2-Jan-2020`.
            if clock != nil || offset != nil { zoneSign = sign == UInt8(ascii: "-") ? -1 : 1 }
            return true
        case UInt8(ascii: "/"), UInt8(ascii: "."): return true
        default: return false
        }
    }

    mutating func add(hours: Int, minutes: Int, seconds: Int) -> Bool {
        guard clock == nil, hours < 24, minutes < 60, seconds < 60 else { return false }
        clock = (hours, minutes, seconds)
        return true
    }

    mutating func add(number n: Int, length: Int) -> Bool {
        guard n < 1_000_000 else { return false }
        if let sign = zoneSign {
            let minutes = length <= 2 ? n * 60 : n / 100 * 60 + n % 100
            offset = sign * Double(minutes) * 60_000
            zoneSign = nil
            return true
        }
        numbers.append((n, length))
        return numbers.count <= 3
    }

    var found: (time: CivilTime, offset: Double?)? {
        guard let (year, month, day) = calendarDay, 0...11 ~= month, 1...31 ~= day else { return nil }
        let time = CivilTime(
            year: year, month: month, day: day, hours: clock?.hours ?? 0, minutes: clock?.minutes ?? 0,
            seconds: clock?.seconds ?? 0)
        return (time, offset)
    }

    private var calendarDay: (year: Int, month: Int, day: Int)? {
        let n = numbers.map(\.value)
        if let month {
            switch n.count {
            case 1 where numbers[0].length > 2: return (n[0], month, 1)
            // A day without a year lies in 2001 for browsers.
            case 1: return (2001, month, n[0])
            case 2 where numbers[0].length > 2: return (n[0], month, n[1])
            case 2: return (full(1), month, n[0])
            default: return nil
            }
        }
        guard n.count == 3 else { return nil }
        // Years first, else the American order, as all browsers read it.
        return numbers[0].length > 2 ? (n[0], n[1] - 1, n[2]) : (full(2), n[0] - 1, n[1])
    }

    /// Two digits stand for 1950…2049.
    private func full(_ i: Int) -> Int {
        let (year, length) = numbers[i]
        return length > 2 ? year : year < 50 ? 2000 + year : 1900 + year
    }
}
