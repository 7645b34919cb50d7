#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a place lies inside of a polygon on the sphere, where a ring has an inside on both sides and only its
/// direction says which one is meant.
enum SphericalWinding {
    /// The south pole is inside where the rings run around it clockwise, or around nothing with a negative area. From
    /// there one walks up the meridian to the place; each ring's edge that is crossed changes sides.
    ///
    /// - Parameter rings: without their first points repeated.
    static func contains(_ rings: [[SpherePoint]], _ place: SpherePoint) -> Bool {
        let lambda = longitude(place)
        let sinPhi = sin(place.phi)
        let phi =
            sinPhi == 1
            ? .pi / 2 + SpherePoint.tolerance : sinPhi == -1 ? -.pi / 2 - SpherePoint.tolerance : place.phi
        let meridian = SphereVector(sin(lambda), -cos(lambda), 0)
        var turn = 0.0
        var area = 0.0
        var crossings = 0
        for ring in rings {
            guard var previous = ring.last else { continue }
            var start = Half(previous)
            for point in ring {
                let end = Half(point)
                let delta = end.lambda - start.lambda
                let isEastward = delta >= 0
                let isOverEdge = abs(delta) > .pi
                area += start.excess(to: end)
                turn += isOverEdge ? delta + (isEastward ? 2 * .pi : -2 * .pi) : delta
                if isOverEdge != ((start.lambda >= lambda) != (end.lambda >= lambda)) {
                    let arc = previous.vector.cross(point.vector).normalized
                    let crossing = meridian.cross(arc).normalized
                    let isUp = isOverEdge != isEastward
                    let height = (isUp ? -1 : 1) * arcsine(crossing.z)
                    if phi > height || (phi == height && (arc.x != 0 || arc.y != 0)) { crossings += isUp ? 1 : -1 }
                }
                previous = point
                start = end
            }
        }
        let southIsInside =
            turn < -SpherePoint.tolerance || (turn < SpherePoint.tolerance && area < -1e-12)
        return southIsInside != (crossings & 1 != 0)
    }

    /// Whether the area of rings that do not wind around a pole is negative; nil where rounding could decide. Of a
    /// detailed map the area follows from heights above the equator alone, with a fifth of the sines that the exact one
    /// takes.
    static func runBackwards(_ rings: [[SpherePoint]]) -> Bool? {
        var (area, doubt) = (0.0, 1e-9)
        for ring in rings {
            guard var before = ring.last else { continue }
            var height = sin(before.phi)
            for point in ring {
                let end = sin(point.phi)
                let (east, north) = (point.lambda - before.lambda, point.phi - before.phi)
                // Between far places a great circle leaves the straight line too far.
                guard abs(east) < 0.2, abs(north) < 0.2 else { return nil }
                area += east * (height + end) / 2
                // Along it the height's second derivative is at most 1 + 3 (dφ/dλ)².
                doubt += abs(east) * (east * east + 3 * north * north) / 4
                (before, height) = (point, end)
            }
        }
        return abs(area) > doubt ? area < 0 : nil
    }

    /// Within half a turn.
    private static func longitude(_ p: SpherePoint) -> Double {
        if abs(p.lambda) <= .pi { return p.lambda }
        return (p.lambda < 0 ? -1 : 1) * (fmod(abs(p.lambda) + .pi, 2 * .pi) - .pi)
    }

    /// A point with the sine and cosine of half its distance from the south pole.
    struct Half {
        var lambda: Double
        var sinPhi: Double
        var cosPhi: Double

        init(_ p: SpherePoint) {
            lambda = SphericalWinding.longitude(p)
            let half = p.phi / 2 + .pi / 4
            sinPhi = sin(half)
            cosPhi = cos(half)
        }

        /// Half of the spherical excess of the triangle with the south pole and the next point, negative to the west
        /// (Todhunter, Spherical Trigonometry, § 103, equation 2).
        func excess(to next: Half) -> Double {
            let delta = next.lambda - lambda
            let k = sinPhi * next.sinPhi
            let distance = abs(delta)
            return atan2(k * (delta >= 0 ? 1 : -1) * sin(distance), cosPhi * next.cosPhi + k * cos(distance))
        }
    }
}
