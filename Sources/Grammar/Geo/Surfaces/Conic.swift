import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The cones that touch or cut the sphere at two parallels (in radians); nil where these make a cylinder instead.
enum Conic {
    static func conformal(_ south: Double, _ north: Double) -> any Surface {
        ConicConformal(south, north) ?? Mercator() as any Surface
    }

    static func equalArea(_ south: Double, _ north: Double) -> any Surface {
        ConicEqualArea(south, north) ?? CylindricalEqualArea(parallel: south) as any Surface
    }

    static func equidistant(_ south: Double, _ north: Double) -> any Surface {
        ConicEquidistant(south, north) ?? Equirectangular() as any Surface
    }

    /// The point at a distance from the cone's apex, which is `apex` above the middle.
    fileprivate static func point(_ angle: Double, _ radius: Double, apex: Double) -> Point {
        Point(radius * sin(angle), apex - radius * cos(angle))
    }
}

/// Lambert's conformal conic projection.
struct ConicConformal: Surface {
    private let n: Double
    private let apex: Double

    init?(_ south: Double, _ north: Double) {
        let cosSouth = cos(south)
        n =
            south == north
            ? sin(south)
            : log(cosSouth / cos(north)) / log(ConicConformal.stretch(north) / ConicConformal.stretch(south))
        guard n != 0, n.isFinite else { return nil }
        apex = cosSouth * pow(ConicConformal.stretch(south), n) / n
    }

    private static func stretch(_ phi: Double) -> Double { tan((.pi / 2 + phi) / 2) }

    func project(_ p: SpherePoint) -> Point {
        // The pole away from the apex is infinitely far off.
        let limit = Double.pi / 2 - SpherePoint.tolerance
        let phi = apex > 0 ? max(p.phi, -limit) : min(p.phi, limit)
        return Conic.point(n * p.lambda, apex / pow(ConicConformal.stretch(phi), n), apex: apex)
    }
}

/// Albers' equal-area conic projection.
struct ConicEqualArea: Surface {
    private let n: Double
    private let c: Double
    private let apex: Double

    init?(_ south: Double, _ north: Double) {
        let sinSouth = sin(south)
        n = (sinSouth + sin(north)) / 2
        guard abs(n) >= SpherePoint.tolerance else { return nil }
        c = 1 + sinSouth * (2 * n - sinSouth)
        apex = c.squareRoot() / n
    }

    func project(_ p: SpherePoint) -> Point {
        Conic.point(n * p.lambda, (c - 2 * n * sin(p.phi)).squareRoot() / n, apex: apex)
    }
}

/// Distances along meridians as they are.
struct ConicEquidistant: Surface {
    private let n: Double
    private let apex: Double

    init?(_ south: Double, _ north: Double) {
        let cosSouth = cos(south)
        n = south == north ? sin(south) : (cosSouth - cos(north)) / (north - south)
        guard abs(n) >= SpherePoint.tolerance else { return nil }
        apex = cosSouth / n + south
    }

    func project(_ p: SpherePoint) -> Point { Conic.point(n * p.lambda, apex - p.phi, apex: apex) }
}
