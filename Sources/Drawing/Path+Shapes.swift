#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The radii of a rectangle's four corners, in points.
package struct CornerRadii: Hashable, Sendable {
    package var topLeft: Double
    package var topRight: Double
    package var bottomRight: Double
    package var bottomLeft: Double

    package init(topLeft: Double, topRight: Double, bottomRight: Double, bottomLeft: Double) {
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomRight = bottomRight
        self.bottomLeft = bottomLeft
    }

    package init(_ all: Double) { self.init(topLeft: all, topRight: all, bottomRight: all, bottomLeft: all) }

    package static let zero = CornerRadii(0)

    package var isZero: Bool { topLeft == 0 && topRight == 0 && bottomRight == 0 && bottomLeft == 0 }
}

extension Path {
    package static func rect(_ r: Rect) -> Path {
        var path = Path()
        path.move(to: Point(r.minX, r.minY))
        path.line(to: Point(r.maxX, r.minY))
        path.line(to: Point(r.maxX, r.maxY))
        path.line(to: Point(r.minX, r.maxY))
        path.close()
        return path
    }

    /// A rectangle with rounded corners; a radius is held to half of the shorter side.
    package static func rect(_ r: Rect, corners: CornerRadii) -> Path {
        if corners.isZero { return rect(r) }
        let most = min(r.width, r.height) / 2
        func held(_ radius: Double) -> Double { max(0, min(radius, most)) }
        let (tl, tr) = (held(corners.topLeft), held(corners.topRight))
        let (br, bl) = (held(corners.bottomRight), held(corners.bottomLeft))
        let k = 1 - 0.551915024494
        var path = Path()
        path.move(to: Point(r.minX + tl, r.minY))
        path.line(to: Point(r.maxX - tr, r.minY))
        path.curve(Point(r.maxX - tr * k, r.minY), Point(r.maxX, r.minY + tr * k), to: Point(r.maxX, r.minY + tr))
        path.line(to: Point(r.maxX, r.maxY - br))
        path.curve(Point(r.maxX, r.maxY - br * k), Point(r.maxX - br * k, r.maxY), to: Point(r.maxX - br, r.maxY))
        path.line(to: Point(r.minX + bl, r.maxY))
        path.curve(Point(r.minX + bl * k, r.maxY), Point(r.minX, r.maxY - bl * k), to: Point(r.minX, r.maxY - bl))
        path.line(to: Point(r.minX, r.minY + tl))
        path.curve(Point(r.minX, r.minY + tl * k), Point(r.minX + tl * k, r.minY), to: Point(r.minX + tl, r.minY))
        path.close()
        return path
    }

    package static func circle(center: Point, radius: Double) -> Path {
        var path = Path()
        path.move(to: Point(center.x + radius, center.y))
        path.arc(center: center, radius: radius, from: 0, to: 2 * .pi)
        path.close()
        return path
    }

    /// Continues along a circle from angle `start` to `end` (radians, 0 to the right, clockwise on the page when
    /// `end > start`), as cubic curves of at most a quarter turn. The pen must already stand at the start.
    package mutating func arc(center: Point, radius: Double, from start: Double, to end: Double) {
        let sweep = end - start
        if sweep == 0 || !sweep.isFinite { return }
        let pieces = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
        let step = sweep / Double(pieces)
        let k = 4.0 / 3.0 * tan(step / 4)
        for i in 0..<pieces {
            let a = start + Double(i) * step
            let b = a + step
            let (sa, ca, sb, cb) = (sin(a), cos(a), sin(b), cos(b))
            curve(
                Point(center.x + radius * (ca - k * sa), center.y + radius * (sa + k * ca)),
                Point(center.x + radius * (cb + k * sb), center.y + radius * (sb - k * cb)),
                to: Point(center.x + radius * cb, center.y + radius * sb))
        }
    }
}
