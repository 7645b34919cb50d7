import Drawing

#if canImport(Glibc)
    import Glibc
#endif

/// Smooth lines through, or near, points: the splines of d3-shape as cubic curves. Each takes at least one point; `begin`
/// moves, or goes on, to the first place.
enum Splines {
    typealias Begin = (Point, inout Path) -> Void

    private static func basisPiece(_ a: Point, _ b: Point, _ c: Point, _ path: inout Path) {
        path.curve(
            Point((2 * a.x + b.x) / 3, (2 * a.y + b.y) / 3), Point((a.x + 2 * b.x) / 3, (a.y + 2 * b.y) / 3),
            to: Point((a.x + 4 * b.x + c.x) / 6, (a.y + 4 * b.y + c.y) / 6))
    }

    static func basis(_ p: [Point], _ begin: Begin, _ path: inout Path) {
        begin(p[0], &path)
        if p.count == 1 { return }
        if p.count == 2 { return path.line(to: p[1]) }
        path.line(to: Point((5 * p[0].x + p[1].x) / 6, (5 * p[0].y + p[1].y) / 6))
        for i in 2..<p.count { basisPiece(p[i - 2], p[i - 1], p[i], &path) }
        let n = p.count
        basisPiece(p[n - 2], p[n - 1], p[n - 1], &path)
        path.line(to: p[n - 1])
    }

    static func basisOpen(_ p: [Point], _ begin: Begin, _ path: inout Path) {
        guard p.count >= 3 else { return }
        begin(Point((p[0].x + 4 * p[1].x + p[2].x) / 6, (p[0].y + 4 * p[1].y + p[2].y) / 6), &path)
        for i in 3..<max(3, p.count) { basisPiece(p[i - 2], p[i - 1], p[i], &path) }
    }

    static func basisClosed(_ p: [Point], _ begin: Begin, _ path: inout Path) {
        let n = p.count
        if n == 1 { return begin(p[0], &path) }
        if n == 2 {
            begin(Point((p[0].x + 2 * p[1].x) / 3, (p[0].y + 2 * p[1].y) / 3), &path)
            return path.line(to: Point((p[1].x + 2 * p[0].x) / 3, (p[1].y + 2 * p[0].y) / 3))
        }
        begin(Point((p[0].x + 4 * p[1].x + p[2].x) / 6, (p[0].y + 4 * p[1].y + p[2].y) / 6), &path)
        for i in 3..<(n + 3) { basisPiece(p[(i - 2) % n], p[(i - 1) % n], p[i % n], &path) }
    }

    private static func cardinalPiece(_ p: [Point], _ i: Int, _ k: Double, _ path: inout Path) {
        let (a, b, c, d) = (p[i - 1], p[i], p[i + 1], p[i + 2])
        path.curve(
            Point(b.x + k * (c.x - a.x), b.y + k * (c.y - a.y)), Point(c.x + k * (b.x - d.x), c.y + k * (b.y - d.y)),
            to: c)
    }

    static func cardinal(_ p: [Point], tension: Double, _ begin: Begin, _ path: inout Path) {
        let n = p.count
        begin(p[0], &path)
        if n == 1 { return }
        if n == 2 { return path.line(to: p[1]) }
        let k = (1 - tension) / 6
        // The ends are doubled: there is no neighbour to lean on.
        let q = [p[1]] + p + [p[n - 2]]
        path.curve(p[0], Point(p[1].x + k * (p[0].x - p[2].x), p[1].y + k * (p[0].y - p[2].y)), to: p[1])
        for i in 2..<(n - 1) { cardinalPiece(q, i, k, &path) }
        path.curve(
            Point(p[n - 2].x + k * (p[n - 1].x - p[n - 3].x), p[n - 2].y + k * (p[n - 1].y - p[n - 3].y)), p[n - 1],
            to: p[n - 1])
    }

    static func cardinalOpen(_ p: [Point], tension: Double, _ begin: Begin, _ path: inout Path) {
        guard p.count >= 3 else { return }
        begin(p[1], &path)
        for i in 1..<max(1, p.count - 2) { cardinalPiece(p, i, (1 - tension) / 6, &path) }
    }

    static func cardinalClosed(_ p: [Point], tension: Double, _ begin: Begin, _ path: inout Path) {
        let n = p.count
        if n < 3 {
            begin(p[n - 1], &path)
            if n == 2 { path.line(to: p[0]) }
            return
        }
        begin(p[1], &path)
        let q = p + [p[0], p[1], p[2]]
        for i in 1..<(n + 1) { cardinalPiece(q, i, (1 - tension) / 6, &path) }
    }

