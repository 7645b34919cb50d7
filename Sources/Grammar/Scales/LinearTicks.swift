#if canImport(Glibc)
    import Glibc
#endif

/// Round numbers along a line: steps of 1, 2 or 5 times a power of ten (d3-array's `ticks`).
package enum LinearTicks {
    /// Whole multiples of an increment; the increment is the inverse of a whole number where ticks are closer than 1, so
    /// that 0.1 is exact.
    private struct Steps {
        var first: Double
        var last: Double
        var factor: Double
        var isInverse: Bool

        func tick(_ i: Double) -> Double { isInverse ? i / factor : i * factor }
    }

    private static func steps(_ start: Double, _ stop: Double, count: Double) -> Steps {
        let step = (stop - start) / max(0, count)
        let power = log10(step).rounded(.down)
        let error = step / pow(10, power)
        let digit: Double =
            error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
        var steps = Steps(first: 0, last: 0, factor: pow(10, power) * digit, isInverse: power < 0)
        if steps.isInverse { steps.factor = pow(10, -power) / digit }
        // Halves up, as JavaScript rounds.
        func nearest(_ x: Double) -> Double {
            ((steps.isInverse ? x * steps.factor : x / steps.factor) + 0.5).rounded(.down)
        }
        (steps.first, steps.last) = (nearest(start), nearest(stop))
        if steps.tick(steps.first) < start { steps.first += 1 }
        if steps.tick(steps.last) > stop { steps.last -= 1 }
        // One tick was asked for and none fits.
        if steps.last < steps.first && count >= 0.5 && count < 2 {
            return LinearTicks.steps(start, stop, count: count * 2)
        }
        return steps
    }

    /// The increment between ticks: positive as it is, negative as the inverse of a fraction.
    static func increment(_ start: Double, _ stop: Double, count: Double) -> Double {
        let steps = steps(start, stop, count: count)
        return steps.isInverse ? -steps.factor : steps.factor
    }

    /// The distance between neighbouring ticks; negative where `stop` is before `start`.
    package static func step(_ start: Double, _ stop: Double, count: Double) -> Double {
        let reversed = stop < start
        let inc = reversed ? increment(stop, start, count: count) : increment(start, stop, count: count)
        return (reversed ? -1 : 1) * (inc < 0 ? 1 / -inc : inc)
    }

    /// No axis has room for more ticks; who asks for more gets about so many.
    static let most = 10_000.0

    /// About `count` ticks from `start` to `stop`, in that direction.
    package static func values(_ start: Double, _ stop: Double, count: Double) -> [Double] {
        guard count > 0, start.isFinite, stop.isFinite else { return [] }
        if start == stop { return [start] }
        let reversed = stop < start
        let (low, high) = reversed ? (stop, start) : (start, stop)
        let steps = steps(low, high, count: min(count, most))
        guard steps.factor.isFinite, steps.factor != 0, steps.last >= steps.first else { return [] }
        let ticks = stride(from: steps.first, through: steps.last, by: 1).map(steps.tick)
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
        return start <= stop && start.isFinite && stop.isFinite ? start...stop : domain
    }
}
