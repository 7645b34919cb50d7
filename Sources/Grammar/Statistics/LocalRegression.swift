/// A curve that follows the data: at each x a line fitted to the nearest neighbours, near ones weighing more and, from
/// the second pass on, outliers less (LOESS; Cleveland, “Robust Locally Weighted Regression and Smoothing Scatterplots”,
/// 1979).
struct LocalRegression {
    /// Ascending.
    private let xs: [Double]
    private let ys: [Double]
    private let neighbours: Int

    private static let passes = 3
    /// Below this residuals are rounding; outliers keep so much weight lest no point have any.
    private static let epsilon = 1e-12

    /// `bandwidth`: the share of the data that each line is fitted to.
    init(_ data: Observations, bandwidth: Double) {
        let order = data.xs.indices.sorted { (data.xs[$0], $0) < (data.xs[$1], $1) }
        xs = order.map { data.xs[$0] - data.meanX }
        ys = order.map { data.ys[$0] - data.meanY }
        let share = bandwidth.isFinite ? max(0, min(1, bandwidth)) : 1
        neighbours = min(max(2, Int(share * Double(data.count))), data.count)
        meanX = data.meanX
        meanY = data.meanY
    }

    private let meanX: Double
    private let meanY: Double

    /// One point for each distinct x.
    var points: [CurvePoint] {
        if xs.isEmpty { return [] }
        var weights = [Double](repeating: 1, count: xs.count)
        var fitted = smoothed(weights)
        for _ in 1..<LocalRegression.passes {
            guard let next = robustWeights(fitted) else { break }
            weights = next
            fitted = smoothed(weights)
        }
        return merged(fitted)
    }

    private func smoothed(_ weights: [Double]) -> [Double] {
        var low = 0
        var high = neighbours - 1
        return xs.indices.map { i in
            // Steps on while the next point to the right is as near as the last one to the left.
            while high + 1 < xs.count && i > low && xs[high + 1] - xs[i] <= xs[i] - xs[low] {
                low += 1
                high += 1
            }
            return predicted(at: xs[i], from: low...high, weights)
        }
    }

    private func predicted(at x: Double, from window: ClosedRange<Int>, _ weights: [Double]) -> Double {
        let (left, right) = (x - xs[window.lowerBound], xs[window.upperBound] - x)
        let farthest = max(left, right)
        let reach = farthest == 0 ? 1 : farthest
        var (w, wx, wy, wxy, wxx) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for k in window {
            let weight = LocalRegression.tricube(abs(x - xs[k]) / reach) * weights[k]
            w += weight
            wx += weight * xs[k]
            wy += weight * ys[k]
            wxy += weight * xs[k] * ys[k]
            wxx += weight * xs[k] * xs[k]
        }
        let line = Fit.line(x: wx / w, y: wy / w, xy: wxy / w, xx: wxx / w)
        return line.intercept + line.slope * x
    }

    private static func tricube(_ distance: Double) -> Double {
        let rest = 1 - distance * distance * distance
        return rest * rest * rest
    }

    /// Nil where the curve already goes through half of the points.
    private func robustWeights(_ fitted: [Double]) -> [Double]? {
        let residuals = zip(ys, fitted).map { abs($0 - $1) }
        guard let median = quantile(0.5, ofSorted: residuals.sorted()), median >= LocalRegression.epsilon else {
            return nil
        }
        return residuals.map { residual in
            let distance = residual / (6 * median)
            let rest = 1 - distance * distance
            return distance >= 1 ? LocalRegression.epsilon : rest * rest
        }
    }

    /// Means over points with the same x; the first of several is left out, as in Vega.
    private func merged(_ fitted: [Double]) -> [CurvePoint] {
        var points: [CurvePoint] = []
        var count = 0.0
        for (x, y) in zip(xs, fitted) {
            if let last = points.last, last.x == x + meanX {
                count += 1
                points[points.count - 1].y += (y - last.y) / count
            } else {
                count = 0
                points.append(CurvePoint(x: x + meanX, y: y))
            }
        }
        return points.map { CurvePoint(x: $0.x, y: $0.y + meanY) }
    }
}
