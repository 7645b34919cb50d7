#if canImport(Glibc)
    import Glibc
#endif

/// Pairs of numbers to fit a curve to.
struct Observations {
    let xs: [Double]
    let ys: [Double]
    /// Of all x, and of all y.
    let meanX: Double
    let meanY: Double

    init(xs: [Double], ys: [Double]) {
        self.xs = xs
        self.ys = ys
        meanX = Observations.mean(xs)
        meanY = Observations.mean(ys)
    }

    var count: Int { xs.count }

    /// Running, so that large sums do not swallow small terms; NaN for no terms.
    static func mean(_ terms: some Sequence<Double>) -> Double {
        var mean = 0.0
        var n = 0.0
        for term in terms {
            n += 1
            mean += (term - mean) / n
        }
        return n > 0 ? mean : .nan
    }

    /// The mean of what `term` makes of the pairs.
    func mean(_ term: (_ x: Double, _ y: Double) -> Double) -> Double {
        Observations.mean(zip(xs, ys).map { term($0, $1) })
    }
}

/// A fitted curve.
struct Fit {
    /// In the order of the formula: constant first.
    var coefficients: [Double]
    var predict: (Double) -> Double

    /// The share of y's variance that the curve explains (R²).
    func determination(_ data: Observations) -> Double {
        var (errors, spread) = (0.0, 0.0)
        for (x, y) in zip(data.xs, data.ys) {
            errors += (y - predict(x)) * (y - predict(x))
            spread += (y - data.meanY) * (y - data.meanY)
        }
        return 1 - errors / spread
    }
}

extension Fit {
    /// The line of ordinary least squares from the means of x, y, xy and x².
    static func line(
        x: Double, y: Double, xy: Double, xx: Double
    ) -> (intercept: Double, slope: Double) {
        let spread = xx - x * x
        let slope = abs(spread) < 1e-24 ? 0 : (xy - x * y) / spread
        return (y - slope * x, slope)
    }

    static func linear(_ data: Observations) -> Fit {
        let (a, b) = line(x: data.meanX, y: data.meanY, xy: data.mean { $0 * $1 }, xx: data.mean { x, _ in x * x })
        return Fit(coefficients: [a, b]) { a + b * $0 }
    }

    /// y = a + b ln x
    static func logarithmic(_ data: Observations) -> Fit {
        let fit = linear(Observations(xs: data.xs.map { log($0) }, ys: data.ys))
        return Fit(coefficients: fit.coefficients) { fit.predict(log($0)) }
    }

    /// y = a eᵇˣ, each pair weighing as much as its y, so that the fit is close where y is large.
    static func exponential(_ data: Observations) -> Fit {
        let weight = data.meanY
        let (a, b) = line(
            x: data.mean { x, y in (x - data.meanX) * y } / weight,
            y: data.mean { _, y in y * log(y) } / weight,
            xy: data.mean { x, y in (x - data.meanX) * y * log(y) } / weight,
            xx: data.mean { x, y in (x - data.meanX) * (x - data.meanX) * y } / weight)
        return Fit(coefficients: [exp(a - b * data.meanX), b]) { exp(a + b * ($0 - data.meanX)) }
    }

    /// y = a xᵇ
    static func power(_ data: Observations) -> Fit {
        let fit = linear(Observations(xs: data.xs.map { log($0) }, ys: data.ys.map { log($0) }))
        let (a, b) = (exp(fit.coefficients[0]), fit.coefficients[1])
        return Fit(coefficients: [a, b]) { a * pow($0, b) }
    }

    /// y = c₀ + c₁x + … of the order given, fitted about the mean of x to keep the powers small.
    static func polynomial(_ data: Observations, order: Int) -> Fit {
        switch order {
        case ...0: return Fit(coefficients: [data.meanY]) { _ in data.meanY }
        case 1: return linear(data)
        default: break
        }
        let terms = order + 1
        let xs = data.xs.map { $0 - data.meanX }
        let powers = (0...2 * order).map { k in xs.reduce(0) { $0 + pow($1, Double(k)) } }
        let right = (0..<terms).map { k in
            zip(xs, data.ys).reduce(0) { $0 + pow($1.0, Double(k)) * ($1.1 - data.meanY) }
        }
        var centred = solve((0..<terms).map { i in (0..<terms).map { powers[i + $0] } }, right)
        centred[0] += data.meanY
        let coefficients = shifted(centred, by: data.meanX)
        return Fit(coefficients: coefficients) { x in
            centred.reversed().reduce(0) { $0 * (x - data.meanX) + $1 }
        }
    }

    /// The coefficients in x of a polynomial in x − `mean`.
    private static func shifted(_ coefficients: [Double], by mean: Double) -> [Double] {
        var result = coefficients
        // Repeated synthetic division (Horner's method for a Taylor shift).
        for i in coefficients.indices.dropLast() {
            for j in (i..<coefficients.count - 1).reversed() { result[j] -= mean * result[j + 1] }
        }
        return result
    }

    /// Solves a system of linear equations by Gaussian elimination with partial pivoting.
    private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let n = rows.count
        for i in 0..<n {
            let pivot = (i..<n).max { abs(rows[$0][i]) < abs(rows[$1][i]) } ?? i
            rows.swapAt(i, pivot)
            for j in (i + 1)..<n {
                let factor = rows[j][i] / rows[i][i]
                for k in i...n { rows[j][k] -= factor * rows[i][k] }
            }
        }
        var solution = [Double](repeating: 0, count: n)
        for i in (0..<n).reversed() {
            let known = ((i + 1)..<n).reduce(0) { $0 + rows[i][$1] * solution[$1] }
            solution[i] = (rows[i][n] - known) / rows[i][i]
        }
        return solution
    }
}
