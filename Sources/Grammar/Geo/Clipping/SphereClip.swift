/// Cuts lines and polygons on the sphere where a projection must tear it: along a meridian, or around a circle.
protocol SphereClip: Sendable {
    func isVisible(_ p: SpherePoint) -> Bool

    /// Whether a ring is certainly seen whole, so that nothing has to look for where it is cut.
    func isWhole(_ ring: [SpherePoint]) -> Bool

    /// Whether `edgeStart` lies inside of rings that are all whole; nil where that takes a closer look.
    func holdsEdgeStart(_ rings: [[SpherePoint]]) -> Bool?

    /// The visible pieces of a line. A ring comes with its first point repeated at the end.
    func cut(_ line: [SpherePoint]) -> CutLine

    /// The points along the edge of the visible part between two places on it, the second included; all around it
    /// where neither is given.
    func edge(from start: SpherePoint?, to end: SpherePoint?, forwards: Bool) -> [SpherePoint]

    /// A place on the edge, from which places along it are counted.
    var edgeStart: SpherePoint { get }
}

/// What is left of a line.
struct CutLine {
    var pieces: [[CutPoint]]
    /// Whether nothing was cut.
    var isWhole: Bool
    /// Whether, of a ring, the last piece goes on in the first one.
    var joinsEnds: Bool
}

/// A point of a piece.
struct CutPoint {
    var point: SpherePoint
    /// Whether a piece that comes back to just this point is cut all the same.
    var isCut = false

    init(_ point: SpherePoint, isCut: Bool = false) {
        self.point = point
        self.isCut = isCut
    }
}

extension SphereClip {
    func isWhole(_ ring: [SpherePoint]) -> Bool { false }
    func holdsEdgeStart(_ rings: [[SpherePoint]]) -> Bool? { nil }

    /// The visible rings of a polygon, closed along the edge of the visible part. A ring's inside lies to the right of
    /// its way, as in d3-geo; none of the rings repeats its first point.
    func polygon(_ rings: [[SpherePoint]]) -> [[SpherePoint]] {
        var visible: [[SpherePoint]] = []
        var segments: [[CutPoint]] = []
        var areWhole = true
        for ring in rings {
            guard let first = ring.first else { continue }
            if isWhole(ring) {
                visible.append(ring)
                continue
            }
            areWhole = false
            var line = cut(ring + [first])
            if line.pieces.isEmpty { continue }
            if line.isWhole {
                let points = line.pieces[0].dropLast().map(\.point)
                if !points.isEmpty { visible.append(points) }
                continue
            }
            if line.joinsEnds, line.pieces.count > 1 {
                let first = line.pieces.removeFirst()
                line.pieces[line.pieces.count - 1] += first
            }
            segments += line.pieces.filter { $0.count > 1 }
        }
        let startIsInside =
            (areWhole ? holdsEdgeStart(rings) : nil) ?? SphericalWinding.contains(rings, edgeStart)
        if !segments.isEmpty {
            visible += EdgeJoining(
                segments.map { $0.map { ($0.point, $0.isCut) } }, startIsInside: startIsInside,
                isNear: { $0.isNear($1) },
                isBefore: { SphereEdge.order($0) < SphereEdge.order($1) },
                nudged: { SpherePoint($0.lambda + 2 * SpherePoint.tolerance, $0.phi) },
                edge: { edge(from: $0, to: $1, forwards: $2) }
            ).rings()
        } else if startIsInside {
            visible.append(edge(from: nil, to: nil, forwards: true))
        }
        return visible
    }

    /// The visible pieces of a line that is no ring.
    func line(_ points: [SpherePoint]) -> [[SpherePoint]] { cut(points).pieces.map { $0.map(\.point) } }

    /// All that is visible.
    var whole: [SpherePoint] { edge(from: nil, to: nil, forwards: true) }
}

/// Where places stand along the edge: up its western side, down its eastern one.
private enum SphereEdge {
    static func order(_ p: SpherePoint) -> Double {
        p.lambda < 0 ? p.phi - .pi / 2 - SpherePoint.tolerance : .pi / 2 - p.phi
    }
}
