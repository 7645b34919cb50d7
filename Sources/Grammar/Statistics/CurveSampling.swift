#if canImport(Glibc)
    import Glibc
#endif

package struct CurvePoint: Hashable, Sendable {
    package var x: Double
    package var y: Double
}

/// Samples a curve densely where it bends and sparsely where it is straight.
struct CurveSampling {
    /// Spans of equal width to begin with.
    var minSteps = 25
    /// No span gets narrower than the domain divided by this. Equal to `minSteps`: a uniform grid.
    var maxSteps = 200

    /// Spans that turn by less than this, half a degree on a square chart, are straight.
    private static let straight = 0.5 * Double.pi / 180

    /// The points from one end of the domain to the other, both included.
    func points(over domain: ClosedRange<Double>, of f: (Double) -> Double) -> [CurvePoint] {
        let span = domain.upperBound - domain.lowerBound
        let least = max(1, minSteps)
        let xs = (0..<least).map { domain.lowerBound + Double($0) / Double(least) * span } + [domain.upperBound]
        let grid = xs.map { CurvePoint(x: $0, y: f($0)) }
        return least >= maxSteps ? grid : refined(grid, span: span, f)
    }

    /// Halves spans from left to right until each is straight or narrow.
    private func refined(_ grid: [CurvePoint], span: Double, _ f: (Double) -> Double) -> [CurvePoint] {
        let shape = CurveShape(grid, span: span)
        var done = [grid[0]]
        var ahead = Array(grid.dropFirst().reversed())
        var from = grid[0]
        while let to = ahead.last {
            let x = (from.x + to.x) / 2
            let middle = CurvePoint(x: x, y: f(x))
            if x - from.x >= span / Double(maxSteps) && shape.turn(from, middle, to) > CurveSampling.straight {
                ahead.append(middle)
            } else {
                done.append(to)
                from = to
                ahead.removeLast()
            }
        }
        return done
    }
}

/// Angles as they look when the curve fills a square.
private struct CurveShape {
    private let scaleX: Double
    private let scaleY: Double

    init(_ points: [CurvePoint], span: Double) {
        let ys = points.map(\.y).filter { !$0.isNaN }
        scaleX = 1 / span
        scaleY = 1 / ((ys.max() ?? 0) - (ys.min() ?? 0))
    }

    /// Between the ways from `a` to `c` and to `b`; NaN where there is no telling.
    func turn(_ a: CurvePoint, _ b: CurvePoint, _ c: CurvePoint) -> Double {
        abs(direction(a, c) - direction(a, b))
    }

    private func direction(_ a: CurvePoint, _ b: CurvePoint) -> Double {
        atan2(scaleY * (b.y - a.y), scaleX * (b.x - a.x))
    }
}
