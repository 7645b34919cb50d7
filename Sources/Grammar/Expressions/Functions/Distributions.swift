#if canImport(Glibc)
    import Glibc
#endif

extension Function {
    /// Vega's probability functions: `sample…`, `density…`, `cumulative…` and `quantile…` of three distributions.
    static let distributions: [Function] = normal + logNormal + uniform

    private static let normal: [Function] = [
        .values("sampleNormal", 0...2, isPure: false) { a, context in
            let (mean, deviation) = a.normal(from: 0)
            return .number(mean + deviation * context.random.normal())
        },
        .values("densityNormal", 1...3) { a, _ in
            let (mean, deviation) = a.normal(from: 1)
            return .number(normalDensity((a.number(0) - mean) / deviation) / deviation)
        },
        .values("cumulativeNormal", 1...3) { a, _ in
            let (mean, deviation) = a.normal(from: 1)
            return .number(normalShare(below: (a.number(0) - mean) / deviation))
        },
        .values("quantileNormal", 1...3) { a, _ in
            let (mean, deviation) = a.normal(from: 1)
            return .number(mean + deviation * normalQuantile(a.number(0)))
        },
    ]

    /// Mean and deviation are those of the logarithm.
    private static let logNormal: [Function] = [
        .values("sampleLogNormal", 0...2, isPure: false) { a, context in
            let (mean, deviation) = a.normal(from: 0)
            return .number(exp(mean + deviation * context.random.normal()))
        },
        .values("densityLogNormal", 1...3) { a, _ in
            let (mean, deviation) = a.normal(from: 1)
            let x = a.number(0)
            return .number(x <= 0 ? 0 : normalDensity((log(x) - mean) / deviation) / (deviation * x))
        },
        .values("cumulativeLogNormal", 1...3) { a, _ in
            let (mean, deviation) = a.normal(from: 1)
            return .number(normalShare(below: (log(a.number(0)) - mean) / deviation))
        },
        .values("quantileLogNormal", 1...3) { a, _ in
            let (mean, deviation) = a.normal(from: 1)
            return .number(exp(mean + deviation * normalQuantile(a.number(0))))
        },
    ]

    private static let uniform: [Function] = [
        .values("sampleUniform", 0...2, isPure: false) { a, context in
            let (low, high) = a.bounds(from: 0)
            return .number(low + (high - low) * context.random.unit())
        },
        .values("densityUniform", 1...3) { a, _ in
            let (low, high) = a.bounds(from: 1)
            return .number(a.number(0) >= low && a.number(0) <= high ? 1 / (high - low) : 0)
        },
        .values("cumulativeUniform", 1...3) { a, _ in
            let (low, high) = a.bounds(from: 1)
            let x = a.number(0)
            return .number(x < low ? 0 : x > high ? 1 : (x - low) / (high - low))
        },
        .values("quantileUniform", 1...3) { a, _ in
            let (low, high) = a.bounds(from: 1)
            let p = a.number(0)
            return .number(p >= 0 && p <= 1 ? low + p * (high - low) : .nan)
        },
    ]
}

/// The standard normal density at `z`.
private func normalDensity(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

private func normalShare(below z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

/// The inverse of `normalShare`: a rational guess (Abramowitz and Stegun, 26.2.22) made exact by Halley's method.
private func normalQuantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    // The upper tail mirrors the lower one, where small shares are told apart.
    if p > 0.5 { return -normalQuantile(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    var z = (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)) - t
    for _ in 0..<4 {
        let step = (normalShare(below: z) - p) / normalDensity(z)
        if !step.isFinite { break }
        z -= step / (1 + z * step / 2)
    }
    return z
}

extension SeededGenerator {
    /// From the standard normal distribution, by Box and Muller.
    fileprivate mutating func normal() -> Double {
        // 1 − u is never 0.
        (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    }
}

extension Arguments {
    /// Mean and standard deviation, 0 and 1 where not given.
    fileprivate func normal(from i: Int) -> (mean: Double, deviation: Double) {
        (given(i)?.asNumber ?? 0, given(i + 1)?.asNumber ?? 1)
    }

    /// The ends of an interval, 0 and 1 where not given; a single one is the upper end.
    fileprivate func bounds(from i: Int) -> (low: Double, high: Double) {
        guard let high = given(i + 1) else { return (0, given(i)?.asNumber ?? 1) }
        return (given(i)?.asNumber ?? 0, high.asNumber)
    }
}
