import Drawing

/// The outlines of point symbols, around the origin, by Vega's rules: `area` is the square of the width of a square.
package enum Symbol {
    /// A named symbol, or an SVG path that fits the square from -1 to 1; a circle where the text is neither.
    package static func path(named name: String, area: Double) -> Path {
        let r = max(0, area).squareRoot() / 2
        // Half of the square root of three: the height of a triangle of side 2.
        let h = 0.8660254037844386 * r
        let drop = h - r * 0.5773502691896257
        switch name {
        case "circle": return .circle(center: .zero, radius: r)
        case "square": return .rect(Rect(x: -r, y: -r, width: 2 * r, height: 2 * r))
        case "diamond": return polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
        case "cross":
            let s = r / 2.5
            return polygon([
                (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r),
                (-s, -s),
            ])
        case "arrow":
            let (s, t, v) = (r / 7, r / 2.5, r / 8)
            return polygon([(-s, r), (s, r), (s, -v), (t, -v), (0, -r), (-t, -v), (-s, -v)])
        case "wedge": return polygon([(0, -h - drop), (-r / 4, h - drop), (r / 4, h - drop)])
        case "triangle": return polygon([(0, -h - drop), (-r, h - drop), (r, h - drop)])
        case "triangle-up": return polygon([(0, -h), (-r, h), (r, h)])
        case "triangle-down": return polygon([(0, h), (-r, -h), (r, -h)])
        case "triangle-right": return polygon([(h, 0), (-h, -r), (-h, r)])
        case "triangle-left": return polygon([(-h, 0), (h, -r), (h, r)])
        case "stroke":
            var path = Path()
            path.move(to: Point(-r, 0))
            path.line(to: Point(r, 0))
            return path
        default: return SVGPath.parse(name).map { $0.applying(.scale(r, r)) } ?? .circle(center: .zero, radius: r)
        }
    }

    private static func polygon(_ points: [(Double, Double)]) -> Path {
        var path = Path()
        for (i, p) in points.enumerated() {
            if i == 0 { path.move(to: Point(p.0, p.1)) } else { path.line(to: Point(p.0, p.1)) }
        }
        path.close()
        return path
    }
}
