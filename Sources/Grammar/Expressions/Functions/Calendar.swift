extension Function {
    /// Steps along the calendar, on the local clock and in UTC: d3-time's `offset` and `range` of Vega's units.
    static let calendar: [Function] = [("time", false), ("utc", true)].flatMap { prefix, isUTC -> [Function] in
        let offset = Function.values(prefix + "Offset", 2...3) { (a, context) throws(Diagnostic) in
            let zone = isUTC ? .utc : context.scope.timeZone
            let step = a.given(2)?.asNumber ?? 1
            return .date(try CalendarUnit.named(a[0]).moved(a[1].moment(in: context.scope.timeZone), by: step, zone))
        }
        let sequence = Function.values(prefix + "Sequence", 3...4) { (a, context) throws(Diagnostic) in
            let zone = isUTC ? .utc : context.scope.timeZone
            let ends = (a[1].moment(in: context.scope.timeZone), a[2].moment(in: context.scope.timeZone))
            let moments = try CalendarUnit.named(a[0]).starts(from: ends.0, to: ends.1, a.given(3)?.asNumber ?? 1, zone)
            return .array(moments.map(Value.date))
        }
        return [offset, sequence]
    }
}

/// A unit by which moments are moved.
private enum CalendarUnit: String, CaseIterable {
    case year, quarter, month, week, isoweek, date, day, dayofyear, hours, minutes, seconds, milliseconds

    static func named(_ name: Value) throws(Diagnostic) -> CalendarUnit {
        if let unit = CalendarUnit(rawValue: name.asText) { return unit }
        throw Diagnostic(
            .error, "unknown time unit \"\(name.asText)\"",
            label: Nearest.hint(for: name.asText, among: allCases.map(\.rawValue)))
    }

    /// The moment so many units later; NaN for an invalid one.
    func moved(_ ms: Double, by step: Double, _ zone: TimeZone) -> Double {
        guard ms.isFinite, abs(step) < 1e12 else { return .nan }
        let n = Int(step.rounded(.down))
        var time = zone.civil(ms)
        switch self {
        case .year: time.year += n
        case .quarter: time.month += CalendarUnit.months(toQuarter: n, from: time.month)
        case .month: time.month += n
        case .week, .isoweek: time.day += 7 * n
        case .date, .day, .dayofyear: time.day += n
        case .hours: return ms + Double(n) * 3_600_000
        case .minutes: return ms + Double(n) * 60_000
        case .seconds: return ms + Double(n) * 1000
        case .milliseconds: return ms + Double(n)
        }
        let moved = zone.timestamp(time)
        return abs(moved) <= 8.64e15 ? moved : .nan
    }

    /// d3 goes month by month to the next first month of a quarter, wherever it starts.
    private static func months(toQuarter n: Int, from month: Int) -> Int {
        if n == 0 { return 0 }
        let past = month % 3
        return n > 0 ? 3 * n - past : 3 * n + (past == 0 ? 0 : 3 - past)
    }

    /// The start of the unit that holds the moment.
    private func floor(_ ms: Double, _ zone: TimeZone) -> Double {
        guard ms.isFinite else { return .nan }
        var start = zone.civil(ms)
        start.milliseconds = self == .milliseconds ? start.milliseconds : 0
        switch self {
        case .milliseconds, .seconds: break
        case .minutes: start.seconds = 0
        case .hours: (start.minutes, start.seconds) = (0, 0)
        case .year, .quarter, .month, .week, .isoweek, .date, .day, .dayofyear:
            (start.hours, start.minutes, start.seconds) = (0, 0, 0)
        }
        switch self {
        case .year: (start.month, start.day) = (0, 1)
        case .quarter: (start.month, start.day) = (start.month - start.month % 3, 1)
        case .month: start.day = 1
        case .week: start.day -= start.weekday
        case .isoweek: start.day -= (start.weekday + 6) % 7
        case .date, .day, .dayofyear, .hours, .minutes, .seconds, .milliseconds: break
        }
        return zone.timestamp(start)
    }

    /// The units' starts in `from..<to`, every `step`th.
    func starts(from: Double, to: Double, _ step: Double, _ zone: TimeZone) throws(Diagnostic) -> [Double] {
        guard step >= 1, step < 1e12, from.isFinite, to.isFinite else { return [] }
        var moment = floor(from, zone)
        if moment < from { moment = floor(moved(moment, by: 1, zone), zone) }
        var starts: [Double] = []
        while moment < to {
            starts.append(moment)
            // Long enough for any axis, too short to fill the memory.
            if starts.count > 100_000 {
                throw Diagnostic(.error, "cannot list the \(rawValue) between two dates because they are too many")
            }
            let next = floor(moved(moment, by: step, zone), zone)
            if !(next > moment) { break }
            moment = next
        }
        return starts
    }
}
