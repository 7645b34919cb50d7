#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The turning of the sphere before it is projected: about the axis of the poles, then about the other two.
struct Rotation: Sendable {
    private let lambda: Double
    private let tilt: Tilt?

    /// What turns the poles, by sines and cosines.
    private struct Tilt {
        var cosPhi: Double
        var sinPhi: Double
        var cosGamma: Double
        var sinGamma: Double
    }

    /// - Parameter degrees: yaw, pitch and roll, as in `rotate`.
    init(_ degrees: [Double]) {
        func angle(_ i: Int) -> Double {
            degrees.indices.contains(i) ? fmod(degrees[i], 360) * .pi / 180 : 0
        }
        lambda = fmod(angle(0), 2 * .pi)
        let (phi, gamma) = (angle(1), angle(2))
        tilt =
            phi == 0 && gamma == 0
            ? nil : Tilt(cosPhi: cos(phi), sinPhi: sin(phi), cosGamma: cos(gamma), sinGamma: sin(gamma))
    }

    func apply(_ p: SpherePoint) -> SpherePoint {
        let turned = SpherePoint(Rotation.wrapped(p.lambda + lambda), p.phi)
        guard let tilt else { return turned }
        let v = turned.vector
        let k = v.z * tilt.cosPhi + v.x * tilt.sinPhi
        return SpherePoint(
            atan2(v.y * tilt.cosGamma - k * tilt.sinGamma, v.x * tilt.cosPhi - v.z * tilt.sinPhi),
            arcsine(k * tilt.cosGamma + v.y * tilt.sinGamma))
    }

    /// The same meridian within half a turn to either side.
    private static func wrapped(_ lambda: Double) -> Double {
        abs(lambda) > .pi ? lambda - (lambda / (2 * .pi)).rounded() * 2 * .pi : lambda
    }
}
