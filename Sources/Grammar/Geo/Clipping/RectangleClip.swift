import Drawing

/// Cuts what lies beyond an upright rectangle on the page.
struct RectangleClip: Sendable {
    let rect: Rect

    func isVisible(_ p: Point) -> Bool { rect.contains(p) }

    // MARK: Lines

    /// The visible pieces of a line.
    func line(_ points: [Point]) -> [[Point]] {
        if points.allSatisfy(isVisible) { return [points] }
        return cut(points).pieces
    }

    private func cut(_ points: [Point]) -> (pieces: [[Point]], isWhole: Bool) {
        var pieces: [[Point]] = []
        var piece: [Point] = []
        var isWhole = true
        var last: (point: Point, isVisible: Bool)?
        func end(_ piece: inout [Point]) {
            pieces.append(piece)
            piece = []
        }
        for point in points {
            let isVisible = isVisible(point)
            guard let before = last else {
                if isVisible { piece.append(point) }
                last = (point, isVisible)
                continue
            }
            if isVisible && before.isVisible {
                piece.append(point)
                last = (point, isVisible)
                continue
            }
            let far = RectangleClip.held(point)
            if let (from, to) = visiblePart(RectangleClip.held(before.point), far) {
                if !before.isVisible { piece = [from] }
                piece.append(to)
                if !isVisible { end(&piece) }
                isWhole = false
            } else if isVisible {
                piece = [far]
                isWhole = false
            }
            last = (far, isVisible)
        }
        if last?.isVisible == true { end(&piece) }
        return (pieces, isWhole)
    }

    /// Within what arithmetic can bear: places near a pole may be infinitely far away.
    private static func held(_ p: Point) -> Point { Point(max(-1e9, min(1e9, p.x)), max(-1e9, min(1e9, p.y))) }

    /// The part of a segment inside of the rectangle (Liang and Barsky's clipping).
    private func visiblePart(_ a: Point, _ b: Point) -> (Point, Point)? {
        let d = b - a
        var (enter, leave) = (0.0, 1.0)
        // For each side how far the segment's start is inside of it, and how fast it moves out.
        for (inside, outward) in [
            (a.x - rect.minX, -d.x), (rect.maxX - a.x, d.x), (a.y - rect.minY, -d.y), (rect.maxY - a.y, d.y),
        ] {
            if outward == 0 {
                if inside < 0 { return nil }
            } else {
                let t = inside / outward
                if outward < 0 {
                    if t > leave { return nil }
                    enter = max(enter, t)
                } else {
                    if t < enter { return nil }
                    leave = min(leave, t)
                }
            }
        }
        return (enter > 0 ? a + d * enter : a, leave < 1 ? a + d * leave : b)
    }

    // MARK: Polygons

    /// The visible rings, closed along the rectangle's sides. None repeats its first point.
    func polygon(_ rings: [[Point]]) -> [[Point]] {
        if rings.allSatisfy({ $0.allSatisfy(isVisible) }) { return rings }
        var segments: [[Point]] = []
        var isWhole = true
        for ring in rings {
            guard let first = ring.first else { continue }
            var cut = cut(ring + [first])
            if isVisible(first), cut.pieces.count > 1 {
                let head = cut.pieces.removeFirst()
                cut.pieces[cut.pieces.count - 1] += head
            }
            isWhole = isWhole && cut.isWhole
            segments += cut.pieces
        }
        let startIsInside = windsAroundStart(rings)
        var visible: [[Point]] = []
        if isWhole && startIsInside { visible.append(edge(from: nil, to: nil, forwards: true)) }
        if segments.isEmpty { return visible }
        return visible
            + EdgeJoining(
                segments.map { $0.map { ($0, false) } }, startIsInside: startIsInside,
                isNear: RectangleClip.isNear, isBefore: { order($0, $1) < 0 },
                nudged: { Point($0.x + 2 * RectangleClip.tolerance, $0.y) },
                edge: { edge(from: $0, to: $1, forwards: $2) }
            ).rings()
    }

    private static let tolerance = 1e-6

    private static func isNear(_ a: Point, _ b: Point) -> Bool {
        abs(a.x - b.x) < tolerance && abs(a.y - b.y) < tolerance
    }

    /// Whether the rings run around the corner from which places along the edge are counted.
    private func windsAroundStart(_ rings: [[Point]]) -> Bool {
        let corner = Point(rect.minX, rect.maxY)
        var winding = 0
        for ring in rings {
            guard var a = ring.last else { continue }
            for b in ring {
                let side = (b.x - a.x) * (corner.y - a.y) - (b.y - a.y) * (corner.x - a.x)
                if a.y <= corner.y {
                    if b.y > corner.y, side > 0 { winding += 1 }
                } else if b.y <= corner.y, side < 0 {
                    winding -= 1
                }
                a = b
            }
        }
        return winding != 0
    }

    // MARK: The edge

    /// The corner behind which a place on the edge stands: 0 for the left side, then the upper, right and lower one.
    private func corner(_ p: Point, forwards: Bool) -> Int {
        if abs(p.x - rect.minX) < RectangleClip.tolerance { return forwards ? 0 : 3 }
        if abs(p.x - rect.maxX) < RectangleClip.tolerance { return forwards ? 2 : 1 }
        if abs(p.y - rect.minY) < RectangleClip.tolerance { return forwards ? 1 : 0 }
        return forwards ? 3 : 2
    }

    /// Below 0 where the first place comes before the second one along the edge.
    private func order(_ a: Point, _ b: Point) -> Double {
        let (side, other) = (corner(a, forwards: true), corner(b, forwards: true))
        if side != other { return Double(side - other) }
        switch side {
        case 0: return b.y - a.y
        case 1: return a.x - b.x
        case 2: return a.y - b.y
        default: return b.x - a.x
        }
    }

    private func edge(from start: Point?, to end: Point?, forwards: Bool) -> [Point] {
        var (at, stop) = (0, 0)
        if let start, let end {
            at = corner(start, forwards: forwards)
            stop = corner(end, forwards: forwards)
            if at == stop, (order(start, end) < 0) == forwards { return [end] }
        }
        var points: [Point] = []
        repeat {
            points.append(Point(at == 0 || at == 3 ? rect.minX : rect.maxX, at > 1 ? rect.maxY : rect.minY))
            at = (at + (forwards ? 1 : 3)) % 4
        } while at != stop
        return points
    }
}