    static func catmullRom(_ p: [Point], alpha: Double, _ begin: Begin, _ path: inout Path) {
        if alpha == 0 { return cardinal(p, tension: 0, begin, &path) }
        let n = p.count
        begin(p[0], &path)
        if n == 1 { return }
        if n == 2 { return path.line(to: p[1]) }
        func distance(_ a: Point, _ b: Point) -> Double {
            let d = b - a
            return pow(d.x * d.x + d.y * d.y, alpha)
        }
        for i in 0..<(n - 1) {
            let (b, c) = (p[i], p[i + 1])
            let (l12, w12) = (distance(b, c).squareRoot(), distance(b, c))
            var (c1, c2) = (b, c)
            if i > 0 {
                let a = p[i - 1]
                let (l01, w01) = (distance(a, b).squareRoot(), distance(a, b))
                if l01 > 1e-12 {
                    let k = 2 * w01 + 3 * l01 * l12 + w12
                    let m = 3 * l01 * (l01 + l12)
                    c1 = Point(
                        (b.x * k - a.x * w12 + c.x * w01) / m, (b.y * k - a.y * w12 + c.y * w01) / m)
                }
            }
            if i + 2 < n {
                let d = p[i + 2]
                let (l23, w23) = (distance(c, d).squareRoot(), distance(c, d))
                if l23 > 1e-12 {
                    let k = 2 * w23 + 3 * l23 * l12 + w12
                    let m = 3 * l23 * (l23 + l12)
                    c2 = Point(
                        (c.x * k + b.x * w23 - d.x * w12) / m, (c.y * k + b.y * w23 - d.y * w12) / m)
                }
            }
            path.curve(c1, c2, to: c)
        }
    }

    static func natural(_ p: [Point], _ begin: Begin, _ path: inout Path) {
        begin(p[0], &path)
        if p.count == 1 { return }
        if p.count == 2 { return path.line(to: p[1]) }
        let (ax, bx) = naturalControls(p.map(\.x))
        let (ay, by) = naturalControls(p.map(\.y))
        for i in 0..<(p.count - 1) { path.curve(Point(ax[i], ay[i]), Point(bx[i], by[i]), to: p[i + 1]) }
    }

    /// Solves for the control points at which first and second derivatives agree (d3-shape's `natural`).
    private static func naturalControls(_ x: [Double]) -> ([Double], [Double]) {
        let n = x.count - 1
        var (a, b, r) = (
            [Double](repeating: 0, count: n), [Double](repeating: 0, count: n), [Double](repeating: 0, count: n)
        )
        (a[0], b[0], r[0]) = (0, 2, x[0] + 2 * x[1])
        for i in 1..<max(1, n - 1) { (a[i], b[i], r[i]) = (1, 4, 4 * x[i] + 2 * x[i + 1]) }
        (a[n - 1], b[n - 1], r[n - 1]) = (2, 7, 8 * x[n - 1] + x[n])
        for i in 1..<n {
            let m = a[i] / b[i - 1]
            b[i] -= m
            r[i] -= m * r[i - 1]
        }
        a[n - 1] = r[n - 1] / b[n - 1]
        for i in stride(from: n - 2, through: 0, by: -1) { a[i] = (r[i] - a[i + 1]) / b[i] }
        b[n - 1] = (x[n] + a[n - 1]) / 2
        for i in 0..<(n - 1) { b[i] = 2 * x[i + 1] - a[i + 1] }
        return (a, b)
    }

    /// Without overshooting the points (Steffen 1990, as in d3-shape's `monotoneX`); along y on request.
    static func monotone(_ points: [Point], isHorizontal: Bool, _ begin: Begin, _ path: inout Path) {
        let p = isHorizontal ? points.map { Point($0.y, $0.x) } : points
        func out(_ q: Point) -> Point { isHorizontal ? Point(q.y, q.x) : q }
        begin(points[0], &path)
        var q = [p[0]]
        // Points in the same place would give no slope.
        for point in p.dropFirst() where point != q[q.count - 1] { q.append(point) }
        let n = q.count
        if n == 1 { return }
        if n == 2 { return path.line(to: out(q[1])) }
        func sign(_ x: Double) -> Double { x < 0 ? -1 : 1 }
        func slope(_ i: Int) -> Double {
            let (h0, h1) = (q[i].x - q[i - 1].x, q[i + 1].x - q[i].x)
            let s0 = (q[i].y - q[i - 1].y) / (h0 != 0 ? h0 : h1 < 0 ? -0.0 : 0)
            let s1 = (q[i + 1].y - q[i].y) / (h1 != 0 ? h1 : h0 < 0 ? -0.0 : 0)
            let s = (s0 * h1 + s1 * h0) / (h0 + h1)
            let t = (sign(s0) + sign(s1)) * min(abs(s0), abs(s1), 0.5 * abs(s))
            return t.isNaN ? 0 : t
        }
        func end(_ i: Int, _ j: Int, _ t: Double) -> Double {
            let h = q[j].x - q[i].x
            return h != 0 ? (3 * (q[j].y - q[i].y) / h - t) / 2 : t
        }
        var slopes = [Double](repeating: 0, count: n)
        for i in 1..<(n - 1) { slopes[i] = slope(i) }
        slopes[0] = end(0, 1, slopes[1])
        slopes[n - 1] = end(n - 2, n - 1, slopes[n - 2])
        for i in 0..<(n - 1) {
            let dx = (q[i + 1].x - q[i].x) / 3
            path.curve(
                out(Point(q[i].x + dx, q[i].y + dx * slopes[i])),
                out(Point(q[i + 1].x - dx, q[i + 1].y - dx * slopes[i + 1])), to: out(q[i + 1]))
        }
    }
}
