#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A place on the unit sphere, in radians.
struct SpherePoint: Hashable, Sendable {
    /// Longitude.
    var lambda: Double
    /// Latitude.
    var phi: Double

    init(_ lambda: Double, _ phi: Double) {
        self.lambda = lambda
        self.phi = phi
    }

    /// From degrees.
    init(longitude: Double, latitude: Double) { self.init(longitude * .pi / 180, latitude * .pi / 180) }

    init(_ v: SphereVector) { self.init(atan2(v.y, v.x), arcsine(v.z)) }

    var vector: SphereVector {
        let cosPhi = cos(phi)
        return SphereVector(cosPhi * cos(lambda), cosPhi * sin(lambda), sin(phi))
    }

    /// Whether two places are the same but for rounding.
    func isNear(_ other: SpherePoint) -> Bool {
        abs(lambda - other.lambda) < SpherePoint.tolerance && abs(phi - other.phi) < SpherePoint.tolerance
    }

    /// What counts as nothing, in radians: 6 m on the earth (d3-geo's).
    static let tolerance = 1e-6
}

/// A vector from the centre of the sphere.
struct SphereVector: Hashable, Sendable {
    var x: Double
    var y: Double
    var z: Double

    init(_ x: Double, _ y: Double, _ z: Double) {
        self.x = x
        self.y = y
        self.z = z
    }

    static func + (a: SphereVector, b: SphereVector) -> SphereVector { SphereVector(a.x + b.x, a.y + b.y, a.z + b.z) }
    static func * (a: SphereVector, k: Double) -> SphereVector { SphereVector(a.x * k, a.y * k, a.z * k) }

    func dot(_ b: SphereVector) -> Double { x * b.x + y * b.y + z * b.z }

    func cross(_ b: SphereVector) -> SphereVector {
        SphereVector(y * b.z - z * b.y, z * b.x - x * b.z, x * b.y - y * b.x)
    }

    var length: Double { dot(self).squareRoot() }

    /// Of length 1; NaN for the zero vector.
    var normalized: SphereVector { self * (1 / length) }
}

/// The arcsine of what should lie within −1…1 and may miss it by rounding.
func arcsine(_ x: Double) -> Double { x > 1 ? .pi / 2 : x < -1 ? -.pi / 2 : asin(x) }

/// The arccosine of the same.
func arccosine(_ x: Double) -> Double { x > 1 ? 0 : x < -1 ? .pi : acos(x) }
