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

    /// Two points that are nearer to each other than this are one on any screen or paper, in points.
    private static let least = 0.05
    /// Shapes of fewer points are drawn with all of them.
    private static let worthThinning = 64

    /// A detailed shape without the points that nobody can see: a map of ten million points on a thousand pixels is
    /// drawn with some ten thousand of them. The last one stays, since a line ends there.
    private static func thinned(_ points: [Point]) -> [Point] {
        guard points.count > worthThinning, var kept = points.first else { return points }
        var result = [kept]
        for point in points.dropFirst().dropLast() {
            let d = point - kept
            // What is not a number is left to whoever draws.
            if d.x * d.x + d.y * d.y < least * least { continue }
            result.append(point)
            kept = point
        }
        // A shape that is smaller than a point on the page still has an inside.
        if result.count < 3 { result += [points[points.count / 3], points[2 * points.count / 3]] }
        return result + points.suffix(1)
    }

    private mutating func trace(_ all: [Point]) {
        let points = PathSink.thinned(all)
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
