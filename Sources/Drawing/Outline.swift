/// A geometric figure that knows its name, so that a format with a word for it (`<rect>`, `<circle>`, `<line>`) can
/// use it, and a reader of the scene sees what was meant. Every one of them is a `Path` for who only inks.
package enum Outline: Hashable, Sendable {
    case rect(Rect, corners: CornerRadii)
    case circle(center: Point, radius: Double)
    case segment(Point, Point)
    /// A named symbol of the given area (square points); `path` is its outline around `center`.
    case symbol(name: String, center: Point, area: Double, path: Path)
    /// A line through `points` (nil: a break), drawn as `path` after its interpolation.
    case line(points: [Point?], path: Path)
    /// The band between two such lines.
    case area(top: [Point?], bottom: [Point?], path: Path)
    /// A line of varying width.
    case trail(points: [Point?], path: Path)
    /// A sector of a ring around `center`; angles in radians, 0 at twelve o'clock, clockwise.
    case arc(center: Point, start: Double, end: Double, inner: Double, outer: Double, path: Path)
    case path(Path)

    package static func rect(_ r: Rect) -> Outline { .rect(r, corners: .zero) }

    package var path: Path {
        switch self {
        case .rect(let r, let corners): return .rect(r, corners: corners)
        case .circle(let center, let radius): return .circle(center: center, radius: radius)
        case .segment(let a, let b):
            var path = Path()
            path.move(to: a)
            path.line(to: b)
            return path
        case .symbol(_, _, _, let path), .line(_, let path), .area(_, _, let path), .trail(_, let path),
            .arc(_, _, _, _, _, let path), .path(let path):
            return path
        }
    }

    package var bounds: Rect {
        switch self {
        case .rect(let r, _): return r
        case .circle(let c, let radius):
            return Rect(minX: c.x - radius, minY: c.y - radius, maxX: c.x + radius, maxY: c.y + radius)
        case .segment(let a, let b):
            return Rect(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
        case .arc(let center, _, _, _, let outer, let path):
            // Curves that stand for a circle reach beyond it by hundredths of a point.
            let radius = abs(outer)
            return path.bounds.intersection(
                Rect(
                    minX: center.x - radius, minY: center.y - radius, maxX: center.x + radius,
                    maxY: center.y + radius))
        case .symbol, .line, .area, .trail, .path: return path.bounds
        }
    }
}
