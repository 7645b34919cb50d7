import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Degrees as they are (plate carrée).
struct Equirectangular: Surface {
    func project(_ p: SpherePoint) -> Point { Point(p.lambda, p.phi) }
}

/// Angles as they are; the poles lie infinitely far away.
struct Mercator: Surface {
    func project(_ p: SpherePoint) -> Point { Point(p.lambda, log(tan((.pi / 2 + p.phi) / 2))) }
}

/// Mercator along a meridian instead of the equator.
struct TransverseMercator: Surface {
    func project(_ p: SpherePoint) -> Point { Point(log(tan((.pi / 2 + p.phi) / 2)), -p.lambda) }
}

/// Areas as they are, undistorted at a parallel and its opposite (Lambert).
struct CylindricalEqualArea: Surface {
    private let cosParallel: Double

    /// - Parameter parallel: in radians.
    init(parallel: Double) { cosParallel = cos(parallel) }

    func project(_ p: SpherePoint) -> Point { Point(p.lambda * cosParallel, sin(p.phi) / cosParallel) }
}
