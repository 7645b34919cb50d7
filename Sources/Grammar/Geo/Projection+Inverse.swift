import Drawing

extension Projection {
    /// The longitude and latitude of a point of the frame; nil off the map. Of the maps of `albersUsa` that of the 48
    /// states counts.
    ///
    /// Every surface is smooth, so that Newton's steps lead there from the nearest knot of a coarse net; no surface has
    /// to know its own inverse.
    func degrees(at point: Point) -> Point? {
        guard point.x.isFinite, point.y.isFinite else { return nil }
        if kind == .identity { return newton(from: .zero, to: point) }
        var knots: [(distance: Double, degrees: Point)] = []
        for latitude in stride(from: -87.5, through: 87.5, by: 5) {
            for longitude in stride(from: -177.5, through: 177.5, by: 5) {
                let degrees = Point(longitude, latitude)
                let d = mainPlace(degrees) - point
                let distance = d.x * d.x + d.y * d.y
                if distance.isFinite { knots.append((distance, degrees)) }
            }
        }
        knots.sort { $0.distance < $1.distance }
        // The nearest one may lie across the map's edge, or on the far side of an orthographic globe.
        return knots.prefix(8).lazy.compactMap { self.newton(from: $0.degrees, to: point) }.first
    }

    private func newton(from start: Point, to point: Point) -> Point? {
        var at = start
        let step = 1e-6
        for _ in 0..<50 {
            let here = mainPlace(at)
            let missing = point - here
            if abs(missing.x) < 1e-9, abs(missing.y) < 1e-9 { break }
            let east = mainPlace(Point(at.x + step, at.y)) - here
            let north = mainPlace(Point(at.x, at.y + step)) - here
            let determinant = east.x * north.y - east.y * north.x
            guard determinant != 0, determinant.isFinite else { return nil }
            var dx = (missing.x * north.y - missing.y * north.x) / determinant * step
            var dy = (missing.y * east.x - missing.x * east.y) / determinant * step
            if kind != .identity {
                // Steps of at most a knot's width, so that none jumps over the globe.
                (dx, dy) = (max(-5, min(5, dx)), max(-5, min(5, dy)))
            }
            at = Point(at.x + dx, kind == .identity ? at.y + dy : max(-90, min(90, at.y + dy)))
        }
        let missed = mainPlace(at) - point
        return abs(missed.x) < 1e-6 && abs(missed.y) < 1e-6 && showsSide(of: at) ? at : nil
    }
}
