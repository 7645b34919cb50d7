/// Moments along a time axis at whole calendar units (d3-time's `ticks`).
package enum TimeTicks {
    private static let intervals: [TimeInterval] =
        [1, 5, 15, 30].map { TimeInterval(.second, every: $0) }
        + [1, 5, 15, 30].map { TimeInterval(.minute, every: $0) }
        + [1, 3, 6, 12].map { TimeInterval(.hour, every: $0) } + [1, 2].map { TimeInterval(.day, every: $0) }
        + [TimeInterval(.week), TimeInterval(.month), TimeInterval(.month, every: 3), TimeInterval(.year)]

    /// The interval that gives about `count` ticks over the span, by the ratio to its neighbours in the table.
    package static func interval(_ span: ClosedRange<Double>, count: Double) -> TimeInterval {
        let target = (span.upperBound - span.lowerBound) / max(count, 1e-9)
        let lengths = intervals.map { $0.unit.duration * Double($0.step) }
        guard let i = lengths.firstIndex(where: { $0 > target }) else {
            let year = TimeInterval.Unit.year.duration
            return TimeInterval(.year, every: step(span.lowerBound / year, span.upperBound / year, count))
        }
        if i == 0 { return TimeInterval(.millisecond, every: step(span.lowerBound, span.upperBound, count)) }
        return intervals[target / lengths[i - 1] < lengths[i] / target ? i - 1 : i]
    }

    private static func step(_ start: Double, _ stop: Double, _ count: Double) -> Int {
        let step = LinearTicks.step(start, stop, count: count)
        return step >= 1 && step < 1e8 ? Int(step) : 1
    }

    /// The ticks of the span, both ends included.
    package static func values(_ span: ClosedRange<Double>, count: Double, zone: TimeZone) -> [Double] {
        guard span.lowerBound.isFinite, span.upperBound.isFinite, count > 0 else { return [] }
        return interval(span, count: count).range(span.lowerBound, span.upperBound, in: zone)
    }

    /// The span extended to whole intervals on both sides: of the interval named, else of the one that gives about `count`
    /// ticks.
    static func nice(
        _ span: ClosedRange<Double>, count: Double, interval named: (String, Int)?, zone: TimeZone
    ) -> ClosedRange<Double> {
        let interval = named.flatMap { TimeInterval(name: $0.0, step: $0.1) } ?? interval(span, count: count)
        let (start, stop) = (interval.floor(span.lowerBound, in: zone), interval.ceil(span.upperBound, in: zone))
        return start <= stop ? start...stop : span
    }
}
