/// How a moment is written, and read: d3-time-format's patterns (https://d3js.org/d3-time-format), such as
/// `%Y-%m-%d %H:%M`. A directive's padding changes with `%-d` (none), `%_d` (blanks) and `%0d` (zeros).
package struct TimeFormat: Hashable, Sendable {
    enum Item: Hashable, Sendable {
        case text(String)
        case directive(Character, padding: Character?)
    }

    package let pattern: String
    /// Whose clock is read.
    package let zone: TimeZone
    package let locale: Locale
    let items: [Item]

    /// Never fails: what is no directive stands for itself, as in d3. See ``check(_:)``.
    package init(_ pattern: String, zone: TimeZone = .utc, locale: Locale = .english) {
        self.pattern = pattern
        self.zone = zone
        self.locale = locale
        items = TimeFormat.items(of: pattern, locale, depth: 0)
    }

    /// - Throws: the directive that d3 does not know, or the letters of another program's pattern (`YYYY-MM`), which would
    ///   stand as they are behind every date.
    package static func check(_ pattern: String, at origin: Origin? = nil) throws(Diagnostic) {
        let items = items(of: pattern, .english, depth: 0)
        for case .directive(let c, _) in items where !directives.contains(c) {
            throw Diagnostic(
                .error, "unknown directive \"%\(c)\" in the time format \"\(pattern)\"", at: origin,
                notes: ["the directives are " + directives.map { "%\($0)" }.joined(separator: " ")])
        }
        if !pattern.contains("%"), let translated = translated(pattern) {
            throw Diagnostic(
                .error, "expected directives such as \"%Y\" in the time format \"\(pattern)\", found none", at: origin,
                label: "did you mean \"\(translated)\"?")
        }
    }

    /// A pattern of Excel, Java or Moment in d3's directives; nil where it has no year and no month and day of them.
    private static func translated(_ pattern: String) -> String? {
        let words = [
            ("YYYY", "%Y"), ("yyyy", "%Y"), ("YY", "%y"), ("yy", "%y"), ("MMMM", "%B"), ("MMM", "%b"), ("MM", "%m"),
            ("DD", "%d"), ("dd", "%d"), ("HH", "%H"), ("hh", "%I"), ("mm", "%M"), ("ss", "%S"),
        ]
        var rest = pattern[...]
        var result = ""
        var found: Set<String> = []
        while !rest.isEmpty {
            if let (word, directive) = words.first(where: { rest.hasPrefix($0.0) }) {
                result += directive
                found.insert(directive.lowercased())
                rest = rest.dropFirst(word.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return found.contains("%y") || found.isSuperset(of: ["%m", "%d"]) || found.isSuperset(of: ["%h", "%m"])
            ? result : nil
    }

    private static let directives = Array("aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%")

    /// The pattern in its parts, the locale's patterns (`%c`, `%x`, `%X`) in place of their names.
    private static func items(of pattern: String, _ locale: Locale, depth: Int) -> [Item] {
        var items: [Item] = []
        var text = ""
        var rest = pattern[...]
        while let c = rest.popFirst() {
            guard c == "%", var name = rest.popFirst() else {
                text.append(c)
                continue
            }
            var padding: Character? = name == "e" ? " " : "0"
            if let changed = paddings[name], let next = rest.popFirst() { (padding, name) = (changed, next) }
            if !text.isEmpty { items.append(.text(text)) }
            text = ""
            let whole = [Character("c"): locale.dateTime, "x": locale.date, "X": locale.time][name]
            // A locale whose patterns name each other would never end.
            if let whole, depth < 3 {
                items += TimeFormat.items(of: whole, locale, depth: depth + 1)
            } else {
                items.append(.directive(name, padding: padding))
            }
        }
        return text.isEmpty ? items : items + [.text(text)]
    }

    private static let paddings: [Character: Character?] = ["-": nil, "_": " ", "0": "0"]
}

extension TimeFormat {
    /// The moment (milliseconds since 1970 UTC) as text; empty for one that does not exist.
    package func text(_ ms: Double) -> String {
        guard ms.isFinite, abs(ms) <= 8.64e15 else { return "" }
        let time = zone.civil(ms)
        return items.map { item in
            switch item {
            case .text(let text): text
            case .directive(let name, let padding):
                number(name, time).map { TimeFormat.padded($0.value, $0.width, padding) } ?? word(name, time, ms)
            }
        }.joined()
    }

    /// The directives that are padded numbers.
    private func number(_ directive: Character, _ t: CivilTime) -> (value: Int, width: Int)? {
        switch directive {
        case "d", "e": (t.day, 2)
        case "g": (t.isoWeek.year % 100, 2)
        case "G": (t.isoWeek.year % 10_000, 4)
        case "H": (t.hours, 2)
        case "I": ((t.hours + 11) % 12 + 1, 2)
        case "j": (t.dayOfYear, 3)
        case "L": (t.milliseconds, 3)
        case "m": (t.month + 1, 2)
        case "M": (t.minutes, 2)
        case "S": (t.seconds, 2)
        case "U": (t.week, 2)
        case "V": (t.isoWeek.week, 2)
        case "W": (t.mondayWeek, 2)
        case "y": (t.year % 100, 2)
        case "Y": (t.year % 10_000, 4)
        default: nil
        }
    }

    private func word(_ directive: Character, _ t: CivilTime, _ ms: Double) -> String {
        switch directive {
        case "a": locale.shortDays[t.weekday]
        case "A": locale.days[t.weekday]
        case "b": locale.shortMonths[t.month]
        case "B": locale.months[t.month]
        case "f": TimeFormat.padded(t.milliseconds, 3, "0") + "000"
        case "p": locale.periods[t.hours < 12 ? 0 : 1]
        case "q": String(t.month / 3 + 1)
        case "Q": Value.text(of: ms)
        case "s": Value.text(of: (ms / 1000).rounded(.down))
        case "u": String((t.weekday + 6) % 7 + 1)
        case "w": String(t.weekday)
        case "Z": offset(at: ms)
        default: String(directive)
        }
    }

    /// `+0800`.
    private func offset(at ms: Double) -> String {
        let minutes = Int(zone.offset(at: ms) / 60_000)
        let parts = [abs(minutes) / 60, abs(minutes) % 60].map { TimeFormat.padded($0, 2, "0") }
        return (minutes < 0 ? "-" : "+") + parts.joined()
    }

    private static func padded(_ n: Int, _ width: Int, _ padding: Character?) -> String {
        let digits = String(abs(n))
        let fill = padding.map { String(repeating: $0, count: max(0, width - digits.count)) } ?? ""
        return (n < 0 ? "-" : "") + fill + digits
    }
}
