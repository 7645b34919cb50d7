#if canImport(Glibc)
    import Glibc
#endif

/// A smooth density of numbers: the mean of one normal distribution about each.
struct KernelDensity {
    /// Ascending.
    private let numbers: [Double]
    private let bandwidth: Double

    /// A kernel adds nothing a double could hold beyond so many bandwidths.
    private static let reach = 9.0

    init(_ numbers: [Double], bandwidth: Double) {
        self.numbers = numbers.sorted()
        self.bandwidth = bandwidth
    }

    /// A bandwidth for a density of `count` numbers by Scott's rule, from those of them that tell how far they spread
    /// (Scott, “Multivariate Density Estimation”, 1992).
    static func bandwidth(forSpreadOf numbers: [Double], count: Int) -> Double {
        let sorted = numbers.sorted()
        var moments = Moments()
        for x in sorted { moments.add(x) }
        let first = quantile(0.25, ofSorted: sorted) ?? 0
        let spread = ((quantile(0.75, ofSorted: sorted) ?? 0) - first) / 1.34
        let deviation = moments.deviation ?? 0
        let candidates = [min(deviation, spread), deviation, abs(first), 1]
        return 1.06 * (candidates.first { $0 > 0 } ?? 1) * pow(Double(max(1, count)), -0.2)
    }

    func density(at x: Double) -> Double {
        let sum = near(x).reduce(0) { sum, i in
            let z = (x - numbers[i]) / bandwidth
            return sum + exp(-0.5 * z * z)
        }
        return sum / (2 * Double.pi).squareRoot() / bandwidth / Double(numbers.count)
    }

    func cumulative(at x: Double) -> Double {
        let near = near(x)
        let sum = near.reduce(Double(near.lowerBound)) { sum, i in
            sum + 0.5 * erfc((numbers[i] - x) / bandwidth / 2.0.squareRoot())
        }
        return sum / Double(numbers.count)
    }

    /// The places of the numbers whose kernels reach to `x`; those before lie wholly below it.
    private func near(_ x: Double) -> Range<Int> {
        let reach = KernelDensity.reach * bandwidth
        let low = firstPlace { $0 >= x - reach }
        return low..<max(low, firstPlace { $0 > x + reach })
    }

    private func firstPlace(where holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let mid = (low + high) / 2
            if holds(numbers[mid]) { high = mid } else { low = mid + 1 }
        }
        return low
    }
}
