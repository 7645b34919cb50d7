/// Moments along a time axis at whole calendar units (d3-time's `ticks`).
package enum TimeTicks {
    private static let intervals: [TimeInterval] = [
        TimeInterval(.second), TimeInterval(.second, every: 5), TimeInterval(.second, every: 15),
        TimeInterval(.second, every: 30), TimeInterval(.minute), TimeInterval(.minute, every: 5),
        TimeInterval(.minute, every: 15), TimeInterval(.minute, every: 30), TimeInterval(.hour),
        TimeInterval(.hour, every: 3), TimeInterval(.hour, every: 6), TimeInterval(.hour, every: 12),
        TimeInterval(.day), TimeInterval(.day, every: 2), TimeInterval(.week), TimeInterval(.month),
        TimeInterval(.month, every: 3), TimeInterval(.year),
    ]

    /// The interval that gives about `count` ticks.
    package static func interval(_ span: ClosedRange<Double>, count: Double) -> TimeInterval {
        let target = (span.upperBound - span.lowerBound) / max(count, 1e-9)
        let lengths = intervals.map { $0.unit.duration * Double($0.step) }
        guard let i = lengths.firstIndex(where: { $0 > target }) else {
            let year = TimeInterval.Unit.year.duration
            let step = LinearTicks.step(span.lowerBound / year, span.upperBound / year, count: count)
            return TimeInterval(.year, every: max(1, Int(min(step, 1e6))))
        }
        if i == 0 {
            let step = LinearTicks.step(span.lowerBound, span.upperBound, count: count)
            return TimeInterval(.millisecond, every: max(1, Int(min(step, 1e9))))
        }
        return intervals[target / lengths[i - 1] < lengths[i] / target ? i - 1 : i]
    }

    package static func values(
        _ span: ClosedRange<Double>, count: Double, zone: TimeZone
    ) -> [Double] {
        guard span.lowerBound.isFinite, span.upperBound.isFinite, count > 0 else { return [] }
        return interval(span, count: count).range(span.lowerBound, span.upperBound, in: zone)
    }

    /// The domain extended to whole intervals on both sides.
    static func nice(
        _ span: ClosedRange<Double>, count: Double, interval named: (String, Int)?, zone: TimeZone
    ) -> ClosedRange<Double> {
        let interval = named.flatMap { TimeInterval(name: $0.0, step: $0.1) } ?? interval(span, count: count)
        return interval.floor(span.lowerBound, in: zone)...interval.ceil(span.upperBound, in: zone)
    }

    /// The text of a tick by the coarsest unit that it starts (Vega's default for time axes); `patterns` replaces a
    /// unit's own.
    package static func label(
        _ ms: Double, patterns: [TimeUnit.Part: String] = [:], zone: TimeZone, locale: Locale
    ) -> String {
        func starts(_ unit: TimeInterval.Unit) -> Bool { TimeInterval(unit).floor(ms, in: zone) >= ms }
        let pattern: String
        if !starts(.second) {
            pattern = patterns[.milliseconds] ?? ".%L"
        } else if !starts(.minute) {
            pattern = patterns[.seconds] ?? ":%S"
        } else if !starts(.hour) {
            pattern = patterns[.minutes] ?? "%I:%M"
        } else if !starts(.day) {
            pattern = patterns[.hours] ?? "%I %p"
        } else if !starts(.month) {
            pattern = starts(.week) ? patterns[.week] ?? "%b %d" : patterns[.date] ?? "%a %d"
        } else if !starts(.year) {
            pattern =
                starts(.quarter) && patterns[.quarter] != nil ? patterns[.quarter] ?? "%B" : patterns[.month] ?? "%B"
        } else {
            pattern = patterns[.year] ?? "%Y"
        }
        return TimeFormat(pattern, zone: zone, locale: locale).text(ms)
    }
}
