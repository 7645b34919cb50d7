extension TimeUnit {
    /// The d3 pattern of a moment as the unit tells it (vega-time's `timeUnitSpecifier`).
    package var pattern: String {
        let combined: [([Part], String)] = [
            ([.year, .month, .date], "%Y-%m-%d "), ([.year, .month], "%Y-%m "), ([.year, .week], "%Y W%U "),
            ([.year, .dayofyear], "%Y-%j "), ([.year, .quarter], "%Y Q%q "), ([.month, .date], "%m-%d "),
            ([.hours, .minutes, .seconds], "%H:%M:%S "), ([.hours, .minutes], "%H:%M "),
        ]
        let single: [Part: String] = [
            .year: "%Y ", .quarter: "Q%q ", .month: "%B ", .week: "W%U ", .day: "%A ", .dayofyear: "%j ",
            .date: "%d ", .hours: "%H:00", .minutes: "00:%M", .seconds: ":%S", .milliseconds: ".%L",
        ]
        let named: [[Part]: String] = [
            [.month]: "%b ", [.day]: "%a ", [.year, .month]: "%b %Y ", [.year, .month, .date]: "%b %d, %Y ",
            [.month, .date]: "%b %d ", [.quarter]: "Q%q ",
        ]
        if let whole = named[parts] { return whole.trimmingEnd() }
        var rest = parts[...]
        var text = ""
        while let first = rest.first {
            if let match = combined.first(where: { rest.starts(with: $0.0) }) {
                text += named[match.0] ?? match.1
                rest = rest.dropFirst(match.0.count)
            } else {
                text += single[first] ?? ""
                rest = rest.dropFirst()
            }
        }
        return text.trimmingEnd()
    }

    /// About how long one step is, in milliseconds (the finest part's); nil for a choice by `maxBins`.
    package var duration: Double? {
        guard let finest = parts.last else { return nil }
        let unit = TimeInterval(name: finest.rawValue, step: step)
        return unit.map { $0.unit.duration * Double($0.step) }
    }

    /// A bare number of a single part (`month: 3`) as a moment, in the year that the unit's values lie in.
    func timestamp(ofPart n: Double, zone: TimeZone) -> Double {
        var t = CivilTime(year: 2012)
        let value = Int(n)
        switch parts.first {
        case .year?: t.year = value
        case .quarter?: t.month = (value - 1) * 3
        case .month?: t.month = value - 1
        case .week?: t.day = 1 + 7 * value
        case .day?: t.day = value + 1
        case .dayofyear?, .date?: t.day = value
        case .hours?: t.hours = value
        case .minutes?: t.minutes = value
        case .seconds?: t.seconds = value
        case .milliseconds?: t.milliseconds = value
        case nil: return n
        }
        return isUTC ? t.timestamp : zone.timestamp(t.normalized)
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var s = self
        while s.last == " " { s.removeLast() }
        return s
    }
}
