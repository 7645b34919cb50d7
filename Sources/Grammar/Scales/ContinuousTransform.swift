#if canImport(Glibc)
    import Glibc
#endif

/// How a continuous scale bends its domain before it is stretched over the range.
package enum ContinuousTransform: Hashable, Sendable {
    case linear
    /// `isNegative`: the domain lies below zero and is mirrored.
    case log(base: Double, isNegative: Bool)
    case power(exponent: Double)
    case symlog(constant: Double)

    func callAsFunction(_ x: Double) -> Double {
        switch self {
        case .linear: x
        case .log(_, let isNegative): isNegative ? -Glibc.log(-x) : Glibc.log(x)
        case .power(let exponent):
            exponent == 0.5
                ? (x < 0 ? -(-x).squareRoot() : x.squareRoot()) : x < 0 ? -pow(-x, exponent) : pow(x, exponent)
        case .symlog(let c): (x < 0 ? -1 : 1) * log1p(abs(x / c))
        }
    }

    func inverse(_ y: Double) -> Double {
        switch self {
        case .linear: y
        case .log(_, let isNegative): isNegative ? -exp(-y) : exp(y)
        case .power(let exponent): y < 0 ? -pow(-y, 1 / exponent) : pow(y, 1 / exponent)
        case .symlog(let c): (y < 0 ? -1 : 1) * expm1(abs(y)) * c
        }
    }

    /// The domain extended so that its ends stand `padding` points inside a range of `length` points (Vega's
    /// `zoomLinear` and its kin).
    func padded(_ domain: ClosedRange<Double>, padding: Double, length: Double) -> ClosedRange<Double> {
        let fraction = length / (length - 2 * padding)
        guard fraction.isFinite, fraction > 0, domain.lowerBound < domain.upperBound else { return domain }
        let (low, high) = (self(domain.lowerBound), self(domain.upperBound))
        let middle = (low + high) / 2
        let (a, b) = (inverse(middle + (low - middle) * fraction), inverse(middle + (high - middle) * fraction))
        return a.isFinite && b.isFinite ? min(a, b)...max(a, b) : domain
    }
}
