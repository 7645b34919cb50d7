import Drawing

#if canImport(Glibc)
    import Glibc
#endif

/// A line whose width changes from point to point: a round-ended piece for each stretch (vega-scenegraph's `trail`).
package enum TrailShape {
    package static func path(points: [Point?], sizes: [Double]) -> Path {
        var path = Path()
        var last: (point: Point, radius: Double)?
        for (point, size) in zip(points, sizes) {
            guard let point else {
                last = nil
                continue
            }
            let radius = size / 2
            if let last { add(from: last, to: (point, radius), &path) }
            last = (point, radius)
        }
        return path
    }

    private static func add(
        from a: (point: Point, radius: Double), to b: (point: Point, radius: Double), _ path: inout Path
    ) {
        let d = b.point - a.point
        // A normal to the stretch.
        let normal = Point(-d.y, d.x)
        let length = (normal.x * normal.x + normal.y * normal.y).squareRoot()
        if length == 0 {
            path.append(.circle(center: b.point, radius: b.radius))
            return
        }
        let u = normal * (1 / length)
        let t = atan2(u.y, u.x)
        path.move(to: a.point - u * a.radius)
        path.line(to: b.point - u * b.radius)
        path.arc(center: b.point, radius: b.radius, from: t - .pi, to: t)
        path.line(to: a.point + u * a.radius)
        path.arc(center: a.point, radius: a.radius, from: t, to: t + .pi)
        path.close()
    }
}
