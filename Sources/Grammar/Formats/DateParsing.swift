/// Dates in texts, as JavaScript's `Date` and d3's patterns read them.
package enum DateParsing {
    /// ISO 8601 forms (a date alone is UTC, one with a time and no zone is local) and the common other ones that
    /// browsers read: `Jan 1 2000`, `1 Jan 2000 10:00`, `2000/01/02`, with a weekday, `GMT` or `+0100`. Nil for
    /// anything else.
    package static func milliseconds(_ text: String, zone: TimeZone) -> Double? {
        let moment = zone.timestamp(reading: text)
        return moment.isNaN ? nil : moment
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

        mutating func skip(_ c: Character) -> Bool {
            guard rest.first == c else { return false }
            rest.removeFirst()
            return true
        }

        mutating func number(upTo width: Int) -> Int? {
            while rest.first == " " { rest.removeFirst() }
            let head = rest.prefix(width).prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(head.count)
            return Int(head)
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
