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
        for run in Curve.runs(points) { draw(run.map { points[$0]! }, as: .line, &path) }
        return path
    }

    /// The area between two lines with the same breaks.
    package func area(top: [Point?], bottom: [Point?]) -> Path {
        var path = Path()
        for run in Curve.runs(top) {
            draw(run.map { top[$0]! }, as: .edge, &path)
            draw(run.reversed().compactMap { bottom[$0] }, as: .returningEdge, &path)
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

    /// What a stretch is part of.
    private enum Part {
        /// A line alone. Of a single point it is closed, so that round caps make a dot of it.
        case line
        /// The first edge of an area.
        case edge
        /// Its second edge, which goes back and closes the area.
        case returningEdge
    }

    private func draw(_ points: [Point], as part: Part, _ path: inout Path) {
        guard !points.isEmpty else { return }
        let goesOn = part == .returningEdge && !isLoop
        let begin: Splines.Begin = { p, path in if goesOn { path.line(to: p) } else { path.move(to: p) } }
        switch kind {
        case .linear, .linearClosed:
            begin(points[0], &path)
            for p in points.dropFirst() { path.line(to: p) }
        case .step: steps(points, share: 0.5, begin, &path)
        // On the way back, after is before.
        case .stepBefore: steps(points, share: part == .returningEdge ? 1 : 0, begin, &path)
        case .stepAfter: steps(points, share: part == .returningEdge ? 0 : 1, begin, &path)
        case .basis: Splines.basis(points, begin, &path)
        case .bundle: Splines.basis(straightened(points), begin, &path)
        case .basisOpen: Splines.basisOpen(points, begin, &path)
        case .basisClosed: Splines.basisClosed(points, begin, &path)
        case .cardinal: Splines.cardinal(points, tension: tension ?? 0, begin, &path)
        case .cardinalOpen: Splines.cardinalOpen(points, tension: tension ?? 0, begin, &path)
        case .cardinalClosed: Splines.cardinalClosed(points, tension: tension ?? 0, begin, &path)
        case .catmullRom: Splines.catmullRom(points, alpha: tension ?? 0.5, begin, &path)
        case .natural: Splines.natural(points, begin, &path)
        case .monotone: Splines.monotone(points, isHorizontal: isHorizontal, begin, &path)
        }
        if closes(points.count, part) { path.close() }
    }

    /// Loops are drawn one by one, even as the two edges of an area.
    private var isLoop: Bool { kind == .linearClosed || kind == .basisClosed || kind == .cardinalClosed }

    private func closes(_ count: Int, _ part: Part) -> Bool {
        // Smooth loops of three points and more end where they began.
        if isLoop { return kind == .linearClosed || count < 3 }
        // Open curves leave out their ends: nothing is drawn before the third point.
        let least = kind == .basisOpen || kind == .cardinalOpen ? 3 : 1
        switch part {
        case .line: return count == least
        case .edge: return false
        case .returningEdge: return count >= least
        }
    }

    /// - Parameter share: how far along x a step is taken.
    private func steps(_ points: [Point], share: Double, _ begin: Splines.Begin, _ path: inout Path) {
        begin(points[0], &path)
        for (a, b) in zip(points, points.dropFirst()) {
            let x = a.x * (1 - share) + b.x * share
            if share > 0 { path.line(to: Point(x, a.y)) }
            path.line(to: Point(x, b.y))
            if share == 0 { path.line(to: b) }
        }
        if share == 0.5, points.count > 1 { path.line(to: points[points.count - 1]) }
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
