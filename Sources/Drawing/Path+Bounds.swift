extension Path {
    /// The tight bounds of the outline, curves by their extrema; `.empty` for an empty path.
    package var bounds: Rect {
        var r = Rect.empty
        var pen = Point.zero
        var start = Point.zero
        for element in elements {
            switch element {
            case .move(let p):
                r.extend(to: p)
                pen = p
                start = p
            case .line(let p):
                r.extend(to: p)
                pen = p
            case .curve(let a, let b, let p):
                r.extend(to: p)
                for (v0, v1, v2, v3, isX) in [(pen.x, a.x, b.x, p.x, true), (pen.y, a.y, b.y, p.y, false)] {
                    for value in Path.extrema(v0, v1, v2, v3) {
                        if isX {
                            r.minX = min(r.minX, value)
                            r.maxX = max(r.maxX, value)
                        } else {
                            r.minY = min(r.minY, value)
                            r.maxY = max(r.maxY, value)
                        }
                    }
                }
                pen = p
            case .close: pen = start
            }
        }
        return r
    }

    /// The inner extreme values of a cubic Bézier in one dimension.
    private static func extrema(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
        let (lo, hi) = (min(p0, p3), max(p0, p3))
        if p1 >= lo && p1 <= hi && p2 >= lo && p2 <= hi { return [] }
        let a = -p0 + 3 * p1 - 3 * p2 + p3
        let b = 2 * (p0 - 2 * p1 + p2)
        let c = p1 - p0
        var roots: [Double] = []
        if abs(a) < 1e-12 {
            if abs(b) > 1e-12 { roots = [-c / b] }
        } else {
            let disc = b * b - 4 * a * c
            if disc >= 0 {
                let s = disc.squareRoot()
                roots = [(-b + s) / (2 * a), (-b - s) / (2 * a)]
            }
        }
        return roots.filter { $0 > 0 && $0 < 1 }.map { t in
            let u = 1 - t
            return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3
        }
    }
}
