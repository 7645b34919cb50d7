/// Writes moments by d3-time-format's directives (`%Y-%m-%d`, padding changed by `-`, `_` or `0`).
package struct TimeFormat: Hashable, Sendable {
    package var pattern: String
    package var zone: TimeZone
    package var locale: Locale

    package init(_ pattern: String, zone: TimeZone = .utc, locale: Locale = .english) {
        self.pattern = pattern
        self.zone = zone
        self.locale = locale
    }

    /// The moment as text; empty for an invalid one.
    package func text(_ ms: Double) -> String {
        guard ms.isFinite, abs(ms) <= 8.64e15 else { return "" }
        return text(zone.civil(ms), ms, pattern)
    }

    private func text(_ t: CivilTime, _ ms: Double, _ pattern: String) -> String {
        var result = ""
        var rest = pattern[...]
        while let c = rest.popFirst() {
            guard c == "%", var directive = rest.popFirst() else {
                result.append(c)
                continue
            }
            var pad: Character? = directive == "e" ? " " : "0"
            if ["-", "_", "0"].contains(directive), let next = rest.popFirst() {
                pad = directive == "-" ? nil : directive == "_" ? " " : "0"
                directive = next
            }
            result += value(directive, pad, t, ms)
        }
        return result
    }

    private func value(_ directive: Character, _ pad: Character?, _ t: CivilTime, _ ms: Double) -> String {
        func number(_ n: Int, _ width: Int) -> String {
            let digits = String(abs(n))
            let padding = pad.map { String(repeating: $0, count: max(0, width - digits.count)) } ?? ""
            return (n < 0 ? "-" : "") + padding + digits
        }
        switch directive {
        case "a": return locale.shortDays[t.weekday]
        case "A": return locale.days[t.weekday]
        case "b", "h": return locale.shortMonths[t.month]
        case "B": return locale.months[t.month]
        case "c": return text(t, ms, locale.dateTime)
        case "d", "e": return number(t.day, 2)
        case "f": return number(t.milliseconds, 3) + "000"
        case "g": return number(t.isoCalendarWeek.year % 100, 2)
        case "G": return number(t.isoCalendarWeek.year % 10_000, 4)
        case "H": return number(t.hours, 2)
        case "I": return number((t.hours + 11) % 12 + 1, 2)
        case "j": return number(t.dayOfYear, 3)
        case "L": return number(t.milliseconds, 3)
        case "m": return number(t.month + 1, 2)
        case "M": return number(t.minutes, 2)
        case "p": return locale.periods[t.hours < 12 ? 0 : 1]
        case "q": return String(t.month / 3 + 1)
        case "Q": return Value.text(of: ms)
        case "s": return Value.text(of: (ms / 1000).rounded(.down))
        case "S": return number(t.seconds, 2)
        case "u": return String(t.weekday == 0 ? 7 : t.weekday)
        case "U": return number((t.dayOfYear + 6 - t.weekday) / 7, 2)
        case "V": return number(t.isoCalendarWeek.week, 2)
        case "w": return String(t.weekday)
        case "W": return number((t.dayOfYear + 6 - (t.weekday + 6) % 7) / 7, 2)
        case "x": return text(t, ms, locale.date)
        case "X": return text(t, ms, locale.time)
        case "y": return number(t.year % 100, 2)
        case "Y": return number(t.year % 10_000, 4)
        case "Z":
            let minutes = Int(zone.offset(at: ms) / 60_000)
            let (h, m) = (abs(minutes) / 60, abs(minutes) % 60)
            return (minutes < 0 ? "-" : "+") + (h < 10 ? "0" : "") + String(h) + (m < 10 ? "0" : "") + String(m)
        case "%": return "%"
        default: return "%" + String(directive)
        }
    }
}

extension CivilTime {
    /// The week of ISO 8601, which belongs to the year of its Thursday.
    var isoCalendarWeek: (year: Int, week: Int) {
        let monday = (weekday + 6) % 7
        let thursday = CivilTime(year: year, month: month, day: day + 3 - monday).normalized
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    /// With parts beyond their range carried over.
    var normalized: CivilTime { CivilTime(milliseconds: timestamp) }
}
