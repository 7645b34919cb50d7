#if canImport(Glibc)
    import Glibc
#endif

extension TimeUnit {
    /// The unit itself, or where `maxBins` is to choose it the one that comes nearest to so many bins over the extent in
    /// milliseconds (by the table in vega-time's `bin`).
    package func resolved(over extent: ClosedRange<Double>?) -> TimeUnit {
        guard parts.isEmpty, let extent else { return self }
        let most = Double(max(1, maxBins ?? 40))
        let (parts, step) = TimeUnit.choice(over: extent, most: most)
        return TimeUnit(parts: parts, isUTC: isUTC, isBinned: isBinned, step: step)
    }

    private static func choice(over extent: ClosedRange<Double>, most: Double) -> (parts: [Part], step: Int) {
        let length = extent.upperBound - extent.lowerBound
        let target = length / most
        guard let above = lengths.firstIndex(where: { $0.length > target }) else {
            return ([.year], wholeStep(target / (365 * day)))
        }
        if above == 0 {
            return ([.year, .month, .date, .hours, .minutes, .seconds, .milliseconds], wholeStep(target))
        }
        let isLowerNearer = target / lengths[above - 1].length < lengths[above].length / target
        let chosen = lengths[isLowerNearer ? above - 1 : above]
        return (chosen.parts, chosen.step)
    }

    private static let day = 86_400_000.0

    private static let lengths: [(parts: [Part], step: Int, length: Double)] = {
        let date: [Part] = [.year, .month, .date]
        let seconds = [1, 5, 15, 30].map { (date + [.hours, .minutes, .seconds], $0, Double($0) * 1000) }
        let minutes = [1, 5, 15, 30].map { (date + [.hours, .minutes], $0, Double($0) * 60_000) }
        let hours = [1, 3, 6, 12].map { (date + [.hours], $0, Double($0) * 3_600_000) }
        return seconds + minutes + hours + [
            (date, 1, day), ([.year, .week], 1, 7 * day), ([.year, .month], 1, 30 * day),
            ([.year, .month], 3, 90 * day), ([.year], 1, 365 * day),
        ]
    }()

    /// 1, 2 or 5 times a power of ten near the number, at least 1.
    private static func wholeStep(_ number: Double) -> Int {
        guard number > 1, number.isFinite else { return 1 }
        let power = pow(10, log10(number).rounded(.down))
        let rest = number / power
        let factor = rest >= 50.0.squareRoot() ? 10.0 : rest >= 10.0.squareRoot() ? 5 : rest >= 2.0.squareRoot() ? 2 : 1
        return Int(min(factor * power, 1e8))
    }
}
