#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Cuts along the meridian opposite to the middle of the map: the usual way to lay the sphere flat.
struct AntimeridianClip: SphereClip {
    var edgeStart: SpherePoint { SpherePoint(-.pi, -.pi / 2) }

    func isVisible(_ p: SpherePoint) -> Bool { true }

    /// Most rings come nowhere near the edge.
    func isWhole(_ ring: [SpherePoint]) -> Bool {
        guard var before = ring.last?.lambda else { return false }
        for point in ring {
            if !(abs(point.lambda - before) < .pi - SpherePoint.tolerance) { return false }
            before = point.lambda
        }
        return true
    }

    /// Rings that never come over the edge wind around nothing, so that the pole is inside of those with a negative
    /// area.
    func holdsEdgeStart(_ rings: [[SpherePoint]]) -> Bool? { SphericalWinding.runBackwards(rings) }

    func cut(_ line: [SpherePoint]) -> CutLine {
        var pieces: [[CutPoint]] = []
        var piece: [CutPoint] = []
        piece.reserveCapacity(line.count)
        var last: SpherePoint?
        /// The edge on the last point's side.
        var lastEdge = Double.pi
        func cross(_ latitude: Double, to edge: Double, from: inout [CutPoint]) {
            from.append(CutPoint(SpherePoint(lastEdge, latitude)))
            pieces.append(from)
            from = [CutPoint(SpherePoint(edge, latitude))]
        }
        for point in line {
            var point = point
            let edge = point.lambda > 0 ? Double.pi : -Double.pi
            if var previous = last {
                let delta = abs(point.lambda - previous.lambda)
                if abs(delta - .pi) < SpherePoint.tolerance {
                    // Along a great circle over a pole.
                    let pole = (previous.phi + point.phi) / 2 > 0 ? Double.pi / 2 : -Double.pi / 2
                    piece.append(CutPoint(SpherePoint(previous.lambda, pole)))
                    cross(pole, to: edge, from: &piece)
                    piece.append(CutPoint(SpherePoint(point.lambda, pole)))
                } else if edge != lastEdge, delta >= .pi {
                    // A point on the edge itself is moved off it.
                    if abs(previous.lambda - lastEdge) < SpherePoint.tolerance {
                        previous.lambda -= lastEdge * SpherePoint.tolerance
                    }
                    if abs(point.lambda - edge) < SpherePoint.tolerance {
                        point.lambda -= edge * SpherePoint.tolerance
                    }
                    cross(AntimeridianClip.crossing(previous, point), to: edge, from: &piece)
                }
            }
            piece.append(CutPoint(point))
            last = point
            lastEdge = edge
        }
        let isWhole = pieces.isEmpty
        if !piece.isEmpty { pieces.append(piece) }
        return CutLine(pieces: pieces, isWhole: isWhole, joinsEnds: !isWhole)
    }

    /// The latitude at which the great circle through two points meets the edge.
    private static func crossing(_ a: SpherePoint, _ b: SpherePoint) -> Double {
        let sine = sin(a.lambda - b.lambda)
        guard abs(sine) > SpherePoint.tolerance else { return (a.phi + b.phi) / 2 }
        let (cosA, cosB) = (cos(a.phi), cos(b.phi))
        return atan(
            (sin(a.phi) * cosB * sin(b.lambda) - sin(b.phi) * cosA * sin(a.lambda)) / (cosA * cosB * sine))
    }

    func edge(from start: SpherePoint?, to end: SpherePoint?, forwards: Bool) -> [SpherePoint] {
        let direction = forwards ? 1.0 : -1.0
        guard let start, let end else {
            let phi = direction * .pi / 2
            return [
                SpherePoint(-.pi, phi), SpherePoint(0, phi), SpherePoint(.pi, phi), SpherePoint(.pi, 0),
                SpherePoint(.pi, -phi), SpherePoint(0, -phi), SpherePoint(-.pi, -phi), SpherePoint(-.pi, 0),
                SpherePoint(-.pi, phi),
            ]
        }
        guard abs(start.lambda - end.lambda) > SpherePoint.tolerance else { return [end] }
        // To the other side, over a pole.
        let lambda = start.lambda < end.lambda ? Double.pi : -Double.pi
        let phi = direction * lambda / 2
        return [SpherePoint(-lambda, phi), SpherePoint(0, phi), SpherePoint(lambda, phi)]
    }
}
