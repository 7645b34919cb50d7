import Drawing

/// How a line goes from point to point (the curves of d3-shape, by Vega's names).
package struct Curve: Sendable {
    let kind: Interpolation
    /// Nil: the curve's own default.
    let tension: Double?
    /// Along which axis a monotone curve is monotone: x for a vertical chart.
    let isHorizontal: Bool

    package init(_ kind: Interpolation, tension: Double? = nil, orientation: Orientation = .vertical) {
        self.kind = kind
        self.tension = tension
        isHorizontal = orientation == .horizontal
    }

    /// The line through the points; nil breaks it.
    package func path(_ points: [Point?]) -> Path {
        var path = Path()
        path.reserve(points.count + 1)
        for run in Curve.runs(points) { draw(run.map { points[$0]! }, continuing: false, &path) }
        return path
    }

    /// The area between two lines with the same breaks.
    package func area(top: [Point?], bottom: [Point?]) -> Path {
        var path = Path()
        for run in Curve.runs(top) {
            let back = run.reversed().compactMap { bottom[$0] }
            draw(run.map { top[$0]! }, continuing: false, &path)
            draw(Array(back), continuing: true, &path)
            path.close()
        }
        return path
    }

    /// The stretches without breaks.
    private static func runs(_ points: [Point?]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (i, p) in points.enumerated() {
            if p != nil {
                start = start ?? i
            } else if let s = start {
                runs.append(s..<i)
                start = nil
            }
        }
        if let s = start { runs.append(s..<points.count) }
        return runs
    }

    private func draw(_ points: [Point], continuing: Bool, _ path: inout Path) {
        guard let first = points.first else { return }
        func begin(_ p: Point, _ path: inout Path) {
            if continuing { path.line(to: p) } else { path.move(to: p) }
        }
        switch kind {
        case .linear, .linearClosed:
            begin(first, &path)
            for p in points.dropFirst() { path.line(to: p) }
            if points.count == 1 && !continuing { path.close() }
            if kind == .linearClosed && points.count > 1 && !continuing { path.close() }
        case .step, .stepBefore, .stepAfter:
            begin(first, &path)
            steps(points, &path)
        case .basis, .bundle: Splines.basis(kind == .bundle ? straightened(points) : points, begin, &path)
        case .basisOpen: Splines.basisOpen(points, begin, &path)
        case .basisClosed: Splines.basisClosed(points, begin, &path)
        case .cardinal: Splines.cardinal(points, tension: tension ?? 0, begin, &path)
        case .cardinalOpen: Splines.cardinalOpen(points, tension: tension ?? 0, begin, &path)
        case .cardinalClosed: Splines.cardinalClosed(points, tension: tension ?? 0, begin, &path)
        case .catmullRom: Splines.catmullRom(points, alpha: tension ?? 0.5, begin, &path)
        case .natural: Splines.natural(points, begin, &path)
        case .monotone: Splines.monotone(points, isHorizontal: isHorizontal, begin, &path)
        }
    }

    private func steps(_ points: [Point], _ path: inout Path) {
        let share: Double = kind == .step ? 0.5 : kind == .stepBefore ? 0 : 1
        for i in 1..<max(1, points.count) {
            let (a, b) = (points[i - 1], points[i])
            // Half of the way along x, then up, then the rest.
            let x = a.x * (1 - share) + b.x * share
            if share > 0 { path.line(to: Point(x, a.y)) }
            path.line(to: Point(x, b.y))
            if share < 1 { path.line(to: b) }
        }
    }

    /// Pulled towards the straight line between the ends (d3's `bundle`).
    private func straightened(_ points: [Point]) -> [Point] {
        let beta = tension ?? 0.85
        guard let first = points.first, let last = points.last, points.count > 1 else { return points }
        return points.enumerated().map { i, p in
            let t = Double(i) / Double(points.count - 1)
            return p * beta + (first + (last - first) * t) * (1 - beta)
        }
    }
}
