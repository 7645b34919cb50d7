#if canImport(Glibc)
    import Glibc
#endif

/// Ticks at powers of a base and, where there is room, at their multiples (d3-scale's `log.ticks`).
package enum LogTicks {
    package static func values(_ start: Double, _ stop: Double, base: Double, count: Double) -> [Double] {
        let reversed = stop < start
        let (low, high) = reversed ? (stop, start) : (start, stop)
        guard low.isFinite, high.isFinite, low * high > 0 else { return [] }
        let isNegative = low < 0
        func logs(_ x: Double) -> Double { isNegative ? -logBase(-x, base) : logBase(x, base) }
        func pows(_ k: Double) -> Double { isNegative ? -pow(base, -k) : pow(base, k) }
        var (i, j) = (logs(low), logs(high))
        var ticks: [Double] = []
        if base.truncatingRemainder(dividingBy: 1) == 0 && base <= LinearTicks.most && j - i < count {
            i = i.rounded(.down)
            j = j.rounded(.up)
            let factors = Array(stride(from: 1.0, to: base, by: 1))
            for power in stride(from: i, through: j, by: 1) {
                for k in isNegative ? factors.reversed() : factors {
                    let t: Double
                    if isNegative {
                        t = power > 0 ? k / pows(-power) * 1 : k * pows(power)
                    } else {
                        t = power < 0 ? k / pows(-power) : k * pows(power)
                    }
                    if t < low { continue }
                    if t > high { break }
                    ticks.append(t)
                }
            }
            if Double(ticks.count) * 2 < count { ticks = LinearTicks.values(low, high, count: count) }
        } else {
            ticks = LinearTicks.values(i, j, count: min(j - i, count)).map(pows)
        }
        return reversed ? ticks.reversed() : ticks
    }

    static func logBase(_ x: Double, _ base: Double) -> Double {
        base == 10 ? log10(x) : base == 2 ? log2(x) : log(x) / log(base)
    }

    /// The domain extended to whole powers of the base; as it is where it holds zero or the base has no powers.
    static func nice(_ domain: ClosedRange<Double>, base: Double) -> ClosedRange<Double> {
        let (low, high) = (domain.lowerBound, domain.upperBound)
        guard low * high > 0, base > 0, base != 1 else { return domain }
        if low < 0 {
            let flipped = nice(-high ... -low, base: base)
            return -flipped.upperBound ... -flipped.lowerBound
        }
        let (first, last) = (pow(base, logBase(low, base).rounded(.down)), pow(base, logBase(high, base).rounded(.up)))
        return first <= last && last.isFinite ? first...last : domain
    }
}
