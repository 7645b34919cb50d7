import Drawing

#if canImport(Glibc)
    import Glibc
#endif

/// A sector of a ring around the origin, its corners rounded and its sides set back on request (d3-shape's `arc`).
package enum ArcShape {
    private static let epsilon = 1e-12

    /// Angles in radians, 0 at twelve o'clock, clockwise.
    package static func path(
        innerRadius: Double, outerRadius: Double, startAngle: Double, endAngle: Double, cornerRadius: Double,
        padAngle: Double
    ) -> Path {
        var path = Path()
        let (r0, r1) = innerRadius > outerRadius ? (outerRadius, innerRadius) : (innerRadius, outerRadius)
        let (a0, a1) = (startAngle - .pi / 2, endAngle - .pi / 2)
        let da = abs(a1 - a0)
        if !(r1 > epsilon) {
            path.move(to: .zero)
        } else if da > 2 * .pi - epsilon {
            // Once around is all there is to see.
            ring(r0, r1, a0, a0 + (a1 > a0 ? 2 : -2) * .pi, &path)
        } else {
            sector(r0, r1, a0, a1, cornerRadius, padAngle, &path)
        }
        path.close()
        return path
    }

    private static func at(_ r: Double, _ a: Double) -> Point { Point(r * cos(a), r * sin(a)) }

    private static func ring(_ r0: Double, _ r1: Double, _ a0: Double, _ a1: Double, _ path: inout Path) {
        path.move(to: at(r1, a0))
        path.arc(center: .zero, radius: r1, from: a0, to: a1)
        if r0 > epsilon {
            path.move(to: at(r0, a1))
            path.arc(center: .zero, radius: r0, from: a1, to: a0)
        }
    }

    private static func sector(
        _ r0: Double, _ r1: Double, _ a0: Double, _ a1: Double, _ cornerRadius: Double, _ padAngle: Double,
        _ path: inout Path
    ) {
        let cw: Double = a1 > a0 ? 1 : -1
        let da = abs(a1 - a0)
        var (a01, a11, a00, a10, da0, da1) = (a0, a1, a0, a1, da, da)
        let ap = padAngle / 2
        let rp = ap > epsilon ? (r0 * r0 + r1 * r1).squareRoot() : 0
        let rc = min(abs(r1 - r0) / 2, cornerRadius)
        var (rc0, rc1) = (rc, rc)
        if rp > epsilon {
            var p0 = asin(max(-1, min(1, rp / r0 * sin(ap))))
            var p1 = asin(max(-1, min(1, rp / r1 * sin(ap))))
            if r0 == 0 { p0 = .pi / 2 }
            da0 -= p0 * 2
            if da0 > epsilon {
                p0 *= cw
                a00 += p0
                a10 -= p0
            } else {
                da0 = 0
                a00 = (a0 + a1) / 2
                a10 = a00
            }
            da1 -= p1 * 2
            if da1 > epsilon {
                p1 *= cw
                a01 += p1
                a11 -= p1
            } else {
                da1 = 0
                a01 = (a0 + a1) / 2
                a11 = a01
            }
        }
        let p01 = at(r1, a01)
        let p10 = at(r0, a10)
        let p11 = at(r1, a11)
        let p00 = at(r0, a00)
        if rc > epsilon, da < .pi {
            // Corners must not meet: the sides may cross before the corners end.
            if let cross = intersection(p01, p00, p11, p10) {
                let a = p01 - cross
                let b = p11 - cross
                let lengths = (a.x * a.x + a.y * a.y).squareRoot() * (b.x * b.x + b.y * b.y).squareRoot()
                let kc = 1 / sin(acos(max(-1, min(1, (a.x * b.x + a.y * b.y) / lengths))) / 2)
                let lc = (cross.x * cross.x + cross.y * cross.y).squareRoot()
                rc0 = min(rc, (r0 - lc) / (kc - 1))
                rc1 = min(rc, (r1 - lc) / (kc + 1))
            } else {
                rc0 = 0
                rc1 = 0
            }
        }
        outerEdge(p00, p01, p10, p11, r1, rc, rc1, da1, a01, a11, cw, &path)
        innerEdge(p00, p01, p10, p11, r0, rc, rc0, da0, a10, a00, cw, &path)
    }

    private static func outerEdge(
        _ p00: Point, _ p01: Point, _ p10: Point, _ p11: Point, _ r1: Double, _ rc: Double, _ rc1: Double,
        _ da1: Double, _ a01: Double, _ a11: Double, _ cw: Double, _ path: inout Path
    ) {
        if !(da1 > epsilon) {
            path.move(to: p01)
        } else if rc1 > epsilon {
            let t0 = corner(p00, p01, r1, rc1, cw)
            let t1 = corner(p11, p10, r1, rc1, cw)
            path.move(to: t0.center + t0.from)
            if rc1 < rc {
                arc(t0.center, rc1, angle(t0.from), angle(t1.from), cw, &path)
            } else {
                arc(t0.center, rc1, angle(t0.from), angle(t0.to), cw, &path)
                arc(.zero, r1, angle(t0.center + t0.to), angle(t1.center + t1.to), cw, &path)
                arc(t1.center, rc1, angle(t1.to), angle(t1.from), cw, &path)
            }
        } else {
            path.move(to: p01)
            arc(.zero, r1, a01, a11, cw, &path)
        }
    }

    private static func innerEdge(
        _ p00: Point, _ p01: Point, _ p10: Point, _ p11: Point, _ r0: Double, _ rc: Double, _ rc0: Double,
        _ da0: Double, _ a10: Double, _ a00: Double, _ cw: Double, _ path: inout Path
    ) {
        if !(r0 > epsilon) || !(da0 > epsilon) {
            path.line(to: p10)
        } else if rc0 > epsilon {
            let t0 = corner(p10, p11, r0, -rc0, cw)
            let t1 = corner(p01, p00, r0, -rc0, cw)
            path.line(to: t0.center + t0.from)
            if rc0 < rc {
                arc(t0.center, rc0, angle(t0.from), angle(t1.from), cw, &path)
            } else {
                arc(t0.center, rc0, angle(t0.from), angle(t0.to), cw, &path)
                arc(.zero, r0, angle(t0.center + t0.to), angle(t1.center + t1.to), -cw, &path)
                arc(t1.center, rc0, angle(t1.to), angle(t1.from), cw, &path)
            }
        } else {
            path.line(to: p10)
            arc(.zero, r0, a10, a00, -cw, &path)
        }
    }

    private static func angle(_ p: Point) -> Double { atan2(p.y, p.x) }

    /// Along a circle in the direction asked for (clockwise on the page for 1), with a line to its start.
    private static func arc(
        _ center: Point, _ r: Double, _ from: Double, _ to: Double, _ direction: Double, _ path: inout Path
    ) {
        var sweep = to - from
        if direction > 0 {
            while sweep < 0 { sweep += 2 * .pi }
            while sweep > 2 * .pi { sweep -= 2 * .pi }
        } else {
            while sweep > 0 { sweep -= 2 * .pi }
            while sweep < -2 * .pi { sweep += 2 * .pi }
        }
        let start = Point(center.x + r * cos(from), center.y + r * sin(from))
        if let pen = path.current, abs(pen.x - start.x) + abs(pen.y - start.y) > 1e-9 { path.line(to: start) }
        path.arc(center: center, radius: r, from: from, to: from + sweep)
    }

    private static func intersection(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point? {
        let (u, v) = (b - a, d - c)
        let t = v.y * u.x - v.x * u.y
        if t * t < epsilon { return nil }
        let k = (v.x * (a.y - c.y) - v.y * (a.x - c.x)) / t
        return a + u * k
    }

    /// The circle that rounds a corner between a side and the ring's circle (d3-shape's `cornerTangents`).
    private static func corner(
        _ p0: Point, _ p1: Point, _ r1: Double, _ rc: Double, _ cw: Double
    ) -> (center: Point, from: Point, to: Point) {
        let d01 = p0 - p1
        let lo = (cw > 0 ? rc : -rc) / (d01.x * d01.x + d01.y * d01.y).squareRoot()
        let (ox, oy) = (lo * d01.y, -lo * d01.x)
        let (x11, y11, x10, y10) = (p0.x + ox, p0.y + oy, p1.x + ox, p1.y + oy)
        let (x00, y00) = ((x11 + x10) / 2, (y11 + y10) / 2)
        let (dx, dy) = (x10 - x11, y10 - y11)
        let d2 = dx * dx + dy * dy
        let r = r1 - rc
        let D = x11 * y10 - x10 * y11
        let d = (dy < 0 ? -1.0 : 1) * max(0, r * r * d2 - D * D).squareRoot()
        var (cx0, cy0) = ((D * dy - dx * d) / d2, (-D * dx - dy * d) / d2)
        let (cx1, cy1) = ((D * dy + dx * d) / d2, (-D * dx + dy * d) / d2)
        let near0 = (cx0 - x00) * (cx0 - x00) + (cy0 - y00) * (cy0 - y00)
        let near1 = (cx1 - x00) * (cx1 - x00) + (cy1 - y00) * (cy1 - y00)
        if near0 > near1 { (cx0, cy0) = (cx1, cy1) }
        return (
            Point(cx0, cy0), Point(-ox, -oy), Point(cx0 * (r1 / r - 1), cy0 * (r1 / r - 1))
        )
    }
}
