import Drawing

/// A gradient laid over the bounds of what it paints, in the item's own coordinates.
struct PlacedGradient: Hashable {
    enum Geometry: Hashable {
        case linear(from: Point, to: Point)
        case radial(from: Point, fromRadius: Double, to: Point, toRadius: Double)
    }

    var geometry: Geometry
    /// From the geometry's coordinates to the item's; nil where they are the same.
    var transform: Affine?
    var stops: [Gradient.Stop]

    /// Vega's rules (vega-scenegraph, `util/canvas/gradient`): circles stay circles, their radii being fractions of the
    /// longer side; the stripes of a slanted linear gradient are squeezed with the bounds.
    init(_ gradient: Gradient, over bounds: Rect) {
        let (w, h) = (bounds.width, bounds.height)
        func place(_ p: Point) -> Point { Point(bounds.minX + p.x * w, bounds.minY + p.y * h) }
        stops = gradient.stops
        switch gradient.geometry {
        case .radial(let from, let fromRadius, let to, let toRadius):
            let side = max(w, h)
            geometry = .radial(
                from: place(from), fromRadius: fromRadius * side, to: place(to), toRadius: toRadius * side)
        case .linear(let from, let to) where from.x == to.x || from.y == to.y || w == h || w == 0 || h == 0:
            geometry = .linear(from: place(from), to: place(to))
        case .linear(let from, let to):
            geometry = .linear(from: from, to: to)
            transform = Affine(a: w, b: 0, c: 0, d: h, tx: bounds.minX, ty: bounds.minY)
        }
    }
}
