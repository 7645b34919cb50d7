#if canImport(Glibc)
    import Glibc
#endif

/// Round numbers along a line: steps of 1, 2 or 5 times a power of ten (d3-array's `ticks`).
package enum LinearTicks {
    /// The increment between ticks: positive as it is, negative as the inverse of a fraction, so that 0.1 is exact.
    static func increment(_ start: Double, _ stop: Double, count: Double) -> Double {
        let step = (stop - start) / max(0, count)
        let power = (log10(step)).rounded(.down)
        let error = step / pow(10, power)
        let factor: Double =
            error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
        return power >= 0 ? factor * pow(10, power) : -pow(10, -power) / factor
    }

    /// The distance between neighbouring ticks; negative where `stop` is before `start`.
    package static func step(_ start: Double, _ stop: Double, count: Double) -> Double {
        let reversed = stop < start
        let inc = reversed ? increment(stop, start, count: count) : increment(start, stop, count: count)
        return (reversed ? -1 : 1) * (inc < 0 ? 1 / -inc : inc)
    }

    /// About `count` ticks from `start` to `stop`, in that direction.
    package static func values(_ start: Double, _ stop: Double, count: Double) -> [Double] {
        guard count > 0, start.isFinite, stop.isFinite else { return [] }
        if start == stop { return [start] }
        let reversed = stop < start
        let (low, high) = reversed ? (stop, start) : (start, stop)
        let inc = increment(low, high, count: count)
        guard inc.isFinite, inc != 0 else { return [] }
        var ticks: [Double] = []
        if inc > 0 {
            var first = (low / inc).rounded()
            var last = (high / inc).rounded()
            if first * inc < low { first += 1 }
            if last * inc > high { last -= 1 }
            if last >= first { ticks = stride(from: first, through: last, by: 1).map { $0 * inc } }
        } else {
            var first = (low * -inc).rounded()
            var last = (high * -inc).rounded()
            if first / -inc < low { first += 1 }
            if last / -inc > high { last -= 1 }
            if last >= first { ticks = stride(from: first, through: last, by: 1).map { $0 / -inc } }
        }
        return reversed ? ticks.reversed() : ticks
    }

    /// The domain extended to the next ticks on both sides (d3-scale's `linear.nice`).
    package static func nice(_ domain: ClosedRange<Double>, count: Double = 10) -> ClosedRange<Double> {
        var (start, stop) = (domain.lowerBound, domain.upperBound)
        var previous = Double.nan
        for _ in 0..<10 {
            let step = increment(start, stop, count: count)
            if step == previous || !step.isFinite || step == 0 { break }
            if step > 0 {
                start = (start / step).rounded(.down) * step
                stop = (stop / step).rounded(.up) * step
            } else {
                start = (start * step).rounded(.up) / step
                stop = (stop * step).rounded(.down) / step
            }
            previous = step
        }
        return min(start, stop)...max(start, stop)
    }
}
