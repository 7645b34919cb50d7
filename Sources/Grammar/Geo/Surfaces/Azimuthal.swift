import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at the sphere from one side: directions from the middle of the map are as they are, and only how far places
/// lie from it differs.
struct Azimuthal: Surface {
    enum Distance: Sendable {
        /// Areas as they are (Lambert).
        case equalArea
        /// Distances from the middle as they are.
        case equidistant
        /// Great circles are straight; less than half of the sphere fits.
        case gnomonic
        /// As from infinitely far away.
        case orthographic
        /// Angles as they are.
        case stereographic
    }

    let distance: Distance

    func project(_ p: SpherePoint) -> Point {
        let cosPhi = cos(p.phi)
        let k = stretch(cos(p.lambda) * cosPhi)
        // The point opposite to the middle is everywhere.
        if k == .infinity, distance == .equalArea || distance == .equidistant { return Point(2, 0) }
        return Point(k * cosPhi * sin(p.lambda), k * sin(p.phi))
    }

    /// - Parameter cosine: of the angle between the place and the middle.
    private func stretch(_ cosine: Double) -> Double {
        switch distance {
        case .equalArea: return (2 / (1 + cosine)).squareRoot()
        case .equidistant:
            let angle = arccosine(cosine)
            return angle == 0 ? 0 : angle / sin(angle)
        case .gnomonic: return 1 / cosine
        case .orthographic: return 1
        case .stereographic: return 1 / (1 + cosine)
        }
    }
}
