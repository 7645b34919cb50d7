/// Dates in texts, as JavaScript's `Date` and d3's patterns read them.
package enum DateParsing {
    /// ISO 8601 forms (a date alone is UTC, one with a time and no zone is local) and the common other ones that
    /// browsers read: `Jan 1 2000`, `1 Jan 2000 10:00`, `2000/01/02`, with a weekday, `GMT` or `+0100`. Nil for
    /// anything else.
    package static func milliseconds(_ text: String, zone: TimeZone) -> Double? {
        iso(text, zone: zone) ?? loose(text, zone: zone)
    }

    private static func iso(_ text: String, zone: TimeZone) -> Double? {
        var scan = Scanner(text)
        guard let year = scan.year() else { return nil }
        var t = CivilTime(year: year)
        var isLocal = false
        if scan.skip("-") {
            guard let month = scan.digits(2), (1...12).contains(month) else { return nil }
            t.month = month - 1
            if scan.skip("-") {
                guard let day = scan.digits(2), (1...31).contains(day) else { return nil }
                t.day = day
            }
        }
        if scan.skip("T") || scan.skip("t") || (scan.peek == " " && scan.skip(" ")) {
            guard let h = scan.digits(2), h <= 24, scan.skip(":"), let m = scan.digits(2), m < 60 else { return nil }
            (t.hours, t.minutes) = (h, m)
            if scan.skip(":") {
                guard let s = scan.digits(2), s < 60 else { return nil }
                t.seconds = s
                if scan.skip(".") { t.milliseconds = scan.fraction() }
            }
            isLocal = true
            if scan.skip("Z") || scan.skip("z") {
                isLocal = false
            } else if let sign = scan.sign() {
                guard let zh = scan.digits(2) else { return nil }
                _ = scan.skip(":")
                t.minutes -= sign * (zh * 60 + (scan.digits(2) ?? 0))
                isLocal = false
            }
        }
        guard scan.isAtEnd else { return nil }
        return isLocal ? zone.timestamp(t.normalized) : t.timestamp
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func loose(_ text: String, zone: TimeZone) -> Double? {
        var month: Int?
        var numbers: [Int] = []
        var clock: (Int, Int, Int)?
        var offset: Int?
        var isAfternoon: Bool?
        let words = text.split(whereSeparator: { " ,()".contains($0) })
        for word in words {
            let lower = word.lowercased()
            if let m = months.firstIndex(where: { lower.hasPrefix($0) }) {
                month = m
            } else if lower.contains(":") {
                let parts = lower.split(separator: ":").map { Int($0.prefix { $0.isNumber }) }
                guard parts.count >= 2, let h = parts[0], let m = parts[1] else { return nil }
                clock = (h, m, parts.count > 2 ? parts[2] ?? 0 : 0)
            } else if lower == "am" || lower == "pm" {
                isAfternoon = lower == "pm"
            } else if lower == "gmt" || lower == "utc" || lower == "z" {
                offset = offset ?? 0
            } else if clock != nil, let sign = lower.first(where: { $0 == "+" || $0 == "-" }),
                let digits = Int(lower.drop { !$0.isNumber })
            {
                offset = (sign == "-" ? -1 : 1) * (digits / 100 * 60 + digits % 100)
            } else if lower.contains("/") || (lower.contains("-") && lower.first?.isNumber == true) {
                for part in lower.split(whereSeparator: { $0 == "/" || $0 == "-" }) {
                    if let m = months.firstIndex(where: { part.hasPrefix($0) }) { month = m; continue }
                    guard let n = Int(part) else { return nil }
                    numbers.append(n)
                }
            } else if let n = Int(lower) {
                numbers.append(n)
            } else if !["sun", "mon", "tue", "wed", "thu", "fri", "sat"].contains(where: { lower.hasPrefix($0) }) {
                return nil
            }
        }
        guard var t = civil(month, numbers) else { return nil }
        if let (h, m, s) = clock {
            t.hours = isAfternoon == true && h < 12 ? h + 12 : isAfternoon == false && h == 12 ? 0 : h
            (t.minutes, t.seconds) = (m, s)
        }
        if let offset {
            t.minutes -= offset
            return t.timestamp
        }
        return zone.timestamp(t.normalized)
    }

    /// A day from its month by name and its numbers, or from numbers alone: month first, or the year if it comes first.
    private static func civil(_ month: Int?, _ numbers: [Int]) -> CivilTime? {
        func full(_ year: Int) -> Int { year < 50 ? 2000 + year : year < 100 ? 1900 + year : year }
        if let month {
            switch numbers.count {
            case 1:
                return numbers[0] > 31
                    ? CivilTime(year: numbers[0], month: month) : CivilTime(year: 2001, month: month, day: numbers[0])
            case 2:
                let (a, b) = (numbers[0], numbers[1])
                return a > 31
                    ? CivilTime(year: a, month: month, day: b) : CivilTime(year: full(b), month: month, day: a)
            default: return nil
            }
        }
        guard numbers.count == 3 else { return nil }
        let (a, b, c) = (numbers[0], numbers[1], numbers[2])
        let isYearFirst = a > 31
        let (year, m, day) = isYearFirst ? (a, b, c) : (full(c), a, b)
        guard (1...12).contains(m), (1...31).contains(day) else { return nil }
        return CivilTime(year: year, month: m - 1, day: day)
    }

    /// Reads by a d3 pattern; nil where the text does not follow it.
    package static func milliseconds(_ text: String, pattern: String, zone: TimeZone, locale: Locale = .english)
        -> Double?
    {
        var scan = Scanner(text)
        var t = CivilTime(year: 1900)
        var afternoon: Bool?
        var dayOfYear: Int?
        var rest = pattern[...]
        while let c = rest.popFirst() {
            guard c == "%", var directive = rest.popFirst() else {
                if !scan.skip(c) { return nil }
                continue
            }
            if ["-", "_", "0"].contains(directive) { directive = rest.popFirst() ?? directive }
            func number(_ width: Int, _ take: (Int) -> Void) -> Bool {
                guard let n = scan.number(upTo: width) else { return false }
                take(n)
                return true
            }
            func name(_ names: [String], _ take: (Int) -> Void) -> Bool {
                guard let i = scan.name(names) else { return false }
                take(i)
                return true
            }
            let isRead: Bool
            switch directive {
            case "Y": isRead = number(4) { t.year = $0 }
            case "y": isRead = number(2) { t.year = $0 > 68 ? 1900 + $0 : 2000 + $0 }
            case "m": isRead = number(2) { t.month = $0 - 1 }
            case "d", "e": isRead = number(2) { t.day = $0 }
            case "H", "I": isRead = number(2) { t.hours = $0 }
            case "M": isRead = number(2) { t.minutes = $0 }
            case "S": isRead = number(2) { t.seconds = $0 }
            case "L": isRead = number(3) { t.milliseconds = $0 }
            case "j": isRead = number(3) { dayOfYear = $0 }
            case "q": isRead = number(1) { t.month = ($0 - 1) * 3 }
            case "b": isRead = name(locale.shortMonths) { t.month = $0 }
            case "B": isRead = name(locale.months) { t.month = $0 }
            case "a": isRead = name(locale.shortDays) { _ in }
            case "A": isRead = name(locale.days) { _ in }
            case "p": isRead = name(locale.periods) { afternoon = $0 == 1 }
            case "Q": return Double(text)
            case "s": return Double(text).map { $0 * 1000 }
            case "%": isRead = scan.skip("%")
            default: return nil
            }
            if !isRead { return nil }
        }
        guard scan.isAtEnd else { return nil }
        if let afternoon { t.hours = t.hours % 12 + (afternoon ? 12 : 0) }
        if let dayOfYear { (t.month, t.day) = (0, dayOfYear) }
        return zone.timestamp(t.normalized)
    }

    /// Walks over a text from its start.
    private struct Scanner {
        private var rest: Substring

        init(_ text: String) { rest = text[...] }

        var isAtEnd: Bool { rest.isEmpty }
        var peek: Character? { rest.first }

        mutating func skip(_ c: Character) -> Bool {
            guard rest.first == c else { return false }
            rest.removeFirst()
            return true
        }

        mutating func digits(_ count: Int) -> Int? {
            let head = rest.prefix(count)
            guard head.count == count, head.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            rest = rest.dropFirst(count)
            return Int(head)
        }

        mutating func number(upTo width: Int) -> Int? {
            while rest.first == " " { rest.removeFirst() }
            let head = rest.prefix(width).prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(head.count)
            return Int(head)
        }

        /// Four digits, or six after a sign.
        mutating func year() -> Int? {
            if let sign = sign() { return digits(6).map { $0 * sign } }
            return digits(4)
        }

        mutating func sign() -> Int? { skip("+") ? 1 : skip("-") ? -1 : nil }

        mutating func fraction() -> Int {
            let head = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(head.count)
            return Int((head + "000").prefix(3)) ?? 0
        }

        mutating func name(_ names: [String]) -> Int? {
            let lower = rest.lowercased()
            // The longest name first, since one may begin with another.
            let order = names.indices.sorted { names[$0].count > names[$1].count }
            for i in order where lower.hasPrefix(names[i].lowercased()) {
                rest = rest.dropFirst(names[i].count)
                return i
            }
            return nil
        }
    }
}
