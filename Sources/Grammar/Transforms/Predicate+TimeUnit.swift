extension TimeUnit {
    /// What a predicate with this unit compares: the start of the unit that holds the date, in milliseconds; NaN, of which
    /// no comparison holds, where there is no date.
    func compared(_ value: Value, in zone: TimeZone) -> Value {
        guard value.isValid else { return .number(.nan) }
        return .number(isBinned ? value.asNumber : floor(value.asNumber, in: zone))
    }

    /// What it compares with. A number below 10 000 counts the unit's one part as an author does: 1 for January or the
    /// first quarter, 0 for Sunday (Vega-Lite's `valueExpr`).
    func comparand(_ value: Value, in zone: TimeZone) -> Value {
        switch value {
        case .number(let n):
            guard parts.count == 1, let part = parts.first, n < 10_000, n > -10_000 else { return value }
            return .number(start(of: part, Int(n.rounded()), in: zone))
        case .date(let ms): return .number(ms)
        case .undefined, .null, .boolean, .string, .array, .object, .geometry, .pattern: return value
        }
    }

    private func start(of part: Part, _ n: Int, in zone: TimeZone) -> Double {
        var time = CivilTime(year: 2012)
        switch part {
        case .year: time.year = n
        case .quarter: time.month = 3 * (n - 1)
        case .month: time.month = n - 1
        case .week: time.day = 7 * (n - 1) + 1
        case .day: time.day = (n % 7 + 7) % 7 + 1
        case .dayofyear, .date: time.day = n
        case .hours: time.hours = n
        case .minutes: time.minutes = n
        case .seconds: time.seconds = n
        case .milliseconds: time.milliseconds = n
        }
        return (isUTC ? .utc : zone).timestamp(time)
    }
}
