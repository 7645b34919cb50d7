import Drawing

/// What takes a geometry once it is projected.
protocol PlaneSink {
    mutating func point(_ p: Point)
    mutating func line(_ points: [Point])
    /// Rings without their first points repeated.
    mutating func polygon(_ rings: [[Point]])
}

/// Draws: lines open, rings closed, points as discs.
struct PathSink: PlaneSink {
    private(set) var path = Path()
    /// Of the discs.
    let radius: Double

    mutating func point(_ p: Point) { path.append(.circle(center: p, radius: radius)) }

    mutating func line(_ points: [Point]) { trace(points) }

    mutating func polygon(_ rings: [[Point]]) {
        for ring in rings where !ring.isEmpty {
            trace(ring)
            if !path.isEmpty { path.close() }
        }
    }

    private mutating func trace(_ points: [Point]) {
        var isFirst = true
        // Places that are infinitely far away, as Mercator's poles, can't be drawn to.
        for point in points where point.x.isFinite && point.y.isFinite {
            if isFirst { path.move(to: point) } else { path.line(to: point) }
            isFirst = false
        }
    }
}

/// The upright box around everything; points count as places.
struct BoundsSink: PlaneSink {
    private(set) var bounds = Rect.empty

    mutating func point(_ p: Point) { extend(p) }
    mutating func line(_ points: [Point]) { points.forEach { extend($0) } }
    mutating func polygon(_ rings: [[Point]]) { for ring in rings { ring.forEach { extend($0) } } }

    private mutating func extend(_ p: Point) {
        // A place infinitely far away, or none, has no part in a box.
        if p.x.isFinite, p.y.isFinite { bounds.extend(to: p) }
    }
}

/// Area and middle on the page: of areas by their weight, else of lines by their length, else of points.
struct MeasureSink: PlaneSink {
    /// In square points.
    private(set) var area = 0.0
    private var byArea = Mean()
    private var byLength = Mean()
    private var byCount = Mean()

    private struct Mean {
        var x = 0.0
        var y = 0.0
        var weight = 0.0

        mutating func add(_ p: Point, weight w: Double) {
            x += p.x * w
            y += p.y * w
            weight += w
        }

        var point: Point? { weight == 0 ? nil : Point(x / weight, y / weight) }
    }

    var centroid: Point? { byArea.point ?? byLength.point ?? byCount.point }

    mutating func point(_ p: Point) { byCount.add(p, weight: 1) }

    mutating func line(_ points: [Point]) {
        for (a, b) in zip(points, points.dropFirst()) { addSegment(a, b) }
        points.forEach { byCount.add($0, weight: 1) }
    }

    mutating func polygon(_ rings: [[Point]]) {
        var doubled = 0.0
        for ring in rings {
            guard var a = ring.last else { continue }
            for b in ring {
                addSegment(a, b)
                let cross = a.y * b.x - a.x * b.y
                doubled += cross
                byArea.add((a + b) * (1.0 / 3), weight: cross)
                byCount.add(b, weight: 1)
                a = b
            }
        }
        area += abs(doubled) / 2
    }

    private mutating func addSegment(_ a: Point, _ b: Point) {
        let d = b - a
        byLength.add((a + b) * 0.5, weight: (d.x * d.x + d.y * d.y).squareRoot())
    }
}
