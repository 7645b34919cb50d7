extension TimeUnit {
    /// The start of the unit that holds the moment (both in milliseconds since 1970 UTC); NaN for an invalid date. Parts
    /// that the unit does not name are as on 1 January 2012 at midnight, a leap year that begins on a Sunday.
    package func floor(_ ms: Double, in zone: TimeZone) -> Double {
        guard ms.isFinite, abs(ms) <= 8.64e15 else { return .nan }
        let zone = isUTC ? .utc : zone
        let time = zone.civil(ms)
        let year = has(.year) ? stepped(time.year, .year) : 2012
        return zone.timestamp(
            CivilTime(
                year: year, month: month(time), day: day(time, inYear: year),
                hours: has(.hours) ? stepped(time.hours, .hours) : 0,
                minutes: has(.minutes) ? stepped(time.minutes, .minutes) : 0,
                seconds: has(.seconds) ? stepped(time.seconds, .seconds) : 0,
                milliseconds: has(.milliseconds) ? stepped(time.milliseconds, .milliseconds) : 0))
    }

    /// The moment one unit (or step) of the finest part later; NaN for an invalid date.
    package func end(ofUnitAt start: Double, in zone: TimeZone) -> Double {
        guard start.isFinite, abs(start) <= 8.64e15, let finest else { return .nan }
        let zone = isUTC ? .utc : zone
        let n = validStep
        switch finest {
        case .year: return moved(start, zone) { $0.year += n }
        case .quarter: return moved(start, zone) { $0.month += 3 * n }
        case .month: return moved(start, zone) { $0.month += n }
        case .week: return moved(start, zone) { $0.day += 7 * n }
        case .day, .dayofyear, .date: return moved(start, zone) { $0.day += n }
        case .hours: return start + Double(n) * 3_600_000
        case .minutes: return start + Double(n) * 60_000
        case .seconds: return start + Double(n) * 1000
        case .milliseconds: return start + Double(n)
        }
    }

    package var finest: Part? {
        Part.allCases.last { has($0) }
    }

    private func has(_ part: Part) -> Bool { parts.contains(part) }

    /// No calendar needs longer steps, and sums stay far from overflowing.
    private var validStep: Int { min(max(step, 1), 100_000_000) }

    /// Counts in steps from `first` on, if the part is the finest.
    private func stepped(_ n: Int, _ part: Part, from first: Int = 0) -> Int {
        if validStep == 1 || part != finest { return n }
        let steps = (Double(n - first) / Double(validStep)).rounded(.down)
        return first + Int(steps) * validStep
    }

    private func month(_ time: CivilTime) -> Int {
        if has(.month) { return stepped(time.month, .month) }
        return has(.quarter) ? 3 * stepped(time.month / 3, .quarter) : 0
    }

    /// The day of the month, or where there is no month the day of the year.
    private func day(_ time: CivilTime, inYear year: Int) -> Int {
        // Weeks are counted from the year's first Sunday; the days before are week 0.
        let offset = (CivilTime(year: year).weekday + 6) % 7
        if has(.week) && has(.day) { return stepped(time.weekday + 7 * time.week - offset, .day, from: 1) }
        if has(.week) { return 7 * stepped(time.week, .week, from: 1) - offset }
        if has(.day) { return stepped(time.weekday + 7 - offset, .day, from: 1) }
        if has(.date) { return stepped(time.day, .date, from: 1) }
        return has(.dayofyear) ? stepped(time.dayOfYear, .dayofyear, from: 1) : 1
    }

    private func moved(_ ms: Double, _ zone: TimeZone, _ change: (inout CivilTime) -> Void) -> Double {
        var time = zone.civil(ms)
        change(&time)
        return zone.timestamp(time)
    }
}
