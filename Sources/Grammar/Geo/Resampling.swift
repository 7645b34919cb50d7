import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Projects lines so that they bend where great circles do: between two points as many more are put as keep the drawn
/// line within the precision (d3-geo's adaptive resampling).
struct Resampling {
    let project: (SpherePoint) -> Point
    /// The square of the precision, in points; 0 for no points in between.
    let precision: Double
    /// How many points may still be put in: a scale and a precision from a spec could ask for any number of them.
    var budget = Resampling.mostBends

    /// A map on a poster of 10,000 points has a tenth of them.
    static let mostBends = 1_000_000

    private static let mostDepth = 16
    /// Places farther apart than 30° have another between them, however straight the line looks.
    private static let cosMinDistance = 0.866_025_403_784_438_6

    /// - Parameter isClosed: whether the last point leads back to the first, which is not repeated.
    mutating func line(_ points: [SpherePoint], isClosed: Bool = false) -> [Point] {
        guard precision > 0 else { return points.map(project) }
        var result: [Point] = []
        result.reserveCapacity(points.count + 8)
        var last: (SpherePoint, Point)?
        for point in points {
            let place = project(point)
            if let (before, from) = last { bend(before, from, nil, point, place, nil, Resampling.mostDepth, &result) }
            result.append(place)
            last = (point, place)
        }
        if isClosed, let (before, from) = last, let first = points.first, let start = result.first {
            bend(before, from, nil, first, start, nil, Resampling.mostDepth, &result)
        }
        return result
    }

    private mutating func bend(
        _ a: SpherePoint, _ from: Point, _ knownA: SphereVector?, _ b: SpherePoint, _ to: Point,
        _ knownB: SphereVector?, _ depth: Int, _ result: inout [Point]
    ) {
        let d = to - from
        let square = d.x * d.x + d.y * d.y
        // Most points of a detailed map are so close that nothing can bend between them.
        guard square > 4 * precision, depth > 0, budget > 0 else { return }
        let (u, v) = (knownA ?? a.vector, knownB ?? b.vector)
        let middle = (u + v).normalized
        let isOnMeridian =
            abs(abs(middle.z) - 1) < SpherePoint.tolerance || abs(a.lambda - b.lambda) < SpherePoint.tolerance
        let halfway = SpherePoint(
            isOnMeridian ? (a.lambda + b.lambda) / 2 : atan2(middle.y, middle.x), arcsine(middle.z))
        let place = project(halfway)
        let e = place - from
        let across = d.y * e.x - d.x * e.y
        guard
            across * across / square > precision || abs((d.x * e.x + d.y * e.y) / square - 0.5) > 0.3
                || u.dot(v) < Resampling.cosMinDistance
        else { return }
        budget -= 1
        bend(a, from, u, halfway, place, middle, depth - 1, &result)
        result.append(place)
        bend(halfway, place, middle, b, to, v, depth - 1, &result)
    }
}
