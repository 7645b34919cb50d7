extension TimeUnit {
    /// The pattern by which the unit's values are written: in English `%b %Y` for `yearmonth` (vega-time's
    /// `timeUnitSpecifier` with Vega-Lite's order of month and year), in Chinese `%Y年%-m月`.
    package func pattern(in locale: Locale) -> String {
        TimeUnit.pattern(parts, specifiers: locale.unitPatterns)
    }

    /// The pattern of parts from coarse to fine.
    /// - Parameter specifiers: in place of Vega's, by parts joined with hyphens (`year-month`).
    package static func pattern(_ parts: [Part], specifiers: [String: String] = [:]) -> String {
        TimeUnitPattern.pattern(parts.map(\.rawValue), replacing: specifiers)
    }

    /// How long the unit is that starts with the (common) year 2001, in milliseconds; nil for weekdays and for a choice by
    /// `maxBins` (Vega-Lite's `durationExpr`).
    package var duration: Double? {
        guard let finest, finest != .day else { return nil }
        let start = CivilTime(year: 2001).timestamp
        return end(ofUnitAt: start, in: .utc) - start
    }

    /// The number of a month (1 for January) or weekday (0 for Sunday) by its English name or its first three letters;
    /// a number in digits as it stands.
    func partNumber(named text: String) -> Double? {
        if let n = Double(text) { return n }
        let key = text.lowercased()
        let names = parts.first == .month ? Locale.english.months : parts.first == .day ? Locale.english.days : []
        guard let i = names.firstIndex(where: { $0.lowercased() == key || $0.lowercased().prefix(3) == key }) else {
            return nil
        }
        return Double(parts.first == .month ? i + 1 : i)
    }

    /// A bare number of a single part (`month: 3`, from 1; `day: 0` or `7` is Sunday) as a moment in the year 2012, in
    /// which the values of units without a year lie.
    package func timestamp(ofPart number: Double, zone: TimeZone) -> Double {
        guard abs(number) < 1e9, let part = parts.first else { return .nan }
        let n = Int(number)
        var t = CivilTime(year: 2012)
        switch part {
        case .year: t.year = n
        case .quarter: t.month = 3 * (n - 1)
        case .month: t.month = n - 1
        case .week: t.day = 1 + 7 * n
        case .day: t.day = 1 + (n % 7 + 7) % 7
        case .dayofyear, .date: t.day = n
        case .hours: t.hours = n
        case .minutes: t.minutes = n
        case .seconds: t.seconds = n
        case .milliseconds: t.milliseconds = n
        }
        return (isUTC ? TimeZone.utc : zone).timestamp(t)
    }
}
